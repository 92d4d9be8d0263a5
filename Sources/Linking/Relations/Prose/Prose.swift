internal import JapaneseText

/// The outward structure of a run of Japanese policy prose: its brackets, sentences and clauses.
///
/// The text is folded scalar by scalar, so that every offset here is an offset of the original. Brackets that are not
/// closed, or closed without having been opened, are taken as ordinary characters.
struct Prose: Sendable {
    struct Bracket: Hashable, Sendable {
        enum Kind: Sendable {
            /// () and the like: an addition to what stands before.
            case round
            /// 「」 and 『』: a name, or words quoted.
            case quotation
            /// 【】, [] and 〔〕.
            case other
        }

        var kind: Kind
        /// With the two bracket characters.
        var outer: Range<Int>

        /// Between the two bracket characters.
        var inner: Range<Int> { outer.lowerBound + 1..<outer.upperBound - 1 }
    }

    let scalars: [Unicode.Scalar]
    /// In the order in which they open.
    let brackets: [Bracket]
    /// The innermost bracket around each character; a bracket's own two characters belong to the one around it.
    private let enclosing: [Int?]
    private let bracketAtOpening: [Int: Int]
    private let bracketAtClosing: [Int: Int]

    /// O(scalars).
    init(_ text: PlacedText) {
        let scalars = text.scalars.map(Folding.fold)
        var found: [Bracket] = []
        var open: [(closing: Unicode.Scalar, start: Int, kind: Bracket.Kind)] = []
        for (offset, scalar) in scalars.enumerated() {
            if let pair = Self.pairs[scalar] {
                if open.count == Brackets.deepest { open.removeFirst() }
                open.append((pair.closing, offset, pair.kind))
            } else if let match = open.lastIndex(where: { $0.closing == scalar }) {
                found.append(Bracket(kind: open[match].kind, outer: open[match].start..<offset + 1))
                open.removeSubrange(match...)
            }
        }
        found.sort { $0.outer.lowerBound < $1.outer.lowerBound }
        var enclosing = [Int?](repeating: nil, count: scalars.count)
        // An inner bracket opens later than the one around it, and so overwrites it.
        for (index, bracket) in found.enumerated() {
            for offset in bracket.inner { enclosing[offset] = index }
        }
        self.scalars = scalars
        self.enclosing = enclosing
        brackets = found
        bracketAtOpening = Dictionary(uniqueKeysWithValues: found.enumerated().map { ($1.outer.lowerBound, $0) })
        bracketAtClosing = Dictionary(uniqueKeysWithValues: found.enumerated().map { ($1.outer.upperBound - 1, $0) })
    }

    private static let pairs: [Unicode.Scalar: (closing: Unicode.Scalar, kind: Bracket.Kind)] = [
        "(": (")", .round), "「": ("」", .quotation), "『": ("』", .quotation), "【": ("】", .other), "[": ("]", .other),
        "〔": ("〕", .other), "<": (">", .other), "〈": ("〉", .other), "《": ("》", .other),
    ]

    /// The innermost bracket around the character at `offset`; nil outside all brackets and at the end of the text.
    func bracket(around offset: Int) -> Int? { offset < enclosing.count ? enclosing[offset] : nil }
    func bracket(openingAt offset: Int) -> Int? { bracketAtOpening[offset] }
    func bracket(closingAt offset: Int) -> Int? { bracketAtClosing[offset] }

    /// The bracket around a bracket.
    func parent(of bracket: Int) -> Int? { self.bracket(around: brackets[bracket].outer.lowerBound) }

    /// Whether `offset` stands in `bracket` or in a bracket within it.
    func contains(_ bracket: Int, _ offset: Int) -> Bool { brackets[bracket].inner.contains(offset) }

    /// The sentence around `range`: from one 。 outside all brackets to behind the next.
    func sentence(around range: Range<Int>) -> Range<Int> {
        limits(of: range, level: nil, within: scalars.indices) { $0 == "。" }
    }

    /// The clause around `range`: between the nearest 、 and 。 of the same bracket level, without them.
    func clause(around range: Range<Int>) -> Range<Int> {
        let level = bracket(around: range.lowerBound)
        return limits(of: range, level: level, within: level.map { brackets[$0].inner } ?? scalars.indices) {
            $0 == "。" || $0 == "、"
        }
    }

    private func limits(
        of range: Range<Int>, level: Int?, within bounds: Range<Int>, isEnd: (Unicode.Scalar) -> Bool
    ) -> Range<Int> {
        var lower = min(range.lowerBound, scalars.count)
        while lower > bounds.lowerBound, !(enclosing[lower - 1] == level && isEnd(scalars[lower - 1])) { lower -= 1 }
        var upper = range.upperBound
        while upper < bounds.upperBound, !(enclosing[upper] == level && isEnd(scalars[upper])) { upper += 1 }
        return lower..<max(upper, lower)
    }
}
