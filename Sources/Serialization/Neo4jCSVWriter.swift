public import Graph

/// Writes the two files of Neo4j's bulk import (`neo4j-admin database import full`), which other databases copy in too.
///
/// The headers are typed: `iri:ID`, `:LABEL`, `amount:long`; `:START_ID`, `:END_ID`, `:TYPE`. Every text is quoted, so that it may
/// hold commas, quotes and line ends (`--multiline-fields=true`). A text that a spreadsheet would take for a formula (`=`,
/// `+`, `-`, `@` or a tab at its head) gets an apostrophe before it.
public struct Neo4jCSVWriter: Sendable {
    public var hasEvidence: Bool

    public init(hasEvidence: Bool = true) { self.hasEvidence = hasEvidence }

    /// `nodes.csv`: a line a node, in the order of the IRIs.
    public func writeNodes(_ reading: PropertyGraph, _ index: GraphIndex, to sink: inout ByteSink) throws {
        let graph = reading.graph
        let keys = PropertyKeys(reading)
        let spelling = GraphMLSpelling(reading)
        let header =
            ["iri:ID", ":LABEL", "label", "label_en"]
            + keys.properties.map { $0.type == .string ? $0.name : "\($0.name):\($0.type.rawValue)" }
        append(row: header.map { Array($0.utf8)[...] }, quoting: false, to: &sink)
        for node in reading.nodes {
            append(text: graph.terms.slice(node.term.index), to: &sink)
            append(field: node.classes.map(graph.localName).joined(separator: ";"), to: &sink)
            append(field: graph.label(of: node.term, in: index), to: &sink)
            append(field: graph.label(of: node.term, language: "en", in: index) ?? "", to: &sink)
            for (key, values) in zip(keys.properties, keys.values(of: node, in: graph, spelling)) {
                sink.append(UInt8(ascii: ","))
                if key.type != .string {
                    sink.append(values)
                } else if !values.isEmpty {
                    append(text: values, to: &sink)
                }
            }
            sink.append(UInt8(ascii: "\n"))
            try sink.spill()
        }
        try sink.finish()
    }

    /// `edges.csv`: a line an edge, in the graph's order.
    public func writeEdges(_ reading: PropertyGraph, _ index: GraphIndex, to sink: inout ByteSink) throws {
        let graph = reading.graph
        var spelling = GraphMLSpelling(reading)
        let header =
            [":START_ID", ":END_ID", ":TYPE"] + (hasEvidence ? ["evidence", "confidence:double", "reason"] : [])
        append(row: header.map { Array($0.utf8)[...] }, quoting: false, to: &sink)
        for edge in reading.edges {
            let statement = graph[edge.statement]
            append(text: graph.terms.slice(statement.subject.index), to: &sink)
            sink.append(UInt8(ascii: ","))
            append(text: graph.terms.slice(statement.object.index), to: &sink)
            append(field: graph.localName(statement.predicate), to: &sink)
            if hasEvidence {
                let evidence = graph.evidence(of: edge.statement)
                append(field: evidence.map { spelling.evidence($0.passages, in: index) } ?? "", to: &sink)
                sink.append(UInt8(ascii: ","))
                sink.append(evidence?.confidence?.decimal ?? "")
                append(field: evidence?.reason ?? "", to: &sink)
            }
            sink.append(UInt8(ascii: "\n"))
            try sink.spill()
        }
        try sink.finish()
    }

    private func append(row: [ArraySlice<UInt8>], quoting: Bool, to sink: inout ByteSink) {
        for (position, field) in row.enumerated() {
            if position > 0 { sink.append(UInt8(ascii: ",")) }
            sink.append(field)
        }
        sink.append(UInt8(ascii: "\n"))
    }

    /// A comma and the text; nothing after the comma for an empty one, which is no value.
    private func append(field: String, to sink: inout ByteSink) {
        sink.append(UInt8(ascii: ","))
        if !field.isEmpty { append(text: Array(field.utf8)[...], to: &sink) }
    }

    private static let quotes = EscapeTable([(UInt8(ascii: "\""), "\"\"")], noncharacters: ("\u{FFFD}", "\u{FFFD}"))
    private static let formulaHeads: Set<UInt8> = Set("=+-@\t\r".utf8)

    private func append(text: ArraySlice<UInt8>, to sink: inout ByteSink) {
        sink.append(UInt8(ascii: "\""))
        if let head = text.first, Self.formulaHeads.contains(head) { sink.append(UInt8(ascii: "'")) }
        _ = sink.append(text, escaping: Self.quotes)
        sink.append(UInt8(ascii: "\""))
    }
}
