/// How wide a character is set, in hundredths of an em.
enum TypeMetric: CaseIterable {
    /// Every character full or half an em: 等幅.
    case monospaced
    /// Kana a little narrower than kanji, punctuation half: プロポーショナル.
    case proportional

    func advance(_ scalar: UInt32, _ kind: ScalarKind) -> Int32 {
        let isHalf = scalar < 0x80 || (0xFF61...0xFF9F).contains(scalar)
        switch self {
        case .monospaced: return isHalf ? 50 : 100
        case .proportional:
            switch kind {
            case .hiragana, .katakana: return isHalf ? 50 : 88
            case .opening, .closing, .comma, .stop, .middleDot: return isHalf ? 40 : 50
            default: return isHalf ? 58 : 100
            }
        }
    }

    /// Sums of advances up to each offset, so that a piece's width is one subtraction.
    func ruler(_ manuscript: Manuscript) -> [Int32] {
        var sums: [Int32] = [0]
        sums.reserveCapacity(manuscript.scalars.count + 1)
        for (scalar, kind) in zip(manuscript.scalars, manuscript.kinds) {
            sums.append(sums[sums.count - 1] + advance(scalar, kind))
        }
        return sums
    }
}
