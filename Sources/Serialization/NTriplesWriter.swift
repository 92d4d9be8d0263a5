public import Graph

/// Writes statements one a line: N-Triples, or N-Quads where a graph is named.
public struct NTriplesWriter: Sendable {
    /// What stands behind an object: in N-Quads the graph's IRI as well.
    private let statementEnd: [UInt8]
    private let escapes = NTriplesSpelling.escapes

    /// - Parameters:
    ///   - graphName: the IRI of the graph in N-Quads; nil writes N-Triples, or N-Quads of the default graph.
    /// - Throws: `TermError.badIRI`
    public init(graphName: String? = nil) throws(TermError) {
        guard let graphName else {
            statementEnd = Array(" .\n".utf8)
            return
        }
        if let offset = IRISyntax.fault(in: graphName) { throw .badIRI(graphName, offset: offset) }
        statementEnd = Array(" <\(graphName)> .\n".utf8)
    }

    /// Writes all statements in the graph's order. A run of several graphs is several calls.
    public func write(_ graph: KnowledgeGraph, _ index: GraphIndex, to sink: inout ByteSink) throws {
        try graph.withTermBytes { try write(graph, $0, index, to: &sink) }
    }

    private func write(
        _ graph: KnowledgeGraph, _ terms: TermBytes, _ index: GraphIndex, to sink: inout ByteSink
    ) throws {
        var spelling = NTriplesSpelling(graph, terms, afterEach: statementEnd)
        let ahead = ReadingAhead(terms, index)
        // Of each predicate what stands between the IRI of a subject and an object.
        var predicates = TermSpellings(graph)
        for (number, subject) in index.subjects.enumerated() {
            ahead.reach(subject: number)
            let subject = terms[entryOf: subject]
            for position in index.places(ofSubjectAt: number) {
                ahead.reach(position)
                let row = index.rows[position]
                let object = terms[entryOf: row.object]
                let predicate =
                    predicates.place(of: row.predicate)
                    ?? predicates.add(Array("> <\(graph.text(row.predicate))> ".utf8), of: row.predicate)
                let frame = spelling.frame(of: object)
                sink.append(
                    object, of: terms, in: frame, spelling.pieces, escaping: escapes,
                    behind: 1 + Int(subject.count) + predicate.count
                ) {
                    $0.append(UInt8(ascii: "<"))
                    $0.append(subject, of: terms)
                    $0.append(predicates.pieces, predicate)
                }
                try sink.spill()
            }
        }
    }
}
