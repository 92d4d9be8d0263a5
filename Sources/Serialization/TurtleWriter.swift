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
        var predicates = TermSpellings(graph)
        let ahead = ReadingAhead(terms, index)
        let type = graph.find(RDF.type)
        if let type { _ = predicates.add(Array("a ".utf8), of: type) }
        for (number, subject) in index.subjects.enumerated() {
            sink.append(UInt8(ascii: "\n"))
            spelling.append(subject, to: &sink)
            let places = index.places(ofSubjectAt: number)
            let firstType = places.first { index.rows[$0].predicate == type } ?? places.lowerBound
            let afterTypes = places[firstType...].first { index.rows[$0].predicate != type } ?? places.upperBound
            var last: Term?
            for run in [firstType..<afterTypes, places.lowerBound..<firstType, afterTypes..<places.upperBound] {
                for position in run {
                    ahead.reach(position)
                    let row = index.rows[position]
                    if row.predicate == last {
                        sink.append(", " as StaticString)
                    } else {
                        sink.append(last == nil ? " " : " ;\n    " as StaticString)
                        let predicate =
                            try predicates.place(of: row.predicate)
                            ?? predicates.add(
                                try ByteSink.bytes {
                                    spelling.append(iri: row.predicate, to: &$0)
                                    $0.append(UInt8(ascii: " "))
                                }, of: row.predicate)
                        sink.append(predicates.pieces, predicate)
                        last = row.predicate
                    }
                    spelling.append(row.object, to: &sink)
                    try sink.spill()
                }
            }
            sink.append(" .\n" as StaticString)
        }
    }
}
