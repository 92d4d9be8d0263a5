/// A legal instrument that is named in any other way than those before.
struct NamedOtherwise: RelationRule {
    func read(_ passage: inout Passage) {
        for (index, phrase) in passage.phrases.enumerated() where phrase.type.isLegalInstrument {
            guard !phrase.mention.traits.contains(.generic), !passage.isSettled(index, [.basedOn, .cites, .publishes])
            else { continue }
            passage.claim(
                passage.itself, .cites, passage.party(index), confidence: 0.9, "The text names the instrument.")
        }
    }
}
