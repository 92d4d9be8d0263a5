import Graph
import Views

/// One drawing of a view.
struct DOTRun {
    typealias Attribute = DOTSpelling.Attribute

    let view: View
    let graph: KnowledgeGraph
    let palette: DOTPalette
    /// The tones of classes and the lines of properties that have no look of their own: those of another vocabulary, in the
    /// order in which they occur.
    private let foreignClasses: [VocabularyTerm: DOTPalette.Tone]
    private let foreignProperties: [VocabularyTerm: DOTStyle.Edge]
    /// What is the same on all edges of a property, made once.
    private(set) var edgeLooks: [(key: EdgeKey, look: EdgeLook)] = []
    private var nodeLooks: [NodeKey: [UInt8]] = [:]
    /// The nodes' keys and labels, without quotes; a label too long for a string is cut.
    let keys: SpeltTexts
    let labels: SpeltTexts

    private struct NodeKey: Hashable {
        var type: VocabularyTerm
        var change: EditionDifference.Change?
        var isFocus: Bool

        init(_ node: View.Node) {
            (type, change, isFocus) = (node.type, node.change, node.isFocus)
        }
    }

    init(view: View, graph: KnowledgeGraph, palette: DOTPalette) {
        self.view = view
        self.graph = graph
        self.palette = palette
        let tones = DOTPalette.Tone.allCases
        var classes: [VocabularyTerm: DOTPalette.Tone] = [:]
        for node in view.nodes where !DOTStyle.knows(class: node.type) && classes[node.type] == nil {
            classes[node.type] = tones[min(classes.count, tones.count - 1)]
        }
        var properties: [VocabularyTerm: DOTStyle.Edge] = [:]
        // A graph has few properties: they are found sooner one by one than by their hashes.
        var keys: [EdgeKey] = []
        for edge in view.edges {
            let key = EdgeKey(property: edge.property, change: edge.change)
            if keys.contains(key) { continue }
            keys.append(key)
            if DOTStyle.knows(property: edge.property) || properties[edge.property] != nil { continue }
            let line = ["solid", "dashed", "dotted"][properties.count / tones.count % 3]
            properties[edge.property] = DOTStyle.Edge(tone: tones[properties.count % tones.count], style: line)
        }
        (foreignClasses, foreignProperties) = (classes, properties)
        self.keys = SpeltTexts(view.nodes.lazy.map(\.key)) { DOTSpelling.append(line: $0, to: &$1) }
        labels = SpeltTexts(view.nodes.lazy.map(\.label)) { DOTSpelling.append(line: $0, to: &$1) }
        for node in view.nodes where nodeLooks[NodeKey(node)] == nil {
            let style = style(ofClass: node.type, node.change)
            nodeLooks[NodeKey(node)] = DOTSpelling.rest(
                look(style, isFocus: node.isFocus) + [
                    Attribute("margin", style.margin), Attribute("class", node.type.localName),
                ])
        }
        edgeLooks = keys.map { ($0, look($0)) }
    }

    func style(ofClass type: VocabularyTerm, _ change: EditionDifference.Change?) -> DOTStyle.Node {
        var style = DOTStyle.node(type, change)
        if change == nil, let tone = foreignClasses[type] { style.tone = tone }
        return style
    }

    func style(ofProperty property: VocabularyTerm, _ change: EditionDifference.Change?) -> DOTStyle.Edge {
        change == nil ? foreignProperties[property] ?? DOTStyle.edge(property) : DOTStyle.edge(property, change)
    }

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
            ] + place(group) + array(group), to: &sink)
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
        let style = style(ofClass: node.type, node.change)
        let sign = node.change.map { DOTStyle.change($0).sign } ?? ""
        let lines =
            LineWrapping.lines(sign + node.label, width: style.width, limit: style.lineLimit)
            + packed(node.notes, width: style.width)
        sink.append(indent)
        appendKey(index, to: &sink)
        sink.append(" [label=" as StaticString)
        if node.bars.isEmpty {
            DOTSpelling.append(centred: lines, to: &sink)
        } else {
            DOTMarkup.bars(node.bars, above: lines, color: palette[style.tone].line).append(to: &sink)
        }
        let type = ViewWords.name(ofClass: node.type)
        sink.append(", tooltip=" as StaticString)
        if node.description.isEmpty, Self.isShort(type, node.label) {
            sink.append(UInt8(ascii: "\""))
            DOTSpelling.append(line: type, to: &sink)
            sink.append(": " as StaticString)
            labels.append(index, to: &sink)
            sink.append(UInt8(ascii: "\""))
        } else {
            DOTSpelling.append("\(type): \(node.description.isEmpty ? node.label : node.description)", to: &sink)
        }
        sink.append(", id=" as StaticString)
        appendKey(index, to: &sink)
        if let term = node.term {
            sink.append(", URL=" as StaticString)
            DOTSpelling.append(graph.text(term), to: &sink)
        }
        sink.append(nodeLooks[NodeKey(node)] ?? [])
        if view.arrangement == .packed { sink.append(DOTSpelling.rest(place(index))) }
        sink.append("];\n" as StaticString)
    }

    func appendKey(_ node: Int, to sink: inout ByteSink) {
        sink.append(UInt8(ascii: "\""))
        keys.append(node, to: &sink)
        sink.append(UInt8(ascii: "\""))
    }

    /// Whether texts fit into one string together, without any being cut.
    static func isShort(_ texts: String...) -> Bool {
        texts.reduce(20) { $0 + $1.utf8.count } <= DOTSpelling.limit
    }

    private func address(of term: Term?) -> [Attribute] { term.map { [Attribute("URL", graph.text($0))] } ?? [] }

    /// Where things stand in an array: in their order.
    func place(_ index: Int) -> [Attribute] {
        view.arrangement == .packed ? [Attribute("sortv", String(index + 1))] : []
    }

    /// A frame's nodes stand one below the other, so that their bars compare; more than a few in two columns.
    private func array(_ group: Int) -> [Attribute] {
        if view.arrangement != .packed { return [] }
        return [Attribute("packmode", view.nodes.count { $0.group == group } > 6 ? "array_tlu2" : "array_tlu1")]
    }

    func look(_ style: DOTStyle.Node, isFocus: Bool = false) -> [Attribute] {
        let colors = palette[style.tone]
        return [
            Attribute("shape", style.shape), Attribute("color", colors.line),
            Attribute("fillcolor", isFocus ? palette.focusFill : colors.fill),
        ] + (style.outline.isEmpty ? [] : [Attribute("style", style.outline + ",filled")])
            + [Attribute("penwidth", isFocus ? "3" : style.penWidth)]
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

    /// Those who answer stand in the first column, though the edges run towards them. What nothing in the first column
    /// leads to, or that is between two editions, stands in the second with the others all the same.
    func appendColumns(to sink: inout ByteSink) {
        guard view.arrangement == .columns else { return }
        appendColumn("min", view.nodes.filter { $0.column == .responsible }, to: &sink)
        if view.nodes.contains(where: { $0.change != nil }) {
            appendColumn("same", view.nodes.filter { $0.column == .subject && $0.change != nil }, to: &sink)
        } else {
            let joined = Set(view.edges.filter { view.nodes[$0.source].column == .responsible }.map(\.target))
            let touched = joined.union(view.edges.map(\.source)).union(view.edges.map(\.target))
            let second = joined.filter { view.nodes[$0].column == .subject && view.nodes[$0].group == nil }.min()
            let alone = view.nodes.indices.filter {
                !touched.contains($0) && view.nodes[$0].column == .subject && view.nodes[$0].group == nil
            }
            if let second, !alone.isEmpty {
                appendColumn("same", ([second] + alone).map { view.nodes[$0] }, to: &sink)
            }
        }
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
}
