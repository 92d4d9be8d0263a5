public import Graph

/// Writes GraphML that networkx, igraph, Gephi, Neo4j's APOC and TinkerPop read alike.
///
/// Keys are declared before use, nodes come before edges, ids are XML name tokens and the IRI is data. The class of a
/// node stands in `labelV` (TinkerPop) and `labels` (APOC), the name of an edge in `label` (APOC) and `labelE`
/// (TinkerPop).
public struct GraphMLWriter: Sendable {
    /// Whether edges carry `evidence`, `confidence` and `reason`.
    public var hasEvidence: Bool

    public init(hasEvidence: Bool = true) { self.hasEvidence = hasEvidence }

    /// - Throws: `SerializationError.forbiddenCharacter`; what the sink throws.
    public func write(_ reading: PropertyGraph, _ index: GraphIndex, to sink: inout ByteSink) throws {
        var run = Run(reading: reading, index: index, keys: GraphMLKeys(reading), hasEvidence: hasEvidence)
        run.appendHead(to: &sink)
        for node in reading.nodes {
            try run.append(node, to: &sink)
            try sink.spill()
        }
        for (number, edge) in reading.edges.enumerated() {
            try run.append(edge, number: number + 1, to: &sink)
            try sink.spill()
        }
        sink.append("  </graph>\n</graphml>\n" as StaticString)
        try sink.finish()
    }

    private struct Run {
        let reading: PropertyGraph
        let index: GraphIndex
        let keys: GraphMLKeys
        let hasEvidence: Bool
        var pageNumbers: [Term: String] = [:]

        var graph: KnowledgeGraph { reading.graph }
        var spelling: GraphMLSpelling { GraphMLSpelling(reading: reading) }

        func appendHead(to sink: inout ByteSink) {
            sink.append(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
                xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd">

                """)
            for key in GraphMLKeys.node + keys.properties {
                append(key: key.id, of: "node", name: key.name, type: key.type.rawValue, to: &sink)
            }
            for name in GraphMLKeys.edge where hasEvidence || (name != "evidence" && name != "reason") {
                append(key: name, of: "edge", name: name, type: "string", to: &sink)
            }
            if hasEvidence {
                append(
                    key: GraphMLKeys.confidence, of: "edge", name: GraphMLKeys.confidence, type: "double", to: &sink)
            }
            sink.append("  <graph id=\"G\" edgedefault=\"directed\">\n" as StaticString)
        }

        func append(key: String, of element: String, name: String, type: String, to sink: inout ByteSink) {
            sink.append("  <key id=\"\(key)\" for=\"\(element)\" attr.name=\"\(name)\" attr.type=\"\(type)\"/>\n")
        }

        func append(_ node: PropertyGraph.Node, to sink: inout ByteSink) throws {
            sink.append("    <node id=\"" as StaticString)
            spelling.appendID(of: node.term, to: &sink)
            sink.append("\">\n" as StaticString)
            let data = DataElements(subject: node.term, graph: graph)
            try data.append("iri", graph.terms.slice(node.term.index), to: &sink)
            try data.append("label_ja", graph.label(of: node.term, in: index), to: &sink)
            if let english = graph.label(of: node.term, language: "en", in: index) {
                try data.append("label_en", english, to: &sink)
            }
            try data.append("labelV", graph.localName(node.classes[0]), to: &sink)
            try data.append("labels", spelling.labels(node.classes), to: &sink)

            var values: [(key: Int, value: ArraySlice<UInt8>)] = []
            for id in node.properties {
                if let key = keys.index(of: graph[id], graph) { values.append((key, spelling.value(graph[id].object))) }
            }
            // Stable: the values of one key stay in the graph's order.
            for (position, key) in keys.properties.enumerated() {
                let own = values.filter { $0.key == position }.map(\.value)
                if own.isEmpty { continue }
                let joined = own.count == 1 ? own[0] : Array(own.joined(separator: Array(" | ".utf8)))[...]
                try data.append(key.id, joined, to: &sink)
            }
            sink.append("    </node>\n" as StaticString)
        }

        mutating func append(_ edge: PropertyGraph.Edge, number: Int, to sink: inout ByteSink) throws {
            let statement = graph[edge.statement]
            sink.append("    <edge id=\"e\(number)\" source=\"")
            spelling.appendID(of: statement.subject, to: &sink)
            sink.append("\" target=\"" as StaticString)
            spelling.appendID(of: statement.object, to: &sink)
            sink.append("\">\n" as StaticString)
            let data = DataElements(subject: statement.subject, graph: graph)
            let name = graph.localName(statement.predicate)
            try data.append("label", name, to: &sink)
            try data.append("labelE", name, to: &sink)
            try data.append("predicate", graph.terms.slice(statement.predicate.index), to: &sink)
            if hasEvidence, let evidence = graph.evidence(of: edge.statement) {
                if !evidence.passages.isEmpty {
                    let text = spelling.evidence(evidence.passages) { pageNumber(of: $0) }
                    try data.append("evidence", text, to: &sink)
                }
                if let reason = evidence.reason { try data.append("reason", reason, to: &sink) }
                if let confidence = evidence.confidence {
                    try data.append(GraphMLKeys.confidence, confidence.decimal, to: &sink)
                }
            }
            sink.append("    </edge>\n" as StaticString)
        }

        /// The page's schema:pageStart, else the end of its IRI.
        mutating func pageNumber(of page: Term) -> String {
            if let known = pageNumbers[page] { return known }
            let number =
                graph.objects(of: page, SchemaOrg.pageStart, in: index).first.map(graph.text) ?? graph.localName(page)
            pageNumbers[page] = number
            return number
        }
    }

    /// The `data` elements of one node or edge.
    private struct DataElements {
        let subject: Term
        let graph: KnowledgeGraph

        func append(_ key: String, _ value: String, to sink: inout ByteSink) throws {
            try append(key, Array(value.utf8)[...], to: &sink)
        }

        func append(_ key: String, _ value: ArraySlice<UInt8>, to sink: inout ByteSink) throws {
            sink.append("      <data key=\"" as StaticString)
            sink.append(key)
            sink.append("\">" as StaticString)
            if let forbidden = sink.append(value, escaping: XMLCharacters.content) {
                throw SerializationError.forbiddenCharacter(forbidden, subject: graph.text(subject), predicate: key)
            }
            sink.append("</data>\n" as StaticString)
        }
    }
}
