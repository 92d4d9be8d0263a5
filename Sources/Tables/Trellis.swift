/// All the ways that a beam search kept open, so that after it is done one can ask of each step how much dearer the whole
/// would have become had that step been taken otherwise.
struct Trellis {
    /// One way from a state to a state of the next step.
    struct Arc {
        var source: Int32
        var target: Int32
        /// What the path up to and with this arc costs at least.
        var cost: Int
        /// What the step decided: two arcs that decided alike have equal labels.
        var label: UInt64
    }

    /// By step.
    private var arcs: [[Arc]] = []
    private var stateCosts: [[Int]] = []

    /// Takes in one step: its arcs, and the costs of the states it leads to.
    mutating func append(_ step: [Arc], costs: [Int]) {
        arcs.append(step)
        stateCosts.append(costs)
    }

    /// For each step, the cost of the best path that decides there otherwise than `labels`, less that of the best path.
    /// `endings` are the costs of ending in the last step's states. O(arcs).
    func margins(_ labels: [UInt64], endings: [Int], best: Int) -> [Int32] {
        var margins = Array(repeating: Int(Self.open), count: arcs.count)
        var rest = endings
        for step in arcs.indices.reversed() {
            var before = Array(repeating: Self.never, count: step > 0 ? stateCosts[step - 1].count : 1)
            for arc in arcs[step] {
                let total = arc.cost + rest[Int(arc.target)]
                let start = step > 0 ? stateCosts[step - 1][Int(arc.source)] : 0
                before[Int(arc.source)] = min(before[Int(arc.source)], total - start)
                if arc.label != labels[step] { margins[step] = min(margins[step], total - best) }
            }
            rest = before
        }
        return margins.map { Int32(max($0, 0)) }
    }

    /// The margin of a step that no other way was open to.
    static let open: Int32 = 1 << 24
    /// Dearer than any path.
    private static let never = Int.max / 4
}
