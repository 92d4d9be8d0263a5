public import JapaneseText

/// Where on the paper the words of a page stand, and what is ruled between them. Text reads from left to right: a page
/// that was laid on its side is turned upright.
public struct PrintedPage: Sendable {
    /// Characters printed side by side without a gap.
    public struct Word: Sendable {
        public var box: PageBox
        /// Where the page's text has them.
        public var span: SourceSpan

        public init(box: PageBox, span: SourceSpan) {
            self.box = box
            self.span = span
        }
    }

    /// In reading order; those that run along the head or the foot of the page are left out.
    public var words: [Word]
    public var rules: [PageRule]
    /// Areas that are not white, such as every other row of a table.
    public var shades: [PageBox]
    /// The width of a full-width character of the body, in points.
    public var em: Double

    public init(words: [Word], rules: [PageRule], shades: [PageBox] = [], em: Double) {
        self.words = words
        self.rules = rules
        self.shades = shades
        self.em = em
    }
}
