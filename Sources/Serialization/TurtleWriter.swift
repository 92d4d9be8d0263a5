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
        var ahead = ReadingAhead(terms, index)
        let type = graph.find(RDF.type)
        for subject in index.subjects {
            sink.append(UInt8(ascii: "\n"))
            spelling.append(subject, to: &sink)
            var last: Term?
            for isTypes in [true, false] {
                for position in index.places(of: subject) {
                    ahead.reach(position)
                    let row = index.rows[position]
                    if (row.predicate == type) != isTypes { continue }
                    if row.predicate == last {
                        sink.append(", " as StaticString)
                    } else {
                        sink.append(last == nil ? " " : " ;\n    " as StaticString)
                        if isTypes {
                            sink.append(UInt8(ascii: "a"))
                        } else {
                            spelling.append(row.predicate, to: &sink)
                        }
                        sink.append(UInt8(ascii: " "))
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
