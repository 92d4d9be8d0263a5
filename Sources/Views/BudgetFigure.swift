/// One allocation as a graph tells it.
public struct BudgetFigure: Hashable, Sendable {
    /// How far the budget is that grants the amount, in the order in which a year's budget comes about, backwards.
    public enum Stage: String, CaseIterable, Sendable {
        case initial = "Initial"
        case draft = "Draft"
        case request = "Request"
        case supplementary = "Supplementary"
        case other = "OtherStage"
    }

    /// Empty for an amount that no graph has.
    public var iri: String
    public var label: String
    public var fiscalYear: Int?
    public var stage: Stage
    /// In whole units of the currency (ISO 4217).
    public var amount: Int
    public var currency: String
    /// 内数.
    public var isPartOfLarger: Bool
    /// 約.
    public var isApproximate: Bool
    /// 総額.
    public var total: Int?

    public init(
        iri: String = "", label: String, fiscalYear: Int?, stage: Stage, amount: Int, currency: String = "JPY",
        isPartOfLarger: Bool = false, isApproximate: Bool = false, total: Int? = nil
    ) {
        self.iri = iri
        self.label = label
        self.fiscalYear = fiscalYear
        self.stage = stage
        self.amount = amount
        self.currency = currency
        self.isPartOfLarger = isPartOfLarger
        self.isApproximate = isApproximate
        self.total = total
    }

    /// The order of lists: by label, then IRI.
    func precedes(_ other: BudgetFigure) -> Bool {
        label.utf8.elementsEqual(other.label.utf8)
            ? iri < other.iri : label.utf8.lexicographicallyPrecedes(other.label.utf8)
    }

    /// Whether the amount is `other` said less exactly: rounded, to two significant digits at least, or about as much.
    func rounds(_ other: BudgetFigure) -> Bool {
        guard amount > 0, amount != other.amount else { return false }
        var place = 1
        while amount % (place * 10) == 0, amount / place >= 100 { place *= 10 }
        let (difference, overflows) = amount.subtractingReportingOverflow(other.amount)
        return !overflows && other.amount % place != 0
            && difference.magnitude <= (isApproximate ? place : place / 2).magnitude
    }
}
