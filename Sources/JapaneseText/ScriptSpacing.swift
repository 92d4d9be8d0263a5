/// The blanks that word processors set between Japanese and Latin letters or digits (令和 5 年度, AI の利用): in what a PDF's text
/// was taken from they are a quarter of an em wide, and stand for nothing that anybody wrote.
///
/// A text that has them has them nearly everywhere. They are told by what follows a Latin word or a number most closely:
/// a particle or a counter (PMDA は, 3 か所), before which no one types a blank and no cell of a table begins.
public enum ScriptSpacing {
    /// So many blanks show it, and so many for one place without.
    private static let fewest = 4
    private static let leastShare = 4

    private static let particles = Set("のはをにがとでへも".unicodeScalars)
    private static let counters = Set("年月日億兆万千百円人件回か名条号項次期度割".unicodeScalars)

    /// Whether `lines` of a text were set so. O(characters of the lines).
    public static func isUsed(in text: [Unicode.Scalar], lines: [SourceSpan]) -> Bool {
        var apart = 0
        var together = 0
        for line in lines {
            var run = line.start
            for at in line.start..<line.end {
                guard isLatin(text[at]) else { continue }
                if at == line.start || !isLatin(text[at - 1]) { run = at }
                let isBlank = at + 1 < line.end && isBlank(text[at + 1])
                let next = isBlank ? at + 2 : at + 1
                guard next < line.end, particles.contains(text[next]) || counters.contains(text[next]) else { continue }
                if !isBlank {
                    together += 1
                } else if run > line.start {
                    // At a line's head, a number and a blank may number the line.
                    apart += 1
                }
            }
        }
        return apart >= fewest && apart >= leastShare * together
    }

    /// Whether a blank of such a text stands between a Japanese and a Latin letter or digit, alone. One behind the number of
    /// a line (2 働き手の保護) was typed.
    public static func isSpacing(_ text: [Unicode.Scalar], at offset: Int) -> Bool {
        guard isBlank(text[offset]), offset > 0, offset + 1 < text.count else { return false }
        let (before, behind) = (text[offset - 1], text[offset + 1])
        if isJapanese(before) { return isLatin(behind) }
        return isLatin(before) && isJapanese(behind)
            && (counters.contains(behind) || !isNumberOfLine(text, before: offset))
    }

    private static func isNumberOfLine(_ text: [Unicode.Scalar], before end: Int) -> Bool {
        var start = end
        while start > 0, isNumeral(text[start - 1]) { start -= 1 }
        return start < end && (start == 0 || "\n\r\u{0C}".unicodeScalars.contains(text[start - 1]))
    }

    /// Whether such a blank stands at a number alone, which may as well be a cell of its own: 整備 1,234 総務省, not 令和 5 年.
    public static func mayPartNumber(_ text: [Unicode.Scalar], at offset: Int) -> Bool {
        let isBefore = offset > 0 && isNumeral(text[offset - 1])
        guard isBefore || offset + 1 < text.count && isNumeral(text[offset + 1]) else { return false }
        var end = offset
        if !isBefore {
            end += 1
            while end < text.count, isNumeral(text[end]) { end += 1 }
        }
        guard end + 1 < text.count, isBlank(text[end]) else { return false }
        return !counters.contains(text[end + 1])
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\u{A0}" }

    private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar) || scalar == "," || scalar == "."
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "A"..."Z", "a"..."z", "%": true
        default: false
        }
    }

    private static func isJapanese(_ scalar: Unicode.Scalar) -> Bool {
        switch Script(scalar) {
        case .kanji, .hiragana, .katakana: true
        default: false
        }
    }
}
