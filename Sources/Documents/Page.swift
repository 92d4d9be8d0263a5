public import JapaneseText

/// One page: its whole decoded text, and which of its lines hold content.
public struct Page: Sendable {
    public var number: Int
    /// Everything that was decoded, frame and repeated copies included: what `#char=` counts in.
    public var text: [Unicode.Scalar]
    /// The lines of the content in reading order, without line ends: no site frame, no second copy.
    public var lines: [SourceSpan]
    /// The tables that the source itself rules, in the order of their beginnings; none where it gives text alone.
    public var grids: [Grid]
    /// Where its words stand on paper, where the source tells.
    public var print: PrintedPage?
    /// Whether its Japanese and its Latin stand apart as word processors set them: see `ScriptSpacing`.
    public let spacesScripts: Bool

    public init(number: Int, text: [Unicode.Scalar], lines: [SourceSpan], grids: [Grid] = []) {
        self.number = number
        self.text = text
        self.lines = lines
        self.grids = grids
        spacesScripts = ScriptSpacing.isUsed(in: text, lines: lines)
    }

    /// The characters of `span`, without the blanks that only set scripts apart. O(span).
    public func placedText(_ span: SourceSpan) -> PlacedText {
        guard spacesScripts else { return PlacedText(text, span) }
        var placed = PlacedText()
        var start = span.start
        for end in span.start..<span.end where isSpacing(at: end) {
            placed.append(PlacedText(text, SourceSpan(page: span.page, start: start, end: end)))
            start = end + 1
        }
        placed.append(PlacedText(text, SourceSpan(page: span.page, start: start, end: span.end)))
        return placed
    }

    /// Whether the character at an offset is a blank that only sets two scripts apart.
    public func isSpacing(at offset: Int) -> Bool { spacesScripts && ScriptSpacing.isSpacing(text, at: offset) }
}
