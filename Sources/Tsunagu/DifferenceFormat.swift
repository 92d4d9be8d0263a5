public import Graph
internal import Serialization
internal import Views

/// How the difference of two editions is printed.
public enum DifferenceFormat: String, CaseIterable, Sendable {
    case text, json, graphml, dot

    /// The difference of two editions. O(statements).
    public func bytes(from old: Edition, to new: Edition, base: String = Vocabulary.defaultBase) throws -> [UInt8] {
        let difference = EditionDifference(
            from: ReportReading(old.graph, base: base, order: old.measures),
            to: ReportReading(new.graph, base: base, order: new.measures))
        switch self {
        case .text: return Array(difference.text.utf8)
        case .json: return difference.json
        case .graphml:
            let merged = DifferenceGraph(difference)
            let index = merged.graph.index()
            return try ByteSink.bytes { sink in
                try GraphMLWriter(annotations: merged.annotations).write(
                    PropertyGraph(merged.graph, index: index, base: base), index, to: &sink)
            }
        case .dot:
            let merged = DifferenceGraph(difference)
            return try ByteSink.bytes { sink in
                try DOTWriter().write(merged.view(of: difference, base: base), of: merged.graph, to: &sink)
            }
        }
    }
}

extension DifferenceGraph {
    /// `change` and `color` of nodes and edges; `former_iri` of a measure whose text, and so its IRI, changed.
    fileprivate var annotations: GraphMLWriter.Annotations {
        GraphMLWriter.Annotations(
            keys: ["change", "color", "former_iri"],
            nodes: Dictionary(
                uniqueKeysWithValues: nodeChanges.map { node, change in
                    (node, [change.rawValue, DOTStyle.color(of: change)] + (formerIRIs[node].map { [$0] } ?? []))
                }),
            edges: edgeChanges.mapValues { [$0.rawValue, DOTStyle.color(of: $0)] })
    }
}
