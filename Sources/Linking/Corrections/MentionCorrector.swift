internal import Documents
internal import JapaneseText
internal import Tables

/// Follows the corrections of mentions and links, between the reading of names and the reading of what is said of them:
/// relations are then read of what a person says is named.
///
/// Mentions come first, then links. Of several that speak of one place the most precise are followed; where those ask for
/// different things none is, and both are reported.
struct MentionCorrector {
    private let source: NameSource
    private let corrections: Corrections

    init(_ corrections: Corrections, authority: Authority, date: String?) {
        self.corrections = corrections
        source = NameSource(authority: authority, date: date)
    }

    /// Appends what became of each to `document.corrections`. O(characters × corrections).
    func correct(_ document: inout LinkedDocument, index: inout [String: EntityID]) {
        let outcomes = corrections.of([.mention, .link], for: document.document)
        guard !outcomes.isEmpty else { return }
        let first = document.corrections.count
        document.corrections += outcomes
        let before = Set(document.mentions.compactMap(\.entity))
        let places = CorrectionPlaces(document.namedTexts)
        for kind in [Correction.Kind.mention, .link] {
            for demand in demands(of: kind, from: first, places, &document) {
                switch kind {
                case .mention: mention(demand, &document, &index)
                case .link: link(demand, &document, &index)
                case .cell: break
                }
            }
        }
        document.orderMentions()
        for outcome in document.corrections[first...] where !outcome.spans.isEmpty {
            document.findings.append(.applied(outcome))
        }
        document.drop(before.subtracting(document.mentions.compactMap(\.entity)), index: &index)
    }

    /// One correction at one place.
    private struct Demand {
        /// Index into `LinkedDocument.corrections`.
        var number: Int
        var correction: Correction
        var found: CorrectionPlaces<TextPlace>.Found
    }

    private struct Spot: Hashable {
        var place: TextPlace
        var range: Range<Int>
    }

    /// What is to be done, in the order of the corrections and of the page, without what is contradicted.
    private func demands(
        of kind: Correction.Kind, from first: Int, _ places: CorrectionPlaces<TextPlace>,
        _ document: inout LinkedDocument
    ) -> [Demand] {
        var bySpot: [Spot: [Demand]] = [:]
        var spots: [Spot] = []
        for number in first..<document.corrections.count where document.corrections[number].correction.kind == kind {
            let correction = document.corrections[number].correction
            do {
                for found in try places.find(correction) {
                    let spot = Spot(place: found.place, range: found.range)
                    if bySpot[spot] == nil { spots.append(spot) }
                    bySpot[spot, default: []].append(Demand(number: number, correction: correction, found: found))
                }
            } catch {
                document.corrections[number].problem = .unused("\(error)")
            }
        }
        var chosen: [Demand] = []
        for spot in spots {
            let all = bySpot[spot] ?? []
            let precision = all.map(\.correction.precision).max() ?? 0
            let narrowest = all.filter { $0.correction.precision == precision }
            for demand in all where demand.correction.precision < precision {
                document.leave(demand.number, "a more precise correction speaks of the place")
            }
            if let other = narrowest.first(where: { $0.correction.demand != narrowest[0].correction.demand }) {
                document.findings.append(
                    .contradicted(narrowest[0].correction, by: other.correction, at: narrowest[0].found.spans))
                for demand in narrowest {
                    let against = demand.number == other.number ? narrowest[0] : other
                    document.corrections[demand.number].problem = .contradicted(against.correction.origin)
                }
                continue
            }
            chosen.append(narrowest[0])
            for demand in narrowest.dropFirst() { document.leave(demand.number, "another correction says the same") }
        }
        return chosen
    }

    // MARK: Mentions

    private func mention(_ demand: Demand, _ document: inout LinkedDocument, _ index: inout [String: EntityID]) {
        let exact = document.names(at: demand.found)
        guard let type = demand.correction.type else {
            let rejected = demand.correction.rejected
            let refused = exact.filter { rejected == "*" || document.mentions[$0].type.rawValue == rejected }
            guard !refused.isEmpty else { return document.leave(demand.number, "nothing of that class is named there") }
            for i in refused.reversed() { document.mentions.remove(at: i) }
            document.corrections[demand.number].spans += demand.found.spans
            return
        }
        if demand.correction.target.isEmpty, exact.contains(where: { document.mentions[$0].type == type }) {
            return document.leave(demand.number, "it is read so already")
        }
        let old = exact.first.flatMap { document.mentions[$0].entity }.map { document[$0] }
        let name = demand.correction.target.isEmpty ? document.printed(demand.found) : demand.correction.target
        do {
            let entity = try EntityDesignation(name).entity(
                of: type, insteadOf: old, behind: document.ministry(before: demand.found), in: document, source)
            var mention = Mention(
                place: demand.found.place, range: demand.found.range, spans: demand.found.spans,
                surface: document.printed(demand.found), type: type, entity: nil, score: 1, status: .linked, reason: "")
            if let first = exact.first { mention = document.mentions[first] }
            document.remove(exact + document.displaced(by: demand.found, type))
            document.take(&mention, for: entity, demand.correction, demand.number, &index)
            if document.isNested(mention) { mention.traits.insert(.nested) }
            document.mentions.append(mention)
        } catch {
            document.leave(demand.number, "\(error)")
        }
    }

    // MARK: Links

    private func link(_ demand: Demand, _ document: inout LinkedDocument, _ index: inout [String: EntityID]) {
        guard let i = document.names(at: demand.found).first else {
            return document.leave(demand.number, "nothing is named by just this text; a mention would say so")
        }
        let old = document.mentions[i].entity.map { document[$0] }
        do {
            guard let entity = try wanted(demand, document.mentions[i], old, document) else {
                document.mentions[i].entity = nil
                document.mentions[i].status = .none
                document.mentions[i].score = 1
                document.mentions[i].owe(to: demand.correction, demand.number)
                document.corrections[demand.number].spans += demand.found.spans
                return
            }
            if entity.path == old?.path { return document.leave(demand.number, "it is linked so already") }
            let oldID = document.mentions[i].entity
            var mention = document.mentions[i]
            document.take(&mention, for: entity, demand.correction, demand.number, &index)
            document.mentions[i] = mention
            if let oldID { document.relinkFollowers(of: i, from: oldID) }
        } catch {
            document.leave(demand.number, "\(error)")
        }
    }

    /// What the mention is to name: what the correction says, or, where it only says what it is not, the next candidate,
    /// or an entity made for the name; nil where nothing is left. What is not rejected stays.
    private func wanted(_ demand: Demand, _ mention: Mention, _ old: Entity?, _ document: LinkedDocument) throws
        -> Entity?
    {
        let correction = demand.correction
        let type = correction.type ?? mention.type
        func designated(_ text: String) throws -> Entity {
            try EntityDesignation(text).entity(
                of: type, insteadOf: old, behind: document.ministry(before: demand.found), in: document, source)
        }
        if !correction.target.isEmpty { return try designated(correction.target) }
        let rejected = EntityDesignation(correction.rejected)
        guard let old, rejected.fits(old) else { return old }
        for candidate in mention.candidates where candidate.isEligible && rejected.text != "*" {
            if let record = source.authority.record(ofCandidate: candidate.path), !rejected.fits(record.entity) {
                return record.entity
            }
        }
        // The name means another thing than it was taken for: one made for it, unless that is just what it was taken for.
        guard type != .office else { return nil }
        let minted = source.minted(CanonicalName.string(mention.surface), type)
        return minted.path == old.path ? nil : minted
    }
}
