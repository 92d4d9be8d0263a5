/// Lines for a label, broken by display width the way Japanese typesetting breaks them.
///
/// A line does not begin with closing punctuation, a small kana or a prolonged sound mark, nor end with an opening
/// bracket (the core of JIS X 4051's rules), and a run of Latin letters and digits is broken only where it
/// is wider than a line.
enum LineWrapping {
    /// At most `limit` lines of at most `width` columns (one more where punctuation hangs); `…` ends a text that was cut.
    static func lines(_ text: String, width: Int, limit: Int) -> [String] {
        var lines: [[Unicode.Scalar]] = []
        for paragraph in text.unicodeScalars.split(omittingEmptySubsequences: true, whereSeparator: isLineEnd) {
            var rest = paragraph[...]
            while !rest.isEmpty, lines.count <= limit {
                let end = breakPoint(in: rest, width: width)
                lines.append(trimmed(rest[..<end]))
                rest = rest[end...].drop { $0 == " " }
            }
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

    private typealias Scalars = Substring.UnicodeScalarView

    private static func breakPoint(in text: Scalars, width: Int) -> Scalars.Index {
        var used = 0
        var index = text.startIndex
        while index < text.endIndex {
            let next = used + DisplayWidth.of(text[index])
            if next > width { break }
            used = next
            index = text.index(after: index)
        }
        if index == text.endIndex { return index }
        if isNoLineStart(text[index]) {
            // A single mark hangs over the edge.
            let after = text.index(after: index)
            if after == text.endIndex || canBreak(text, at: after) { return after }
        }
        // Back to the last good place, but never so far that the line is less than half full.
        var candidate = index
        while candidate > text.startIndex, !canBreak(text, at: candidate) { candidate = text.index(before: candidate) }
        let isGood = DisplayWidth.of(text[..<candidate]) * 2 > width
        let fallback = index > text.startIndex ? index : text.index(after: index)
        return isGood ? candidate : fallback
    }

    private static func canBreak(_ text: Scalars, at index: Scalars.Index) -> Bool {
        guard index > text.startIndex, index < text.endIndex else { return index == text.endIndex }
        let (before, after) = (text[text.index(before: index)], text[index])
        if isNoLineStart(after) || isOpening(before) { return false }
        return !(isLatin(before) && isLatin(after))
    }

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

    private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .openPunctuation, .initialPunctuation: true
        default: false
        }
    }

    private static func isNoLineStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .closePunctuation, .finalPunctuation, .nonspacingMark, .enclosingMark, .format: true
        default: noLineStart.contains(scalar)
        }
    }

    private static let noLineStart = Set("、。，．・：；！？,.:;!?ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ〜～％%".unicodeScalars)

    private static func trimmed(_ line: Scalars) -> [Unicode.Scalar] {
        var scalars = Array(line)
        while scalars.last == " " { scalars.removeLast() }
        return scalars
    }
}
