import Documents

/// The rules of one axis put together: what is drawn twice, in dots, in dashes or cell by cell becomes one line, and
/// lines that all but coincide stand at one position.
struct RuleLines {
    private(set) var lines: [PageRule] = []

    /// - Parameter em: the width of a character; what is nearer than a part of it is one, what is shorter is no rule.
    init(_ rules: [PageRule], _ axis: PageRule.Axis, em: Double) {
        let sorted = rules.filter { $0.axis == axis }.sorted {
            ($0.position, $0.start, $0.end) < ($1.position, $1.start, $1.end)
        }
        var cluster: [PageRule] = []
        for rule in sorted {
            if let first = cluster.first, rule.position - first.position > em * 0.4 {
                add(cluster, axis, em)
                cluster = []
            }
            cluster.append(rule)
        }
        add(cluster, axis, em)
    }

    private mutating func add(_ cluster: [PageRule], _ axis: PageRule.Axis, _ em: Double) {
        var joined: [PageRule] = []
        // What each joined line is made of, for the place where most of it stands.
        var weights: [(sum: Double, length: Double)] = []
        for rule in cluster.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
            let length = max(rule.length, 0.01)
            if let last = joined.last, rule.start - last.end <= em * 0.5 {
                joined[joined.count - 1].end = max(last.end, rule.end)
                weights[weights.count - 1].sum += rule.position * length
                weights[weights.count - 1].length += length
            } else {
                joined.append(rule)
                weights.append((rule.position * length, length))
            }
        }
        var all = (sum: 0.0, length: 0.0)
        var kept: [PageRule] = []
        for (line, weight) in zip(joined, weights) where line.length > em * 0.8 {
            kept.append(line)
            all.sum += weight.sum
            all.length += weight.length
        }
        lines += kept.map { PageRule(axis, at: all.sum / all.length, from: $0.start, to: $0.end) }
    }
}
