import Documents
import JapaneseText

/// What the columns of a grid are for, by the headings in its first rows.
struct GridLayout {
    /// How many rows the headings take.
    let headingRows: Int
    let columns: [TableColumn]
    let measureColumn: Int

    private static let mostHeadingRows = 4

    /// Nil where the first rows are no headings of a table of measures: two columns or more, of which two at least say
    /// what they are for.
    init?(_ reading: GridReading) {
        guard reading.columnCount > 1 else { return nil }
        var rows = 0
        while rows < min(Self.mostHeadingRows, reading.rowCount), Self.mayBeHeading(row: rows, of: reading) {
            rows += 1
        }
        guard rows > 0, rows < reading.rowCount else { return nil }
        let headings = (0..<reading.columnCount).map { column in
            Self.headings(of: column, in: rows, of: reading)
        }
        let units: [HeadingReader.Unit?] = headings.map { parts in
            let text = parts.joinedText().scalars.map { ScalarKind.folded($0.value) }
            guard !text.isEmpty else { return nil }
            let own = (parts.last?.scalars ?? []).map { ScalarKind.folded($0.value) }
            return HeadingReader.Unit(
                text: text, parts: [], role: HeadingWords.role(of: own[...]) ?? HeadingWords.role(of: text[...]),
                fiscalYear: FiscalYearReader.mentions(in: text).first?.year)
        }
        let known = Set(units.compactMap { $0?.role })
        guard known.count >= 2 || units.count(where: { $0?.role != nil }) >= 2, !known.isEmpty else { return nil }
        let roles = ColumnRoles.roles(of: units)
        guard let measure = roles.firstIndex(of: .item) else { return nil }
        headingRows = rows
        measureColumn = measure
        columns = roles.indices.map { column in
            TableColumn(
                header: headings[column].joinedText(), role: roles[column], fiscalYear: units[column]?.fiscalYear)
        }
    }

    /// Whether two pages' grids are parts of one table.
    func agrees(with other: GridLayout) -> Bool {
        columns.map { $0.header.string } == other.columns.map { $0.header.string }
    }

    /// Whether a grid without headings can go on with this one.
    func fits(_ reading: GridReading) -> Bool { reading.columnCount == columns.count }

    /// All cells of the row say that they are headings, or are made of words of headings.
    private static func mayBeHeading(row: Int, of reading: GridReading) -> Bool {
        let cells = reading.cells(of: row)
        let texts = cells.map { reading.text($0).scalars.map { ScalarKind.folded($0.value) } }
        // One cell over the whole width is the table's name, or a heading of rows.
        guard texts.count(where: { !$0.isEmpty }) > 1 else { return false }
        if cells.allSatisfy(\.isHeading) { return true }
        return texts.allSatisfy { text in
            text.isEmpty || text.count <= 30 && !text.contains(0x3002) && HeadingWords.role(of: text[...]) != nil
        }
    }

    /// The headings above a column, from the top, each once.
    private static func headings(of column: Int, in rows: Int, of reading: GridReading) -> [PlacedText] {
        var parts: [PlacedText] = []
        for row in 0..<rows {
            guard let cell = reading.cell(row, column), cell.row == row else { continue }
            let text = reading.text(cell)
            if !text.isEmpty { parts.append(text) }
        }
        return parts
    }
}
