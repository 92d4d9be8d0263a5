import Documents
import JapaneseText

/// A table whose columns no rule parts: where white runs down between the words of most lines, a column ends.
struct WhiteSpaceTable {
    private(set) var grid: Grid
    let top: Double
    let columns: KnownColumns

    private typealias Line = [PrintedPiece]

    /// The tables among the pieces, from top to bottom.
    ///
    /// - Parameters:
    ///   - rules: the horizontal rules of the page.
    ///   - uprights: its vertical ones; where there are any between the words, they are what parts the columns.
    ///   - known: the columns of the table on the page before.
    static func tables(
        _ pieces: [PrintedPiece], rules: [PageRule], uprights: [PageRule], known: KnownColumns, text: CellText
    ) -> [WhiteSpaceTable] {
        let lines = PrintedLines.lines(of: pieces, em: text.em)
        guard let ruled = UprightColumns(uprights, lines: lines) else {
            return tables(lines[...], rules: rules, known: known, text: text, depth: 0)
        }
        let table = WhiteSpaceTable(
            lines[ruled.lines], separators: ruled.separators, rules: rules, known: known, text: text)
        return tables(lines[..<ruled.lines.lowerBound], rules: rules, known: known, text: text, depth: 0)
            + (table.map { $0.splitAtRepeatedHeadings(text) } ?? [])
            + tables(lines[ruled.lines.upperBound...], rules: rules, known: known, text: text, depth: 0)
    }

    private static func tables(
        _ lines: ArraySlice<Line>, rules: [PageRule], known: KnownColumns, text: CellText, depth: Int
    ) -> [WhiteSpaceTable] {
        var separators = ColumnBands.separators(lines, text: text)
        // A few lines say little, and what goes on from the page before says more.
        let isSure = separators.count > known.separators.count && lines.count > 12 && !known.head(lines, text: text)
        if !isSure, ColumnBands.agree(known.separators, with: lines, em: text.em) { separators = known.separators }
        if !separators.isEmpty {
            let table = WhiteSpaceTable(lines, separators: separators, rules: rules, known: known, text: text)
            return table.map { $0.splitAtRepeatedHeadings(text) } ?? []
        }
        // Parts that have other columns hide each other's: the widest gap parts them.
        guard depth < 4, lines.count > 8 else { return [] }
        let gaps = zip(lines.indices, lines.indices.dropFirst()).map { index, next in
            (RowBands.height(lines[next]) - RowBands.height(lines[index]), next)
        }
        guard let widest = gaps.max(by: { $0.0 < $1.0 }), widest.0 > text.em * 3 else { return [] }
        return tables(lines[..<widest.1], rules: rules, known: known, text: text, depth: depth + 1)
            + tables(lines[widest.1...], rules: rules, known: known, text: text, depth: depth + 1)
    }

    private init?(
        _ lines: ArraySlice<Line>, separators: [Double], rules: [PageRule], known: KnownColumns, text: CellText
    ) {
        let em = text.em
        let count = separators.count + 1
        func column(_ x: Double) -> Int { separators.firstIndex { $0 > x } ?? separators.count }
        func columns(_ piece: PrintedPiece) -> ClosedRange<Int> {
            let first = column(piece.box.left + em * 0.4)
            return first...max(first, column(piece.box.right - em * 0.4))
        }
        // From the first line that has several columns to the last, with what goes on in one of them.
        func isTabular(_ line: Line) -> Bool {
            Set(line.map { columns($0).lowerBound }).count > 1 && line.allSatisfy { columns($0).count < count }
        }
        guard let top = lines.firstIndex(where: isTabular), let last = lines.lastIndex(where: isTabular) else {
            return nil
        }
        // A heading of two lines beside others of one begins half a line above them.
        var first = top
        while first > lines.startIndex, lines[first - 1].allSatisfy({ columns($0).count == 1 }),
            RowBands.height(lines[first]) - RowBands.height(lines[first - 1]) < em * 1.05
        { first -= 1 }
        var end = last + 1
        while end < lines.endIndex, lines[end].allSatisfy({ columns($0).count == 1 }),
            RowBands.height(lines[end]) - RowBands.height(lines[end - 1]) < em * 2.2
        { end += 1 }
        let body = lines[first..<end]
        let left = body.joined().map(\.box.left).min() ?? 0
        let right = body.joined().map(\.box.right).max() ?? 0
        let across = rules.filter { $0.end - $0.start > (right - left) * 0.5 }.map(\.position)
        var own: [[Line]] = Array(repeating: [], count: count)
        // What reaches over a separator is a cell that spans columns.
        var wide: [(y: Double, columns: ClosedRange<Int>, line: Line)] = []
        for line in body {
            for (range, pieces) in Self.grouped(line, by: columns) {
                if range.count == 1 {
                    own[range.lowerBound].append(pieces)
                } else {
                    wide.append((RowBands.height(pieces), range, pieces))
                }
            }
        }
        let head = known.headLength(body, text: text)
        let headEnd =
            head > 0 && head < body.count
            ? (RowBands.height(body[first + head - 1]) + RowBands.height(body[first + head])) / 2 : nil
        let rows = RowBands.rows(of: own + [wide.map(\.line)], rules: across, head: headEnd, text: text)
        var cells: [Grid.Cell] = []
        for (row, contents) in rows.enumerated() {
            var spans: [ClosedRange<Int>] = []
            let pieces = contents[count]
            for entry in wide where pieces.contains(where: { $0.span == entry.line.first?.span }) {
                if let index = spans.firstIndex(where: { $0.overlaps(entry.columns) }) {
                    spans[index] =
                        min(
                            spans[index].lowerBound, entry.columns.lowerBound)...max(
                            spans[index].upperBound, entry.columns.upperBound)
                } else {
                    spans.append(entry.columns)
                }
            }
            // A line that is alone in its row heads the rows below.
            if spans.count == 1, contents[..<count].allSatisfy(\.isEmpty) { spans[0] = 0...(count - 1) }
            for column in 0..<count {
                let span = spans.first { $0.contains(column) } ?? column...column
                guard span.lowerBound == column else { continue }
                let inner = span.flatMap { contents[$0] }
                let over = pieces.filter { span.count > 1 && span.contains(columns($0).lowerBound) }
                let edge = span.upperBound < separators.count ? separators[span.upperBound] : right
                cells.append(
                    Grid.Cell(
                        row: row, column: column, columnSpan: span.count,
                        paragraphs: text.paragraphs(
                            inner + over, right: min(edge, (inner + over).map(\.box.right).max() ?? edge))))
            }
        }
        guard rows.count > 1 else { return nil }
        let headingRow = body.prefix { line in
            rows[0].contains { $0.contains { piece in line.contains { $0.span == piece.span } } }
        }
        self.columns = KnownColumns(separators, heading: lines[top], row: headingRow, text: text)
        self.top = RowBands.height(body[first])
        grid = Grid(rowCount: rows.count, columnCount: count, cells: cells)
    }

    /// The pieces of a line by the columns that they reach over, from the left; what overlaps is together.
    private static func grouped(
        _ line: Line, by columns: (PrintedPiece) -> ClosedRange<Int>
    ) -> [(ClosedRange<Int>, Line)] {
        var groups: [(ClosedRange<Int>, Line)] = []
        for piece in line {
            let range = columns(piece)
            if let last = groups.last, last.0.overlaps(range) {
                groups[groups.count - 1] = (
                    last.0.lowerBound...max(last.0.upperBound, range.upperBound), last.1 + [piece]
                )
            } else {
                groups.append((range, [piece]))
            }
        }
        return groups
    }

    /// A table below another with the same columns has its headings again: each is one.
    private func splitAtRepeatedHeadings(_ text: CellText) -> [WhiteSpaceTable] {
        func words(_ row: Int) -> [[Unicode.Scalar]] {
            grid.cells.filter { $0.row == row }.map { cell in
                cell.paragraphs.joined().flatMap { text.text[$0.start..<$0.end] }
            }
        }
        let headings = words(0)
        guard headings.count(where: { !$0.isEmpty }) > 1 else { return [self] }
        let starts = (1..<grid.rowCount).filter { words($0) == headings }
        var tables: [WhiteSpaceTable] = []
        for (start, end) in zip([0] + starts, starts + [grid.rowCount]) {
            var part = self
            part.grid.rowCount = end - start
            part.grid.cells = grid.cells.filter { (start..<end).contains($0.row) }.map { cell in
                var cell = cell
                cell.row -= start
                return cell
            }
            tables.append(part)
        }
        return tables
    }
}
