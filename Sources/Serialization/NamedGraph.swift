public import Graph

/// A graph of a dataset: what one document says, or the evidence for it.
public struct NamedGraph: Sendable {
    /// The graph's IRI.
    public var name: String
    public var graph: KnowledgeGraph

    /// - Throws: `TermError.badIRI`
    public init(name: String, graph: KnowledgeGraph) throws(TermError) {
        if let offset = IRISyntax.fault(in: name) { throw .badIRI(name, offset: offset) }
        self.name = name
        self.graph = graph
    }
}

extension GraphFormat {
    /// Writes several graphs as a whole document; `content` must be `.dataset`. The order of the graphs does not show.
    public func write(_ graphs: [NamedGraph], to sink: inout ByteSink) throws {
        let ordered = graphs.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        switch self {
        case .nQuads: try NQuadsWriter().write(ordered, to: &sink)
        case .triG: try TriGWriter().write(ordered, to: &sink)
        default: preconditionFailure("\(title) does not hold several graphs")
        }
    }
}
