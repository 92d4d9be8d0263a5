import Documents
import JapaneseText

/// Makes the table of measures out of grids whose cells the source tells apart.
///
/// The grids of all pages that have its headings are one table: a heading that each page repeats is read once, and a row
/// without a measure of its own goes on with the one before. A cell that spans several rows belongs to each; a row that
/// is one cell is a heading, and so is a cell left of the measures that spans several of them. Reports with other
/// headings bring columns of their own. A grid that has its headings in its first column is read by columns.
struct GridDecoder: TableReading {
    func decode(_ pages: [Page]) -> ReportTable {
        var assembly: GridAssembly?
        var leftOut: [Finding] = []
        for page in pages {
            for grid in page.grids {
                let goesOn = assembly.map { $0.lastPage != page.number } ?? false
                if let (reading, layout) = Self.layout(of: grid, on: page, isLoose: !goesOn) {
                    if let known = assembly, !known.takes(layout) {
                        // Of a report and a table about something else the report; of two others that with more rows.
                        let isReport = (known.layout.isReport, layout.isReport)
                        let rows = reading.rowCount - layout.headingRows
                        guard !isReport.0, isReport.1 || known.table.rows.count < rows else {
                            if isReport == (true, true) { leftOut.append(Self.tooManyColumns(grid)) }
                            continue
                        }
                        assembly = nil
                    }
                    assembly = assembly ?? GridAssembly(layout)
                    assembly?.goOn(with: layout)
                    assembly?.add(reading, from: layout.headingRows)
                } else if let known = assembly, goesOn,
                    let reading = Self.readings(of: grid, on: page).first(where: known.layout.fits)
                {
                    assembly?.add(reading, from: 0)
                }
            }
        }
        var table = assembly?.finished() ?? ReportTable(columns: [], rows: [])
        table.findings += leftOut
        return table
    }

    private static func tooManyColumns(_ grid: Grid) -> Finding {
        let spans = grid.cells.flatMap(\.paragraphs).joined()
        return Finding(
            "unplaced-table", "The document's tables have too many different headings; this one was left out.",
            spans: Array(spans.prefix(1)))
    }

    private static func readings(of grid: Grid, on page: Page) -> [GridReading] {
        [GridReading(grid, on: page), GridReading(grid, on: page, isCompact: true)]
    }

    /// What the columns are for, or the rows, where those have the headings of a report at their left: where they have more
    /// words of headings than the first row, and of two columns where they have as many.
    ///
    /// - Parameter isLoose: whether its headings may have other words; not where it may go on with a table over the end of a
    ///   page, and have rows only.
    private static func layout(of grid: Grid, on page: Page, isLoose: Bool) -> (GridReading, GridLayout)? {
        let reading =
            GridReading(grid, on: page).unfolded() ?? GridReading(grid, on: page, isCompact: true)
        let layout = GridLayout(reading, isLoose: isLoose)
        let turned = reading.transposed()
        if let byColumns = GridLayout(turned, isAlone: true), byColumns.isReport,
            layout.map({ reading.columnCount == 2 ? !$0.isSurer(than: byColumns) : byColumns.isSurer(than: $0) })
                ?? true
        {
            return (turned, byColumns)
        }
        return layout.map { (reading, $0) }
    }
}
