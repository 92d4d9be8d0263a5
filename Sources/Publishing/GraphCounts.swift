internal import Graph

/// How much of what a graph holds.
struct GraphCounts {
    /// Classes with their entities, properties with their statements: most frequent first, then by IRI.
    let classes: [(iri: String, count: Int)]
    let properties: [(iri: String, count: Int)]
    let distinctObjects: Int
    /// The namespaces of the vocabularies in use, in the order of their IRIs.
    let namespaces: [String]

    /// O(statements).
    init(_ graph: KnowledgeGraph, _ index: GraphIndex) {
        let type = graph.find(RDF.type)
        var classes: [Term: Int] = [:]
        var properties: [Term: Int] = [:]
        var objects: Set<Term> = []
        for id in index.statements {
            let statement = graph[id]
            properties[statement.predicate, default: 0] += 1
            objects.insert(statement.object)
            if statement.predicate == type { classes[statement.object, default: 0] += 1 }
        }
        func sorted(_ counts: [Term: Int]) -> [(iri: String, count: Int)] {
            counts.sorted { a, b in a.value == b.value ? graph.precedes(a.key, b.key) : a.value > b.value }
                .map { (iri: graph.text($0.key), count: $0.value) }
        }
        self.classes = sorted(classes)
        self.properties = sorted(properties)
        distinctObjects = objects.count
        let names = self.classes.map(\.iri) + self.properties.map(\.iri)
        let used = Set(
            names.map { name in
                let end = name.utf8.lastIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "/") }
                return end.map { String(name[...$0]) } ?? name
            })
        namespaces = used.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
