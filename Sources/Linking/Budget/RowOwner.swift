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
            let places = Self.places(of: document.table.rows[row], row)
            for (place, text) in places {
                let amounts = (mentions[place] ?? []).filter { $0.type == .budgetAllocation }
                guard !amounts.isEmpty, Self.owners(in: mentions[place] ?? []).isEmpty else { continue }
                let prose = Prose(text)
                let isOfBudgets = document.isInBudgetColumn(place)
                /// The years of the cells that tell of activities, and that of a budget's own column.
                let years = document.years(ofRow: row)
                let year = isOfBudgets ? document.budgetYear(at: place) : nil
                for amount in amounts {
                    guard let allocation = amount.entity, !owned.contains(allocation),
                        let standing = isOfBudgets ? .alone : AmountStanding(amount.range, in: prose),
                        let (owner, reason) = isOfBudgets
                            ? Self.ownerOfSame(amount, row, document, found)
                                ?? owner(
                                    of: place, standing, places.map(\.place), mentions, year: year, years: years)
                            : owner(of: place, standing, places.map(\.place), mentions, year: year, years: years)
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

    /// The texts of a row that may name a program, in their order.
    private static func places(of content: TableRow, _ row: Int) -> [(place: TextPlace, text: PlacedText)] {
        [(.measure(row: row), content.measure)]
            + content.cells.enumerated().flatMap { cell, content in
                content.items.enumerated().map { (.item(row: row, cell: cell, item: $0), $1) }
            }
    }

    private struct Owner {
        var entity: EntityID
        var score: Double
        var spans: [SourceSpan]
    }

    /// The programs that a text names, each by its first mention.
    private static func owners(in mentions: [Mention]) -> [Owner] {
        var seen: Set<EntityID> = []
        return mentions.compactMap { mention in
            guard mention.type == .program || mention.type == .informationResource,
                mention.traits.isDisjoint(with: [.generic, .nested]), let entity = mention.entity,
                seen.insert(entity).inserted
            else { return nil }
            return Owner(entity: entity, score: mention.score, spans: mention.spans)
        }
    }

    private func owner(
        of place: TextPlace, _ standing: AmountStanding, _ places: [TextPlace], _ mentions: [TextPlace: [Mention]],
        year: Int?, years: [Int: Int]
    ) -> (Owner, String)? {
        func named(_ places: some Sequence<TextPlace>) -> [Owner] {
            Self.owners(in: places.flatMap { place in (mentions[place] ?? []).filter { $0.type == .program } })
        }
        if standing == .alone {
            let before = places.prefix { $0 != place }.last { $0.cell == place.cell && !named([$0]).isEmpty }
            if let owners = before.map({ named([$0]) }) {
                return owners.count == 1
                    ? (owners[0], "The amount stands below the bullet that names the program.") : nil
            }
            if let owner = beside(place, places, named) { return (owner, "The bullet beside the amount names it.") }
        }
        let ofMeasure = named(places.prefix(1))
        if !ofMeasure.isEmpty {
            return ofMeasure.count == 1 ? (ofMeasure[0], "The measure names one program, the amount's text none.") : nil
        }
        if let year, case let cells = Set(places.filter { years[$0.cell ?? -1] == year }), !cells.isEmpty {
            let ofYear = named(places.filter(cells.contains))
            if ofYear.count == 1 { return (ofYear[0], "It is the only program that the row names for the year.") }
        }
        let ofRow = named(places)
        return ofRow.count == 1 ? (ofRow[0], "It is the only program of the row.") : nil
    }

    /// Whose money the row says elsewhere that as much of the same year is.
    private static func ownerOfSame(
        _ amount: Mention, _ row: Int, _ document: LinkedDocument, _ found: RelationCollector
    ) -> (Owner, String)? {
        guard let own = amount.entity.map({ document[$0].facts }) else { return nil }
        func isSame(_ facts: [EntityFact]) -> Bool {
            own.allSatisfy { fact in
                switch fact {
                case .amount, .fiscalYear: facts.contains(fact)
                default: true
                }
            }
        }
        let relation = found.relations.first {
            $0.row == row && $0.property == .hasAllocation && isSame(document[$0.object].facts)
        }
        return relation.map {
            (
                Owner(entity: $0.subject, score: $0.confidence, spans: $0.evidence),
                "The row gives the program as much of the same year."
            )
        }
    }

    /// The program of the bullet that stands where the amount stands in its own cell, in a cell of as many bullets each of
    /// which names a program of its own.
    private func beside(_ place: TextPlace, _ places: [TextPlace], _ named: ([TextPlace]) -> [Owner]) -> Owner? {
        let figures = places.filter { $0.cell == place.cell }
        guard figures.count > 1, let position = figures.firstIndex(of: place) else { return nil }
        let cells = Dictionary(grouping: places.filter { $0.cell != nil && $0.cell != place.cell }) { $0.cell ?? 0 }
        let bullets = cells.sorted { $0.key < $1.key }.map { $0.value.map { named([$0]) } }.first { bullets in
            bullets.count == figures.count && bullets.allSatisfy { $0.count == 1 }
                && Set(bullets.map { $0[0].entity }).count == bullets.count
        }
        return bullets.map { $0[position][0] }
    }
}

extension LinkedDocument {
    /// The fiscal years of the cells of a row that tell of what is done.
    fileprivate func years(ofRow row: Int) -> [Int: Int] {
        var years: [Int: Int] = [:]
        for (cell, content) in table.rows[row].cells.enumerated()
        where [.result, .plan].contains(table.columns[content.column].role) {
            years[cell] = table.columns[content.column].fiscalYear
        }
        return years
    }

    /// The fiscal year of the heading over a place.
    fileprivate func budgetYear(at place: TextPlace) -> Int? {
        guard case .item(let row, let cell, _) = place else { return nil }
        return table.columns[table.rows[row].cells[cell].column].fiscalYear
    }

    /// Whether the place stands below a heading that speaks of public money (令和5年度予算額).
    fileprivate func isInBudgetColumn(_ place: TextPlace) -> Bool {
        guard case .item(let row, let cell, _) = place else { return false }
        return MoneyColumn(heading: table.columns[table.rows[row].cells[cell].column].header.scalars) != nil
    }
}

extension TextPlace {
    /// The cell of the row that an item stands in; nil for the measure.
    fileprivate var cell: Int? { if case .item(_, let cell, _) = self { cell } else { nil } }
}
