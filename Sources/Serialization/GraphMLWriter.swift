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
    public var profile: GraphMLProfile

    public init(
        hasEvidence: Bool = true, annotations: Annotations? = nil, profile: GraphMLProfile = .portable
    ) {
        self.hasEvidence = hasEvidence
        self.annotations = annotations
        self.profile = profile
    }

    /// - Throws: `SerializationError.forbiddenCharacter`; what the sink throws.
    public func write(_ reading: PropertyGraph, _ index: GraphIndex, to sink: inout ByteSink) throws {
        var run = Run(
            graph: reading.graph, index: index, spelling: GraphMLSpelling(reading),
            keys: PropertyKeys(reading, reserved: profile.reserved), hasEvidence: hasEvidence, annotations: annotations,
            profile: profile, graphics: profile.hasGraphics ? YEdGraphics(reading) : nil)
        run.appendHead(to: &sink)
        for (position, node) in reading.nodes.enumerated() {
            try run.append(node, at: position, to: &sink)
            try sink.spill()
        }
        if profile.joinsParallelEdges {
            for (number, edges) in reading.parallelEdges().enumerated() {
                try run.append(edges[...], number: number + 1, to: &sink)
                try sink.spill()
            }
        } else {
            for position in reading.edges.indices {
                try run.append(reading.edges[position...position], number: position + 1, to: &sink)
                try sink.spill()
            }
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
        let profile: GraphMLProfile
        let graphics: YEdGraphics?

        func appendHead(to sink: inout ByteSink) {
            let extensions = graphics == nil ? "" : "xmlns:y=\"\(YEdGraphics.namespace)\" "
            sink.append(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
                \(extensions)\
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
                xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd">

                """)
            for key in PropertyKeys.node + keys.properties {
                let type = key.type == .boolean && !profile.hasBooleans ? .string : key.type
                append(key: key.id, of: "node", name: key.name, type: type.rawValue, to: &sink)
            }
            for name in PropertyKeys.edge where hasEvidence || (name != "evidence" && name != "reason") {
                append(key: name, of: "edge", name: name, type: "string", to: &sink)
            }
            if hasEvidence {
                append(
                    key: PropertyKeys.confidence, of: "edge", name: PropertyKeys.confidence, type: "double", to: &sink)
            }
            if profile.joinsParallelEdges {
                append(key: "weight", of: "edge", name: "weight", type: "double", to: &sink)
            }
            for key in annotations?.keys ?? [] {
                for element in ["node", "edge"] {
                    append(key: "\(element)_\(key)", of: element, name: key, type: "string", to: &sink)
                }
            }
            if graphics != nil {
                for (key, element) in [(YEdGraphics.nodeKey, "node"), (YEdGraphics.edgeKey, "edge")] {
                    sink.append("  <key id=\"\(key)\" for=\"\(element)\" yfiles.type=\"\(key)\"/>\n")
                }
            }
            sink.append("  <graph id=\"G\" edgedefault=\"directed\">\n" as StaticString)
        }

        func append(key: String, of element: String, name: String, type: String, to sink: inout ByteSink) {
            if profile.omitted.contains(key) { return }
            let name = profile.names[key] ?? name
            sink.append("  <key id=\"\(key)\" for=\"\(element)\" attr.name=\"\(name)\" attr.type=\"\(type)\"/>\n")
        }

        func append(_ node: PropertyGraph.Node, at position: Int, to sink: inout ByteSink) throws {
            sink.append("    <node id=\"" as StaticString)
            spelling.appendID(of: node.term, to: &sink)
            sink.append("\">\n" as StaticString)
            let subject = node.term
            let label = graph.label(of: node.term, in: index)
            try append("iri", graph.terms.slice(node.term.index), of: subject, to: &sink)
            try append("label_ja", label, of: subject, to: &sink)
            if let english = graph.label(of: node.term, language: "en", in: index) {
                try append("label_en", english, of: subject, to: &sink)
            }
            try append("labelV", graph.localName(node.classes[0]), of: subject, to: &sink)
            let common = profile.commonLabel.map { ":" + $0 } ?? ""
            try append("labels", common + spelling.labels(node.classes), of: subject, to: &sink)

            for (key, value) in zip(keys.properties, keys.values(of: node, in: graph, spelling)) where !value.isEmpty {
                try append(key.id, value, of: subject, to: &sink)
            }
            for (key, value) in zip(annotations?.keys ?? [], annotations?.nodes[node.term] ?? []) {
                try append("node_\(key)", value, of: subject, to: &sink)
            }
            try graphics?.append(node, label: label, at: position, to: &sink)
            sink.append("    </node>\n" as StaticString)
        }

        /// One edge element for edges with the same ends: one edge, or several that are joined.
        mutating func append(_ edges: ArraySlice<PropertyGraph.Edge>, number: Int, to sink: inout ByteSink) throws {
            let statements = edges.map { graph[$0.statement] }
            let subject = statements[0].subject
            sink.append("    <edge id=\"e\(number)\" source=\"")
            spelling.appendID(of: subject, to: &sink)
            sink.append("\" target=\"" as StaticString)
            spelling.appendID(of: statements[0].object, to: &sink)
            sink.append("\">\n" as StaticString)
            let names = statements.map { graph.localName($0.predicate) }
            try append("label", joining: names, of: subject, to: &sink)
            try append("labelE", joining: names, of: subject, to: &sink)
            let predicates = statements.map { graph.text($0.predicate) }
            try append("predicate", joining: predicates, of: subject, to: &sink)
            if hasEvidence {
                let evidence = edges.compactMap { graph.evidence(of: $0.statement) }
                var passages: [String] = []
                for evidence in evidence where !evidence.passages.isEmpty {
                    passages.append(spelling.evidence(evidence.passages, in: index))
                }
                try append("evidence", joining: passages, of: subject, to: &sink)
                try append("reason", joining: evidence.compactMap(\.reason), of: subject, to: &sink)
                // Of several the one that is least sure.
                if let confidence = evidence.compactMap(\.confidence).min() {
                    try append(PropertyKeys.confidence, confidence.decimal, of: subject, to: &sink)
                }
            }
            if profile.joinsParallelEdges { try append("weight", "\(edges.count).0", of: subject, to: &sink) }
            let values = edges.compactMap { annotations?.edges[$0.statement] }
            for (position, key) in (annotations?.keys ?? []).enumerated() {
                let texts = values.filter { position < $0.count }.map { $0[position] }
                try append("edge_\(key)", joining: texts, of: subject, to: &sink)
            }
            graphics?.append(statements[0], to: &sink)
            sink.append("    </edge>\n" as StaticString)
        }

        /// Several values of one key, joined as repeated ones of a node are; nothing where there is none.
        private func append(_ key: String, joining texts: [String], of subject: Term, to sink: inout ByteSink) throws {
            if texts.isEmpty { return }
            try append(key, texts.joined(separator: " | "), of: subject, to: &sink)
        }

        private func append(_ key: String, _ value: String, of subject: Term, to sink: inout ByteSink) throws {
            try append(key, Array(value.utf8)[...], of: subject, to: &sink)
        }

        /// `<data key="…">value</data>`.
        private func append(
            _ key: String, _ value: ArraySlice<UInt8>, of subject: Term, to sink: inout ByteSink
        ) throws {
            if profile.omitted.contains(key) { return }
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
