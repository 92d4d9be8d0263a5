import Documents

/// Columns parted by vertical rules alone: no rule goes across, so nothing tells their rows apart but white.
struct UprightColumns {
    /// Where one column ends and the next begins, from the left.
    let separators: [Double]
    /// The lines beside the rules.
    let lines: Range<Int>

    /// Nil where no rule stands between the words of several lines.
    ///
    /// - Parameter lines: all of the page, from the top.
    init?(_ uprights: [PageRule], lines: [[PrintedPiece]]) {
        // A short one is part of something else.
        let longest = uprights.map(\.length).max() ?? 0
        let columns = uprights.filter { $0.length > longest * 0.6 }
        guard let top = columns.map(\.start).min(), let bottom = columns.map(\.end).max() else { return nil }
        let beside = lines.indices.filter { (top...bottom).contains(RowBands.height(lines[$0])) }
        guard let first = beside.first, let last = beside.last, beside.count > 2 else { return nil }
        self.lines = first..<(last + 1)
        let words = lines[self.lines].joined()
        let left = words.map(\.box.left).min() ?? 0
        let right = words.map(\.box.right).max() ?? 0
        separators = Set(columns.map(\.position).filter { left < $0 && $0 < right }).sorted()
        guard !separators.isEmpty else { return nil }
    }
}
