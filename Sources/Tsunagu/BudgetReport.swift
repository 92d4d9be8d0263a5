internal import Documents
public import Graph
public import Linking
public import Views

/// What the allocations of several documents come to.
public struct BudgetReport {
    /// What a line is for: the view's groupings under names that who does not know the views can write.
    public enum Grouping: String, CaseIterable, Sendable {
        case program, ministry, year

        fileprivate var ofView: BudgetRollUp.Grouping {
            switch self {
            case .program: .program
            case .ministry: .ministry
            case .year: .year
            }
        }
    }

    /// Why an amount is in no sum, by the names that CSV and JSON give the reasons.
    public static let reasons = BudgetRollUp.Omission.allCases.map(\.rawValue)

    private var assembly: GraphAssembly
    /// Allocations of which nobody could tell whose they are, and the paths that say where they stand.
    private var unowned: [BudgetFigure] = []
    private var places: Set<String> = []

    /// - Throws: `TermError` where the base is no absolute ASCII IRI.
    public init(base: String = Vocabulary.defaultBase) throws {
        assembly = try GraphAssembly(base: base, includesEvidence: false)
    }

    /// Adds a document. An allocation that another document gives too stays one.
    ///
    /// - Throws: `InputError` where it cannot be united with the documents before it; they stay as they are.
    public mutating func add(_ linked: LinkedDocument) throws {
        try assembly.unite(linked)
        unowned += linked.unownedAllocations.filter { places.insert($0.path).inserted }.map(BudgetFigure.init)
    }

    public func rollUp(by grouping: Grouping) -> BudgetRollUp {
        BudgetRollUp(assembly.graph, by: grouping.ofView, unowned: unowned)
    }

    public func text(by grouping: Grouping, _ format: BudgetFormat) -> [UInt8] { format.text(rollUp(by: grouping)) }
}

extension BudgetFigure {
    /// An allocation that is in no graph.
    fileprivate init(_ allocation: Entity) {
        var figure = BudgetFigure(label: allocation.name, fiscalYear: nil, stage: .other, amount: 0)
        for fact in allocation.facts {
            switch fact {
            case .amount(let amount, let currency):
                figure.amount = amount
                figure.currency = currency
            case .fiscalYear(let year): figure.fiscalYear = year
            case .budgetStage(let stage): figure.stage = Stage(rawValue: stage.rawValue) ?? .other
            case .partOfLarger: figure.isPartOfLarger = true
            case .approximate: figure.isApproximate = true
            case .totalAmount(let total): figure.total = total
            default: break
            }
        }
        self = figure
    }
}
