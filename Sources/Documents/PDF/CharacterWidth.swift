/// How wide characters are, in halves of an em; what a word's box does not tell of each.
public enum CharacterWidth {
    public static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2460...0x24FF, 0x25A0...0x27BF, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F000...0x3FFFF:
            true
        default: false
        }
    }

    public static func halves(_ scalar: Unicode.Scalar) -> Int { isWide(scalar) ? 2 : 1 }
}
