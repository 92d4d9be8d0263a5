import Graph

/// A program's money in two editions: the amount of the last fiscal year that each one gives.
///
/// Of a year the appropriation counts, else the draft, else the request; what was added by a supplementary budget, what
/// is part of a larger pot (内数) and foreign money are not compared.
public struct BudgetChange: Sendable {
    public struct Figure: Hashable, Sendable {
        /// The year in which it begins.
        public var fiscalYear: Int
        /// Local name of the stage: `Initial`, `Draft` or `Request`.
        public var stage: String
        /// In yen.
        public var amount: Int
    }

    /// Nil where no figure of that edition can be compared.
    public var before: Figure?
    public var after: Figure?

    /// In yen; nil where one side is missing.
    public var difference: Int? {
        guard let before, let after else { return nil }
        let (value, overflow) = after.amount.subtractingReportingOverflow(before.amount)
        return overflow ? nil : value
    }

    /// Nil where neither edition gives any amount.
    init?(from before: [Allocation], to after: [Allocation]) {
        if before.isEmpty && after.isEmpty { return nil }
        self.before = Self.last(before)
        self.after = Self.last(after)
    }

    private static let stages = ["Initial", "Draft", "Request"]

    private static func last(_ allocations: [Allocation]) -> Figure? {
        let comparable = allocations.filter { $0.isComparable && stages.contains($0.stage) }
        guard let year = comparable.compactMap(\.fiscalYear).max() else { return nil }
        let ofYear = comparable.filter { $0.fiscalYear == year }
        guard let stage = stages.first(where: { stage in ofYear.contains { $0.stage == stage } }) else { return nil }
        var sum = 0
        for allocation in ofYear where allocation.stage == stage {
            let (value, overflow) = sum.addingReportingOverflow(allocation.amount ?? 0)
            if overflow { return nil }
            sum = value
        }
        return Figure(fiscalYear: year, stage: stage, amount: sum)
    }

    /// What the comparison needs of a budget allocation.
    struct Allocation {
        var fiscalYear: Int?
        var stage: String
        /// In yen; nil for a foreign amount.
        var amount: Int?
        var isPartOfLarger: Bool

        var isComparable: Bool { amount != nil && !isPartOfLarger }
    }
}

extension ReportReading {
    /// The allocations of a program.
    func allocations(of program: Int) -> [BudgetChange.Allocation] {
        edges(from: program, Tsu.hasAllocation).map { edge in
            let node = reading.nodes[edge.target].term
            func value(_ property: VocabularyTerm) -> String? {
                graph.objects(of: node, property, in: index).first.map {
                    graph.isIRI($0) ? graph.localName($0) : graph.text($0)
                }
            }
            let isYen = value(SchemaOrg.currency) ?? "JPY" == "JPY"
            return BudgetChange.Allocation(
                fiscalYear: value(Tsu.fiscalYear).flatMap { Int($0) }, stage: value(Tsu.budgetStage) ?? "Initial",
                amount: isYen ? value(Tsu.amount).flatMap { Int($0) } : nil,
                isPartOfLarger: value(Tsu.partOfLarger) == "true")
        }
    }
}
