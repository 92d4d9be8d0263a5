public import Graph

/// A part of a graph chosen for one drawing: what is a node, how nodes are grouped, and which statements an edge
/// stands for.
///
/// A view knows its words (they come from the graph and from `ViewWords`) but no file format, no colour and no shape.
public struct View: Sendable {
    /// A node of the drawing.
    public struct Node: Sendable {
        /// Unique in the view, ASCII: the IRI's path after the base, or a name of the view's own for a summary.
        public var key: String
        /// The entity; nil for a summary of several.
        public var term: Term?
        /// What decides its look.
        public var type: VocabularyTerm
        public var label: String
        /// Short lines below the label: amounts, counts, the ministry of an office.
        public var notes: [String]
        /// Amounts to compare with those of other nodes, below the notes.
        public var bars: [Bar] = []
        /// More than the drawing has room for: the whole name, the whole text.
        public var description: String
        /// Index into the view's groups.
        public var group: Int?
        public var column: Column
        /// What became of it between two editions; nil in a view of one graph.
        public var change: EditionDifference.Change?
        /// Whether the drawing is about it.
        public var isFocus = false

        public init(
            key: String, term: Term? = nil, type: VocabularyTerm, label: String, notes: [String] = [],
            description: String = "", group: Int? = nil, column: Column,
            change: EditionDifference.Change? = nil
        ) {
            self.key = key
            self.term = term
            self.type = type
            self.label = label
            self.notes = notes
            self.description = description
            self.group = group
            self.column = column
            self.change = change
        }
    }

    /// How the nodes are to stand.
    public enum Arrangement: Sendable {
        /// In columns from left to right, edges between them.
        case columns
        /// From left to right as the edges run.
        case layers
        /// Frames side by side, no edges to speak of.
        case packed
        /// Along the edges, wherever these lead: a graph that nothing is known of.
        case free
    }

    /// A drawing with more nodes is not read but searched; and it would be higher than a screen is twice.
    public static let limit = 48
    /// What surrounds one thing often stands in one column, which is the higher for it.
    public static let focusLimit = 30

    /// An amount, drawn as a bar.
    public struct Bar: Sendable {
        /// Of the longest bar, from 0 to 1; nil for an amount that is not to be compared.
        public var length: Double?
        public var text: String

        public init(length: Double?, text: String) {
            self.length = length
            self.text = text
        }
    }

    /// Where a node stands in the reading direction: who answers for it, what is to be done, and by what.
    public enum Column: Sendable {
        case responsible, subject, means
    }

    /// One or more statements drawn as one line.
    public struct Edge: Sendable {
        /// Indices into `nodes`.
        public var source: Int
        public var target: Int
        /// What decides its look, and what it is called.
        public var property: VocabularyTerm
        public var statements: [StatementID]
        /// How many measures it stands for; 1 in a view that shows each.
        public var count: Int
        /// As of a node.
        public var change: EditionDifference.Change?

        public init(
            source: Int, target: Int, property: VocabularyTerm, statements: [StatementID], count: Int = 1,
            change: EditionDifference.Change? = nil
        ) {
            self.source = source
            self.target = target
            self.property = property
            self.statements = statements
            self.count = count
            self.change = change
        }
    }

    /// A frame around nodes, such as a section.
    public struct Group: Sendable {
        public var key: String
        public var term: Term?
        public var label: String
        /// Index of the group around it; always less than its own.
        public var parent: Int?

        public init(key: String, term: Term? = nil, label: String, parent: Int? = nil) {
            self.key = key
            self.term = term
            self.label = label
            self.parent = parent
        }
    }

    /// The file's name without its extension.
    public var name: String
    public var title: String
    public var arrangement: Arrangement
    public var groups: [Group] = []
    public var nodes: [Node] = []
    public var edges: [Edge] = []

    public init(name: String, title: String, arrangement: Arrangement = .columns) {
        self.name = name
        self.title = title
        self.arrangement = arrangement
    }
}
