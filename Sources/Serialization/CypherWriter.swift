public import Graph

/// Writes an openCypher script that merges the graph into a database: nodes by their IRI, then edges.
///
/// Each statement unwinds a list of at most `batch` maps, so that no text of the graph is ever part of a query but as a
/// string literal, and a run twice changes nothing. Every node has the label `Entity` beside those of its classes.
public struct CypherWriter: Sendable {
    public var hasEvidence: Bool
    /// How many nodes or edges a statement merges.
    public var batch: Int

    public init(hasEvidence: Bool = true, batch: Int = 500) {
        self.hasEvidence = hasEvidence
        self.batch = batch
    }

    public func write(_ reading: PropertyGraph, _ index: GraphIndex, to sink: inout ByteSink) throws {
        sink.append(
            """
            // Run with any openCypher client, for instance: cypher-shell -f graph.cypher
            // For speed, in Neo4j first: CREATE CONSTRAINT entity_iri IF NOT EXISTS FOR (n:Entity) REQUIRE n.iri IS UNIQUE

            """)
        try writeNodes(reading, index, to: &sink)
        try writeEdges(reading, index, to: &sink)
        try sink.finish()
    }

    private func writeNodes(_ reading: PropertyGraph, _ index: GraphIndex, to sink: inout ByteSink) throws {
        let graph = reading.graph
        let keys = PropertyKeys(reading)
        let spelling = GraphMLSpelling(reading)
        let groups = Self.groups(reading.nodes.indices.map { reading.nodes[$0].classes.map(graph.localName) })
        for (labels, members) in groups {
            let merge =
                "MERGE (n:Entity {iri: row.iri})\nSET n" + labels.map { ":\(Self.name($0))" }.joined()
                + "\nSET n += row"
            try writeBatches(members, merge: merge, to: &sink) { member, sink in
                let node = reading.nodes[member]
                sink.append("{iri: " as StaticString)
                append(string: graph.terms.slice(node.term.index), to: &sink)
                sink.append(", label: " as StaticString)
                append(string: Array(graph.label(of: node.term, in: index).utf8)[...], to: &sink)
                if let english = graph.label(of: node.term, language: "en", in: index) {
                    sink.append(", label_en: " as StaticString)
                    append(string: Array(english.utf8)[...], to: &sink)
                }
                for (key, value) in zip(keys.properties, keys.values(of: node, in: graph, spelling))
                where !value.isEmpty {
                    sink.append(", \(Self.name(key.name)): ")
                    if key.type == .string { append(string: value, to: &sink) } else { sink.append(value) }
                }
                sink.append(UInt8(ascii: "}"))
            }
        }
    }

    private func writeEdges(_ reading: PropertyGraph, _ index: GraphIndex, to sink: inout ByteSink) throws {
        let graph = reading.graph
        var spelling = GraphMLSpelling(reading)
        let types = reading.edges.map { [graph.localName(graph[$0.statement].predicate)] }
        for (type, members) in Self.groups(types) {
            let merge =
                "MATCH (a:Entity {iri: row.source}), (b:Entity {iri: row.target})\n"
                + "MERGE (a)-[r:\(Self.name(type[0]))]->(b)\nSET r += row.properties"
            try writeBatches(members, merge: merge, to: &sink) { member, sink in
                let id = reading.edges[member].statement
                sink.append("{source: " as StaticString)
                append(string: graph.terms.slice(graph[id].subject.index), to: &sink)
                sink.append(", target: " as StaticString)
                append(string: graph.terms.slice(graph[id].object.index), to: &sink)
                sink.append(", properties: {" as StaticString)
                if hasEvidence, let evidence = graph.evidence(of: id) {
                    sink.append("evidence: " as StaticString)
                    append(string: Array(spelling.evidence(evidence.passages, in: index).utf8)[...], to: &sink)
                    if let confidence = evidence.confidence { sink.append(", confidence: \(confidence.decimal)") }
                    if let reason = evidence.reason {
                        sink.append(", reason: " as StaticString)
                        append(string: Array(reason.utf8)[...], to: &sink)
                    }
                }
                sink.append("}}" as StaticString)
            }
        }
    }

    private func writeBatches(
        _ members: [Int], merge: String, to sink: inout ByteSink, _ append: (Int, inout ByteSink) -> Void
    ) throws {
        var start = 0
        while start < members.count {
            let end = min(start + batch, members.count)
            sink.append("UNWIND [\n" as StaticString)
            for position in start..<end {
                append(members[position], &sink)
                sink.append(position + 1 < end ? ",\n" : "\n")
            }
            sink.append("] AS row\n\(merge);\n")
            try sink.spill()
            start = end
        }
    }

    /// The members of each kind, kinds in the order in which they first occur.
    private static func groups(_ kinds: [[String]]) -> [(kind: [String], members: [Int])] {
        var groups: [(kind: [String], members: [Int])] = []
        var places: [[String]: Int] = [:]
        for (member, kind) in kinds.enumerated() {
            if let place = places[kind] {
                groups[place].members.append(member)
            } else {
                places[kind] = groups.count
                groups.append((kind, [member]))
            }
        }
        return groups
    }

    /// A label, type or property name in backquotes.
    private static func name(_ text: String) -> String { "`" + text.replacing("`", with: "``") + "`" }

    private static let literal: EscapeTable = {
        var escapes: [(UInt8, String)] = [
            (UInt8(ascii: "'"), "\\'"), (UInt8(ascii: "\\"), "\\\\"), (0x08, "\\b"), (0x09, "\\t"), (0x0A, "\\n"),
            (0x0C, "\\f"), (0x0D, "\\r"),
        ]
        let hexadecimal = Array("0123456789abcdef")
        for byte in UInt8(0)..<0x20 where !escapes.contains(where: { $0.0 == byte }) {
            escapes.append((byte, "\\u00\(hexadecimal[Int(byte >> 4)])\(hexadecimal[Int(byte & 15)])"))
        }
        return EscapeTable(escapes, noncharacters: ("\\ufffe", "\\uffff"))
    }()

    private func append(string: ArraySlice<UInt8>, to sink: inout ByteSink) {
        sink.append(UInt8(ascii: "'"))
        _ = sink.append(string, escaping: Self.literal)
        sink.append(UInt8(ascii: "'"))
    }
}
