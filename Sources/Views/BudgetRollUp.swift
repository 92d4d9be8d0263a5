public import Graph

/// What the allocations of a graph come to, by program, ministry or fiscal year, and which of them were left out of the
/// sums and why.
///
/// Of one program and year one stage of the main budget counts: the appropriation (当初), else the draft (案), else the
/// request (要求), else what is given at no stage; a supplement (補正) comes on top and is shown by itself. A 内数 never
/// counts, nor what is in another sum already. An allocation that several programs or ministries share is shown under
/// each and counts once in the totals.
public struct BudgetRollUp: Sendable {
    public enum Grouping: String, CaseIterable, Sendable {
        case program, ministry, year
    }

    /// Why an amount is in no sum.
    public enum Omission: String, CaseIterable, Sendable {
        /// 内数: the amount is the larger pot's.
        case partOfLarger = "part-of-larger"
        /// The program is part of another, whose amount of the same year and stage counts (うち…).
        case withinCounted = "within-counted"
        /// A draft or a request of a year whose budget stands at a later stage.
        case earlierStage = "earlier-stage"
        /// Money at no stage (経費, 執行額, 予備費) of a year for which an appropriation or a supplement is given.
        case besideBudget = "beside-budget"
        /// A rounded figure (約13億円) beside the exact one.
        case lessExact = "less-exact"
        /// An amount for several years, or for none that is told, of a program with amounts by year.
        case withoutYear = "without-year"
        /// 総額: what an allocation comes to over all its years.
        case total = "total"
        case foreignCurrency = "foreign-currency"
        /// Nobody could tell whose money it is.
        case withoutProgram = "without-program"
        /// The sum would pass 2^63.
        case tooLarge = "too-large"
    }

    /// Yen by stage.
    public struct Sums: Hashable, Sendable {
        private var amounts = [Int](repeating: 0, count: BudgetFigure.Stage.allCases.count)

        public subscript(stage: BudgetFigure.Stage) -> Int {
            amounts[BudgetFigure.Stage.allCases.firstIndex(of: stage)!]
        }
        public var total: Int { amounts.reduce(0, +) }

        /// False, and nothing added, where the total would overflow.
        mutating func add(_ figure: BudgetFigure) -> Bool {
            guard !total.addingReportingOverflow(figure.amount).overflow else { return false }
            amounts[BudgetFigure.Stage.allCases.firstIndex(of: figure.stage)!] += figure.amount
            return true
        }
    }

    public struct Line: Sendable {
        /// The program's or the ministry's; empty where none is told, and where lines are by year.
        public var iri: String
        public var label: String
        public var fiscalYear: Int?
        public var sums = Sums()
        public var allocations: [BudgetFigure] = []
    }

    public struct LeftOut: Sendable {
        public var reason: Omission
        public var figure: BudgetFigure
    }

    public let grouping: Grouping
    /// What has most money first; its years in their order, what has none last.
    public private(set) var lines: [Line] = []
    /// The years in their order, each allocation once.
    public private(set) var years: [Line] = []
    public private(set) var total = Sums()
    /// Counted allocations that stand under several lines.
    public private(set) var shared: [BudgetFigure] = []
    /// By reason, in the order of the reasons; then by their labels.
    public private(set) var leftOut: [LeftOut] = []

    /// O(statements + allocations²) with the second among those of one program and year.
    ///
    /// - Parameter unowned: amounts that the documents give and the graph does not have, because nobody could tell whose
    ///   they are.
    public init(_ graph: KnowledgeGraph, by grouping: Grouping, unowned: [BudgetFigure] = []) {
        self.grouping = grouping
        let ledger = BudgetLedger(graph)
        var (counted, leftOut) = ledger.selection()
        leftOut += unowned.map { LeftOut(reason: .withoutProgram, figure: $0) }

        counted = counted.filter { entry in
            if total.add(entry.figure) { return true }
            leftOut.append(LeftOut(reason: .tooLarge, figure: entry.figure))
            return false
        }
        years = Self.lines(counted.map { ("", "", $0.figure) })
        let placed = counted.map { entry in (figure: entry.figure, keys: ledger.keys(of: entry, by: grouping)) }
        shared = placed.filter { $0.keys.count > 1 }.map(\.figure)
        lines = Self.lines(placed.flatMap { entry in entry.keys.map { ($0.iri, $0.label, entry.figure) } })
        self.leftOut = Omission.allCases.flatMap { reason in
            leftOut.filter { $0.reason == reason }.sorted { $0.figure.precedes($1.figure) }
        }
    }

    private static func lines(_ entries: [(iri: String, label: String, figure: BudgetFigure)]) -> [Line] {
        var lines: [Line] = []
        var positions: [[String]: Int] = [:]
        var totals: [String: Int] = [:]
        for (iri, label, figure) in entries {
            let key = [iri, label, figure.fiscalYear.map(String.init) ?? ""]
            let position = positions[key] ?? lines.count
            if position == lines.count {
                positions[key] = position
                lines.append(Line(iri: iri, label: label, fiscalYear: figure.fiscalYear))
            }
            guard lines[position].sums.add(figure) else { continue }
            lines[position].allocations.append(figure)
            totals[iri + label, default: 0] =
                totals[iri + label, default: 0].addingReportingOverflow(figure.amount)
                .partialValue
        }
        return lines.sorted { a, b in
            let (all, others) = (totals[a.iri + a.label] ?? 0, totals[b.iri + b.label] ?? 0)
            if all != others { return all > others }
            if !a.label.utf8.elementsEqual(b.label.utf8) { return a.label.utf8.lexicographicallyPrecedes(b.label.utf8) }
            return (a.iri, a.fiscalYear ?? Int.max) < (b.iri, b.fiscalYear ?? Int.max)
        }
    }
}
