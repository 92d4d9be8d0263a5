/// 及び or 並びに that has lost its ideograph: a bare び, or びに, between two noun phrases (診療情報び検査情報).
///
/// Certain where a noun phrase in ideographs or katakana stands on both sides and the character before is none that
/// takes び as its own ending (学び, 結び, 再び).
struct LostConjunction {
    /// O(characters of the page).
    static func misprints(in texts: [PageText]) -> [Misprint] {
        var found: [Misprint] = []
        for (i, text) in texts.enumerated() {
            let scalars = text.scalars
            guard scalars.count > 2 else { continue }
            for at in 1..<scalars.count - 1 where scalars[at] == "び" && !stems.contains(scalars[at - 1]) {
                let (ending, word) = scalars[at + 1] == "に" ? ("びに", "並びに") : ("び", "及び")
                let end = at + ending.unicodeScalars.count
                let before = scalars[..<at].reversed().prefix { $0.isNominal }.count
                let behind = scalars[end...].prefix { $0.isNominal }.count
                guard before >= 2, behind >= 2 else { continue }
                let left = text.original(at - before..<at).string
                let right = text.original(end..<end + behind).string
                found.append(
                    Misprint(
                        text: i, range: text.original(at..<end).range,
                        printed: text.original(at - before..<end + behind).string, meant: left + word + right,
                        isCertain: true, reason: "a bare 「\(ending)」 joins no two nouns"))
            }
        }
        return found
    }

    /// What び ends as okurigana.
    private static let stems = Set("及並学結運選遊呼飛再延尊喜叫忍転浮滅亡綻帯伸跳詫侘錆寂媚弔貴荒雅鄙古幼首遊悦歓佗賑賤短永".unicodeScalars)
}
