/// 「A事業」の後継として「B事業」, A事業に代わるB事業, A計画を改組したB計画, B事業(旧A事業): the document itself says that B comes after A.
struct StatedSuccession: RelationRule {
    private static let afterOld: Cues =
        ["に代わる", "に代わり", "に代わって", "に代えて", "に替えて", "に替わる"]
        + ["を"] * ["改組", "再編", "改編", "発展的に改組", "発展的に解消", "名称変更", "改称"] * ["し", "した", "して", "し、"]
        + ["から名称変更した", "から改称した", "から移行した"]
    private static let former: Cues = ["旧", "旧:", "旧称", "旧称:", "前身は"]

    func read(_ passage: inout Passage) {
        for index in passage.phrases.indices { readFollowing(index, &passage) }
        for (old, phrase) in passage.phrases.enumerated() {
            guard let new = passage.host(of: phrase.whole.lowerBound), let bracket = phrase.level,
                Self.former.end(in: passage.prose.scalars, at: passage.prose.brackets[bracket].inner.lowerBound)
                    == phrase.whole.lowerBound
            else { continue }
            claim(new, after: old, &passage, cue: passage.prose.brackets[bracket].outer, confidence: 0.95)
        }
    }

    private func readFollowing(_ old: Int, _ passage: inout Passage) {
        var rest = Cursor(passage.prose, at: passage.phrases[old].whole.upperBound)
        let start = rest.offset
        var isSuccessor = false
        if rest.take(["の後継"]) {
            _ = rest.takeNoun(limit: 8)
            isSuccessor = true
            _ = rest.take(["である", "となる", "として", "たる", "に当たる", "の"])
        }
        guard isSuccessor || rest.take(Self.afterOld) else { return }
        let cue = start..<rest.offset
        _ = rest.take(["、"])
        _ = rest.take(["新たに", "新たな", "新しい"])
        rest.skipSpaces()
        if let new = passage.coordination(at: rest.offset)?.members.first {
            claim(new, after: old, &passage, cue: cue, confidence: 0.9)
        } else if isSuccessor, let topic = topic(before: old, in: passage) {
            claim(topic, after: old, &passage, cue: cue, confidence: 0.9)
        }
    }

    /// 「乙事業は、甲事業の後継として…」: what the sentence is about.
    private func topic(before old: Int, in passage: Passage) -> Int? {
        let sentence = passage.prose.sentence(around: passage.phrases[old].whole)
        return passage.phrases.indices.last { index in
            var behind = Cursor(passage.prose, at: passage.phrases[index].whole.upperBound)
            return index < old && sentence.contains(passage.phrases[index].whole.lowerBound)
                && passage.phrases[index].level == passage.phrases[old].level && behind.take(["は", "を", "については"])
        }
    }

    private func claim(_ new: Int, after old: Int, _ passage: inout Passage, cue: Range<Int>, confidence: Double) {
        guard passage.phrases[new].type.canSucceed(passage.phrases[old].type) else { return }
        passage.claim(
            passage.party(new), .succeeds, passage.party(old), cue: cue, confidence: confidence,
            "The text says that the one comes in the place of the other.")
        passage.settle(old, .succeeds)
    }
}

extension EntityType {
    /// Whether tsu:succeeds can lead from one to the other.
    fileprivate func canSucceed(_ other: EntityType) -> Bool {
        if isLegalInstrument { return other.isLegalInstrument }
        return self == other && (self == .program || self == .office || self == .institution)
    }
}
