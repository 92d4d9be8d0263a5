internal import JapaneseText
internal import Tables

/// What the order of a table says by itself: which heading stands over which, which measure under which heading, and
/// which activities are told beside a measure.
struct TableOrder {
    func read(_ document: LinkedDocument, into found: inout RelationCollector) {
        let headings = document.table.headings
        let places = Dictionary(uniqueKeysWithValues: headings.enumerated().map { ($1.spans, $0) })
        for (index, row) in document.table.rows.enumerated() {
            let path = row.section.compactMap { places[$0.spans] }
            for (outer, inner) in zip(path, path.dropFirst()) where document.headings[outer] != document.headings[inner]
            {
                found.add(
                    Relation(
                        subject: document.headings[inner], property: .isPartOf, object: document.headings[outer],
                        row: nil,
                        evidence: headings[inner].spans + headings[outer].spans, confidence: 1,
                        reason: "The heading stands under the other."))
            }
            if let innermost = path.last {
                found.add(
                    Relation(
                        subject: document.measures[index], property: .isPartOf, object: document.headings[innermost],
                        row: index, evidence: row.measure.spans + headings[innermost].spans,
                        confidence: row.confidence.asConfidence, reason: "The measure stands under the heading."))
            }
            for (cell, content) in row.cells.enumerated() {
                for (item, text) in content.items.enumerated() {
                    guard let activity = document.activities[index][cell][item] else { continue }
                    found.add(
                        Relation(
                            subject: document.measures[index], property: .hasActivity, object: activity, row: index,
                            evidence: text.spans, confidence: row.confidence.asConfidence,
                            reason: "The paragraph stands in the measure's row."))
                }
            }
        }
    }
}
