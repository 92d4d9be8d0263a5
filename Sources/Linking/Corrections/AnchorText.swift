internal import JapaneseText

/// A text as corrections look for words in it: folded, and without spaces, which another extraction of the page may set
/// elsewhere.
struct AnchorText {
    private let scalars: [Unicode.Scalar]
    /// Where each scalar stands in the original; one more at the end.
    private let starts: [Int]
    private let ends: [Int]

    init(_ original: [Unicode.Scalar]) {
        let folding = Folding(original)
        let kept = folding.scalars.indices.filter { folding.scalars[$0] != " " }
        scalars = kept.map { folding.scalars[$0] }
        starts = kept.map { folding.offsets[$0] }
        ends = kept.map { folding.offsets[$0 + 1] }
    }

    /// What two texts are compared by.
    static func key(_ text: String) -> [Unicode.Scalar] { AnchorText(Array(text.unicodeScalars)).scalars }

    static func key(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] { AnchorText(text).scalars }

    /// Where `words` stand, as ranges of the original; `…` in them stands for any text, at an end for all that is there.
    /// None overlaps the one before. O(scalars × words) at worst.
    func ranges(of words: String) -> [Range<Int>] {
        let literal = Self.key(words)
        let found = runs(of: literal)
        if !found.isEmpty { return found.map(original) }
        guard let gap = literal.firstIndex(of: "…") else { return [] }
        let head = Array(literal[..<gap])
        let tail = Array(literal[(gap + 1)...])
        guard !head.isEmpty || !tail.isEmpty else { return [] }
        var all: [Range<Int>] = []
        var position = 0
        while position <= scalars.count {
            guard let start = head.isEmpty ? position : run(of: head, from: position)?.lowerBound,
                let end = tail.isEmpty ? scalars.count : run(of: tail, from: start + head.count)?.upperBound,
                start < end
            else { break }
            all.append(start..<end)
            position = head.isEmpty ? scalars.count + 1 : end
        }
        return all.map(original)
    }

    private func runs(of words: [Unicode.Scalar]) -> [Range<Int>] {
        var all: [Range<Int>] = []
        while let next = run(of: words, from: all.last?.upperBound ?? 0) { all.append(next) }
        return all
    }

    private func run(of words: [Unicode.Scalar], from position: Int) -> Range<Int>? {
        guard let first = words.first, position + words.count <= scalars.count else { return nil }
        return (position...scalars.count - words.count).first {
            scalars[$0] == first && scalars[$0..<$0 + words.count].elementsEqual(words)
        }.map { $0..<$0 + words.count }
    }

    private func original(_ range: Range<Int>) -> Range<Int> { starts[range.lowerBound]..<ends[range.upperBound - 1] }
}
