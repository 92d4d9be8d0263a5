internal import JapaneseText
internal import Tables

/// Reads the relations between the entities of a document: from where they stand in the table, and from what the
/// sentences say of them.
///
/// Needs the document's structure and its mentions, amounts included. A statement that stands in several rows becomes a
/// relation for each of them; one that a row makes several times becomes one relation with all its passages.
package struct RelationReader: Sendable {
    /// From the particular to the general: a name whose part in a sentence is settled is not read again.
    private static let rules: [any RelationRule] = [
        StatedSuccession(), Commission(), NamedAsPart(), BracketedPart(), MemberOfGroup(), EstablishedWithin(),
        TitleOfInstrument(), QuotedInstrument(), Basis(), CreatedByLaw(), Publication(), PublishedResult(), Means(),
        ProgramUse(), AllocationOwner(), Participation(), NamedOtherwise(),
    ]

    /// A note tells what is to be known besides: what became of a program, not what the measure is done through.
    private static let rulesOfNotes: [any RelationRule] = [StatedSuccession()]

    package init() {}

    /// Adds the relations. O(text), times the rules.
    package func read(_ document: inout LinkedDocument, index: inout [String: EntityID]) {
        var found = RelationCollector()
        TableOrder().read(document, into: &found)
        Responsibility().read(document, into: &found)
        let mentions = Dictionary(grouping: document.mentions.filter { $0.entity != nil }, by: \.place)
        for passage in document.passages(mentions) {
            var passage = passage
            for rule in passage.isNote ? Self.rulesOfNotes : Self.rules { rule.read(&passage) }
            for claim in passage.claims {
                found.add(claim, of: passage, confidence: document.table.rows[passage.row].confidence)
            }
        }
        FigureOwners().read(document, mentions: mentions, into: &found)
        RowOwner().read(document, mentions: mentions, into: &found)
        LikelySuccession().read(document, mentions: mentions, into: &found)
        document.add(found.relations, index: &index)
    }
}

extension LinkedDocument {
    /// The texts that tell of measures and activities, row by row. A cell that is neither result nor plan (what the
    /// measure consists of, what stands in its way) speaks of the measure; offices do not, and notes only beside it.
    fileprivate func passages(_ mentions: [TextPlace: [Mention]]) -> [Passage] {
        table.rows.indices.flatMap { row in
            let measure = Passage(
                row: row, subject: measures[row], measure: measures[row], text: table.rows[row].measure,
                mentions: mentions[.measure(row: row)] ?? [])
            let items = table.rows[row].cells.enumerated().flatMap { cell, content in
                content.items.enumerated().compactMap { item, text -> Passage? in
                    let role = table.columns[content.column].role
                    guard role != .office else { return nil }
                    return Passage(
                        row: row, subject: activities[row][cell][item] ?? measures[row], measure: measures[row],
                        text: text,
                        mentions: mentions[.item(row: row, cell: cell, item: item)] ?? [], isNote: role == .note)
                }
            }
            return [measure] + items
        }
    }

    /// Takes the relations in, allocations under the identity that their owner gives them.
    fileprivate mutating func add(_ found: [Relation], index: inout [String: EntityID]) {
        settleStages(of: found)
        var known: Set<RelationKey> = []
        for relation in found {
            var relation = relation
            if relation.property == .hasAllocation {
                relation.object = attribute(allocation: relation.object, to: relation.subject, index: &index)
            }
            if known.insert(RelationKey(relation)).inserted { relations.append(relation) }
        }
    }
}
