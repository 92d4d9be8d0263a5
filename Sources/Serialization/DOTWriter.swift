public import Graph
public import Views

/// Draws a view for Graphviz: groups as clusters, one shape and colour a class with a legend of those that occur.
///
/// Nodes and edges have `id`, `URL` (the entity's IRI, the first passage of the evidence) and `tooltip`. The columns
/// of the view run from left to right. A file chooses its own layout engine (`layout`), so that `dot -Tsvg` draws it.
public struct DOTWriter: Sendable {
    /// A font that has Japanese.
    public var fontName: String

    public init(fontName: String = "Noto Sans CJK JP") { self.fontName = fontName }

    public func write(_ view: View, of graph: KnowledgeGraph, to sink: inout ByteSink) throws {
        let run = DOTRun(view: view, graph: graph)
        sink.append("digraph " as StaticString)
        DOTSpelling.append(view.name, to: &sink)
        sink.append(" {\n" as StaticString)
        appendDefaults(view, to: &sink)
        for group in view.groups.indices where view.groups[group].parent == nil {
            run.appendCluster(group, indent: "  ", to: &sink)
        }
        for node in view.nodes.indices where view.nodes[node].group == nil {
            run.appendNode(node, indent: "  ", to: &sink)
        }
        run.appendColumns(to: &sink)
        for edge in view.edges {
            run.append(edge, to: &sink)
            try sink.spill()
        }
        run.appendLegend(to: &sink)
        sink.append("}\n" as StaticString)
        try sink.finish()
    }

    private func appendDefaults(_ view: View, to sink: inout ByteSink) {
        typealias Attribute = DOTSpelling.Attribute
        let font = Attribute("fontname", fontName)
        let title = LineWrapping.lines(view.title, width: 80, limit: 3)
        let graph = [
            Attribute("layout", "dot"), Attribute("charset", "UTF-8"), Attribute("rankdir", "LR"), font,
            Attribute("fontsize", "17"), Attribute("label", lines: title, beginsLeft: true), Attribute("labelloc", "t"),
            Attribute("labeljust", "l"), Attribute("nodesep", "0.16"), Attribute("ranksep", "0.9"),
            Attribute("splines", "true"), Attribute("bgcolor", "white"), Attribute("pad", "0.2"),
        ]
        let node = [
            font, Attribute("fontsize", "11"), Attribute("style", "filled"),
            Attribute("height", "0.3"), Attribute("penwidth", "1.2"),
        ]
        let edge = [font, Attribute("fontsize", "9"), Attribute("arrowsize", "0.6")]
        for (name, attributes) in [("graph", graph), ("node", node), ("edge", edge)] {
            sink.append("  \(name) ")
            DOTSpelling.append(attributes, to: &sink)
        }
    }
}
