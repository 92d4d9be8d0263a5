internal import Graph

/// The entities of one class, for the lists.
struct Kind {
    /// The class's IRI.
    let iri: String
    /// The list's directory below `browse/`.
    let directory: String
    /// By name.
    var entities: [Term]
}

extension SiteContext {
    /// Every class that names an entity, in the vocabulary's order of precedence, then by IRI. An entity of two classes
    /// is in both lists; one of none in no list.
    func kinds() -> [Kind] {
        let source = graph.graph
        var members: [Term: [Term]] = [:]
        for entity in graph.entities {
            for type in graph.classes(of: entity) { members[type, default: []].append(entity) }
        }
        let ranks = Dictionary(
            uniqueKeysWithValues: Vocabulary.classes.enumerated().map { ($1.name.iri, $0) })
        let order = members.keys.sorted { a, b in
            let (rankA, rankB) = (ranks[source.text(a)] ?? Int.max, ranks[source.text(b)] ?? Int.max)
            return rankA == rankB ? source.precedes(a, b) : rankA < rankB
        }
        var taken: Set<String> = ["ministries", "documents"]
        return order.map { type in
            let local = source.localName(type).unicodeScalars.filter {
                ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
            }
            var directory = local.isEmpty ? "class" : String(String.UnicodeScalarView(local))
            var number = 2
            while !taken.insert(directory.lowercased()).inserted {
                directory = "\(directory)-\(number)"
                number += 1
            }
            return Kind(iri: source.text(type), directory: directory, entities: sortedByName(members[type] ?? []))
        }
    }

    /// By their Japanese names' scalars, then by IRI.
    func sortedByName(_ entities: [Term]) -> [Term] {
        entities.map { (entity: $0, name: Array(graph.name(of: $0, in: .japanese).text.utf8)) }
            .sorted { a, b in
                a.name == b.name
                    ? graph.graph.precedes(a.entity, b.entity) : a.name.lexicographicallyPrecedes(b.name)
            }.map(\.entity)
    }

    /// The subjects that point to `entity` with `property`, in the order of the document.
    func subjects(pointingTo entity: Term, with property: VocabularyTerm) -> [Term] {
        guard let property = graph.graph.find(property) else { return [] }
        return subjects(of: inOrder(graph.statements(to: entity).filter { graph.graph[$0].predicate == property }))
    }

    /// The statements as their subjects come in the document: by the first place that anything of each was read from.
    private func inOrder(_ statements: [StatementID]) -> [StatementID] {
        let placed: [(id: StatementID, place: SiteGraph.Place, position: Int)] = statements.enumerated().map {
            (id: $1, place: graph.place(of: graph.graph[$1].subject), position: $0)
        }
        let ordered = placed.sorted { a, b in a.place == b.place ? a.position < b.position : a.place < b.place }
        return ordered.map(\.id)
    }
}
