/// The statements of a graph in their total order, and where each subject's begin.
///
/// The order is that of the terms' bytes (`KnowledgeGraph.precedes`), subject first, then predicate, then object;
/// it does not depend on the order of insertion.
public struct GraphIndex: Sendable {
    /// All statements in order.
    public let statements: [StatementID]
    /// What they say of their subjects, for loops that would else look each statement up.
    package let rows: [Row]
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
        var unordered = [Key](repeating: Key(predicateRank: 0, object: 0, statement: 0), count: table.count)
        var ends = starts
        for (statement, subject) in table.subjects.enumerated() {
            unordered[Int(ends[Int(subject)])] = Key(
                predicateRank: predicateRanks[Int(table.predicates[statement])], object: table.objects[statement],
                statement: UInt32(statement))
            ends[Int(subject)] += 1
        }
        func precedes(_ a: Key, _ b: Key) -> Bool {
            if a.predicateRank != b.predicateRank { return a.predicateRank < b.predicateRank }
            let known = (ranks[Int(a.object)], ranks[Int(b.object)])
            if known.0 > 0, known.1 > 0 { return known.0 < known.1 }
            return graph.precedes(Term(index: a.object), Term(index: b.object))
        }
        for subject in subjects where counts[Int(subject)] > 1 {
            let start = Int(starts[Int(subject)])
            let end = start + Int(counts[Int(subject)])
            if end - start > 24 {
                unordered[start..<end].sort(by: precedes)
                continue
            }
            for position in start + 1..<end {
                let key = unordered[position]
                var hole = position
                while hole > start, precedes(key, unordered[hole - 1]) {
                    unordered[hole] = unordered[hole - 1]
                    hole -= 1
                }
                unordered[hole] = key
            }
        }
        rows = unordered.map {
            Row(predicate: Term(index: predicates[Int($0.predicateRank)]), object: Term(index: $0.object))
        }
        statements = unordered.map { StatementID(index: $0.statement) }
        self.subjects = subjects.map(Term.init(index:))
        self.starts = starts
        self.counts = counts
    }

    private struct Key {
        var predicateRank: UInt32
        var object: UInt32
        var statement: UInt32
    }

    package struct Row: Sendable {
        package let predicate: Term
        package let object: Term
    }

    /// Where the statements that have `subject` stand.
    package func places(of subject: Term) -> Range<Int> {
        let start = Int(starts[Int(subject.index)])
        return start..<start + Int(counts[Int(subject.index)])
    }

    /// The statements that have `subject`, in order.
    public func statements(of subject: Term) -> ArraySlice<StatementID> {
        statements[places(of: subject)]
    }
}

extension KnowledgeGraph {
    public func index() -> GraphIndex { GraphIndex(self) }
}
