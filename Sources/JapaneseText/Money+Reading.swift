extension Money {
    /// The amount that begins at `start` of folded text; nil where none does.
    ///
    /// Ideographs that are mistaken for a unit's (憶 for 億) are read as the unit, only where no right reading is to be
    /// had. `scale` multiplies what is printed: a thousand in a column of 千円. O(length of the amount).
    static func read(_ text: [Unicode.Scalar], at start: Int, scale: Int = 1) -> Result<Money, UnreadMoney>? {
        var i = start
        var isApproximate = false
        if let word = text.first(of: approximateBefore, at: i) {
            isApproximate = true
            i = text.skippingSpace(from: i + word.unicodeScalars.count)
        }
        if i < text.count, let end = indefinite(text, at: i) {
            return .failure(UnreadMoney(reason: .indefinite, range: start..<end))
        }
        let sign = MoneyUnit.sign(text, at: i)
        i = sign?.end ?? i
        let hasDifferenceSign = i > 0 && !isApproximate && isDifferenceSign(text, at: i - 1)
        guard
            let figure = Figure(text, at: i, currency: sign?.code, scale: scale, readingMisprints: false)
                ?? Figure(text, at: i, currency: sign?.code, scale: scale, readingMisprints: true)
        else { return nil }

        var end = figure.end
        if let word = text.first(of: approximateBehind, at: end), !text.goesOnAsWord(word, at: end) {
            isApproximate = true
            end += word.unicodeScalars.count
        }
        var isPartOfLarger = false
        if let word = text.first(of: partBehind, at: end) {
            isPartOfLarger = true
            end += word.unicodeScalars.count
        }
        func unread(_ reason: UnreadMoney.Reason, from: Int? = nil) -> Result<Money, UnreadMoney> {
            .failure(UnreadMoney(reason: reason, range: (from ?? start)..<end))
        }
        if beginsInterval(text, at: end) || endsInterval(text, at: start) { return unread(.interval) }
        if hasDifferenceSign { return unread(.difference, from: start - 1) }
        if text.first(of: ["増", "減", "の増", "の減"], at: end) != nil { return unread(.difference) }
        if let fault = figure.fault { return unread(fault) }
        return .success(
            Money(
                amount: figure.amount, currency: figure.currency, isApproximate: isApproximate,
                isPartOfLarger: isPartOfLarger, range: start..<end,
                corrected: figure.corrected.map { text.string(start..<i) + $0 + text.string(figure.end..<end) }))
    }

    /// The figure without a unit that stands at `start`, in a column that names the unit: 1,234 / 約30 / 56の内数. Numbers
    /// that count something (3件) are none.
    /// Behind a year or a stage it needs no blank (R7当初570,200).
    static func bare(_ text: [Unicode.Scalar], at start: Int, unit: Int, isQualified: Bool) -> Money? {
        guard start == 0 || isQualified || " :\n()・、,-".unicodeScalars.contains(text[start - 1]) else { return nil }
        let isApproximate = text.holds("約", at: start)
        guard let numeral = Numeral(text, at: isApproximate ? start + 1 : start),
            Numeral.digit(text[numeral.range.lowerBound]) != nil,
            case .success(var money)? = read(Array(text[numeral.range]) + ["円"], at: 0, scale: unit)
        else { return nil }
        var end = numeral.range.upperBound
        if let word = text.first(of: partBehind, at: end) {
            money.isPartOfLarger = true
            end += word.unicodeScalars.count
        }
        let next = text.skippingSpace(from: end)
        guard end == text.count || " 、,()\n→".unicodeScalars.contains(text[end]),
            next == text.count
                || text.first(of: counters, at: next) == nil
        else { return nil }
        money.isApproximate = isApproximate
        money.range = start..<end
        return money
    }

    private static let counters =
        MoneyWord.recipients + ["事業", "年", "月", "日", "回", "台", "本", "隻", "地区", "地域", "か所", "箇所", "%"]

    private static let approximateBefore = ["約", "およそ", "おおよそ", "おおむね", "概ね", "ほぼ"]
    private static let approximateBehind = ["程度", "前後", "余り", "あまり", "余", "弱", "強", "超"]
    private static let partBehind = ["の内数", "(内数)", "(の内数)", "の一部", "内数"]

    /// 数億円, 数十億円, 何億円: units without a number. Returns where it ends.
    private static func indefinite(_ text: [Unicode.Scalar], at start: Int) -> Int? {
        guard "数何幾".unicodeScalars.contains(text[start]), !text.holds("内数", at: start - 1) else { return nil }
        var end = start + 1
        while MoneyUnit.unit(text, at: end, readingMisprints: false) != nil { end += 1 }
        return end > start + 1 ? MoneyUnit.currency(text, at: end)?.end : nil
    }

    /// △, ▲, ± and the signs of arithmetic, the latter only where they do not join two figures.
    private static func isDifferenceSign(_ text: [Unicode.Scalar], at i: Int) -> Bool {
        if "△▲±".unicodeScalars.contains(text[i]) { return true }
        guard text[i] == "+" || text[i] == "-" else { return false }
        return i == 0 || text[i - 1] != "円" && ![.digit, .latin].contains(Script(text[i - 1]))
    }

    private static func beginsInterval(_ text: [Unicode.Scalar], at end: Int) -> Bool {
        guard let word = text.first(of: ["~", "から", "-"], at: end) else { return false }
        let next = end + word.unicodeScalars.count
        guard next < text.count, word != "から" || !isChange(text, to: next) else { return false }
        return Numeral.digit(text[next]) != nil || text[next] == "約"
    }

    /// 11億円から12億円に拡充: the figure at `next` is what another has become.
    static func isChange(_ text: [Unicode.Scalar], to next: Int) -> Bool {
        guard let figure = Figure(text, at: next, currency: nil, scale: 1, readingMisprints: false) else {
            return false
        }
        guard let particle = text.first(of: ["に", "へと", "へ"], at: figure.end) else { return false }
        return text.first(of: changes, at: figure.end + particle.unicodeScalars.count) != nil
    }

    private static let changes = ["拡充", "増", "倍増", "減", "引き上げ", "引上げ", "引き下げ", "引下げ", "拡大", "縮減", "縮小", "改め"]

    private static func endsInterval(_ text: [Unicode.Scalar], at start: Int) -> Bool {
        guard start > 1, text[start - 1] == "~" || text[start - 1] == "-" else { return false }
        return Numeral.digit(text[start - 2]) != nil || text[start - 2] == "円"
    }

    /// The bare figure: sections of numbers with small units (2千5百), each under a falling large unit, and the currency.
    private struct Figure {
        var amount = 0
        var fault: UnreadMoney.Reason?
        var currency = ""
        var end: Int
        /// The right spelling, where a misprinted unit was read.
        var corrected: String?

        init?(
            _ text: [Unicode.Scalar], at start: Int, currency sign: String?, scale: Int, readingMisprints: Bool
        ) {
            end = start
            var spelling = ""
            var isCorrected = false
            var largeLimit = Int.max
            /// The unit at `end`, if it is one of `range`.
            func unit(_ range: Range<Int>) -> Int? {
                let start = text.skippingSpace(from: end)
                guard let unit = MoneyUnit.unit(text, at: start, readingMisprints: readingMisprints),
                    range.contains(unit.value)
                else { return nil }
                spelling.unicodeScalars.append(unit.spelling)
                isCorrected = isCorrected || unit.isMisprint
                end = start + 1
                return unit.value
            }
            while true {
                var section: [(numeral: Numeral, unit: Int)] = []
                while end < text.count, text[end] != "元", let numeral = Numeral(text, at: end) {
                    spelling += text.string(numeral.range)
                    end = numeral.range.upperBound
                    section.append((numeral, unit(2..<MoneyUnit.large) ?? 1))
                }
                guard !section.isEmpty else { break }
                let large = unit(MoneyUnit.large..<Int.max) ?? 1
                add(section, times: large, scale, below: largeLimit)
                largeLimit = large
                let spaced = text.skippingSpace(from: end)
                if let unit = MoneyUnit.currency(text, at: spaced) {
                    // 千円 and 百万円 by themselves name the unit of a table, not an amount.
                    if ["千", "百万"].contains(text.string(start..<end)) { return nil }
                    currency = unit.code
                    corrected = isCorrected ? spelling + text.string(spaced..<unit.end) : nil
                    end = unit.end
                    return
                }
                guard large > 1 else { break }
            }
            guard let sign, end > start else { return nil }
            for (word, unit) in [("million", 1_000_000), ("billion", 1_000_000_000)] {
                let word = " \(word)"
                guard text.holds(word, at: end), let amount = Numeral.combined(amount, times: unit, plus: 0) else {
                    continue
                }
                self.amount = amount
                end += word.unicodeScalars.count
            }
            currency = sign
            corrected = isCorrected ? spelling : nil
        }

        private mutating func add(
            _ section: [(numeral: Numeral, unit: Int)], times large: Int, _ scale: Int, below limit: Int
        ) {
            var smallLimit = Int.max
            for (numeral, unit) in section where fault == nil {
                // The decimals go into the unit as far as it has zeros, so that 1.2345678兆 does not overflow on the way.
                guard var factor = Numeral.combined(unit * large, times: scale, plus: 0) else {
                    fault = .tooLarge
                    return
                }
                var decimals = numeral.decimals
                while decimals > 0, factor % 10 == 0 {
                    factor /= 10
                    decimals -= 1
                }
                guard let digits = Numeral(digits: numeral.digits, decimals: decimals, range: numeral.range).integer
                else {
                    fault = .notWhole
                    return
                }
                guard let part = Numeral.combined(digits, times: factor, plus: 0),
                    let sum = Numeral.combined(part, times: 1, plus: amount)
                else {
                    fault = .tooLarge
                    return
                }
                guard unit < smallLimit, part / scale < limit else {
                    fault = .disordered
                    return
                }
                smallLimit = unit
                amount = sum
            }
        }
    }
}

extension Array where Element == Unicode.Scalar {
    func skippingSpace(from start: Int) -> Int { start < count && self[start] == " " ? start + 1 : start }

    func string(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: self[range])
        return String(view)
    }

    /// 強 opens 強化, 余 opens 余剰: then it belongs to the next word.
    fileprivate func goesOnAsWord(_ word: String, at start: Int) -> Bool {
        let next = start + word.unicodeScalars.count
        guard ["強", "弱", "余", "超"].contains(word), next < count else { return false }
        return "化靱剰力点者過".unicodeScalars.contains(self[next])
    }
}
