public import Graph

/// What became of a report from one edition to the next: measures, the programs they are done through, money, offices.
///
/// Measures are the same where their IRI is, else where their texts are most alike; programs where their IRI is. A program
/// of the new edition that is said or proposed to succeed one of the old is that one renamed.
public struct EditionDifference: Sendable {
    public enum Change: String, CaseIterable, Sendable {
        case kept, changed, renamed, new, gone
    }

    /// A node as one edition calls it.
    public struct Named: Hashable, Sendable {
        public var iri: String
        public var label: String
    }

    /// What joined or left a measure by one property.
    public struct PartChange: Sendable {
        public var property: VocabularyTerm
        public var added: [Named]
        public var removed: [Named]
    }

    public struct MeasureChange: Sendable {
        /// `changed` where the text is another; a kept one may have other parts.
        public var change: Change
        public var old: Named?
        public var new: Named?
        /// How alike the texts are, 0…1; nil where there is one only.
        public var likeness: Double?
        /// Its ministries, offices and programs, where they changed.
        public var parts: [PartChange] = []
    }

    public struct ProgramChange: Sendable {
        public var change: Change
        public var old: Named?
        public var new: Named?
        /// Of the renaming: `succeeds` where it is said, `possiblySucceeds` where we propose it, and why.
        public var property: VocabularyTerm?
        public var reason: String?
        public var budget: BudgetChange?
    }

    /// An office that answers for measures in the place of another.
    public struct OfficeMove: Sendable {
        public var from: [Named]
        public var to: [Named]
        /// The measures, as the new edition calls them.
        public var measures: [Named]
        /// Whether the graph says that the new office succeeds the old one: renamed, not moved.
        public var isRenaming: Bool
    }

    public let old: ReportReading
    public let new: ReportReading
    /// In the order of the new edition; those that are gone behind.
    public private(set) var measures: [MeasureChange] = []
    public private(set) var programs: [ProgramChange] = []
    public private(set) var offices: [OfficeMove] = []

    /// Below this likeness two texts are two measures.
    static let threshold = 0.6
    static let parts = [
        Tsu.leadMinistry, Tsu.cooperatingMinistry, Tsu.responsibleOffice, Tsu.cooperatingOffice, Tsu.implementedBy,
    ]

    /// O(statements + characters of the measures).
    public init(from old: ReportReading, to new: ReportReading) {
        self.old = old
        self.new = new
        measures = compareMeasures()
        programs = comparePrograms()
        offices = moves()
    }

    /// How many of the measures, or programs, changed in each way.
    public func count(measures change: Change) -> Int { measures.count { $0.change == change } }
    public func count(programs change: Change) -> Int { programs.count { $0.change == change } }

    // MARK: Measures

    private func compareMeasures() -> [MeasureChange] {
        let oldByIRI = Dictionary(old.measures.map { (old.iri($0), $0) }, uniquingKeysWith: { first, _ in first })
        var partner: [Int: (old: Int, likeness: Double)] = [:]
        var used: Set<Int> = []
        for measure in new.measures {
            if let same = oldByIRI[new.iri(measure)] {
                partner[measure] = (same, 1)
                used.insert(same)
            }
        }
        let openOld = old.measures.filter { !used.contains($0) }
        let openNew = new.measures.filter { partner[$0] == nil }
        for pair in TextPairing.pairs(
            openOld.map(old.wholeText), openNew.map(new.wholeText), atLeast: Self.threshold)
        {
            partner[openNew[pair.new]] = (openOld[pair.old], pair.likeness)
            used.insert(openOld[pair.old])
        }
        let standing = new.measures.map { measure -> MeasureChange in
            guard let (before, likeness) = partner[measure] else {
                return MeasureChange(change: .new, new: new.named(measure))
            }
            return MeasureChange(
                change: likeness == 1 ? .kept : .changed, old: old.named(before), new: new.named(measure),
                likeness: likeness, parts: partChanges(from: before, to: measure))
        }
        let gone = old.measures.filter { !used.contains($0) }
        return standing + gone.map { MeasureChange(change: .gone, old: old.named($0)) }
    }

    private func partChanges(from before: Int, to after: Int) -> [PartChange] {
        Self.parts.compactMap { property in
            let was = old.edges(from: before, property).map { old.named($0.target) }
            let now = new.edges(from: after, property).map { new.named($0.target) }
            let (known, kept) = (Set(was.map(\.iri)), Set(now.map(\.iri)))
            let change = PartChange(
                property: property, added: now.filter { !known.contains($0.iri) },
                removed: was.filter { !kept.contains($0.iri) })
            return change.added.isEmpty && change.removed.isEmpty ? nil : change
        }
    }

    // MARK: Programs

    private func comparePrograms() -> [ProgramChange] {
        let (before, after) = (old.nodes(of: Tsu.Program), new.nodes(of: Tsu.Program))
        let oldByIRI = Dictionary(before.map { (old.iri($0), $0) }, uniquingKeysWith: { first, _ in first })
        let standing = Set(after.map(new.iri))
        var taken: Set<String> = []
        var changes = after.map { program -> ProgramChange in
            let name = new.named(program)
            if let same = oldByIRI[name.iri] {
                return ProgramChange(
                    change: .kept, old: old.named(same), new: name, budget: budget(of: same, and: program))
            }
            for property in [Tsu.succeeds, Tsu.possiblySucceeds] {
                for edge in new.edges(from: program, property) {
                    guard let earlier = oldByIRI[new.iri(edge.target)] else { continue }
                    taken.insert(old.iri(earlier))
                    return ProgramChange(
                        change: .renamed, old: old.named(earlier), new: name, property: property,
                        reason: new.graph.evidence(of: edge.statement)?.reason,
                        budget: budget(of: earlier, and: program))
                }
            }
            return ProgramChange(change: .new, new: name)
        }
        for program in before where !standing.contains(old.iri(program)) && !taken.contains(old.iri(program)) {
            changes.append(ProgramChange(change: .gone, old: old.named(program)))
        }
        return changes
    }

    private func budget(of before: Int, and after: Int) -> BudgetChange? {
        BudgetChange(from: old.allocations(of: before), to: new.allocations(of: after))
    }

    // MARK: Offices

    /// Who answers for measures in the place of whom: measures with the same exchange are told together.
    private func moves() -> [OfficeMove] {
        var moves: [OfficeMove] = []
        for measure in measures {
            guard let name = measure.new,
                let part = measure.parts.first(where: { $0.property == Tsu.responsibleOffice }),
                !part.added.isEmpty, !part.removed.isEmpty
            else { continue }
            if let known = moves.firstIndex(where: { $0.from == part.removed && $0.to == part.added }) {
                moves[known].measures.append(name)
            } else {
                let isRenaming = part.added.allSatisfy { succeeds($0, anyOf: part.removed) }
                moves.append(
                    OfficeMove(from: part.removed, to: part.added, measures: [name], isRenaming: isRenaming))
            }
        }
        return moves
    }

    private func succeeds(_ office: Named, anyOf earlier: [Named]) -> Bool {
        let graph = new.graph
        guard let subject = graph.find(office.iri), let node = new.reading.index(of: subject) else { return false }
        return new.edges(from: node, Tsu.succeeds).contains { edge in
            earlier.contains { $0.iri == new.iri(edge.target) }
        }
    }
}

extension ReportReading {
    func iri(_ node: Int) -> String { graph.text(reading.nodes[node].term) }

    func named(_ node: Int) -> EditionDifference.Named {
        EditionDifference.Named(iri: iri(node), label: label(node))
    }

    /// The nodes of a class in the order of the page.
    func nodes(of type: VocabularyTerm) -> [Int] {
        inPageOrder(reading.nodes.indices.filter { self.type(of: $0) == type })
    }

    /// A measure's whole text.
    func wholeText(_ node: Int) -> String {
        graph.objects(of: reading.nodes[node].term, DCTerms.description, in: index).first.map(graph.text) ?? label(node)
    }
}
