/// 甲拠点を通じて…, 甲機構や乙財団を通じ…: through whom something is done.
struct Means: RelationRule {
    private static let cues: Cues =
        ["", "への拠出", "への出資", "への任意拠出"]
        * ["を通じて", "を通じ", "を通じた", "を通して", "を通し", "をつうじて", "を介して", "を介し", "を介した", "を経由して"]

    func read(_ passage: inout Passage) {
        guard passage.isActivity else { return }
        for coordination in passage.coordinations {
            var rest = passage.cursor(after: coordination)
            guard rest.take(Self.cues) else { continue }
            for member in coordination.members {
                switch passage.phrases[member].type {
                case .network, .institution, .institutionClass: break
                default: continue
                }
                passage.claim(
                    passage.itself, .through, passage.party(member), cue: coordination.end..<rest.offset,
                    confidence: 0.95,
                    "を通じて behind the name.")
                passage.settle(member, .through)
            }
        }
    }
}
