internal import JapaneseText

/// The outward structure of a run of Japanese policy prose: its brackets, sentences and clauses.
///
/// The text is folded scalar by scalar, so that every offset here is an offset of the original. Brackets that are not
/// closed, or closed without having been opened, are taken as ordinary characters.
struct Prose: Sendable {
    let scalars: [Unicode.Scalar]
    private let structure: Brackets

    /// O(scalars).
    init(_ text: PlacedText) {
        scalars = text.scalars.map(Folding.fold)
        structure = Brackets(scalars)
    }

    /// In the order in which they open.
    var brackets: [Bracket] { structure.all }

    /// The innermost bracket around the character at `offset`; nil outside all brackets and at the end of the text.
    func bracket(around offset: Int) -> Int? { structure.index(around: offset) }
    func bracket(openingAt offset: Int) -> Int? { structure.index(openingAt: offset) }
    func bracket(closingAt offset: Int) -> Int? { structure.index(closingAt: offset) }

    /// The bracket around a bracket.
    func parent(of bracket: Int) -> Int? { self.bracket(around: brackets[bracket].outer.lowerBound) }

    /// Whether `offset` stands in `bracket` or in a bracket within it.
    func contains(_ bracket: Int, _ offset: Int) -> Bool { brackets[bracket].inside.contains(offset) }

    /// The sentence around `range`: from one 。 outside all brackets to behind the next.
    func sentence(around range: Range<Int>) -> Range<Int> {
        limits(of: range, level: nil, within: scalars.indices) { $0 == "。" }
    }

    /// The clause around `range`: between the nearest 、 and 。 of the same bracket level, without them.
    func clause(around range: Range<Int>) -> Range<Int> {
        let level = bracket(around: range.lowerBound)
        return limits(of: range, level: level, within: level.map { brackets[$0].inside } ?? scalars.indices) {
            $0 == "。" || $0 == "、"
        }
    }

    private func limits(
        of range: Range<Int>, level: Int?, within bounds: Range<Int>, isEnd: (Unicode.Scalar) -> Bool
    ) -> Range<Int> {
        var lower = min(range.lowerBound, scalars.count)
        while lower > bounds.lowerBound, !(bracket(around: lower - 1) == level && isEnd(scalars[lower - 1])) {
            lower -= 1
        }
        var upper = range.upperBound
        while upper < bounds.upperBound, !(bracket(around: upper) == level && isEnd(scalars[upper])) { upper += 1 }
        return lower..<max(upper, lower)
    }
}
