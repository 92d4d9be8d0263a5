public import Graph
internal import JapaneseText

/// Finds what a person means by an IRI, a name or an alias.
public struct EntitySearch: Sendable {
    /// A node and one of its names.
    public struct Match: Sendable {
        public var node: Int
        public var name: String
        public var iri: String
    }

    private let reading: PropertyGraph
    /// Every name of every node, folded, in the order of the nodes.
    private var names: [(node: Int, name: String, folded: [Unicode.Scalar])] = []

    private static let naming = [
        SKOS.prefLabel, RDFS.label, SKOS.altLabel, Tsu.abbreviation, DCTerms.title, SchemaOrg.name, FOAF.name,
    ]

    /// O(statements).
    public init(_ reading: PropertyGraph) {
        self.reading = reading
        let graph = reading.graph
        let properties = Set(Self.naming.compactMap { graph.find($0) })
        for (number, node) in reading.nodes.enumerated() {
            for id in node.properties where properties.contains(graph[id].predicate) {
                let name = graph.text(graph[id].object)
                names.append((number, name, Self.fold(name)))
            }
        }
    }

    /// The nodes that have the IRI, or exactly the name but for widths and spaces; in the order of their IRIs.
    public func find(_ wanted: String) -> [Match] {
        if let term = reading.graph.find(wanted), let node = reading.index(of: term) {
            return [Match(node: node, name: name(of: node), iri: wanted)]
        }
        let folded = Self.fold(wanted)
        if folded.isEmpty { return [] }
        var found: [Match] = []
        for entry in names where entry.folded == folded && found.last?.node != entry.node {
            found.append(match(entry.node, entry.name))
        }
        return found
    }

    /// At most `limit` nodes with a name that contains the one wanted, or is in it, or has most pairs of letters in
    /// common with it; the nearest first.
    public func near(_ wanted: String, limit: Int = 5) -> [Match] {
        let folded = Self.fold(wanted)
        let pairs = Self.pairs(folded)
        var best: [Int: (score: Double, name: String)] = [:]
        for entry in names {
            var score = Self.similarity(pairs, Self.pairs(entry.folded))
            if folded.count > 1, entry.folded.firstRange(of: folded) != nil { score += 1 }
            if score >= 0.3, score > best[entry.node]?.score ?? 0 { best[entry.node] = (score, entry.name) }
        }
        return best.sorted { $0.value.score != $1.value.score ? $0.value.score > $1.value.score : $0.key < $1.key }
            .prefix(limit).map { match($0.key, $0.value.name) }
    }

    private func match(_ node: Int, _ name: String) -> Match {
        Match(node: node, name: name, iri: reading.graph.text(reading.nodes[node].term))
    }

    private func name(of node: Int) -> String {
        names.first { $0.node == node }?.name ?? reading.graph.localName(reading.nodes[node].term)
    }

    private static func fold(_ name: String) -> [Unicode.Scalar] {
        Folding(Array(name.unicodeScalars)).scalars.filter { !$0.properties.isWhitespace }
    }

    private static func pairs(_ scalars: [Unicode.Scalar]) -> Set<[Unicode.Scalar]> {
        Set(zip(scalars, scalars.dropFirst()).map { [$0, $1] })
    }

    /// Dice's coefficient.
    private static func similarity(_ a: Set<[Unicode.Scalar]>, _ b: Set<[Unicode.Scalar]>) -> Double {
        a.isEmpty || b.isEmpty ? 0 : 2 * Double(a.intersection(b).count) / Double(a.count + b.count)
    }
}
