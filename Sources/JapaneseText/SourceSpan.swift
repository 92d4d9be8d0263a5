/// A half-open run of characters of one page.
///
/// Offsets are Unicode scalars from the start of the page's decoded text, header included: the positions that
/// RFC 5147 counts in `#char=120,188`.
public struct SourceSpan: Hashable, Sendable {
    /// The number of the page, as the document counts it.
    public var page: Int
    /// The offset of the first scalar.
    public var start: Int
    /// The offset after the last scalar; never less than `start`.
    public var end: Int

    public init(page: Int, start: Int, end: Int) {
        precondition(start <= end, "a span ends before it starts")
        self.page = page
        self.start = start
        self.end = end
    }

    public var count: Int { end - start }
    public var isEmpty: Bool { start == end }
}

extension SourceSpan: Comparable {
    public static func < (a: SourceSpan, b: SourceSpan) -> Bool {
        (a.page, a.start, a.end) < (b.page, b.start, b.end)
    }
}
