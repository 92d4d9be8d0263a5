import Graph
import Views

extension DOTRun {
    struct EdgeKey: Equatable {
        var property: VocabularyTerm
        var change: EditionDifference.Change?
    }

    struct EdgeLook {
        /// What it is called in Japanese, in the ontology, and its IRI.
        var name: String
        var localName: String
        var iri: String
        var penWidth: String
        /// `, color="…", style="…"`
        var line: [UInt8]
        /// `, class="…"`
        var type: [UInt8]
    }

    func look(_ key: EdgeKey) -> EdgeLook {
        let style = style(ofProperty: key.property, key.change)
        return EdgeLook(
            name: ViewWords.name(ofProperty: key.property), localName: key.property.localName, iri: key.property.iri,
            penWidth: style.penWidth,
            line: DOTSpelling.rest([Attribute("color", palette[style.tone].line), Attribute("style", style.style)]),
            type: DOTSpelling.rest([Attribute("class", key.property.localName)]))
    }

    func append(_ edge: View.Edge, to sink: inout ByteSink) {
        let key = EdgeKey(property: edge.property, change: edge.change)
        let look = edgeLooks.first { $0.key == key }?.look ?? look(key)
        sink.append("  " as StaticString)
        appendKey(edge.source, to: &sink)
        sink.append(" -> " as StaticString)
        appendKey(edge.target, to: &sink)
        sink.append(" [tooltip=" as StaticString)
        appendTooltip(of: edge, named: look.name, to: &sink)
        sink.append(", id=" as StaticString)
        let (source, target) = (view.nodes[edge.source].key, view.nodes[edge.target].key)
        if Self.isShort(source, look.localName, target) {
            sink.append(UInt8(ascii: "\""))
            keys.append(edge.source, to: &sink)
            sink.append("--" as StaticString)
            sink.append(look.localName)
            sink.append("--" as StaticString)
            keys.append(edge.target, to: &sink)
            sink.append(UInt8(ascii: "\""))
        } else {
            DOTSpelling.append("\(source)--\(look.localName)--\(target)", to: &sink)
        }
        sink.append(", URL=" as StaticString)
        DOTSpelling.append(address(of: edge) ?? look.iri, to: &sink)
        sink.append(look.line)
        sink.append(", penwidth=" as StaticString)
        DOTSpelling.append(penWidth(look.penWidth, count: edge.count), to: &sink)
        sink.append(look.type)
        // From side to side, so that no line crosses the text of its own node.
        if view.arrangement == .columns {
            let runsLeft =
                view.nodes[edge.target].column == .responsible && view.nodes[edge.source].column != .responsible
            sink.append(
                runsLeft
                    ? ", tailport=\"w\", headport=\"e\"" : ", tailport=\"e\", headport=\"w\"" as StaticString)
        }
        sink.append("];\n" as StaticString)
    }

    /// A line that stands for several measures is as thick as it may be without hiding others.
    private func penWidth(_ single: String, count: Int) -> String { count > 1 ? String(min(count, 4) + 1) : single }

    func appendArrow(_ source: String, _ target: String, to sink: inout ByteSink) {
        sink.append("  " as StaticString)
        DOTSpelling.append(source, to: &sink)
        sink.append(" -> " as StaticString)
        DOTSpelling.append(target, to: &sink)
        sink.append(UInt8(ascii: " "))
    }

    /// What is said, how surely, and the passages that say it.
    private func appendTooltip(of edge: View.Edge, named name: String, to sink: inout ByteSink) {
        var why: [String] = []
        for id in edge.statements {
            guard let evidence = graph.evidence(of: id) else { continue }
            let property = graph.localName(graph[id].predicate)
            let passages = evidence.passages.map { passage in
                "p\(graph.localName(passage.page)):\(passage.start)-\(passage.end) \(passage.text)"
            }
            why.append(
                ([property] + (evidence.confidence.map { [$0.decimal] } ?? []) + passages).joined(separator: " "))
        }
        let count = edge.count > 1 ? " (\(ViewWords.count(measures: edge.count)))" : ""
        let (source, target) = (view.nodes[edge.source].label, view.nodes[edge.target].label)
        guard why.isEmpty, Self.isShort(source, name, count, target) else {
            let what = "\(source) — \(name)\(count) → \(target)"
            return DOTSpelling.append(([what] + why).joined(separator: "\n"), to: &sink)
        }
        sink.append(UInt8(ascii: "\""))
        labels.append(edge.source, to: &sink)
        sink.append(" — " as StaticString)
        DOTSpelling.append(line: name, to: &sink)
        sink.append(count)
        sink.append(" → " as StaticString)
        labels.append(edge.target, to: &sink)
        sink.append(UInt8(ascii: "\""))
    }

    /// The first passage that says it.
    private func address(of edge: View.Edge) -> String? {
        for id in edge.statements {
            if let passage = graph.evidence(of: id)?.passages.first {
                return "\(graph.text(passage.page))#char=\(passage.start),\(passage.end)"
            }
        }
        return nil
    }
}
