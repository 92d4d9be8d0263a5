package import JapaneseText

/// Moving text by hand, where a person sees that it stands in the wrong cell.
extension ReportTable {
    /// A text of the table's body.
    package enum CellPlace: Hashable, Sendable {
        case measure(row: Int)
        /// `rows[row].cells[cell].items[item]`
        case item(row: Int, cell: Int, item: Int)
    }

    /// All texts of the body, row by row. O(rows × cells).
    package var cellTexts: [(place: CellPlace, text: PlacedText)] {
        rows.enumerated().flatMap { r, row in
            [(place: CellPlace.measure(row: r), text: row.measure)]
                + row.cells.enumerated().flatMap { c, cell in
                    cell.items.enumerated().map { (place: CellPlace.item(row: r, cell: c, item: $0), text: $1) }
                }
        }
    }

    /// The row and the column (index into `columns`) that a text stands in.
    package func cell(of place: CellPlace) -> (row: Int, column: Int) {
        switch place {
        case .measure(let row): (row, measureColumn)
        case .item(let row, let cell, _): (row, rows[row].cells[cell].column)
        }
    }

    /// Takes the characters of `range` out of a text; a paragraph of which nothing stays goes.
    package mutating func take(_ range: Range<Int>, outOf place: CellPlace) -> PlacedText {
        switch place {
        case .measure(let row):
            let taken = rows[row].measure[range]
            rows[row].measure = rows[row].measure.removing(range)
            return taken
        case .item(let row, let cell, let item):
            let whole = rows[row].cells[cell].items[item]
            let rest = whole.removing(range)
            let blank = rest.scalars.reversed().prefix { $0 == " " || $0 == "\u{3000}" }.count
            if blank == rest.count {
                rows[row].cells[cell].items.remove(at: item)
            } else {
                rows[row].cells[cell].items[item] = rest[0..<rest.count - blank]
            }
            return whole[range]
        }
    }

    /// Puts `text` into a cell: at `offset` of a text of it, or as a paragraph of its own where the page's order puts it.
    /// The measure's text, and an office column's, is one paragraph: what comes in goes on at its end.
    package mutating func put(_ text: PlacedText, row: Int, column: Int, at anchor: (place: CellPlace, offset: Int)?) {
        switch anchor {
        case (.measure(let row), let offset)?:
            rows[row].measure = rows[row].measure.inserting(text, at: offset)
        case (.item(let row, let cell, let item), let offset)?:
            rows[row].cells[cell].items[item] = rows[row].cells[cell].items[item].inserting(text, at: offset)
        case nil where column == measureColumn:
            rows[row].measure.append(text)
        case nil:
            guard let cell = rows[row].cells.firstIndex(where: { $0.column == column }) else {
                rows[row].cells.append(TableCell(column: column, items: [text]))
                rows[row].cells.sort { $0.column < $1.column }
                return
            }
            let items = rows[row].cells[cell].items
            if columns[column].role == .office, !items.isEmpty {
                rows[row].cells[cell].items[items.count - 1].append(text)
            } else {
                let position = items.firstIndex { item in
                    item.spans.first.map { first in text.spans.first.map { $0 < first } ?? false } ?? false
                }
                rows[row].cells[cell].items.insert(text, at: position ?? items.count)
            }
        }
    }
}
