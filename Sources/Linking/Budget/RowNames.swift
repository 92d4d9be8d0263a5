internal import JapaneseText
internal import Tables

/// What a row names that money can be for, and where: the programs of its texts, and what is told of them.
struct RowNames {
    /// A program, by its first mention.
    struct Owner {
        var entity: EntityID
        var score: Double
        var spans: [SourceSpan]
        /// Whether its name ends as the names of what gets a budget line do: …事業, …補助金, …推進費.
        var isCalledAfterMoney = false
    }

    /// The texts of the row, in their order.
    let texts: [(place: TextPlace, text: PlacedText)]
    private let mentions: [TextPlace: [Mention]]
    /// Programs that others of the row have come in the place of, by those.
    private var successors: [EntityID: Set<EntityID>] = [:]
    /// Programs that others of the row are part of, by those.
    private var parts: [EntityID: Set<EntityID>] = [:]
    /// The amounts that the row's sentences give to programs.
    private(set) var allocations: [(owner: EntityID, facts: [EntityFact], relation: Relation)] = []

    init(
        _ row: Int, of document: LinkedDocument, mentions: [TextPlace: [Mention]], found: RelationCollector
    ) {
        let content = document.table.rows[row]
        texts =
            [(.measure(row: row), content.measure)]
            + content.cells.enumerated().flatMap { cell, content in
                content.items.enumerated().map { (.item(row: row, cell: cell, item: $0), $1) }
            }
        self.mentions = mentions
        for relation in found.relations(ofRow: row) {
            switch relation.property {
            case .succeeds: successors[relation.object, default: []].insert(relation.subject)
            case .componentOf: parts[relation.object, default: []].insert(relation.subject)
            case .hasAllocation:
                allocations.append((relation.subject, document[relation.object].facts, relation))
            default: break
            }
        }
    }

    /// The programs of the row.
    var ofRow: [Owner] { named(in: texts.map(\.place)) }

    /// The programs of the measure.
    var ofMeasure: [Owner] { named(in: texts.prefix(1).map(\.place)) }

    /// The programs of the cells in `cells`.
    func named(inCells cells: Set<Int>) -> [Owner] {
        named(in: texts.map(\.place).filter { $0.cell.map(cells.contains) ?? false })
    }

    /// Whether the text names what can own an amount by itself.
    func hasOwner(at place: TextPlace) -> Bool { !Self.owners(in: mentions[place] ?? []).isEmpty }

    /// Whether the text names a program before the figure, or anywhere but in the brackets that tell of its shares.
    func hasOwner(at place: TextPlace, before figure: Mention) -> Bool {
        let owners = (mentions[place] ?? []).filter { !Self.owners(in: [$0]).isEmpty }
        return owners.contains { owner in
            owner.range.lowerBound < figure.range.lowerBound
                || !tellsShares(at: place, figure.range.upperBound, owner.range.lowerBound)
        }
    }

    /// 12億円(うち甲事業3億円): whether what stands between says that a share follows.
    private func tellsShares(at place: TextPlace, _ start: Int, _ end: Int) -> Bool {
        guard start <= end, let text = texts.first(where: { $0.place == place })?.text.scalars else { return false }
        let between = Folding(Array(text[start..<end])).scalars.filter { $0 != " " && $0 != "\n" }
        return between.starts(with: "(うち".unicodeScalars) || between.starts(with: "うち".unicodeScalars)
    }

    /// The programs of the last text before `place` in its cell that names any.
    func ownersAbove(_ place: TextPlace) -> [Owner]? {
        texts.map(\.place).prefix { $0 != place }.last { $0.cell == place.cell && !named(in: [$0]).isEmpty }
            .map { named(in: [$0]) }
    }

    /// The program of the bullet that stands where the amount stands in its own cell, in a cell of as many bullets each of
    /// which names a program of its own.
    func beside(_ place: TextPlace) -> Owner? {
        let places = texts.map(\.place)
        let figures = places.filter { $0.cell == place.cell }
        guard figures.count > 1, let position = figures.firstIndex(of: place) else { return nil }
        let cells = Dictionary(grouping: places.filter { $0.cell != nil && $0.cell != place.cell }) { $0.cell ?? 0 }
        let bullets = cells.sorted { $0.key < $1.key }.map { $0.value.map { named(in: [$0]) } }.first { bullets in
            bullets.count == figures.count && bullets.allSatisfy { $0.count == 1 }
                && Set(bullets.map { $0[0].isCalledAfterMoney }).count == 1
                && Set(bullets.map { $0[0].entity }).count == bullets.count
        }
        return bullets.map { $0[position][0] }
    }

    /// `owners` without those that another of them has come in the place of: new money is not theirs.
    func withoutFormer(_ owners: [Owner]) -> [Owner] { owners.without(those: successors) }

    /// `owners` without those that another of them is part of: of the two the row's figures are for the part.
    func withoutWholes(_ owners: [Owner]) -> [Owner] { owners.without(those: parts) }

    /// Whether a bracket before the figure, in its line or as the line above it, names a pot of its own: (運営費交付金)1,234.
    func isOfPot(_ figure: Mention, at place: TextPlace) -> Bool {
        guard let index = texts.firstIndex(where: { $0.place == place }) else { return false }
        let text = texts[index].text.scalars
        let line = Array(text[..<min(figure.range.lowerBound, text.count)])
        if !line.isEmpty { return line.endsWithPot }
        guard index > 0, texts[index - 1].place.cell == place.cell else { return false }
        return texts[index - 1].text.scalars.endsWithPot && !hasOwner(at: texts[index - 1].place)
    }

    /// Whether the figure stands in brackets of its own, as the second of 12.3 (11.8) does.
    func isBracketed(_ figure: Mention, at place: TextPlace) -> Bool {
        texts.first { $0.place == place }?.text.opensBracket(before: figure.range.lowerBound) ?? false
    }

    private func named(in places: [TextPlace]) -> [Owner] {
        Self.owners(in: places.flatMap { (mentions[$0] ?? []).filter { $0.type == .program } })
    }

    private static func owners(in mentions: [Mention]) -> [Owner] {
        var seen: Set<EntityID> = []
        return mentions.compactMap { mention in
            guard mention.type == .program || mention.type == .informationResource,
                mention.traits.isDisjoint(with: [.generic, .nested]), let entity = mention.entity,
                seen.insert(entity).inserted
            else { return nil }
            return Owner(
                entity: entity, score: mention.score, spans: mention.spans,
                isCalledAfterMoney: ["事業", "プロジェクト", "プログラム", "費", "金"].contains { mention.surface.hasSuffix($0) })
        }
    }
}

extension [Unicode.Scalar] {
    /// A text that ends with …費) or …金).
    fileprivate var endsWithPot: Bool {
        let text = Folding(self).scalars.filter { $0 != " " && $0 != "\n" }
        guard text.count > 3, text[text.count - 1] == ")" else { return false }
        return text[text.count - 2] == "金" || text[text.count - 2] == "費"
    }
}

extension [RowNames.Owner] {
    /// Those that are called after money, if there are any; else all.
    var withMoneyIfAny: Self {
        let funded = filter(\.isCalledAfterMoney)
        return funded.isEmpty ? self : funded
    }

    /// All but those that `others` set against another of the same list.
    fileprivate func without(those others: [EntityID: Set<EntityID>]) -> Self {
        let all = Set(map(\.entity))
        return filter { (others[$0.entity] ?? []).isDisjoint(with: all) }
    }
}

extension TextPlace {
    /// The cell of the row that an item stands in; nil for the measure.
    var cell: Int? { if case .item(_, let cell, _) = self { cell } else { nil } }
}
