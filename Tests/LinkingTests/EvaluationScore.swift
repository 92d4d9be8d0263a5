/// Right, missed and spurious, with the figures made of them.
struct EvaluationScore {
    var right = 0
    var missed = 0
    var spurious = 0

    var precision: Double { right + spurious == 0 ? 1 : Double(right) / Double(right + spurious) }
    var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }
    var f1: Double { right + missed + spurious == 0 ? 1 : 2 * Double(right) / Double(2 * right + missed + spurious) }

    static func + (a: EvaluationScore, b: EvaluationScore) -> EvaluationScore {
        EvaluationScore(right: a.right + b.right, missed: a.missed + b.missed, spurious: a.spurious + b.spurious)
    }
}

/// Scores by class or property, with their micro and macro averages.
struct EvaluationTable {
    var title: String
    var byKey: [String: EvaluationScore] = [:]
    /// What was missed or spurious, for a person to look at.
    var differences: [String] = []

    var micro: EvaluationScore { byKey.values.reduce(EvaluationScore(), +) }
    var macroF1: Double { byKey.isEmpty ? 1 : byKey.values.map(\.f1).reduce(0, +) / Double(byKey.count) }

    /// A line for the whole and one for each key.
    var text: String {
        func line(_ name: String, _ score: EvaluationScore) -> String {
            "  \(name): F1 \(figure(score.f1)), P \(figure(score.precision)), R \(figure(score.recall))"
                + " (\(score.right) right, \(score.missed) missed, \(score.spurious) spurious)"
        }
        let lines = byKey.sorted { $0.key < $1.key }.map { line($0.key, $0.value) }
        return ([line(title, micro) + ", macro F1 \(figure(macroF1))"] + lines.map { "  " + $0 }).joined(
            separator: "\n")
    }

    private func figure(_ value: Double) -> String {
        let thousandths = Int((value * 1000).rounded())
        return thousandths == 1000
            ? "1.000" : "0." + String(repeating: "0", count: 3 - String(thousandths).count) + "\(thousandths)"
    }
}
