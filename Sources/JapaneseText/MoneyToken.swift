/// What a text about public money is made of, for `MoneyReader`; all between the tokens is plain text.
struct MoneyToken {
    enum Kind {
        case money(Money)
        case unread(UnreadMoney)
        case years(ClosedRange<Int>)
        case stage(MoneyStatement.Stage)
        /// 経費, 国費: money of the state, at no stage. With 「として」 behind it, if it stands there.
        case expense
        /// 総額, 国庫債務負担行為含め.
        case total
        /// 計, 合計: a sum of amounts that were named one by one.
        case sum
        /// うち.
        case share
        /// 市場規模, 輸出額: what follows is no public money.
        case trade
        /// 上限, 1拠点当たり: what follows is no allocation.
        case ceiling
        /// 同 before an amount or a stage: what qualified the amount before.
        case same
        /// 同額: the amount before once more.
        case sameAmount
        case open
        case close
        case stop
    }

    var kind: Kind
    /// Offsets into the folded text.
    var range: Range<Int>

    var isBracket: Bool {
        switch kind {
        case .open, .close: true
        default: false
        }
    }

    /// Whether it says of what year or at what stage the money behind it is.
    private var qualifies: Bool {
        switch kind {
        case .years, .stage: true
        default: false
        }
    }
}

extension MoneyToken {
    /// Splits folded text. `home` is the fiscal year that the text speaks of; `unit` is what a figure without one is worth.
    /// O(scalars × words with the same first character).
    static func tokens(_ text: [Unicode.Scalar], home: Int? = nil, unit: Int? = nil) -> [MoneyToken] {
        var found: [MoneyToken] = []
        var years = MoneyYear.Memory(home: home)
        var i = 0
        while i < text.count {
            let isQualified = found.last.map { $0.qualifies && $0.range.upperBound == i } ?? false
            let token = token(text, at: i, years: &years, unit: unit, isQualified: isQualified)
            if let token { found.append(token) }
            if case .years = token?.kind, let stage = shortStage(text, at: token!.range.upperBound) {
                found.append(stage)
                i = stage.range.upperBound
                continue
            }
            i = token?.range.upperBound ?? MoneyToken.behindNumber(text, at: i) ?? i + 1
        }
        return found
    }

    /// R4補:3億円, 令和6年度(案) 3億円: one character behind a year says the stage.
    private static func shortStage(_ text: [Unicode.Scalar], at start: Int) -> MoneyToken? {
        let stages: [(String, MoneyStatement.Stage)] = [
            ("(案)", .draft), ("案", .draft), ("補", .supplementary), ("当", .initial), ("要", .request),
        ]
        guard let (word, stage) = stages.first(where: { text.holds($0.0, at: start) }) else { return nil }
        let end = start + word.unicodeScalars.count
        guard end == text.count || ": )、".unicodeScalars.contains(text[end]) || Numeral.digit(text[end]) != nil else {
            return nil
        }
        return MoneyToken(kind: .stage(stage), range: start..<end)
    }

    private static func token(
        _ text: [Unicode.Scalar], at i: Int, years: inout MoneyYear.Memory, unit: Int?, isQualified: Bool
    ) -> MoneyToken? {
        if beginsFigure(text[i]), let figure = figure(text, at: i, years: &years) { return figure }
        if let unit, let money = Money.bare(text, at: i, unit: unit, isQualified: isQualified) {
            return MoneyToken(kind: .money(money), range: money.range)
        }
        guard let (word, kind) = MoneyWord.word(text, at: i) else { return nil }
        // 会計 and 設計 end with what a sum is called.
        if case .sum = kind, i > 0, "会設統推累集".unicodeScalars.contains(text[i - 1]) { return nil }
        // 魚市場, 卸売市場 are places.
        if word == "市場", i > 0, "魚売肉き物".unicodeScalars.contains(text[i - 1]) { return nil }
        let end = i + word.unicodeScalars.count
        return MoneyToken(kind: kind, range: i..<MoneyWord.behindRemark(text, at: end, kind: kind))
    }

    /// True for what years and amounts can begin with: most characters of a page need no second look.
    private static func beginsFigure(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "〇", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "壱", "弐", "参", "拾",
            "明", "大", "昭", "平", "令", "M", "T", "S", "H", "R", "F", "同", "第", "約", "お", "ほ", "概", "数", "何", "幾",
            "前", "翌", "次", "昨", "今", "本", "当", "来", "U", "$", "€", "£", "¥", "\u{FFE5}":
            true
        default: false
        }
    }

    /// A year, an amount, a numbered 補正, or a number of recipients.
    private static func figure(_ text: [Unicode.Scalar], at i: Int, years: inout MoneyYear.Memory) -> MoneyToken? {
        if let (range, end) = years.read(text, at: i) { return MoneyToken(kind: .years(range), range: i..<end) }
        if let end = numberedSupplement(text, at: i) { return MoneyToken(kind: .stage(.supplementary), range: i..<end) }
        if let money = Money.read(text, at: i) {
            switch money {
            case .success(let money): return MoneyToken(kind: .money(money), range: money.range)
            case .failure(let unread): return MoneyToken(kind: .unread(unread), range: unread.range)
            }
        }
        if text.holds("同額", at: i) { return MoneyToken(kind: .sameAmount, range: i..<i + 2) }
        if text[i] == "同" {
            let next = text.holds(":", at: i + 1) ? i + 2 : i + 1
            guard namesStage(text, at: next) || Money.read(text, at: text.skippingSpace(from: next)) != nil else {
                return nil
            }
            return MoneyToken(kind: .same, range: i..<i + 1)
        }
        return ceiling(text, at: i)
    }

    /// 第1次補正予算, 二次補正: the number belongs to the stage.
    private static func numberedSupplement(_ text: [Unicode.Scalar], at start: Int) -> Int? {
        let first = text.holds("第", at: start) ? start + 1 : start
        guard let number = Numeral(text, at: first), text.holds("次補正", at: number.range.upperBound) else { return nil }
        let at = number.range.upperBound + 1
        guard let (word, kind) = MoneyWord.word(text, at: at) else { return nil }
        return MoneyWord.behindRemark(text, at: at + word.unicodeScalars.count, kind: kind)
    }

    /// 1拠点(当たり), 一件につき: one of the things that get the money.
    private static func ceiling(_ text: [Unicode.Scalar], at start: Int) -> MoneyToken? {
        guard let number = Numeral(text, at: start), number.digits == 1, number.decimals == 0,
            let word = text.first(of: MoneyWord.recipients, at: text.skippingCounter(from: number.range.upperBound))
        else { return nil }
        let end = text.skippingCounter(from: number.range.upperBound) + word.unicodeScalars.count
        return MoneyToken(kind: .ceiling, range: start..<end)
    }

    /// A number that was no token is passed over whole, so that no part of it is taken for one.
    private static func behindNumber(_ text: [Unicode.Scalar], at i: Int) -> Int? {
        guard Numeral.digit(text[i]) != nil else { return nil }
        return Numeral(text, at: i)?.range.upperBound
    }
}

extension Array where Element == Unicode.Scalar {
    /// The counters か, ヶ, カ, つの between a number and what it counts.
    fileprivate func skippingCounter(from start: Int) -> Int {
        start + (first(of: ["つの", "の", "か", "ヶ", "カ", "ヵ", "ケ", "箇", "個"], at: start)?.unicodeScalars.count ?? 0)
    }
}
