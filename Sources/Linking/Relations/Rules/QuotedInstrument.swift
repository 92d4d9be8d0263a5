/// 甲計画において「乙法に基づく…を進める」とされた: an instrument named inside words quoted from another is cited by that one,
/// and says nothing of the activity.
struct QuotedInstrument: RelationRule {
    func read(_ passage: inout Passage) {
        for (index, phrase) in passage.phrases.enumerated() where phrase.type.isLegalInstrument {
            guard let quotation = phrase.level, passage.prose.brackets[quotation].kind == .quotation,
                let speaker = passage.phrases.firstIndex(where: { passage.speaks($0, quotation) })
            else { continue }
            passage.claim(
                passage.party(speaker), .cites, passage.party(index), confidence: 0.95,
                "It is named in words quoted from the instrument.")
            passage.settle(index, .cites)
        }
    }
}

extension Passage {
    /// Whether the quotation is what the instrument is said to say: it stands inside the phrase, or right behind it.
    fileprivate func speaks(_ phrase: Phrase, _ quotation: Int) -> Bool {
        guard phrase.type.isLegalInstrument else { return false }
        let start = prose.brackets[quotation].outer.lowerBound
        if phrase.whole.contains(start) { return start >= phrase.quoted.upperBound }
        var rest = Cursor(prose, at: phrase.whole.upperBound)
        guard rest.take(["において", "では", "にて", "で", "には", "の"]) else { return false }
        _ = rest.take(["、"])
        return rest.offset == start
    }
}
