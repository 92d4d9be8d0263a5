internal import JapaneseText

/// The names of the authority that are most like a name that it does not have.
///
/// Alike by the pairs of neighbouring characters that two names share (Dice's coefficient): it needs no alignment, and
/// finds a name with a word more or less as well as one with a letter changed. Nothing is decided by it; it shows a
/// person where to look.
struct NameNeighbours: Sendable {
    private struct Entry {
        var name: String
        var pairCount: Int
        var row: String
        var type: EntityType
    }

    /// Less likeness is none.
    private static let least = 0.5

    private var entries: [Entry] = []
    /// By pair the entries that have it, ascending.
    private var holders: [UInt64: [Int32]] = [:]

    /// O(characters of all names).
    init(_ authority: Authority) {
        for record in authority.records {
            guard let row = record.entity.origin.tableRow else { continue }
            for name in record.names { add(name.text, row: row, type: record.entity.types[0]) }
        }
        guard let index = authority.lawIndex else { return }
        for line in index.lines {
            let record = AuthorityRecord.law(
                id: index.id(line: line), title: index.title(line: line), number: "", origin: "law-index.tsv:\(line)")
            add(record.entity.name, row: "law-index.tsv:\(line)", type: record.entity.types[0])
        }
    }

    private mutating func add(_ name: String, row: String, type: EntityType) {
        let pairs = Self.pairs(name)
        guard !pairs.isEmpty else { return }
        for pair in pairs { holders[pair, default: []].append(Int32(entries.count)) }
        entries.append(Entry(name: name, pairCount: pairs.count, row: row, type: type))
    }

    /// The likest `count` of names of a class like `type`, and those that are the same but of another; each row once, of
    /// equally like ones the earlier. O(entries that share a pair).
    func nearest(to name: String, _ type: EntityType, count: Int = 3) -> [Explainer.Neighbour] {
        let pairs = Self.pairs(name)
        var shared: [Int32: Int] = [:]
        for pair in pairs { for holder in holders[pair] ?? [] { shared[holder, default: 0] += 1 } }
        let alike = shared.map { entry, common -> (index: Int, dice: Double) in
            let index = Int(entry)
            return (index, 2 * Double(common) / Double(pairs.count + entries[index].pairCount))
        }
        .filter { $0.dice >= (entries[$0.index].type.isLike(type) ? Self.least : 1) }
        .sorted { ($1.dice, $0.index) < ($0.dice, $1.index) }
        var found: [Explainer.Neighbour] = []
        for (index, dice) in alike where found.count < count && !found.contains(where: { $0.row == entries[index].row })
        {
            let entry = entries[index]
            found.append(
                Explainer.Neighbour(name: entry.name, likeness: dice, row: entry.row, type: entry.type))
        }
        return found
    }

    private static func pairs(_ name: String) -> Set<UInt64> {
        let scalars = Folding(Array(name.unicodeScalars)).scalars.filter { $0 != " " }
        return Set(zip(scalars, scalars.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) })
    }
}

extension EntityType {
    /// Whether the two are taken for one another: the same class, two instruments, two bodies.
    fileprivate func isLike(_ other: EntityType) -> Bool {
        let bodies: [EntityType] = [.institution, .institutionClass, .network]
        return self == other || (isLegalInstrument && other.isLegalInstrument)
            || (bodies.contains(self) && bodies.contains(other))
    }
}
