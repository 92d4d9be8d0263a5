/// How a format spells the bytes of a text that cannot stand as they are: a table, not branches.
package struct EscapeTable: Sendable {
    /// By byte: 0 to copy, `forbidden`, `lookahead`, or an index into `replacements` plus one.
    private var actions: [UInt8] = Array(repeating: 0, count: 256)
    private var replacements: [[UInt8]] = []
    /// What U+FFFE and U+FFFF become; nil where they are forbidden.
    private var noncharacters: (fffe: [UInt8], ffff: [UInt8])?

    private static let forbidden: UInt8 = 255
    /// The byte U+FFFE and U+FFFF begin with: two more have to be looked at.
    private static let lookahead: UInt8 = 254

    /// What becomes of a character that the table stops at.
    enum Spelling {
        case asItIs
        case replaced(length: Int, [UInt8])
        case forbidden(Unicode.Scalar)
    }

    init(_ escapes: [(UInt8, String)], forbidden: some Sequence<UInt8> = [], noncharacters: (String, String)?) {
        for (byte, spelling) in escapes {
            replacements.append(Array(spelling.utf8))
            actions[Int(byte)] = UInt8(replacements.count)
        }
        for byte in forbidden { actions[Int(byte)] = Self.forbidden }
        actions[0xEF] = Self.lookahead
        self.noncharacters = noncharacters.map { (Array($0.0.utf8), Array($0.1.utf8)) }
    }

    /// Where the next byte is that is not just copied, or the text's end.
    func firstToEscape(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        actions.withUnsafeBufferPointer { actions in
            var next = start
            while next < text.count, actions[Int(text[next])] == 0 { next += 1 }
            return next
        }
    }

    /// How the character is spelt that `text` begins with.
    func spelling(at text: UnsafeBufferPointer<UInt8>) -> Spelling {
        switch actions[Int(text[0])] {
        case Self.forbidden: return .forbidden(Unicode.Scalar(text[0]))
        case Self.lookahead:
            guard text.count > 2, text[1] == 0xBF, text[2] >= 0xBE else { return .asItIs }
            let isFFFE = text[2] == 0xBE
            guard let noncharacters else { return .forbidden(isFFFE ? "\u{FFFE}" : "\u{FFFF}") }
            return .replaced(length: 3, isFFFE ? noncharacters.fffe : noncharacters.ffff)
        case 0: return .asItIs
        case let action: return .replaced(length: 1, replacements[Int(action) - 1])
        }
    }
}
