internal import Documents
internal import JapaneseText
internal import Tables

extension LinkedDocument {
    /// All texts that are read for names, mark lists included.
    var namedTexts: [(place: TextPlace, text: PlacedText)] {
        var texts = table.columns.enumerated().map { (place: TextPlace.header(column: $0), text: $1.header) }
        texts += table.headings.enumerated().map { (place: TextPlace.heading($0), text: $1) }
        for (r, row) in table.rows.enumerated() {
            texts.append((.measure(row: r), row.measure))
            if !row.marks.isEmpty {
                texts.append((.marks(row: r), row.marks.reduce(into: PlacedText()) { $0.append($1.surface) }))
            }
            for (c, cell) in row.cells.enumerated() {
                texts += cell.items.enumerated().map { (.item(row: r, cell: c, item: $0), $1) }
            }
        }
        texts += table.prose.enumerated().map { (.prose(paragraph: $0), $1) }
        return texts
    }

    /// The mentions of names that stand in exactly this run, the one read first before the others.
    func names(at found: CorrectionPlaces<TextPlace>.Found) -> [Int] {
        mentions.indices.filter {
            mentions[$0].place == found.place && mentions[$0].range == found.range && mentions[$0].isCorrigible
        }
    }

    /// The mentions that one of `type` puts away: those that cross it, and those of its class inside and around it. What a
    /// person has said stays.
    func displaced(by found: CorrectionPlaces<TextPlace>.Found, _ type: EntityType) -> [Int] {
        mentions.indices.filter {
            let mention = mentions[$0]
            guard mention.place == found.place, mention.range != found.range, mention.range.overlaps(found.range),
                mention.isCorrigible, mention.type != .budgetAllocation, mention.correction == nil
            else { return false }
            let isInside = found.range.contains(mention.range) || mention.range.contains(found.range)
            return !isInside || mention.type == type
        }
    }

    /// Whether it stands in a heading or inside the name of something else.
    func isNested(_ mention: Mention) -> Bool {
        if case .heading = mention.place { return true }
        return mentions.contains {
            $0.place == mention.place && $0.range != mention.range && $0.range.contains(mention.range)
                && $0.isCorrigible
        }
    }

    mutating func remove(_ indices: [Int]) {
        for i in indices.sorted().reversed() { mentions.remove(at: i) }
    }

    func printed(_ found: CorrectionPlaces<TextPlace>.Found) -> String {
        document.text(of: found.spans).string
    }

    /// Notes why a correction has nothing to do at a place; what it has done elsewhere counts more.
    mutating func leave(_ number: Int, _ reason: String) {
        if corrections[number].problem == nil { corrections[number].problem = .unused(reason) }
    }

    /// Lets `mention` name `entity` because a correction says so.
    mutating func take(
        _ mention: inout Mention, for entity: Entity, _ correction: Correction, _ number: Int,
        _ index: inout [String: EntityID]
    ) {
        let id = insert(entity, index: &index)
        mention.entity = id
        mention.type = self[id].types.contains(mention.type) ? mention.type : self[id].types[0]
        mention.score = 1
        mention.status = .linked
        mention.traits.subtract([.generic, .anaphoric])
        mention.owe(to: correction, number)
        corrections[number].spans += mention.spans
    }

    /// What points back to a mention, or tells its number behind it, goes with it: up to where its former entity is named
    /// again in the same cell.
    mutating func relinkFollowers(of corrected: Int, from former: EntityID) {
        let owner = mentions[corrected]
        let followers = mentions.indices.filter {
            guard let first = mentions[$0].spans.first, let start = owner.spans.first else { return false }
            return start < first && (mentions[$0].place == owner.place || mentions[$0].place.isBeside(owner.place))
                && mentions[$0].entity == former
        }
        let ordered = followers.sorted { mentions[$0].spans[0] < mentions[$1].spans[0] }
        for i in ordered {
            guard !mentions[i].traits.isDisjoint(with: [.anaphoric, .identifier]), mentions[i].correction == nil else {
                return
            }
            mentions[i].entity = owner.entity
            mentions[i].type = owner.type
            mentions[i].status = owner.status
            mentions[i].owe(to: corrections[owner.correction ?? 0].correction, owner.correction ?? 0)
        }
    }

    /// Removes entities that no mention names any more, and renumbers the others. O(the document).
    mutating func drop(_ unnamed: Set<EntityID>, index: inout [String: EntityID]) {
        let own = Set(
            measures + headings + activities.joined().joined().compactMap(\.self) + [publisher].compactMap(\.self))
        let dropped = unnamed.subtracting(own)
        guard !dropped.isEmpty else { return }
        var renumbered: [EntityID] = []
        var kept: [Entity] = []
        for (i, entity) in entities.enumerated() {
            renumbered.append(EntityID(kept.count))
            if !dropped.contains(EntityID(i)) { kept.append(entity) }
        }
        entities = kept
        index = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1.path, EntityID($0)) })
        func moved(_ id: EntityID) -> EntityID { renumbered[id.rawValue] }
        for i in mentions.indices { mentions[i].entity = mentions[i].entity.map(moved) }
        measures = measures.map(moved)
        headings = headings.map(moved)
        activities = activities.map { $0.map { $0.map { $0.map(moved) } } }
    }

    /// Tells each relation the corrections that it stands on: of a mention of its subject or object among its passages, or
    /// of text among them that was moved. That a moved paragraph belongs to its row is then the person's word.
    mutating func creditRelations() {
        guard !corrections.isEmpty else { return }
        var named: [EntityID: [(number: Int, spans: [SourceSpan])]] = [:]
        for mention in mentions {
            guard let entity = mention.entity, let number = mention.correction else { continue }
            named[entity, default: []].append((number, mention.spans))
        }
        let moved = corrections.enumerated().filter { $0.element.correction.kind == .cell && !$0.element.spans.isEmpty }
        for i in relations.indices {
            let relation = relations[i]
            func isEvidence(_ spans: [SourceSpan]) -> Bool {
                relation.evidence.contains { passage in spans.contains(where: passage.overlaps) }
            }
            let ofNames = ((named[relation.subject] ?? []) + (named[relation.object] ?? [])).filter {
                isEvidence($0.spans)
            }
            let ofText = moved.filter { isEvidence($0.element.spans) }.map(\.offset)
            let numbers = Set(ofNames.map(\.number) + ofText).sorted()
            guard !numbers.isEmpty else { continue }
            relations[i].corrections = numbers
            if relation.property == .hasActivity { relations[i].confidence = 1 }
            relations[i].reason += numbers.map { "; \(corrections[$0].correction.statement)" }.joined()
        }
    }
}

extension LinkedDocument {
    /// The ministry that is named last before a place in its text.
    func ministry(before found: CorrectionPlaces<TextPlace>.Found) -> Entity? {
        let before = mentions.filter {
            $0.place == found.place && $0.type == .ministry && $0.range.upperBound <= found.range.lowerBound
        }
        return before.max { $0.range.upperBound < $1.range.upperBound }.flatMap(\.entity).map { self[$0] }
    }

    /// A corrected office belongs to the ministry within whose IRI its own lies, whatever ministry it stands beside.
    mutating func placeCorrectedOffices(_ authority: Authority, index: inout [String: EntityID]) {
        let offices = mentions.filter { $0.type == .office && $0.correction != nil }
        guard !offices.isEmpty else { return }
        let corrected = Set(offices.compactMap(\.entity))
        relations = relations.filter {
            $0.property != .unitOf || !corrected.contains($0.subject)
                || self[$0.object].path == self[$0.subject].pathAbove
        }
        var placed = Set(relations.filter { $0.property == .unitOf }.map(\.subject))
        for mention in offices {
            guard let office = mention.entity, let number = mention.correction else { continue }
            let path = self[office].pathAbove
            let known = entities.first { $0.path == path } ?? authority.record(where: { $0.path == path })?.entity
            guard let known, placed.insert(office).inserted else { continue }
            var relation = Relation(
                subject: office, property: .unitOf, object: insert(known, index: &index), row: mention.place.row,
                evidence: mention.spans, confidence: 1, reason: corrections[number].correction.statement)
            relation.corrections = [number]
            relations.append(relation)
        }
    }
}

extension Entity {
    /// Of an office: where its ministry's IRI ends.
    fileprivate var pathAbove: Substring { path.lastIndex(of: "/").map { path[..<$0] } ?? "" }
}

extension Mention {
    /// Whether corrections speak of it: a name or an amount; not a measure's or a heading's own text, and no time.
    package var isCorrigible: Bool { type.isNameable || type == .budgetAllocation }

    /// Whether its text has these words, folded and without spaces.
    package func hasWords(_ words: String) -> Bool {
        !AnchorText(Array(surface.unicodeScalars)).ranges(of: words).isEmpty
    }

    mutating func owe(to correction: Correction, _ number: Int) {
        self.correction = number
        reason = "\(correction.statement) (\(correction.origin))"
    }
}
