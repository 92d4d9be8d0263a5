/// 「甲拠点」(乙事業として…), 「甲」や「丙」(いずれも乙事業として…), 乙事業の一環として甲を…, 甲(乙事業の一部): a body or a program that
/// is said to be run as, or as part of, a program.
struct NamedAsPart: RelationRule {
    private static let asProgram: Cues = [
        "として", "の一環として", "の一部として", "の一環", "の一部", "の取組として", "の中で", "により", "による", "で実施", "において実施", "の下で", "のもとで",
    ]
    private static let each: Cues = ["いずれも", "ともに", "どちらも", "すべて", "全て", "それぞれ"]
    private static let asPartOf: Cues = ["の一環として", "の一部として", "の枠組みの中で", "の枠内で"]

    func read(_ passage: inout Passage) {
        for (whole, phrase) in passage.phrases.enumerated() where phrase.type == .program {
            var rest = Cursor(passage.prose, at: phrase.whole.upperBound)
            if let bracket = phrase.level, passage.prose.brackets[bracket].kind == .round, rest.take(Self.asProgram) {
                readAddition(bracket, whole, cueEnd: rest.offset, &passage)
            } else if rest.take(Self.asPartOf) {
                let cue = phrase.whole.upperBound..<rest.offset
                _ = rest.take(["、"])
                rest.skipSpaces()
                for part in passage.coordination(at: rest.offset)?.members ?? [] {
                    claim(part, of: whole, cue: cue, confidence: 0.9, &passage)
                }
            }
        }
    }

    /// The bracket stands behind the last name of a coordination; いずれも gives it to all of them.
    private func readAddition(_ bracket: Int, _ whole: Int, cueEnd: Int, _ passage: inout Passage) {
        let inner = passage.prose.brackets[bracket].inner
        guard let host = passage.phrases.firstIndex(where: { $0.additions.contains(bracket) }),
            let coordination = passage.coordination(of: host)
        else { return }
        let isShared = Self.each.end(in: passage.prose.scalars, at: inner.lowerBound) != nil
        for part in isShared ? coordination.members : [host] {
            claim(part, of: whole, cue: inner.lowerBound..<cueEnd, confidence: 1, &passage)
        }
    }

    private func claim(_ part: Int, of whole: Int, cue: Range<Int>, confidence: Double, _ passage: inout Passage) {
        guard passage.phrases[part].type.canBePart else { return }
        passage.claim(
            passage.party(part), .componentOf, passage.party(whole), cue: cue, confidence: confidence,
            "The text says that it is run as part of the program.")
    }
}

extension EntityType {
    /// What tsu:componentOf may start from.
    var canBePart: Bool {
        switch self {
        case .program, .network, .institutionClass, .institution, .informationResource: true
        default: false
        }
    }
}
