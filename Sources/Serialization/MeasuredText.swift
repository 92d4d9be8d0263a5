/// A text taken apart for breaking it into lines: what each of its characters is, and how wide the text is up to it.
struct MeasuredText {
    private struct Letter {
        var traits: LetterTraits
        /// The columns and the bytes of UTF-8 before it.
        var column: Int
        var offset: Int
    }

    private let text: String
    /// By character, and one for the text's end.
    private var letters: [Letter] = []

    /// O(characters)
    init(_ text: String) {
        self.text = text
        letters.reserveCapacity(text.utf8.count + 1)
        var (column, offset) = (0, 0)
        for scalar in text.unicodeScalars {
            letters.append(Letter(traits: LetterTraits(scalar), column: column, offset: offset))
            column += DisplayWidth.of(scalar)
            offset += UTF8.width(scalar)
        }
        letters.append(Letter(traits: [], column: column, offset: offset))
    }

    var count: Int { letters.count - 1 }

    func traits(_ index: Int) -> LetterTraits { letters[index].traits }

    func width(of range: Range<Int>) -> Int { letters[range.upperBound].column - letters[range.lowerBound].column }

    subscript(range: Range<Int>) -> String {
        let (start, end) = (letters[range.lowerBound].offset, letters[range.upperBound].offset)
        let first = text.utf8.index(text.startIndex, offsetBy: start)
        return String(text[first..<text.utf8.index(first, offsetBy: end - start)])
    }

    /// The range without the blanks at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, traits(start).contains(.blank) { start += 1 }
        while start < end, traits(end - 1).contains(.blank) { end -= 1 }
        return start..<end
    }

    // MARK: Where a line may end

    func canBreak(at index: Int, in range: Range<Int>) -> Bool {
        guard index > range.lowerBound, index < range.upperBound else { return index == range.upperBound }
        let (before, after) = (traits(index - 1), traits(index))
        if after.contains(.noLineStart) || before.contains(.opening) { return false }
        return before.intersection(after).isDisjoint(with: [.latin, .katakana])
    }

    /// A phrase of Japanese ends where hiragana gives way to something else, and at punctuation; a word is whole as
    /// long as the script stays the same.
    func cost(ofBreakAt index: Int, in range: Range<Int>) -> Int {
        if !canBreak(at: index, in: range) { return 5 }
        let (before, after) = (traits(index - 1), traits(index))
        if before.contains(.blank) || after.contains(.blank) || after.contains(.opening) { return 0 }
        if before.contains(.noLineStart), before.isDisjoint(with: [.hiragana, .katakana]) { return 0 }
        if before.contains(.hiragana) { return after.contains(.hiragana) ? 2 : 0 }
        return after.contains(.hiragana) ? 3 : before.union(after).contains(.katakana) ? 1 : 2
    }
}
