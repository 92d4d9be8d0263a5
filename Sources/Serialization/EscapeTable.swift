/// How a format spells the bytes of a text that cannot stand as they are: a table, not branches.
package struct EscapeTable: Sendable {
    /// By byte: 0 to copy, `forbidden`, `lookahead`, or an index into `replacements` plus one.
    fileprivate var actions: [UInt8] = Array(repeating: 0, count: 256)
    fileprivate var replacements: [[UInt8]] = []
    /// What U+FFFE and U+FFFF become; nil where they are forbidden.
    fileprivate var noncharacters: (fffe: [UInt8], ffff: [UInt8])?

    fileprivate static let forbidden: UInt8 = 255
    /// The byte U+FFFE and U+FFFF begin with: two more have to be looked at.
    fileprivate static let lookahead: UInt8 = 254

    init(_ escapes: [(UInt8, String)], forbidden: some Sequence<UInt8> = [], noncharacters: (String, String)?) {
        for (byte, spelling) in escapes {
            replacements.append(Array(spelling.utf8))
            actions[Int(byte)] = UInt8(replacements.count)
        }
        for byte in forbidden { actions[Int(byte)] = Self.forbidden }
        actions[0xEF] = Self.lookahead
        self.noncharacters = noncharacters.map { (Array($0.0.utf8), Array($0.1.utf8)) }
    }
}

extension ByteSink {
    /// Appends UTF-8 with the format's escapes; runs between them are copied whole. Returns the first character that
    /// the format cannot hold, after which nothing more is appended.
    package mutating func append(_ text: ArraySlice<UInt8>, escaping table: EscapeTable) -> Unicode.Scalar? {
        text.withUnsafeBufferPointer { append($0, escaping: table) }
    }

    private mutating func append(
        _ text: UnsafeBufferPointer<UInt8>, escaping table: EscapeTable
    ) -> Unicode.Scalar? {
        var runStart = 0
        var position = 0
        while true {
            position = table.actions.withUnsafeBufferPointer { actions in
                var next = position
                while next < text.count, actions[Int(text[next])] == 0 { next += 1 }
                return next
            }
            if position == text.count { break }
            var length = 1
            let replacement: [UInt8]
            switch table.actions[Int(text[position])] {
            case EscapeTable.forbidden:
                return Unicode.Scalar(text[position])
            case EscapeTable.lookahead:
                guard position + 2 < text.count, text[position + 1] == 0xBF, text[position + 2] >= 0xBE else {
                    position += 1
                    continue
                }
                let isFFFE = text[position + 2] == 0xBE
                guard let spellings = table.noncharacters else { return isFFFE ? "\u{FFFE}" : "\u{FFFF}" }
                replacement = isFFFE ? spellings.fffe : spellings.ffff
                length = 3
            case let action:
                replacement = table.replacements[Int(action) - 1]
            }
            buffer.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart..<position]))
            buffer.append(contentsOf: replacement)
            position += length
            runStart = position
        }
        buffer.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart...]))
        return nil
    }
}
