import Documents
import JapaneseText

/// Puts the rows of one grid after another into a table.
struct GridAssembly {
    private(set) var layout: GridLayout
    private(set) var table: ReportTable
    /// The column of the grid that each of the table's is.
    private var sources: [Int?]
    private(set) var lastPage: Int?
    /// Whether what comes next has headings of its own, and goes on with no row before.
    private var isNew = true
    private var outline = HeadingPath()
    /// Of the columns left of the measures those whose cells span several, with what stood there last.
    private var sectionColumns: [Int: PlacedText] = [:]
    /// Of each row the headings of the page that its grid stands under.
    private var headings: [[PlacedText]] = []
    /// Cells without a measure at the foot of the last page.
    private var overhang: [TableCell] = []

    init(_ layout: GridLayout) {
        self.layout = layout
        table = ReportTable(columns: layout.columns, measureColumn: layout.measureColumn, rows: [])
        sources = layout.columns.indices.map { $0 }
    }

    /// Of all reports together; no document has so many.
    private static let mostColumns = 64

    /// Whether what has these headings can be a part of the table: a report as what came before, or with the same headings.
    func takes(_ layout: GridLayout) -> Bool {
        self.layout.agrees(with: layout)
            || self.layout.isReport && layout.isReport
                && table.columns.count + layout.columns.count <= Self.mostColumns
    }

    /// What comes has these headings. A column of the table is meant by its heading, and by its place among those of the
    /// same; the measures' is one whatever they are called; others are added.
    mutating func goOn(with layout: GridLayout) {
        guard !self.layout.agrees(with: layout) else { return }
        outline = HeadingPath()
        sectionColumns = [:]
        isNew = true
        self.layout = layout
        sources = table.columns.map { _ in nil }
        sources[table.measureColumn] = layout.measureColumn
        for (index, column) in layout.columns.enumerated() where index != layout.measureColumn {
            let known = table.columns.indices.first {
                sources[$0] == nil && table.columns[$0].role == column.role
                    && table.columns[$0].header.string == column.header.string
            }
            if let known {
                sources[known] = index
            } else {
                table.columns.append(column)
                sources.append(index)
            }
        }
        let added = (table.rows.first.map { $0.cells.count + 1 } ?? table.columns.count)..<table.columns.count
        guard !added.isEmpty else { return }
        for row in table.rows.indices {
            table.rows[row].cells += added.map { TableCell(column: $0, items: []) }
        }
    }

    /// Adds the rows of a grid, those of its headings left out.
    mutating func add(_ reading: GridReading, from first: Int) {
        // Over the end of a page the first row may be the rest of the last one.
        var mayGoOn = !isNew && !table.rows.isEmpty && lastPage != reading.page.number
        lastPage = reading.page.number
        isNew = false
        if !mayGoOn, !overhang.isEmpty {
            extendLast(with: overhang, overPage: false)
            overhang = []
        }
        for cell in reading.grid.cells where cell.column < layout.measureColumn && cell.row >= first {
            let height = reading.cell(cell.row, layout.measureColumn)?.rowSpan ?? 1
            if cell.rowSpan > height, sectionColumns[cell.column] == nil { sectionColumns[cell.column] = PlacedText() }
        }
        var row = first
        while row < reading.rowCount {
            let next = end(of: row, in: reading)
            defer { row = next }
            let isFirst = mayGoOn
            mayGoOn = false
            if layout.repeats(row, of: reading) { continue }
            if let heading = heading(row, in: reading) {
                outline.add(heading)
                continue
            }
            let sections = sections(row, in: reading, goesOn: row == first && !table.rows.isEmpty)
            let measure = reading.cell(row, layout.measureColumn).map(reading.text) ?? PlacedText()
            var cells = table.columns.indices.filter { $0 != table.measureColumn }.map { column in
                let found = sources[column].map { items(of: $0, rows: row..<next, of: reading) }
                return TableCell(column: column, items: found ?? [])
            }
            if isFirst { settleOverhang(above: &cells, hasMeasure: !measure.isEmpty) }
            if measure.isEmpty {
                // Without a measure it goes on with the row before: over the end of a page, or under a blank cell.
                guard cells.contains(where: { !$0.items.isEmpty }), !table.rows.isEmpty else { continue }
                if next == reading.rowCount, !isFirst {
                    overhang = cells
                } else {
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
            headings.append(reading.headings)
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
        let all = reading.cells(of: row)
        // What it shares with the row above tells of a measure.
        guard !all.contains(where: { $0.row < row && $0.column > layout.measureColumn }) else { return nil }
        let cells = all.filter { $0.row == row }
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

    /// The texts left of the measure, in columns whose cells span several; a page that begins within one leaves it blank.
    private mutating func sections(_ row: Int, in reading: GridReading, goesOn: Bool) -> [PlacedText] {
        sectionColumns.keys.sorted().compactMap { column in
            guard let cell = reading.cell(row, column) else { return nil }
            let text = reading.text(cell)
            if !text.isEmpty || cell.row == row && !goesOn { sectionColumns[column] = text }
            return sectionColumns[column].flatMap { $0.isEmpty ? nil : $0 }
        }
    }

    private func items(of column: Int, rows: Range<Int>, of reading: GridReading) -> [PlacedText] {
        var items: [PlacedText] = []
        var last: Int?
        for row in rows {
            guard let cell = reading.cell(row, column), cell.row != last else { continue }
            last = cell.row
            items += reading.items(cell)
        }
        let isOneItem = layout.columns[column].role == .office && !items.isEmpty
        return isOneItem ? [items.joinedText()] : items
    }

    /// The table, nothing left over.
    consuming func finished() -> ReportTable {
        if !overhang.isEmpty { extendLast(with: overhang, overPage: false) }
        // Grids under headings of their own are sections; what stands over all of them is the title of the whole.
        let shortest = headings.map(\.count).min() ?? 0
        let common = (0..<shortest).first { level in headings.contains { $0[level] != headings[0][level] } } ?? shortest
        if common < shortest {
            for row in headings.indices { table.rows[row].section = headings[row][common...] + table.rows[row].section }
        }
        return table
    }

    /// Gives what hung over the end of a page its row: the next, where that is blank just there and no other row is, as
    /// where a row began at the very foot of the page; else the one before.
    private mutating func settleOverhang(above cells: inout [TableCell], hasMeasure: Bool) {
        guard !overhang.isEmpty else { return }
        let filled = overhang.indices.filter { !overhang[$0].items.isEmpty }
        let belongsBelow =
            hasMeasure
            && filled.allSatisfy { index in
                cells[index].items.isEmpty && table.rows.allSatisfy { !$0.cells[index].items.isEmpty }
            }
        if belongsBelow {
            for index in filled { cells[index].items = overhang[index].items }
        } else {
            extendLast(with: overhang, overPage: false)
        }
        overhang = []
    }

    /// Whether the last row was cut by the end of its page, and `cells` are the rest of it: its measure breaks off
    /// where those of the rows before end a sentence, and so does another cell, or it is blank as no other of its column.
    private func isCut(before cells: [TableCell]) -> Bool {
        guard let last = table.rows.last, last.marks.isEmpty, !Self.ends(last.measure),
            Self.end(table.rows.dropLast().map { $0.marks.isEmpty ? Self.ends($0.measure) : true })
        else { return false }
        let isBlankNowhere = { (index: Int) in table.rows.allSatisfy { !$0.cells[index].items.isEmpty } }
        return cells.indices.contains { index in
            guard let item = last.cells[index].items.last else { return false }
            guard let next = cells[index].items.first else { return isBlankNowhere(index) }
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
                let isOffice = table.columns[cells[index].column].role == .office
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
