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
    /// By place of a subject, and after the last: where its statements begin.
    private let starts: [UInt32]
    /// By term: a subject's place plus one; 0 for others.
    private let ranks: [UInt32]

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

        var ranks = [UInt32](repeating: 0, count: counts.count)
        var starts: [UInt32] = []
        starts.reserveCapacity(subjects.count + 1)
        // By term from here on: where the next of a subject's statements is to stand.
        var ends = counts
        var total: UInt32 = 0
        for (rank, subject) in subjects.enumerated() {
            ranks[Int(subject)] = UInt32(rank) + 1
            starts.append(total)
            total += counts[Int(subject)]
            ends[Int(subject)] = starts[rank]
        }
        starts.append(total)

        // By predicate, then by subject: both times those that are alike stay in their order, so that the statements of a
        // subject come by predicate.
        var rows = [Row](repeating: Row(predicate: Term(index: 0), object: Term(index: 0)), count: table.count)
        var statements = [StatementID](repeating: StatementID(index: 0), count: table.count)
        for (predicate, members) in Self.byPredicate(table, predicates, termCount: counts.count) {
            for statement in members {
                let subject = Int(table.subjects[Int(statement)])
                let place = Int(ends[subject])
                rows[place] = Row(predicate: predicate, object: Term(index: table.objects[Int(statement)]))
                statements[place] = StatementID(index: statement)
                ends[subject] += 1
            }
        }
        let order = ObjectOrder(graph: graph, ranks: ranks)
        for rank in subjects.indices {
            var start = Int(starts[rank])
            let last = Int(starts[rank + 1])
            while start < last - 1 {
                var end = start + 1
                while end < last, rows[end].predicate == rows[start].predicate { end += 1 }
                if end - start > 1 { Self.sort(start..<end, &rows, &statements, order) }
                start = end
            }
        }
        self.rows = rows
        self.statements = statements
        self.subjects = subjects.map(Term.init(index:))
        self.starts = starts
        self.ranks = ranks
    }

    /// The statements of each predicate, predicates in their order.
    private static func byPredicate(
        _ table: StatementTable, _ predicates: [UInt32], termCount: Int
    ) -> [(predicate: Term, statements: ArraySlice<UInt32>)] {
        var ends = [UInt32](repeating: 0, count: termCount)
        for predicate in table.predicates { ends[Int(predicate)] += 1 }
        var total: UInt32 = 0
        for predicate in predicates { (ends[Int(predicate)], total) = (total, total + ends[Int(predicate)]) }
        let starts = predicates.map { Int(ends[Int($0)]) }
        var members = [UInt32](repeating: 0, count: table.count)
        for (statement, predicate) in table.predicates.enumerated() {
            members[Int(ends[Int(predicate)])] = UInt32(statement)
            ends[Int(predicate)] += 1
        }
        return zip(predicates, starts).map { (Term(index: $0), members[$1..<Int(ends[Int($0)])]) }
    }

    /// Sorts a run of statements that differ in their object alone: few by insertion.
    private static func sort(
        _ run: Range<Int>, _ rows: inout [Row], _ statements: inout [StatementID], _ order: ObjectOrder
    ) {
        if run.count > 24 {
            let sorted = run.map { (row: rows[$0], statement: statements[$0]) }
                .sorted { order.precedes($0.row.object, $1.row.object) }
            for (place, element) in zip(run, sorted) { (rows[place], statements[place]) = element }
            return
        }
        for place in run.dropFirst() {
            let (row, statement) = (rows[place], statements[place])
            var hole = place
            while hole > run.lowerBound, order.precedes(row.object, rows[hole - 1].object) {
                (rows[hole], statements[hole]) = (rows[hole - 1], statements[hole - 1])
                hole -= 1
            }
            (rows[hole], statements[hole]) = (row, statement)
        }
    }

    private struct ObjectOrder {
        let graph: KnowledgeGraph
        /// By term: a subject's place among the subjects plus one, which tells two of them apart soonest; 0 for others.
        let ranks: [UInt32]

        func precedes(_ a: Term, _ b: Term) -> Bool {
            let known = (ranks[Int(a.index)], ranks[Int(b.index)])
            return known.0 > 0 && known.1 > 0 ? known.0 < known.1 : graph.precedes(a, b)
        }
    }

    package struct Row: Sendable {
        package let predicate: Term
        package let object: Term
    }

    /// Where the statements of the subject at a place stand.
    package func places(ofSubjectAt place: Int) -> Range<Int> { Int(starts[place])..<Int(starts[place + 1]) }

    /// Where the statements that have `subject` stand.
    package func places(of subject: Term) -> Range<Int> {
        let rank = Int(ranks[Int(subject.index)])
        return rank == 0 ? 0..<0 : places(ofSubjectAt: rank - 1)
    }

    /// The statements that have `subject`, in order.
    public func statements(of subject: Term) -> ArraySlice<StatementID> {
        statements[places(of: subject)]
    }
}

extension KnowledgeGraph {
    public func index() -> GraphIndex { GraphIndex(self) }
}
