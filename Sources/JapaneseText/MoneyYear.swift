/// The fiscal years that qualify an amount: 令和5年度, 令和5(2023)年度, R5, 2023年度, FY2023, 令和5〜7年度.
enum MoneyYear {
    /// Reads years in the order of the text, and so knows the era that 「6年度」 leaves out and the year of 「同年度」.
    struct Memory {
        private var era: Era?
        private var last: ClosedRange<Int>?
        /// The year that the whole text speaks of.
        private let home: Int?

        /// `home` is what 今年度 means here, and tells the era of 「6年度」 where none is named.
        init(home: Int? = nil) {
            self.home = home
            last = home.map { $0...$0 }
            era = home.flatMap { year in Era.allCases.last { year > $0.yearZero } }
        }

        private static let intervals = ["年度~", "年度-", "年度から", "~", "-"]
        private static let lists = ["年度及び", "年度・", "及び", "・", "、"]

        /// The years named at `start` and where the words for them end.
        mutating func read(_ text: [Unicode.Scalar], at start: Int) -> (ClosedRange<Int>, end: Int)? {
            if text.holds("同年度", at: start), let last { return (last, start + 3) }
            if let (year, end) = relative(text, at: start) { return (year...year, end) }
            guard let (first, era, behindFirst) = year(text, at: start) else { return nil }
            var years = first...first
            var end = behindFirst
            // 5〜7年度, 5・6年度: the last year may leave out its era. A list names neighbouring years.
            if let joint = text.first(of: Self.intervals + Self.lists, at: end) {
                let next = end + joint.unicodeScalars.count
                if let (second, _, behindSecond) = year(text, at: next, inheriting: era),
                    text.holds("年度", at: behindSecond),
                    second > first, second - first < 20, second == first + 1 || Self.intervals.contains(joint)
                {
                    years = first...second
                    end = behindSecond
                }
            }
            var scanner = TextScanner(text, at: end)
            if scanner.take("年度") {
                end = scanner.position
            } else if let home, abs(years.lowerBound - home) <= 3, start > 0, text[start - 1] == "(",
                MoneyToken.namesStage(text, at: end)
            {
                // (6補正)
            } else if text.holds("年", at: end), MoneyToken.namesStage(text, at: end + 1) {
                end += 1
            } else if !hasShortForm(text, from: start, to: end) {
                return nil
            }
            self.era = era
            last = years
            return (years, end)
        }

        /// 前年度予算額, 翌年度:3億円 and the like, where money or a stage of the budget follows; not 前年度比.
        private func relative(_ text: [Unicode.Scalar], at start: Int) -> (year: Int, end: Int)? {
            guard let (word, origin, distance) = Self.relations.first(where: { text.holds($0.0, at: start) }),
                let year = origin == .home ? home : last?.lowerBound
            else { return nil }
            let end = start + word.unicodeScalars.count
            var next = text.skippingSpace(from: end)
            if text.first(of: ["の", ":", "は"], at: next) != nil { next = text.skippingSpace(from: next + 1) }
            guard MoneyToken.namesStage(text, at: next) || Money.read(text, at: next) != nil else { return nil }
            return (year + distance, end)
        }

        private enum Origin { case home, last }
        private static let relations: [(String, Origin, Int)] = [
            ("前年度", .last, -1), ("翌年度", .last, 1), ("次年度", .last, 1), ("昨年度", .home, -1), ("今年度", .home, 0),
            ("本年度", .home, 0), ("当年度", .home, 0), ("来年度", .home, 1),
        ]

        /// An era or its letter with a year, or a year of the Christian era; without 年度.
        private func year(
            _ text: [Unicode.Scalar], at start: Int, inheriting known: Era? = nil
        ) -> (year: Int, era: Era?, end: Int)? {
            guard start < text.count, text[start] != " ", !isInsideWord(text, at: start) else { return nil }
            var scanner = TextScanner(text, at: start)
            if let (era, year) = scanner.takeEraYear() ?? Self.letterYear(&scanner, in: text) {
                let gregorian = era.gregorianYear(year)
                var western = scanner
                if western.take("("), western.takeInteger() == gregorian, western.take("年)") || western.take(")") {
                    scanner = western
                }
                return (gregorian, era, scanner.position)
            }
            let hasLetters = scanner.take("FY")
            guard let number = scanner.takeInteger() else { return nil }
            if (1900..<2200).contains(number) { return (number, nil, scanner.position) }
            if hasLetters, number < 100 { return (2000 + number, nil, scanner.position) }
            guard !hasLetters, let era = known ?? self.era, (1..<100).contains(number) else { return nil }
            return (era.gregorianYear(number), era, scanner.position)
        }

        /// R5, H30, 令5.
        private static func letterYear(
            _ scanner: inout TextScanner, in text: [Unicode.Scalar]
        ) -> (era: Era, year: Int)? {
            let start = scanner
            for era in Era.allCases
            where scanner.take(String(era.letter)) || scanner.take(String(era.rawValue.prefix(1))) {
                let digits = scanner.position
                if let year = scanner.takeInteger(), (1...99).contains(year) { return (era, year) }
                if let year = yearBeforeAmount(text, at: digits, of: era) {
                    scanner = TextScanner(text, at: digits + (year < 10 ? 1 : 2))
                    return (era, year)
                }
                scanner = start
            }
            return nil
        }

        /// R61.6億円: a line ended between R6 and 1.6億円. Years of 令和 have one digit sooner than two.
        private static func yearBeforeAmount(_ text: [Unicode.Scalar], at start: Int, of era: Era) -> Int? {
            for count in era == .reiwa ? [1, 2] : [2, 1] where start + count < text.count {
                let digits = text[start..<start + count].map(Numeral.digit)
                guard digits.allSatisfy({ $0 != nil }), digits[0] != 0,
                    let next = Numeral.digit(text[start + count]), next != 0,
                    case .success? = Money.read(text, at: start + count)
                else { continue }
                return digits.reduce(0) { 10 * $0 + Int($1 ?? 0) }
            }
            return nil
        }

        private func isInsideWord(_ text: [Unicode.Scalar], at start: Int) -> Bool {
            guard start > 0 else { return false }
            let isPoint = text[start - 1] == "." || text[start - 1] == ","
            return [.latin, .digit].contains(Script(text[start - 1])) || isPoint && Script(text[start]) == .digit
        }

        /// R5 and FY2023 need no 年度, unless they go on as a date (R5.4.1) or a longer code.
        private func hasShortForm(_ text: [Unicode.Scalar], from start: Int, to end: Int) -> Bool {
            guard ["R", "H", "S", "F", "令", "平", "昭"].contains(text[start]) else { return false }
            guard end < text.count else { return true }
            // Only an amount that a line's end brought up to the year makes digits follow digits.
            if Numeral.digit(text[end]) != nil, Numeral.digit(text[end - 1]) != nil { return true }
            return ![.latin, .digit].contains(Script(text[end])) && !"./年-".unicodeScalars.contains(text[end])
        }
    }
}

extension MoneyToken {
    /// True where a stage of the budget is named at `start`.
    static func namesStage(_ text: [Unicode.Scalar], at start: Int) -> Bool {
        guard let (_, kind) = MoneyWord.word(text, at: start), case .stage = kind else { return false }
        return true
    }
}
