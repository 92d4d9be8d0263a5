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
        let ahead = ReadingAhead(terms, index)
        // Of each predicate what stands between the IRI of a subject and an object.
        var predicates = TermSpellings(graph)
        var end = Pieces()
        let endPlace = end.add(graphLabel + Array(" .\n".utf8))
        for (number, subject) in index.subjects.enumerated() {
            let entry = terms[entryOf: subject]
            for position in index.places(ofSubjectAt: number) {
                ahead.reach(position)
                let row = index.rows[position]
                sink.append(UInt8(ascii: "<"))
                sink.append(entry, of: terms)
                let predicate =
                    predicates.place(of: row.predicate)
                    ?? predicates.add(Array("> <\(graph.text(row.predicate))> ".utf8), of: row.predicate)
                sink.append(predicates.pieces, predicate)
                spelling.append(row.object, to: &sink)
                sink.append(end, endPlace)
                try sink.spill()
            }
        }
    }
}
