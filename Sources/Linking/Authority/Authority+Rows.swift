internal import Documents

extension Authority {
    /// The rows of the tables of one kind, in the order of their keys' first lines. Lines that have not as many fields as
    /// their header, no key or a key that the same table has used are reported and left out, and so are rows in which a
    /// `required` column stays empty. Own tables may hold blank lines, and comments behind a `#`. O(bytes).
    mutating func rows(of files: [AuthorityFile], key: String, requiring required: [String]) -> [AuthorityRow] {
        var rows: [AuthorityRow] = []
        var indices: [String: Int] = [:]
        for file in files {
            var count = TableCount(name: file.name, rows: 0, used: 0)
            var seen: [String: Int] = [:]
            for number in 2..<max(file.lineCount + 1, 2) where !file.isBlank(line: number) {
                count.rows += 1
                guard let line = AuthorityRow.Line(file, number: number) else {
                    report(file, number, "\(file.columnCount) fields are expected, parted by tabs")
                    continue
                }
                let id = line[key]
                if id.isEmpty {
                    report(file, number, "it has no \(key)")
                } else if let first = seen.updateValue(number, forKey: id) {
                    report(file, number, "\(id) stands in line \(first) already")
                } else {
                    count.used += 1
                    if let index = indices[id] {
                        rows[index].add(line)
                    } else {
                        indices[id] = rows.count
                        rows.append(AuthorityRow(line))
                    }
                }
            }
            tables.append(count)
        }
        return rows.filter { row in
            guard let missing = required.first(where: { row[$0].isEmpty }) else { return true }
            report(row.lines[0].file, row.lines[0].number, "it has no \(missing)")
            if let table = tables.firstIndex(where: { $0.name == row.lines[0].file.name }) { tables[table].used -= 1 }
            return false
        }
    }

    /// A cell that cannot be used, while the rest of its row is.
    mutating func report(_ row: AuthorityRow, _ column: String, _ reason: String) {
        let line = row.line(filling: column)
        report(line.file, line.number, "\(column) \(reason)")
    }

    private mutating func report(_ file: AuthorityFile, _ line: Int, _ reason: String) {
        findings.append(.malformedRow(file.name, line, reason))
    }
}
