public import JapaneseText

/// A table whose cells the source tells apart: by markup, or by the lines ruled around them.
public struct Grid: Sendable {
    /// A cell at its first row and column, and how far it reaches.
    public struct Cell: Sendable {
        public var row: Int
        public var column: Int
        public var rowSpan: Int
        public var columnSpan: Int
        /// Whether the source says that it heads a column or a row.
        public var isHeading: Bool
        /// Each paragraph as the lines it takes. A source that knows no paragraphs gives one.
        public var paragraphs: [[SourceSpan]]

        public init(
            row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, isHeading: Bool = false,
            paragraphs: [[SourceSpan]] = []
        ) {
            self.row = row
            self.column = column
            self.rowSpan = rowSpan
            self.columnSpan = columnSpan
            self.isHeading = isHeading
            self.paragraphs = paragraphs
        }
    }

    public var rowCount: Int
    public var columnCount: Int
    /// Row by row, from left to right. No two cells cover one place; some places may be covered by none.
    public var cells: [Cell]
    /// The headings of the page that it stands under, outermost first, where the source tells; the page's own title is none.
    public var headings: [SourceSpan]

    public init(rowCount: Int, columnCount: Int, cells: [Cell], headings: [SourceSpan] = []) {
        self.rowCount = rowCount
        self.columnCount = columnCount
        self.cells = cells
        self.headings = headings
    }
}
