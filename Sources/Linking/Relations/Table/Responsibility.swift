internal import JapaneseText
internal import Tables

/// Who is in charge: the marks behind a measure, and the offices named in the last column.
///
/// ◎ marks the ministries that lead. An office column names offices by their ministry, said once for several of them;
/// a ministry without an office stands for itself, unless its agency is named right behind it; brackets hold those who
/// cooperate, or, right behind a ministry, its own offices. Where no row of the table has marks, the ministries outside
/// the brackets lead.
struct Responsibility {
    func read(_ document: LinkedDocument, into found: inout RelationCollector) {
        let hasMarks = document.table.rows.contains { !$0.marks.isEmpty }
        let mentions = Dictionary(grouping: document.mentions.filter { $0.entity != nil }, by: \.place)
        for row in document.table.rows.indices {
            for mark in mentions[.marks(row: row)] ?? [] where mark.type == .ministry {
                let leads = mark.traits.contains(.lead)
                found.add(
                    document, row: row, leads ? .leadMinistry : .cooperatingMinistry, mark,
                    reason: leads ? "A mark with ◎ behind the measure." : "A mark without ◎ behind the measure.")
            }
            for assignment in document.assignments(row: row, mentions) {
                let cooperates = assignment.body.traits.contains(.cooperating)
                found.add(
                    document, row: row, cooperates ? .cooperatingOffice : .responsibleOffice, assignment.body,
                    reason: cooperates
                        ? "Named inside the brackets of the office column."
                        : "Named in the office column, outside brackets.")
                if assignment.body.type == .office, let ministry = assignment.ministry {
                    found.addUnit(assignment.body, of: ministry, document, row: row)
                }
                if !hasMarks, let ministry = assignment.ministry {
                    found.add(
                        document, row: row, cooperates ? .cooperatingMinistry : .leadMinistry, ministry,
                        reason: cooperates
                            ? "The table has no marks, and the ministry stands inside the brackets of the office column."
                            : "The table has no marks, and the ministry stands outside the brackets of the office column."
                    )
                }
            }
        }
    }
}

/// A body of an office column and the ministry under whose name it stands (itself, where it is one).
private struct Assignment {
    var body: Mention
    var ministry: Mention?
}

extension LinkedDocument {
    fileprivate func assignments(row: Int, _ mentions: [TextPlace: [Mention]]) -> [Assignment] {
        var found: [Assignment] = []
        for (cell, content) in table.rows[row].cells.enumerated() where table.columns[content.column].role == .office {
            var ministry: Mention?
            for (item, text) in content.items.enumerated() {
                let prose = Prose(text)
                let bodies = (mentions[.item(row: row, cell: cell, item: item)] ?? [])
                    .filter { $0.type == .ministry || $0.type == .office }
                    .sorted { $0.range.lowerBound < $1.range.lowerBound }
                for (position, body) in bodies.enumerated() {
                    var body = body
                    if prose.cooperates(body, among: bodies) { body.traits.insert(.cooperating) }
                    guard body.type != .office else {
                        found.append(Assignment(body: body, ministry: ministry))
                        continue
                    }
                    ministry = body
                    let next = position + 1 < bodies.count ? bodies[position + 1] : nil
                    let stands = next.map { !prose.isOf(body, $0, among: bodies) } ?? true
                    if stands { found.append(Assignment(body: body, ministry: body)) }
                }
            }
        }
        return found
    }
}

extension Prose {
    /// Whether `next` is the office or the agency that is meant of the ministry before it: nothing but spaces, a line end,
    /// a joining mark or a bracket of its own offices parts the office from it, and nothing the agency.
    fileprivate func isOf(_ ministry: Mention, _ next: Mention, among bodies: [Mention]) -> Bool {
        let (end, start) = (ministry.range.upperBound, next.range.lowerBound)
        guard end <= start else { return false }
        if next.type == .ministry { return end == start }
        return scalars[end..<start].allSatisfy { " \n・の".unicodeScalars.contains($0) }
            || (bracket(openingAt: end).map { contains($0, start) && holdsOwnOffices($0, among: bodies) } ?? false)
    }

    /// Whether a body stands in a bracket other than one of its ministry's own offices.
    fileprivate func cooperates(_ body: Mention, among bodies: [Mention]) -> Bool {
        guard let inner = bracket(around: body.range.lowerBound) else { return false }
        return !holdsOwnOffices(inner, among: bodies) || parent(of: inner) != nil
    }

    /// Whether a bracket stands right behind a ministry and names no other.
    private func holdsOwnOffices(_ bracket: Int, among bodies: [Mention]) -> Bool {
        let outer = brackets[bracket].outer
        return bodies.contains { $0.type == .ministry && $0.range.upperBound == outer.lowerBound }
            && !bodies.contains { $0.type == .ministry && contains(bracket, $0.range.lowerBound) }
    }
}

extension RelationCollector {
    fileprivate mutating func add(
        _ document: LinkedDocument, row: Int, _ property: RelationProperty, _ body: Mention, reason: String
    ) {
        guard let entity = body.entity else { return }
        add(
            Relation(
                subject: document.measures[row], property: property, object: entity, row: row, evidence: body.spans,
                confidence: (document.table.rows[row].confidence * body.score).asConfidence, reason: reason))
    }

    fileprivate mutating func addUnit(_ office: Mention, of ministry: Mention, _ document: LinkedDocument, row: Int) {
        guard let unit = office.entity, let whole = ministry.entity else { return }
        let isCarried = office.traits.contains(.carriedMinistry)
        add(
            Relation(
                subject: unit, property: .unitOf, object: whole, row: row, evidence: ministry.spans + office.spans,
                confidence: (document.table.rows[row].confidence * office.score * ministry.score).asConfidence,
                reason: isCarried
                    ? "The ministry is carried on from the office named before."
                    : "The ministry stands before its office."))
    }
}
