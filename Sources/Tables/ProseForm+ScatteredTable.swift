import Documents
import JapaneseText

extension ProseForm {
    private static let longestHeading = 16

    /// `unplaced-table`: lines that are a table's headings in a text that gives its cells in no order of rows, as what reads a
    /// PDF for its running text does.
    var scatteredTable: [Finding] {
        var roles: Set<ColumnRole> = []
        var spans: [SourceSpan] = []
        for (number, line) in manuscript.lines.enumerated() where line.end - line.start <= Self.longestHeading {
            let text = manuscript.scalars[line.start..<line.end]
            guard !manuscript.kinds[line.start..<line.end].contains(.stop), let role = HeadingWords.role(of: text),
                role != .other, roles.insert(role).inserted
            else { continue }
            spans += manuscript.spans(line: number, line.start, line.end)
        }
        guard roles.isSuperset(of: [.item, .office]), roles.contains(.result) || roles.contains(.plan) else {
            return []
        }
        return [
            Finding(
                "unplaced-table",
                "These lines look like the headings of a table, whose rows the order of the text does not tell; it was read "
                    + "for names alone. Give the PDF itself, or the text of pdftotext -layout.", spans: spans)
        ]
    }
}
