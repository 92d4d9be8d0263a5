internal import JapaneseText

/// The names that one document taught, to be found wherever else it prints them: before their declaration too, because the
/// columns of a table are not read in the order in which they were written.
struct LearntNames {
    private var names: [Sighting] = []
    private var canonicals: [[Unicode.Scalar]] = []
    private var lexicon: Lexicon

    /// Collects each name once: of entities that share a name the better found.
    init(_ readings: [Reading]) {
        var best: [String: Sighting] = [:]
        var order: [String] = []
        for reading in readings {
            for sighting in MentionSelection(reading.sightings).kept where sighting.isLearnt && sighting.rank != .time {
                let name = reading.canonical(sighting.range)
                if let known = best[name] {
                    if (known.entity.facts.count, known.rank, known.score) < (
                        sighting.entity.facts.count, sighting.rank, sighting.score
                    ) {
                        best[name] = sighting
                    }
                } else {
                    order.append(name)
                    best[name] = sighting
                }
            }
        }
        lexicon = Lexicon(capacity: order.count)
        for name in order {
            guard let sighting = best[name] else { continue }
            lexicon.add(name.unicodeScalars, target: UInt32(names.count))
            names.append(sighting)
            canonicals.append(Array(name.unicodeScalars))
        }
    }

    /// Adds a sighting wherever a learnt name stands as a word of its own and nothing better was found.
    func find(in reading: inout Reading) {
        var i = 0
        while i < reading.scalars.count {
            let found = lexicon.longestMatch(in: reading.scalars, at: i) { range, target in
                reading.isWord(range, names[Int(target)].type)
            }
            guard let found, let target = found.targets.first else {
                i += 1
                continue
            }
            if !reading.sightings.indices(of: found.range).contains(where: { reading.sightings[$0].rank > .name }) {
                add(names[Int(target)], at: found.range, to: &reading)
            }
            i += 1
        }
    }

    private func add(_ learnt: Sighting, at range: Range<Int>, to reading: inout Reading) {
        let range = learnt.type == .law ? reading.withVersion(range) : range
        let known = reading.sightings.indices(of: range).first { reading.sightings[$0].rank == .name }
        if let known {
            // What has its own date or number beside it is that edition.
            let found = reading.sightings[known]
            if found.status != .minted || found.entity.path == learnt.entity.path || !found.entity.facts.isEmpty {
                return
            }
        }
        var sighting = learnt
        sighting.range = range
        sighting.rank = .name
        sighting.score = min(learnt.score, 0.9)
        sighting.traits = learnt.traits.intersection(.abbreviation)
        sighting.reason = "named so elsewhere in the document: \(learnt.reason)"
        if let known { reading.sightings[known] = sighting } else { reading.sightings.append(sighting) }
    }

    /// The longer name that a short one is the end of: 河川指針 for …に係る河川指針. Nil where none or more than one is.
    func longerName(endingIn name: [Unicode.Scalar], type: EntityType) -> Sighting? {
        let particles = Array("るのたな".unicodeScalars)
        var found: Sighting?
        for (canonical, sighting) in zip(canonicals, names)
        where sighting.type == type && canonical.count > name.count && canonical.suffix(name.count).elementsEqual(name)
            && particles.contains(canonical[canonical.count - name.count - 1])
        {
            if let found, found.entity.path != sighting.entity.path { return nil }
            found = sighting
        }
        return found
    }

    /// Gives an instrument that is named here without its date or number what the document says of it elsewhere, and
    /// replaces names that were made for the end of one longer name by what that one means.
    func resolve(in reading: inout Reading) {
        for index in reading.sightings.indices {
            let sighting = reading.sightings[index]
            if sighting.status == .minted, sighting.type.isLegalInstrument, sighting.entity.facts.isEmpty,
                let learnt = lexicon.targets(of: Array(reading.canonical(sighting.range).unicodeScalars)).first.map({
                    names[Int($0)]
                }),
                learnt.type.isLegalInstrument, learnt.entity.path != sighting.entity.path
            {
                reading.sightings[index].entity = learnt.entity
                reading.sightings[index].status = learnt.status
                reading.sightings[index].candidates = learnt.candidates.inherited(from: learnt.entity.name)
                reading.sightings[index].reason = "its date or number stands elsewhere in the document"
                continue
            }
            guard sighting.status == .minted, sighting.rank == .name, sighting.isLearnt, sighting.type != .law else {
                continue
            }
            let name = Array(reading.canonical(sighting.range).unicodeScalars)
            guard let longer = longerName(endingIn: name, type: sighting.type) else { continue }
            reading.sightings[index].entity = longer.entity
            reading.sightings[index].status = longer.status
            reading.sightings[index].candidates = longer.candidates.inherited(from: longer.entity.name)
            reading.sightings[index].score = 0.75
            reading.sightings[index].traits.insert(.abbreviation)
            reading.sightings[index].reason = "the end of one longer name in the document: \(longer.entity.name)"
        }
    }
}
