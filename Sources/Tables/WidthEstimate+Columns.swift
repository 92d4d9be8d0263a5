/// Widths of columns that are printed whole, one after the other.
///
/// The lines fall into as many stretches as there are columns, each of one width. Which stretches is the cheapest way
/// through pairs of a column and a width (A. Viterbi, 1967): a line stays with the pair above it, or goes on to the next
/// column and any width; from the last column it may return to the first, where a further sheet begins.
extension WidthEstimate {
    /// A column that has no line; and a further sheet.
    private static let noLine: Int32 = 1500
    private static let furtherSheet: Int32 = 2500

    /// The widths of `count` columns; nil where no lines show any. O(segments × columns × widths).
    static func columnProposal(_ lines: [[Segment]], count: Int, leanings: Leanings) -> WidthEstimate? {
        let segments = Array(lines.joined())
        let peaks = peaks(segments.filter { !$0.mayBeLast }.map(\.width), atMost: count + 4)
        guard !peaks.isEmpty, segments.count >= count else { return nil }
        let scales = peaks.map { Scale($0) }
        let states = count * peaks.count
        var costs = Array(repeating: never, count: states)
        var origins: [[Int32]] = []
        for (index, segment) in segments.enumerated() {
            let leaning = leanings.all[index]
            let fits = scales.map { Int32($0.cost(segment)) }
            var next = Array(repeating: never, count: states)
            var origin = Array(repeating: Int32(-1), count: states)
            // The cheapest pair of each column so far.
            var least = Array(repeating: never, count: count)
            var leastState = Array(repeating: Int32(-1), count: count)
            for state in costs.indices where costs[state] < least[state / peaks.count] {
                least[state / peaks.count] = costs[state]
                leastState[state / peaks.count] = Int32(state)
            }
            for column in 0..<count {
                var entry: Int32 = index == 0 ? Int32(column) * noLine : never
                var from: Int32 = -1
                for before in 0..<count where before != column && least[before] < never {
                    let way =
                        before < column
                        ? Int32(column - before - 1) * noLine
                        : furtherSheet + Int32(column + count - 1 - before) * noLine
                    if least[before] + way < entry { (entry, from) = (least[before] + way, leastState[before]) }
                }
                let own = leaning.anywhere[column] + (segment.beginsWithBullet ? leaning.beginning[column] : 0)
                for peak in peaks.indices {
                    let state = column * peaks.count + peak
                    let stays = costs[state] <= entry
                    next[state] = min(stays ? costs[state] : entry, never / 2) + own + fits[peak]
                    origin[state] = stays && index > 0 ? Int32(state) : from
                }
            }
            costs = next
            origins.append(origin)
        }
        guard var state = costs.indices.min(by: { (costs[$0], $0) < (costs[$1], $1) }) else { return nil }
        let cost = Int(costs[state])
        // Of the widths on the way the one that a column has for most lines; one without lines is as narrow as any.
        var votes = Array(repeating: 0, count: costs.count)
        for origin in origins.reversed() {
            votes[state] += 1
            if origin[state] >= 0 { state = Int(origin[state]) }
        }
        let measures = (0..<count).map { column in
            let own = votes[(column * peaks.count)..<((column + 1) * peaks.count)]
            let most = own.indices.max { (own[$0], -$0) < (own[$1], -$1) } ?? own.startIndex
            return own[most] > 0 ? peaks[most - own.startIndex] : (peaks.min() ?? 0)
        }
        return WidthEstimate(measures: measures, cost: cost)
    }
}
