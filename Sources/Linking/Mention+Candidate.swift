extension Mention {
    /// A row of the authority that bears the name.
    public struct Candidate: Hashable, Sendable {
        public var path: String
        public var name: String
        /// In [0, 1].
        public var score: Double
        /// What made the score; the weights add up to it.
        public var features: [Feature]
        /// The row, such as `organizations.tsv:12` (the file's line, the header being line 1).
        public var row: String?
        /// False where the row is of another class than the place asks for: it was looked at, and left.
        public var isEligible: Bool

        public init(
            path: String, name: String, score: Double, features: [Feature] = [], row: String? = nil,
            isEligible: Bool = true
        ) {
            self.path = path
            self.name = name
            self.score = score
            self.features = features
            self.row = row
            self.isEligible = isEligible
        }
    }

    /// Something that spoke for a candidate or against it.
    public struct Feature: Hashable, Sendable {
        /// In words, such as `an alias`.
        public var name: String
        /// What it added to the score.
        public var weight: Double

        public init(_ name: String, _ weight: Double) {
            self.name = name
            self.weight = weight
        }
    }

    /// Another reading of some of a mention's characters.
    public struct Rival: Hashable, Sendable {
        public var surface: String
        public var type: EntityType
        /// What it would have named.
        public var path: String
        public var name: String
        public var score: Double
        public var reason: String
    }
}
