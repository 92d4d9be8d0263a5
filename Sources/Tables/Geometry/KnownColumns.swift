import Documents
import JapaneseText

/// Columns that are known before the words below are looked at: those of a table that goes on over the end of a page, or
/// of headings in a row of boxes.
struct KnownColumns {
    /// Where one column ends and the next begins, from the left.
    var separators: [Double] = []
    /// The line of the headings, blanks left out.
    private var heading: [Unicode.Scalar] = []
    /// All lines of the row that the headings are.
    private var headingRow: [[Unicode.Scalar]] = []

    init() {}

    init(
        _ separators: [Double], heading: [PrintedPiece]?, row: ArraySlice<[PrintedPiece]> = [], text: CellText
    ) {
        self.separators = separators
        self.heading = heading.map { Self.words(of: $0, text) } ?? []
        headingRow = row.map { Self.words(of: $0, text) }
    }

    /// How many lines at the top are the row of headings once more; what goes on from the page before may touch it.
    func headLength(_ lines: ArraySlice<[PrintedPiece]>, text: CellText) -> Int {
        let top = lines.prefix(headingRow.count).map { Self.words(of: $0, text) }
        return top == headingRow ? top.count : 0
    }

    /// Whether the headings stand among the lines again.
    func head(_ lines: ArraySlice<[PrintedPiece]>, text: CellText) -> Bool {
        !heading.isEmpty && lines.contains { Self.words(of: $0, text) == heading }
    }

    private static func words(of line: [PrintedPiece], _ text: CellText) -> [Unicode.Scalar] {
        line.flatMap { text.text[$0.span.start..<$0.span.end] }.filter { !$0.properties.isWhitespace }
    }
}
