extension WidthEstimate {
    /// The segments of a sample of lines, and what it costs to place them in columns of a width: found once for each width,
    /// though hundreds of tuples hold it.
    struct Segments {
        let lines: [[Segment]]
        let all: [Segment]
        private var known: [Int: Placing] = [:]

        /// What each segment costs in a column of one width.
        struct Placing {
            var costs: [Int32]
            let deviation: Int
            /// True if some segment that ends no sentence fills the column.
            var isFilled = false
        }

        init(_ lines: [[Segment]]) {
            self.lines = lines
            all = Array(lines.joined())
        }

        mutating func placing(_ measure: Int) -> Placing {
            if let placing = known[measure] { return placing }
            let scale = Scale(measure)
            var placing = Placing(costs: all.map { Int32(scale.cost($0)) }, deviation: scale.deviation)
            placing.isFilled = all.contains { !$0.mayBeLast && abs($0.width - measure) <= scale.deviation }
            known[measure] = placing
            return placing
        }
    }
}
