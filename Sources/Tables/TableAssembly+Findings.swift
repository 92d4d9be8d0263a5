import Documents
import JapaneseText

extension TableAssembly {
    /// Rows of less confidence are reported.
    private static let doubtful = 0.85

    /// What a person should look at in a row: `incomplete-measure`, `doubtful-row`, `marks-offices-disagree`.
    func findings(on row: TableRow) -> [Finding] {
        var findings: [Finding] = []
        if !row.isComplete {
            findings.append(
                Finding(
                    "incomplete-measure", "The page has lost the beginning of this measure; nothing was restored.",
                    spans: row.measure.spans))
        }
        if row.confidence < Self.doubtful {
            findings.append(
                Finding(
                    "doubtful-row", "Some of this row's text may belong to another cell or another row.",
                    severity: .note, spans: row.measure.spans))
        }
        if let finding = disagreement(row) { findings.append(finding) }
        return findings
    }

    /// `unplaced-line`: lines that fit no cell, and paragraphs that no row was found for.
    var leftOut: [Finding] {
        let lines = layout.reading.unplaced.map { line in
            manuscript.spans(line: line, manuscript.lines[line].start, manuscript.lines[line].end)
        }
        let paragraphs = alignment.paragraphs.indices.filter { alignment.rows[$0] >= alignment.count }.map { place in
            alignment.paragraphs[place].pieces.flatMap { manuscript.spans(line: $0.line, $0.start, $0.end) }
        }
        return (lines + paragraphs).map {
            Finding("unplaced-line", "This text fits no cell, and was left out.", spans: $0)
        }
    }

    /// Marks and ministries that differ in number: ◎ against those outside the brackets, the others against those inside.
    private func disagreement(_ row: TableRow) -> Finding? {
        guard !row.marks.isEmpty,
            let office = row.cells.first(where: { layout.columns[$0.column].role == .office })?.items.joinedText(),
            !office.isEmpty
        else { return nil }
        let text = office.scalars.map { ScalarKind.folded($0.value) }
        let heads = OfficeForm.heads(text, text.map { ScalarKind($0) })
        let leads = row.marks.count { $0.isLead }
        guard leads != Set(heads.outside).count || row.marks.count - leads != Set(heads.inside).count else {
            return nil
        }
        return Finding(
            "marks-offices-disagree",
            "The measure has marks of \(leads) leading and \(row.marks.count - leads) other ministries; "
                + "the office column names \(Set(heads.outside).count) and \(Set(heads.inside).count).",
            severity: .note, spans: row.marks.flatMap(\.surface.spans) + office.spans)
    }
}
