/// A first guess at the widths of a table's columns, from the lengths of the lines' segments alone.
///
/// The inner lines of a column are all of one width, so the widths of segments cluster; and segments of one line stand
/// in columns from left to right, so the clusters have an order. Every line with as many segments as columns proposes a
/// tuple of widths (the tallest clusters fill up where none has); a tuple is worth what the best placing of all lines'
/// segments costs, and is refined by moving each width to the median of what was placed there.
struct WidthEstimate {
    var measures: [Int]
    var cost: Int

    /// The best tuples for `count` columns, cheapest first. O(lines × columns²) a proposal, of which there are ≤ 24.
    static func proposals(
        _ lines: [[Segment]], count: Int, keeping best: Int
    ) -> [WidthEstimate] {
        var seen: Set<[Int]> = []
        var found: [WidthEstimate] = []
        for start in starts(lines, count: count) {
            var estimate = WidthEstimate(measures: start, cost: Int.max)
            for _ in 0..<4 {
                let next = estimate.refined(lines)
                guard next.cost < estimate.cost else { break }
                estimate = next
            }
            let rounded = estimate.measures.map { $0 / 150 }
            if seen.insert(rounded).inserted { found.append(estimate) }
        }
        found.sort { ($0.cost, $0.measures.lexicographicKey) < ($1.cost, $1.measures.lexicographicKey) }
        return Array(found.prefix(best))
    }

    /// A stretch of a line between likely breaks.
    struct Segment {
        var width: Int
        /// True if its text ends a sentence, so that it may be a paragraph's last line.
        var mayBeLast: Bool
    }

    private static func starts(_ lines: [[Segment]], count: Int) -> [[Int]] {
        let peaks = peaks(lines.joined().filter { !$0.mayBeLast }.map(\.width), atMost: count + 2)
        guard !peaks.isEmpty else { return [] }
        var starts: [[Int]] = []
        for line in lines where line.count == count && starts.count < 12 {
            starts.append(line.map { $0.mayBeLast ? nearest($0.width, peaks) : $0.width })
        }
        // One segment missing: a peak in its place, wherever that may be.
        for line in lines where line.count == count - 1 && count > 1 && starts.count < 36 {
            for place in 0..<count {
                for peak in peaks {
                    var start = line.map { $0.mayBeLast ? nearest($0.width, peaks) : $0.width }
                    start.insert(peak, at: place)
                    starts.append(start)
                }
            }
        }
        if starts.isEmpty {
            starts = tuples(of: peaks, count: count)
        }
        return starts
    }

    private static func nearest(_ width: Int, _ peaks: [Int]) -> Int {
        peaks.filter { $0 >= width - 200 }.min() ?? width
    }

    private static func tuples(of peaks: [Int], count: Int) -> [[Int]] {
        var tuples: [[Int]] = [[]]
        for _ in 0..<count { tuples = tuples.flatMap { tuple in peaks.map { tuple + [$0] } } }
        return tuples.count <= 256 ? tuples : Array(tuples.prefix(256))
    }

    /// The widths that most others are within 3 % of, tallest first.
    private static func peaks(_ widths: [Int], atMost count: Int) -> [Int] {
        var left = widths.sorted()
        var peaks: [Int] = []
        while peaks.count < count, !left.isEmpty {
            var best = (votes: 0, width: 0)
            var low = 0
            var high = 0
            for width in left {
                let reach = max(100, width * 3 / 100)
                while left[low] < width - reach { low += 1 }
                while high < left.count, left[high] <= width + reach { high += 1 }
                if high - low > best.votes { best = (high - low, width) }
            }
            guard best.votes >= 2 || peaks.isEmpty else { break }
            peaks.append(best.width)
            let reach = max(150, best.width * 5 / 100)
            left.removeAll { abs($0 - best.width) <= reach }
        }
        return peaks
    }

    private func refined(_ lines: [[Segment]]) -> WidthEstimate {
        let columns = measures.count
        var placed: [[Int]] = Array(repeating: [], count: columns)
        var total = 0
        for line in lines {
            total += line.count * centiLog2(columns)
            guard line.count <= columns else {
                // Some of its blanks are text; what they part is left unread.
                total += 700 * (line.count - columns) + 500 * columns
                continue
            }
            // table[c]: cheapest placing of the segments so far with the last of them in column c.
            var costs = Array(repeating: 0, count: columns)
            var choices: [[Int]] = []
            for (index, segment) in line.enumerated() {
                var next = Array(repeating: Int.max / 2, count: columns)
                var choice = Array(repeating: -1, count: columns)
                var best = index == 0 ? 0 : Int.max / 2
                var from = -1
                for column in 0..<columns {
                    if index > 0, column > 0, costs[column - 1] < best {
                        best = costs[column - 1]
                        from = column - 1
                    }
                    guard best < Int.max / 2 else { continue }
                    next[column] = best + cost(segment, column)
                    choice[column] = from
                }
                costs = next
                choices.append(choice)
            }
            guard var column = costs.indices.min(by: { costs[$0] < costs[$1] }) else { continue }
            total += costs[column]
            for index in line.indices.reversed() {
                if !line[index].mayBeLast, abs(line[index].width - measures[column]) < max(300, measures[column] / 8) {
                    placed[column].append(line[index].width)
                }
                column = choices[index][column]
            }
        }
        var next = WidthEstimate(measures: measures, cost: total)
        for column in 0..<columns where !placed[column].isEmpty {
            next.measures[column] = placed[column].sorted()[placed[column].count / 2]
        }
        return next
    }

    private func cost(_ segment: Segment, _ column: Int) -> Int {
        let model = measures[column]
        let deviation = max(60, model / 50)
        let distance = segment.width - model
        let full = centibits(100, of: 2 * deviation) + 144 * abs(distance) / deviation
        let short =
            centibits(100, of: max(model, 100)) + (segment.mayBeLast ? 0 : 300) + max(0, 144 * distance / deviation)
        return min(full, short)
    }
}

extension [Int] {
    /// A string-free total order of tuples of equal length.
    fileprivate var lexicographicKey: Int { reduce(0) { $0 &* 1_000_003 &+ $1 } }
}
