import Graph
import Views

/// One drawing of a view.
struct DOTRun {
    typealias Attribute = DOTSpelling.Attribute

    let view: View
    let graph: KnowledgeGraph
    let palette: DOTPalette

    // MARK: Nodes

    func appendCluster(_ group: Int, indent: String, to sink: inout ByteSink) {
        let frame = view.groups[group]
        sink.append(indent + "subgraph ")
        DOTSpelling.append("cluster_" + frame.key, to: &sink)
        sink.append(" {\n\(indent)  graph ")
        let label = LineWrapping.lines(frame.label, width: 44, limit: 2)
        DOTSpelling.append(
            [
                Attribute("label", lines: label, beginsLeft: true), Attribute("tooltip", frame.label),
                Attribute("id", frame.key),
            ] + address(of: frame.term) + [
                Attribute("style", "rounded,filled"), Attribute("color", palette.frameLine),
                Attribute("fillcolor", palette.frameFills[frame.parent == nil ? 0 : 1]), Attribute("fontsize", "11"),
                Attribute("labeljust", "l"), Attribute("margin", "10"),
            ] + place(group), to: &sink)
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
        let style = DOTStyle.node(node.type, node.change)
        let sign = node.change.map { DOTStyle.change($0).sign } ?? ""
        let lines =
            LineWrapping.lines(sign + node.label, width: style.width, limit: style.lineLimit)
            + packed(node.notes, width: style.width)
        let tooltip = node.description.isEmpty ? node.label : node.description
        sink.append(indent)
        DOTSpelling.append(node.key, to: &sink)
        sink.append(UInt8(ascii: " "))
        DOTSpelling.append(
            [
                Attribute("label", lines: lines, beginsLeft: view.arrangement == .packed),
                Attribute("tooltip", "\(ViewWords.name(ofClass: node.type)): \(tooltip)"), Attribute("id", node.key),
            ] + address(of: node.term) + look(style, isFocus: node.isFocus)
                + [Attribute("margin", style.margin), Attribute("class", node.type.localName)] + place(index), to: &sink)
    }

    private func address(of term: Term?) -> [Attribute] { term.map { [Attribute("URL", graph.text($0))] } ?? [] }

    /// Where things stand in an array: in their order.
    private func place(_ index: Int) -> [Attribute] {
        view.arrangement == .packed ? [Attribute("sortv", String(index + 1))] : []
    }

    func look(_ style: DOTStyle.Node, isFocus: Bool = false) -> [Attribute] {
        let colors = palette[style.tone]
        return [
            Attribute("shape", style.shape), Attribute("color", colors.line),
            Attribute("fillcolor", isFocus ? palette.focusFill : colors.fill),
        ] + (style.isRounded ? [Attribute("style", "rounded,filled")] : [])
            + (isFocus ? [Attribute("penwidth", "3")] : [])
    }

    /// Notes side by side where a line has room for two.
    private func packed(_ notes: [String], width: Int) -> [String] {
        if view.arrangement == .packed { return notes }
        var lines: [String] = []
        for note in notes {
            if let last = lines.last, DisplayWidth.of((last + note).unicodeScalars) + 3 <= width {
                lines[lines.count - 1] = last + " / " + note
            } else {
                lines += LineWrapping.lines(note, width: width, limit: 2)
            }
        }
        return lines
    }

    /// Those who answer stand in the first column, though the edges run towards them. What is between two editions has
    /// measures that no line leads to: they stand in the second with the others.
    func appendColumns(to sink: inout ByteSink) {
        guard view.arrangement == .columns else { return }
        appendColumn("min", view.nodes.filter { $0.column == .responsible }, to: &sink)
        appendColumn("same", view.nodes.filter { $0.column == .subject && $0.change != nil }, to: &sink)
    }

    private func appendColumn(_ rank: String, _ nodes: [View.Node], to sink: inout ByteSink) {
        if nodes.isEmpty { return }
        sink.append("  { rank=\"\(rank)\";")
        for node in nodes {
            sink.append(UInt8(ascii: " "))
            DOTSpelling.append(node.key, to: &sink)
            sink.append(UInt8(ascii: ";"))
        }
        sink.append(" }\n" as StaticString)
    }

    // MARK: Edges

    func append(_ edge: View.Edge, to sink: inout ByteSink) {
        let style = DOTStyle.edge(edge.property, edge.change)
        let (source, target) = (view.nodes[edge.source], view.nodes[edge.target])
        appendArrow(source.key, target.key, to: &sink)
        var attributes = [
            Attribute("tooltip", tooltip(of: edge)),
            Attribute("id", "\(source.key)--\(edge.property.localName)--\(target.key)"),
            Attribute("URL", address(of: edge)), Attribute("color", palette[style.tone].line),
            Attribute("style", style.style), Attribute("penwidth", penWidth(style.penWidth, count: edge.count)),
            Attribute("class", edge.property.localName),
        ]
        if edge.count > 1 { attributes.append(Attribute("label", " \(edge.count) ")) }
        // From side to side, so that no line crosses the text of its own node.
        if view.arrangement == .columns {
            let runsLeft = target.column == .responsible && source.column != .responsible
            attributes += [Attribute("tailport", runsLeft ? "w" : "e"), Attribute("headport", runsLeft ? "e" : "w")]
        }
        DOTSpelling.append(attributes, to: &sink)
    }

    /// A line that stands for several measures is as thick as it may be without hiding others.
    private func penWidth(_ single: String, count: Int) -> String { count > 1 ? String(min(count, 4) + 1) : single }

    func appendArrow(_ source: String, _ target: String, to sink: inout ByteSink) {
        sink.append("  " as StaticString)
        DOTSpelling.append(source, to: &sink)
        sink.append(" -> " as StaticString)
        DOTSpelling.append(target, to: &sink)
        sink.append(UInt8(ascii: " "))
    }

    /// What is said, how surely, and the passages that say it.
    private func tooltip(of edge: View.Edge) -> String {
        let name = ViewWords.name(ofProperty: edge.property)
        let count = edge.count > 1 ? " (\(ViewWords.count(measures: edge.count)))" : ""
        let what = "\(view.nodes[edge.source].label) — \(name)\(count) → \(view.nodes[edge.target].label)"
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

    /// The first passage that says it; without one, the property.
    private func address(of edge: View.Edge) -> String {
        for id in edge.statements {
            if let passage = graph.evidence(of: id)?.passages.first {
                return "\(graph.text(passage.page))#char=\(passage.start),\(passage.end)"
            }
        }
        return edge.property.iri
    }
}
