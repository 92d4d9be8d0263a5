public import Documents
import JapaneseText

/// Puts a table back together: out of the cells that the source tells apart, or the place of the words on paper
/// (`GeometryReader`), where it does (`GridDecoder`), else out of the text of its pages, in which the columns have run together.
///
/// Two searches, one behind the other: the first puts pieces of lines into columns (`ColumnSearch`), the second puts the
/// paragraphs of the columns into rows (`RowAligner`). Both weigh what Japanese tables have in common against what this
/// one shows; the decision note beside this file tells what was measured.
///
///     let table = TableDecoder().decode(document.pages)
///     for row in table.rows { print(row.measure.string) }
public struct TableDecoder: TableReading {
    private let weights: Weights

    public init() {
        weights = Weights()
    }

    package init(weights: Weights) {
        self.weights = weights
    }

    /// The table of the pages, rows in the order of their measures. What is doubtful is among its findings; a page
    /// without a table gives one without rows, with its paragraphs as running text. O(characters).
    public func decode(_ pages: [Page]) -> ReportTable {
        let pages = GeometryReader.read(pages)
        if pages.contains(where: { !$0.grids.isEmpty }) {
            let table = GridDecoder().decode(pages)
            if !table.rows.isEmpty { return table }
        }
        let manuscript = Manuscript(pages)
        let whole = HeadingReader(manuscript)
        let prose = ProseForm(manuscript: manuscript, pages: pages)
        if !prose.isProse(heading: whole), let (choice, layout) = read(manuscript, whole) {
            let alignment = choice.align(layout)
            let table = TableAssembly(manuscript: manuscript, pages: pages, layout: layout, alignment: alignment).table
            if !table.rows.isEmpty { return table }
        }
        // Whatever is no table is read for names all the same.
        return ReportTable(columns: [], rows: [], prose: prose.paragraphs, findings: prose.scatteredTable)
    }

    /// The cheapest layout. Where a title, or the heading of a section, may have been taken for a column's,
    /// both are tried.
    private func read(_ manuscript: Manuscript, _ whole: HeadingReader) -> (LayoutChoice, LayoutChoice.Layout)? {
        var headings = [whole]
        if whole.isFirstDoubtful { headings.append(HeadingReader(manuscript, afterTitle: true)) }
        if whole.isLastDoubtful { headings.append(HeadingReader(manuscript, sparing: 1)) }
        let tried = headings.compactMap { heading in
            let headingLines = Set(heading.lines + heading.above)
            let body = manuscript.lines.indices.filter { !headingLines.contains($0) }
            let choice = LayoutChoice(manuscript, heading: heading, body: body, weights: weights)
            return choice.best().map { (choice: choice, found: $0) }
        }
        // The first of equals.
        let best = tried.min { $0.found.cost < $1.found.cost }
        return best.map { ($0.choice, $0.choice.learnt($0.found.layout)) }
    }
}
