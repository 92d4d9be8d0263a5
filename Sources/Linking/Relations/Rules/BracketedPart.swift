/// 乙事業(甲事業), 乙事業のうち「甲事業」, 乙事業における甲拠点, 乙事業で採択された「甲」: a part that is named with its whole.
struct BracketedPart: RelationRule {
    private static let among: Cues = ["のうち", "のうちの", "の中の", "内の", "の内、", "のうち、"]
    private static let within: Cues = ["における", "においての", "の下の", "の下での", "のもとでの"]
    private static let place: Cues = ["で", "により", "によって", "において", "として", "にて", "に", "の下で", "のもとで"]
    private static let act: Cues = [
        "採択", "選定", "指定", "整備", "設置", "設立", "構築", "形成", "認定", "育成", "実施", "支援", "開発",
    ]
    private static let done: Cues = [
        "された", "されている", "されてきた", "した", "している", "してきた", "する", "される", "済みの", "済の", "中の",
    ]

    func read(_ passage: inout Passage) {
        for (whole, phrase) in passage.phrases.enumerated() where phrase.type == .program {
            for addition in phrase.additions { readAddition(addition, of: whole, &passage) }
            var rest = Cursor(passage.prose, at: phrase.whole.upperBound)
            let start = rest.offset
            if rest.take(Self.among) {
                claim(at: rest, of: whole, cue: start..<rest.offset, confidence: 0.95, &passage)
            } else if rest.take(Self.within) {
                claim(at: rest, of: whole, cue: start..<rest.offset, confidence: 0.9, &passage)
            } else if rest.take(Self.place) {
                _ = rest.take(["新たに", "既に", "これまでに", "、"])
                if rest.take(Self.act), rest.take(Self.done) {
                    claim(at: rest, of: whole, cue: start..<rest.offset, confidence: 0.95, &passage)
                }
            }
        }
    }

    /// A bracket that opens with a program names a part of what stands before: 乙事業(甲事業), 乙事業(うち甲事業:3億円).
    private func readAddition(_ bracket: Int, of whole: Int, _ passage: inout Passage) {
        let inner = passage.prose.brackets[bracket].inside
        var rest = Cursor(passage.prose, at: inner.lowerBound)
        let isMarked = rest.take(["うち", "うち、", "のうち", "内訳:"])
        guard let parts = passage.coordination(at: rest.offset) else { return }
        let programs = parts.members.filter { passage.phrases[$0].type == .program }
        var behind = passage.cursor(after: parts)
        // What goes on behind the name in another way (…として, …の一環) is said of it, and does not make it a part.
        guard isMarked || behind.offset == inner.upperBound || behind.take(["、", ":", " ", "分", "。"]) else { return }
        for part in programs {
            passage.claim(
                passage.party(part), .componentOf, passage.party(whole), cue: passage.prose.brackets[bracket].outer,
                confidence: 0.95, "The program stands in brackets behind the one it belongs to.")
        }
    }

    private func claim(
        at rest: Cursor, of whole: Int, cue: Range<Int>, confidence: Double, _ passage: inout Passage
    ) {
        var rest = rest
        rest.skipSpaces()
        guard let parts = passage.coordination(at: rest.offset) else { return }
        for part in parts.members {
            let type = passage.phrases[part].type
            // A body with a name of its own takes part in a program; it is not a part of it.
            guard type.canBePart, type != .institution else { continue }
            passage.claim(
                passage.party(part), .componentOf, passage.party(whole), cue: cue, confidence: confidence,
                "The text places it within the program.")
        }
    }
}
