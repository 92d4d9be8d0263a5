public import Graph

/// Two editions as one graph of measures, programs, money and offices, each node and edge with what became of it.
///
/// A measure whose text changed is one node, under its new IRI. What the new edition says of a node stands for both.
public struct DifferenceGraph: Sendable {
    public private(set) var graph = KnowledgeGraph()
    public private(set) var nodeChanges: [Term: EditionDifference.Change] = [:]
    public private(set) var edgeChanges: [StatementID: EditionDifference.Change] = [:]
    /// By the new IRI of a changed measure: its IRI in the old edition.
    public private(set) var formerIRIs: [Term: String] = [:]

    private static let classes: Set<VocabularyTerm> = [
        Tsu.Measure, Tsu.Section, Tsu.Program, Tsu.BudgetAllocation, Tsu.Ministry, Tsu.Office, Tsu.FiscalYear,
    ]

    /// O(statements).
    public init(_ difference: EditionDifference) {
        var renamed: [String: String] = [:]
        for measure in difference.measures {
            if let old = measure.old, let new = measure.new, old.iri != new.iri { renamed[old.iri] = new.iri }
        }
        let (was, now) = (Self.iris(difference.old), Self.iris(difference.new))
        copy(difference.new, known: Set(was.map { renamed[$0] ?? $0 }), change: .new)
        copy(difference.old, known: now, renamed: renamed, change: .gone)
        for measure in difference.measures {
            guard let iri = (measure.new ?? measure.old)?.iri, let node = graph.find(iri) else { continue }
            nodeChanges[node] = measure.change == .kept && !measure.parts.isEmpty ? .changed : measure.change
        }
        for program in difference.programs where program.change == .renamed {
            for name in [program.old, program.new].compactMap(\.self) {
                if let node = graph.find(name.iri) { nodeChanges[node] = .renamed }
            }
        }
        for (old, new) in renamed {
            if let node = graph.find(new) { formerIRIs[node] = old }
        }
    }

    private static func iris(_ report: ReportReading) -> Set<String> {
        Set(report.reading.nodes.indices.filter { classes.contains(report.type(of: $0)) }.map(report.iri))
    }

    /// Adds the nodes of an edition and their statements among themselves. A node that is known by then keeps what the
    /// other edition says of it.
    private mutating func copy(
        _ report: ReportReading, known: Set<String>, renamed: [String: String] = [:], change: EditionDifference.Change
    ) {
        let source = report.graph
        func own(_ iri: String) -> Term? { try? graph.iri(renamed[iri] ?? iri) }
        for node in report.reading.nodes.indices where Self.classes.contains(report.type(of: node)) {
            let iri = report.iri(node)
            guard let subject = own(iri) else { continue }
            let isKnown = nodeChanges[subject] != nil || known.contains(renamed[iri] ?? iri)
            if nodeChanges[subject] == nil { nodeChanges[subject] = isKnown ? .kept : change }
            for id in report.index.statements(of: report.reading.nodes[node].term) {
                let statement = source[id]
                guard let predicate = own(source.text(statement.predicate)) else { continue }
                if let target = report.reading.index(of: statement.object) {
                    guard Self.classes.contains(report.type(of: target)), let object = own(report.iri(target)) else {
                        continue
                    }
                    let edge = insert(subject, predicate, object, of: id, in: source)
                    edgeChanges[edge] = edgeChanges[edge] == nil ? change : .kept
                } else if change == .new || !isKnown || source.isIRI(statement.object) {
                    let object = graph.adopt(statement.object, of: source)
                    insert(subject, predicate, object, of: id, in: source)
                }
            }
        }
    }

    @discardableResult
    private mutating func insert(
        _ subject: Term, _ predicate: Term, _ object: Term, of id: StatementID, in source: KnowledgeGraph
    ) -> StatementID {
        let evidence = source.evidence(of: id)
        let passages = (evidence?.passages ?? []).compactMap { passage -> Passage? in
            guard let page = try? graph.iri(source.text(passage.page)) else { return nil }
            var own = passage
            own.page = page
            return own
        }
        return graph.insert(
            subject, predicate, object, evidence: passages, confidence: evidence?.confidence, reason: evidence?.reason)
    }
}
