/// Widths of columns whose cells are printed one after the other.
///
/// No line shows two columns side by side, so their order is that in which runs of lines of one width follow each other:
/// every window of as many runs as columns proposes a tuple. What a tuple is worth is the cheapest way through the columns
/// (A. Viterbi, 1967) under the moves of a `LineOrder`; the best are bettered by exchanging single widths.
extension WidthEstimate {
    /// The best tuples for `count` columns, cheapest first. O(segments × columns²) a tuple, of which some hundred are tried.
    static func serialProposals(
        _ lines: [[Segment]], count: Int, order: LineOrder, leanings: [Leaning], keeping best: Int
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
            if tried.insert(start).inserted { found.take(threaded(&segments, start, moves)) }
        }
        if found.isEmpty { found.take(threaded(&segments, (0..<count).map { peaks[$0 % peaks.count] }, moves)) }
        found.sort { $0.precedes($1) }
        for estimate in found.prefix(best) {
            found.take(estimate.bettered(by: peaks, &tried) { threaded(&segments, $0, moves) })
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

    /// What the cheapest way through columns of these widths costs.
    private static func threaded(
        _ segments: inout Segments, _ measures: [Int], _ moves: MoveCosts
    ) -> WidthEstimate {
        let columns = measures.count
        let placings = measures.map { segments.placing($0) }
        let reaches = placings.map { 2 * $0.deviation }
        var costs = moves.first
        var above = Segment(width: 0, mayBeLast: true, beginsWithBullet: false)
        var index = 0
        for line in segments.lines {
            for (place, segment) in line.enumerated() {
                let leaning = moves.leanings[index]
                var next = SIMD8<Int32>(repeating: never)
                if index == 0 {
                    next = costs
                } else if place > 0 {
                    var least = never
                    for column in 0..<columns {
                        next[column] = least + leaning.beginning[column]
                        least = min(least, costs[column] + moves.joint)
                    }
                } else {
                    for last in 0..<columns where costs[last] < never {
                        // A full line that ends no sentence goes on; a short one, or a bullet below, does not.
                        let isFull = abs(above.width - measures[last]) <= reaches[last]
                        let breaks: Int32 =
                            isFull && !above.mayBeLast ? (segment.beginsWithBullet ? 150 : 400) : 0
                        var reached = moves.beginning[last] &+ leaning.beginning &+ (costs[last] + breaks)
                        reached[last] =
                            segment.beginsWithBullet || !isFull
                            ? reached[last] + (segment.beginsWithBullet ? 0 : moves.plain) : costs[last] + moves.goingOn
                        next.replace(with: reached, where: reached .< next)
                    }
                }
                for column in 0..<columns {
                    next[column] += placings[column].costs[index] + leaning.anywhere[column]
                }
                costs = next
                above = segment
                index += 1
            }
        }
        var cost = never
        for column in 0..<columns {
            cost = min(cost, costs[column])
        }
        let unused = placings.count { !$0.isFilled } * 300
        return WidthEstimate(measures: measures, cost: Int(cost) + unused)
    }

    /// The costs of a `LineOrder` between columns, the measure's being the first, and those of the segments in turn.
    private struct MoveCosts {
        let leanings: [Leaning]
        var first = SIMD8<Int32>(repeating: 0)
        /// By the column left, for each column in which a paragraph begins.
        var beginning: [SIMD8<Int32>]
        var goingOn: Int32
        var joint: Int32
        /// Beside the move: a paragraph without a bullet after another of its column, which is rare in a cell.
        var plain: Int32

        init(_ order: LineOrder, columns: Int, leanings: [Leaning]) {
            self.leanings = leanings
            beginning = Array(repeating: first, count: columns)
            goingOn = Int32(order.cost(.goOn))
            plain = order.kind == .cellwise ? 200 : 0
            joint = Int32(order.jointCost(begins: true))
            for column in 0..<columns {
                first[column] = Int32(order.cost(LineOrder.move(to: column, after: nil, begins: true, item: 0)))
                for last in 0..<columns {
                    let move = LineOrder.move(to: column, after: last, begins: true, item: 0)
                    beginning[last][column] = Int32(order.cost(move))
                }
            }
        }
    }
}
