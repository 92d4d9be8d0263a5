import Graph

/// yFiles' graphics of nodes and edges (`y:ShapeNode`, `y:PolyLineEdge`), in the shapes and colours of the drawings.
///
/// Nodes lie on a grid in their order, none upon another, until a layout is chosen in yEd.
struct YEdGraphics {
    static let nodeKey = "nodegraphics"
    static let edgeKey = "edgegraphics"
    static let namespace = "http://www.yworks.com/xml/graphml"

    private let graph: KnowledgeGraph
    private let columns: Int

    /// Points: a column of text in yEd's font of 12 points, a line of it, and the cells of the grid.
    private static let columnWidth = 6.5, lineHeight = 18.0, cell = (width: 300.0, height: 120.0)

    init(_ reading: PropertyGraph) {
        graph = reading.graph
        columns = max(1, Int(Double(reading.nodes.count).squareRoot()))
    }

    /// - Throws: `SerializationError.forbiddenCharacter`
    func append(_ node: PropertyGraph.Node, label: String, at position: Int, to sink: inout ByteSink) throws {
        let style = vocabularyTerm(node.classes[0]).map(DOTStyle.node) ?? DOTStyle.node(RDFS.Resource)
        let lines = LineWrapping.lines(label, width: style.width, limit: style.lineLimit)
        let width = Double(lines.map { DisplayWidth.of($0.unicodeScalars) }.max() ?? 0) * Self.columnWidth + 24
        let height = Double(lines.count) * Self.lineHeight + 12
        let (x, y) = (Double(position % columns) * Self.cell.width, Double(position / columns) * Self.cell.height)
        let tone = DOTPalette.light[style.tone]
        sink.append(
            """
                  <data key="\(Self.nodeKey)"><y:ShapeNode><y:Geometry x="\(x)" y="\(y)" width="\(width)" \
            height="\(height)"/><y:Fill color="\(tone.fill)" transparent="false"/><y:BorderStyle color="\(tone.line)" \
            type="line" width="1.0"/><y:NodeLabel>
            """)
        for (number, line) in lines.enumerated() {
            if number > 0 { sink.append(UInt8(ascii: "\n")) }
            if let forbidden = sink.append(Array(line.utf8)[...], escaping: XMLCharacters.content) {
                throw SerializationError.forbiddenCharacter(
                    forbidden, subject: graph.text(node.term), predicate: Self.nodeKey)
            }
        }
        sink.append("</y:NodeLabel><y:Shape type=\"\(Self.shape(style))\"/></y:ShapeNode></data>\n")
    }

    func append(_ edge: Statement, to sink: inout ByteSink) {
        let style = vocabularyTerm(edge.predicate).map(DOTStyle.edge) ?? DOTStyle.Edge(tone: .plain)
        let line = style.style == "solid" ? "line" : style.style
        sink.append(
            """
                  <data key="\(Self.edgeKey)"><y:PolyLineEdge><y:LineStyle color="\(DOTPalette.light[style.tone].line)" type="\(line)" \
            width="\(style.penWidth)"/><y:Arrows source="none" target="standard"/><y:EdgeLabel>
            """)
        _ = sink.append(Array(graph.localName(edge.predicate).utf8)[...], escaping: XMLCharacters.content)
        sink.append("</y:EdgeLabel></y:PolyLineEdge></data>\n" as StaticString)
    }

    /// The shapes that both Graphviz and yEd have; a rectangle for the others.
    private static func shape(_ style: DOTStyle.Node) -> String {
        if style.outline == "rounded" { return "roundrectangle" }
        return ["octagon", "hexagon", "ellipse"].contains(style.shape) ? style.shape : "rectangle"
    }

    private func vocabularyTerm(_ term: Term) -> VocabularyTerm? {
        graph.hasPrefix(term, Namespace.tsu.iri) ? VocabularyTerm(.tsu, graph.localName(term)) : nil
    }
}
