internal import JapaneseText

/// What makes two relations of a document the same statement.
struct RelationKey: Hashable {
    var subject: EntityID
    var property: RelationProperty
    var object: EntityID
    var row: Int?

    init(_ relation: Relation) {
        subject = relation.subject
        property = relation.property
        object = relation.object
        row = relation.row
    }
}

/// Gathers relations in the order in which they are read. What is read again in the same row strengthens the relation
/// that is there: its passages are joined, and the surer reading gives confidence and reason.
struct RelationCollector {
    private(set) var relations: [Relation] = []
    private var positions: [RelationKey: Int] = [:]
    /// Where those of each row are.
    private var byRow: [Int: [Int]] = [:]

    mutating func add(_ relation: Relation) {
        guard let position = positions[RelationKey(relation)] else {
            positions[RelationKey(relation)] = relations.count
            if let row = relation.row { byRow[row, default: []].append(relations.count) }
            relations.append(relation)
            return
        }
        relations[position].evidence += relation.evidence.filter { !relations[position].evidence.contains($0) }
        if relation.confidence > relations[position].confidence {
            relations[position].confidence = relation.confidence
            relations[position].reason = relation.reason
        }
    }

    /// Those of one row, in their order.
    func relations(ofRow row: Int) -> some Collection<Relation> { (byRow[row] ?? []).lazy.map { relations[$0] } }

    /// `confidence` is that of the row: what was put together wrongly says nothing.
    mutating func add(_ claim: Claim, of passage: Passage, confidence: Double) {
        add(
            Relation(
                subject: claim.subject, property: claim.property, object: claim.object, row: passage.row,
                evidence: passage.text.sourceSpans(of: claim.evidence),
                confidence: (claim.confidence * confidence).asConfidence, reason: claim.reason))
    }
}

extension Double {
    /// Rounded to a thousandth, and kept in (0, 1].
    var asConfidence: Double { min(max((self * 1000).rounded() / 1000, 0.001), 1) }
}
