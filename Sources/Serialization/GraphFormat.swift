public import Graph

/// The formats a graph is written in, one table: what `tsunagu formats` lists.
public struct GraphFormat: Hashable, Sendable {
    /// What a format takes.
    public enum Content: Hashable, Sendable {
        /// Statements: the graph, and its evidence as a second file.
        case statements
        /// A graph a document, and its evidence in another: one file.
        case dataset
        /// The graph as nodes and edges, evidence on the edges.
        case propertyGraph
        /// Nodes in one file, edges in another.
        case tables
        /// Views of the graph, a file each.
        case views
    }

    /// What `--format` calls it.
    public let name: String
    /// What people call it.
    public let title: String
    public let mediaType: String
    /// Without the dot.
    public let fileExtension: String
    public let content: Content

    public static let rdfXML = GraphFormat(
        name: "rdfxml", title: "RDF/XML", mediaType: "application/rdf+xml", fileExtension: "rdf", content: .statements)
    public static let nTriples = GraphFormat(
        name: "ntriples", title: "N-Triples", mediaType: "application/n-triples", fileExtension: "nt",
        content: .statements)
    public static let turtle = GraphFormat(
        name: "turtle", title: "Turtle", mediaType: "text/turtle", fileExtension: "ttl", content: .statements)
    public static let nQuads = GraphFormat(
        name: "nquads", title: "N-Quads", mediaType: "application/n-quads", fileExtension: "nq", content: .dataset)
    public static let triG = GraphFormat(
        name: "trig", title: "TriG", mediaType: "application/trig", fileExtension: "trig", content: .dataset)
    public static let jsonLD = GraphFormat(
        name: "jsonld", title: "JSON-LD", mediaType: "application/ld+json", fileExtension: "jsonld",
        content: .statements)
    public static let graphML = GraphFormat(
        name: "graphml", title: "GraphML", mediaType: "application/graphml+xml", fileExtension: "graphml",
        content: .propertyGraph)
    public static let csv = GraphFormat(
        name: "csv", title: "Neo4j bulk-import CSV", mediaType: "text/csv", fileExtension: "csv", content: .tables)
    public static let cypher = GraphFormat(
        name: "cypher", title: "openCypher", mediaType: "application/x-cypher-query", fileExtension: "cypher",
        content: .propertyGraph)
    public static let dot = GraphFormat(
        name: "dot", title: "Graphviz DOT", mediaType: "text/vnd.graphviz", fileExtension: "dot", content: .views)

    public static let all: [GraphFormat] = [
        .rdfXML, .graphML, .dot, .nTriples, .turtle, .nQuads, .triG, .jsonLD, .csv, .cypher,
    ]
    /// What is written unless the user says otherwise.
    public static let usual: [GraphFormat] = [.rdfXML, .graphML, .dot, .nTriples]

    /// The format of a name such as `rdfxml`, or of a file extension such as `rdf`.
    public init?(named name: String) {
        guard let found = Self.all.first(where: { $0.name == name || $0.fileExtension == name }) else { return nil }
        self = found
    }

    private init(name: String, title: String, mediaType: String, fileExtension: String, content: Content) {
        self.name = name
        self.title = title
        self.mediaType = mediaType
        self.fileExtension = fileExtension
        self.content = content
    }
}

extension GraphFormat {
    /// Writes the statements of a graph, or its evidence graph, as a whole document; `content` must be `.statements`.
    public func write(statementsOf graph: KnowledgeGraph, to sink: inout ByteSink) throws {
        try write(statementsOf: graph, graph.index(), to: &sink)
    }

    /// As the other, with the graph's own index.
    public func write(statementsOf graph: KnowledgeGraph, _ index: GraphIndex, to sink: inout ByteSink) throws {
        switch self {
        case .rdfXML:
            let writer = RDFXMLWriter(namespaces: graph.namespaces(index))
            writer.start(&sink)
            try writer.write(graph, index, to: &sink)
            try writer.finish(&sink)
        case .nTriples:
            try NTriplesWriter().write(graph, index, to: &sink)
            try sink.finish()
        case .turtle:
            let writer = TurtleWriter(namespaces: graph.namespaces(index, withDatatypes: true))
            writer.start(&sink)
            try writer.write(graph, index, to: &sink)
            try sink.finish()
        case .jsonLD: try JSONLDWriter().write(graph, index, to: &sink)
        default: preconditionFailure("\(title) does not write statements")
        }
    }
}

extension GraphFormat {
    /// Writes the evidence of a graph as a whole document; `content` must be `.statements`. All but JSON-LD hold no more
    /// than a piece of it in memory.
    public func write(_ evidence: EvidencePieces, to sink: inout ByteSink) throws {
        func forEach(_ body: (KnowledgeGraph, GraphIndex) throws -> Void) throws {
            try evidence.forEach { try body($0, $0.index()) }
        }
        let vocabulary = try evidence.vocabulary()
        switch self {
        case .rdfXML:
            let writer = RDFXMLWriter(namespaces: vocabulary.namespaces(vocabulary.index()))
            writer.start(&sink)
            try forEach { try writer.write($0, $1, to: &sink) }
            try writer.finish(&sink)
        case .nTriples:
            try forEach { try NTriplesWriter().write($0, $1, to: &sink) }
            try sink.finish()
        case .turtle:
            let writer = TurtleWriter(namespaces: vocabulary.namespaces(vocabulary.index(), withDatatypes: true))
            writer.start(&sink)
            try forEach { try writer.write($0, $1, to: &sink) }
            try sink.finish()
        default:
            var whole = KnowledgeGraph()
            try evidence.forEach { whole.formUnion($0) }
            try write(statementsOf: whole, to: &sink)
        }
    }
}

extension GraphFormat {
    /// Writes the graph as nodes and edges into one document; `content` must be `.propertyGraph`.
    ///
    /// - Parameter profile: for whom GraphML is written.
    public func write(
        _ reading: PropertyGraph, _ index: GraphIndex, hasEvidence: Bool = true, profile: GraphMLProfile = .portable,
        to sink: inout ByteSink
    ) throws {
        switch self {
        case .graphML:
            try GraphMLWriter(hasEvidence: hasEvidence, profile: profile).write(reading, index, to: &sink)
        case .cypher: try CypherWriter(hasEvidence: hasEvidence).write(reading, index, to: &sink)
        default: preconditionFailure("\(title) is no format of nodes and edges")
        }
    }
}

extension KnowledgeGraph {
    /// The namespaces of the vocabulary that this graph's predicates, types and, on request, datatypes are in.
    func namespaces(_ index: GraphIndex, withDatatypes: Bool = false) -> [Namespace] {
        let type = find(RDF.type)
        var isUsed = Array(repeating: false, count: terms.count)
        for id in index.statements {
            let statement = self[id]
            isUsed[Int(statement.predicate.index)] = true
            if statement.predicate == type { isUsed[Int(statement.object.index)] = true }
            if withDatatypes, terms.kind(statement.object.index) == .typed {
                isUsed[Int(terms.qualifier(statement.object.index))] = true
            }
        }
        let used = isUsed.indices.filter { isUsed[$0] }.map { Term(index: UInt32($0)) }
        return Namespace.all.filter { namespace in
            namespace == .rdf || used.contains { hasPrefix($0, namespace.iri) }
        }
    }
}
