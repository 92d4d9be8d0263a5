import Graph
package import Views

/// The look of classes and properties: one shape and tone a class, one kind of line a property.
package enum DOTStyle {
    struct Node {
        var shape: String
        var tone: DOTPalette.Tone
        /// `rounded`, `dashed`; empty for a plain one.
        var outline = ""
        /// Points. Shapes that two tones share differ in this or in the outline, for who sees no colours.
        var penWidth = "1.2"
        /// Columns of text in a line of the label.
        var width = 24
        var lineLimit = 4
        /// Inches around the label; shapes with slanting sides have room of their own.
        var margin = "0.14,0.07"
    }

    struct Edge {
        var tone: DOTPalette.Tone
        var style = "solid"
        var penWidth = "1.1"
    }

    static func knows(class type: VocabularyTerm) -> Bool { nodes[type] != nil }
    static func knows(property: VocabularyTerm) -> Bool { edges[property] != nil }

    static func node(_ type: VocabularyTerm) -> Node {
        nodes[type] ?? Node(shape: "box", tone: .plain)
    }

    /// In a view of two editions the colour says what became of a thing; its shape still says what it is. A sign says
    /// so too, for those who see no colours.
    static func change(_ change: EditionDifference.Change) -> (tone: DOTPalette.Tone, sign: String) {
        switch change {
        case .kept: (.plain, "")
        case .changed: (.blue, "≠ ")
        case .renamed: (.purple, "↻ ")
        case .new: (.green, "＋ ")
        case .gone: (.vermilion, "－ ")
        }
    }

    package static func color(of change: EditionDifference.Change) -> String {
        DOTPalette.light[Self.change(change).tone].line
    }

    static func node(_ type: VocabularyTerm, _ change: EditionDifference.Change?) -> Node {
        var style = node(type)
        if let change { style.tone = Self.change(change).tone }
        return style
    }

    static func edge(_ property: VocabularyTerm, _ change: EditionDifference.Change?) -> Edge {
        guard let change else { return edge(property) }
        return Edge(tone: Self.change(change).tone, style: change == .gone ? "dashed" : "solid")
    }

    static func edge(_ property: VocabularyTerm) -> Edge { edges[property] ?? Edge(tone: .plain) }

    /// The pen of the statements a reader looks for first.
    static let strong = "2"

    private static let nodes: [VocabularyTerm: Node] = [
        Tsu.Measure: Node(shape: "box", tone: .blue, outline: "rounded", width: 32, lineLimit: 3),
        Tsu.Section: Node(shape: "folder", tone: .grey, width: 32),
        Tsu.SourceDocument: Node(shape: "folder", tone: .grey, width: 36),
        Tsu.ReportedActivity: Node(shape: "box", tone: .blue, width: 32),
        Tsu.PlannedActivity: Node(shape: "box", tone: .sky, outline: "dashed", width: 32),
        Tsu.Program: Node(shape: "box", tone: .orange, width: 28),
        Tsu.BudgetAllocation: Node(shape: "note", tone: .orange),
        Tsu.Ministry: Node(shape: "octagon", tone: .green, width: 18, margin: "0.01,0.02"),
        Tsu.Office: Node(shape: "tab", tone: .green, width: 22),
        Tsu.Institution: Node(shape: "hexagon", tone: .sky, margin: "0.01,0.02"),
        Tsu.InstitutionClass: Node(shape: "box3d", tone: .sky),
        Tsu.Network: Node(shape: "ellipse", tone: .sky, margin: "0.01,0.02"),
        Tsu.Law: Node(shape: "note", tone: .purple, penWidth: strong),
        Tsu.Order: Node(shape: "tab", tone: .purple, penWidth: strong),
        Tsu.CabinetDecision: Node(shape: "octagon", tone: .purple, penWidth: strong, margin: "0.01,0.02"),
        Tsu.Plan: Node(shape: "folder", tone: .purple, penWidth: strong),
        Tsu.Notice: Node(shape: "note", tone: .vermilion),
        Tsu.Guideline: Node(shape: "tab", tone: .vermilion, outline: "dashed"),
        Tsu.Report: Node(shape: "folder", tone: .vermilion),
        Tsu.Standard: Node(shape: "octagon", tone: .vermilion, outline: "dashed", margin: "0.01,0.02"),
        Tsu.TestMethod: Node(shape: "component", tone: .grey),
        Tsu.InformationResource: Node(shape: "cylinder", tone: .sky),
    ]

    private static let edges: [VocabularyTerm: Edge] = [
        Tsu.leadMinistry: Edge(tone: .green, penWidth: strong),
        Tsu.cooperatingMinistry: Edge(tone: .green, style: "dashed"),
        Tsu.responsibleOffice: Edge(tone: .green),
        Tsu.cooperatingOffice: Edge(tone: .green, style: "dashed"),
        Tsu.implementedBy: Edge(tone: .orange),
        Tsu.componentOf: Edge(tone: .grey, style: "dashed"),
        Tsu.executedBy: Edge(tone: .sky), Tsu.commissionedThrough: Edge(tone: .sky, style: "dashed"),
        Tsu.through: Edge(tone: .sky), Tsu.involves: Edge(tone: .sky, style: "dotted"),
        Tsu.basedOn: Edge(tone: .purple), Tsu.cites: Edge(tone: .purple, style: "dashed"),
        Tsu.publishes: Edge(tone: .vermilion), Tsu.mentions: Edge(tone: .grey, style: "dotted"),
        Tsu.succeeds: Edge(tone: .orange, style: "dashed"),
        Tsu.possiblySucceeds: Edge(tone: .orange, style: "dotted"),
        Tsu.hasActivity: Edge(tone: .blue), Tsu.usesProgram: Edge(tone: .orange, style: "dashed"),
        Tsu.hasAllocation: Edge(tone: .orange, style: "dotted"), Tsu.fiscalYear: Edge(tone: .grey, style: "dotted"),
        DCTerms.isPartOf: Edge(tone: .grey), DCTerms.source: Edge(tone: .grey, style: "dotted"),
        DCTerms.publisher: Edge(tone: .grey, style: "dotted"), Org.unitOf: Edge(tone: .green, style: "dotted"),
        Org.subOrganizationOf: Edge(tone: .green, style: "dotted"), Org.linkedTo: Edge(tone: .sky, style: "dotted"),
        ELI.changes: Edge(tone: .purple, style: "dotted"),
    ]
}
