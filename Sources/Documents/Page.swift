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

    public init(number: Int, text: [Unicode.Scalar], lines: [SourceSpan], grids: [Grid] = []) {
        self.number = number
        self.text = text
        self.lines = lines
        self.grids = grids
    }

    public func placedText(_ span: SourceSpan) -> PlacedText { PlacedText(text, span) }
}
