extension Manuscript {
    /// So many lines that no typesetter would make show that the extractor broke lines at their punctuation.
    private static let fewestBroken = 3

    /// Puts lines together that were printed as one.
    ///
    /// Where a browser or a word processor sets two marks of punctuation closer (「。」」 in one and a half em instead of two),
    /// some extractors begin a new line between them: 「・」 alone above 「「地域…」, 「…という。」 above 「)に基づく」. A line
    /// that begins with what may not begin one, or a mark of an item alone, shows it; then a line that ends in punctuation
    /// and is followed by a bracket is taken for broken there too, where it leaves room or both together fill a column.
    mutating func joinBrokenLines() {
        guard !keepsPlaces, lines.indices.count(where: isFragment) >= Self.fewestBroken else { return }
        let full = fullWidths
        var joined: [Line] = []
        for line in lines {
            if var above = joined.last, above.end == line.start, above.sheet == line.sheet, above.block == line.block,
                breaks(above, line), !isFull(width(above), full) || isFull(width(above) + width(line), full)
            {
                above.end = line.end
                joined[joined.count - 1] = above
            } else {
                joined.append(line)
            }
        }
        lines = joined
    }

    /// Whether a line is a bullet alone, or begins with a closing bracket, a comma or a stop.
    private func isFragment(_ index: Int) -> Bool {
        let line = lines[index]
        return line.end == line.start + 1 && [.bullet, .middleDot].contains(kinds[line.start])
            || [.closing, .comma, .stop].contains(kinds[line.start])
    }

    /// Whether the joint of two lines is one that no typesetter would make, or one between two marks of punctuation.
    private func breaks(_ above: Line, _ line: Line) -> Bool {
        switch kinds[line.start] {
        case .closing, .comma, .stop: return true
        case .opening:
            // A list of marks ends its cell, (1) begins an item, and 【…】 is a section's heading.
            return !(scalars[line.start] == 0x3010 && scalars[line.end - 1] == 0x3011)
                && [.comma, .middleDot, .bullet, .opening, .closing].contains(kinds[above.end - 1])
                && ![0x5D, 0x3011].contains(scalars[above.end - 1])
                && BulletMark.length(scalars, kinds, at: line.start, before: line.end) == 0
        default: return false
        }
    }

    /// The widths of the columns' full lines, as far as lengths alone tell.
    private var fullWidths: [Int] {
        WidthEstimate.peaks(lines.filter { kinds[$0.end - 1] != .stop }.map(width), atMost: 6)
    }

    /// Closer punctuation makes a full line look wider, by half an em each.
    private func isFull(_ width: Int, _ full: [Int]) -> Bool {
        full.contains { $0 > 600 && width >= $0 - 150 && width <= $0 + 300 }
    }

    private func width(_ line: Line) -> Int {
        (line.start..<line.end).reduce(0) { $0 + Int(TypeMetric.monospaced.advance(scalars[$1], kinds[$1])) }
    }
}
