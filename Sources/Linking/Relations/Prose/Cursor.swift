/// A place in a text from which one reads on, taking what fits.
struct Cursor: Sendable {
    let prose: Prose
    var offset: Int

    init(_ prose: Prose, at offset: Int) {
        self.prose = prose
        self.offset = offset
    }

    var next: Unicode.Scalar? { offset < prose.scalars.count ? prose.scalars[offset] : nil }

    mutating func skipSpaces() {
        while next == " " { offset += 1 }
    }

    /// Moves over one of `cues`; false, and nothing moved, where none stands here.
    mutating func take(_ cues: Cues) -> Bool {
        guard let end = cues.end(in: prose.scalars, at: offset) else { return false }
        offset = end
        return true
    }

    /// Moves over the bracket that opens here.
    mutating func takeBracket(_ kind: Bracket.Kind) -> Int? {
        guard let bracket = prose.bracket(openingAt: offset), prose.brackets[bracket].kind == kind else { return nil }
        offset = prose.brackets[bracket].outer.upperBound
        return bracket
    }

    /// Moves over a noun written in kanji, katakana, digits or Latin letters, of at most `limit` characters. A noun
    /// ends where kana, punctuation or a bracket begins.
    mutating func takeNoun(limit: Int) -> Bool {
        let start = offset
        while let scalar = next, scalar.isOfNoun, offset - start <= limit { offset += 1 }
        return offset > start && offset - start <= limit
    }
}

extension Unicode.Scalar {
    /// Kanji, katakana, digits, Latin letters, and the marks that join them.
    var isOfNoun: Bool {
        switch value {
        case 0x30A1...0x30FA, 0x30FB, 0x30FC, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x3005: true
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
        default: false
        }
    }

    var isHiragana: Bool { (0x3041...0x309F).contains(value) }
}
