/// A pair of brackets or quotes.
struct Bracket {
    /// Where the marks themselves stand.
    var open: Int
    var close: Int
    /// What stands between them.
    var inside: Range<Int> { open + 1..<close }
}

/// The brackets of a text, in the order in which they open, found again by their marks. A mark without its other is none.
struct Brackets {
    let all: [Bracket]
    private let byOpen: [Int: Int]
    private let byClose: [Int: Int]
    /// For each scalar the index of the innermost bracket that it stands in, or -1.
    private let innermost: [Int]

    /// Of marks opened within one another no more are kept: the outermost is given up. It bounds what brackets cost.
    static let deepest = 32

    /// O(scalars).
    init(_ text: [Unicode.Scalar]) {
        var found: [Bracket] = []
        var open: [Int] = []
        for (i, scalar) in text.enumerated() {
            if Self.closing[scalar] != nil {
                if open.count == Self.deepest { open.removeFirst() }
                open.append(i)
            } else if Self.closingMarks.contains(scalar),
                let match = open.lastIndex(where: { Self.closing[text[$0]] == scalar })
            {
                found.append(Bracket(open: open[match], close: i))
                open.removeSubrange(match...)
            }
        }
        all = found.sorted { $0.open < $1.open }
        byOpen = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.open, $0) })
        byClose = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.close, $0) })
        var innermost = Array(repeating: -1, count: text.count)
        // Inner brackets open later and overwrite what the outer ones wrote.
        for (index, bracket) in all.enumerated() {
            for position in bracket.inside { innermost[position] = index }
        }
        self.innermost = innermost
    }

    func opening(at position: Int) -> Bracket? { byOpen[position].map { all[$0] } }

    func closing(at position: Int) -> Bracket? { byClose[position].map { all[$0] } }

    /// The innermost bracket that the scalar at `position` stands in.
    func around(_ position: Int) -> Bracket? { innermost[position] < 0 ? nil : all[innermost[position]] }

    private static let closing: [Unicode.Scalar: Unicode.Scalar] = [
        "(": ")", "「": "」", "『": "』", "[": "]", "【": "】", "“": "”", "〈": "〉", "《": "》", "〔": "〕",
    ]
    private static let closingMarks = Set(closing.values)
}
