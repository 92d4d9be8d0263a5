public import Graph
public import Views

/// Draws a view for Graphviz: groups as clusters, one shape and colour a class with a legend of those that occur.
///
/// Nodes and edges have `id`, `URL` (the entity's IRI, the first passage of the evidence) and `tooltip`; the drawing's own
/// tooltip is its title and, on the next line, what it shows in words. A file chooses its own layout engine (`layout`), so
/// that `dot -Tsvg` draws it.
public struct DOTWriter: Sendable {
    /// A font that has Japanese.
    public var fontName: String
    public var theme: DOTTheme

    public init(fontName: String = "Noto Sans CJK JP", theme: DOTTheme = .light) {
        self.fontName = fontName
        self.theme = theme
    }

    public func write(_ view: View, of graph: KnowledgeGraph, to sink: inout ByteSink) throws {
        let run = DOTRun(view: view, graph: graph, palette: .of(theme))
        sink.append("digraph " as StaticString)
        DOTSpelling.append(view.name, to: &sink)
        sink.append(" {\n" as StaticString)
        appendDefaults(view, run.palette, to: &sink)
        try run.appendNodes(to: &sink)
        run.appendColumns(to: &sink)
        for edge in view.edges.indices {
            run.appendEdge(edge, to: &sink)
            try sink.spill()
        }
        run.appendLegend(to: &sink)
        sink.append("}\n" as StaticString)
        try sink.finish()
    }

    private typealias Attribute = DOTSpelling.Attribute

    private func appendDefaults(_ view: View, _ palette: DOTPalette, to sink: inout ByteSink) {
        // A drawing may stand in a frame of a page: its links lead out of it.
        let font = [
            Attribute("fontname", fontName), Attribute("fontcolor", palette.ink), Attribute("target", "_top"),
        ]
        let title = LineWrapping.lines(view.title, width: 80, limit: 3)
        let graph =
            layout(view.arrangement) + font + [
                Attribute("charset", "UTF-8"), Attribute("fontsize", "17"),
                Attribute("label", lines: title, beginsLeft: true), Attribute("labelloc", "t"),
                Attribute("labeljust", "l"), Attribute("bgcolor", palette.paper), Attribute("pad", "0.2"),
                Attribute("tooltip", "\(view.title)\n\(view.summary)"),
            ]
        let node =
            font + [
                Attribute("fontsize", "11"), Attribute("style", "filled"), Attribute("height", "0.3"),
            ]
        let edge = font + [Attribute("fontsize", "10"), Attribute("arrowsize", "0.6")]
        for (name, attributes) in [("graph", graph), ("node", node), ("edge", edge)] {
            sink.append("  \(name) ")
            DOTSpelling.append(attributes, to: &sink)
        }
    }

    /// The engine that suits an arrangement: ranks for columns and layers, an array for frames without edges, springs for
    /// what is neither; of those fdp, since it keeps the legend together.
    private func layout(_ arrangement: View.Arrangement) -> [Attribute] {
        switch arrangement {
        case .columns:
            [
                Attribute("layout", "dot"), Attribute("rankdir", "LR"), Attribute("nodesep", "0.16"),
                Attribute("ranksep", "0.9"), Attribute("splines", "true"),
            ]
        case .layers:
            [
                Attribute("layout", "dot"), Attribute("rankdir", "LR"), Attribute("nodesep", "0.2"),
                Attribute("ranksep", "1.1"), Attribute("splines", "true"),
            ]
        case .packed: [Attribute("layout", "osage"), Attribute("pack", "12"), Attribute("packmode", "array_tlu3")]
        case .free:
            [
                Attribute("layout", "fdp"), Attribute("K", "1.2"), Attribute("overlap", "prism"),
                Attribute("splines", "true"),
                Attribute("sep", "+10"), Attribute("esep", "+4"),
            ]
        }
    }
}
