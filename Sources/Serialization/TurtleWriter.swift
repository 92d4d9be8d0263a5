public import Graph

/// Writes Turtle: a paragraph a subject, its types first, one property a line.
public struct TurtleWriter: Sendable {
    /// The prefixes that the document declares.
    public var namespaces: [Namespace]

    public init(namespaces: [Namespace] = Namespace.all) { self.namespaces = namespaces }

    public func start(_ sink: inout ByteSink) {
        for namespace in namespaces { sink.append("@prefix \(namespace.prefix): <\(namespace.iri)> .\n") }
    }

    /// A run of several graphs is several calls.
    public func write(_ graph: KnowledgeGraph, _ index: GraphIndex, to sink: inout ByteSink) throws {
        try graph.withTermBytes { try write(graph, $0, index, to: &sink) }
    }

    private func write(
        _ graph: KnowledgeGraph, _ terms: TermBytes, _ index: GraphIndex, to sink: inout ByteSink
    ) throws {
        var spelling = TurtleSpelling(graph, terms, namespaces: namespaces)
        let escapes = NTriplesSpelling.escapes
        let ahead = ReadingAhead(terms, index)
        // Of each predicate what stands before its first object; behind the first property of a subject less of it.
        var predicates = TermSpellings(graph)
        let separator = Array(" ;\n    ".utf8)
        let comma = predicates.pieces.add(", ".utf8)
        let type = graph.find(RDF.type)
        if let type { _ = predicates.add(separator + Array("a ".utf8), of: type) }
        for (number, subject) in index.subjects.enumerated() {
            ahead.reach(subject: number)
            let entry = terms[entryOf: subject]
            sink.append(
                entry, of: terms, in: spelling.frame(of: subject, entry), spelling.pieces, escaping: escapes, behind: 1
            ) { $0.append(UInt8(ascii: "\n")) }
            let places = index.places(ofSubjectAt: number)
            let firstType = places.first { index.rows[$0].predicate == type } ?? places.lowerBound
            let afterTypes = places[firstType...].first { index.rows[$0].predicate != type } ?? places.upperBound
            var last: Term?
            for run in [firstType..<afterTypes, places.lowerBound..<firstType, afterTypes..<places.upperBound] {
                for position in run {
                    ahead.reach(position)
                    let row = index.rows[position]
                    var before = comma
                    if row.predicate != last {
                        before =
                            predicates.place(of: row.predicate)
                            ?? predicates.add(
                                separator + spelling.spelling(ofIRI: row.predicate) + [UInt8(ascii: " ")],
                                of: row.predicate)
                        if last == nil { before = before.dropFirst(separator.count - 1) }
                        last = row.predicate
                    }
                    let object = terms[entryOf: row.object]
                    sink.append(
                        object, of: terms, in: spelling.frame(of: row.object, object), spelling.pieces,
                        escaping: escapes,
                        behind: before.count
                    ) { $0.append(predicates.pieces, before) }
                    try sink.spill()
                }
            }
            sink.append(" .\n" as StaticString)
        }
    }
}
