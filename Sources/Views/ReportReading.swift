public import Graph

/// A graph read as a report: its sections, measures and what hangs on them, in the order of the page.
public struct ReportReading: Sendable {
    public let graph: KnowledgeGraph
    let index: GraphIndex
    let reading: PropertyGraph
    private let naming: NodeNaming
    /// By node: the indices of the edges that leave it, the class that names it, where it is first read.
    private var outgoing: [[Int]]
    private let types: [VocabularyTerm]
    private var positions: [Position]

    /// The measures, and the outermost sections that have any, as indices into `reading.nodes`, in the order of the
    /// page.
    private(set) var measures: [Int] = []
    private(set) var topSections: [Int] = []

    /// Where a node is first read: its place in the order given, page IRIs without their number, page number, offset;
    /// then the node's own order.
    private struct Position: Comparable {
        var rank = Int.max
        var document: [UInt8]
        var page: Int
        var offset: Int
        var node: Int

        static func < (a: Position, b: Position) -> Bool {
            if a.rank != b.rank { return a.rank < b.rank }
            if a.document != b.document { return a.document.lexicographicallyPrecedes(b.document) }
            return (a.page, a.offset, a.node) < (b.page, b.offset, b.node)
        }
    }

    /// - Parameters:
    ///   - order: the IRIs of the measures as they are to stand. What is not among them comes behind, in the order of
    ///     the evidence; a graph by itself has no other.
    public init(_ graph: KnowledgeGraph, base: String = Vocabulary.defaultBase, order: [String] = []) {
        self.graph = graph
        index = graph.index()
        reading = PropertyGraph(graph, index: index, base: base)
        naming = NodeNaming(graph)
        outgoing = Array(repeating: [], count: reading.nodes.count)
        types = reading.nodes.map { [graph] node in
            let iri = graph.text(node.classes[0])
            return Self.classes[iri] ?? VocabularyTerm(Namespace("", ""), iri)
        }
        // What is read nowhere comes last: no document begins with this byte.
        positions = reading.nodes.indices.map { Position(document: [0xFF], page: 0, offset: 0, node: $0) }
        for (number, edge) in reading.edges.enumerated() {
            outgoing[edge.source].append(number)
            for passage in graph.evidence(of: edge.statement)?.passages ?? [] {
                let iri = Array(graph.text(passage.page).utf8)
                let cut = (iri.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1
                let number = Int(String(decoding: iri[cut...], as: UTF8.self))
                for node in [edge.source, edge.target] {
                    let position = Position(
                        document: number == nil ? iri : Array(iri[..<cut]), page: number ?? 0, offset: passage.start,
                        node: node)
                    if position < positions[node] { positions[node] = position }
                }
            }
        }
        let ranks = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: min)
        if !ranks.isEmpty {
            for (number, node) in reading.nodes.enumerated() {
                if let rank = ranks[graph.text(node.term)] { positions[number].rank = rank }
            }
        }
        measures = inPageOrder(reading.nodes.indices.filter { type(of: $0) == Tsu.Measure })
        var seen: Set<Int> = []
        topSections = measures.compactMap { sectionPath(of: $0).first }.filter { seen.insert($0).inserted }
    }

    // MARK: Nodes

    /// The class that names a node.
    func type(of node: Int) -> VocabularyTerm { types[node] }

    private static let classes: [String: VocabularyTerm] = Dictionary(
        uniqueKeysWithValues: Vocabulary.classes.map { ($0.name.iri, $0.name) })

    func label(_ node: Int) -> String { graph.label(of: reading.nodes[node].term, in: index, naming) }

    func key(_ node: Int) -> String {
        String(Substring(graph.text(reading.nodes[node].term).utf8.dropFirst(reading.base.utf8.count)))
    }

    func inPageOrder(_ nodes: [Int]) -> [Int] { nodes.sorted { positions[$0] < positions[$1] } }

    // MARK: Edges

    /// The edges of one property that leave a node, in the graph's order.
    func edges(from node: Int, _ property: VocabularyTerm) -> [PropertyGraph.Edge] {
        guard let term = graph.find(property) else { return [] }
        return outgoing[node].lazy.map { reading.edges[$0] }.filter { graph[$0.statement].predicate == term }
    }

    // MARK: Sections

    /// The sections around a node, outermost first. A section that contains itself is cut off.
    func sectionPath(of node: Int) -> [Int] {
        var path: [Int] = type(of: node) == Tsu.Section ? [node] : []
        var current = node
        while let parent = edges(from: current, DCTerms.isPartOf).map(\.target).first(where: {
            type(of: $0) == Tsu.Section && !path.contains($0)
        }) {
            path.append(parent)
            current = parent
        }
        return path.reversed()
    }

    // MARK: Allocations

    /// The allocations of a program in short words: by fiscal year, then in the graph's order; none twice.
    func allocationNotes(of node: Int) -> [AllocationNotes.Note] {
        let notes = edges(from: node, Tsu.hasAllocation).map { allocationNote($0.target) }
        var seen: Set<[UInt8]> = []
        return notes.enumerated().sorted {
            ($0.element.fiscalYear ?? 0, $0.offset) < ($1.element.fiscalYear ?? 0, $1.offset)
        }.map(\.element).filter { seen.insert(Array($0.text.utf8)).inserted }
    }

    /// The words of allocations, for a label: the last ones where there are many, and how many more.
    func words(_ notes: [AllocationNotes.Note]) -> [String] {
        let limit = 6
        if notes.count <= limit { return notes.map(\.text) }
        return [ViewWords.others(allocations: notes.count - limit + 1)] + notes.suffix(limit - 1).map(\.text)
    }

    private func allocationNote(_ node: Int) -> AllocationNotes.Note {
        func value(_ property: VocabularyTerm) -> String? {
            graph.objects(of: reading.nodes[node].term, property, in: index).first.map { object in
                graph.isIRI(object) ? graph.localName(object) : graph.text(object)
            }
        }
        return AllocationNotes.note(
            fiscalYear: value(Tsu.fiscalYear).flatMap { Int($0) }, stage: value(Tsu.budgetStage),
            amount: value(Tsu.amount) ?? "?", currency: value(SchemaOrg.currency) ?? "JPY",
            isPartOfLarger: value(Tsu.partOfLarger) == "true", isApproximate: value(Tsu.approximate) == "true",
            totalAmount: value(Tsu.totalAmount).flatMap { Int($0) })
    }
}
