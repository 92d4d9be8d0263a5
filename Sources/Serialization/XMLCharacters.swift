/// What XML 1.0 makes of characters and names.
public enum XMLCharacters {
    /// XML 1.0, production 2 (Char).
    public static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    /// `text` with U+FFFD for each character that XML cannot hold, so that offsets stay, and how many there were.
    public static func replacingForbidden(_ text: String) -> (text: String, count: Int) {
        if text.unicodeScalars.allSatisfy(isAllowed) { return (text, 0) }
        var count = 0
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isAllowed(scalar) {
                kept.append(scalar)
            } else {
                kept.append("\u{FFFD}")
                count += 1
            }
        }
        return (String(kept), count)
    }

    private static let controls = Array(0..<UInt8(0x20)).filter { ![0x9, 0xA, 0xD].contains($0) }

    /// The text of an element. `>` for the sake of `]]>`; a carriage return as it stands would be read as a line feed.
    static let content = EscapeTable(
        [
            (UInt8(ascii: "&"), "&amp;"), (UInt8(ascii: "<"), "&lt;"), (UInt8(ascii: ">"), "&gt;"),
            (UInt8(ascii: "\r"), "&#xD;"),
        ], forbidden: controls, noncharacters: nil)

    /// A value in double quotes. White space as it stands would be read as spaces.
    static let attribute = EscapeTable(
        [
            (UInt8(ascii: "&"), "&amp;"), (UInt8(ascii: "<"), "&lt;"), (UInt8(ascii: ">"), "&gt;"),
            (UInt8(ascii: "\""), "&quot;"), (UInt8(ascii: "\t"), "&#x9;"), (UInt8(ascii: "\n"), "&#xA;"),
            (UInt8(ascii: "\r"), "&#xD;"),
        ], forbidden: controls, noncharacters: nil)

    /// Whether ASCII text is an XML name without a colon (Namespaces in XML, production 4).
    static func isNCName(_ name: some Collection<UInt8>) -> Bool {
        guard let first = name.first, isNameStart(first) else { return false }
        return name.allSatisfy(isNameCharacter)
    }

    static func isNameStart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"): true
        default: false
        }
    }

    static func isNameCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: isNameStart(byte)
        }
    }

    /// Whether any text is an XML name without a colon (XML 1.0, fifth edition, production 5).
    static func isName(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, isNameStart(first) else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F, 0x2040: true
            default: isNameStart(scalar)
            }
        }
    }

    private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
            0x200C, 0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
            0x10000...0xEFFFF:
            true
        default: false
        }
    }
}
