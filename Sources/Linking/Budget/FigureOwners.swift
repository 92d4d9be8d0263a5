internal import JapaneseText
internal import Tables

/// Whose money the figures of a budget's column are, where their own text names no program.
///
/// A figure belongs to the program that the row gives as much of the same year elsewhere, else to the one whose bullet
/// stands above or beside it. The figures that are left belong to the programs that are left, of the measure, of the cells
/// of the year, of the row: all to the only one, or to as many, in their order. Else a figure is the money of the program
/// that the row gives about as much for another year. Former names own no new money, and what is called after money or
/// works (補助金, 事業) comes before what is not (a title, a system). Programs that cannot be told apart are none, and a
/// figure below the name of a pot of its own (運営費交付金) is no program's of the row.
struct FigureOwners {
    private struct Figure {
        var place: TextPlace
        var mention: Mention
        var allocation: EntityID
        var facts: [EntityFact]
        var owner: (RowNames.Owner, String)?
    }

    /// Adds the relations. O(mentions of a row, squared).
    func read(
        _ document: LinkedDocument, mentions: [TextPlace: [Mention]], into found: inout RelationCollector
    ) {
        let owned = Set(found.relations.lazy.filter { $0.property == .hasAllocation }.map(\.object))
        for row in document.table.rows.indices {
            let names = RowNames(row, of: document, mentions: mentions, found: found)
            for cell in document.table.rows[row].cells.indices {
                let places = names.texts.map(\.place).filter {
                    $0.cell == cell && document.isInBudgetColumn($0)
                }
                var figures: [Figure] = places.flatMap { place in
                    (mentions[place] ?? []).compactMap { mention in
                        guard mention.type == .budgetAllocation, let id = mention.entity, !owned.contains(id),
                            !names.hasOwner(at: place, before: mention), !names.isOfPot(mention, at: place)
                        else { return nil }
                        return Figure(place: place, mention: mention, allocation: id, facts: document[id].facts)
                    }
                }
                // 12.3 (11.8): what the first is compared with is another year's, and nothing says which.
                for i in figures.indices.reversed() where names.isBracketed(figures[i].mention, at: figures[i].place) {
                    let period = figures[i].facts.period
                    if figures[..<i].contains(where: { $0.facts.period == period }) { figures.remove(at: i) }
                }
                guard !figures.isEmpty else { continue }
                let year = document.fiscalYear(ofAmountsIn: document.table.rows[row].cells[cell].column)
                assign(&figures, names, cells: year.map { document.cells(ofRow: row, tellingOf: $0) } ?? [])
                for figure in figures {
                    guard let (owner, reason) = figure.owner else { continue }
                    found.add(
                        Relation(
                            subject: owner.entity, property: .hasAllocation, object: figure.allocation, row: row,
                            evidence: owner.spans + figure.mention.spans,
                            confidence: (0.7 * figure.mention.score * owner.score
                                * document.table.rows[row].confidence).asConfidence, reason: reason))
                }
            }
        }
    }

    private func assign(_ figures: inout [Figure], _ names: RowNames, cells: Set<Int>) {
        for i in figures.indices {
            figures[i].owner = ownerOfSame(figures[i], names) ?? neighbour(of: figures[i], names)
        }
        // Next to no two programs have a share in pots of the same size.
        carryOn(&figures, names) { $0.contains(.partOfLarger) }
        if share(names.ofMeasure, &figures, names, "The measure names it") { return }
        let ofYear = names.named(inCells: cells)
        if share(ofYear, &figures, names, "The row names it for the year") { return }
        carryOn(&figures, names) { _ in true }
        if share(ofYear, &figures, names, "The row names it for the year") { return }
        _ = share(names.ofRow, &figures, names, "The row names it")
    }

    /// Gives the figures that `condition` holds for to the only program of which each is the next year's money.
    private func carryOn(_ figures: inout [Figure], _ names: RowNames, where condition: ([EntityFact]) -> Bool) {
        for i in figures.indices where figures[i].owner == nil && condition(figures[i].facts) {
            let continued = left(names.ofRow, figures, names).filter { names.continues($0.entity, figures[i].facts) }
            guard continued.count == 1 else { continue }
            figures[i].owner = (continued[0], "The row gives the program about as much of another year.")
        }
    }

    /// Gives the figures that nobody owns to `group`, if that is one program or as many; false where it is neither.
    private func share(
        _ group: [RowNames.Owner], _ figures: inout [Figure], _ names: RowNames, _ words: String
    ) -> Bool {
        let open = figures.indices.filter { figures[$0].owner == nil }
        let rest = left(group, figures, names)
        let owners = names.withoutWholes(rest.isEmpty ? names.withoutFormer(group) : rest).withMoneyIfAny
        guard !open.isEmpty, !owners.isEmpty,
            owners.count == open.count || owners.count == 1 && areOfOne(owners[0], figures)
        else {
            return false
        }
        for (position, i) in open.enumerated() {
            figures[i].owner =
                owners.count == 1
                ? (owners[0], "\(words), and no other program.")
                : (owners[position], "\(words), and as many programs as figures, in this order.")
        }
        return true
    }

    /// Whether the open figures can all be the program's, with those that it has: no two are of one year and stage.
    private func areOfOne(_ owner: RowNames.Owner, _ figures: [Figure]) -> Bool {
        let own = figures.filter { $0.owner == nil || $0.owner?.0.entity == owner.entity }.map(\.facts.period)
        return own.indices.allSatisfy { !own[..<$0].contains(own[$0]) }
    }

    /// Of `owners` those that have no figure yet and are no former names.
    private func left(_ owners: [RowNames.Owner], _ figures: [Figure], _ names: RowNames) -> [RowNames.Owner] {
        let taken = Set(figures.compactMap { $0.owner?.0.entity })
        return names.withoutFormer(owners).filter { !taken.contains($0.entity) }
    }

    /// Whose money the row says elsewhere that as much of the same year is.
    private func ownerOfSame(_ figure: Figure, _ names: RowNames) -> (RowNames.Owner, String)? {
        let same = names.allocations.first { allocation in
            figure.facts.allSatisfy { fact in
                switch fact {
                case .amount, .fiscalYear: allocation.facts.contains(fact)
                default: true
                }
            }
        }
        return same.map {
            (
                RowNames.Owner(
                    entity: $0.owner, score: $0.relation.confidence, spans: $0.relation.evidence),
                "The row gives the program as much of the same year."
            )
        }
    }

    private func neighbour(of figure: Figure, _ names: RowNames) -> (RowNames.Owner, String)? {
        if let above = names.ownersAbove(figure.place), above.count == 1 {
            return (above[0], "The amount stands below the bullet that names the program.")
        }
        return names.beside(figure.place).map { ($0, "The bullet beside the amount names it.") }
    }
}

extension RowNames {
    /// Whether the row gives the program money of other years only, and as a whole or a part about as much as `facts` say.
    fileprivate func continues(_ program: EntityID, _ facts: [EntityFact]) -> Bool {
        let given = allocations.filter { $0.owner == program }.map(\.facts)
        return given.contains { $0.isLike(facts) } && !given.contains { $0.year == facts.year }
    }
}

extension [EntityFact] {
    /// Of which year, and at which stage.
    fileprivate var period: [EntityFact] {
        filter { fact in
            switch fact {
            case .fiscalYear, .budgetStage: true
            default: false
            }
        }
    }

    fileprivate var year: Int? {
        for case .fiscalYear(let year) in self { return year }
        return nil
    }

    /// Between half and twice as much, and 内数 both or neither.
    fileprivate func isLike(_ other: [EntityFact]) -> Bool {
        for case .amount(let mine, let currency) in self {
            for case .amount(let theirs, currency) in other {
                return mine <= 2 * theirs && theirs <= 2 * mine
                    && contains(.partOfLarger) == other.contains(.partOfLarger)
            }
        }
        return false
    }
}
