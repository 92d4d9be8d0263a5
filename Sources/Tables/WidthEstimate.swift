/// A first guess at the widths of a table's columns, from the lengths of the lines' segments alone.
///
/// The inner lines of a column are all of one width, so the widths of segments cluster; and segments of one line stand
/// in columns from left to right, so the clusters have an order. Every line with as many segments as columns proposes a
/// tuple of widths (the tallest clusters fill up where none has); a tuple is worth what the best placing of all lines'
/// segments costs, and is refined by moving each width to the median of what was placed there.
struct WidthEstimate {
    var measures: [Int]
    var cost: Int

    /// The best tuples for `count` columns, cheapest first. O(lines × columns) a start, of which
    /// there are some dozens.
    static func proposals(
        _ lines: [[Segment]], count: Int, leanings: Leanings, keeping best: Int
    ) -> [WidthEstimate] {
        var segments = Segments(lines)
        var found: [WidthEstimate] = []
        var tried: Set<[Int]> = []
        for start in starts(lines, count: count) where tried.insert(start.map { $0 / 200 }).inserted {
            if let estimate = settled(start, &segments, leanings) { found.take(estimate) }
        }
        found.sort { $0.precedes($1) }
        let peaks = peaks(segments.all.filter { !$0.mayBeLast }.map(\.width), atMost: count + 2)
        for estimate in found.prefix(2) {
            found.take(
                estimate.bettered(by: peaks, &tried) { settled($0, &segments, leanings, rounds: 1, limit: $1) })
        }
        found.sort { $0.precedes($1) }
        return Array(found.prefix(best))
    }

    /// A tuple with each width moved to the median of what is placed there, until that gains no more; nil if it costs more
    /// than `limit`.
    private static func settled(
        _ start: [Int], _ segments: inout Segments, _ leanings: Leanings, rounds: Int = 3, limit: Int = Int.max
    ) -> WidthEstimate? {
        guard var estimate = refined(start, &segments, leanings, limit: limit) else { return nil }
        for _ in 1..<rounds {
            guard let next = refined(estimate.measures, &segments, leanings, limit: estimate.cost - 1) else { break }
            estimate = next
        }
        return estimate
    }

    /// A tuple with single widths exchanged for other peaks, or for each other, as long as that makes it cheaper; `estimate`
    /// may give nil for what costs more than its limit.
    func bettered(
        by peaks: [Int], _ tried: inout Set<[Int]>, estimate: (_ measures: [Int], _ limit: Int) -> WidthEstimate?
    ) -> WidthEstimate {
        var best = self
        var isBetter = true
        while isBetter {
            isBetter = false
            var others: [[Int]] = []
            for place in best.measures.indices {
                for peak in peaks where abs(peak - best.measures[place]) > 100 {
                    others.append(best.measures)
                    others[others.count - 1][place] = peak
                }
                for other in 0..<place {
                    others.append(best.measures)
                    others[others.count - 1].swapAt(place, other)
                }
            }
            for measures in others where tried.insert(measures).inserted {
                if let next = estimate(measures, best.cost), next.precedes(best) {
                    best = next
                    isBetter = true
                }
            }
        }
        return best
    }

    /// True if no column's width is off by more than an eighth.
    fileprivate func resembles(_ other: WidthEstimate) -> Bool {
        zip(measures, other.measures).allSatisfy { abs($0 - $1) <= max(150, $0 / 8) }
    }

    /// A stretch of a line between likely breaks.
    struct Segment {
        var width: Int
        /// True if its text ends a sentence, so that it may be a paragraph's last line.
        var mayBeLast: Bool
        var beginsWithBullet: Bool
    }

    /// What a segment costs in each column for what it says, whatever its width: anywhere, and where a paragraph begins.
    struct Leaning {
        var anywhere = SIMD8<Int32>(repeating: 0)
        var beginning = SIMD8<Int32>(repeating: 0)
    }

    /// The leanings of all segments.
    struct Leanings {
        let all: [Leaning]
        /// By segment, what it and those behind it cost at least for what they say: 0, or less where some lean to a column.
        let least: [Int]

        init(_ all: [Leaning]) {
            self.all = all
            var least = [0]
            for leaning in all.reversed() {
                let beginning = min(0, leaning.beginning.min())
                least.append(least[least.count - 1] + Int(min(0, leaning.anywhere.min() + beginning)))
            }
            self.least = least.reversed()
        }
    }

    private static func starts(_ lines: [[Segment]], count: Int) -> [[Int]] {
        let peaks = peaks(lines.joined().filter { !$0.mayBeLast }.map(\.width), atMost: count + 2)
        guard !peaks.isEmpty else { return [] }
        var starts: [[Int]] = []
        for line in lines where line.count == count && starts.count < 12 {
            starts.append(line.map { $0.mayBeLast ? nearest($0.width, peaks) : $0.width })
        }
        // Where the columns stand side by side in many lines, each is as wide as its widest lines.
        let whole = lines.filter { $0.count == count }
        for share in [100, 90, 75] where whole.count >= 3 {
            starts.append(
                (0..<count).map { column in
                    whole.map { $0[column].width }.sorted()[(whole.count - 1) * share / 100]
                })
        }
        // One segment missing: a peak in its place, wherever that may be.
        for line in lines where line.count == count - 1 && count > 1 && starts.count < 24 {
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

    static func nearest(_ width: Int, _ peaks: [Int]) -> Int {
        peaks.filter { $0 >= width - 200 }.min() ?? width
    }

    private static func tuples(of peaks: [Int], count: Int) -> [[Int]] {
        var tuples: [[Int]] = [[]]
        // So many begin with these that no others are needed.
        for _ in 0..<count { tuples = Array(tuples.flatMap { tuple in peaks.map { tuple + [$0] } }.prefix(256)) }
        return tuples
    }

    /// The widths that most others are within 3 % of, tallest first.
    static func peaks(_ widths: [Int], atMost count: Int) -> [Int] {
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

    /// What a tuple costs, with its widths moved; nil if it costs more than `limit`.
    private static func refined(
        _ measures: [Int], _ segments: inout Segments, _ leanings: Leanings, limit: Int
    ) -> WidthEstimate? {
        let columns = measures.count
        let placings = measures.map { segments.placing($0).first }
        let perSegment = centiLog2(columns)
        var placed: [[Int]] = Array(repeating: [], count: columns)
        var total = 0
        // Of a line, by segment and column, the cheapest placing of the segments so far with the last of them there.
        var costs = Array(repeating: never, count: columns * columns)
        var first = 0
        for line in segments.lines {
            guard total <= limit - leanings.least[first] else { return nil }
            defer { first += line.count }
            total += line.count * perSegment
            guard line.count <= columns else {
                // Some of its blanks are text; what they part is left unread.
                total += 700 * (line.count - columns) + 500 * columns
                continue
            }
            for index in line.indices {
                let leaning = leanings.all[first + index].anywhere
                var best = index == 0 ? 0 : never
                for column in index...(columns - line.count + index) {
                    if index > 0 { best = min(best, costs[(index - 1) * columns + column - 1]) }
                    costs[index * columns + column] =
                        best + segments.costs[placings[column] + first + index] + leaning[column]
                }
            }
            var end = columns
            for index in line.indices.reversed() {
                let row = index * columns
                var column = index
                for other in (index + 1)..<max(end, index + 1) where costs[row + other] < costs[row + column] {
                    column = other
                }
                if index == line.count - 1 { total += Int(costs[row + column]) }
                if !line[index].mayBeLast, abs(line[index].width - measures[column]) < max(300, measures[column] / 8) {
                    placed[column].append(line[index].width)
                }
                end = column
            }
        }
        // A column none of whose lines is full is an invention to hold odds and ends.
        total += placed.count { $0.count < 2 } * 1500
        guard total <= limit else { return nil }
        var next = WidthEstimate(measures: measures, cost: total)
        for column in 0..<columns where !placed[column].isEmpty {
            next.measures[column] = placed[column].sorted()[placed[column].count / 2]
        }
        return next
    }

    static let never = Int32.max / 4

    /// What placing segments in a column of this width costs.
    struct Scale {
        let measure: Int
        let deviation: Int
        let full: Int
        let short: Int

        /// A line of megabytes may not overflow what its cost is added to.
        private static let most = 100_000

        init(_ measure: Int) {
            self.measure = measure
            deviation = max(60, measure / 50)
            full = centibits(100, of: 2 * deviation)
            short = centibits(100, of: max(measure, 100))
        }

        func cost(_ segment: Segment) -> Int {
            let distance = 144 * (segment.width - measure) / deviation
            let cost = min(full + abs(distance), short + (segment.mayBeLast ? 0 : 300) + max(0, distance))
            return min(cost, Self.most)
        }
    }

    /// Cheaper first; a total order.
    func precedes(_ other: WidthEstimate) -> Bool {
        cost != other.cost ? cost < other.cost : measures.lexicographicallyPrecedes(other.measures)
    }
}

extension [WidthEstimate] {
    /// Adds an estimate; of those that resemble each other the cheapest is kept.
    mutating func take(_ estimate: WidthEstimate) {
        guard let like = firstIndex(where: { $0.resembles(estimate) }) else { return append(estimate) }
        if estimate.precedes(self[like]) { self[like] = estimate }
    }
}
