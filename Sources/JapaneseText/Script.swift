/// What kind of letter a scalar is, as far as it tells where Japanese words begin and end.
///
/// Japanese writes no spaces: nouns stand in kanji, katakana and Latin letters, what joins them in hiragana.
public enum Script: Sendable {
    case kanji, hiragana, katakana, latin, digit
    /// ・, which stands between the parts of a name and between names.
    case middleDot
    case space
    /// Everything else: punctuation, brackets, symbols.
    case mark

    /// The script of a folded scalar.
    public init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x30...0x39: self = .digit
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: self = .latin
        case 0x20, 0x09, 0x0A, 0x0D: self = .space
        case 0x3041...0x3096, 0x309D...0x309E: self = .hiragana
        case 0x30FB: self = .middleDot
        // ヶ and ヵ stand between kanji (六ヶ所) and are read with them.
        case 0x30F5, 0x30F6: self = .kanji
        case 0x30A1...0x30FA, 0x30FC...0x30FE: self = .katakana
        // 々, 〆 and 〇 are written among kanji.
        case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: self = .kanji
        default: self = .mark
        }
    }
}
