/// Whether a text begins in the middle of a sentence whose head is lost.
enum LostText {
    /// を, ん, っ, ゃ… and る, れ, ら begin no Japanese word that is written in hiragana; the other particles and endings
    /// are one if what follows is not hiragana (「の整備」, 「に、」 against 「のちに」, 「にぎわい」).
    static func beginsInside(_ scalars: [Unicode.Scalar]) -> Bool {
        guard let first = scalars.first?.value else { return false }
        let kind = ScalarKind(ScalarKind.folded(first))
        if ScalarKind.isBarredFromLineStart(first, kind) { return true }
        guard kind == .hiragana else { return false }
        if always.contains(first) { return true }
        guard sometimes.contains(first), scalars.count > 1 else { return false }
        return ScalarKind(ScalarKind.folded(scalars[1].value)) != .hiragana
    }

    private static let always = "をんるれら".unicodeScalars.map(\.value)
    private static let sometimes = "のにはがとでへもやりてしき".unicodeScalars.map(\.value)
}
