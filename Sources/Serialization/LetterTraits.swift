/// What a character is to the breaking of lines.
struct LetterTraits: OptionSet {
    let rawValue: UInt8

    /// A letter or digit of a script that parts its words by blanks, or a mark inside a number.
    static let latin = LetterTraits(rawValue: 1)
    static let hiragana = LetterTraits(rawValue: 2)
    static let katakana = LetterTraits(rawValue: 4)
    /// An opening bracket: no line ends with it.
    static let opening = LetterTraits(rawValue: 8)
    /// Closing punctuation, a small kana, a prolonged sound mark: no line begins with it.
    static let noLineStart = LetterTraits(rawValue: 16)
    static let blank = LetterTraits(rawValue: 32)
    static let lineEnd = LetterTraits(rawValue: 64)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        // Ideographs are most of a Japanese text, and none of this.
        case 0x4E00...0x9FFF: self = []
        case 0x3041...0x3096: self = .hiragana
        case 0x30A1...0x30FA: self = .katakana
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: self = .lineEnd
        default: self = Self.ofOthers(scalar)
        }
        if Self.isNoLineStart(scalar) { insert(.noLineStart) }
    }

    private static func ofOthers(_ scalar: Unicode.Scalar) -> LetterTraits {
        switch scalar {
        case " ": return .blank
        case "ー": return .katakana
        case ".", ",", "-", "/", "%": return .latin
        default: break
        }
        if scalar.value < 0x250, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            return .latin
        }
        let kana: LetterTraits = (0x3097...0x309F).contains(scalar.value) ? .hiragana : []
        return switch scalar.properties.generalCategory {
        case .openPunctuation, .initialPunctuation: .opening
        case .closePunctuation, .finalPunctuation, .nonspacingMark, .enclosingMark, .format: kana.union(.noLineStart)
        default: kana
        }
    }

    private static func isNoLineStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "、", "。", "，", "．", "・", "：", "；", "！", "？", ",", ".", ":", ";", "!", "?", "～", "〜", "％", "%": true
        case "ー", "々", "ゝ", "ゞ", "ヽ", "ヾ": true
        case "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ゎ": true
        case "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ", "ャ", "ュ", "ョ", "ヮ", "ヵ", "ヶ": true
        default: false
        }
    }
}
