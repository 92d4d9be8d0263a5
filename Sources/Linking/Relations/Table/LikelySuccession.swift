internal import JapaneseText
internal import Tables

/// A program that a row tells of only under what was done, and one that it tells of only under what is planned, with a
/// name that is much the same or with much the same to do: the second may come in the place of the first.
///
/// Nobody says so; the relation is a proposal, with a confidence below 1 and its grounds.
struct LikelySuccession {
    /// Share of character pairs (Dice) from which names, and whole paragraphs, count as alike.
    private static let alikeNames = 0.5
    private static let alikeTexts = 0.3

    func read(_ document: LinkedDocument, mentions: [TextPlace: [Mention]], into found: inout RelationCollector) {
        let started = document.programsByYear(mentions)
        // What the document itself says needs no guess.
        let stated = found.relations.filter { $0.property == .succeeds }
        let told = Set(stated.flatMap { [$0.subject, $0.object] })
        for row in document.table.rows.indices {
            let done = document.programs(row: row, .reportedActivity, mentions)
            let planned = document.programs(row: row, .plannedActivity, mentions)
            // What goes on under its own name has no successor, and what was there before is none.
            let ended = done.filter { old in !started.planned.contains(old.entity) && !told.contains(old.entity) }
            let begun = planned.filter { new in !started.done.contains(new.entity) && !told.contains(new.entity) }
            for new in begun {
                let candidates = ended.map { old in (old, grounds(old, new, row: row, document)) }
                guard let (old, grounds) = candidates.max(by: { $0.1.confidence < $1.1.confidence }),
                    grounds.confidence > 0
                else { continue }
                found.add(
                    Relation(
                        subject: new.entity, property: .possiblySucceeds, object: old.entity, row: row,
                        evidence: old.spans + new.spans, confidence: grounds.confidence.asConfidence,
                        reason: grounds.reason))
            }
        }
    }

    private func grounds(
        _ old: PlacedProgram, _ new: PlacedProgram, row: Int, _ document: LinkedDocument
    ) -> (confidence: Double, reason: String) {
        let names = likeness(document[old.entity].name, document[new.entity].name)
        if names >= Self.alikeNames {
            return (
                0.4 + names * 0.4, "The row names the one as done and the other as planned, under much the same name."
            )
        }
        let texts = likeness(old.text, new.text)
        if old.slot == new.slot, texts >= Self.alikeTexts {
            return (0.3 + texts * 0.3, "The other stands in the same place of the plan, with much the same to do.")
        }
        return (0, "")
    }

    /// Dice's coefficient over pairs of neighbouring characters: 1 for equal texts, 0 where no pair is shared.
    private func likeness(_ a: String, _ b: String) -> Double {
        func pairs(_ text: String) -> Set<[Unicode.Scalar]> {
            let scalars = Array(Folding.string(text).unicodeScalars)
            return Set(zip(scalars, scalars.dropFirst()).map { [$0, $1] })
        }
        let (first, second) = (pairs(a), pairs(b))
        guard !first.isEmpty, !second.isEmpty else { return 0 }
        return 2 * Double(first.intersection(second).count) / Double(first.count + second.count)
    }
}

/// A program where a row names it.
private struct PlacedProgram {
    var entity: EntityID
    /// Which paragraph of its cell names it.
    var slot: Int
    var text: String
    var spans: [SourceSpan]
}

extension LinkedDocument {
    /// The programs that the activities of one kind in a row name by their names, each once.
    fileprivate func programs(row: Int, _ kind: EntityType, _ mentions: [TextPlace: [Mention]]) -> [PlacedProgram] {
        var found: [PlacedProgram] = []
        for (cell, content) in table.rows[row].cells.enumerated() {
            for (item, text) in content.items.enumerated() {
                guard let activity = activities[row][cell][item], self[activity].types.first == kind else { continue }
                for mention in mentions[.item(row: row, cell: cell, item: item)] ?? [] where mention.type == .program {
                    guard let entity = mention.entity, mention.traits.isDisjoint(with: [.nested, .generic]),
                        !found.contains(where: { $0.entity == entity })
                    else { continue }
                    found.append(PlacedProgram(entity: entity, slot: item, text: text.string, spans: mention.spans))
                }
            }
        }
        return found
    }

    /// The programs that any row tells of as done, and as planned.
    fileprivate func programsByYear(
        _ mentions: [TextPlace: [Mention]]
    ) -> (done: Set<EntityID>, planned: Set<EntityID>) {
        func all(_ kind: EntityType) -> Set<EntityID> {
            Set(table.rows.indices.flatMap { programs(row: $0, kind, mentions).map(\.entity) })
        }
        return (all(.reportedActivity), all(.plannedActivity))
    }
}
