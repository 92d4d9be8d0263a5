public import Graph

extension DifferenceGraph {
    /// What changed, in at most about `limit` nodes: measures that are new, gone or changed in their text or parts with
    /// what joined or left them, and programs whose name or money changed.
    ///
    /// Measures come in the order of the difference; what has no room is one node with its number.
    public func view(of difference: EditionDifference, limit: Int = 60, base: String = Vocabulary.defaultBase) -> View {
        let changed = difference.measures.filter { $0.change != .kept || !$0.parts.isEmpty }
        let report = ReportReading(graph, base: base)
        var builder = ViewBuilder(report, name: "changes", title: ViewWords.changes)
        let budgets = Dictionary(
            difference.programs.compactMap { program in program.new.map { ($0.iri, program) } },
            uniquingKeysWith: { first, _ in first })

        func node(_ named: EditionDifference.Named) -> Int? { graph.find(named.iri).flatMap(report.reading.index) }
        func add(_ named: EditionDifference.Named, column: View.Column) -> Int? {
            guard let node = node(named) else { return nil }
            let notes = budgets[named.iri]?.budget?.note.map { [$0] } ?? []
            return builder.add(node, column: column, notes: notes, change: nodeChanges[report.reading.nodes[node].term])
        }
        var carried: [String: [(measure: Int, edge: PropertyGraph.Edge)]] = [:]
        for measure in report.measures {
            for edge in report.edges(from: measure, Tsu.implementedBy) {
                carried[report.iri(edge.target), default: []].append((measure, edge))
            }
        }
        var shown = 0
        for measure in changed {
            let parts = measure.parts.flatMap { $0.added + $0.removed }.count
            if shown > 0, builder.view.nodes.count + 1 + parts > limit - 1 { break }
            shown += 1
            guard let name = measure.new ?? measure.old, let subject = add(name, column: .subject) else { continue }
            for part in measure.parts {
                let column: View.Column = part.property == Tsu.implementedBy ? .means : .responsible
                for (change, names) in [(EditionDifference.Change.new, part.added), (.gone, part.removed)] {
                    for name in names {
                        guard let target = add(name, column: column) else { continue }
                        builder.connect(
                            subject, target, part.property, statements(subject: measure, part.property, name),
                            change: change)
                    }
                }
            }
        }
        for program in difference.programs where program.isOfNote {
            if builder.view.nodes.count >= limit - 1 { break }
            guard let name = program.new ?? program.old, let node = add(name, column: .means) else { continue }
            // One whose money alone changed hangs on the measures that it carries.
            if program.change == .kept {
                for (measure, edge) in carried[name.iri] ?? [] where builder.view.nodes.count < limit - 1 {
                    guard let subject = add(report.named(measure), column: .subject) else { continue }
                    builder.connect(subject, node, Tsu.implementedBy, [edge.statement], change: .kept)
                }
            }
            if program.change == .renamed, let old = program.old.flatMap({ add($0, column: .means) }) {
                builder.connect(node, old, program.property ?? Tsu.possiblySucceeds, [], change: .renamed)
            }
        }
        if shown < changed.count {
            _ = builder.add(
                View.Node(
                    key: "other-measures", type: Tsu.Measure, label: ViewWords.others(measures: changed.count - shown),
                    column: .subject))
        }
        return builder.view
    }

    private func statements(
        subject: EditionDifference.MeasureChange, _ property: VocabularyTerm, _ object: EditionDifference.Named
    ) -> [StatementID] {
        guard let name = subject.new ?? subject.old, let subject = graph.find(name.iri),
            let predicate = graph.find(property), let object = graph.find(object.iri)
        else { return [] }
        return graph.find(Statement(subject, predicate, object)).map { [$0] } ?? []
    }
}

extension EditionDifference.ProgramChange {
    /// Whether there is something to say of it.
    var isOfNote: Bool { change != .kept || (budget?.difference ?? 0) != 0 }
}

extension BudgetChange {
    /// `R5 10億円 → R6案 12億円`.
    public var note: String? {
        guard let before, let after else { return (after ?? before)?.words }
        return "\(before.words) → \(after.words)"
    }
}

extension BudgetChange.Figure {
    var words: String {
        AllocationNotes.note(
            fiscalYear: fiscalYear, stage: stage, amount: String(amount), currency: "JPY", isPartOfLarger: false,
            isApproximate: false, totalAmount: nil
        ).text
    }
}
