internal import JapaneseText
internal import Tables

/// Whose money an amount is that its own text names no program for: that of the last bullet before it in the cell, of the
/// measure, or the only one of the row. An amount whose text says what it is for (観測の強化に3億円を計上した) is nobody's
/// else, and two programs to choose from are none.
struct RowOwner {
    /// Adds the relations. `mentions` are those that name an entity, by their place. O(mentions of a row, squared).
    func read(
        _ document: LinkedDocument, mentions: [TextPlace: [Mention]], into found: inout RelationCollector
    ) {
        let owned = Set(found.relations.lazy.filter { $0.property == .hasAllocation }.map(\.object))
        for row in document.table.rows.indices {
            let names = RowNames(row, of: document, mentions: mentions, found: found)
            for (place, text) in names.texts where !document.isInBudgetColumn(place) {
                let amounts = (mentions[place] ?? []).filter { $0.type == .budgetAllocation }
                guard !amounts.isEmpty, !names.hasOwner(at: place) else { continue }
                let prose = Prose(text)
                for amount in amounts {
                    guard let allocation = amount.entity, !owned.contains(allocation),
                        let standing = AmountStanding(amount.range, in: prose),
                        let (owner, reason) = owner(of: place, standing, names)
                    else { continue }
                    found.add(
                        Relation(
                            subject: owner.entity, property: .hasAllocation, object: allocation, row: row,
                            evidence: owner.spans + amount.spans,
                            confidence: (0.7 * amount.score * owner.score * document.table.rows[row].confidence)
                                .asConfidence, reason: reason))
                }
            }
        }
    }

    private func owner(of place: TextPlace, _ standing: AmountStanding, _ names: RowNames) -> (RowNames.Owner, String)?
    {
        if standing == .alone {
            if let owners = names.ownersAbove(place) {
                return owners.count == 1
                    ? (owners[0], "The amount stands below the bullet that names the program.") : nil
            }
            if let owner = names.beside(place) { return (owner, "The bullet beside the amount names it.") }
        }
        let ofMeasure = names.ofMeasure
        if !ofMeasure.isEmpty {
            return ofMeasure.count == 1 ? (ofMeasure[0], "The measure names one program, the amount's text none.") : nil
        }
        return names.ofRow.count == 1 ? (names.ofRow[0], "It is the only program of the row.") : nil
    }
}
