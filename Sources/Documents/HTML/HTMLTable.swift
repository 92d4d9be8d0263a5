import JapaneseText

/// A table that is being read: places cells by the rules of HTML (section 4.9.12, "Forming a table").
final class HTMLTable {
    private var cells: [Grid.Cell] = []
    /// By column: how many more rows the cell above reaches down.
    private var reaching: [Int] = []
    private var rows = 0
    private var column = 0
    private var open: Int?
    /// The part of the open line that a cell has already.
    private var taken = 0
    private var isRowOpen = false
    /// Notes and sums stand in a foot, whether before or behind the rows: they are none of them.
    private var isInFoot = false
    /// `rowspan="0"`: to the end of the row group.
    private var toGroupEnd: [Int] = []

    private let headings: [SourceSpan]

    /// - Parameter headings: those that it stands under.
    init(under headings: [SourceSpan]) { self.headings = headings }

    /// HTML's own bounds.
    private static let mostColumns = 1000
    private static let mostRows = 65534

    /// Whether the row so far is a heading cell of one line: the label of the cell that comes next.
    private(set) var awaitsLabelled = false
    /// Whether the open cell is what such a label stands for.
    private(set) var isLabelledCell = false
    /// Whether the open cell may be such a label.
    var isFirstCell: Bool { open.map { cells[$0].column == 0 && cells[$0].isHeading } ?? false }

    func startGroup(isFoot: Bool) {
        endRow()
        endGroup()
        isInFoot = isFoot
    }

    private func endGroup() {
        for cell in toGroupEnd { cells[cell].rowSpan = max(1, rows - cells[cell].row) }
        toGroupEnd = []
        reaching = reaching.map { _ in 0 }
    }

    func startRow() {
        if isRowOpen { endRow() }
        guard !isInFoot else { return }
        isRowOpen = true
        rows += 1
        column = 0
        awaitsLabelled = false
    }

    func startCell(isHeading: Bool, rowSpan: Int?, columnSpan: Int?) {
        guard !isInFoot else { return }
        if !isRowOpen { startRow() }
        endCell()
        while column < reaching.count, reaching[column] > 0 { column += 1 }
        let width = min(max(columnSpan ?? 1, 1), Self.mostColumns - min(column, Self.mostColumns - 1))
        guard column < Self.mostColumns else { return }
        var height = min(max(rowSpan ?? 1, 0), Self.mostRows)
        if height == 0 {
            toGroupEnd.append(cells.count)
            height = Self.mostRows
        }
        isLabelledCell = awaitsLabelled && !isHeading
        awaitsLabelled = false
        while reaching.count < column + width { reaching.append(0) }
        for place in column..<(column + width) { reaching[place] = max(reaching[place], height) }
        cells.append(
            Grid.Cell(
                row: rows - 1, column: column, rowSpan: height, columnSpan: width, isHeading: isHeading,
                paragraphs: [[]]))
        open = cells.count - 1
        column += width
    }

    func endCell() {
        guard let cell = open else { return }
        cells[cell].paragraphs.removeAll(where: \.isEmpty)
        awaitsLabelled = cells[cell].column == 0 && cells[cell].isHeading && cells[cell].paragraphs.count == 1
        isLabelledCell = false
        open = nil
    }

    func endRow() {
        endCell()
        guard isRowOpen else { return }
        isRowOpen = false
        awaitsLabelled = false
        reaching = reaching.map { max(0, $0 - 1) }
    }

    /// A line, or the part of one that is not a cell's yet, belongs to the open cell.
    func add(_ line: SourceSpan) {
        let span = SourceSpan(page: line.page, start: max(line.start, taken), end: line.end)
        guard span.start < span.end else { return }
        taken = line.end
        guard let cell = open else { return }
        cells[cell].paragraphs[cells[cell].paragraphs.count - 1].append(span)
    }

    /// What stands before `offset` on the open line is no cell's.
    func skip(to offset: Int) { taken = max(taken, offset) }

    func endParagraph() {
        guard let cell = open, cells[cell].paragraphs.last?.isEmpty == false else { return }
        cells[cell].paragraphs.append([])
    }

    /// The table, with cells that reach no further than its rows; nil where it has none.
    func grid() -> Grid? {
        endRow()
        endGroup()
        guard rows > 0, !cells.isEmpty else { return nil }
        for index in cells.indices { cells[index].rowSpan = min(cells[index].rowSpan, rows - cells[index].row) }
        return Grid(
            rowCount: rows, columnCount: cells.map { $0.column + $0.columnSpan }.max() ?? 0, cells: cells,
            headings: headings)
    }
}
