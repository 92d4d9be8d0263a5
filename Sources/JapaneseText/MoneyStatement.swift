/// An amount of public money with what the text says of it: for which fiscal year, at which stage of the budget, and
/// what it is a part or the total of. 「令和4年度補正予算:2.5億円(国庫債務負担行為を含む総額8億円)」 is one statement.
public struct MoneyStatement: Hashable, Sendable {
    /// How far the budget is that grants the amount.
    public enum Stage: String, Hashable, Sendable {
        /// 当初予算, and 予算 without more.
        case initial
        /// 補正予算.
        case supplementary
        /// 予算案: put before parliament.
        case draft
        /// 概算要求: asked of the finance ministry.
        case request
        /// 事業経費, 予備費, 執行額, or nothing said.
        case other
    }

    public var money: Money
    /// The fiscal years named, by the year in which they start: one, or several that share the amount (令和5〜7年度);
    /// nil where the text names none.
    public var fiscalYears: ClosedRange<Int>?
    public var stage: Stage
    /// The words that say year and stage, in offsets into the text; nil where the amount stands by itself.
    public var qualifier: Range<Int>?
    /// 総額: what the allocation comes to over all its years, commitments included.
    public var total: Money?
    public var totalQualifier: Range<Int>?
    /// うち: the amount is a share of the one named before.
    public var isShare: Bool

    public init(
        money: Money, fiscalYears: ClosedRange<Int>? = nil, stage: Stage, qualifier: Range<Int>? = nil,
        total: Money? = nil, totalQualifier: Range<Int>? = nil, isShare: Bool = false
    ) {
        self.money = money
        self.fiscalYears = fiscalYears
        self.stage = stage
        self.qualifier = qualifier
        self.total = total
        self.totalQualifier = totalQualifier
        self.isShare = isShare
    }

    /// The fiscal year, where the amount is for one.
    public var fiscalYear: Int? {
        fiscalYears.flatMap { $0.count == 1 ? $0.lowerBound : nil }
    }
}
