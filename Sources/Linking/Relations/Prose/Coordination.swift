/// Names that stand side by side and share what follows: 「A」や「B」, A、B及びC. A name that stands alone is one too.
struct Coordination: Sendable {
    /// Indices into the phrases of the passage, in their order.
    private(set) var members: [Int]
    /// Where the sentence goes on: behind the last name, its additions, and 等.
    private(set) var end: Int
    /// Whether 等 or など follows.
    private(set) var isOpen: Bool

    private init(_ members: [Int], _ phrases: [Phrase], _ prose: Prose) {
        self.members = members
        var rest = Cursor(prose, at: phrases[members[members.count - 1]].whole.upperBound)
        rest.skipSpaces()
        isOpen = rest.take(["等", "など", "ほか", "その他"])
        end = isOpen ? rest.offset : phrases[members[members.count - 1]].whole.upperBound
    }

    /// Puts the phrases of a text, which are in its order, into coordinations, by their first member. Members stand
    /// inside the same bracket; what stands in the brackets behind one of them does not part them.
    static func all(of phrases: [Phrase], in prose: Prose) -> [Coordination] {
        var runs: [[Int]] = []
        var lastOfLevel: [Int: Int] = [:]
        for index in phrases.indices {
            let level = phrases[index].level ?? -1
            if let run = lastOfLevel[level], let last = runs[run].last, joins(phrases[last], phrases[index], in: prose)
            {
                runs[run].append(index)
            } else {
                lastOfLevel[level] = runs.count
                runs.append([index])
            }
        }
        return runs.map { Coordination($0, phrases, prose) }
    }

    private static let conjunctions: Cues = [
        "及び", "並びに", "又は", "若しくは", "および", "ならびに", "または", "もしくは", "や", "と", "・", "/", "、", ",", "かつ", "&",
    ]

    private static func joins(_ a: Phrase, _ b: Phrase, in prose: Prose) -> Bool {
        guard a.whole.upperBound <= b.whole.lowerBound else { return false }
        if a.whole.upperBound == b.whole.lowerBound { return a.isQuoted && b.isQuoted }
        var joint = Cursor(prose, at: a.whole.upperBound)
        joint.skipSpaces()
        _ = joint.take(["等", "など"])
        guard joint.take(conjunctions) else { return false }
        // 「A」、及び「B」
        _ = joint.take(conjunctions)
        joint.skipSpaces()
        if joint.offset == b.whole.lowerBound { return true }
        // Between two quoted names a stray kana behind the conjunction is a slip of the keyboard.
        return a.isQuoted && b.isQuoted && joint.next?.isHiragana == true && joint.offset + 1 == b.whole.lowerBound
    }
}
