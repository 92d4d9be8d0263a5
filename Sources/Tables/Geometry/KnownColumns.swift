import Documents
import JapaneseText

/// Columns that are known before the words below are looked at: those of a table that goes on over the end of a page, or
/// of headings in a row of boxes.
struct KnownColumns {
    /// Where one column ends and the next begins, from the left.
    var separators: [Double] = []
    /// The line of the headings, blanks left out.
    private var heading: [Unicode.Scalar] = []

    init() {}

    init(_ separators: [Double], heading: [PrintedPiece]?, text: CellText) {
        self.separators = separators
        self.heading = heading.map { Self.words(of: $0, text) } ?? []
    }

    /// Whether the headings stand among the lines again.
    func head(_ lines: ArraySlice<[PrintedPiece]>, text: CellText) -> Bool {
        !heading.isEmpty && lines.contains { Self.words(of: $0, text) == heading }
    }

    private static func words(of line: [PrintedPiece], _ text: CellText) -> [Unicode.Scalar] {
        line.flatMap { text.text[$0.span.start..<$0.span.end] }.filter { !$0.properties.isWhitespace }
    }
}
