/// The class of an entity: the local names of the classes of `Ontology/tsunagu.ttl`.
public enum EntityType: String, Sendable, CaseIterable {
    case measure = "Measure"
    case section = "Section"
    case reportedActivity = "ReportedActivity"
    case plannedActivity = "PlannedActivity"
    case program = "Program"
    case budgetAllocation = "BudgetAllocation"
    case ministry = "Ministry"
    case office = "Office"
    case institution = "Institution"
    case institutionClass = "InstitutionClass"
    case network = "Network"
    case law = "Law"
    case order = "Order"
    case cabinetDecision = "CabinetDecision"
    case notice = "Notice"
    case guideline = "Guideline"
    case plan = "Plan"
    case report = "Report"
    case standard = "Standard"
    case testMethod = "TestMethod"
    case informationResource = "InformationResource"
    case fiscalYear = "FiscalYear"
    case date = "Date"

    /// True for the classes under tsu:LegalInstrument.
    public var isLegalInstrument: Bool {
        switch self {
        case .law, .order, .cabinetDecision, .notice, .guideline, .plan, .report, .standard: true
        default: false
        }
    }
}
