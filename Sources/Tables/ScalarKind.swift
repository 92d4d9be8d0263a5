/// What a character is to the layout of Japanese text: enough to tell where a line or a paragraph may begin or end.
enum ScalarKind: UInt8, CaseIterable {
    case other, space, hiragana, katakana, kanji, digit, latin, bullet, opening, closing, comma, stop, middleDot

    /// The kind of a folded character (see `folded(_:)`).
    init(_ scalar: UInt32) {
        switch scalar {
        case 0x20, 0x09, 0xA0, 0x3000: self = .space
        case 0x30...0x39: self = .digit
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x391...0x3C9: self = .latin
        case 0x28, 0x5B, 0x7B, 0x300C, 0x300E, 0x3010, 0x3014, 0x3008, 0x300A: self = .opening
        case 0x29, 0x5D, 0x7D, 0x300D, 0x300F, 0x3011, 0x3015, 0x3009, 0x300B: self = .closing
        case 0x3001, 0x2C, 0xFF64: self = .comma
        case 0x3002, 0xFF61: self = .stop
        case 0x30FB, 0xFF65: self = .middleDot
        case 0x2022, 0x25A0...0x25A1, 0x25AA...0x25AB, 0x25B6, 0x25BA, 0x25C6...0x25C7, 0x25CB, 0x25CF, 0x25E6, 0x25EF,
            0x2460...0x2473, 0x27A2, 0x2713, 0x2714, 0x203B, 0x2605, 0x2606:
            self = .bullet
        case 0x3041...0x309F: self = .hiragana
        case 0x30A1...0x30FA, 0x30FC...0x30FF, 0xFF66...0xFF9F: self = .katakana
        case 0x3005...0x3007, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .kanji
        default: self = .other
        }
    }

    /// Full-width forms of ASCII as ASCII, so that ５ and 5, （ and ( are one to the decoder; all else as it is.
    static func folded(_ scalar: UInt32) -> UInt32 {
        (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : scalar
    }

    /// A character that no line begins with (行頭禁則): it must follow what it closes or lengthens.
    static func isBarredFromLineStart(_ scalar: UInt32, _ kind: ScalarKind) -> Bool {
        switch kind {
        case .closing, .comma, .stop: true
        case .hiragana: Self.smallHiragana.contains(scalar)
        case .katakana: scalar == 0x30FC || Self.smallKatakana.contains(scalar)
        default: false
        }
    }

    private static let smallHiragana: [UInt32] = [
        0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E,
    ]
    private static let smallKatakana: [UInt32] = [
        0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30EE, 0x30F5, 0x30F6,
    ]
}
