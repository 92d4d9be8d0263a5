import Graph
import Views

/// One drawing of a view.
struct DOTRun {
    typealias Attribute = DOTSpelling.Attribute

    let view: View
    let graph: KnowledgeGraph

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
                Attribute("style", "rounded,filled"), Attribute("color", "#BBBBBB"),
                Attribute("fillcolor", frame.parent == nil ? "#FAFAFA" : "#F2F2F2"), Attribute("fontsize", "11"),
                Attribute("labeljust", "l"), Attribute("margin", "10"),
            ], to: &sink)
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
                Attribute("label", lines: lines),
                Attribute("tooltip", "\(ViewWords.name(ofClass: node.type)): \(tooltip)"), Attribute("id", node.key),
            ] + address(of: node.term) + look(style)
                + [Attribute("margin", style.margin), Attribute("class", node.type.localName)], to: &sink)
    }

    private func address(of term: Term?) -> [Attribute] { term.map { [Attribute("URL", graph.text($0))] } ?? [] }

    private func look(_ style: DOTStyle.Node) -> [Attribute] {
        [Attribute("shape", style.shape), Attribute("color", style.line), Attribute("fillcolor", style.fill)]
            + (style.isRounded ? [Attribute("style", "rounded,filled")] : [])
    }

    /// Notes side by side where a line has room for two.
    private func packed(_ notes: [String], width: Int) -> [String] {
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
        // From side to side, so that no line crosses the text of its own node.
        let runsLeft = target.column == .responsible
        appendArrow(source.key, target.key, to: &sink)
        let attributes = [
            Attribute("tooltip", tooltip(of: edge)),
            Attribute("id", "\(source.key)--\(edge.property.localName)--\(target.key)"),
            Attribute("URL", address(of: edge)), Attribute("color", style.color), Attribute("style", style.style),
            Attribute("penwidth", penWidth(style.penWidth, count: edge.count)),
            Attribute("tailport", runsLeft ? "w" : "e"),
            Attribute("headport", runsLeft ? "e" : "w"), Attribute("class", edge.property.localName),
        ]
        DOTSpelling.append(attributes, to: &sink)
    }

    /// A line that stands for several measures is as thick as it may be without hiding others.
    private func penWidth(_ single: String, count: Int) -> String { count > 1 ? String(min(count, 4) + 1) : single }

    private func appendArrow(_ source: String, _ target: String, to sink: inout ByteSink) {
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

    // MARK: Legend

    /// The classes and properties that occur, four in a row.
    func appendLegend(to sink: inout ByteSink) {
        let known = Vocabulary.classes.map(\.name)
        var types = known.filter { type in view.nodes.contains { $0.type == type } }
        for node in view.nodes where !known.contains(node.type) && !types.contains(node.type) {
            types.append(node.type)
        }
        if types.isEmpty { return }
        var properties: [VocabularyTerm] = []
        for edge in view.edges where !properties.contains(edge.property) { properties.append(edge.property) }
        let entries =
            types.map { ("legend-" + $0.localName, legendAttributes(ofClass: $0)) }
            + properties.map { ("legend-" + $0.localName, legendAttributes(ofProperty: $0)) }
            + EditionDifference.Change.allCases.filter { change in view.nodes.contains { $0.change == change } }.map {
                ("legend-" + $0.rawValue, legendAttributes(of: $0))
            }

        sink.append("  subgraph \"cluster_legend\" {\n    graph " as StaticString)
        DOTSpelling.append(
            [
                Attribute("label", ViewWords.legend), Attribute("fontsize", "10"), Attribute("labeljust", "l"),
                Attribute("style", "rounded"), Attribute("color", "#BBBBBB"), Attribute("margin", "6"),
            ], to: &sink)
        for (id, attributes) in entries {
            sink.append("    " as StaticString)
            DOTSpelling.append(id, to: &sink)
            sink.append(UInt8(ascii: " "))
            let size = [Attribute("fontsize", "9"), Attribute("height", "0.2"), Attribute("margin", "0.08,0.03")]
            DOTSpelling.append(attributes + size + [Attribute("id", id)], to: &sink)
        }
        sink.append("  }\n" as StaticString)
        for row in stride(from: 0, to: entries.count, by: 4) {
            let ids = entries[row..<min(row + 4, entries.count)].map(\.0)
            for (a, b) in zip(ids, ids.dropFirst()) {
                appendArrow(a, b, to: &sink)
                DOTSpelling.append([Attribute("style", "invis")], to: &sink)
            }
        }
    }

    /// Where colours say what changed, classes are shown by their shape alone.
    private func legendAttributes(ofClass type: VocabularyTerm) -> [Attribute] {
        let isOfChanges = view.nodes.contains { $0.change != nil }
        return [Attribute("label", ViewWords.name(ofClass: type))]
            + look(DOTStyle.node(type, isOfChanges ? .kept : nil))
    }

    private func legendAttributes(of change: EditionDifference.Change) -> [Attribute] {
        let look = DOTStyle.change(change)
        return [
            Attribute("label", look.sign + ViewWords.name(of: change)), Attribute("shape", "box"),
            Attribute("color", look.line), Attribute("fillcolor", look.fill),
        ]
    }

    private func legendAttributes(ofProperty property: VocabularyTerm) -> [Attribute] {
        let isOfChanges = view.edges.contains { $0.change != nil }
        let style = DOTStyle.edge(property, isOfChanges ? .kept : nil)
        let line = ["dashed": "╌╌", "dotted": "┈┈"][style.style] ?? (style.penWidth == DOTStyle.strong ? "━━" : "──")
        return [
            Attribute("label", "\(line)▸ \(ViewWords.name(ofProperty: property))"), Attribute("shape", "plaintext"),
            Attribute("style", "solid"), Attribute("fontcolor", style.color),
        ]
    }
}
