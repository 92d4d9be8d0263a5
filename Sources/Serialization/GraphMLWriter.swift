public import Graph

/// Writes GraphML that networkx, igraph, Gephi, Neo4j's APOC and TinkerPop read alike.
///
/// Keys are declared before use, nodes come before edges, ids are XML name tokens and the IRI is data. The class of a
/// node stands in `labelV` (TinkerPop) and `labels` (APOC), the name of an edge in `label` (APOC) and `labelE`
/// (TinkerPop).
public struct GraphMLWriter: Sendable {
    /// Whether edges carry `evidence`, `confidence` and `reason`.
    public var hasEvidence: Bool

    /// Further data, strings, that stand in no statement: what became of a node or an edge between two editions.
    public struct Annotations: Sendable {
        public var keys: [String]
        public var nodes: [Term: [String]]
        public var edges: [StatementID: [String]]

        /// The values of a node or edge stand in the order of `keys`.
        public init(keys: [String], nodes: [Term: [String]], edges: [StatementID: [String]]) {
            self.keys = keys
            self.nodes = nodes
            self.edges = edges
        }
    }

    public var annotations: Annotations?

    public init(hasEvidence: Bool = true, annotations: Annotations? = nil) {
        self.hasEvidence = hasEvidence
        self.annotations = annotations
    }

    /// - Throws: `SerializationError.forbiddenCharacter`; what the sink throws.
    public func write(_ reading: PropertyGraph, _ index: GraphIndex, to sink: inout ByteSink) throws {
        var run = Run(
            graph: reading.graph, index: index, spelling: GraphMLSpelling(reading), keys: PropertyKeys(reading),
            hasEvidence: hasEvidence, annotations: annotations)
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
        let graph: KnowledgeGraph
        let index: GraphIndex
        var spelling: GraphMLSpelling
        let keys: PropertyKeys
        let hasEvidence: Bool
        let annotations: Annotations?

        func appendHead(to sink: inout ByteSink) {
            sink.append(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
                xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd">

                """)
            for key in PropertyKeys.node + keys.properties {
                append(key: key.id, of: "node", name: key.name, type: key.type.rawValue, to: &sink)
            }
            for name in PropertyKeys.edge where hasEvidence || (name != "evidence" && name != "reason") {
                append(key: name, of: "edge", name: name, type: "string", to: &sink)
            }
            if hasEvidence {
                append(
                    key: PropertyKeys.confidence, of: "edge", name: PropertyKeys.confidence, type: "double", to: &sink)
            }
            for key in annotations?.keys ?? [] {
                for element in ["node", "edge"] {
                    append(key: "\(element)_\(key)", of: element, name: key, type: "string", to: &sink)
                }
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
            let subject = node.term
            try append("iri", graph.terms.slice(node.term.index), of: subject, to: &sink)
            try append("label_ja", graph.label(of: node.term, in: index), of: subject, to: &sink)
            if let english = graph.label(of: node.term, language: "en", in: index) {
                try append("label_en", english, of: subject, to: &sink)
            }
            try append("labelV", graph.localName(node.classes[0]), of: subject, to: &sink)
            try append("labels", spelling.labels(node.classes), of: subject, to: &sink)

            for (key, value) in zip(keys.properties, keys.values(of: node, in: graph, spelling)) where !value.isEmpty {
                try append(key.id, value, of: subject, to: &sink)
            }
            try append(annotations?.nodes[node.term], of: "node", subject, to: &sink)
            sink.append("    </node>\n" as StaticString)
        }

        mutating func append(_ edge: PropertyGraph.Edge, number: Int, to sink: inout ByteSink) throws {
            let statement = graph[edge.statement]
            sink.append("    <edge id=\"e\(number)\" source=\"")
            spelling.appendID(of: statement.subject, to: &sink)
            sink.append("\" target=\"" as StaticString)
            spelling.appendID(of: statement.object, to: &sink)
            sink.append("\">\n" as StaticString)
            let subject = statement.subject
            let name = graph.localName(statement.predicate)
            try append("label", name, of: subject, to: &sink)
            try append("labelE", name, of: subject, to: &sink)
            try append("predicate", graph.terms.slice(statement.predicate.index), of: subject, to: &sink)
            if hasEvidence, let evidence = graph.evidence(of: edge.statement) {
                if !evidence.passages.isEmpty {
                    try append("evidence", spelling.evidence(evidence.passages, in: index), of: subject, to: &sink)
                }
                if let reason = evidence.reason { try append("reason", reason, of: subject, to: &sink) }
                if let confidence = evidence.confidence {
                    try append(PropertyKeys.confidence, confidence.decimal, of: subject, to: &sink)
                }
            }
            try append(annotations?.edges[edge.statement], of: "edge", subject, to: &sink)
            sink.append("    </edge>\n" as StaticString)
        }

        private func append(
            _ values: [String]?, of element: String, _ subject: Term, to sink: inout ByteSink
        ) throws {
            for (key, value) in zip(annotations?.keys ?? [], values ?? []) {
                try append("\(element)_\(key)", value, of: subject, to: &sink)
            }
        }

        private func append(_ key: String, _ value: String, of subject: Term, to sink: inout ByteSink) throws {
            try append(key, Array(value.utf8)[...], of: subject, to: &sink)
        }

        /// `<data key="…">value</data>`.
        private func append(
            _ key: String, _ value: ArraySlice<UInt8>, of subject: Term, to sink: inout ByteSink
        ) throws {
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
