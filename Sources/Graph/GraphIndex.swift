internal import CMachine

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

    /// O(t log t) for t subjects and predicates, O(s) for s statements, and O(n log n) comparisons for the n statements of a
    /// subject, of terms where they share the predicate.
    public init(_ graph: KnowledgeGraph) {
        let table = graph.statements
        let runs = SubjectRuns(table, termCount: graph.terms.count)
        let terms = 0..<UInt32(graph.terms.count)
        let predicates = TermOrder.sorted(terms.filter { runs.isPredicate[Int($0)] }, graph.terms)
        // By term: a predicate's place among the predicates plus one.
        var predicateRanks = [UInt32](repeating: 0, count: predicates.max().map { Int($0) + 1 } ?? 0)
        for (rank, predicate) in predicates.enumerated() { predicateRanks[Int(predicate)] = UInt32(rank) + 1 }
        let subjects = TermOrder.sorted(terms.filter { runs.counts[Int($0)] > 0 }, graph.terms)
        var ranks = [UInt32](repeating: 0, count: graph.terms.count)
        for (rank, subject) in subjects.enumerated() { ranks[Int(subject)] = UInt32(rank) + 1 }

        let (members, firsts) = runs.dealt(to: subjects)
        var starts: [UInt32] = []
        starts.reserveCapacity(subjects.count + 1)
        var statements: [StatementID] = []
        rows = Array(unsafeUninitializedCapacity: table.count) { rows, rowCount in
            statements = Array(unsafeUninitializedCapacity: table.count) { statements, count in
                SubjectKeys.lend(most: table.count, table, ranks, predicateRanks) { keys in
                    for place in subjects.indices {
                        starts.append(UInt32(count))
                        for member in firsts[place]..<firsts[place + 1] {
                            runs.ask(for: Int(member) + 12, of: members)
                            for number in runs.statements(of: members[Int(member)]) { keys.append(number) }
                        }
                        keys.sort(graph)
                        for position in 0..<keys.count {
                            let key = keys[position]
                            let predicate = Term(index: predicates[Int(key.predicate) - 1])
                            rows.initializeElement(at: count, to: Row(predicate: predicate, object: key.object))
                            statements.initializeElement(at: count, to: StatementID(index: key.statement))
                            count += 1
                        }
                        keys.removeAll()
                    }
                }
                rowCount = count
            }
        }
        starts.append(UInt32(table.count))
        self.statements = statements
        self.subjects = subjects.map(Term.init(index:))
        self.starts = starts
        self.ranks = ranks
    }

    /// The statements in the order of insertion, parted where the subject changes. What is known of a thing is mostly said
    /// in one go, so that there are far fewer runs than statements, and each is read from one place.
    private struct SubjectRuns {
        /// By run, and after the last: its first statement.
        private(set) var starts: [UInt32] = []
        /// By term: the runs that it is the subject of.
        private(set) var counts: [UInt32]
        private(set) var isPredicate: [Bool]
        private let table: StatementTable

        init(_ table: StatementTable, termCount: Int) {
            self.table = table
            counts = [UInt32](repeating: 0, count: termCount)
            isPredicate = [Bool](repeating: false, count: termCount)
            var last: Term?
            for (number, statement) in table.all.enumerated() {
                isPredicate[Int(statement.predicate.index)] = true
                if statement.subject == last { continue }
                starts.append(UInt32(number))
                counts[Int(statement.subject.index)] += 1
                last = statement.subject
            }
            starts.append(UInt32(table.count))
        }

        func statements(of run: UInt32) -> Range<Int> { Int(starts[Int(run)])..<Int(starts[Int(run) + 1]) }

        /// Asks the memory for the statements of a run to come: those of an ordered graph stand all over it.
        func ask(for place: Int, of runs: [UInt32]) {
            if place >= runs.count { return }
            let start = Int(starts[Int(runs[place])])
            table.all.withUnsafeBufferPointer {
                memory_prefetch($0.baseAddress! + start)
                memory_prefetch($0.baseAddress! + start + 5)
            }
        }

        /// The runs, those of a subject together, and by subject where they begin.
        func dealt(to subjects: [UInt32]) -> (runs: [UInt32], firsts: [UInt32]) {
            var firsts: [UInt32] = [0]
            firsts.reserveCapacity(subjects.count + 1)
            // By term: where its next run is to stand.
            var ends = counts
            for subject in subjects {
                let first = firsts[firsts.count - 1]
                firsts.append(first + ends[Int(subject)])
                ends[Int(subject)] = first
            }
            var runs = [UInt32](repeating: 0, count: starts.count - 1)
            for run in runs.indices {
                let subject = Int(table.all[Int(starts[run])].subject.index)
                runs[Int(ends[subject])] = UInt32(run)
                ends[subject] += 1
            }
            return (runs, firsts)
        }
    }

    package struct Row: BitwiseCopyable, Sendable {
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
