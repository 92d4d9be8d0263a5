/// Names that a slip may be meant for, found by their first and by their last four characters.
struct SlipNames: Sendable {
    /// In shorter names a letter more or less makes another name.
    private static let shortest = 10

    private var byHead: [LetterRun<SIMD4<UInt32>>: [KnownName]] = [:]
    private var byTail: [LetterRun<SIMD4<UInt32>>: [KnownName]] = [:]
    /// The folded names.
    private var folded: Set<String> = []
    /// Paths by folded name, also of the names that are no official ones.
    private(set) var paths: [String: Set<String>] = [:]

    mutating func add(_ name: KnownName) {
        paths[name.folded, default: []].insert(name.path)
        guard name.isOfficial, name.scalars.count >= Self.shortest, folded.insert(name.folded).inserted else { return }
        byHead[LetterRun(name.scalars, 0), default: []].append(name)
        byTail[LetterRun(name.scalars, name.scalars.count - 4), default: []].append(name)
    }

    /// True if the name is one of these.
    func means(_ name: KnownName) -> Bool { folded.contains(name.folded) }

    func beginning(with letters: LetterRun<SIMD4<UInt32>>) -> [KnownName] { byHead[letters] ?? [] }

    func ending(with letters: LetterRun<SIMD4<UInt32>>) -> [KnownName] { byTail[letters] ?? [] }
}
