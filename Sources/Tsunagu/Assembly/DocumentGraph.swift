internal import Documents
internal import Graph
internal import Linking
internal import Serialization

/// What one document says: made by whichever thread has read it, then united with what the others say.
struct DocumentGraph: Sendable {
    /// What the input was called.
    var name: String
    /// The document's IRI.
    var iri: String
    var graph: KnowledgeGraph
    /// What each path was made for (see `GraphAssembly`), in the order of the paths.
    var identities: [(path: String, identity: String)]
    /// The IRIs of the measures, in the order of the pages.
    var measures: [String]

    /// - Throws: `InputError` where two different things in it would have one IRI.
    init(_ linked: LinkedDocument, base: String, license: String, includesEvidence: Bool) throws {
        var assembly = try GraphAssembly(base: base, license: license, includesEvidence: includesEvidence)
        try assembly.unite(linked)
        name = linked.document.name
        iri = assembly.base + linked.document.path
        graph = assembly.graph
        identities = assembly.identities.map { (path: $0.key, identity: $0.value) }
            .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        measures = linked.measures.map { base + linked[$0].path }
    }

    init(
        name: String, iri: String, graph: KnowledgeGraph, identities: [(path: String, identity: String)],
        measures: [String]
    ) {
        self.name = name
        self.iri = iri
        self.graph = graph
        self.identities = identities
        self.measures = measures
    }

    /// The graph by its own name, and its evidence beside it.
    func namedGraphs(base: String, includesEvidence: Bool) throws -> [NamedGraph] {
        let named = [try NamedGraph(name: iri, graph: graph)]
        guard includesEvidence else { return named }
        let evidence = try graph.evidenceGraph(base: base, key: EntityKey.key(ofFields:))
        return named + [try NamedGraph(name: iri + "#evidence", graph: evidence)]
    }
}
