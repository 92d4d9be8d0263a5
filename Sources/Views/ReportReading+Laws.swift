import Graph

extension ReportReading {
    /// Laws, plans, notices and their like, `law-1` and so on, those that most rests on first: on their left what is based
    /// on them or cites them, on their right what they change, rest on or publish.
    public func lawViews(limit: Int = View.limit) -> [View] {
        let instruments = inPageOrder(reading.nodes.indices.filter { Self.instruments.contains(type(of: $0)) })
        let users = users(ofInstruments: Set(instruments))
        let ordered = instruments.enumerated().sorted {
            let (a, b) = (users[$0.element]?.count ?? 0, users[$1.element]?.count ?? 0)
            return a != b ? a > b : $0.offset < $1.offset
        }.map(\.element)
        let chapter = Chapter(
            title: ViewWords.laws, runs: ordered.map { [$0] }, draw: { lawView($0, users: users) })
        return views("law", [chapter], limit: limit)
    }

    private static let instruments: Set<VocabularyTerm> = [
        Tsu.Law, Tsu.Order, Tsu.CabinetDecision, Tsu.Notice, Tsu.Guideline, Tsu.Plan, Tsu.Report, Tsu.Standard,
    ]

    /// A line that leads to an instrument.
    private struct InstrumentUse {
        var user: Int
        var property: VocabularyTerm
        var statement: StatementID
    }

    /// By instrument: the measures, programs, bodies that rest on it or cite it. What an activity rests on is its
    /// measure's; where two ways lead from one user, the closest one says it.
    private func users(ofInstruments instruments: Set<Int>) -> [Int: [InstrumentUse]] {
        var users: [Int: [InstrumentUse]] = [:]
        func add(_ user: Int, from nodes: [Int]) {
            var seen: Set<Int> = []
            for property in [Tsu.basedOn, Tsu.publishes, Tsu.cites] {
                let found = nodes.flatMap { edges(from: $0, property) }.filter { instruments.contains($0.target) }
                for edge in found where seen.insert(edge.target).inserted {
                    users[edge.target, default: []].append(
                        InstrumentUse(user: user, property: property, statement: edge.statement))
                }
            }
        }
        for measure in measures { add(measure, from: [measure] + edges(from: measure, Tsu.hasActivity).map(\.target)) }
        let others = reading.nodes.indices.filter { node in
            let type = type(of: node)
            return type != Tsu.Measure && type != Tsu.ReportedActivity && type != Tsu.PlannedActivity
                && !instruments.contains(node)
        }
        for node in inPageOrder(others) { add(node, from: [node]) }
        return users
    }

    private func lawView(_ instruments: [Int], users: [Int: [InstrumentUse]]) -> View {
        var builder = ViewBuilder(self)
        for instrument in instruments {
            builder.add(instrument, column: .subject, notes: number(of: instrument))
        }
        for instrument in instruments {
            let node = builder.add(instrument, column: .subject)
            for use in users[instrument] ?? [] {
                let user = builder.add(
                    use.user, column: .responsible, label: ViewWords.withoutLegalForm(label(use.user)))
                builder.connect(user, node, use.property, [use.statement])
            }
            for property in [ELI.changes, Tsu.basedOn, Tsu.cites, Tsu.publishes, Tsu.succeeds, Tsu.possiblySucceeds] {
                for edge in edges(from: instrument, property) {
                    builder.connect(node, builder.add(edge.target, column: .means), property, [edge.statement])
                }
            }
        }
        return builder.view
    }

    /// 昭和23年法律第205号, where the graph has it and the instrument is not called so.
    private func number(of instrument: Int) -> [String] {
        let name = label(instrument)
        return [Tsu.lawNumber, Tsu.instrumentNumber].flatMap {
            graph.objects(of: reading.nodes[instrument].term, $0, in: index).prefix(1).map(graph.text)
        }.filter { !$0.utf8.elementsEqual(name.utf8) }
    }
}
