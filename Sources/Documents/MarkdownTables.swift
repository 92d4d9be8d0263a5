internal import JapaneseText

/// Finds the tables of a text in Markdown, into which converters of PDFs and of web pages write them.
///
/// A table is a line of headings between bars, a line of dashes with as many cells, and the lines behind it that begin with
/// a bar (GitHub Flavored Markdown 0.29, section 4.10, where a bar may be left out at either end; here only behind). A bar
/// behind a backslash is text; `<br>` parts paragraphs; a cell that is bold as a whole is read without its asterisks.
struct MarkdownTables {
    private let text: [Unicode.Scalar]
    private var headings: [(level: Int, span: SourceSpan)] = []
    private(set) var grids: [Grid] = []
    /// The page's own title: what the first heading of the first level says.
    private(set) var title: SourceSpan?

    /// O(characters).
    init(_ text: [Unicode.Scalar], lines: [SourceSpan]) {
        self.text = text
        var place = 0
        while place < lines.count {
            if let heading = heading(lines[place]) {
                headings.removeAll { $0.level >= heading.level }
                headings.append(heading)
                if heading.level == 1, title == nil { title = heading.span }
            }
            guard begins(lines[place]), place + 1 < lines.count, begins(lines[place + 1]) else {
                place += 1
                continue
            }
            let columns = cells(of: lines[place])
            let rule = cells(of: lines[place + 1])
            guard columns.count > 1, rule.count == columns.count, rule.allSatisfy(isRule) else {
                place += 1
                continue
            }
            var rows = [columns]
            place += 2
            while place < lines.count, begins(lines[place]) {
                rows.append(Array(cells(of: lines[place]).prefix(columns.count)))
                place += 1
            }
            grids.append(grid(rows, columns: columns.count))
        }
    }

    private func grid(_ rows: [[SourceSpan]], columns: Int) -> Grid {
        var cells: [Grid.Cell] = []
        for (row, spans) in rows.enumerated() {
            for (column, span) in spans.enumerated() {
                cells.append(
                    Grid.Cell(
                        row: row, column: column, isHeading: row == 0, paragraphs: paragraphs(of: span).map { [$0] }))
            }
        }
        return Grid(
            rowCount: rows.count, columnCount: columns, cells: cells,
            headings: headings.map(\.span).filter { $0 != title })
    }

    /// `## …`: how many marks, and what stands behind them.
    private func heading(_ line: SourceSpan) -> (level: Int, span: SourceSpan)? {
        let level = text[line.start..<line.end].prefix { $0 == "#" }.count
        guard 1...6 ~= level, line.start + level < line.end, text[line.start + level] == " " else { return nil }
        return (level, trimmed(line.start + level, line.end, on: line.page))
    }

    private func begins(_ line: SourceSpan) -> Bool {
        let line = trimmed(line.start, line.end, on: line.page)
        return !line.isEmpty && text[line.start] == "|"
    }

    /// What stands between the bars of a line that begins with one.
    private func cells(of line: SourceSpan) -> [SourceSpan] {
        let line = trimmed(line.start, line.end, on: line.page)
        var cells: [SourceSpan] = []
        var start = line.start + 1
        for place in start..<line.end where text[place] == "|" && text[place - 1] != "\\" {
            cells.append(trimmed(start, place, on: line.page))
            start = place + 1
        }
        if start < line.end { cells.append(trimmed(start, line.end, on: line.page)) }
        return cells
    }

    private func isRule(_ cell: SourceSpan) -> Bool {
        var dashes = text[cell.start..<cell.end]
        if dashes.first == ":" { dashes = dashes.dropFirst() }
        if dashes.last == ":" { dashes = dashes.dropLast() }
        return !dashes.isEmpty && dashes.allSatisfy { $0 == "-" }
    }

    /// A cell's paragraphs, without the marks of HTML between them and those of bold around it.
    private func paragraphs(of cell: SourceSpan) -> [SourceSpan] {
        var paragraphs: [SourceSpan] = []
        var start = cell.start
        var place = cell.start
        func end(at end: Int) {
            var span = trimmed(start, end, on: cell.page)
            if span.end - span.start > 4, isBold(span) {
                span = trimmed(span.start + 2, span.end - 2, on: cell.page)
            }
            if !span.isEmpty { paragraphs.append(span) }
        }
        while place < cell.end {
            if let length = breakLength(at: place, before: cell.end) {
                end(at: place)
                place += length
                start = place
            } else {
                place += 1
            }
        }
        end(at: cell.end)
        return paragraphs
    }

    private func isBold(_ span: SourceSpan) -> Bool {
        [span.start, span.start + 1, span.end - 2, span.end - 1].allSatisfy { text[$0] == "*" }
    }

    /// `<br>`, `<br/>` and `<br />`, in letters of either case.
    private func breakLength(at place: Int, before end: Int) -> Int? {
        guard text[place] == "<", let close = text[place..<min(place + 6, end)].firstIndex(of: ">") else { return nil }
        let name = text[place + 1..<close].filter { $0 != " " && $0 != "/" }.map(\.properties.lowercaseMapping).joined()
        return name == "br" ? close + 1 - place : nil
    }

    private func trimmed(_ start: Int, _ end: Int, on page: Int) -> SourceSpan {
        var (start, end) = (start, end)
        while start < end, text[start].properties.isWhitespace { start += 1 }
        while start < end, text[end - 1].properties.isWhitespace { end -= 1 }
        return SourceSpan(page: page, start: start, end: end)
    }
}
