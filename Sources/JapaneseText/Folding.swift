/// Text made comparable: what matching and keys see of it, with the way back to the original offsets.
///
/// Folding maps one scalar to one scalar or to none, so that an offset of the folded text always has one offset of the
/// original: full-width ASCII to ASCII, half-width katakana to katakana (a following voicing mark is joined), ideographic
/// space to space, the radicals that PDFs leave to ideographs, the dashes and tildes in use for one another to one each.
/// It is not NFKC: ㈱ or ① stay as they are, because they stand for themselves in these papers.
public struct Folding: Sendable {
    public private(set) var scalars: [Unicode.Scalar] = []
    /// `offsets[i]` is where `scalars[i]` stood in the original; one more at the end for the original's length.
    public private(set) var offsets: [Int] = []

    /// O(scalars).
    public init(_ original: [Unicode.Scalar]) {
        scalars.reserveCapacity(original.count)
        offsets.reserveCapacity(original.count + 1)
        for (offset, scalar) in original.enumerated() {
            if let voiced = Self.voiced(scalar, after: scalars.last), offset > 0,
                Self.isHalfWidthKana(original[offset - 1])
            {
                scalars[scalars.count - 1] = voiced
                continue
            }
            scalars.append(Self.fold(scalar))
            offsets.append(offset)
        }
        offsets.append(original.count)
    }

    /// The run of the original that a run of the folded text stands for.
    public func original(_ range: Range<Int>) -> Range<Int> {
        offsets[range.lowerBound]..<(range.isEmpty ? offsets[range.lowerBound] : offsets[range.upperBound])
    }

    public static func string(_ text: String) -> String {
        // Nearly all text that is neither Japanese nor typographic is ASCII, and stays as it is.
        if text.utf8.allSatisfy({ $0 < 0x7F }) { return text }
        return String(scalars: Folding(Array(text.unicodeScalars)).scalars)
    }

    /// One scalar folded, without regard to its neighbours.
    public static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x00...0x7E: return scalar
        case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x3000, 0x00A0, 0x2000...0x200A: return " "
        // Hyphens and dashes that stand for one another; the katakana prolonged sound mark is a letter and stays.
        case 0x2010...0x2015, 0x2212, 0xFE63: return "-"
        case 0x301C, 0x223C: return "~"
        case 0xFF65: return "・"
        case 0xFF61: return "。"
        case 0xFF62: return "「"
        case 0xFF63: return "」"
        case 0xFF64: return "、"
        case 0xFF66...0xFF9D: return halfWidthKana[Int(scalar.value - 0xFF66)]
        case 0x2E80...0x2FDF: return radicals[scalar.value].flatMap(Unicode.Scalar.init) ?? scalar
        default: return scalar
        }
    }

    private static func isHalfWidthKana(_ scalar: Unicode.Scalar) -> Bool { (0xFF66...0xFF9D).contains(scalar.value) }

    private static func voiced(_ mark: Unicode.Scalar, after kana: Unicode.Scalar?) -> Unicode.Scalar? {
        guard let kana else { return nil }
        switch mark.value {
        case 0xFF9E where kana == "ウ": return "ヴ"
        case 0xFF9E where "カキクケコサシスセソタチツテトハヒフヘホ".unicodeScalars.contains(kana):
            return Unicode.Scalar(kana.value + 1)
        case 0xFF9F where "ハヒフヘホ".unicodeScalars.contains(kana): return Unicode.Scalar(kana.value + 2)
        default: return nil
        }
    }

    private static let halfWidthKana: [Unicode.Scalar] = Array(
        "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン".unicodeScalars)
}
