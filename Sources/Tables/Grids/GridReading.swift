import Documents
import JapaneseText

/// A grid with its texts, and which cell covers which place.
struct GridReading {
    let grid: Grid
    let page: Page
    /// Row by row: the cell's index plus one, 0 where there is none.
    private var covering: [Int]

    var rowCount: Int { grid.rowCount }
    var columnCount: Int { grid.columnCount }

    /// - Parameter isCompact: whether columns in which no text begins are left out, those of blanks and those over which
    ///   cells are merged throughout, as spreadsheet programs print them.
    ///
    /// O(places).
    init(_ grid: Grid, on page: Page, isCompact: Bool = false) {
        self.page = page
        self.grid = isCompact ? Self.compact(grid, on: page) : grid
        let grid = self.grid
        covering = Array(repeating: 0, count: grid.rowCount * grid.columnCount)
        for (index, cell) in grid.cells.enumerated() {
            for row in cell.row..<min(cell.row + cell.rowSpan, grid.rowCount) {
                for column in cell.column..<min(cell.column + cell.columnSpan, grid.columnCount) {
                    covering[row * grid.columnCount + column] = index + 1
                }
            }
        }
    }

    private static func compact(_ grid: Grid, on page: Page) -> Grid {
        func hasText(_ line: SourceSpan) -> Bool {
            page.text[line.start..<line.end].contains { ScalarKind($0.value) != .space }
        }
        var begins = Array(repeating: 0, count: grid.columnCount + 1)
        for cell in grid.cells where cell.paragraphs.joined().contains(where: hasText) { begins[cell.column + 1] = 1 }
        // Of each column: how many that are kept stand before it.
        for column in begins.indices.dropFirst() { begins[column] += begins[column - 1] }
        let count = begins[grid.columnCount]
        guard count < grid.columnCount else { return grid }
        var kept = grid
        kept.columnCount = count
        kept.cells = grid.cells.compactMap { cell in
            var cell = cell
            let end = begins[min(cell.column + cell.columnSpan, grid.columnCount)]
            cell.column = begins[cell.column]
            cell.columnSpan = end - cell.column
            return cell.columnSpan > 0 ? cell : nil
        }
        return kept
    }

    /// With its columns as rows; what spans all columns is left out.
    func transposed() -> GridReading {
        let cells = grid.cells.filter { $0.columnSpan < columnCount }.map { cell in
            Grid.Cell(
                row: cell.column, column: cell.row, rowSpan: cell.columnSpan, columnSpan: cell.rowSpan,
                isHeading: cell.isHeading, paragraphs: cell.paragraphs)
        }
        let turned = Grid(
            rowCount: columnCount, columnCount: rowCount,
            cells: cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }, headings: grid.headings)
        return GridReading(turned, on: page, isCompact: true)
    }

    /// With a row for each pair of a heading and what it is the heading of, where several pairs stand beside one another,
    /// as on a sheet; nil where a row has anything else.
    func unfolded() -> GridReading? {
        guard columnCount > 3 else { return nil }
        var pairs: [Grid.Cell] = []
        for row in 0..<rowCount {
            let cells = cells(of: row).filter { $0.columnSpan < columnCount }
            guard cells.count.isMultiple(of: 2), cells.allSatisfy({ $0.rowSpan == 1 }) else { return nil }
            for (place, cell) in cells.enumerated() {
                guard cell.isHeading == place.isMultiple(of: 2) else { return nil }
                pairs.append(
                    Grid.Cell(
                        row: pairs.count / 2, column: place % 2, isHeading: cell.isHeading, paragraphs: cell.paragraphs)
                )
            }
        }
        let sheet = Grid(rowCount: pairs.count / 2, columnCount: 2, cells: pairs, headings: grid.headings)
        return pairs.isEmpty ? nil : GridReading(sheet, on: page)
    }

    func cell(_ row: Int, _ column: Int) -> Grid.Cell? {
        let index = covering[row * columnCount + column]
        return index == 0 ? nil : grid.cells[index - 1]
    }

    /// The cells of a row from left to right, each once.
    func cells(of row: Int) -> [Grid.Cell] {
        var last = 0
        return (0..<columnCount).compactMap { column in
            let index = covering[row * columnCount + column]
            defer { last = index }
            return index == 0 || index == last ? nil : grid.cells[index - 1]
        }
    }

    /// A cell's lines without the blanks at their ends, one after the other.
    func text(_ cell: Grid.Cell) -> PlacedText { cell.paragraphs.joined().map(text).joinedText() }

    /// The headings of the page that it stands under.
    var headings: [PlacedText] { grid.headings.map(text) }

    func text(_ line: SourceSpan) -> PlacedText {
        var (lower, upper) = (line.start, line.end)
        while lower < upper, ScalarKind(page.text[lower].value) == .space { lower += 1 }
        while upper > lower, ScalarKind(page.text[upper - 1].value) == .space { upper -= 1 }
        return page.placedText(SourceSpan(page: page.number, start: lower, end: upper))
    }

    /// The cell's items: a bullet begins one, and so does a paragraph of the source; a line after a full stop does where
    /// the cell has no bullets.
    func items(_ cell: Grid.Cell) -> [PlacedText] {
        let paragraphs = cell.paragraphs.map { $0.map(text).filter { !$0.isEmpty } }.filter { !$0.isEmpty }
        let hasBullets = paragraphs.joined().contains(where: Self.beginsWithBullet)
        var items: [PlacedText] = []
        for paragraph in paragraphs {
            for (number, line) in paragraph.enumerated() {
                let begins =
                    Self.beginsWithBullet(line)
                    || (hasBullets ? items.isEmpty : number == 0 || items.last?.scalars.last == "。")
                if begins { items.append(line) } else { items[items.count - 1].append(line) }
            }
        }
        return items
    }

    static func beginsWithBullet(_ line: PlacedText) -> Bool {
        let head = line.scalars.prefix(8).map { ScalarKind.folded($0.value) }
        return BulletMark.length(head, head.map { ScalarKind($0) }, at: 0, before: head.count) > 0
    }
}
