internal import Documents
internal import JapaneseText
internal import Tables

/// How a reconstructed table is printed. The shapes are the data model's ("The table itself").
public enum TableFormat: String, CaseIterable, Sendable {
    case json, csv, markdown

    /// The tables of several documents as one text. O(characters).
    public func text(_ tables: [Reconstruction]) -> [UInt8] {
        switch self {
        case .json: json(tables)
        case .csv:
            Array(tables.map { csv($0.table) }.joined(separator: "\r\n").utf8)
        case .markdown:
            Array(tables.map { "# \($0.document.title)\n\n" + markdown($0.table) }.joined(separator: "\n").utf8)
        }
    }

    private func json(_ tables: [Reconstruction]) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.name("documents")
            writer.array(tables) { writer, entry in
                writer.object { writer in
                    writer.member("title", entry.document.title)
                    writer.member("source", entry.document.source)
                    writer.name("pages")
                    writer.array(entry.document.pages) { writer, page in
                        writer.object { writer in
                            writer.member("number", page.number)
                            writer.member("text", PlacedText(page.text, page.wholeSpan).string)
                        }
                    }
                    writer.name("rows")
                    writer.array(entry.table.rows) { $0.row($1, of: entry.table) }
                    writer.name("findings")
                    writer.array(entry.findings) { $0.finding($1) }
                }
            }
        }
        writer.newline()
        return writer.bytes
    }

    /// One line a row: heading path, the measure, its marks, and a field a column, the items on lines of their own.
    private func fields(_ table: ReportTable) -> [[String]] {
        let others = table.columns.indices.filter { $0 != table.measureColumn }
        let header =
            ["見出し", table.columns.isEmpty ? "" : table.columns[table.measureColumn].header.string, "印"]
            + others.map { table.columns[$0].header.string }
        return [header]
            + table.rows.map { row in
                [
                    row.section.map(\.string).joined(separator: " / "), row.measure.string,
                    row.marks.map(\.surface.string).joined(separator: "、"),
                ]
                    + others.map { column in
                        row.cells.filter { $0.column == column }.flatMap(\.items).map(\.string).joined(separator: "\n")
                    }
            }
    }

    /// RFC 4180: every field quoted, lines end in CR LF.
    private func csv(_ table: ReportTable) -> String {
        fields(table).map { line in
            line.map { "\"" + $0.escaping { $0 == "\"" ? "\"\"" : nil } + "\"" }.joined(separator: ",") + "\r\n"
        }.joined()
    }

    private func markdown(_ table: ReportTable) -> String {
        var lines = fields(table).map { line in
            "| "
                + line.map { $0.escaping { $0 == "|" ? "\\|" : $0 == "\n" ? "<br>" : nil } }.joined(separator: " | ")
                + " |\n"
        }
        lines.insert("|" + String(repeating: " --- |", count: max(table.columns.count, 1) + 2) + "\n", at: 1)
        return lines.joined()
    }
}

extension String {
    /// With some scalars replaced: a mark is the same with an accent behind it, which makes another `Character` of it.
    fileprivate func escaping(_ replacement: (Unicode.Scalar) -> String?) -> String {
        var view = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if let text = replacement(scalar) {
                view.append(contentsOf: text.unicodeScalars)
            } else {
                view.append(scalar)
            }
        }
        return String(view)
    }
}

extension Page {
    var wholeSpan: SourceSpan { SourceSpan(page: number, start: 0, end: text.count) }
}

extension JSONWriter {
    fileprivate mutating func row(_ row: TableRow, of table: ReportTable) {
        object { writer in
            writer.member("page", row.page)
            writer.name("section")
            writer.array(row.section) { $0.placed($1) }
            writer.name("measure")
            writer.placed(row.measure) { $0.member("complete", row.isComplete) }
            writer.name("marks")
            writer.array(row.marks) { writer, mark in
                writer.object { writer in
                    writer.member("surface", mark.surface.string)
                    writer.member("letter", mark.letter.string)
                    writer.member("lead", mark.isLead)
                    writer.spans(mark.surface.spans)
                }
            }
            writer.name("cells")
            writer.array(row.cells) { writer, cell in
                let column = table.columns[cell.column]
                writer.object { writer in
                    writer.member("header", column.header.string)
                    writer.member("role", column.role.rawValue)
                    writer.member("fiscalYear", column.fiscalYear)
                    writer.name("items")
                    writer.array(cell.items) { $0.placed($1) }
                }
            }
            writer.member("confidence", thousandthsOf: row.confidence)
        }
    }
}
