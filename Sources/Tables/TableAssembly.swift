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
        for row in 0..<alignment.count {
            var cells = layout.columns.indices.map { _ in [ColumnReading.Paragraph]() }
            for (index, paragraph) in alignment.paragraphs.enumerated() where alignment.rows[index] == row {
                cells[paragraph.column].append(paragraph)
            }
            guard let first = cells[reading.item].first else { continue }
            let parsed = MarkListReader.split(cells[reading.item].map(text).joinedText())
            var tableRow = TableRow(
                page: manuscript.lines[first.firstLine].page, section: outline.section(at: first.firstLine),
                measure: parsed.measure, isComplete: !LostText.beginsInside(parsed.measure.scalars), marks: parsed.marks,
                cells: [])
            for column in layout.columns.indices where column != reading.item {
                let items = cells[column].map(text)
                tableRow.cells.append(
                    TableCell(
                        column: column,
                        items: layout.columns[column].role == .office && !items.isEmpty ? [items.joinedText()] : items))
            }
            if !tableRow.isComplete {
                table.findings.append(
                    Finding(
                        "incomplete-measure", "The page has lost the beginning of this measure; nothing was restored.",
                        spans: tableRow.measure.spans))
            }
            table.rows.append(tableRow)
        }
        for line in reading.unplaced {
            table.findings.append(
                Finding(
                    "unplaced-line", "This line fits no cell, and was left out.",
                    spans: [manuscript.span(line: line, manuscript.lines[line].start, manuscript.lines[line].end)]))
        }
        return table
    }

    private func header(_ unit: HeadingReader.Unit?) -> PlacedText {
        (unit?.parts ?? []).map { text(line: $0.line, $0.start, $0.end) }.joinedText()
    }

    private func text(_ paragraph: ColumnReading.Paragraph) -> PlacedText {
        paragraph.pieces.map { text(line: $0.line, $0.start, $0.end) }.joinedText()
    }

    private func text(line: Int, _ start: Int, _ end: Int) -> PlacedText {
        let span = manuscript.span(line: line, start, end)
        guard let page = pages.first(where: { $0.number == span.page }) else { return PlacedText() }
        return page.placedText(span)
    }
}

extension [PlacedText] {
    /// One text after the other.
    func joinedText() -> PlacedText {
        reduce(into: PlacedText()) { $0.append($1) }
    }
}
