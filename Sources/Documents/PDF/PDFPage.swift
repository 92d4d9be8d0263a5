/// A page as poppler's programs print it, before its text is put together.
struct PDFPage {
    struct Word {
        var text: [Unicode.Scalar]
        var box: PageBox
    }

    var width: Double
    var height: Double
    /// Blocks of lines of words, in the order in which poppler reads them.
    var blocks: [[[Word]]] = []
    var rules: [PageRule] = []
    var shades: [PageBox] = []

    var words: some Sequence<Word> { blocks.joined().joined() }

    /// The width of a full-width character of the body: what half of those characters are wide at most. Ten points where
    /// there are none.
    var em: Double {
        var widths: [(width: Double, count: Int)] = []
        for word in words where word.box.width > word.box.height / 4 {
            guard word.text.allSatisfy(CharacterWidth.isWide) else { continue }
            widths.append((word.box.width / Double(word.text.count), word.text.count))
        }
        widths.sort { $0 < $1 }
        var rest = widths.reduce(0) { $0 + $1.count } / 2
        for (width, count) in widths {
            if rest < count { return max(width, 1) }
            rest -= count
        }
        return 10
    }
}
