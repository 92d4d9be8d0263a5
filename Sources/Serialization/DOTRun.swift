import Graph
import Views

/// One drawing of a view.
struct DOTRun {
    let view: View
    let graph: KnowledgeGraph
    /// By node.
    let ids: [String]

    /// The nodes' keys; they are unique in a view.
    static func ids(of view: View) -> [String] { view.nodes.map { $0.key } }

    // MARK: Nodes

    func appendCluster(_ group: Int, indent: String, to sink: inout ByteSink) {
        let frame = view.groups[group]
        sink.append(indent + "subgraph ")
        DOTSpelling.append("cluster_" + frame.key, to: &sink)
        sink.append(" {\n\(indent)  graph [")
        let label = LineWrapping.lines(frame.label, width: 44, limit: 2).joined(separator: "\n")
        var attributes = [("label", label), ("tooltip", frame.label), ("id", frame.key)]
        if let term = frame.term { attributes.append(("URL", graph.text(term))) }
        attributes += [
            ("style", "rounded,filled"), ("color", "#BBBBBB"), ("fillcolor", frame.parent == nil ? "#FAFAFA" : "#F2F2F2"),
            ("fontsize", "11"), ("labeljust", "l"), ("margin", "10"),
        ]
        append(attributes, to: &sink)
        for child in view.groups.indices where view.groups[child].parent == group {
            appendCluster(child, indent: indent + "  ", to: &sink)
        }
        for node in view.nodes.indices where view.nodes[node].group == group {
            appendNode(node, indent: indent + "  ", to: &sink)
        }
        sink.append(indent + "}\n")
    }

    func appendNode(_ index: Int, indent: String, to sink: inout ByteSink) {
        let node = view.nodes[index]
        let style = DOTStyle.node(node.type)
        let lines = LineWrapping.lines(node.label, width: style.width, limit: 4)
            + node.notes.flatMap { LineWrapping.lines($0, width: style.width, limit: 2) }
        let name = ViewWords.name(ofClass: node.type)
        let tooltip = "\(name): \(node.description.isEmpty ? node.label : node.description)"
        sink.append(indent)
        DOTSpelling.append(ids[index], to: &sink)
        sink.append(" [" as StaticString)
        var attributes = [("label", lines.joined(separator: "\n")), ("tooltip", tooltip), ("id", ids[index])]
        if let term = node.term { attributes.append(("URL", graph.text(term))) }
        append(attributes + look(style) + [("class", node.type.localName)], to: &sink)
    }

    private func look(_ style: DOTStyle.Node) -> [(String, String)] {
        [("shape", style.shape), ("color", style.line), ("fillcolor", style.fill)]
            + (style.isRounded ? [("style", "rounded,filled")] : [])
    }

    /// Those who answer stand in the first column, though the edges run towards them.
    func appendColumns(to sink: inout ByteSink) {
        let first = view.nodes.indices.filter { view.nodes[$0].column == .responsible }
        if first.isEmpty { return }
        sink.append("  { rank=\"min\";" as StaticString)
        for node in first {
            sink.append(UInt8(ascii: " "))
            DOTSpelling.append(ids[node], to: &sink)
            sink.append(UInt8(ascii: ";"))
        }
        sink.append(" }\n" as StaticString)
    }

    // MARK: Edges

    func append(_ edge: View.Edge, to sink: inout ByteSink) {
        let style = DOTStyle.edge(edge.property)
        let name = ViewWords.name(ofProperty: edge.property)
        sink.append("  " as StaticString)
        DOTSpelling.append(ids[edge.source], to: &sink)
        sink.append(" -> " as StaticString)
        DOTSpelling.append(ids[edge.target], to: &sink)
        sink.append(" [" as StaticString)
        var attributes: [(String, String)] = []
        if edge.count > 1 { attributes.append(("label", String(edge.count))) }
        attributes += [
            ("tooltip", tooltip(of: edge, name)), ("edgetooltip", tooltip(of: edge, name)),
            ("id", "\(ids[edge.source]) \(edge.property.localName) \(ids[edge.target])"),
        ]
        if let address = address(of: edge) { attributes.append(("URL", address)) }
        attributes += [("color", style.color), ("fontcolor", style.color), ("style", style.style), ("penwidth", style.penWidth)]
        append(attributes + [("class", edge.property.localName)], to: &sink)
    }

    /// What is said, how surely, and the passages that say it.
    private func tooltip(of edge: View.Edge, _ name: String) -> String {
        let what = "\(view.nodes[edge.source].label) — \(name) → \(view.nodes[edge.target].label)"
        let why = edge.statements.compactMap { id -> String? in
            guard let evidence = graph.evidence(of: id) else { return nil }
            let property = graph.localName(graph[id].predicate)
            let passages = evidence.passages.map { passage in
                "p\(graph.localName(passage.page)):\(passage.start)-\(passage.end) \(passage.text)"
            }
            return ([property] + (evidence.confidence.map { [$0.decimal] } ?? []) + passages).joined(separator: " ")
        }
        return ([what] + why).joined(separator: "\n")
    }

    private func address(of edge: View.Edge) -> String? {
        for id in edge.statements {
            if let passage = graph.evidence(of: id)?.passages.first {
                return "\(graph.text(passage.page))#char=\(passage.start),\(passage.end)"
            }
        }
        return edge.statements.first.map { graph.text(graph[$0].predicate) }
    }

    // MARK: Legend

    /// The classes and properties that occur, in rows below or above the drawing.
    func appendLegend(to sink: inout ByteSink) {
        let types = Vocabulary.classes.map(\.name).filter { type in view.nodes.contains { $0.type == type } }
        var properties: [VocabularyTerm] = []
        for edge in view.edges where !properties.contains(edge.property) { properties.append(edge.property) }
        if types.isEmpty { return }
        sink.append("  subgraph \"cluster_legend\" {\n    graph [" as StaticString)
        append(
            [("label", ViewWords.legend), ("fontsize", "11"), ("labeljust", "l"), ("style", "rounded"), ("color", "#BBBBBB")],
            to: &sink)
        let entries = types.map { type in
            (id: "legend " + type.localName, attributes: [("label", ViewWords.name(ofClass: type))] + look(DOTStyle.node(type)))
        } + properties.map { property in
            let style = DOTStyle.edge(property)
            let line = ["dashed": "╌╌", "dotted": "┈┈"][style.style] ?? (style.penWidth > "2" ? "━━" : "──")
            return (
                id: "legend " + property.localName,
                attributes: [
                    ("label", "\(line)▸ \(ViewWords.name(ofProperty: property))"), ("shape", "plaintext"),
                    ("style", "solid"), ("fontcolor", style.color),
                ]
            )
        }
        for entry in entries {
            sink.append("    " as StaticString)
            DOTSpelling.append(entry.id, to: &sink)
            sink.append(" [" as StaticString)
            append(entry.attributes + [("id", entry.id), ("fontsize", "10")], to: &sink)
        }
        sink.append("  }\n" as StaticString)
        for row in stride(from: 0, to: entries.count, by: 4) {
            let ids = entries[row..<min(row + 4, entries.count)].map(\.id)
            for (a, b) in zip(ids, ids.dropFirst()) {
                sink.append("  " as StaticString)
                DOTSpelling.append(a, to: &sink)
                sink.append(" -> " as StaticString)
                DOTSpelling.append(b, to: &sink)
                sink.append(" [style=\"invis\"];\n" as StaticString)
            }
        }
    }

    private func append(_ attributes: [(String, String)], to sink: inout ByteSink) {
        for (position, attribute) in attributes.enumerated() {
            if position > 0 { sink.append(", " as StaticString) }
            sink.append(attribute.0 + "=")
            DOTSpelling.append(attribute.1, to: &sink)
        }
        sink.append("];\n" as StaticString)
    }
}
