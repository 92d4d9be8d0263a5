internal import JapaneseText

/// Programs of different ministries that bear one name, where the document shows that there are several: it says 甲省の and
/// 乙省の before them. Each is keyed by its ministry too; a mention that says neither could mean any of them.
struct Homonyms {
    /// By the path of the name alone the ministries that it stands behind, in the order of the text.
    private var owners: [String: [Entity]] = [:]

    init(_ readings: [Reading]) {
        for reading in readings {
            for (program, ministry) in Self.owned(in: reading) {
                if owners[program.entity.path, default: []].contains(where: { $0.path == ministry.path }) { continue }
                owners[program.entity.path, default: []].append(ministry)
            }
        }
        owners = owners.filter { $0.value.count > 1 }
    }

    /// Tells the programs of the reading apart.
    func resolve(in reading: inout Reading) {
        guard !owners.isEmpty else { return }
        let stated = Dictionary(
            Self.owned(in: reading).map { ($0.program.range, $0.ministry) }, uniquingKeysWith: { first, _ in first })
        for index in reading.sightings.indices {
            var sighting = reading.sightings[index]
            guard sighting.type == .program, let ministries = owners[sighting.entity.path] else { continue }
            if let ministry = stated[sighting.range] {
                sighting.entity = Self.entity(sighting.entity, of: ministry)
                sighting.reason += "; of \(ministry.name), because another ministry's bears the same name"
            } else {
                sighting.candidates = ministries.map {
                    .init(path: Self.entity(sighting.entity, of: $0).path, name: sighting.entity.name, score: 0.5)
                }
                sighting.entity = Self.entity(sighting.entity, of: ministries[0])
                sighting.status = .ambiguous
                sighting.score /= 2
                sighting.reason += "; programs of several ministries bear the name, and whose is meant is not said"
            }
            sighting.isLearnt = false
            reading.sightings[index] = sighting
        }
    }

    /// The minted programs that a ministry stands right before, with or without の and quotes.
    private static func owned(in reading: Reading) -> [(program: Sighting, ministry: Entity)] {
        let kept = MentionSelection(reading.sightings).kept
        let ministries = Dictionary(
            kept.filter { $0.type == .ministry }.map { ($0.range.upperBound, $0.entity) },
            uniquingKeysWith: { first, _ in first })
        return kept.filter { $0.type == .program && $0.status == .minted }.compactMap { program in
            var end = program.range.lowerBound
            if end > 0, "「『".unicodeScalars.contains(reading.scalars[end - 1]) { end -= 1 }
            if end > 0, reading.scalars[end - 1] == "の" { end -= 1 }
            return ministries[end].map { (program, $0) }
        }
    }

    private static func entity(_ program: Entity, of ministry: Entity) -> Entity {
        var own = program
        own.path = EntityKey.path(EntityType.program.pathKind, [program.name, ministry.path])
        return own
    }
}
