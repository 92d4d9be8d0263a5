/// The classes of the data model, and how they hang together.
public enum Vocabulary {
    /// What the instances' IRIs begin with unless the user says otherwise.
    public static let defaultBase = "https://w3id.org/tsunagu/id/"

    /// A class of instances, with the standard classes that a node carries beside it.
    public struct InstanceClass: Sendable {
        public let name: VocabularyTerm
        public let standardClasses: [VocabularyTerm]
    }

    /// Every class an instance can have, in order of precedence: where a node has two, the first names it
    /// (a plan that a cabinet adopted is a plan before it is a cabinet decision).
    public static let classes: [InstanceClass] = [
        InstanceClass(name: Tsu.Measure, standardClasses: [Prov.Plan]),
        InstanceClass(name: Tsu.Section, standardClasses: [SKOS.Concept]),
        InstanceClass(name: Tsu.ReportedActivity, standardClasses: [Prov.Activity]),
        InstanceClass(name: Tsu.PlannedActivity, standardClasses: [Prov.Activity]),
        InstanceClass(name: Tsu.Program, standardClasses: [Prov.Plan]),
        InstanceClass(name: Tsu.BudgetAllocation, standardClasses: [SchemaOrg.MonetaryAmount]),
        InstanceClass(name: Tsu.Ministry, standardClasses: [Org.FormalOrganization, M8G.PublicOrganisation]),
        InstanceClass(name: Tsu.Office, standardClasses: [Org.OrganizationalUnit]),
        InstanceClass(name: Tsu.Institution, standardClasses: [Org.FormalOrganization]),
        InstanceClass(name: Tsu.InstitutionClass, standardClasses: [SKOS.Concept]),
        InstanceClass(name: Tsu.Network, standardClasses: [Org.OrganizationalCollaboration]),
        InstanceClass(name: Tsu.Law, standardClasses: [ELI.LegalResource]),
        InstanceClass(name: Tsu.Order, standardClasses: [ELI.LegalResource]),
        InstanceClass(name: Tsu.Plan, standardClasses: [ELI.LegalResource]),
        InstanceClass(name: Tsu.CabinetDecision, standardClasses: [ELI.LegalResource]),
        InstanceClass(name: Tsu.Notice, standardClasses: [ELI.LegalResource]),
        InstanceClass(name: Tsu.Guideline, standardClasses: [ELI.LegalResource]),
        InstanceClass(name: Tsu.Report, standardClasses: [ELI.LegalResource]),
        InstanceClass(name: Tsu.Standard, standardClasses: [ELI.LegalResource]),
        InstanceClass(name: Tsu.TestMethod, standardClasses: [Prov.Entity]),
        InstanceClass(name: Tsu.InformationResource, standardClasses: [DCAT.Resource]),
        InstanceClass(name: Tsu.FiscalYear, standardClasses: [OWLTime.ProperInterval]),
        InstanceClass(name: Tsu.SourceDocument, standardClasses: [FaBiO.ReportDocument, Prov.Entity]),
        InstanceClass(name: Tsu.Page, standardClasses: [NIF.Context]),
        InstanceClass(name: OWLTime.Instant, standardClasses: []),
    ]

    /// All types of an instance of `name`: the class itself, then its standard classes.
    public static func types(of name: VocabularyTerm) -> [VocabularyTerm] {
        [name] + (classes.first { $0.name == name }?.standardClasses ?? [])
    }
}
