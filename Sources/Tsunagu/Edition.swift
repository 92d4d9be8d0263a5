public import Graph
public import Linking

/// The graph of one edition of a report, made of its documents, to ask questions of.
public struct Edition {
    private var assembly: GraphAssembly
    /// The IRIs of the measures, in the order of the inputs and of their pages.
    public private(set) var measures: [String] = []

    public var graph: KnowledgeGraph { assembly.graph }

    /// - Throws: `TermError` where the base is no absolute ASCII IRI.
    public init(base: String = Vocabulary.defaultBase) throws { assembly = try GraphAssembly(base: base) }

    /// - Throws: `InputError` where it cannot be united with the documents before it; they stay as they are.
    public mutating func add(_ linked: LinkedDocument) throws {
        try assembly.unite(linked)
        measures += linked.measures.map { assembly.base + linked[$0].path }
    }
}
