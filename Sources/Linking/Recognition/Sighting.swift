internal import JapaneseText

/// A run of text that is thought to name something, before runs that overlap are decided between.
struct Sighting {
    /// What wins where runs overlap; the longer of equals.
    enum Rank: Int, Comparable {
        case time, name, quoted, identifier, declared
        static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }
    }

    /// Offsets into the folded scalars of the reading.
    var range: Range<Int>
    /// What it would name: an entity of the authority, or one made for the name.
    var entity: Entity
    var rank: Rank
    var score: Double
    var status: Mention.Status
    var candidates: [Mention.Candidate] = []
    var traits: Mention.Traits = []
    var reason: String
    /// True where later and earlier mentions of the same name should be looked for.
    var isLearnt = true
    /// How the authority's record was not valid on the document's date.
    var anachronism: Anachronism?

    var type: EntityType { entity.types[0] }
}

extension Sighting {
    /// The number that stands beside a name and names the same.
    static func identifier(_ range: Range<Int>, of owner: Sighting) -> Sighting {
        var sighting = owner
        sighting.range = range
        sighting.rank = .identifier
        sighting.traits = [.identifier]
        sighting.isLearnt = false
        sighting.candidates = owner.candidates.inherited(from: owner.entity.name)
        sighting.reason = "the number beside the name \(owner.entity.name)"
        return sighting
    }
}

extension Reading {
    /// The numbers of a citation name the same instrument as the name beside it.
    mutating func sightIdentifiers(of citation: Citation, _ owner: Sighting) {
        guard owner.type.isLegalInstrument else { return }
        for range in citation.notices.map(\.range) + (citation.law.map { [$0.range] } ?? []) {
            sightings.append(.identifier(range, of: owner))
        }
    }
}
