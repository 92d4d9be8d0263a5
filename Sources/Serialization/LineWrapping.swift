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
        var lines: [[Unicode.Scalar]] = []
        for paragraph in text.unicodeScalars.split(omittingEmptySubsequences: true, whereSeparator: isLineEnd) {
            let scalars = Array(paragraph)
            var breaks = filledBreaks(scalars, width: width, limit: limit - lines.count + 1)
            if breaks.count > 1, breaks.count <= min(limit - lines.count, 6) {
                breaks = balancedBreaks(scalars, width: width, count: breaks.count) ?? breaks
            }
            var start = 0
            for end in breaks {
                lines.append(trimmed(scalars[start..<end]))
                start = end
            }
            if lines.count > limit { break }
        }
        if lines.count > limit {
            lines.removeLast(lines.count - limit)
            while DisplayWidth.of(lines[limit - 1]) > width - 2 { lines[limit - 1].removeLast() }
            lines[limit - 1].append("…")
        }
        return lines.map { line in
            var view = String.UnicodeScalarView()
            view.append(contentsOf: line)
            return String(view)
        }
    }

    private typealias Scalars = ArraySlice<Unicode.Scalar>

    // MARK: Where lines end

    /// The ends of lines that are each as full as can be; at most `limit` of them.
    private static func filledBreaks(_ text: [Unicode.Scalar], width: Int, limit: Int) -> [Int] {
        var breaks: [Int] = []
        while breaks.last ?? 0 < text.count, breaks.count < limit {
            breaks.append(breakPoint(in: text[(breaks.last ?? 0)...], width: width))
        }
        return breaks
    }

    /// The ends of `count` lines for which the sum of what the breaks cost and of the squares of what the lines'
    /// lengths differ from the mean is least; nil where there are none.
    private static func balancedBreaks(_ text: [Unicode.Scalar], width: Int, count: Int) -> [Int]? {
        let widths = text.reduce(into: [0]) { $0.append($0[$0.count - 1] + DisplayWidth.of($1)) }
        let mean = widths[text.count] / count
        let costs = (0...text.count).map { $0 == 0 || $0 == text.count ? 0 : cost(of: text[...], brokenAt: $0) * 30 }
        // What a line may be wide that ends there: a mark hangs over the edge.
        let limits = (0...text.count).map { $0 > 0 && isNoLineStart(text[$0 - 1]) ? width + 2 : width }
        // By end of the line: the least sum for the lines so far, and where the last of them begins.
        let none = Int.max
        var sums = Array(repeating: none, count: text.count + 1)
        sums[0] = 0
        var starts: [[Int]] = []
        for line in 1...count {
            var next = Array(repeating: none, count: text.count + 1)
            var origin = Array(repeating: 0, count: text.count + 1)
            for end in (line == count ? text.count : 1)...text.count {
                for start in stride(from: end - 1, through: 0, by: -1) {
                    let length = widths[end] - widths[start]
                    if length > limits[end] { break }
                    if sums[start] == none { continue }
                    let sum = sums[start] + costs[end] + (length - mean) * (length - mean)
                    if sum < next[end] {
                        next[end] = sum
                        origin[end] = start
                    }
                }
            }
            sums = next
            starts.append(origin)
        }
        guard sums[text.count] != none else { return nil }
        var breaks = [text.count]
        for origin in starts.reversed().dropLast() { breaks.append(origin[breaks[breaks.count - 1]]) }
        return breaks.reversed()
    }

    /// A phrase of Japanese ends where hiragana gives way to something else, and at punctuation; a word is whole as
    /// long as the script stays the same.
    private static func cost(of text: Scalars, brokenAt index: Int) -> Int {
        let (before, after) = (text[index - 1], text[index])
        if !canBreak(text, at: index) { return 5 }
        if before == " " || after == " " || isOpening(after) || isNoLineStart(before) && !isKana(before) { return 0 }
        if isHiragana(before) { return isHiragana(after) ? 2 : 0 }
        return isHiragana(after) ? 3 : isKatakana(before) || isKatakana(after) ? 1 : 2
    }

    /// The end of the first line of `text`.
    private static func breakPoint(in text: Scalars, width: Int) -> Int {
        var used = 0
        var end = text.startIndex
        while end < text.endIndex {
            used += DisplayWidth.of(text[end])
            if used > width { break }
            end += 1
        }
        if end == text.endIndex { return end }
        // A single mark hangs over the edge.
        if isNoLineStart(text[end]), end + 1 == text.endIndex || canBreak(text, at: end + 1) { return end + 1 }
        // Back to the last good place, but never so far that the line is less than half full.
        var candidate = end
        while candidate > text.startIndex, !canBreak(text, at: candidate) { candidate -= 1 }
        if DisplayWidth.of(text[..<candidate]) * 2 > width { return candidate }
        return max(end, text.startIndex + 1)
    }

    private static func canBreak(_ text: Scalars, at index: Int) -> Bool {
        guard index > text.startIndex, index < text.endIndex else { return index == text.endIndex }
        let (before, after) = (text[index - 1], text[index])
        if isNoLineStart(after) || isOpening(before) { return false }
        return !(isLatin(before) && isLatin(after)) && !(isKatakana(before) && isKatakana(after))
    }

    // MARK: Characters

    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x250 && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
            || ".,-/%".unicodeScalars.contains(scalar)
    }

    private static func isKatakana(_ scalar: Unicode.Scalar) -> Bool {
        (0x30A1...0x30FA).contains(scalar.value) || scalar == "ー"
    }

    private static func isHiragana(_ scalar: Unicode.Scalar) -> Bool { (0x3041...0x309F).contains(scalar.value) }

    private static func isKana(_ scalar: Unicode.Scalar) -> Bool { isHiragana(scalar) || isKatakana(scalar) }

    private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
        if DisplayWidth.isIdeographOrKana(scalar) { return false }
        return switch scalar.properties.generalCategory {
        case .openPunctuation, .initialPunctuation: true
        default: false
        }
    }

    private static func isNoLineStart(_ scalar: Unicode.Scalar) -> Bool {
        if (0x4E00...0x9FFF).contains(scalar.value) { return false }
        if DisplayWidth.isIdeographOrKana(scalar) { return noLineStart.contains(scalar) }
        return switch scalar.properties.generalCategory {
        case .closePunctuation, .finalPunctuation, .nonspacingMark, .enclosingMark, .format: true
        default: noLineStart.contains(scalar)
        }
    }

    private static let noLineStart = Set("、。，．・：；！？,.:;!?ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ〜～％%".unicodeScalars)

    private static func trimmed(_ line: Scalars) -> [Unicode.Scalar] {
        var scalars = Array(line.drop { $0 == " " })
        while scalars.last == " " { scalars.removeLast() }
        return scalars
    }
}
