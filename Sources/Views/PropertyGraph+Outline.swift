public import Graph

extension PropertyGraph {
    /// A graph of any vocabulary in at most `limit` nodes: each node where there is room, else one for each class, with
    /// the number of its members and of the statements between two classes.
    public func outline(limit: Int = 60) -> View {
        nodes.count <= limit ? whole : summary(limit: limit)
    }

    private var whole: View {
        var view = View(name: "graph", title: ViewWords.graph, arrangement: .free)
        let index = graph.index()
        view.nodes = nodes.map { node in
            View.Node(
                key: graph.text(node.term), term: node.term, type: Self.name(graph.text(node.classes[0])),
                label: graph.label(of: node.term, in: index), column: .subject)
        }
        for edge in edges {
            let property = Self.name(graph.text(graph[edge.statement].predicate))
            view.edges.append(
                View.Edge(source: edge.source, target: edge.target, property: property, statements: [edge.statement]))
        }
        return view
    }

    private func summary(limit: Int) -> View {
        var view = View(name: "graph", title: ViewWords.graph, arrangement: .free)
        var counts: [Term: Int] = [:]
        for node in nodes { counts[node.classes[0], default: 0] += 1 }
        let classes = counts.sorted { $0.value != $1.value ? $0.value > $1.value : graph.precedes($0.key, $1.key) }
        var places: [Term: Int] = [:]
        for (term, count) in classes.prefix(limit) {
            places[term] = view.nodes.count
            let type = Self.name(graph.text(term))
            view.nodes.append(
                View.Node(
                    key: type.iri, type: type, label: ViewWords.name(ofClass: type), notes: [ViewWords.count(count)],
                    column: .subject))
        }
        struct Bundle: Hashable {
            var source: Int
            var target: Int
            var property: Term
        }
        var bundles: [Bundle: Int] = [:]
        for edge in edges {
            guard let source = places[nodes[edge.source].classes[0]], let target = places[nodes[edge.target].classes[0]]
            else { continue }
            let bundle = Bundle(source: source, target: target, property: graph[edge.statement].predicate)
            if let known = bundles[bundle] {
                view.edges[known].count += 1
            } else {
                bundles[bundle] = view.edges.count
                view.edges.append(
                    View.Edge(
                        source: source, target: target, property: Self.name(graph.text(bundle.property)), statements: []
                    ))
            }
        }
        return view
    }

    /// An IRI as a name of a vocabulary: what stands before and after its last `#` or `/`.
    static func name(_ iri: String) -> VocabularyTerm {
        if let known = Namespace.all.first(where: { iri.hasPrefix($0.iri) }) {
            return VocabularyTerm(known, String(iri.dropFirst(known.iri.count)))
        }
        let cut = iri.lastIndex { $0 == "#" || $0 == "/" }.map(iri.index(after:)) ?? iri.startIndex
        return VocabularyTerm(Namespace("", String(iri[..<cut])), String(iri[cut...]))
    }
}
