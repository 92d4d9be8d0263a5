import Graph

extension ReportReading {
    /// The programs, `program-1` and so on: on their left the measures that are done through them, on their right who
    /// runs them and what they are part of. Programs that are parts or successors of one another stand together.
    public func programViews(limit: Int = View.limit) -> [View] {
        let programs = inPageOrder(reading.nodes.indices.filter { type(of: $0) == Tsu.Program })
        let users = users(of: programs)
        let chapter = Chapter(
            title: ViewWords.programs, runs: families(of: programs), draw: { programView($0, users: users) })
        return views("program", [chapter], limit: limit)
    }

    /// A measure that is done through a program, by its own statement or an activity's.
    private struct ProgramUse {
        var measure: Int
        var statements: [StatementID]
    }

    private func users(of programs: [Int]) -> [Int: [ProgramUse]] {
        var users: [Int: [ProgramUse]] = [:]
        for measure in measures {
            let activities = edges(from: measure, Tsu.hasActivity).map(\.target)
            let uses =
                edges(from: measure, Tsu.implementedBy) + activities.flatMap { edges(from: $0, Tsu.usesProgram) }
            for use in uses {
                let known = users[use.target] ?? []
                if known.last?.measure == measure {
                    users[use.target]![known.count - 1].statements.append(use.statement)
                } else {
                    users[use.target, default: []].append(ProgramUse(measure: measure, statements: [use.statement]))
                }
            }
        }
        return users
    }

    private static let kinship = [Tsu.componentOf, Tsu.succeeds, Tsu.possiblySucceeds]
    private static let running = [Tsu.executedBy, Tsu.commissionedThrough, Tsu.componentOf]

    /// Programs joined by kinship, at whatever distance; families and their members in the order given.
    private func families(of programs: [Int]) -> [[Int]] {
        var heads = Dictionary(uniqueKeysWithValues: programs.enumerated().map { ($1, $0) })
        func head(_ program: Int) -> Int? {
            guard var place = heads[program] else { return nil }
            while let next = heads[programs[place]], next != place { place = next }
            return place
        }
        for program in programs {
            for edge in Self.kinship.flatMap({ edges(from: program, $0) }) {
                guard let a = head(program), let b = head(edge.target) else { continue }
                heads[programs[max(a, b)]] = min(a, b)
            }
        }
        return runs(of: programs, by: head)
    }

    private func programView(_ programs: [Int], users: [Int: [ProgramUse]]) -> View {
        var builder = ViewBuilder(self)
        for program in programs {
            builder.add(
                program, column: .subject, label: ViewWords.withoutLegalForm(label(program)),
                notes: words(allocationNotes(of: program)))
        }
        for program in programs {
            let node = builder.add(program, column: .subject)
            for use in users[program] ?? [] {
                builder.connect(
                    builder.add(use.measure, column: .responsible), node, Tsu.implementedBy, use.statements)
            }
            for property in Self.running {
                for edge in edges(from: program, property)
                where type(of: edge.target) != Tsu.Program || builder.contains(edge.target) {
                    let name = ViewWords.withoutLegalForm(label(edge.target))
                    builder.connect(
                        node, builder.add(edge.target, column: .means, label: name), property, [edge.statement])
                }
            }
            for property in Self.kinship.dropFirst() {
                for edge in edges(from: program, property) where builder.contains(edge.target) {
                    builder.connect(node, builder.add(edge.target, column: .subject), property, [edge.statement])
                }
            }
        }
        return builder.view
    }
}
