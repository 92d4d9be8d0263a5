/// The statements of a graph in their total order, and where each subject's begin.
///
/// The order is that of the terms' bytes (`KnowledgeGraph.precedes`), subject first, then predicate, then object;
/// it does not depend on the order of insertion.
public struct GraphIndex: Sendable {
    /// All statements in order.
    public let statements: [StatementID]
    /// The subjects in order.
    public let subjects: [Term]
    /// By term: the run of its statements as a subject; empty for others.
    private let starts: [UInt32]
    private let counts: [UInt32]

    /// O(t log t) for t subjects and predicates, O(s) for s statements, and O(n log n) comparisons of terms for n objects
    /// that share subject and predicate.
    public init(_ graph: KnowledgeGraph) {
        let table = graph.statements
        var counts = [UInt32](repeating: 0, count: graph.terms.count)
        var isPredicate = [Bool](repeating: false, count: graph.terms.count)
        for subject in table.subjects { counts[Int(subject)] += 1 }
        for predicate in table.predicates { isPredicate[Int(predicate)] = true }
        let subjects = TermOrder.sorted((0..<UInt32(counts.count)).filter { counts[Int($0)] > 0 }, graph.terms)
        let predicates = TermOrder.sorted((0..<UInt32(counts.count)).filter { isPredicate[Int($0)] }, graph.terms)

        // Terms that are subjects compare by their rank, which is theirs plus one; 0 for others.
        var ranks = [UInt32](repeating: 0, count: counts.count)
        var starts = [UInt32](repeating: 0, count: counts.count)
        var total: UInt32 = 0
        for (rank, subject) in subjects.enumerated() {
            ranks[Int(subject)] = UInt32(rank) + 1
            starts[Int(subject)] = total
            total += counts[Int(subject)]
        }
        var predicateRanks = [UInt32](repeating: 0, count: counts.count)
        for (rank, predicate) in predicates.enumerated() { predicateRanks[Int(predicate)] = UInt32(rank) }

        // By subject; a statement carries its predicate's rank with it.
        var keys = [UInt64](repeating: 0, count: table.count)
        var ends = starts
        for (statement, subject) in table.subjects.enumerated() {
            keys[Int(ends[Int(subject)])] =
                UInt64(predicateRanks[Int(table.predicates[statement])]) << 32 | UInt64(statement)
            ends[Int(subject)] += 1
        }
        func precedes(_ a: UInt64, _ b: UInt64) -> Bool {
            if a >> 32 != b >> 32 { return a < b }
            let objects = (table.objects[Int(a & 0xFFFF_FFFF)], table.objects[Int(b & 0xFFFF_FFFF)])
            let known = (ranks[Int(objects.0)], ranks[Int(objects.1)])
            if known.0 > 0, known.1 > 0 { return known.0 < known.1 }
            return graph.precedes(Term(index: objects.0), Term(index: objects.1))
        }
        for subject in subjects where counts[Int(subject)] > 1 {
            let start = Int(starts[Int(subject)])
            let end = start + Int(counts[Int(subject)])
            if end - start > 24 {
                keys[start..<end].sort(by: precedes)
                continue
            }
            for position in start + 1..<end {
                let key = keys[position]
                var hole = position
                while hole > start, precedes(key, keys[hole - 1]) {
                    keys[hole] = keys[hole - 1]
                    hole -= 1
                }
                keys[hole] = key
            }
        }
        self.statements = keys.map { StatementID(index: UInt32(truncatingIfNeeded: $0)) }
        self.subjects = subjects.map(Term.init(index:))
        self.starts = starts
        self.counts = counts
    }

    /// The statements that have `subject`, in order.
    public func statements(of subject: Term) -> ArraySlice<StatementID> {
        let start = Int(starts[Int(subject.index)])
        return statements[start..<start + Int(counts[Int(subject.index)])]
    }
}

extension KnowledgeGraph {
    public func index() -> GraphIndex { GraphIndex(self) }
}
