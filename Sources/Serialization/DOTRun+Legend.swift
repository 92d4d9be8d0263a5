import Graph
import Views

extension DOTRun {
    /// The classes and properties that occur, four in a row.
    func appendLegend(to sink: inout ByteSink) {
        let entries = legend
        if entries.isEmpty { return }
        sink.append("  subgraph \"cluster_legend\" {\n    graph " as StaticString)
        DOTSpelling.append(
            [
                Attribute("label", ViewWords.legend), Attribute("fontsize", "10"), Attribute("labeljust", "l"),
                Attribute("style", "rounded"), Attribute("color", palette.frameLine), Attribute("margin", "6"),
                Attribute("tooltip", ViewWords.legend),
            ] + place(view.groups.count + view.nodes.count), to: &sink)
        let ids = entries.indices.map { "legend-\($0 + 1)" }
        for (id, attributes) in zip(ids, entries) {
            sink.append("    " as StaticString)
            DOTSpelling.append(id, to: &sink)
            sink.append(UInt8(ascii: " "))
            let size = [Attribute("fontsize", "10"), Attribute("height", "0.2"), Attribute("margin", "0.08,0.03")]
            DOTSpelling.append(
                attributes + size + [Attribute("id", id), Attribute("tooltip", ViewWords.legend)], to: &sink)
        }
        sink.append("  }\n" as StaticString)
        guard view.arrangement == .columns || view.arrangement == .layers else { return }
        for row in stride(from: 0, to: entries.count, by: 4) {
            let row = ids[row..<min(row + 4, ids.count)]
            for (a, b) in zip(row, row.dropFirst()) {
                appendArrow(a, b, to: &sink)
                DOTSpelling.append([Attribute("style", "invis")], to: &sink)
            }
        }
    }

    private var legend: [[Attribute]] {
        let known = Vocabulary.classes.map(\.name)
        let types = known.filter(classes.contains) + classes.filter { !known.contains($0) }
        let changes = EditionDifference.Change.allCases.filter { change in view.nodes.contains { $0.change == change } }
        return types.map(attributes(ofClass:)) + properties.map(attributes(ofProperty:)) + changes.map(attributes(of:))
    }

    /// Names of another vocabulary may be of any length.
    private func short(_ name: String) -> String { LineWrapping.lines(name, width: 36, limit: 1).first ?? "" }

    /// Where colours say what changed, classes are shown by their shape alone.
    private func attributes(ofClass type: VocabularyTerm) -> [Attribute] {
        let isOfChanges = view.nodes.contains { $0.change != nil }
        return [Attribute("label", short(ViewWords.name(ofClass: type)))]
            + look(style(ofClass: type, isOfChanges ? .kept : nil))
    }

    private func attributes(of change: EditionDifference.Change) -> [Attribute] {
        let look = DOTStyle.change(change)
        return [
            Attribute("label", look.sign + ViewWords.name(of: change)), Attribute("shape", "box"),
            Attribute("color", palette[look.tone].line), Attribute("fillcolor", palette[look.tone].fill),
        ]
    }

    private func attributes(ofProperty property: VocabularyTerm) -> [Attribute] {
        let isOfChanges = view.edges.contains { $0.change != nil }
        let style = style(ofProperty: property, isOfChanges ? .kept : nil)
        let line: StaticString =
            switch (style.style, style.penWidth) {
            case ("dashed", _): "╌╌╌▶"
            case ("dotted", _): "┈┈┈▶"
            case (_, DOTStyle.strong): "━━━▶"
            default: "───▶"
            }
        return [
            Attribute(
                "label", .sign(line, color: palette[style.tone].line, text: short(ViewWords.name(ofProperty: property)))
            ),
            Attribute("shape", "plaintext"), Attribute("style", "solid"),
        ]
    }
}
