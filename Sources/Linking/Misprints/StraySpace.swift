/// A space before a particle or 等 (GIS に, 3大都市圏 等): Japanese sets none there. Perhaps a mark was lost.
struct StraySpace {
    /// O(characters of the page).
    static func misprints(in texts: [PageText]) -> [Misprint] {
        var found: [Misprint] = []
        for (i, text) in texts.enumerated() {
            let scalars = text.scalars
            guard scalars.count > 2 else { continue }
            for at in 1..<scalars.count - 1 where scalars[at] == " " {
                guard scalars[at - 1].isNominal, beginsWithParticle(scalars[(at + 1)...]) else { continue }
                let start = wordStart(scalars, before: at)
                let before = text.original(start..<at).string
                let behind = text.original(at + 1..<at + 2).string
                let whole = text.original(start..<at + 2)
                found.append(
                    Misprint(
                        text: i, range: whole.range, printed: whole.string, meant: before + behind, isCertain: false,
                        reason: "no space belongs before 「\(behind)」"))
            }
        }
        return found
    }

    /// 等, or hiragana that begins with a particle.
    private static func beginsWithParticle(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = rest.first else { return false }
        if first == "等" { return true }
        let next = rest.dropFirst().first
        switch first {
        case "に", "を", "が", "は", "の", "と", "で", "へ", "も", "や": return true
        case "か": return next == "ら"
        case "よ": return next == "り"
        case "ま": return next == "で"
        case "な": return next == "ど"
        default: return false
        }
    }

    /// Where the word before the space begins: as far as its script goes, with digits before ideographs and katakana.
    private static func wordStart(_ scalars: [Unicode.Scalar], before end: Int) -> Int {
        var start = end - 1
        while start > 0, scalars[start - 1].isNominal, !(scalars[start].isASCII && !scalars[start - 1].isASCII) {
            start -= 1
        }
        return start
    }
}
