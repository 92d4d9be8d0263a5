/// What the title of an instrument says of it: 甲法施行規則 and 甲指針ガイダンス rest on 甲, 甲法の一部を改正する法律 changes 甲法,
/// 「乙事業の成果に基づき…」 rests on the program, a law named in it otherwise is cited, and the body in the brackets behind
/// it issued it.
struct TitleOfInstrument: RelationRule {
    /// What is made to go with another instrument, and carries its name.
    private static let companions: Cues = [
        "ガイダンス", "ガイドライン", "施行令", "施行規則", "実施要領", "実施要綱", "実施細則", "運用指針", "解説", "手引き", "手引", "Q&A", "質疑応答集", "運用通知",
        "実施計画", "アクションプラン", "工程表", "の施行について", "の運用について", "の解説",
    ]
    private static let amendment: Cues = ["の一部を改正する", "等の一部を改正する", "を改正する", "の改正", "の一部改正"]
    private static let joints: Cues = ["及び", "並びに", "、"]
    private static let byIt: Cues = ["により", "によって", "において", "で"] * ["", "、"]
    private static let amends: Cues = ["を改正", "の一部を改正", "が改正され", "の一部が改正され"]

    func read(_ passage: inout Passage) {
        for (index, phrase) in passage.phrases.enumerated() where phrase.type.isLegalInstrument {
            for inner in phrase.inner where inner.entity != phrase.entity {
                readInner(inner, of: index, &passage)
            }
            readAmended(by: index, &passage)
        }
        for (index, phrase) in passage.phrases.enumerated() where phrase.type == .institution {
            guard let issued = passage.host(of: phrase.whole.lowerBound), passage.phrases[issued].type.isLegalInstrument
            else { continue }
            passage.claim(
                passage.party(issued), .involves, passage.party(index), confidence: 0.95,
                "The body stands in the brackets behind the instrument, as the one that issued it.")
            passage.settle(index, .involves)
        }
    }

    /// 甲法等の一部を改正する法律により、乙法を改正: the text tells what the title leaves to 等.
    private func readAmended(by act: Int, _ passage: inout Passage) {
        let phrase = passage.phrases[act]
        var rest = Cursor(passage.prose, at: phrase.whole.upperBound)
        guard phrase.type == .law || phrase.type == .order, rest.take(Self.byIt),
            let amended = passage.coordination(at: rest.offset)
        else { return }
        var behind = passage.cursor(after: amended)
        guard behind.take(Self.amends) else { return }
        for law in amended.members where passage.phrases[law].type == phrase.type {
            passage.claim(
                passage.party(act), .changes, passage.party(law), cue: amended.end..<behind.offset, confidence: 0.9,
                "The text says that it amends the other.")
        }
    }

    /// 甲法の一部を改正する法律, 甲法及び乙法の一部を改正する法律.
    private func isAmended(_ inner: Mention, among others: [Mention], in passage: Passage) -> Bool {
        var rest = Cursor(passage.prose, at: inner.range.upperBound)
        if rest.take(Self.amendment) { return true }
        guard rest.take(Self.joints),
            let next = others.first(where: { $0.range.lowerBound == rest.offset && $0.type.isLegalInstrument })
        else { return false }
        return isAmended(next, among: others, in: passage)
    }

    private func readInner(_ inner: Mention, of index: Int, _ passage: inout Passage) {
        guard let object = Party(inner) else { return }
        let title = passage.phrases[index].mention.range
        var rest = Cursor(passage.prose, at: inner.range.upperBound)
        if inner.type.isLegalInstrument {
            if isAmended(inner, among: passage.phrases[index].inner, in: passage) {
                passage.claim(
                    passage.party(index), .changes, object, confidence: 0.95, "Its title says that it amends the other."
                )
            } else if (rest.take(Self.companions) && rest.offset == title.upperBound) || rest.take(Basis.grounds) {
                passage.claim(
                    passage.party(index), .basedOn, object, confidence: 0.95,
                    "Its title is the other's name with a word for what goes with it, or says that it rests on it.")
            } else {
                passage.claim(passage.party(index), .cites, object, confidence: 0.95, "Its title names the other.")
            }
        } else if inner.type == .program, let cue = passage.foundation(after: inner.range.upperBound, limit: title) {
            passage.claim(
                passage.party(index), .basedOn, object, cue: cue, confidence: 0.95,
                "Its title says that it rests on what came of the program.")
        }
    }
}

extension Passage {
    private static let outcome: Cues = ["成果", "結果", "議論", "検討", "知見", "実績"]

    /// 「における…の成果に基づき」 behind a program: what came of it is what the sentence goes on from. The two words must stand
    /// in one clause, and beside each other.
    func foundation(after offset: Int, limit: Range<Int>) -> Range<Int>? {
        var rest = Cursor(prose, at: offset)
        guard rest.take(["における", "において", "の", "で", "による", "により", "を通じて"]) else { return nil }
        let bounds = offset..<min(prose.clause(around: offset..<offset).upperBound, limit.upperBound)
        var start = rest.offset
        while let outcome = Self.outcome.first(in: prose.scalars, start..<max(start, bounds.upperBound)) {
            rest.offset = outcome.upperBound
            _ = rest.take(["等", "など", "の内容"])
            if rest.take(Basis.grounds) { return offset..<rest.offset }
            start = outcome.lowerBound + 1
        }
        return nil
    }
}
