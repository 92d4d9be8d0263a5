/// How many columns of a fixed-pitch line a character takes: 2 for East Asian wide and fullwidth (Unicode Standard
/// Annex 11), 0 for what combines or is not seen, else 1.
package enum DisplayWidth {
    package static func of(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return scalar.value < 0x20 ? 0 : 1 }
        if isIdeographOrKana(scalar) { return 2 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        let value = scalar.value
        return wide.contains { $0.contains(value) } ? 2 : 1
    }

    /// What most of a Japanese text is, in the blocks where all are letters: no need to look a category up.
    static func isIdeographOrKana(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF: true
        default: false
        }
    }

    package static func of(_ text: some Sequence<Unicode.Scalar>) -> Int { text.reduce(0) { $0 + of($1) } }

    /// The blocks whose characters are W or F, unassigned ones included, as the annex recommends for the ideographic
    /// planes; and the enclosed and geometric signs (①, ◎), which Japanese fonts draw wide.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2460...0x24FF, 0x25A0...0x266F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF,
        0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
        0x1B000...0x1B2FF, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD,
    ]
}
