// The names of the data model, a namespace an enumeration. Each is spelt as its vocabulary spells it, since some
// differ in their case alone: `Tsu.FiscalYear` the class, `Tsu.fiscalYear` the property.

/// The project's own terms.
public enum Tsu {
    // Classes
    public static let Measure = VocabularyTerm(.tsu, "Measure")
    public static let Section = VocabularyTerm(.tsu, "Section")
    public static let Activity = VocabularyTerm(.tsu, "Activity")
    public static let ReportedActivity = VocabularyTerm(.tsu, "ReportedActivity")
    public static let PlannedActivity = VocabularyTerm(.tsu, "PlannedActivity")
    public static let Program = VocabularyTerm(.tsu, "Program")
    public static let BudgetAllocation = VocabularyTerm(.tsu, "BudgetAllocation")
    public static let Ministry = VocabularyTerm(.tsu, "Ministry")
    public static let Office = VocabularyTerm(.tsu, "Office")
    public static let Institution = VocabularyTerm(.tsu, "Institution")
    public static let InstitutionClass = VocabularyTerm(.tsu, "InstitutionClass")
    public static let Network = VocabularyTerm(.tsu, "Network")
    public static let LegalInstrument = VocabularyTerm(.tsu, "LegalInstrument")
    public static let Law = VocabularyTerm(.tsu, "Law")
    public static let Order = VocabularyTerm(.tsu, "Order")
    public static let CabinetDecision = VocabularyTerm(.tsu, "CabinetDecision")
    public static let Notice = VocabularyTerm(.tsu, "Notice")
    public static let Guideline = VocabularyTerm(.tsu, "Guideline")
    public static let Plan = VocabularyTerm(.tsu, "Plan")
    public static let Report = VocabularyTerm(.tsu, "Report")
    public static let Standard = VocabularyTerm(.tsu, "Standard")
    public static let TestMethod = VocabularyTerm(.tsu, "TestMethod")
    public static let InformationResource = VocabularyTerm(.tsu, "InformationResource")
    public static let FiscalYear = VocabularyTerm(.tsu, "FiscalYear")
    public static let SourceDocument = VocabularyTerm(.tsu, "SourceDocument")
    public static let Page = VocabularyTerm(.tsu, "Page")
    public static let Correction = VocabularyTerm(.tsu, "Correction")

    // Object properties
    public static let leadMinistry = VocabularyTerm(.tsu, "leadMinistry")
    public static let cooperatingMinistry = VocabularyTerm(.tsu, "cooperatingMinistry")
    public static let responsibleOffice = VocabularyTerm(.tsu, "responsibleOffice")
    public static let cooperatingOffice = VocabularyTerm(.tsu, "cooperatingOffice")
    public static let hasActivity = VocabularyTerm(.tsu, "hasActivity")
    public static let fiscalYear = VocabularyTerm(.tsu, "fiscalYear")
    public static let implementedBy = VocabularyTerm(.tsu, "implementedBy")
    public static let executedBy = VocabularyTerm(.tsu, "executedBy")
    public static let usesProgram = VocabularyTerm(.tsu, "usesProgram")
    public static let hasAllocation = VocabularyTerm(.tsu, "hasAllocation")
    public static let componentOf = VocabularyTerm(.tsu, "componentOf")
    public static let commissionedThrough = VocabularyTerm(.tsu, "commissionedThrough")
    public static let through = VocabularyTerm(.tsu, "through")
    public static let involves = VocabularyTerm(.tsu, "involves")
    public static let basedOn = VocabularyTerm(.tsu, "basedOn")
    public static let cites = VocabularyTerm(.tsu, "cites")
    public static let publishes = VocabularyTerm(.tsu, "publishes")
    public static let succeeds = VocabularyTerm(.tsu, "succeeds")
    public static let possiblySucceeds = VocabularyTerm(.tsu, "possiblySucceeds")
    public static let mentions = VocabularyTerm(.tsu, "mentions")

    // Data properties
    public static let amount = VocabularyTerm(.tsu, "amount")
    public static let budgetStage = VocabularyTerm(.tsu, "budgetStage")
    public static let abbreviation = VocabularyTerm(.tsu, "abbreviation")
    public static let partOfLarger = VocabularyTerm(.tsu, "partOfLarger")
    public static let totalAmount = VocabularyTerm(.tsu, "totalAmount")
    public static let approximate = VocabularyTerm(.tsu, "approximate")
    public static let lawNumber = VocabularyTerm(.tsu, "lawNumber")
    public static let instrumentNumber = VocabularyTerm(.tsu, "instrumentNumber")
    public static let correctedFrom = VocabularyTerm(.tsu, "correctedFrom")
    public static let confidence = VocabularyTerm(.tsu, "confidence")

    // Budget stages
    public static let Initial = VocabularyTerm(.tsu, "Initial")
    public static let Supplementary = VocabularyTerm(.tsu, "Supplementary")
    public static let Draft = VocabularyTerm(.tsu, "Draft")
    public static let Request = VocabularyTerm(.tsu, "Request")
    public static let OtherStage = VocabularyTerm(.tsu, "OtherStage")
}

/// The organization ontology.
public enum Org {
    public static let FormalOrganization = VocabularyTerm(.org, "FormalOrganization")
    public static let OrganizationalUnit = VocabularyTerm(.org, "OrganizationalUnit")
    public static let OrganizationalCollaboration = VocabularyTerm(.org, "OrganizationalCollaboration")
    public static let unitOf = VocabularyTerm(.org, "unitOf")
    public static let subOrganizationOf = VocabularyTerm(.org, "subOrganizationOf")
    public static let linkedTo = VocabularyTerm(.org, "linkedTo")
    public static let identifier = VocabularyTerm(.org, "identifier")
}

/// PROV-O.
public enum Prov {
    public static let Plan = VocabularyTerm(.prov, "Plan")
    public static let Activity = VocabularyTerm(.prov, "Activity")
    public static let Entity = VocabularyTerm(.prov, "Entity")
    public static let Agent = VocabularyTerm(.prov, "Agent")
    public static let used = VocabularyTerm(.prov, "used")
    public static let wasAssociatedWith = VocabularyTerm(.prov, "wasAssociatedWith")
    public static let wasInfluencedBy = VocabularyTerm(.prov, "wasInfluencedBy")
    public static let wasDerivedFrom = VocabularyTerm(.prov, "wasDerivedFrom")
    public static let wasGeneratedBy = VocabularyTerm(.prov, "wasGeneratedBy")
}

/// The NLP interchange format: passages of text.
public enum NIF {
    public static let Context = VocabularyTerm(.nif, "Context")
    public static let RFC5147String = VocabularyTerm(.nif, "RFC5147String")
    public static let beginIndex = VocabularyTerm(.nif, "beginIndex")
    public static let endIndex = VocabularyTerm(.nif, "endIndex")
    public static let anchorOf = VocabularyTerm(.nif, "anchorOf")
    public static let referenceContext = VocabularyTerm(.nif, "referenceContext")
    public static let isString = VocabularyTerm(.nif, "isString")
}

/// SKOS.
public enum SKOS {
    public static let Concept = VocabularyTerm(.skos, "Concept")
    public static let ConceptScheme = VocabularyTerm(.skos, "ConceptScheme")
    public static let inScheme = VocabularyTerm(.skos, "inScheme")
    public static let notation = VocabularyTerm(.skos, "notation")
    public static let prefLabel = VocabularyTerm(.skos, "prefLabel")
    public static let altLabel = VocabularyTerm(.skos, "altLabel")
    public static let exactMatch = VocabularyTerm(.skos, "exactMatch")
}

/// DCMI terms.
public enum DCTerms {
    public static let isPartOf = VocabularyTerm(.dcterms, "isPartOf")
    public static let source = VocabularyTerm(.dcterms, "source")
    public static let title = VocabularyTerm(.dcterms, "title")
    public static let publisher = VocabularyTerm(.dcterms, "publisher")
    public static let date = VocabularyTerm(.dcterms, "date")
    public static let license = VocabularyTerm(.dcterms, "license")
    public static let description = VocabularyTerm(.dcterms, "description")
    public static let references = VocabularyTerm(.dcterms, "references")
    public static let replaces = VocabularyTerm(.dcterms, "replaces")
    public static let isReplacedBy = VocabularyTerm(.dcterms, "isReplacedBy")
    public static let relation = VocabularyTerm(.dcterms, "relation")
    public static let temporal = VocabularyTerm(.dcterms, "temporal")
    public static let rights = VocabularyTerm(.dcterms, "rights")
    public static let bibliographicCitation = VocabularyTerm(.dcterms, "bibliographicCitation")
}

/// DCAT.
public enum DCAT {
    public static let Resource = VocabularyTerm(.dcat, "Resource")
}

/// The European Legislation Identifier.
public enum ELI {
    public static let LegalResource = VocabularyTerm(.eli, "LegalResource")
    public static let changes = VocabularyTerm(.eli, "changes")
    public static let date_document = VocabularyTerm(.eli, "date_document")
    public static let id_local = VocabularyTerm(.eli, "id_local")
    public static let title = VocabularyTerm(.eli, "title")
}

/// The core vocabularies of the European Union's institutions.
public enum M8G {
    public static let PublicOrganisation = VocabularyTerm(.m8g, "PublicOrganisation")
    public static let hasCompetentAuthority = VocabularyTerm(.m8g, "hasCompetentAuthority")
}

/// The bibliographic ontology FaBiO.
public enum FaBiO {
    public static let ReportDocument = VocabularyTerm(.fabio, "ReportDocument")
}

/// OWL-Time.
public enum OWLTime {
    public static let ProperInterval = VocabularyTerm(.time, "ProperInterval")
    public static let Instant = VocabularyTerm(.time, "Instant")
    public static let hasBeginning = VocabularyTerm(.time, "hasBeginning")
    public static let hasEnd = VocabularyTerm(.time, "hasEnd")
    public static let inXSDDate = VocabularyTerm(.time, "inXSDDate")
}

/// schema.org.
public enum SchemaOrg {
    public static let MonetaryAmount = VocabularyTerm(.schema, "MonetaryAmount")
    public static let name = VocabularyTerm(.schema, "name")
    public static let currency = VocabularyTerm(.schema, "currency")
    public static let amount = VocabularyTerm(.schema, "amount")
    public static let validFrom = VocabularyTerm(.schema, "validFrom")
    public static let validThrough = VocabularyTerm(.schema, "validThrough")
    public static let pageStart = VocabularyTerm(.schema, "pageStart")
}

/// FOAF.
public enum FOAF {
    public static let name = VocabularyTerm(.foaf, "name")
}

/// OWL.
public enum OWL {
    public static let sameAs = VocabularyTerm(.owl, "sameAs")
}

/// RDF.
public enum RDF {
    public static let type = VocabularyTerm(.rdf, "type")
    public static let Statement = VocabularyTerm(.rdf, "Statement")
    public static let subject = VocabularyTerm(.rdf, "subject")
    public static let predicate = VocabularyTerm(.rdf, "predicate")
    public static let object = VocabularyTerm(.rdf, "object")
    public static let langString = VocabularyTerm(.rdf, "langString")
}

/// RDF Schema.
public enum RDFS {
    public static let Resource = VocabularyTerm(.rdfs, "Resource")
    public static let label = VocabularyTerm(.rdfs, "label")
    public static let comment = VocabularyTerm(.rdfs, "comment")
    public static let seeAlso = VocabularyTerm(.rdfs, "seeAlso")
}

/// The datatypes of XML Schema.
public enum XSD {
    public static let string = VocabularyTerm(.xsd, "string")
    public static let integer = VocabularyTerm(.xsd, "integer")
    public static let nonNegativeInteger = VocabularyTerm(.xsd, "nonNegativeInteger")
    public static let decimal = VocabularyTerm(.xsd, "decimal")
    public static let double = VocabularyTerm(.xsd, "double")
    public static let boolean = VocabularyTerm(.xsd, "boolean")
    public static let date = VocabularyTerm(.xsd, "date")
    public static let gYear = VocabularyTerm(.xsd, "gYear")
    public static let gYearMonth = VocabularyTerm(.xsd, "gYearMonth")
}
