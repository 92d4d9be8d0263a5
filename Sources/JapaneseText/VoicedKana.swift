/// Kana whose voicing marks stand as characters of their own, as macOS writes them in what it copies and names (か and U+3099).
///
/// They are one character to every reader, and nothing else that Unicode composes is touched: the ideographs that it holds
/// for equal (神 U+FA19 and U+795E) stay apart.
public enum VoicedKana {
    /// The text with each such pair as one character. O(scalars).
    public static func composed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard scalars.contains(where: isMark) else { return scalars }
        var composed: [Unicode.Scalar] = []
        composed.reserveCapacity(scalars.count)
        for scalar in scalars {
            if isMark(scalar), let kana = composed.last, let voiced = voiced(kana, by: scalar) {
                composed[composed.count - 1] = voiced
            } else {
                composed.append(scalar)
            }
        }
        return composed
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{3099}" || scalar == "\u{309A}" }

    private static let voiceless = Set("かきくけこさしすせそたちつてとはひふへほゝカキクケコサシスセソタチツテトハヒフヘホヽ".unicodeScalars)
    private static let labial = Set("はひふへほハヒフヘホ".unicodeScalars)

    private static func voiced(_ kana: Unicode.Scalar, by mark: Unicode.Scalar) -> Unicode.Scalar? {
        if mark == "\u{309A}" { return labial.contains(kana) ? Unicode.Scalar(kana.value + 2) : nil }
        switch kana {
        case "う": return "ゔ"
        case "ウ": return "ヴ"
        case "ワ"..."ヲ": return Unicode.Scalar(kana.value + 8)
        default: return voiceless.contains(kana) ? Unicode.Scalar(kana.value + 1) : nil
        }
    }
}
