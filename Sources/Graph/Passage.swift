/// A run of characters of a page, as evidence for a statement.
public struct Passage: Hashable, Sendable {
    /// The page's IRI, a term of the graph that holds the passage.
    public var page: Term
    /// Offsets in Unicode scalars of the page's decoded text, [start, end): RFC 5147's `#char=start,end`.
    public var start: Int
    public var end: Int
    /// The characters themselves.
    public var text: String

    public init(page: Term, start: Int, end: Int, text: String) {
        self.page = page
        self.start = start
        self.end = end
        self.text = text
    }
}

/// Why a statement is in the graph.
public struct Evidence: Sendable {
    /// In the order of their pages' IRIs, starts and ends; no two of the same run.
    public var passages: [Passage]
    public var confidence: Confidence?
    /// One sentence: the rule and the cue that decided.
    public var reason: String?
    /// Where people corrected what was read, and the statement stands on it; in the order of their IRIs, each once.
    public var corrections: [CorrectionRecord]

    public init(
        passages: [Passage] = [], confidence: Confidence? = nil, reason: String? = nil,
        corrections: [CorrectionRecord] = []
    ) {
        self.passages = passages
        self.confidence = confidence
        self.reason = reason
        self.corrections = corrections
    }

    public var isEmpty: Bool { passages.isEmpty && confidence == nil && reason == nil && corrections.isEmpty }
}
