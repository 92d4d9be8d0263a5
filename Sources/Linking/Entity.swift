public import JapaneseText

/// Index of an entity in its `LinkedDocument`.
public struct EntityID: Hashable, Comparable, Sendable {
    public var rawValue: Int
    public init(_ rawValue: Int) { self.rawValue = rawValue }
    public static func < (a: EntityID, b: EntityID) -> Bool { a.rawValue < b.rawValue }
}

/// A text in a language (BCP 47, such as `ja`, `en`, `ja-Hrkt`).
public struct Name: Hashable, Sendable {
    public var text: String
    public var language: String
    public init(_ text: String, language: String = "ja") {
        self.text = text
        self.language = language
    }
}

/// Something that the graph speaks about.
public struct Entity: Hashable, Sendable {
    /// Where the entity's name and identity come from.
    public enum Origin: Hashable, Sendable {
        /// A row of the authority, as `organizations.tsv:12` (the file's line, the header being line 1).
        case authority(row: String)
        /// Named on the page, known to no table.
        case minted
        /// Part of the document itself: a measure, a section, an activity, an allocation, a year.
        case document
    }

    /// The most specific class first. Two where the data model gives two (a plan that is a cabinet decision).
    public var types: [EntityType]
    /// What follows the base in its IRI, such as `law/429AC0000000016`: ASCII, deterministic, independent of the run.
    public var path: String
    /// skos:prefLabel in Japanese.
    public var name: String
    /// skos:prefLabel in English and skos:altLabel in any language.
    public var englishName: String?
    public var alternativeNames: [Name]
    public var origin: Origin
    /// True where the authority has no source for the name: what is published of it is what the page prints.
    public var isRemembered = false
    public var facts: [EntityFact]

    public init(
        types: [EntityType], path: String, name: String, englishName: String? = nil, alternativeNames: [Name] = [],
        origin: Origin, facts: [EntityFact] = []
    ) {
        self.types = types
        self.path = path
        self.name = name
        self.englishName = englishName
        self.alternativeNames = alternativeNames
        self.origin = origin
        self.facts = facts
    }
}

/// A literal statement about an entity: the data properties of the data model.
public enum EntityFact: Hashable, Sendable {
    /// tsu:amount, in whole units of the currency (ISO 4217).
    case amount(Int, currency: String)
    /// tsu:totalAmount, in yen.
    case totalAmount(Int)
    case budgetStage(BudgetStage)
    /// tsu:partOfLarger (内数): never to be summed.
    case partOfLarger
    /// tsu:approximate (約).
    case approximate
    /// The year in which the fiscal year of an activity or an allocation starts.
    case fiscalYear(Int)
    case lawNumber(String)
    case instrumentNumber(String)
    /// eli:date_document: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    case documentDate(String)
    /// eli:id_local: a 法令ID.
    case localID(String)
    /// org:identifier: a 法人番号.
    case corporateNumber(String)
    /// schema:validFrom and schema:validThrough: the days on which a body began and ceased to bear the name, as a
    /// row of the authority gives them: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    case validFrom(String)
    case validTo(String)
    /// owl:sameAs or skos:exactMatch with a sourced outside IRI.
    case exactMatch(String)
    /// tsu:abbreviation: declared by the document itself (以下「RMC」という。).
    case abbreviation(String)
    /// tsu:correctedFrom: what the page prints where the reading was corrected.
    case correctedFrom(String)
    /// dcterms:description: the whole text of a measure or an activity.
    case description(PlacedText)
}

public enum BudgetStage: String, Sendable {
    case initial = "Initial"
    case supplementary = "Supplementary"
    case draft = "Draft"
    case request = "Request"
    case other = "OtherStage"
}
