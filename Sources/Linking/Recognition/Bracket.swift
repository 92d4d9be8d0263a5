/// A pair of brackets or quotes.
struct Bracket: Hashable, Sendable {
    enum Kind: Sendable {
        /// () alone: an addition to what stands before.
        case round
        /// 「」, 『』 and “”: a name, or words quoted.
        case quotation
        /// 【】, [], 〔〕 and the like.
        case other
    }

    var kind: Kind
    /// Where the marks themselves stand.
    var open: Int
    var close: Int
    /// What stands between them.
    var inside: Range<Int> { open + 1..<close }
    /// With the two marks.
    var outer: Range<Int> { open..<close + 1 }
}

/// The brackets of a text, in the order in which they open, found again by their marks. A mark without its other is none.
struct Brackets: Sendable {
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
            if Self.closing(scalar) != nil {
                if open.count == Self.deepest { open.removeFirst() }
                open.append(i)
            } else if let match = open.lastIndex(where: { Self.closing(text[$0]) == scalar }) {
                found.append(Bracket(kind: Self.kind(of: text[open[match]]), open: open[match], close: i))
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

    func opening(at position: Int) -> Bracket? { index(openingAt: position).map { all[$0] } }

    func closing(at position: Int) -> Bracket? { index(closingAt: position).map { all[$0] } }

    /// The innermost bracket that the scalar at `position` stands in.
    func around(_ position: Int) -> Bracket? { index(around: position).map { all[$0] } }

    func index(openingAt position: Int) -> Int? { byOpen[position] }

    func index(closingAt position: Int) -> Int? { byClose[position] }

    /// Nil outside all brackets and at the end of the text. A bracket's own marks stand in the one around it.
    func index(around position: Int) -> Int? {
        position < innermost.count && innermost[position] >= 0 ? innermost[position] : nil
    }

    private static func kind(of mark: Unicode.Scalar) -> Bracket.Kind {
        switch mark {
        case "(": .round
        case "「", "『", "“": .quotation
        default: .other
        }
    }

    /// The mark that closes what `mark` opens.
    private static func closing(_ mark: Unicode.Scalar) -> Unicode.Scalar? {
        switch mark {
        case "(": ")"
        case "「": "」"
        case "『": "』"
        case "[": "]"
        case "【": "】"
        case "“": "”"
        case "〈": "〉"
        case "《": "》"
        case "〔": "〕"
        case "<": ">"
        default: nil
        }
    }
}
