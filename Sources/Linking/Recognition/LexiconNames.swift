internal import JapaneseText

/// The names of the authority that a text prints, the longest from left to right.
struct LexiconNames {
    let source: NameSource

    /// Adds a sighting for each, and a barrier behind each body. Names inside others are found too, in the titles of
    /// instruments the law that begins them; whether they count is decided later.
    /// O(characters × names that begin alike).
    func read(_ reading: inout Reading) {
        var i = 0
        while i < reading.scalars.count {
            var end = i + 1
            var longest = Int.max
            while source.authority.lexicon.mayBegin(reading.scalars[i]),
                let (sighting, count) = sighting(in: reading, at: i, shorterThan: longest)
            {
                if sighting.type.isBody { reading.barriers.insert(sighting.range.upperBound) }
                reading.sightings.append(sighting)
                // Nothing is looked for inside the title of a law.
                if sighting.type == .law || sighting.type == .order { end = max(end, sighting.range.upperBound) }
                guard sighting.type.isLegalInstrument else { break }
                longest = count
            }
            i = end
        }
    }

    /// What the longest name there means, and how long that name is: a mention may take in more.
    private func sighting(in reading: Reading, at position: Int, shorterThan limit: Int) -> (Sighting, count: Int)? {
        guard
            let match = source.authority.lexicon.longestMatch(
                in: reading.scalars, at: position,
                where: { range, target in
                    range.count < limit && reading.isWord(range, source.wordType(of: target))
                }),
            let found = source.sighting(
                match.range, targets: match.targets, rank: .name, reason: "a name of the authority")
        else { return nil }
        guard found.type == .law || found.type == .order else { return (found, match.range.count) }
        return law(found, in: reading).map { ($0, match.range.count) }
    }

    /// A law's mention takes in the word for the version meant (改正河川法). A short name that says nothing by
    /// itself (推進法) is passed over: many laws are called so beside their title.
    private func law(_ found: Sighting, in reading: Reading) -> Sighting? {
        var found = found
        if found.traits.contains(.abbreviation), found.range.count <= 5,
            CommonWords.areOnlyGeneric(reading.scalars[found.range.dropLast()])
        {
            return nil
        }
        found.range = reading.withVersion(found.range)
        return source.enforcing(found, in: reading)
    }
}

extension NameSource {
    /// The order under a law that a text names by the law's short form or by pointing at it: 同法施行令, 薬機法施行規則, and
    /// one that the index does not have. What is named otherwise stays as it is.
    func enforcing(_ law: Sighting, in reading: Reading) -> Sighting {
        guard law.type == .law,
            let suffix = Self.enforcements.first(where: {
                reading.hasWord($0, at: law.range.upperBound) && reading.endsLaw(law.range.upperBound + $0.count)
            })
        else { return law }
        let range = law.range.lowerBound..<law.range.upperBound + suffix.count
        let title = CanonicalName.string(law.entity.name) + CanonicalName.string(suffix)
        if let known = known(
            title, as: [.order], range: range, rank: law.rank, reason: "the order under \(law.entity.name)")
        {
            return known
        }
        var order = law
        order.range = range
        order.entity = minted(title, .order)
        order.status = .minted
        order.reason = "an order under \(law.entity.name) that the index does not have"
        return order
    }

    private static let enforcements = CommonWords.scalars(["施行令", "施行規則", "施行細則"])

    /// The class by which it is told whether a name of the authority is a word of its own.
    fileprivate func wordType(of target: Lexicon.Target) -> EntityType {
        authority.isLaw(target) ? .law : authority.isBody(target) ? .institution : .program
    }
}

extension Reading {
    /// A law's name with the word for the version meant before it, where one stands there.
    func withVersion(_ range: Range<Int>) -> Range<Int> {
        guard let version = CommonWords.versions.first(where: { hasWord($0, before: range.lowerBound) }),
            startsWord(range.lowerBound - version.count)
        else { return range }
        return range.lowerBound - version.count..<range.upperBound
    }
}
