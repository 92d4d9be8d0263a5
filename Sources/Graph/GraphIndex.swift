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

    /// O(t log t) comparisons of terms, and O(statements + t) for the rest.
    public init(_ graph: KnowledgeGraph) {
        var order = (0..<UInt32(graph.terms.count)).map { Term(index: $0) }
        order.sort(by: graph.precedes)
        var ranks = [UInt32](repeating: 0, count: order.count)
        for (rank, term) in order.enumerated() { ranks[Int(term.index)] = UInt32(rank) }

        // Least significant key first; each pass keeps the order of the one before.
        let table = graph.statements
        var sorted = (0..<UInt32(table.count)).map { $0 }
        for keys in [table.objects, table.predicates, table.subjects] {
            sorted = Self.countingSort(sorted, keys: keys, ranks: ranks)
        }

        var starts = [UInt32](repeating: 0, count: order.count)
        var counts = [UInt32](repeating: 0, count: order.count)
        var subjects: [Term] = []
        for (position, statement) in sorted.enumerated() {
            let subject = table.subjects[Int(statement)]
            if counts[Int(subject)] == 0 {
                starts[Int(subject)] = UInt32(position)
                subjects.append(Term(index: subject))
            }
            counts[Int(subject)] += 1
        }
        self.statements = sorted.map(StatementID.init(index:))
        self.subjects = subjects
        self.starts = starts
        self.counts = counts
    }

    /// The statements that have `subject`, in order.
    public func statements(of subject: Term) -> ArraySlice<StatementID> {
        let start = Int(starts[Int(subject.index)])
        return statements[start..<start + Int(counts[Int(subject.index)])]
    }

    private static func countingSort(_ items: [UInt32], keys: [UInt32], ranks: [UInt32]) -> [UInt32] {
        var positions = [UInt32](repeating: 0, count: ranks.count + 1)
        for item in items { positions[Int(ranks[Int(keys[Int(item)])]) + 1] += 1 }
        for rank in 1..<max(positions.count, 1) { positions[rank] += positions[rank - 1] }
        var sorted = [UInt32](repeating: 0, count: items.count)
        for item in items {
            let rank = Int(ranks[Int(keys[Int(item)])])
            sorted[Int(positions[rank])] = item
            positions[rank] += 1
        }
        return sorted
    }
}

extension KnowledgeGraph {
    public func index() -> GraphIndex { GraphIndex(self) }
}
