import Graph
import Views

extension DOTRun {
    struct EdgeLook {
        var style: DOTStyle.Edge
        /// What it is called in Japanese.
        var name: String
        var property: VocabularyTerm
    }

    /// What is the same on all lines of a look, for one measure and where no passage says it.
    struct EdgeSpelling {
        /// Between two labels in the tooltip, and between two keys in the id.
        var arrow: Range<Int>
        var join: Range<Int>
        /// Behind them.
        var rest: Range<Int>
    }

    func look(_ kind: EdgeKind) -> EdgeLook {
        let property = properties[kind.property]
        return EdgeLook(
            style: style(ofProperty: property, kind.change), name: ViewWords.name(ofProperty: property),
            property: property)
    }

    func spelling(of look: EdgeLook, in pieces: inout Pieces) -> EdgeSpelling {
        EdgeSpelling(
            arrow: pieces.add(
                DOTSpelling.bytes { sink in
                    sink.append(" — " as StaticString)
                    DOTSpelling.append(line: look.name, to: &sink)
                    sink.append(" → " as StaticString)
                }),
            join: pieces.add("--\(look.property.localName)--".utf8),
            rest: pieces.add(rest(look, address: look.property.iri, count: 1)))
    }

    /// `, URL="…", …`. A line that stands for several measures is as thick as it may be without hiding others.
    private func rest(_ look: EdgeLook, address: String, count: Int) -> [UInt8] {
        DOTSpelling.rest([
            Attribute("URL", address), Attribute("color", palette[look.style.tone].line),
            Attribute("style", look.style.style),
            Attribute("penwidth", count > 1 ? String(min(count, 4) + 1) : look.style.penWidth),
            Attribute("class", look.property.localName),
        ])
    }

    func appendEdge(_ index: Int, to sink: inout ByteSink) {
        let kind = edgeKinds[index]
        let spelling = edgeSpellings[kind]
        let (source, target) = (view.edges[index].source, view.edges[index].target)
        sink.append("  " as StaticString)
        appendKey(source, to: &sink)
        sink.append(" -> " as StaticString)
        appendKey(target, to: &sink)
        sink.append(" [tooltip=" as StaticString)
        let isPlain = view.edges[index].count == 1 && view.edges[index].statements.allSatisfy { !graph.hasEvidence($0) }
        if isPlain, Self.isShort(labels.size(of: source) + spelling.arrow.count + labels.size(of: target)) {
            sink.append(UInt8(ascii: "\""))
            labels.append(source, to: &sink)
            sink.append(pieces, spelling.arrow)
            labels.append(target, to: &sink)
            sink.append(UInt8(ascii: "\""))
        } else {
            DOTSpelling.append(tooltip(of: view.edges[index], named: edgeLooks[kind].name), to: &sink)
        }
        sink.append(", id=" as StaticString)
        if Self.isShort(keys.size(of: source) + spelling.join.count + keys.size(of: target)) {
            sink.append(UInt8(ascii: "\""))
            keys.append(source, to: &sink)
            sink.append(pieces, spelling.join)
            keys.append(target, to: &sink)
            sink.append(UInt8(ascii: "\""))
        } else {
            let name = edgeLooks[kind].property.localName
            DOTSpelling.append("\(view.nodes[source].key)--\(name)--\(view.nodes[target].key)", to: &sink)
        }
        if isPlain {
            sink.append(pieces, spelling.rest)
        } else {
            let (edge, look) = (view.edges[index], edgeLooks[kind])
            sink.append(rest(look, address: address(of: edge) ?? look.property.iri, count: edge.count))
        }
        // From side to side, so that no line crosses the text of its own node.
        if view.arrangement == .columns {
            let runsLeft = view.nodes[target].column == .responsible && view.nodes[source].column != .responsible
            sink.append(
                runsLeft
                    ? ", tailport=\"w\", headport=\"e\"" : ", tailport=\"e\", headport=\"w\"" as StaticString)
        }
        sink.append("];\n" as StaticString)
    }

    func appendArrow(_ source: String, _ target: String, to sink: inout ByteSink) {
        sink.append("  " as StaticString)
        DOTSpelling.append(source, to: &sink)
        sink.append(" -> " as StaticString)
        DOTSpelling.append(target, to: &sink)
        sink.append(UInt8(ascii: " "))
    }

    /// What is said, how surely, and the passages that say it.
    private func tooltip(of edge: View.Edge, named name: String) -> String {
        let count = edge.count > 1 ? " (\(ViewWords.count(measures: edge.count)))" : ""
        var lines = ["\(view.nodes[edge.source].label) — \(name)\(count) → \(view.nodes[edge.target].label)"]
        for id in edge.statements {
            guard let evidence = graph.evidence(of: id) else { continue }
            let property = graph.localName(graph[id].predicate)
            let passages = evidence.passages.map { passage in
                "p\(graph.localName(passage.page)):\(passage.start)-\(passage.end) \(passage.text)"
            }
            lines.append(
                ([property] + (evidence.confidence.map { [$0.decimal] } ?? []) + passages).joined(separator: " "))
        }
        return lines.joined(separator: "\n")
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
