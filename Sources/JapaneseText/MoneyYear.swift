/// The fiscal years that qualify an amount: 令和5年度, R5, 2023年度, FY2023, 令和5〜7年度.
enum MoneyYear {
    /// Reads years in the order of the text, and so knows the era that 「6年度」 leaves out and the year of 「同年度」.
    struct Memory {
        private var era: Era?
        private var last: ClosedRange<Int>?

        /// The years named at `start` and where the words for them end.
        mutating func read(_ text: [Unicode.Scalar], at start: Int) -> (ClosedRange<Int>, end: Int)? {
            if text.holds("同年度", at: start), let last { return (last, start + 3) }
            guard let (first, era, afterFirst) = head(text, at: start) else { return nil }
            var years = first...first
            var end = afterFirst
            // 5〜7年度, 5・6年度: the last year may leave out its era.
            if let joint = text.first(of: ["年度~", "年度-", "年度から", "~", "-", "・", "、"], at: end) {
                let next = end + joint.unicodeScalars.count
                if let (second, _, afterSecond) = head(text, at: next, inheriting: era), second > first, second - first < 20,
                    text.holds("年度", at: afterSecond), !(joint == "、" || joint == "・") || second == first + 1
                {
                    years = first...second
                    end = afterSecond
                }
            }
            if text.holds("年度", at: end) {
                end += 2
            } else if text.holds("年", at: end), MoneyToken.namesStage(text, at: end + 1) {
                end += 1
            } else if !hasShortForm(text, from: start, to: end) {
                return nil
            }
            self.era = era
            last = years
            return (years, end)
        }

        /// An era or its letter with a year, or a year of the Christian era; without 年度.
        private func head(
            _ text: [Unicode.Scalar], at start: Int, inheriting known: Era? = nil
        ) -> (year: Int, era: Era?, end: Int)? {
            guard start < text.count, start == 0 || !isInsideNumberOrWord(text, at: start) else { return nil }
            for era in Era.allCases {
                let name = text.holds(era.rawValue, at: start) ? era.rawValue : String(era.letter)
                guard text.holds(name, at: start) else { continue }
                let digits = text.skippingSpace(from: start + name.unicodeScalars.count)
                guard let number = Numeral(text, at: digits), let year = number.integer, (1...99).contains(year),
                    number.decimals == 0
                else { continue }
                return (era.gregorianYear(year), era, number.range.upperBound)
            }
            let isFY = text.holds("FY", at: start)
            guard let number = Numeral(text, at: isFY ? start + 2 : start), number.decimals == 0 else { return nil }
            let year = number.digits
            if (1900..<2200).contains(year) { return (year, nil, number.range.upperBound) }
            if isFY, (0..<100).contains(year) { return (2000 + year, nil, number.range.upperBound) }
            guard let era = known ?? self.era, (1..<100).contains(year) else { return nil }
            return (era.gregorianYear(year), era, number.range.upperBound)
        }

        private func isInsideNumberOrWord(_ text: [Unicode.Scalar], at start: Int) -> Bool {
            let before = text[start - 1]
            return before.isLatinLetter || Numeral.digit(before) != nil
                || (before == "." || before == ",") && Numeral.digit(text[start]) != nil
        }

        /// R5 and FY2023 need no 年度, unless they go on as a date (R5.4.1) or a longer code.
        private func hasShortForm(_ text: [Unicode.Scalar], from start: Int, to end: Int) -> Bool {
            guard text[start].isLatinLetter, text[start] != "M" && text[start] != "T" else { return false }
            guard end < text.count else { return true }
            return !(text[end].isLatinLetter || Numeral.digit(text[end]) != nil || "./年-".unicodeScalars.contains(text[end]))
        }
    }
}

extension MoneyToken {
    /// True where a stage of the budget is named at `start`.
    static func namesStage(_ text: [Unicode.Scalar], at start: Int) -> Bool {
        guard start < text.count, let (_, kind) = MoneyWord.word(text, at: start), case .stage = kind else { return false }
        return true
    }
}
