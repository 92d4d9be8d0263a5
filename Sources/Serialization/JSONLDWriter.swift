public import Graph

/// Writes JSON-LD 1.1 in flattened form: the context, then a node a line.
///
/// Names are shortened by the context's prefixes; integers and truth values are JSON's own where JSON-LD reads them back
/// to the same literal.
public struct JSONLDWriter: Sendable {
    public init() {}

    public func write(_ graph: KnowledgeGraph, _ index: GraphIndex, to sink: inout ByteSink) throws {
        let run = Run(graph)
        sink.append("{\n\"@context\": \(JSONLDContext.text),\n\"@graph\": [")
        for (position, subject) in index.subjects.enumerated() {
            sink.append(position == 0 ? "\n" : ",\n")
            run.append(subject, index.statements(of: subject).map { graph[$0] }, to: &sink)
            try sink.spill()
        }
        sink.append("\n]\n}\n" as StaticString)
        try sink.finish()
    }

    private struct Run {
        let graph: KnowledgeGraph
        let type: Term?
        let nodeProperties: Set<Term>
        let spelling: JSONSpelling

        init(_ graph: KnowledgeGraph) {
            self.graph = graph
            type = graph.find(RDF.type)
            nodeProperties = Set(JSONLDContext.nodeProperties.compactMap { graph.find($0) })
            spelling = JSONSpelling(graph)
        }

        func append(_ subject: Term, _ statements: [Statement], to sink: inout ByteSink) {
            sink.append("{\"@id\":" as StaticString)
            spelling.append(text: graph.terms.slice(subject.index), to: &sink)
            let types = statements.filter { $0.predicate == type && graph.isIRI($0.object) }
            if !types.isEmpty {
                sink.append(",\"@type\":" as StaticString)
                appendValues(types, to: &sink) { spelling.append(name: $0, to: &$1) }
            }
            var rest = statements.filter { $0.predicate != type || !graph.isIRI($0.object) }[...]
            while let first = rest.first {
                let same = rest.prefix { $0.predicate == first.predicate }
                rest = rest.dropFirst(same.count)
                sink.append(UInt8(ascii: ","))
                spelling.append(name: first.predicate, to: &sink)
                sink.append(UInt8(ascii: ":"))
                let isOfNodes = nodeProperties.contains(first.predicate)
                appendValues(Array(same), to: &sink) { spelling.append(value: $0, isOfNodes: isOfNodes, to: &$1) }
            }
            sink.append(UInt8(ascii: "}"))
        }

        /// One value as it is, several as an array.
        private func appendValues(
            _ statements: [Statement], to sink: inout ByteSink, _ append: (Term, inout ByteSink) -> Void
        ) {
            if statements.count > 1 { sink.append(UInt8(ascii: "[")) }
            for (position, statement) in statements.enumerated() {
                if position > 0 { sink.append(UInt8(ascii: ",")) }
                append(statement.object, &sink)
            }
            if statements.count > 1 { sink.append(UInt8(ascii: "]")) }
        }
    }
}
