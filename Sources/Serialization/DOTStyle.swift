import Graph
package import Views

/// The look of classes and properties: one shape and colour a class.
///
/// The colours are those of Okabe and Ito, which colour-blind readers tell apart, dark for lines and pale for fills:
/// blue for what is to be done, orange for programs and money, green for the government, sky blue for other bodies,
/// purple for instruments that bind, vermilion for those that guide.
package enum DOTStyle {
    struct Node {
        var shape: String
        var line: String
        var fill: String
        var isRounded = false
        /// Columns of text in a line of the label.
        var width = 24
        var lineLimit = 4
        /// Inches around the label; shapes with slanting sides have room of their own.
        var margin = "0.14,0.07"
    }

    struct Edge {
        var color: String
        var style = "solid"
        var penWidth = "1.1"
    }

    static func node(_ type: VocabularyTerm) -> Node {
        nodes[type] ?? Node(shape: "box", line: "#555555", fill: "#FFFFFF")
    }

    /// In a view of two editions the colour says what became of a thing; its shape still says what it is. A sign says
    /// so too, for those who see no colours.
    static func change(_ change: EditionDifference.Change) -> (line: String, fill: String, sign: String) {
        switch change {
        case .kept: (grey.0, "#FFFFFF", "")
        case .changed: (blue.0, blue.1, "≠ ")
        case .renamed: (purple.0, purple.1, "↻ ")
        case .new: (green.0, green.1, "＋ ")
        case .gone: (vermilion.0, vermilion.1, "－ ")
        }
    }

    package static func color(of change: EditionDifference.Change) -> String { Self.change(change).line }

    static func node(_ type: VocabularyTerm, _ change: EditionDifference.Change?) -> Node {
        var style = node(type)
        if let change { (style.line, style.fill, _) = Self.change(change) }
        return style
    }

    static func edge(_ property: VocabularyTerm, _ change: EditionDifference.Change?) -> Edge {
        guard let change else { return edge(property) }
        return Edge(color: Self.change(change).line, style: change == .gone ? "dashed" : "solid")
    }

    static func edge(_ property: VocabularyTerm) -> Edge { edges[property] ?? Edge(color: "#777777") }

    /// The pen of the statements a reader looks for first.
    static let strong = "2"

    private static let blue = ("#0072B2", "#E3F0F8")
    private static let orange = ("#B87A00", "#FCF1D9")
    private static let green = ("#00795A", "#DFF3EC")
    private static let sky = ("#3A8FC0", "#EDF7FD")
    private static let purple = ("#A5568A", "#F8EAF3")
    private static let vermilion = ("#C04F00", "#FBE9DE")
    private static let grey = ("#666666", "#F2F2F2")

    private static let nodes: [VocabularyTerm: Node] = [
        Tsu.Measure: Node(shape: "box", line: blue.0, fill: blue.1, isRounded: true, width: 32, lineLimit: 3),
        Tsu.Section: Node(shape: "folder", line: grey.0, fill: grey.1, width: 32),
        Tsu.ReportedActivity: Node(shape: "cds", line: blue.0, fill: blue.1, width: 32),
        Tsu.PlannedActivity: Node(shape: "cds", line: sky.0, fill: sky.1, width: 32),
        Tsu.Program: Node(shape: "box", line: orange.0, fill: orange.1, width: 28),
        Tsu.BudgetAllocation: Node(shape: "note", line: orange.0, fill: orange.1),
        Tsu.Ministry: Node(shape: "octagon", line: green.0, fill: green.1, width: 18, margin: "0.01,0.02"),
        Tsu.Office: Node(shape: "tab", line: green.0, fill: green.1, width: 22),
        Tsu.Institution: Node(shape: "hexagon", line: sky.0, fill: sky.1, margin: "0.01,0.02"),
        Tsu.InstitutionClass: Node(shape: "box3d", line: sky.0, fill: sky.1),
        Tsu.Network: Node(shape: "ellipse", line: sky.0, fill: sky.1, margin: "0.01,0.02"),
        Tsu.Law: Node(shape: "note", line: purple.0, fill: purple.1),
        Tsu.Order: Node(shape: "tab", line: purple.0, fill: purple.1),
        Tsu.CabinetDecision: Node(shape: "octagon", line: purple.0, fill: purple.1, margin: "0.01,0.02"),
        Tsu.Plan: Node(shape: "folder", line: purple.0, fill: purple.1),
        Tsu.Notice: Node(shape: "note", line: vermilion.0, fill: vermilion.1),
        Tsu.Guideline: Node(shape: "tab", line: vermilion.0, fill: vermilion.1),
        Tsu.Report: Node(shape: "folder", line: vermilion.0, fill: vermilion.1),
        Tsu.Standard: Node(shape: "octagon", line: vermilion.0, fill: vermilion.1, margin: "0.01,0.02"),
        Tsu.TestMethod: Node(shape: "component", line: grey.0, fill: grey.1),
        Tsu.InformationResource: Node(shape: "cylinder", line: sky.0, fill: sky.1),
    ]

    private static let edges: [VocabularyTerm: Edge] = [
        Tsu.leadMinistry: Edge(color: green.0, penWidth: strong),
        Tsu.cooperatingMinistry: Edge(color: green.0, style: "dashed"),
        Tsu.responsibleOffice: Edge(color: green.0),
        Tsu.cooperatingOffice: Edge(color: green.0, style: "dashed"),
        Tsu.implementedBy: Edge(color: orange.0),
        Tsu.componentOf: Edge(color: grey.0, style: "dashed"),
        Tsu.executedBy: Edge(color: sky.0), Tsu.commissionedThrough: Edge(color: sky.0, style: "dashed"),
        Tsu.through: Edge(color: sky.0), Tsu.involves: Edge(color: sky.0, style: "dotted"),
        Tsu.basedOn: Edge(color: purple.0), Tsu.cites: Edge(color: purple.0, style: "dashed"),
        Tsu.publishes: Edge(color: vermilion.0), Tsu.mentions: Edge(color: grey.0, style: "dotted"),
        Tsu.succeeds: Edge(color: orange.0, style: "dashed"),
        Tsu.possiblySucceeds: Edge(color: orange.0, style: "dotted"),
    ]
}
