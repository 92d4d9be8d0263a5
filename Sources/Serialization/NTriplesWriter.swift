public import Graph

/// Writes statements one a line: N-Triples, or N-Quads where a graph is named.
public struct NTriplesWriter: Sendable {
    /// ` <IRI>`, or nothing.
    private let graphLabel: [UInt8]

    /// - Parameters:
    ///   - graphName: the IRI of the graph in N-Quads; nil writes N-Triples, or N-Quads of the default graph.
    /// - Throws: `TermError.badIRI`
    public init(graphName: String? = nil) throws(TermError) {
        guard let graphName else {
            graphLabel = []
            return
        }
        if let offset = IRISyntax.fault(in: graphName) { throw .badIRI(graphName, offset: offset) }
        graphLabel = Array(" <\(graphName)>".utf8)
    }

    /// Writes all statements in the graph's order. A run of several graphs is several calls.
    public func write(_ graph: KnowledgeGraph, _ index: GraphIndex, to sink: inout ByteSink) throws {
        try graph.withTermBytes { try write(graph, $0, index, to: &sink) }
    }

    private func write(
        _ graph: KnowledgeGraph, _ terms: TermBytes, _ index: GraphIndex, to sink: inout ByteSink
    ) throws {
        let spelling = NTriplesSpelling(terms)
        var ahead = ReadingAhead(graph, terms, index)
        // `<subject> ` of the statements at hand, and `<predicate> ` of each predicate.
        var subject: (term: Term?, bytes: [UInt8]) = (nil, [])
        var predicates = TermSpellings(graph)
        let end = graphLabel + Array(" .\n".utf8)
        for (position, id) in index.statements.enumerated() {
            ahead.reach(position)
            let statement = graph[id]
            if statement.subject != subject.term { subject = (statement.subject, spelling.iri(statement.subject)) }
            sink.append(subject.bytes)
            let predicate = predicates.range(of: statement.predicate) { spelling.iri($0) }
            sink.append(predicates.bytes, predicate)
            spelling.append(statement.object, to: &sink)
            sink.append(end)
            try sink.spill()
        }
    }
}
