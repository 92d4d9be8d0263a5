/// What the heading of a table's column says of the figures below it: 「令和5年度予算額(単位:千円)」.
public struct MoneyColumn: Hashable, Sendable {
    /// What one unit of the figures is worth, in yen; nil where the figures have units of their own.
    public var unit: Int?
    public var fiscalYears: ClosedRange<Int>?
    public var stage: MoneyStatement.Stage
    /// 令和6年度予算案(令和5年度予算額): the years of the figures in brackets behind the others.
    public var bracketedYears: ClosedRange<Int>?

    /// Nil where the heading speaks of no public money.
    public init?(heading: [Unicode.Scalar]) {
        let text = Folding(heading).scalars
        unit = Self.declaredUnit(in: text)
        var stage: MoneyStatement.Stage?
        var depth = 0
        for token in MoneyToken.tokens(text) {
            switch token.kind {
            case .open: depth += 1
            case .close: depth -= 1
            case .years(let years) where depth > 0 && fiscalYears != nil && fiscalYears != years:
                bracketedYears = bracketedYears ?? years
            case .stage where depth > 0 && bracketedYears != nil: break
            case .years(let years): fiscalYears = fiscalYears ?? years
            // 予算額(補正): 予算 alone says less.
            case .stage(let named): stage = stage == nil || stage == .initial ? named : stage
            case .expense: stage = stage ?? .other
            default: break
            }
        }
        guard let stage else { return nil }
        self.stage = stage
    }

    /// A figure in brackets behind another: of the years that the heading has in brackets, when they had a budget.
    public func bracketed(_ statement: MoneyStatement) -> MoneyStatement {
        guard let bracketedYears, statement.qualifier == nil else { return statement }
        var bracketed = statement
        bracketed.fiscalYears = bracketedYears
        if stage == .draft || stage == .request { bracketed.stage = .initial }
        return bracketed
    }

    /// The figure that `cell` consists of (312,457 / 約30 / 1,200の内数 / 3億円), as a statement; nil where it is no such figure.
    /// A bullet and spaces around it do not count.
    public func statement(in cell: [Unicode.Scalar]) -> MoneyStatement? {
        let folding = Folding(cell)
        let text = folding.scalars
        let around = " ・\n".unicodeScalars
        guard let start = text.firstIndex(where: { !around.contains($0) }),
            let last = text.lastIndex(where: { !around.contains($0) })
        else { return nil }
        let printed = Array(text[start...last])
        func statement(_ spelt: [Unicode.Scalar], scale: Int) -> MoneyStatement? {
            guard case .success(var money) = Money.read(spelt, at: 0, scale: scale), money.range == 0..<spelt.count
            else {
                return nil
            }
            money.range = folding.original(start..<last + 1)
            return MoneyStatement(money: money, fiscalYears: fiscalYears, stage: stage)
        }
        if let own = statement(printed, scale: 1) { return own }
        guard let unit, let digits = printed.lastIndex(where: { Numeral.digit($0) != nil }) else { return nil }
        // The currency is written behind the digits, so that the cell reads like any other amount.
        return statement(printed[...digits] + ["円"] + printed[(digits + 1)...], scale: unit)
    }

    /// The unit that a text declares in so many words, such as (単位:千円) and 予算額(百万円); in yen.
    public static func unit(declaredIn text: [Unicode.Scalar]) -> Int? {
        declaredUnit(in: Folding(text).scalars, naming: true)
    }

    /// 予算額, 当初予算: a heading before the bracket of its unit.
    private static func speaksOfMoney(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        ["予算", "予算額", "当初予算額", "金額", "執行額", "決算額"].contains {
            text.suffix($0.unicodeScalars.count).elementsEqual($0.unicodeScalars)
        }
    }

    /// (単位:千円), and where it need not be called a unit (百万円), [億円].
    private static func declaredUnit(in text: [Unicode.Scalar], naming: Bool = false) -> Int? {
        for i in text.indices where "([〔:".unicodeScalars.contains(text[i]) {
            var end = i + 1
            if naming, !text.holds("単位", at: end), !speaksOfMoney(text[..<i]) { continue }
            if text.holds("単位", at: end) { end += text.holds("単位:", at: end) ? 3 : 2 }
            var unit = 1
            while unit < MoneyUnit.large, let next = MoneyUnit.unit(text, at: end, readingMisprints: false) {
                unit *= next.value
                end += 1
            }
            if text.holds("円", at: end), end + 1 == text.count || ")]〕".unicodeScalars.contains(text[end + 1]) {
                return unit
            }
        }
        return nil
    }
}
