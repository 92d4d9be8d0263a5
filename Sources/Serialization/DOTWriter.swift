public import Graph
public import Views

/// Draws a view for Graphviz: groups as clusters, one shape and colour a class with a legend of those that occur.
///
/// Nodes and edges have `id`, `URL` (the entity's IRI, the first passage of the evidence) and `tooltip`. The columns of the view
/// run from left to right. A file chooses its own layout engine (`layout`), so that `dot -Tsvg` draws it.
public struct DOTWriter: Sendable {
    /// A font that has Japanese.
    public var fontName: String
    public var base: String

    public init(fontName: String = "Noto Sans CJK JP", base: String = Vocabulary.defaultBase) {
        self.fontName = fontName
        self.base = base
    }

    public func write(_ view: View, of graph: KnowledgeGraph, to sink: inout ByteSink) throws {
        let run = DOTRun(view: view, graph: graph, ids: DOTRun.ids(of: view))
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
        sink.append("  graph [" as StaticString)
        DOTSpelling.append("fontname", fontName, to: &sink)
        sink.append(", " as StaticString)
        DOTSpelling.append("label", LineWrapping.lines(view.title, width: 80, limit: 3).joined(separator: "\n"), to: &sink)
        sink.append(
            """
            , layout="dot", charset="UTF-8", rankdir="LR", labelloc="t", labeljust="l", fontsize="17", \
            nodesep="0.16", ranksep="0.9", splines="true", bgcolor="white", pad="0.2"];
              node [
            """)
        DOTSpelling.append("fontname", fontName, to: &sink)
        sink.append(#", fontsize="11", style="filled", margin="0.14,0.07", height="0.3", penwidth="1.2"];"# + "\n  edge [")
        DOTSpelling.append("fontname", fontName, to: &sink)
        sink.append(#", fontsize="9", arrowsize="0.6"];"# + "\n")
    }
}
