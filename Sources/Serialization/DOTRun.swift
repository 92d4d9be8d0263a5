import Graph
import Views

/// One drawing of a view.
struct DOTRun {
    typealias Attribute = DOTSpelling.Attribute

    let view: View
    let graph: KnowledgeGraph
    let palette: DOTPalette
    /// The classes and the properties that occur, in the order in which they do.
    let classes: [VocabularyTerm]
    let properties: [VocabularyTerm]
    /// The tones of classes and the lines of properties that have no look of their own: those of another vocabulary.
    private let foreignClasses: [VocabularyTerm: DOTPalette.Tone]
    private let foreignProperties: [VocabularyTerm: DOTStyle.Edge]
    /// What is the same on many nodes or edges, made once, and which of them each has.
    private var nodeLooks: [NodeLook] = []
    private(set) var edgeLooks: [EdgeLook] = []
    private(set) var edgeSpellings: [EdgeSpelling] = []
    private(set) var pieces = Pieces()
    private let nodeKinds: [Int]
    let edgeKinds: [Int]
    /// By group, and last those of none.
    private let members: [[Int]]
    /// By group, and last those that stand in none.
    private let parts: [[Int]]
    /// The nodes' keys and labels, without quotes; a label too long for a string is cut.
    let keys: SpeltTexts
    let labels: SpeltTexts

    private struct NodeLook {
        var style: DOTStyle.Node
        /// Before the label where nodes tell what became of them.
        var sign: String
        /// What it is called in Japanese, and so spelt as a tooltip begins.
        var name: String
        var tooltip: Range<Int>
        /// `, shape="…", …, class="…"`
        var rest: Range<Int>
    }

    init(view: View, graph: KnowledgeGraph, palette: DOTPalette) {
        self.view = view
        self.graph = graph
        self.palette = palette
        var classes = TermNumbers()
        var nodes = Kinds<NodeKind>()
        nodeKinds = view.nodes.indices.map { node in
            nodes.number(
                of: NodeKind(
                    type: classes.number(of: view.nodes[node].type), change: view.nodes[node].change,
                    isFocus: view.nodes[node].isFocus))
        }
        var properties = TermNumbers()
        var edges = Kinds<EdgeKind>()
        edgeKinds = view.edges.indices.map { edge in
            edges.number(
                of: EdgeKind(
                    property: properties.number(of: view.edges[edge].property), change: view.edges[edge].change))
        }
        (self.classes, self.properties) = (classes.terms, properties.terms)

        let tones = DOTPalette.Tone.allCases
        let others = classes.terms.filter { !DOTStyle.knows(class: $0) }
        foreignClasses = Dictionary(
            uniqueKeysWithValues: others.enumerated().map { ($1, tones[min($0, tones.count - 1)]) })
        let lines = properties.terms.filter { !DOTStyle.knows(property: $0) }
        foreignProperties = Dictionary(
            uniqueKeysWithValues: lines.enumerated().map { number, property in
                let line = ["solid", "dashed", "dotted"][number / tones.count % 3]
                return (property, DOTStyle.Edge(tone: tones[number % tones.count], style: line))
            })

        var members = [[Int]](repeating: [], count: view.groups.count + 1)
        for node in view.nodes.indices { members[view.nodes[node].group ?? view.groups.count].append(node) }
        var parts = [[Int]](repeating: [], count: view.groups.count + 1)
        for group in view.groups.indices { parts[view.groups[group].parent ?? view.groups.count].append(group) }
        (self.members, self.parts) = (members, parts)
        keys = SpeltTexts(view.nodes.indices.lazy.map { view.nodes[$0].key }, DOTSpelling.append(line:to:))
        labels = SpeltTexts(view.nodes.indices.lazy.map { view.nodes[$0].label }, DOTSpelling.append(line:to:))
        nodeLooks = nodes.values.map { look($0, &pieces) }
        edgeLooks = edges.values.map { look($0) }
        for look in edgeLooks { edgeSpellings.append(spelling(of: look, in: &pieces)) }
    }

    private func look(_ kind: NodeKind, _ pieces: inout Pieces) -> NodeLook {
        let type = classes[kind.type]
        let style = style(ofClass: type, kind.change)
        let name = ViewWords.name(ofClass: type)
        return NodeLook(
            style: style, sign: kind.change.map { DOTStyle.change($0).sign } ?? "", name: name,
            tooltip: pieces.add(
                DOTSpelling.bytes { sink in
                    sink.append(", tooltip=\"" as StaticString)
                    DOTSpelling.append(line: name, to: &sink)
                    sink.append(": " as StaticString)
                }),
            rest: pieces.add(
                DOTSpelling.rest(
                    look(style, isFocus: kind.isFocus) + [
                        Attribute("margin", style.margin), Attribute("class", type.localName),
                    ])))
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

    /// All nodes, those of groups in their frames.
    func appendNodes(to sink: inout ByteSink) throws {
        for group in parts[view.groups.count] { try appendCluster(group, indent: "  ", to: &sink) }
        for node in members[view.groups.count] {
            appendNode(node, indent: "  ", to: &sink)
            try sink.spill()
        }
    }

    private func appendCluster(_ group: Int, indent: String, to sink: inout ByteSink) throws {
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
        for part in parts[group] { try appendCluster(part, indent: indent + "  ", to: &sink) }
        for node in members[group] { appendNode(node, indent: indent + "  ", to: &sink) }
        try sink.spill()
        sink.append(indent + "}\n")
    }

    private func appendNode(_ index: Int, indent: String, to sink: inout ByteSink) {
        let look = nodeLooks[nodeKinds[index]]
        let label = look.sign.isEmpty ? view.nodes[index].label : look.sign + view.nodes[index].label
        let lines =
            LineWrapping.lines(label, width: look.style.width, limit: look.style.lineLimit)
            + packed(view.nodes[index].notes, width: look.style.width)
        sink.append(indent)
        appendKey(index, to: &sink)
        sink.append(" [label=" as StaticString)
        if view.nodes[index].bars.isEmpty {
            DOTSpelling.append(centred: lines, to: &sink)
        } else {
            DOTMarkup.bars(view.nodes[index].bars, above: lines, color: palette[look.style.tone].line)
                .append(to: &sink)
        }
        let description = view.nodes[index].description
        if description.isEmpty, Self.isShort(look.tooltip.count + labels.size(of: index)) {
            sink.append(pieces, look.tooltip)
            labels.append(index, to: &sink)
            sink.append("\", id=" as StaticString)
        } else {
            sink.append(", tooltip=" as StaticString)
            DOTSpelling.append(
                "\(look.name): \(description.isEmpty ? view.nodes[index].label : description)", to: &sink)
            sink.append(", id=" as StaticString)
        }
        appendKey(index, to: &sink)
        if let term = view.nodes[index].term {
            sink.append(", URL=\"" as StaticString)
            graph.terms.slice(term.index).withUnsafeBufferPointer { DOTSpelling.append(line: $0, to: &sink) }
            sink.append(UInt8(ascii: "\""))
        }
        sink.append(pieces, look.rest)
        if view.arrangement == .packed { sink.append(DOTSpelling.rest(place(index))) }
        sink.append("];\n" as StaticString)
    }

    func appendKey(_ node: Int, to sink: inout ByteSink) {
        sink.append(UInt8(ascii: "\""))
        keys.append(node, to: &sink)
        sink.append(UInt8(ascii: "\""))
    }

    /// Whether texts of so many bytes fit into one string together, with the words between them and without being cut.
    static func isShort(_ size: Int) -> Bool { size + 20 <= DOTSpelling.limit }

    private func address(of term: Term?) -> [Attribute] { term.map { [Attribute("URL", graph.text($0))] } ?? [] }

    /// Where things stand in an array: in their order.
    func place(_ index: Int) -> [Attribute] {
        view.arrangement == .packed ? [Attribute("sortv", String(index + 1))] : []
    }

    /// A frame's nodes stand one below the other, so that their bars compare; more than a few in two columns.
    private func array(_ group: Int) -> [Attribute] {
        if view.arrangement != .packed { return [] }
        return [Attribute("packmode", members[group].count > 6 ? "array_tlu2" : "array_tlu1")]
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
}
