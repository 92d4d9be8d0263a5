internal import Documents
internal import JapaneseText
internal import Tables

extension LinkedDocument {
    /// The mentions of headings and measures themselves: each is named by its whole text.
    mutating func readOwnMentions() {
        for (heading, text) in table.headings.enumerated() where heading < headings.count {
            addOwn(headings[heading], .heading(heading), text, "a heading of the table")
        }
        for (row, measure) in measures.enumerated() where !table.rows[row].measure.isEmpty {
            addOwn(measure, .measure(row: row), table.rows[row].measure, "the measure's own text")
        }
    }

    private mutating func addOwn(_ entity: EntityID, _ place: TextPlace, _ text: PlacedText, _ reason: String) {
        mentions.append(
            Mention(
                place: place, range: 0..<text.count, spans: text.spans, surface: text.string,
                type: self[entity].types[0],
                entity: entity, score: 1, status: .linked, reason: reason))
    }

    /// A finding is told once, with every place that it holds of.
    private mutating func report(_ finding: Finding, _ text: PlacedText) {
        if let known = findings.firstIndex(where: { $0.code == finding.code && $0.message == finding.message }) {
            findings[known].spans += text.spans
        } else {
            var finding = finding
            finding.spans = text.spans
            findings.append(finding)
        }
    }

    /// Turns what was kept of a reading into mentions and entities.
    mutating func add(_ sightings: [Sighting], of reading: Reading, index: inout [String: EntityID]) {
        for var sighting in sightings {
            if case .heading = reading.place { sighting.traits.insert(.nested) }
            let range = reading.folding.original(sighting.range)
            let isLaw = (sighting.type == .law || sighting.type == .order) && !sighting.traits.contains(.identifier)
            let part = isLaw ? reading.lawPart(behind: sighting.range.upperBound) : nil
            add(
                sighting, place: reading.place, range: range, text: reading.text[range],
                part: part.map { reading.text[reading.folding.original($0)] }, index: &index)
        }
    }

    mutating func add(
        _ sighting: Sighting, place: TextPlace, range: Range<Int>, text: PlacedText, part: PlacedText? = nil,
        index: inout [String: EntityID]
    ) {
        let entity = insert(sighting.entity, index: &index)
        for case .abbreviation(let short) in sighting.entity.facts {
            self[entity].facts.appendIfNew(.abbreviation(short))
        }
        mentions.append(
            Mention(
                place: place, range: range, spans: text.spans, surface: text.string, type: sighting.type,
                entity: entity,
                score: sighting.score, status: sighting.status, candidates: sighting.candidates,
                traits: sighting.traits,
                reason: sighting.reason))
        mentions[mentions.count - 1].part = part
        if let anachronism = sighting.anachronism { report(anachronism.finding(text.string, sighting.entity), text) }
    }
}

extension EntityFact {
    /// Whether it is what the text says beside a name: a short form, a number.
    fileprivate var isTold: Bool {
        switch self {
        case .abbreviation, .lawNumber, .instrumentNumber: true
        default: false
        }
    }
}
