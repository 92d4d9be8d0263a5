import Documents
import JapaneseText

/// Makes the table of measures out of grids whose cells the source tells apart.
///
/// The grids of all pages that have its headings are one table: a heading that each page repeats is read once, and a row
/// without a measure of its own goes on with the one before. A cell that spans several rows belongs to each; a row that
/// is one cell is a heading, and so is a cell left of the measures that spans several of them.
struct GridDecoder: TableReading {
    func decode(_ pages: [Page]) -> ReportTable {
        var assembly: GridAssembly?
        for page in pages {
            for grid in page.grids {
                let reading = GridReading(grid, on: page)
                if let layout = GridLayout(reading) {
                    if assembly?.layout.agrees(with: layout) != true {
                        // The table with more rows is the measures'; others on the page are about something else.
                        guard (assembly?.table.rows.count ?? 0) < reading.rowCount - layout.headingRows else {
                            continue
                        }
                        assembly = GridAssembly(layout)
                    }
                    assembly?.add(reading, from: layout.headingRows)
                } else if let known = assembly, known.layout.fits(reading), page.number != known.lastPage {
                    assembly?.add(reading, from: 0)
                }
            }
        }
        return assembly?.finished() ?? ReportTable(columns: [], rows: [])
    }
}
