/// Gives each run of text to one name.
struct MentionSelection {
    /// In the order of the text, the longer first.
    private(set) var kept: [Sighting] = []
    /// Inside a kept one; to be kept where the entity stands elsewhere too.
    private(set) var inner: [Sighting] = []
    /// What was left for one that overlaps it, by the range of that one.
    private(set) var left: [Range<Int>: [Sighting]] = [:]
    /// What was taken so far, kept or inner, and for each scalar of the text what of that covers it.
    private var taken: [Sighting] = []
    private var covering: [[Int]]

    /// The best of the sightings that overlap: by rank, then the longer, then the surer, then the one found first.
    /// O(the sightings' lengths), but for the sorting.
    init(_ sightings: some Collection<Sighting>) {
        let all = Array(sightings)
        covering = Array(repeating: [], count: all.map(\.range.upperBound).max() ?? 0)
        let order = all.indices.sorted { a, b in
            if all[a].rank != all[b].rank { return all[a].rank > all[b].rank }
            if all[a].range.count != all[b].range.count { return all[a].range.count > all[b].range.count }
            if all[a].score != all[b].score { return all[a].score > all[b].score }
            return a < b
        }
        let titles = Self.titles(in: all)
        for number in order where !Self.crosses(all[number], titles) { take(all[number]) }
        kept.sort { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
    }

    /// The titles of laws that the index has, by the places inside them.
    private static func titles(in sightings: some Collection<Sighting>) -> [Int: Range<Int>] {
        var titles: [Int: Range<Int>] = [:]
        for sighting in sightings where sighting.status != .minted && (sighting.type == .law || sighting.type == .order)
        {
            for position in sighting.range.dropFirst() where sighting.range.count > titles[position]?.count ?? 0 {
                titles[position] = sighting.range
            }
        }
        return titles
    }

    /// Whether what grammar found begins or ends inside a title that it does not hold as a whole.
    private static func crosses(_ sighting: Sighting, _ titles: [Int: Range<Int>]) -> Bool {
        guard sighting.status == .minted, sighting.rank == .name else { return false }
        let (lower, upper) = (titles[sighting.range.lowerBound], titles[sighting.range.upperBound])
        return (upper.map { sighting.range.lowerBound < $0.lowerBound } ?? false)
            || (lower.map { sighting.range.upperBound > $0.upperBound } ?? false)
    }

    /// Takes what no better one stands in the way of.
    private mutating func take(_ sighting: Sighting) {
        let range = sighting.range
        guard !range.isEmpty else { return }
        // What overlaps, each once: where it begins, or where the run does.
        let clashing = range.flatMap { position in
            covering[position].filter {
                taken[$0].range.lowerBound == position || position == range.lowerBound
            }
        }
        .map { taken[$0] }
        guard let outer = clashing.first(where: { $0.range.contains(range) }) else {
            guard clashing.isEmpty else { return leave(sighting, for: clashing[0]) }
            kept.append(sighting)
            cover(sighting)
            return
        }
        guard clashing.allSatisfy({ $0.range.contains(range) && $0.range != range }), sighting.rank != .time,
            sighting.entity.path != outer.entity.path,
            // Nor is the law that the title of an order under it begins with.
            !clashing.contains(where: { ($0.type == .law || $0.type == .order) && !$0.isAmending }),
            // The end of a name is its head, which names what the whole does.
            !clashing.contains(where: { $0.range.upperBound == range.upperBound && $0.type == sighting.type })
        else { return leave(sighting, for: outer) }
        var nested = sighting
        nested.traits.insert(.nested)
        if Self.carriesRelation(sighting, in: outer) {
            kept.append(nested)
        } else if outer.type != .law, outer.type != .order {
            inner.append(nested)
        } else {
            return leave(sighting, for: outer)
        }
        cover(nested)
    }

    private mutating func leave(_ sighting: Sighting, for better: Sighting) {
        if sighting.entity.path != better.entity.path { left[better.range, default: []].append(sighting) }
    }

    private mutating func cover(_ sighting: Sighting) {
        for position in sighting.range { covering[position].append(taken.count) }
        taken.append(sighting)
    }

    /// Whether a name inside another says something of it: what a notice is about, whose program it is, which function a
    /// class has.
    private static func carriesRelation(_ inner: Sighting, in outer: Sighting) -> Bool {
        if outer.type == .law || outer.type == .order {
            return (inner.type == .law || inner.type == .order) && outer.isAmending
        }
        if outer.type.isLegalInstrument { return inner.type != .testMethod || inner.rank != .time }
        switch (outer.type, inner.type) {
        case (.program, .institution), (.program, .ministry): return inner.range.lowerBound == outer.range.lowerBound
        case (.program, .testMethod), (.institutionClass, .institutionClass): return true
        default: return false
        }
    }
}

extension Sighting {
    /// An act that amends another, which its title names.
    var isAmending: Bool {
        (type == .law || type == .order)
            && ([entity.name] + entity.alternativeNames.map(\.text)).contains { $0.contains("改正する") }
    }
}

extension Range<Int> {
    func contains(_ other: Range<Int>) -> Bool { lowerBound <= other.lowerBound && other.upperBound <= upperBound }
}
