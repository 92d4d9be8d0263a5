/// Lines for a label, broken by display width the way Japanese typesetting breaks them.
///
/// A line does not begin with closing punctuation, a small kana or a prolonged sound mark, nor end with an opening
/// bracket (the core of JIS X 4051's rules), and a run of Latin letters and digits, or of katakana, is broken only
/// where it would leave a line less than half full.
package enum LineWrapping {
    /// At most `limit` lines of at most `width` columns (one more mark where punctuation hangs); `…` ends a text that
    /// was cut.
    ///
    /// A paragraph of a few lines, a label, is broken at the ends of phrases into lines of about one length. O(n ×
    /// width).
    package static func lines(_ text: String, width: Int, limit: Int) -> [String] {
        let text = MeasuredText(text)
        var lines: [Range<Int>] = []
        var start = 0
        while start < text.count, lines.count <= limit {
            var end = start
            while end < text.count, !text.traits(end).contains(.lineEnd) { end += 1 }
            append(start..<end, of: text, width: width, limit: limit, to: &lines)
            start = end + 1
        }
        if lines.count <= limit { return lines.map { text[$0] } }
        var last = lines[limit - 1]
        while text.width(of: last) > width - 2 { last = last.lowerBound..<last.upperBound - 1 }
        return lines[..<(limit - 1)].map { text[$0] } + [text[last] + "…"]
    }

    /// The lines of a paragraph, without blanks at their ends.
    private static func append(
        _ paragraph: Range<Int>, of text: MeasuredText, width: Int, limit: Int, to lines: inout [Range<Int>]
    ) {
        let room = limit - lines.count
        var breaks = filledBreaks(paragraph, of: text, width: width, limit: room + 1)
        if breaks.count > 1, breaks.count <= min(room, 6) {
            breaks = balancedBreaks(paragraph, of: text, width: width, count: breaks.count) ?? breaks
        }
        var start = paragraph.lowerBound
        for end in breaks {
            lines.append(text.trimmed(start..<end))
            start = end
        }
    }

    // MARK: Where lines end

    /// The ends of lines that are each as full as can be; at most `limit` of them.
    private static func filledBreaks(
        _ paragraph: Range<Int>, of text: MeasuredText, width: Int, limit: Int
    ) -> [Int] {
        var breaks: [Int] = []
        var start = paragraph.lowerBound
        while start < paragraph.upperBound, breaks.count < limit {
            start = breakPoint(in: start..<paragraph.upperBound, of: text, width: width)
            breaks.append(start)
        }
        return breaks
    }

    /// The ends of `count` lines for which the sum of what the breaks cost and of the squares of what the lines'
    /// lengths differ from the mean is least; nil where there are none.
    private static func balancedBreaks(
        _ paragraph: Range<Int>, of text: MeasuredText, width: Int, count: Int
    ) -> [Int]? {
        let (first, length) = (paragraph.lowerBound, paragraph.count)
        let mean = text.width(of: paragraph) / count
        // By end of a line, counted from the paragraph's beginning: what the break costs, the least sum for the lines so
        // far, and line by line where the last of them begins.
        let costs = (0...length).map { end in
            end == 0 || end == length ? 0 : text.cost(ofBreakAt: first + end, in: paragraph) * 30
        }
        let none = Int.max
        var sums = [Int](repeating: none, count: length + 1)
        sums[0] = 0
        var begins: [[Int]] = []
        // Where a line can begin: the first at the beginning only.
        var reached = 0...0
        for line in 1...count {
            var next = [Int](repeating: none, count: length + 1)
            var origin = [Int](repeating: 0, count: length + 1)
            for end in (line == count ? length : 1)...length {
                // A mark hangs over the edge.
                let most = text.traits(first + end - 1).contains(.noLineStart) ? width + 2 : width
                for start in stride(from: min(end - 1, reached.upperBound), through: reached.lowerBound, by: -1) {
                    let length = text.width(of: first + start..<first + end)
                    if length > most { break }
                    if sums[start] == none { continue }
                    let sum = sums[start] + costs[end] + (length - mean) * (length - mean)
                    if sum < next[end] {
                        next[end] = sum
                        origin[end] = start
                    }
                }
            }
            guard let lowest = next.firstIndex(where: { $0 != none }) else { return nil }
            reached = lowest...next.lastIndex { $0 != none }!
            sums = next
            begins.append(origin)
        }
        guard sums[length] != none else { return nil }
        var breaks = [length]
        for origin in begins.reversed().dropLast() { breaks.append(origin[breaks[breaks.count - 1]]) }
        return breaks.reversed().map { first + $0 }
    }

    /// The end of the first line of `range`.
    private static func breakPoint(in range: Range<Int>, of text: MeasuredText, width: Int) -> Int {
        var end = range.lowerBound
        while end < range.upperBound, text.width(of: range.lowerBound..<end + 1) <= width { end += 1 }
        if end == range.upperBound { return end }
        // A single mark hangs over the edge.
        if text.traits(end).contains(.noLineStart), text.canBreak(at: end + 1, in: range) { return end + 1 }
        // Back to the last good place, but never so far that the line is less than half full.
        var candidate = end
        while candidate > range.lowerBound, !text.canBreak(at: candidate, in: range) { candidate -= 1 }
        if text.width(of: range.lowerBound..<candidate) * 2 > width { return candidate }
        return max(end, range.lowerBound + 1)
    }
}
