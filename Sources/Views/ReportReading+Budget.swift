import Graph

extension ReportReading {
    /// The money, `budget-1` and so on: each program that has amounts, with a bar for each that is its own (a 内数, the
    /// larger pot's, has none), in the frame of the ministries that lead the measures it carries. What has most money comes first.
    public func budgetViews(limit: Int = View.limit) -> [View] {
        let ledger = BudgetLedger(graph)
        var figures: [Int: [BudgetFigure]] = [:]
        for entry in ledger.entries {
            for owner in entry.owners.compactMap(reading.index) { figures[owner, default: []].append(entry.figure) }
        }
        let weights = figures.mapValues { $0.filter(\.hasBar).map(\.amount).max() ?? 0 }
        func byWeight(_ nodes: [Int]) -> [Int] {
            nodes.enumerated().sorted {
                let (a, b) = (weights[$0.element] ?? 0, weights[$1.element] ?? 0)
                return a != b ? a > b : $0.offset < $1.offset
            }.map(\.element)
        }
        let owners = byWeight(inPageOrder(Array(figures.keys)))
        // By ministries: those of most money first, what none answers for last.
        var frames: [[Int]: [Int]] = [:]
        var order: [[Int]] = []
        var ministriesOf: [Int: [Int]] = [:]
        for owner in owners {
            let ministries = inPageOrder(
                Array(Set(ledger.ministries(of: reading.nodes[owner].term).compactMap(reading.index))))
            ministriesOf[owner] = ministries
            if frames[ministries] == nil { order.append(ministries) }
            frames[ministries, default: []].append(owner)
        }
        order = order.filter { !$0.isEmpty } + order.filter(\.isEmpty)
        let chapter = Chapter(
            title: ViewWords.budget, runs: order.map { frames[$0] ?? [] },
            draw: { budgetView($0, figures: figures, ministriesOf: ministriesOf) })
        return views("budget", [chapter], limit: limit)
    }

    private func budgetView(
        _ owners: [Int], figures: [Int: [BudgetFigure]], ministriesOf: [Int: [Int]]
    ) -> View {
        let most = owners.flatMap { figures[$0] ?? [] }.filter(\.hasBar).map(\.amount).max() ?? 0
        var builder = ViewBuilder(self, arrangement: .packed)
        var frames: [[Int]: Int] = [:]
        for owner in owners {
            let ministries = ministriesOf[owner] ?? []
            if frames[ministries] == nil {
                let name = ministries.map(label).joined(separator: "・")
                frames[ministries] = builder.addGroup(
                    View.Group(
                        key: "budget-\(frames.count + 1)", term: ministries.count == 1 ? term(ministries[0]) : nil,
                        label: ministries.isEmpty ? ViewWords.noMinistry : name))
            }
            var seen: Set<[UInt8]> = []
            let bars = (figures[owner] ?? []).sorted { $0.comesBefore($1) }.map { $0.bar(most: most) }
            builder.add(
                owner, column: .subject, group: frames[ministries],
                label: ViewWords.withoutLegalForm(label(owner)),
                bars: bars.filter { seen.insert(Array($0.text.utf8)).inserted })
        }
        return builder.view
    }

    private func term(_ node: Int) -> Term { reading.nodes[node].term }
}

extension BudgetFigure {
    /// Whether the amount is the owner's own, so that it may be compared.
    fileprivate var hasBar: Bool { !isPartOfLarger && currency == "JPY" }

    fileprivate func comesBefore(_ other: BudgetFigure) -> Bool {
        let stages = Stage.allCases
        func key(_ figure: BudgetFigure) -> (Int, Int, Int, String) {
            (figure.fiscalYear ?? 0, stages.firstIndex(of: figure.stage) ?? 0, figure.amount, figure.iri)
        }
        return key(self) < key(other)
    }

    fileprivate func bar(most: Int) -> View.Bar {
        let note = AllocationNotes.note(
            fiscalYear: fiscalYear, stage: stage.rawValue, amount: String(amount), currency: currency,
            isPartOfLarger: isPartOfLarger, isApproximate: isApproximate, totalAmount: total)
        return View.Bar(length: hasBar && most > 0 ? Double(amount) / Double(most) : nil, text: note.text)
    }
}
