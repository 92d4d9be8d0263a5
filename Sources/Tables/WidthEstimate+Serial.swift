/// Widths of columns whose cells are printed one after the other.
///
/// No line shows two columns side by side, so their order is that in which runs of lines of one width follow each other:
/// every window of as many runs as columns proposes a tuple. What a tuple is worth is the cheapest way through the columns
/// (A. Viterbi, 1967) under the moves of a `LineOrder`; the best are bettered by exchanging single widths.
extension WidthEstimate {
    /// The best tuples for `count` columns, cheapest first. O(segments × columns²) a tuple, of which some hundred are tried.
    static func serialProposals(
        _ lines: [[Segment]], count: Int, order: LineOrder, leanings: Leanings, keeping best: Int
    ) -> [WidthEstimate] {
        let peaks = peaks(lines.joined().filter { !$0.mayBeLast }.map(\.width), atMost: count + 3)
        guard !peaks.isEmpty else { return [] }
        var segments = Segments(lines)
        var found: [WidthEstimate] = []
        let runs = runs(lines, peaks)
        let moves = MoveCosts(order, columns: count, leanings: leanings)
        var tried: Set<[Int]> = []
        for first in runs.indices where first + count <= runs.count && tried.count < 48 {
            let start = Array(runs[first..<(first + count)])
            if tried.insert(start).inserted, let estimate = threaded(&segments, start, moves) { found.take(estimate) }
        }
        if found.isEmpty, let estimate = threaded(&segments, (0..<count).map { peaks[$0 % peaks.count] }, moves) {
            found.take(estimate)
        }
        found.sort { $0.precedes($1) }
        for estimate in found.prefix(best) {
            found.take(estimate.bettered(by: peaks, &tried) { threaded(&segments, $0, moves, limit: $1) })
        }
        found.sort { $0.precedes($1) }
        return Array(found.prefix(best))
    }

    /// The widths of the runs of lines that go on each other, in order; each as the narrowest peak that holds it.
    private static func runs(_ lines: [[Segment]], _ peaks: [Int]) -> [Int] {
        var runs: [Int] = []
        var width = 0
        var goesOn = false
        for segment in lines.joined() {
            let reach = max(100, width * 4 / 100)
            if !goesOn || segment.width > width + reach || segment.beginsWithBullet && segment.width < width / 2 {
                let next = segment.mayBeLast ? nearest(segment.width, peaks) : segment.width
                if abs(next - width) > reach { runs.append(next) }
                width = next
            }
            goesOn = !segment.mayBeLast && abs(segment.width - width) <= reach
        }
        return runs
    }

    /// What the cheapest way through columns of these widths costs; nil if that is more than `limit`.
    private static func threaded(
        _ segments: inout Segments, _ measures: [Int], _ moves: MoveCosts, limit: Int = Int.max
    ) -> WidthEstimate? {
        let columns = measures.count
        let placings = measures.map { segments.placing($0) }
        var widths = SIMD8<Int32>(repeating: 0)
        var reaches = SIMD8<Int32>(repeating: -1)
        for column in 0..<columns {
            widths[column] = Int32(clamping: measures[column])
            reaches[column] = Int32(clamping: 2 * placings[column].deviation)
        }
        let unused = placings.count { !$0.isFilled } * 300
        var costs = moves.first
        var above = Segment(width: 0, mayBeLast: true, beginsWithBullet: false)
        var index = 0
        for line in segments.lines {
            guard Int(costs.min()) + unused <= limit - moves.leanings.least[index] else { return nil }
            for (place, segment) in line.enumerated() {
                let leaning = moves.leanings.all[index]
                if place > 0 {
                    costs = moves.beside(costs) &+ leaning.beginning
                } else if index > 0 {
                    // A full line that ends no sentence goes on; a short one, or a bullet below, does not.
                    let distances = Int32(clamping: above.width) &- widths
                    let isFull = distances .<= reaches .& (0 &- distances) .<= reaches
                    costs = moves.below(
                        costs, isFull: isFull, endsSentence: above.mayBeLast, bullet: segment.beginsWithBullet,
                        leaning.beginning)
                }
                for column in 0..<columns {
                    costs[column] += segments.costs[placings[column].first + index] + leaning.anywhere[column]
                }
                above = segment
                index += 1
            }
        }
        let cost = Int(costs.min()) + unused
        return cost <= limit ? WidthEstimate(measures: measures, cost: cost) : nil
    }

    /// The costs of a `LineOrder` between columns, the measure's being the first, and those of the segments in turn.
    private struct MoveCosts {
        let leanings: Leanings
        /// Of the first line; what is no column is out of the question, here and below.
        var first = SIMD8<Int32>(repeating: never)
        /// Of a paragraph that begins in each column, by the column left; and where it is the same column.
        private var beginning: [SIMD8<Int32>]
        private var beginningAgain = SIMD8<Int32>(repeating: never)
        private let goingOn: Int32
        private let joint: Int32
        /// Beside the move: a paragraph without a bullet after another of its column, which is rare in a cell.
        private let plain: Int32

        init(_ order: LineOrder, columns: Int, leanings: Leanings) {
            self.leanings = leanings
            beginning = Array(repeating: first, count: columns)
            goingOn = Int32(order.cost(.goOn))
            plain = order.kind == .cellwise ? 200 : 0
            joint = Int32(order.jointCost(begins: true))
            for column in 0..<columns {
                first[column] = Int32(order.cost(LineOrder.move(to: column, after: nil, begins: true, head: 0)))
                for last in 0..<columns {
                    let cost = Int32(order.cost(LineOrder.move(to: column, after: last, begins: true, head: 0)))
                    if column == last { beginningAgain[column] = cost } else { beginning[last][column] = cost }
                }
            }
        }

        /// By column, the least cost of a segment there after another of its line, which stands further left.
        func beside(_ costs: SIMD8<Int32>) -> SIMD8<Int32> {
            var next = SIMD8<Int32>(repeating: never)
            var least = never
            for column in beginning.indices {
                next[column] = least
                least = min(least, costs[column] + joint)
            }
            return next
        }

        /// By column, the least cost of a line there after one of which `costs` are known; `isFull` by the column of that one.
        func below(
            _ costs: SIMD8<Int32>, isFull: SIMDMask<SIMD8<Int32>>, endsSentence: Bool, bullet: Bool,
            _ leaning: SIMD8<Int32>
        ) -> SIMD8<Int32> {
            let broken: Int32 = endsSentence ? 0 : bullet ? 150 : 400
            let left = costs.replacing(with: costs &+ broken, where: isFull)
            var next = SIMD8<Int32>(repeating: never)
            for last in beginning.indices { next = pointwiseMin(next, beginning[last] &+ left[last]) }
            var here = left &+ beginningAgain &+ (bullet ? 0 : plain) &+ leaning
            if !bullet { here.replace(with: costs &+ goingOn, where: isFull) }
            return pointwiseMin(pointwiseMin(next &+ leaning, here), SIMD8(repeating: never))
        }
    }
}
