internal import JapaneseText

/// The names that one document taught, to be found wherever else it prints them: before their declaration too, because the
/// columns of a table are not read in the order in which they were written.
struct LearntNames {
    private let names: [Sighting]
    private let canonicals: [[Unicode.Scalar]]
    private let lexicon: Lexicon
    /// The longer names by how they begin and how they end.
    private let byHead: [ArraySlice<Unicode.Scalar>: [Int]]
    private let byTail: [ArraySlice<Unicode.Scalar>: [Int]]
    /// The names by what stands behind a particle in them.
    private let byEnding: [ArraySlice<Unicode.Scalar>: [Int]]
    /// What short forms of laws mean from a place of the running text on: statutes declare 旧法 anew in each 附則.
    private let declared: [String: [Declared]]
    private let source: NameSource

    private struct Declared {
        var reading: Int
        var position: Int
        var sighting: Sighting
    }

    /// Collects each name once: of entities that share a name the better found.
    init(_ readings: [Reading], source: NameSource) {
        self.source = source
        var best: [String: Sighting] = [:]
        var order: [String] = []
        var declared: [String: [Declared]] = [:]
        for (r, reading) in readings.enumerated() {
            for sighting in MentionSelection(reading.sightings).kept where sighting.isLearnt && sighting.rank != .time {
                let name = reading.canonical(sighting.range)
                if sighting.rank == .declared, case .prose = reading.place {
                    declared[name, default: []].append(
                        Declared(reading: r, position: sighting.range.lowerBound, sighting: sighting))
                }
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
        var names: [Sighting] = []
        var canonicals: [[Unicode.Scalar]] = []
        var lexicon = Lexicon(capacity: order.count)
        for name in order {
            guard let sighting = best[name] else { continue }
            lexicon.add(name.unicodeScalars, target: UInt32(names.count))
            names.append(sighting)
            canonicals.append(Array(name.unicodeScalars))
        }
        let long = canonicals.indices.filter { canonicals[$0].count >= Self.shortestSlip }
        byHead = Dictionary(grouping: long) { canonicals[$0].prefix(4) }
        byTail = Dictionary(grouping: long) { canonicals[$0].suffix(4) }
        var byEnding: [ArraySlice<Unicode.Scalar>: [Int]] = [:]
        for (number, canonical) in canonicals.enumerated() {
            for place in canonical.indices.dropLast() where Self.particles.contains(canonical[place]) {
                byEnding[canonical[(place + 1)...], default: []].append(number)
            }
        }
        self.byEnding = byEnding
        self.names = names
        self.canonicals = canonicals
        self.lexicon = lexicon
        self.declared = declared
    }

    /// Adds a sighting wherever a learnt name stands as a word of its own and nothing better was found.
    /// `number` is the reading's place in the document.
    func find(in reading: inout Reading, number: Int) {
        var i = 0
        while i < reading.scalars.count {
            guard lexicon.mayBegin(reading.scalars[i]) else {
                i += 1
                continue
            }
            let found = lexicon.longestMatch(in: reading.scalars, at: i) { range, target in
                reading.isWord(range, names[Int(target)].type)
                    // 同法 is not the law that the document calls 法.
                    && (range.count > 1 || range.lowerBound == 0
                        || Script(reading.scalars[range.lowerBound - 1]) != .kanji)
            }
            guard let found, let target = found.targets.first else {
                i += 1
                continue
            }
            if !reading.sightings.indices(of: found.range).contains(where: { reading.sightings[$0].rank > .name }) {
                add(meaning(of: Int(target), number, found.range.lowerBound), at: found.range, to: &reading)
            }
            i += 1
        }
    }

    /// Adds a sighting where quotes hold what no rule can read, and a learnt name differs from it in one letter: a slip.
    /// What is printed stays as it is.
    func findSlips(in reading: inout Reading) {
        for quote in reading.brackets.all
        where "「『".unicodeScalars.contains(reading.scalars[quote.open]) && quote.inside.count >= Self.shortestSlip
            && !reading.isSighted(quote.inside)
        {
            let printed = reading.scalars[quote.inside].filter { $0 != " " }
            guard printed.count >= Self.shortestSlip else { continue }
            // One letter away, a name still shares the half before it or the half behind it.
            let alike = Set((byHead[printed.prefix(4)] ?? []) + (byTail[printed.suffix(4)] ?? []))
            let meant = alike.filter { canonicals[$0].differs(inOneLetterFrom: printed) }
            guard meant.count == 1, let name = meant.first else { continue }
            var sighting = names[name]
            sighting.range = quote.inside
            sighting.rank = .quoted
            sighting.score = min(sighting.score, 0.8)
            sighting.isLearnt = false
            sighting.reason = "one letter away from a name elsewhere in the document: \(sighting.entity.name)"
            reading.sightings.append(sighting)
        }
    }

    private static let shortestSlip = 8

    /// What a name means in a place: what was declared last before it, else what it means in the document.
    private func meaning(of name: Int, _ reading: Int, _ position: Int) -> Sighting {
        guard names[name].rank == .declared, let places = declared[CanonicalName.string(canonicals[name])],
            places.count > 1
        else {
            return names[name]
        }
        let before = places.partitioningIndex { ($0.reading, $0.position) > (reading, position) }
        return places[max(0, before - 1)].sighting
    }

    private func add(_ learnt: Sighting, at range: Range<Int>, to reading: inout Reading) {
        let range = learnt.type == .law && range.count > 1 ? reading.withVersion(range) : range
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
        sighting = source.enforcing(sighting, in: reading)
        if let known { reading.sightings[known] = sighting } else { reading.sightings.append(sighting) }
    }

    /// The longer name that a short one is the end of: 河川指針 for …に係る河川指針. Nil where none or more than one is.
    func longerName(endingIn name: [Unicode.Scalar], type: EntityType) -> Sighting? {
        var found: Int?
        for number in byEnding[name[...]] ?? [] where names[number].type == type {
            if let found, names[found].entity.path != names[number].entity.path { return nil }
            found = number
        }
        return found.map { names[$0] }
    }

    private static let particles = Array("るのたな".unicodeScalars)

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
            // 甲交付金(令和5年度予算:…) where 甲交付金 is declared elsewhere as a short form.
            if sighting.status == .minted, sighting.type == .program, sighting.rank == .quoted,
                let learnt = lexicon.targets(of: Array(reading.canonical(sighting.range).unicodeScalars)).first.map({
                    names[Int($0)]
                }),
                learnt.rank == .declared, learnt.type == .program, learnt.entity.path != sighting.entity.path
            {
                reading.sightings[index].entity = learnt.entity
                reading.sightings[index].status = learnt.status
                reading.sightings[index].candidates = learnt.candidates.inherited(from: learnt.entity.name)
                reading.sightings[index].traits.insert(.abbreviation)
                reading.sightings[index].reason = "declared elsewhere in the document: \(learnt.reason)"
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

extension [Unicode.Scalar] {
    /// Whether `other` is the same but for one letter in its place; digits and Latin letters are no slips.
    fileprivate func differs(inOneLetterFrom other: [Unicode.Scalar]) -> Bool {
        guard count == other.count else { return false }
        var slips = 0
        for (a, b) in zip(self, other) where a != b {
            slips += 1
            guard slips == 1, ![a, b].contains(where: { Script($0) == .digit || Script($0) == .latin }) else {
                return false
            }
        }
        return slips == 1
    }
}

extension Array {
    /// The index of the first element for which `isAfter` holds, of an array in which those come last. O(log n).
    fileprivate func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
