/// A program that an activity names, in whatever way, is what it is done through, and through it the measure: unless
/// the sentence gave the name another part (what the activity goes on from, what came before it).
///
/// A measure that names a program is done through it too.
struct ProgramUse: RelationRule {
    func read(_ passage: inout Passage) {
        for (index, phrase) in passage.phrases.enumerated() where phrase.type == .program {
            guard !phrase.mention.traits.contains(.generic), !passage.isSettled(index, [.basedOn, .succeeds]) else {
                continue
            }
            let isPointer = phrase.mention.traits.contains(.anaphoric)
            let confidence = isPointer ? 0.85 : 0.95
            let reason = isPointer ? "The text points back to the program." : "The text names the program."
            if passage.isActivity {
                passage.claim(passage.itself, .usesProgram, passage.party(index), confidence: confidence, reason)
            }
            let measure = Party(entity: passage.measure, score: 1, range: nil)
            passage.claim(measure, .implementedBy, passage.party(index), confidence: confidence, reason)
        }
    }
}
