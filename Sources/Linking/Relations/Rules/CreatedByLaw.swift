/// 甲法を改正し、これにより新設された「乙事業者」: a class of bodies that a sentence calls newly made rests on the law that the sentence
/// named before.
struct CreatedByLaw: RelationRule {
    private static let made: Cues =
        ["創設", "新設", "設置", "規定", "位置付け", "位置づけ", "制度化", "導入", "法定化"] * ["された", "られた", "されている", "られている"]

    func read(_ passage: inout Passage) {
        for coordination in passage.coordinations {
            let classes = coordination.members.filter { passage.phrases[$0].type == .institutionClass }
            guard let first = classes.first else { continue }
            let start = passage.phrases[first].whole.lowerBound
            guard let cue = Self.made.start(in: passage.prose.scalars, before: start) else { continue }
            let sentence = passage.prose.sentence(around: passage.phrases[first].whole)
            let law = passage.phrases.indices.last {
                passage.phrases[$0].type.isLegislation && sentence.contains(passage.phrases[$0].whole.lowerBound)
                    && passage.phrases[$0].whole.upperBound <= cue
            }
            guard let law else { continue }
            for body in classes {
                passage.claim(
                    passage.party(body), .basedOn, passage.party(law), cue: cue..<start, confidence: 0.85,
                    "The sentence calls it newly made, and names the law before it.")
            }
        }
    }
}

extension EntityType {
    fileprivate var isLegislation: Bool { self == .law || self == .order }
}
