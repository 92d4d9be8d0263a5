internal import Graph
internal import JapaneseText
internal import Linking

extension GraphAssembly {
    /// Adds an entity with its labels and facts. `evidence` is where the page names it: what an authority row says of it
    /// was not read there, and has none. `corrections` are those by which the page names it.
    mutating func add(
        _ entity: Entity, evidence: [Passage], corrections: [CorrectionRecord],
        passages: ([SourceSpan]) -> [Passage]
    ) throws -> Term {
        let subject = try iri(base + entity.path)
        // A date is a fact of what it dates; named alone it says nothing of anything.
        if entity.types[0] == .date { return subject }
        for name in entity.types { type(subject, VocabularyTerm(.tsu, name.rawValue)) }
        try label(
            subject, entity.name, evidence: entity.origin == .minted || entity.isRemembered ? evidence : [],
            corrections: corrections)
        if entity.types[0] == .measure { try label(subject, entity.name, RDFS.label) }
        if let english = entity.englishName { try label(subject, english, language: "en") }
        for name in entity.alternativeNames where name != Name(entity.name) {
            try label(subject, name.text, SKOS.altLabel, language: name.language)
        }
        let isOfTable = if case .authority = entity.origin { true } else { false }
        for fact in entity.facts {
            try add(fact, to: subject, evidence: isOfTable && !fact.isOfDocument ? [] : evidence, passages: passages)
        }
        if entity.types[0] == .fiscalYear, let year = Int(entity.path.split(separator: "/").last ?? "") {
            try addFiscalYear(year)
        }
        return subject
    }

    private mutating func add(
        _ fact: EntityFact, to subject: Term, evidence: [Passage], passages: ([SourceSpan]) -> [Passage]
    ) throws {
        switch fact {
        case .amount(let amount, let currency):
            insert(subject, Tsu.amount, literal("\(amount)", datatype: XSD.integer), read: evidence)
            insert(subject, SchemaOrg.currency, literal(currency), read: evidence)
        case .totalAmount(let amount):
            insert(subject, Tsu.totalAmount, literal("\(amount)", datatype: XSD.integer), read: evidence)
        case .budgetStage(let stage):
            insert(subject, Tsu.budgetStage, term(VocabularyTerm(.tsu, stage.rawValue)), read: evidence)
        case .partOfLarger:
            insert(subject, Tsu.partOfLarger, literal("true", datatype: XSD.boolean), read: evidence)
        case .approximate:
            insert(subject, Tsu.approximate, literal("true", datatype: XSD.boolean), read: evidence)
        case .fiscalYear(let year):
            insert(subject, Tsu.fiscalYear, try addFiscalYear(year), read: evidence)
        case .lawNumber(let number):
            insert(subject, Tsu.lawNumber, literal(number), read: evidence)
        case .instrumentNumber(let number):
            insert(subject, Tsu.instrumentNumber, literal(number), read: evidence)
        case .documentDate(let date):
            insert(subject, ELI.date_document, day(date), read: evidence)
        case .validFrom(let date):
            insert(subject, SchemaOrg.validFrom, day(date), read: evidence)
        case .validTo(let date):
            insert(subject, SchemaOrg.validThrough, day(date), read: evidence)
        case .localID(let id):
            insert(subject, ELI.id_local, literal(id), read: evidence)
        case .corporateNumber(let number):
            insert(subject, Org.identifier, literal(number), read: evidence)
        case .exactMatch(let other):
            insert(subject, SKOS.exactMatch, try iri(other), read: [])
        case .abbreviation(let short):
            try label(subject, short, Tsu.abbreviation, evidence: evidence)
        case .correctedFrom(let printed):
            insert(subject, Tsu.correctedFrom, literal(printed), read: evidence)
        case .description(let text):
            try label(subject, text.string, DCTerms.description, evidence: passages(text.spans))
        }
    }

    /// The literal of a day, a month or a year, by how much of the date is known.
    private mutating func day(_ date: String) -> Term {
        literal(date, datatype: [4: XSD.gYear, 7: XSD.gYearMonth][date.utf8.count] ?? XSD.date)
    }

    /// The year's node: April 1 to March 31. Returns its term.
    @discardableResult
    private mutating func addFiscalYear(_ year: Int) throws -> Term {
        let subject = try iri("\(base)fiscal-year/\(year)")
        type(subject, Tsu.FiscalYear)
        try label(subject, Era.fiscalYearName(startingIn: year))
        try label(subject, "fiscal year \(year)", language: "en")
        for (property, date) in [(OWLTime.hasBeginning, "\(year)-04-01"), (OWLTime.hasEnd, "\(year + 1)-03-31")] {
            let instant = try iri("\(base)date/\(date)")
            type(instant, OWLTime.Instant)
            insert(instant, OWLTime.inXSDDate, literal(date, datatype: XSD.date), read: [])
            insert(subject, property, instant, read: [])
        }
        return subject
    }
}

extension EntityFact {
    /// Whether only a document can have told it, even of an entity of the authority.
    fileprivate var isOfDocument: Bool {
        switch self {
        case .abbreviation, .correctedFrom: true
        default: false
        }
    }
}
