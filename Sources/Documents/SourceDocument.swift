public import JapaneseText

/// A document as it was read: what it says of itself, and its pages.
public struct SourceDocument: Sendable {
    /// What the input was called on the command line; `-` for standard input.
    public var name: String
    /// The title without a page number, as printed, such as 「資料1-3 …について」.
    public var title: String
    /// The address it was published under (公開元URL), where the input tells it.
    public var source: String?
    /// Who published it (the name in 《…》), where the input tells it.
    public var publisher: String?
    /// The meeting it was laid before, as printed.
    public var meeting: String?
    /// The meeting's date as `YYYY-MM-DD`, where the input determines it.
    public var date: String?
    /// The meeting's day, where the input tells no more.
    public var monthDay: MonthDay?
    /// Where the input says these things of itself.
    public var statedAt: StatedAt
    /// SHA-256 of the input's bytes, in lower-case hex.
    public var digest: String
    public var pages: [Page]

    public init(
        name: String, title: String, source: String? = nil, publisher: String? = nil, meeting: String? = nil,
        date: String? = nil, monthDay: MonthDay? = nil, statedAt: StatedAt = StatedAt(),
        digest: String, pages: [Page]
    ) {
        self.name = name
        self.title = title
        self.source = source
        self.publisher = publisher
        self.meeting = meeting
        self.date = date
        self.monthDay = monthDay
        self.statedAt = statedAt
        self.digest = digest
        self.pages = pages
    }

    /// The lines of a site's frame that tell of the document; nil where there are none.
    public struct StatedAt: Sendable {
        public var title: SourceSpan?
        public var source: SourceSpan?
        /// The line that names the meeting, its day and the publisher.
        public var origin: SourceSpan?

        public init(title: SourceSpan? = nil, source: SourceSpan? = nil, origin: SourceSpan? = nil) {
            self.title = title
            self.source = source
            self.origin = origin
        }
    }
}
