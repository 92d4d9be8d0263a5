/// All the ways that a beam search kept open, so that after it is done one can ask of each step how much dearer the whole
/// would have become had that step been taken otherwise.
struct Trellis {
    /// One way from a state to a state of the next step.
    struct Arc {
        var source: Int32
        var target: Int32
        /// What the path up to and with this arc costs at least.
        var cost: Int32
        /// What the step decided: two arcs that decided alike have equal labels.
        var label: UInt64
    }

    /// By step.
    private var arcs: [[Arc]] = []
    private var stateCosts: [[Int32]] = []

    /// Takes in one step: its arcs, and the costs of the states it leads to.
    mutating func append(_ step: [Arc], costs: [Int32]) {
        arcs.append(step)
        stateCosts.append(costs)
    }

    /// For each step, the cost of the best path that decides there otherwise than `labels`, less that of the best path.
    /// `endings` are the costs of ending in the last step's states. O(arcs).
    func margins(_ labels: [UInt64], endings: [Int32], best: Int32) -> [Int32] {
        var margins = Array(repeating: Int(Self.open), count: arcs.count)
        var rest = endings.map { Int($0) }
        for step in arcs.indices.reversed() {
            let starts = step > 0 ? stateCosts[step - 1].map { Int($0) } : [0]
            var before = Array(repeating: Int.max / 2, count: starts.count)
            for arc in arcs[step] {
                let total = Int(arc.cost) + rest[Int(arc.target)]
                let source = Int(arc.source)
                before[source] = min(before[source], total - starts[source])
                if arc.label != labels[step] { margins[step] = min(margins[step], total - Int(best)) }
            }
            rest = before
        }
        return margins.map { Int32(max($0, 0)) }
    }

    /// The margin of a step that no other way was open to.
    static let open: Int32 = 1 << 24
}
