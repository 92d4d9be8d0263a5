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
            while let sighting = sighting(in: reading, at: i, shorterThan: longest) {
                if sighting.type.isBody { reading.barriers.insert(sighting.range.upperBound) }
                reading.sightings.append(sighting)
                // Nothing is looked for inside the title of a law.
                if sighting.type == .law || sighting.type == .order { end = max(end, sighting.range.upperBound) }
                guard sighting.type.isLegalInstrument else { break }
                longest = sighting.range.upperBound - i
            }
            i = end
        }
    }

    private func sighting(in reading: Reading, at position: Int, shorterThan limit: Int) -> Sighting? {
        guard
            let match = source.authority.lexicon.longestMatch(
                in: reading.scalars, at: position,
                where: { range, target in
                    range.count < limit && reading.isWord(range, source.wordType(of: target))
                }),
            let found = source.sighting(
                match.range, targets: match.targets, rank: .name, reason: "a name of the authority")
        else { return nil }
        return found.type == .law || found.type == .order ? law(found, in: reading) : found
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
        return found
    }
}

extension NameSource {
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
