extension WidthEstimate {
    /// The segments of a sample of lines, and what it costs to place them in columns of a width: found once for each width,
    /// though hundreds of tuples hold it.
    struct Segments {
        let lines: [[Segment]]
        let all: [Segment]
        /// For each width that was asked for, the cost of each segment.
        private(set) var costs: [Int32] = []
        private var known: [Int: Placing] = [:]

        /// The segments in a column of one width.
        struct Placing {
            /// Where the first segment's cost stands in `costs`.
            let first: Int
            let deviation: Int
            /// True if some segment that ends no sentence fills the column.
            let isFilled: Bool
        }

        init(_ lines: [[Segment]]) {
            self.lines = lines
            all = Array(lines.joined())
        }

        mutating func placing(_ measure: Int) -> Placing {
            if let placing = known[measure] { return placing }
            let scale = Scale(measure)
            let placing = Placing(
                first: costs.count, deviation: scale.deviation,
                isFilled: all.contains { !$0.mayBeLast && abs($0.width - measure) <= scale.deviation })
            for segment in all { costs.append(Int32(scale.cost(segment))) }
            known[measure] = placing
            return placing
        }
    }
}
