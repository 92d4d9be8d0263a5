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
            reading, index, hasEvidence: hasEvidence, annotations: annotations, profile: profile)
        run.appendHead(to: &sink)
        for (position, node) in reading.nodes.enumerated() {
            run.addID(of: node)
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
        private let naming: NodeNaming
        private let english: Term?
        /// `<data key="…">` of each of the keys' properties.
        private let openings: [[UInt8]]
        /// The ids of the nodes so far, and by node where its own ends.
        private var ids: [UInt8] = []
        private var idEnds = [0]
        /// What is the same on all nodes of a class alone, and on all edges of a property.
        private var classData: TermSpellings
        private var propertyData: TermSpellings
        private var values: [(key: Int, object: Term)] = []

        init(
            _ reading: PropertyGraph, _ index: GraphIndex, hasEvidence: Bool, annotations: Annotations?,
            profile: GraphMLProfile
        ) {
            graph = reading.graph
            self.index = index
            spelling = GraphMLSpelling(reading)
            keys = PropertyKeys(reading, reserved: profile.reserved)
            self.hasEvidence = hasEvidence
            self.annotations = annotations
            self.profile = profile
            graphics = profile.hasGraphics ? YEdGraphics(reading) : nil
            naming = NodeNaming(graph)
            english = graph.languageTag("en")
            openings = keys.properties.map { Self.opening($0.id) }
            classData = TermSpellings(graph)
            propertyData = TermSpellings(graph)
        }

        private static func opening(_ key: String) -> [UInt8] { Array("      <data key=\"\(key)\">".utf8) }

        /// The ids of nodes are made once: edges name them often.
        mutating func addID(of node: PropertyGraph.Node) {
            spelling.appendID(of: node.term, to: &ids)
            idEnds.append(ids.count)
        }

        private func appendID(at node: Int, to sink: inout ByteSink) {
            sink.append(ids, idEnds[node]..<idEnds[node + 1])
        }

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

        mutating func append(_ node: PropertyGraph.Node, at position: Int, to sink: inout ByteSink) throws {
            let subject = node.term
            let statements = index.statements(of: subject)
            sink.append("    <node id=\"" as StaticString)
            appendID(at: position, to: &sink)
            sink.append("\">\n" as StaticString)
            try append("iri", graph.terms.slice(subject.index), of: subject, to: &sink)
            let label = naming.label(statements)
            if let label {
                try append("label_ja", graph.terms.slice(label.index), of: subject, to: &sink)
            } else {
                try append("label_ja", IRISyntax.percentDecoding(graph.localName(subject)), of: subject, to: &sink)
            }
            if let label = naming.label(statements, language: english) {
                try append("label_en", graph.terms.slice(label.index), of: subject, to: &sink)
            }
            try appendClasses(of: node, to: &sink)
            try appendProperties(of: node, to: &sink)
            for (key, value) in zip(annotations?.keys ?? [], annotations?.nodes[node.term] ?? []) {
                try append("node_\(key)", value, of: subject, to: &sink)
            }
            if let graphics {
                try graphics.append(node, label: graph.label(of: subject, in: index), at: position, to: &sink)
            }
            sink.append("    </node>\n" as StaticString)
        }

        private mutating func appendClasses(of node: PropertyGraph.Node, to sink: inout ByteSink) throws {
            if node.classes.count > 1 { return try append(classes: node.classes, of: node.term, to: &sink) }
            let type = node.classes[0]
            let place =
                try classData.place(of: type)
                ?? classData.add(try ByteSink.bytes { try append(classes: [type], of: type, to: &$0) }, of: type)
            sink.append(classData.pieces, place)
        }

        private func append(classes: [Term], of subject: Term, to sink: inout ByteSink) throws {
            try append("labelV", graph.localName(classes[0]), of: subject, to: &sink)
            let common = profile.commonLabel.map { ":" + $0 } ?? ""
            try append("labels", common + spelling.labels(classes), of: subject, to: &sink)
        }

        private mutating func appendProperties(of node: PropertyGraph.Node, to sink: inout ByteSink) throws {
            values.removeAll(keepingCapacity: true)
            for id in node.properties {
                let statement = graph[id]
                guard let key = keys.index(of: statement, graph) else { continue }
                // By key; the values of one stay in the graph's order.
                let place = values.lastIndex { $0.key <= key }.map { $0 + 1 } ?? 0
                values.insert((key, statement.object), at: place)
            }
            var start = 0
            while start < values.count {
                let key = values[start].key
                var end = start + 1
                var value = spelling.value(values[start].object)
                while end < values.count, values[end].key == key {
                    value = (value + Array(" | ".utf8) + spelling.value(values[end].object))[...]
                    end += 1
                }
                start = end
                if value.isEmpty || profile.omitted.contains(keys.properties[key].id) { continue }
                sink.append(openings[key])
                try appendRest(keys.properties[key].id, value, of: node.term, to: &sink)
            }
        }

        /// One edge element for edges with the same ends: one edge, or several that are joined.
        mutating func append(_ edges: ArraySlice<PropertyGraph.Edge>, number: Int, to sink: inout ByteSink) throws {
            let first = edges[edges.startIndex]
            let subject = graph[first.statement].subject
            sink.append("    <edge id=\"e" as StaticString)
            sink.append(number: number)
            sink.append("\" source=\"" as StaticString)
            appendID(at: first.source, to: &sink)
            sink.append("\" target=\"" as StaticString)
            appendID(at: first.target, to: &sink)
            sink.append("\">\n" as StaticString)
            if edges.count == 1 {
                let property = graph[first.statement].predicate
                let place =
                    try propertyData.place(of: property)
                    ?? propertyData.add(
                        try ByteSink.bytes { try append(properties: [property], of: property, to: &$0) }, of: property)
                sink.append(propertyData.pieces, place)
            } else {
                try append(properties: edges.map { graph[$0.statement].predicate }, of: subject, to: &sink)
            }
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
            graphics?.append(graph[first.statement], to: &sink)
            sink.append("    </edge>\n" as StaticString)
        }

        private func append(properties: [Term], of subject: Term, to sink: inout ByteSink) throws {
            let names = properties.map(graph.localName)
            try append("label", joining: names, of: subject, to: &sink)
            try append("labelE", joining: names, of: subject, to: &sink)
            try append("predicate", joining: properties.map(graph.text), of: subject, to: &sink)
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
            try appendRest(key, value, of: subject, to: &sink)
        }

        /// `value</data>`.
        private func appendRest(
            _ key: String, _ value: ArraySlice<UInt8>, of subject: Term, to sink: inout ByteSink
        ) throws {
            if let forbidden = sink.append(value, escaping: XMLCharacters.content) {
                throw SerializationError.forbiddenCharacter(forbidden, subject: graph.text(subject), predicate: key)
            }
            sink.append("</data>\n" as StaticString)
        }
    }
}
