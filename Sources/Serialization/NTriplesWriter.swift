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
        let spelling = NTriplesSpelling(graph: graph)
        for id in index.statements {
            let statement = graph[id]
            spelling.append(statement.subject, to: &sink)
            sink.append(UInt8(ascii: " "))
            spelling.append(statement.predicate, to: &sink)
            sink.append(UInt8(ascii: " "))
            spelling.append(statement.object, to: &sink)
            sink.append(graphLabel)
            sink.append(" .\n" as StaticString)
            try sink.spill()
        }
    }
}
