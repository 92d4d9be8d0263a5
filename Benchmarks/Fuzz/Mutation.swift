/// SplitMix64 (Steele, Lea, Flood 2014): the same seed gives the same pages on every machine.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }
}

/// Ways to spoil a page.
enum Mutation {
    /// One to eight of the ways at random.
    static func worsen(_ page: [Unicode.Scalar], with random: inout SplitMix) -> [Unicode.Scalar] {
        var page = page
        for _ in 0..<Int.random(in: 1...8, using: &random) where !page.isEmpty {
            let start = Int.random(in: 0..<page.count, using: &random)
            let end = min(page.count, start + Int.random(in: 1...60, using: &random))
            switch Int.random(in: 0..<8, using: &random) {
            case 0: page.removeSubrange(start..<end)
            case 1: page.insert(contentsOf: page[start..<end], at: Int.random(in: 0...page.count, using: &random))
            case 2: page.insert(contentsOf: Array(hostile.randomElement(using: &random)!.unicodeScalars), at: start)
            case 3: page.replaceSubrange(start..<end, with: page[start..<end].reversed())
            case 4: page[start] = Unicode.Scalar(UInt32.random(in: 0..<0xD800, using: &random))!
            case 5:
                let lost = page[start]
                page.removeAll { $0 == lost }
            case 6: page = Array(page[..<start])
            default:
                page = page.split(separator: "\n").shuffled(using: &random).joined(separator: ["\n" as Unicode.Scalar])
                    .map(\.self)
            }
        }
        return page
    }

    /// What grammars and writers may trip over.
    private static let hostile = [
        "「", "」」」", "((((", "【】", "[◎", "]", "・・・", "\u{0}", "\u{FFFE}", "\u{301}", "&<>\"'", "]]>", "\\\"", "\r",
        "99999999999999999999億円", "0.0001千円", "令和99999年度", "令和0年度", "平成元年法律第号", "以下「」という", "とは、「",
        "医薬 機審発", "同事業", "いずれも", "の内数", "(第回 /)", "公開元URL | |", "𠮷", "🧪", "ｶﾞｷﾞ", "\u{2028}", "\t", " ",
    ]
}
