public import JapaneseText

/// Which text of the table a mention stands in.
public enum TextPlace: Hashable, Sendable {
    /// A column's heading (index into `ReportTable.columns`).
    case header(column: Int)
    /// A heading (index into `ReportTable.headings`).
    case heading(Int)
    case measure(row: Int)
    /// The mark list of a row.
    case marks(row: Int)
    /// `ReportTable.rows[row].cells[cell].items[item]`.
    case item(row: Int, cell: Int, item: Int)
    /// A paragraph of running text (index into `ReportTable.prose`).
    case prose(paragraph: Int)

    /// The row, where the place belongs to one.
    public var row: Int? {
        switch self {
        case .header, .heading, .prose: nil
        case .measure(let row), .marks(let row), .item(let row, _, _): row
        }
    }
}

/// A run of text that names something, and what it was taken to name.
public struct Mention: Hashable, Sendable {
    public enum Status: String, Sendable {
        /// An entity of the authority, or one that the document defines.
        case linked
        /// A name that no table knows; the entity was made for it.
        case minted
        /// Several candidates within `ambiguityMargin`; the first was taken.
        case ambiguous
        /// Named, but nothing was found that it names.
        case none
    }

    /// Of two candidates whose scores are nearer than this neither is taken for sure.
    public static let ambiguityMargin = 0.05

    /// What a mention is besides a plain name; used by the relations and by the evaluation.
    public struct Traits: OptionSet, Hashable, Sendable {
        public let rawValue: UInt16
        public init(rawValue: UInt16) { self.rawValue = rawValue }
        /// Inside a longer mention or a heading.
        public static let nested = Traits(rawValue: 1 << 0)
        /// A class noun, not a name.
        public static let generic = Traits(rawValue: 1 << 1)
        /// 同事業, 当該機関: points back.
        public static let anaphoric = Traits(rawValue: 1 << 2)
        /// The number of a law or a notice that is named beside it.
        public static let identifier = Traits(rawValue: 1 << 3)
        /// A letter of a mark list.
        public static let markLetter = Traits(rawValue: 1 << 4)
        /// ◎ in a mark list.
        public static let lead = Traits(rawValue: 1 << 5)
        /// Inside the brackets of an office column.
        public static let cooperating = Traits(rawValue: 1 << 6)
        /// The form between 以下「 and 」という, or a later use of it.
        public static let abbreviation = Traits(rawValue: 1 << 7)
        /// Its ministry is carried on from the item before.
        public static let carriedMinistry = Traits(rawValue: 1 << 8)
    }

    public var place: TextPlace
    /// Offsets into the scalars of the text at `place`.
    public var range: Range<Int>
    public var spans: [SourceSpan]
    public var surface: String
    /// The part of a law that the text cites behind its name: 第二条第一項, 附則第三条, 別表第一.
    public var part: PlacedText?
    public var type: EntityType
    public var entity: EntityID?
    /// In [0, 1].
    public var score: Double
    public var status: Status
    /// The rows of the authority that bear the name: the best first, those of a class that was not asked for last.
    public var candidates: [Candidate]
    public var traits: Traits
    /// One sentence: what decided.
    public var reason: String
    /// The other readings of its characters, to which this one was preferred.
    public var rivals: [Rival] = []
    /// The correction that decided (index into `LinkedDocument.corrections`).
    public var correction: Int?

    public init(
        place: TextPlace, range: Range<Int>, spans: [SourceSpan], surface: String, type: EntityType,
        entity: EntityID?, score: Double, status: Status, candidates: [Candidate] = [], traits: Traits = [],
        reason: String
    ) {
        self.place = place
        self.range = range
        self.spans = spans
        self.surface = surface
        self.type = type
        self.entity = entity
        self.score = score
        self.status = status
        self.candidates = candidates
        self.traits = traits
        self.reason = reason
    }
}
