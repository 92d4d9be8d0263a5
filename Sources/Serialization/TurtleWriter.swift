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
        let spelling = TurtleSpelling(graph, namespaces: namespaces)
        let type = graph.find(RDF.type)
        for subject in index.subjects {
            sink.append(UInt8(ascii: "\n"))
            spelling.append(subject, to: &sink)
            let statements = index.statements(of: subject).map { graph[$0] }
            let ordered = statements.filter { $0.predicate == type } + statements.filter { $0.predicate != type }
            var last: Term?
            for statement in ordered {
                if statement.predicate == last {
                    sink.append(", " as StaticString)
                } else {
                    sink.append(last == nil ? " " : " ;\n    ")
                    if statement.predicate == type {
                        sink.append(UInt8(ascii: "a"))
                    } else {
                        spelling.append(statement.predicate, to: &sink)
                    }
                    sink.append(UInt8(ascii: " "))
                    last = statement.predicate
                }
                spelling.append(statement.object, to: &sink)
                try sink.spill()
            }
            sink.append(" .\n" as StaticString)
        }
    }
}
