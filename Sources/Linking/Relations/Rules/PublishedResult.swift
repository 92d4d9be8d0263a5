/// 「甲評価法の確立」について、評価法を公表する, 「甲手引きの作成」で得た手引きを発出: a project is named after the method or the guideline that it
/// works out, and the sentence calls that by its bare noun.
struct PublishedResult: RelationRule {
    /// Characters that the noun must share with the end of the name, so that 法 alone does not count.
    private static let shortestNoun = 3

    func read(_ passage: inout Passage) {
        guard passage.isActivity else { return }
        for phrase in passage.phrases where phrase.type == .program {
            for method in phrase.inner where method.type.canBePublished {
                guard let name = Party(method), let cue = publication(of: method, behind: phrase, in: passage) else {
                    continue
                }
                passage.claim(
                    passage.itself, .publishes, name, cue: cue, confidence: 0.85,
                    "The project is named after it, and the sentence says that it is published.")
            }
        }
    }

    private func publication(of method: Mention, behind phrase: Phrase, in passage: Passage) -> Range<Int>? {
        let scalars = passage.prose.scalars
        let sentence = passage.prose.sentence(around: phrase.whole)
        let name = Array(scalars[method.range])
        for place in phrase.whole.upperBound..<max(phrase.whole.upperBound, sentence.upperBound)
        where scalars[place] == "を" {
            let shared = zip(name.reversed(), scalars[phrase.whole.upperBound..<place].reversed()).prefix { $0 == $1 }
                .count
            guard shared >= Self.shortestNoun,
                let verb = passage.verb(Publication.verbs, after: place + 1, particle: place..<place + 1)
            else { continue }
            return place - shared..<verb
        }
        return nil
    }
}
