import Documents
import JapaneseText

/// The words of a page in the cells of a ruled table.
struct RuledTable {
    private(set) var grid: Grid
    /// What stands beside the table.
    private(set) var outside: [PrintedPiece] = []
    private let text: CellText
    private let lattice: RuleLattice
    /// Which cell covers a place, row by row.
    private var covering: [Int]

    var hasText: Bool { grid.cells.contains { !$0.paragraphs.isEmpty } }

    init(_ lattice: RuleLattice, pieces: [PrintedPiece], text: CellText) {
        (self.lattice, self.text) = (lattice, text)
        let width = lattice.xs.count - 1
        covering = Array(repeating: 0, count: width * (lattice.ys.count - 1))
        grid = Grid(rowCount: lattice.ys.count - 1, columnCount: width, cells: [])
        for (index, cell) in lattice.cells.enumerated() {
            for row in cell.rows { for column in cell.columns { covering[row * width + column] = index } }
        }
        var contents: [[PrintedPiece]] = Array(repeating: [], count: lattice.cells.count)
        for piece in pieces {
            guard let row = Self.interval(lattice.ys, piece.box.midY), piece.box.right > lattice.xs[0],
                piece.box.left < lattice.xs[width]
            else {
                outside.append(piece)
                continue
            }
            for part in parts(of: piece, row: row) { contents[part.cell].append(part.piece) }
        }
        grid.cells = lattice.cells.enumerated().map { index, cell in
            Grid.Cell(
                row: cell.rows.lowerBound, column: cell.columns.lowerBound, rowSpan: cell.rows.count,
                columnSpan: cell.columns.count,
                paragraphs: text.paragraphs(contents[index], right: lattice.xs[cell.columns.upperBound] - text.em * 0.3)
            )
        }
        splitOpenRows(contents)
        dropEmptyLines()
    }

    private static func interval(_ edges: [Double], _ position: Double) -> Int? {
        guard let upper = edges.firstIndex(where: { $0 > position }), upper > 0 else { return nil }
        return upper - 1
    }

    /// A piece belongs to the cell that it stands in. Over a rule it is cut where a character ends beside it; a character
    /// or less that juts out goes with the rest, and so does what no end of a character parts.
    private func parts(of piece: PrintedPiece, row: Int) -> [(cell: Int, piece: PrintedPiece)] {
        let width = lattice.xs.count - 1
        func cell(at x: Double) -> Int {
            covering[row * width + (Self.interval(lattice.xs, x) ?? (x < lattice.xs[0] ? 0 : width - 1))]
        }
        let em = text.em
        var rest = piece
        var parts: [(cell: Int, piece: PrintedPiece)] = []
        for column in 1..<width where covering[row * width + column] != covering[row * width + column - 1] {
            let x = lattice.xs[column]
            guard x - rest.box.left > em * 0.9, rest.box.right - x > em * 1.05 else { continue }
            let boundary = rest.boundary(nearest: x, in: text.text)
            guard abs(boundary.x - x) < em * 0.35, boundary.count > 0, boundary.count < rest.span.count else {
                continue
            }
            let (first, second) = rest.split(at: boundary)
            parts.append((cell(at: first.box.midX), first))
            rest = second
        }
        parts.append((cell(at: rest.box.midX), rest))
        return parts
    }

    /// Where columns are ruled but rows are not, all rows but the headings lie in one: white space parts them.
    private mutating func splitOpenRows(_ contents: [[PrintedPiece]]) {
        guard let last = lattice.cells.last?.rows, last.count == 1, grid.rowCount <= 2 else { return }
        let cells = lattice.cells.indices.filter { lattice.cells[$0].rows == last }
        guard cells.count == lattice.cells.count(where: { $0.rows.contains(last.lowerBound) }), cells.count > 1 else {
            return
        }
        let columns = cells.map { PrintedLines.lines(of: contents[$0], em: text.em) }
        let rows = RowBands.rows(of: columns, rules: [], text: text)
        guard rows.count > 1 else { return }
        grid.cells.removeAll { $0.row == last.lowerBound }
        for (number, rowCells) in rows.enumerated() {
            for (index, pieces) in zip(cells, rowCells) {
                let cell = lattice.cells[index]
                grid.cells.append(
                    Grid.Cell(
                        row: last.lowerBound + number, column: cell.columns.lowerBound, columnSpan: cell.columns.count,
                        paragraphs: text.paragraphs(pieces, right: lattice.xs[cell.columns.upperBound] - text.em * 0.3))
                )
            }
        }
        grid.rowCount += rows.count - 1
    }

    /// Columns and rows without a text or a cell of their own: slivers between double rules, cells kept blank to look
    /// well.
    private mutating func dropEmptyLines() {
        for column in (0..<grid.columnCount).reversed() {
            let own = grid.cells.indices.filter { grid.cells[$0].column == column && grid.cells[$0].columnSpan == 1 }
            let isSliver = lattice.xs[column + 1] - lattice.xs[column] < text.em * 0.9
            guard isSliver, own.allSatisfy({ grid.cells[$0].paragraphs.isEmpty }) else { continue }
            grid.cells = grid.cells.compactMap { cell in
                var cell = cell
                if cell.column == column, cell.columnSpan == 1 { return nil }
                if (cell.column..<(cell.column + cell.columnSpan)).contains(column) { cell.columnSpan -= 1 }
                if cell.column > column { cell.column -= 1 }
                return cell
            }
            grid.columnCount -= 1
        }
    }
}
