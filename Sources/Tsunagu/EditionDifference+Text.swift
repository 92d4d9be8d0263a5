internal import Graph
internal import Views

extension EditionDifference {
    /// For reading: counts, then what changed, each in a line or few.
    var text: String {
        var lines = ["Measures: " + counts { count(measures: $0) }]
        for measure in measures where measure.change != .kept || !measure.parts.isEmpty {
            let name = (measure.new ?? measure.old)?.label ?? ""
            lines.append("  \(measure.change.rawValue)\t\(name)")
            if measure.change == .changed, let old = measure.old, let likeness = measure.likeness {
                lines.append("\t\twas: \(old.label) (\(Int((likeness * 100).rounded()))% alike)")
            }
            for part in measure.parts {
                let names = part.added.map { "+ \($0.label)" } + part.removed.map { "- \($0.label)" }
                lines.append("\t\t\(ViewWords.name(ofProperty: part.property)): \(names.joined(separator: "  "))")
            }
        }
        lines.append("Programs: " + counts { count(programs: $0) })
        for program in programs where program.change != .kept {
            lines.append("  \(program.change.rawValue)\t\(words(program))")
        }
        lines += budgetLines + officeLines
        return lines.joined(separator: "\n") + "\n"
    }

    private func counts(_ count: (Change) -> Int) -> String {
        let found = Change.allCases.filter { count($0) > 0 }.map { "\(count($0)) \($0.rawValue)" }
        return found.isEmpty ? "none" : found.joined(separator: ", ")
    }

    private func words(_ program: ProgramChange) -> String {
        guard program.change == .renamed, let old = program.old, let new = program.new else {
            return (program.new ?? program.old)?.label ?? ""
        }
        let why = program.property.map { property in
            " (\(property.localName)" + (program.reason.map { ": \($0)" } ?? "") + ")"
        }
        return "\(old.label) → \(new.label)" + (why ?? "")
    }

    private var budgetLines: [String] {
        let budgets = programs.compactMap { program in program.budget.map { (program, $0) } }
        let compared = budgets.compactMap { program, budget in budget.difference.map { (program, budget, $0) } }
        let (up, down) = (compared.count { $0.2 > 0 }, compared.count { $0.2 < 0 })
        var line = "Budgets: \(up) up, \(down) down, \(compared.count - up - down) the same"
        if budgets.count > compared.count {
            line += "; \(budgets.count - compared.count) not compared (内数, foreign money, or in one edition only)"
        }
        return [line]
            + compared.filter { $0.2 != 0 }.map { program, budget, difference in
                let sign = difference > 0 ? "+" : "-"
                let amount = AllocationNotes.yen(Int(difference.magnitude))
                return
                    "  \(difference > 0 ? "up" : "down")\t\(program.new?.label ?? "")\t\(budget.note ?? "") (\(sign)\(amount))"
            }
    }

    private var officeLines: [String] {
        let moved = offices.isEmpty ? "none" : "\(offices.count)"
        return ["Offices moved: \(moved)"]
            + offices.map { move in
                let names = [move.from, move.to].map { $0.map(\.label).joined(separator: ", ") }
                let kind = move.isRenaming ? "renamed" : "moved"
                return "  \(kind)\t\(names[0]) → \(names[1])\t\(move.measures.count) "
                    + (move.measures.count == 1 ? "measure" : "measures")
            }
    }
}
