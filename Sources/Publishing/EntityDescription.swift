internal import Graph

extension SiteGraph {
    /// What the data files of an entity say: every statement about it and every statement that points to it, and of the
    /// entities at the other ends their types and labels, so that a client can show them without asking for each.
    ///
    /// All of it is in the whole graph, and each statement of the graph whose subject is an entity is in its subject's
    /// description. Over all entities O(statements): an edge is described at both its ends, with the few labels there.
    func description(of entity: Term) throws -> KnowledgeGraph {
        var part = KnowledgeGraph()
        var neighbours: [Term] = []
        for id in statements(of: entity) {
            part.adopt(graph[id], of: graph)
            if directory(of: graph[id].object) != nil { neighbours.append(graph[id].object) }
        }
        for id in statements(to: entity) {
            part.adopt(graph[id], of: graph)
            neighbours.append(graph[id].subject)
        }
        let naming = Set([RDF.type, RDFS.label, SKOS.prefLabel].compactMap { graph.find($0) })
        var told: Set<Term> = [entity]
        for neighbour in neighbours where told.insert(neighbour).inserted {
            for id in index.statements(of: neighbour) where naming.contains(graph[id].predicate) {
                part.adopt(graph[id], of: graph)
            }
        }
        return part
    }
}

extension KnowledgeGraph {
    mutating func adopt(_ statement: Statement, of other: KnowledgeGraph) {
        insert(
            adopt(statement.subject, of: other), adopt(statement.predicate, of: other),
            adopt(statement.object, of: other))
    }
}
