import Graph

/// The allocations of a graph, whose they are, and who answers for those.
struct BudgetLedger {
    struct Entry {
        var figure: BudgetFigure
        /// The programs and information resources that have it, in the graph's order.
        var owners: [Term]
    }

    let graph: KnowledgeGraph
    let index: GraphIndex
    /// In the graph's order.
    private(set) var entries: [Entry] = []
    /// What a thing is part of, directly.
    private var wholes: [Term: [Term]] = [:]
    /// The measures that are done through a thing, or that it takes part in.
    private var measures: [Term: [Term]] = [:]

    /// O(statements).
    init(_ graph: KnowledgeGraph) {
        self.graph = graph
        index = graph.index()
        var owners: [Term: [Term]] = [:]
        var uses: [(user: Term, used: Term)] = []
        var measureOfActivity: [Term: Term] = [:]
        let used = Set([Tsu.implementedBy, Tsu.usesProgram, Tsu.involves, Tsu.through].compactMap { graph.find($0) })
        for id in index.statements {
            let statement = graph[id]
            switch statement.predicate {
            case graph.find(Tsu.hasAllocation): owners[statement.object, default: []].append(statement.subject)
            case graph.find(Tsu.componentOf): wholes[statement.subject, default: []].append(statement.object)
            case graph.find(Tsu.hasActivity): measureOfActivity[statement.object] = statement.subject
            case let predicate where used.contains(predicate): uses.append((statement.subject, statement.object))
            default: break
            }
        }
        for use in uses { measures[use.used, default: []].append(measureOfActivity[use.user] ?? use.user) }
        entries = index.subjects.compactMap { subject in
            guard let owners = owners[subject] else { return nil }
            return figure(subject).map { Entry(figure: $0, owners: owners) }
        }
    }

    /// What `thing` is part of at any distance. What is part of it in turn is no whole of it.
    func wholes(of thing: Term) -> Set<Term> {
        reach(thing).filter { !reach($0).contains(thing) }
    }

    private func reach(_ thing: Term) -> Set<Term> {
        var reached: Set<Term> = []
        var open = wholes[thing] ?? []
        while let next = open.popLast() {
            if reached.insert(next).inserted { open += wholes[next] ?? [] }
        }
        return reached
    }

    private func value(of subject: Term, _ property: VocabularyTerm) -> String? {
        graph.objects(of: subject, property, in: index).first.map { object in
            graph.isIRI(object) ? graph.localName(object) : graph.text(object)
        }
    }

    /// Nil where the graph gives no whole amount.
    private func figure(_ subject: Term) -> BudgetFigure? {
        guard let amount = value(of: subject, Tsu.amount).flatMap({ Int($0) }), amount >= 0 else { return nil }
        return BudgetFigure(
            iri: graph.text(subject), label: graph.label(of: subject, in: index),
            fiscalYear: value(of: subject, Tsu.fiscalYear).flatMap { Int($0) },
            stage: value(of: subject, Tsu.budgetStage).flatMap(BudgetFigure.Stage.init) ?? .other, amount: amount,
            currency: value(of: subject, SchemaOrg.currency) ?? "JPY",
            isPartOfLarger: value(of: subject, Tsu.partOfLarger) == "true",
            isApproximate: value(of: subject, Tsu.approximate) == "true",
            total: value(of: subject, Tsu.totalAmount).flatMap { Int($0) })
    }

    // MARK: Who answers

    /// The lines that an entry stands under, in the graph's order; one with an empty IRI where none is told.
    func keys(of entry: Entry, by grouping: BudgetRollUp.Grouping) -> [(iri: String, label: String)] {
        let terms: [Term]
        switch grouping {
        case .year: terms = []
        case .program: terms = entry.owners
        case .ministry:
            let ministries = Set(entry.owners.flatMap(ministries))
            terms = ministries.sorted { graph.precedes($0, $1) }
        }
        if terms.isEmpty { return [("", "")] }
        return terms.map { (graph.text($0), graph.label(of: $0, in: index)) }
    }

    /// The ministries that lead the measures that the owner carries; of one that carries none by itself, those of what it
    /// is part of.
    func ministries(of owner: Term) -> [Term] {
        let own = measures[owner] ?? []
        let carried = own.isEmpty ? wholes(of: owner).flatMap { measures[$0] ?? [] } : own
        return carried.flatMap { graph.objects(of: $0, Tsu.leadMinistry, in: index) }
    }
}
