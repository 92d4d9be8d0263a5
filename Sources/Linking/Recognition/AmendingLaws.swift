internal import JapaneseText

/// Acts that amend others, each a law of its own: …法等の一部を改正する法律.
struct AmendingLaws {
    let source: NameSource

    /// Adds a sighting for each that the index does not have by its title. What has its number behind it is left to
    /// `NumberNames`.
    func read(_ reading: inout Reading) {
        for end in reading.scalars.indices.map({ $0 + 1 }) where reading.endsWord(end) {
            guard let name = Self.name(endingAt: end, in: reading), !reading.isSighted(name),
                reading.bracket(openingAt: end).map({ Citation(reading, $0.inside).law == nil }) ?? true
            else { continue }
            let type: EntityType = reading.scalars[end - 1] == "律" ? .law : .order
            reading.sightings.append(
                Sighting(
                    range: name, entity: source.minted(reading.canonical(name), type), rank: .name, score: 0.8,
                    status: .minted,
                    reason: "an act that amends the law it names"))
        }
    }

    /// The name of an amending act that ends at `end`: from the beginning of the law it amends.
    static func name(endingAt end: Int, in reading: Reading) -> Range<Int>? {
        guard let ending = endings.first(where: { reading.hasWord($0, before: end) }) else { return nil }
        var amended = end - ending.count
        if amended > 0, reading.scalars[amended - 1] == "等" { amended -= 1 }
        let known = reading.sightings.ending(at: amended).filter { $0.type == .law || $0.type == .order }
        if let start = known.map(\.range.lowerBound).min() { return withLaws(before: start, in: reading)..<end }
        let start = reading.compoundStart(before: amended)
        guard start < amended else { return nil }
        return (reading.extendedStart(from: start, isGeneric: true) ?? start)..<end
    }

    /// 甲法及び乙法の一部を改正する法律: where the first of the laws begins that are joined to the one at `start`.
    private static func withLaws(before start: Int, in reading: Reading) -> Int {
        var start = start
        while let joint = joints.first(where: { reading.hasWord($0, before: start) }),
            let first = reading.sightings.ending(at: start - joint.count)
                .filter({ $0.type == .law || $0.type == .order }).map(\.range.lowerBound).min()
        {
            start = first
        }
        return start
    }

    private static let joints = CommonWords.scalars(["及び", "並びに", "、"])

    private static let endings = CommonWords.scalars(
        ["法律", "政令", "省令", "府令", "規則"].flatMap { ["の一部を改正する" + $0, "を改正する" + $0] })
}
