/// The graph read as nodes and edges, the way property-graph databases and drawings see it.
///
/// A node is a subject in the instance space (its IRI begins with `base`) that has an rdf:type; in a foreign graph, every
/// IRI that is a subject, or an object but for a type. A statement between two nodes is an edge; every other statement of
/// a node, its types aside, is a property of it.
public struct PropertyGraph: Sendable {
    public struct Node: Sendable {
        public var term: Term
        /// The classes that no other one here is a super-class of, most specific first; never empty.
        public var classes: [Term]
        /// The statements that are neither edges nor types, in the graph's order.
        public var properties: [StatementID]
    }

    public struct Edge: Sendable {
        /// Indices into `nodes`.
        public var source: Int
        public var target: Int
        public var statement: StatementID
    }

    public let graph: KnowledgeGraph
    public let base: String
    /// In the order of their IRIs.
    public private(set) var nodes: [Node] = []
    /// In the graph's order. Two nodes may have several edges between them.
    public private(set) var edges: [Edge] = []
    /// By term: index into `nodes` plus one, or 0.
    private var nodeIndices: [UInt32]

    /// O(statements), the index aside.
    public init(_ graph: KnowledgeGraph, index: GraphIndex, base: String = Vocabulary.defaultBase) {
        self.graph = graph
        self.base = base
        nodeIndices = Array(repeating: 0, count: graph.terms.count)
        guard graph.find(RDF.type) != nil else { return }
        let ranking = ClassRanking(graph)
        for subject in index.subjects where graph.isInstance(subject, base: base) {
            let classes = ranking.classes(of: index.statements(of: subject))
            if classes.isEmpty { continue }
            nodes.append(Node(term: subject, classes: classes, properties: []))
            nodeIndices[Int(subject.index)] = UInt32(nodes.count)
        }
        connect(index)
    }

    /// The reading of a graph of any vocabulary. A node without a type has the class `rdfs:Resource`. O(statements).
    public init(foreign graph: KnowledgeGraph) {
        var graph = graph
        let resource = graph.term(RDFS.Resource)
        let index = graph.index()
        self.graph = graph
        base = ""
        nodeIndices = Array(repeating: 0, count: graph.terms.count)
        let type = graph.find(RDF.type)
        var isNode = Array(repeating: false, count: graph.terms.count)
        for id in index.statements {
            let statement = graph[id]
            isNode[Int(statement.subject.index)] = true
            if statement.predicate != type, graph.isIRI(statement.object) { isNode[Int(statement.object.index)] = true }
        }
        let ranking = ClassRanking(graph)
        let terms = isNode.indices.filter { isNode[$0] }.map { Term(index: UInt32($0)) }.sorted(by: graph.precedes)
        for term in terms {
            let classes = ranking.classes(of: index.statements(of: term))
            nodes.append(Node(term: term, classes: classes.isEmpty ? [resource] : classes, properties: []))
            nodeIndices[Int(term.index)] = UInt32(nodes.count)
        }
        connect(index)
    }

    private mutating func connect(_ index: GraphIndex) {
        let type = graph.find(RDF.type)
        for position in nodes.indices {
            for id in index.statements(of: nodes[position].term) {
                let statement = graph[id]
                if statement.predicate == type { continue }
                if let target = self.index(of: statement.object) {
                    edges.append(Edge(source: position, target: target, statement: id))
                } else {
                    nodes[position].properties.append(id)
                }
            }
        }
    }

    /// The edges from one node to another together, each list in the graph's order, in the order of their first. O(edges).
    public func parallelEdges() -> [[Edge]] {
        struct Ends: Hashable {
            var source: Int
            var target: Int
        }
        var places: [Ends: Int] = [:]
        var groups: [[Edge]] = []
        for edge in edges {
            let place = places[Ends(source: edge.source, target: edge.target), default: groups.count]
            if place == groups.count {
                places[Ends(source: edge.source, target: edge.target)] = place
                groups.append([])
            }
            groups[place].append(edge)
        }
        return groups
    }

    public func index(of term: Term) -> Int? {
        let found = nodeIndices[Int(term.index)]
        return found == 0 ? nil : Int(found) - 1
    }
}

extension KnowledgeGraph {
    /// Whether an IRI is in the instance space: `base` and something after it.
    fileprivate func isInstance(_ term: Term, base: String) -> Bool {
        hasPrefix(term, base) && terms.range(term.index).count > base.utf8.count
    }
}
