import Documents
import JapaneseText

/// Puts the rows of one grid after another into a table.
struct GridAssembly {
    let layout: GridLayout
    private(set) var table: ReportTable
    private(set) var lastPage: Int?
    private var outline = HeadingPath()

    init(_ layout: GridLayout) {
        self.layout = layout
        table = ReportTable(columns: layout.columns, measureColumn: layout.measureColumn, rows: [])
    }

    /// Adds the rows of a grid, those of its headings left out.
    mutating func add(_ reading: GridReading, from first: Int) {
        // Over the end of a page the first row may be the rest of the last one.
        var mayGoOn = !table.rows.isEmpty && lastPage != reading.page.number
        lastPage = reading.page.number
        var row = first
        while row < reading.rowCount {
            let next = end(of: row, in: reading)
            defer { row = next }
            let isFirst = mayGoOn
            mayGoOn = false
            if let heading = heading(row, in: reading) {
                outline.add(heading)
                continue
            }
            let sections = sections(row, in: reading)
            let measure = reading.cell(row, layout.measureColumn).map(reading.text) ?? PlacedText()
            let cells = layout.columns.indices.filter { $0 != layout.measureColumn }.map { column in
                cell(column, rows: row..<next, of: reading)
            }
            if measure.isEmpty {
                // Without a measure it goes on with the row before: over the end of a page, or under a blank cell.
                if cells.contains(where: { !$0.items.isEmpty }), !table.rows.isEmpty {
                    extendLast(with: cells, overPage: isFirst)
                }
                continue
            }
            if isFirst, isCut(before: cells) {
                let last = table.rows.count - 1
                var whole = table.rows[last].measure
                whole.append(measure)
                let parsed = MarkListReader.split(whole)
                table.rows[last].measure = parsed.measure
                table.rows[last].marks = parsed.marks
                extendLast(with: cells, overPage: true)
                continue
            }
            let parsed = MarkListReader.split(measure)
            table.rows.append(
                TableRow(
                    page: reading.page.number, section: outline.path + sections, measure: parsed.measure,
                    marks: parsed.marks, cells: cells))
        }
    }

    /// The first row that another measure has.
    private func end(of row: Int, in reading: GridReading) -> Int {
        guard let cell = reading.cell(row, layout.measureColumn) else { return row + 1 }
        return max(row + 1, min(cell.row + cell.rowSpan, reading.rowCount))
    }

    /// The text of a row that is one cell, or has text in its first cell only and in the form of a heading.
    private func heading(_ row: Int, in reading: GridReading) -> PlacedText? {
        let cells = reading.cells(of: row).filter { $0.row == row }
        let filled = cells.filter { !reading.text($0).isEmpty }
        guard filled.count == 1, let cell = filled.first, cell.rowSpan == 1 else { return nil }
        let text = reading.text(cell)
        if cell.columnSpan == reading.columnCount { return text }
        guard cell.column <= layout.measureColumn else { return nil }
        if cell.columnSpan > 1, cell.isHeading { return text }
        let scalars = text.scalars.map { ScalarKind.folded($0.value) }
        let form = HeadingForm(scalars, scalars.map { ScalarKind($0) }, from: 0, to: scalars.count)
        return form == .plain ? nil : text
    }

    /// The texts left of the measure that span more rows than it does.
    private func sections(_ row: Int, in reading: GridReading) -> [PlacedText] {
        let height = reading.cell(row, layout.measureColumn)?.rowSpan ?? 1
        return (0..<layout.measureColumn).compactMap { column in
            guard let cell = reading.cell(row, column), cell.rowSpan > height else { return nil }
            let text = reading.text(cell)
            return text.isEmpty ? nil : text
        }
    }

    private func cell(_ column: Int, rows: Range<Int>, of reading: GridReading) -> TableCell {
        var items: [PlacedText] = []
        var last: Int?
        for row in rows {
            guard let cell = reading.cell(row, column), cell.row != last else { continue }
            last = cell.row
            items += reading.items(cell)
        }
        let isOneItem = layout.columns[column].role == .office && !items.isEmpty
        return TableCell(column: column, items: isOneItem ? [items.joinedText()] : items)
    }

    /// Whether the last row was cut by the end of its page, and `cells` are the rest of it: its measure and another
    /// cell break off where those of the rows before end a sentence.
    private func isCut(before cells: [TableCell]) -> Bool {
        guard let last = table.rows.last, last.marks.isEmpty, !Self.ends(last.measure),
            Self.end(table.rows.dropLast().map { $0.marks.isEmpty ? Self.ends($0.measure) : true })
        else { return false }
        return cells.indices.contains { index in
            guard let item = last.cells[index].items.last, let next = cells[index].items.first else { return false }
            return !Self.ends(item) && !GridReading.beginsWithBullet(next)
                && Self.end(table.rows.dropLast().flatMap { $0.cells[index].items.map(Self.ends) })
        }
    }

    private static func ends(_ text: PlacedText) -> Bool {
        text.scalars.last.map { "。.」)）]］".unicodeScalars.contains($0) } ?? true
    }

    /// Whether nearly all texts of their kind end.
    private static func end(_ texts: [Bool]) -> Bool {
        texts.count > 1 && texts.count(where: \.self) * 5 >= texts.count * 4
    }

    /// - Parameter overPage: whether a page ended between; a sentence that breaks off there goes on in the same item.
    private mutating func extendLast(with cells: [TableCell], overPage: Bool) {
        let last = table.rows.count - 1
        for index in cells.indices {
            var items = cells[index].items[...]
            if let next = items.first, let known = table.rows[last].cells[index].items.last {
                let isOffice = layout.columns[cells[index].column].role == .office
                if isOffice || overPage && known.scalars.last != "。" && !GridReading.beginsWithBullet(next) {
                    var joined = known
                    (isOffice ? items : items.prefix(1)).forEach { joined.append($0) }
                    table.rows[last].cells[index].items[table.rows[last].cells[index].items.count - 1] = joined
                    items = isOffice ? [] : items.dropFirst()
                }
            }
            table.rows[last].cells[index].items += items
        }
    }
}
