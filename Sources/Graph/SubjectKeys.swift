/// The statements of one subject, as they are sorted: in memory of its own and of those who lend it, since a check at each
/// access was half of the sorting (`Documentation/speed.md`).
struct SubjectKeys {
    struct Key {
        /// The predicate's place among the predicates plus one.
        let predicate: UInt32
        /// The object's place among the subjects plus one, which tells two of them apart soonest; 0 for others.
        let rank: UInt32
        let statement: UInt32
        let object: Term

        @inline(__always)
        func precedes(_ other: Key, _ graph: KnowledgeGraph) -> Bool {
            if predicate != other.predicate { return predicate < other.predicate }
            if rank > 0, other.rank > 0 { return rank < other.rank }
            return graph.precedes(object, other.object)
        }
    }

    private let statements: UnsafeBufferPointer<Statement>
    private let ranks: UnsafeBufferPointer<UInt32>
    private let predicateRanks: UnsafeBufferPointer<UInt32>
    private var keys: UnsafeMutableBufferPointer<Key>
    private(set) var count = 0

    /// - Parameters:
    ///   - most: how many statements a subject may have. Memory that is not reached is not used.
    ///   - ranks: by term, its place among the subjects plus one, 0 for others; `predicateRanks` likewise.
    static func lend(
        most: Int, _ table: StatementTable, _ ranks: [UInt32], _ predicateRanks: [UInt32],
        _ body: (inout SubjectKeys) -> Void
    ) {
        let keys = UnsafeMutableBufferPointer<Key>.allocate(capacity: most)
        defer { keys.deallocate() }
        table.all.withUnsafeBufferPointer { statements in
            ranks.withUnsafeBufferPointer { ranks in
                predicateRanks.withUnsafeBufferPointer { predicateRanks in
                    var lent = SubjectKeys(
                        statements: statements, ranks: ranks, predicateRanks: predicateRanks, keys: keys)
                    body(&lent)
                }
            }
        }
    }

    subscript(position: Int) -> Key { keys[position] }

    mutating func removeAll() { count = 0 }

    @inline(__always)
    mutating func append(_ number: Int) {
        let statement = statements[number]
        keys.initializeElement(
            at: count,
            to: Key(
                predicate: predicateRanks[Int(statement.predicate.index)], rank: ranks[Int(statement.object.index)],
                statement: UInt32(truncatingIfNeeded: number), object: statement.object))
        count += 1
    }

    /// Few by insertion.
    @inline(__always)
    mutating func sort(_ graph: KnowledgeGraph) {
        if count > 24 {
            keys[..<count].sort { $0.precedes($1, graph) }
            return
        }
        var place = 1
        while place < count {
            let key = keys[place]
            var hole = place
            while hole > 0, key.precedes(keys[hole - 1], graph) {
                keys[hole] = keys[hole - 1]
                hole -= 1
            }
            keys[hole] = key
            place += 1
        }
    }
}
