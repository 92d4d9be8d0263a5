import Documents
import JapaneseText

/// Makes the table out of what the searches found.
struct TableAssembly {
    let manuscript: Manuscript
    let pages: [Page]
    let layout: LayoutChoice.Layout
    let alignment: RowAlignment

    var table: ReportTable {
        let reading = layout.reading
        let columns = layout.columns.indices.map { column in
            TableColumn(
                header: header(layout.units[column]), role: layout.columns[column].role,
                fiscalYear: layout.columns[column].fiscalYear)
        }
        var table = ReportTable(columns: columns, measureColumn: reading.item, rows: [])
        let outline = HeadingOutline(reading.headings, manuscript: manuscript, text: text)
        for members in rowMembers {
            guard let row = row(members, outline: outline) else { continue }
            table.findings += findings(on: row)
            table.rows.append(row)
        }
        table.findings += leftOut
        return table
    }

    /// By row, the places of its paragraphs in the alignment.
    private var rowMembers: [[Int]] {
        var members: [[Int]] = Array(repeating: [], count: alignment.count)
        for (index, row) in alignment.rows.enumerated() where row < members.count { members[row].append(index) }
        return members
    }

    private func row(_ members: [Int], outline: HeadingOutline) -> TableRow? {
        let item = layout.reading.item
        func cell(_ column: Int) -> [ColumnReading.Paragraph] {
            members.map { alignment.paragraphs[$0] }.filter { $0.column == column }
        }
        guard let first = cell(item).first else { return nil }
        let parsed = MarkListReader.split(cell(item).map(text).joinedText())
        let cells = layout.columns.indices.filter { $0 != item }.map { column in
            let items = cell(column).map(text)
            let isOneItem = layout.columns[column].role == .office && !items.isEmpty
            return TableCell(column: column, items: isOneItem ? [items.joinedText()] : items)
        }
        return TableRow(
            page: manuscript.lines[first.firstLine].page, section: outline.section(at: first.firstLine),
            measure: parsed.measure, isComplete: !LostText.beginsInside(parsed.measure.scalars), marks: parsed.marks,
            cells: cells, confidence: confidence(members))
    }

    /// From the least margin by which a line of the row was read so, or a paragraph put into it: one half where another
    /// way was as good; the doubt halves with every two bits. Rounded to hundredths.
    private func confidence(_ members: [Int]) -> Double {
        var margin = Trellis.open
        for member in members {
            margin = min(margin, alignment.margins[member], alignment.paragraphs[member].margin)
        }
        let halvings = Int(margin) / 200
        let doubt = ((50 << 8) >> min(halvings, 20)) * (400 - Int(margin) % 200) / 400
        return Double(100 - max(1, (doubt + 128) >> 8)) / 100
    }

    private func header(_ unit: HeadingReader.Unit?) -> PlacedText {
        (unit?.parts ?? []).map { text(line: $0.line, $0.start, $0.end) }.joinedText()
    }

    private func text(_ paragraph: ColumnReading.Paragraph) -> PlacedText {
        paragraph.pieces.map { text(line: $0.line, $0.start, $0.end) }.joinedText()
    }

    private func text(line: Int, _ start: Int, _ end: Int) -> PlacedText {
        guard let page = pages.first(where: { $0.number == manuscript.lines[line].page }) else { return PlacedText() }
        return manuscript.spans(line: line, start, end).map(page.placedText).joinedText()
    }
}

extension [PlacedText] {
    /// One text after the other.
    func joinedText() -> PlacedText {
        reduce(into: PlacedText()) { $0.append($1) }
    }
}
