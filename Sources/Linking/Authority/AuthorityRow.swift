/// One row of the authority: a line of a table, and the lines of the same key in tables read after it.
///
/// A later line replaces the cells that it fills and adds to those that hold alternatives; a cell of it that holds `-`
/// alone takes back what stood there.
struct AuthorityRow {
    /// One line of one table, the header being line 1.
    struct Line {
        let file: AuthorityFile
        let number: Int
        private let fields: [Range<Int>]

        /// Nil where the line has not as many fields as the header.
        init?(_ file: AuthorityFile, number: Int) {
            fields = file.fields(ofLine: number)
            guard fields.count == file.columnCount else { return nil }
            self.file = file
            self.number = number
        }

        /// The field without spaces at its ends; empty where the table has no such column.
        subscript(_ column: String) -> String {
            guard let field = file.column(column).map({ fields[$0] }), !field.isEmpty else { return "" }
            return file.string(field).trimmed
        }
    }

    /// In the order in which they were read; never empty.
    private(set) var lines: [Line]

    init(_ line: Line) { lines = [line] }

    mutating func add(_ line: Line) { lines.append(line) }

    /// What `Entity.Origin.authority` names it by: `organizations.tsv:12`, with the lines that add to it behind a `+`.
    var origin: String { lines.map { "\($0.file.name):\($0.number)" }.joined(separator: "+") }

    /// The cell of the last line that fills it; empty where none does.
    subscript(_ column: String) -> String {
        let cell = line(filling: column)[column]
        return cell == Self.nothing ? "" : cell
    }

    /// The alternatives of a cell, which `|` separates, of all lines: the first of equals.
    func alternatives(_ column: String) -> [String] {
        var found: [String] = []
        for line in lines {
            let cell = line[column]
            if cell.isEmpty { continue }
            if cell == Self.nothing { found.removeAll() }
            for part in cell.split(separator: "|").map({ String($0).trimmed })
            where !part.isEmpty && part != Self.nothing && !found.contains(part) {
                found.append(part)
            }
        }
        return found
    }

    /// The line that a cell is read from, the first where none fills it.
    func line(filling column: String) -> Line {
        lines.count == 1 ? lines[0] : lines.last { !$0[column].isEmpty } ?? lines[0]
    }

    /// Whether the table says that a cell of this row was seen in a source: its line is not from memory, and the cell is
    /// not among those that could not be seen.
    func isSourced(_ column: String) -> Bool {
        let line = line(filling: column)
        if line["verified"].hasPrefix("UNVERIFIED") { return false }
        let unverified = line["unverified_fields"]
        return unverified.isEmpty || !unverified.split(separator: ";").contains { String($0).trimmed == column }
    }

    /// An identifier, where a source is named for it: in a column of its own, or, in tables without that, in `source`.
    func identifier(_ column: String, sourceIn own: String) -> String? {
        let cell = self[column]
        guard !cell.isEmpty else { return nil }
        let line = line(filling: column)
        let source = line[line.file.column(own) == nil ? "source" : own]
        return source.isEmpty || !isSourced(column) ? nil : cell
    }

    /// Where each line says that it is from; separated by `;` in the tables.
    var sources: [String] {
        var found: [String] = []
        for line in lines {
            for part in line["source"].split(separator: ";").map({ String($0).trimmed })
            where !part.isEmpty && !found.contains(part) {
                found.append(part)
            }
        }
        return found
    }

    private static let nothing = "-"
}

extension String {
    /// Without spaces at its ends.
    var trimmed: String {
        // Nearly no cell has one; U+3000 begins with E3.
        guard let first = utf8.first, let last = utf8.last,
            first == 0x20 || first == 0xE3 || last == 0x20 || last == 0x80
        else { return self }
        let kept = unicodeScalars.drop { $0 == " " || $0 == "\u{3000}" }
        var end = kept.endIndex
        while end > kept.startIndex, kept[kept.index(before: end)] == " " || kept[kept.index(before: end)] == "\u{3000}"
        {
            end = kept.index(before: end)
        }
        return String(kept[kept.startIndex..<end])
    }
}
