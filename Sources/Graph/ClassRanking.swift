/// Which of a node's types name it.
///
/// The classes of the data model come first, in their order of precedence, then all others in the order of terms.
public struct ClassRanking: Sendable {
    private let graph: KnowledgeGraph
    private let type: Term?
    /// The places of the data model's classes in `Vocabulary.classes`.
    private var ranks: [Term: Int] = [:]

    public init(_ graph: KnowledgeGraph) {
        self.graph = graph
        type = graph.find(RDF.type)
        for (rank, known) in Vocabulary.classes.enumerated() {
            if let term = graph.find(known.name) { ranks[term] = rank }
        }
    }

    /// The classes that name a node, out of its statements: those of the data model, which leave their super-classes
    /// out; without one, the first of the others. Literals are no classes.
    public func classes(of statements: ArraySlice<StatementID>) -> [Term] {
        let types = types(statements)
        let known = types.filter { ranks[$0] != nil }.sorted { rank($0) < rank($1) }
        return known.isEmpty ? Array(types.prefix(1)) : known
    }

    /// The first of `classes(of:)` of the subject that `rows` of the index are about.
    package func first(of rows: ArraySlice<GraphIndex.Row>) -> Term? {
        var first: (type: Term, rank: Int)?
        for row in rows where row.predicate == type && graph.isIRI(row.object) {
            let rank = rank(row.object)
            if first == nil || rank < first!.rank { first = (row.object, rank) }
        }
        return first?.type
    }

    private func rank(_ type: Term) -> Int { ranks[type] ?? Int.max }

    /// In the order of terms, since the statements are.
    private func types(_ statements: ArraySlice<StatementID>) -> [Term] {
        statements.compactMap { id in
            let statement = graph[id]
            return statement.predicate == type && graph.isIRI(statement.object) ? statement.object : nil
        }
    }
}
