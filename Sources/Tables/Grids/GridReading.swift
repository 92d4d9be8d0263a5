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

    /// O(places).
    init(_ grid: Grid, on page: Page) {
        self.grid = grid
        self.page = page
        covering = Array(repeating: 0, count: grid.rowCount * grid.columnCount)
        for (index, cell) in grid.cells.enumerated() {
            for row in cell.row..<min(cell.row + cell.rowSpan, grid.rowCount) {
                for column in cell.column..<min(cell.column + cell.columnSpan, grid.columnCount) {
                    covering[row * grid.columnCount + column] = index + 1
                }
            }
        }
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
