/// Text put together from runs of a page (a cell whose lines stand between those of other cells, say) that still
/// knows where each of its characters was read.
///
/// `spans` are in the order of the text, and runs that touch are one span. Equality is scalar for scalar: Swift's
/// own equality of strings is canonical equivalence, which would merge characters that the source keeps apart.
public struct PlacedText: Hashable, Sendable {
    public private(set) var scalars: [Unicode.Scalar]
    public private(set) var spans: [SourceSpan]

    public init() {
        scalars = []
        spans = []
    }

    /// The characters of `span`, taken from the whole text of its page.
    public init(_ pageText: [Unicode.Scalar], _ span: SourceSpan) {
        scalars = Array(pageText[span.start..<span.end])
        spans = span.isEmpty ? [] : [span]
    }

    public var count: Int { scalars.count }
    public var isEmpty: Bool { scalars.isEmpty }

    public var string: String { String(scalars: scalars) }

    public mutating func append(_ other: PlacedText) {
        scalars += other.scalars
        for span in other.spans {
            if let last = spans.last, last.page == span.page, last.end == span.start {
                spans[spans.count - 1].end = span.end
            } else {
                spans.append(span)
            }
        }
    }

    /// The part of the text in `range` (offsets into `scalars`). O(spans + range.count).
    public subscript(range: Range<Int>) -> PlacedText {
        var part = PlacedText()
        part.scalars = Array(scalars[range])
        part.spans = sourceSpans(of: range)
        return part
    }

    /// Where the characters of `range` (offsets into `scalars`) were read. O(spans).
    public func sourceSpans(of range: Range<Int>) -> [SourceSpan] {
        var found: [SourceSpan] = []
        var offset = 0
        for span in spans {
            let lower = max(range.lowerBound, offset)
            let upper = min(range.upperBound, offset + span.count)
            if lower < upper {
                found.append(
                    SourceSpan(page: span.page, start: span.start + lower - offset, end: span.start + upper - offset))
            }
            offset += span.count
        }
        return found
    }
}
