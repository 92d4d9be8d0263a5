import Documents
import JapaneseText

/// Finds the tables of printed pages by where their words stand: rules decide where there are any, white space where
/// there are none.
struct GeometryReader {
    /// The columns of the unruled table before, which may go on over the page.
    private var known = KnownColumns()

    /// The pages with their grids.
    static func read(_ pages: [Page]) -> [Page] {
        var reader = GeometryReader()
        return pages.map { page in
            guard page.grids.isEmpty, let print = page.print else { return page }
            var read = page
            read.grids = reader.grids(of: print, text: page.text)
            return read
        }
    }

    private mutating func grids(of print: PrintedPage, text: [Unicode.Scalar]) -> [Grid] {
        let cellText = CellText(text: text, em: print.em)
        var rest = print.words.map { PrintedPiece(box: $0.box, span: $0.span) }
        var found: [(top: Double, grid: Grid)] = []
        for lattice in RuleLattice.tables(print.rules, em: print.em) {
            let ruled = RuledTable(lattice, pieces: rest, text: cellText)
            guard ruled.hasText else { continue }
            if let headed = headings(lattice, above: ruled.outside, of: rest, text: cellText) {
                known = headed
                continue
            }
            rest = ruled.outside
            found.append((lattice.ys[0], ruled.grid))
        }
        // Where a shaded row begins and ends, it is as if ruled.
        let edges = print.shades.flatMap { shade in
            [shade.top, shade.bottom].map { PageRule(.horizontal, at: $0, from: shade.left, to: shade.right) }
        }
        let horizontal = RuleLines(print.rules + edges, .horizontal, em: print.em).lines
        let vertical = RuleLines(print.rules, .vertical, em: print.em).lines
        for table in WhiteSpaceTable.tables(
            rest, rules: horizontal, uprights: vertical, known: known, text: cellText)
        {
            known = table.columns
            found.append((table.top, table.grid))
        }
        return found.sorted { $0.top < $1.top }.map(\.grid)
    }

    /// A single row of boxes heads what stands below it in the same columns, unruled.
    private func headings(
        _ lattice: RuleLattice, above outside: [PrintedPiece], of pieces: [PrintedPiece], text: CellText
    ) -> KnownColumns? {
        guard lattice.ys.count == 2, lattice.xs.count > 2 else { return nil }
        let box = lattice.box
        let below = PrintedLines.lines(
            of: outside.filter { $0.box.midY > box.bottom && box.left < $0.box.right && $0.box.left < box.right },
            em: text.em)
        let separators = Array(lattice.xs.dropFirst().dropLast())
        let inside = PrintedLines.lines(
            of: pieces.filter { box.top < $0.box.midY && $0.box.midY < box.bottom }, em: text.em)
        guard let next = below.first, RowBands.height(next) - box.bottom < text.em * 4,
            known.head(inside[...], text: text) || ColumnBands.agree(separators, with: below[...], em: text.em)
        else { return nil }
        return KnownColumns(separators, heading: inside.first, text: text)
    }
}
