extension PrintedTable {
    /// A row whose cells are printed one after the other.
    mutating func rowByCells(_ cells: [[String]]) {
        for (column, paragraphs) in cells.enumerated() {
            for paragraph in paragraphs { for text in broken(paragraph, width: widths[column]) { line(text) } }
        }
    }

    /// All rows, one column after the other.
    mutating func columns(_ rows: [[[String]]]) {
        for column in widths.indices {
            for row in rows {
                for paragraph in row[column] { for text in broken(paragraph, width: widths[column]) { line(text) } }
            }
        }
    }

    /// A row as `pdftotext -layout` prints it: every column at its place, kept apart by blanks.
    mutating func spacedRow(_ cells: [[String]]) {
        let set = cells.enumerated().map { column, paragraphs in
            paragraphs.flatMap { broken($0, width: widths[column]) }
        }
        for height in 0..<(set.map(\.count).max() ?? 0) {
            var text = ""
            var taken = 0
            var place = 0
            for (column, lines) in set.enumerated() {
                if height < lines.count {
                    text += String(repeating: " ", count: max(0, place - taken)) + lines[height]
                    taken = max(place, taken) + lines[height].reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
                }
                place += 2 * widths[column] + 3
            }
            line(text)
        }
    }
}
