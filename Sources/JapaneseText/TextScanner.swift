/// A reading position in folded text that steps over the stray spaces papers print inside dates and numbers
/// (令和 4 年 9 月, 国水治発 0905 第3号).
struct TextScanner {
    let text: [Unicode.Scalar]
    /// The offset of the next scalar.
    private(set) var position: Int

    init(_ text: [Unicode.Scalar], at position: Int) {
        self.text = text
        self.position = position
    }

    /// The next scalar that is not a space; at most two spaces are stepped over, so that columns stay apart.
    var next: Unicode.Scalar? {
        let start = skipped
        return start < text.count ? text[start] : nil
    }

    private var skipped: Int {
        var i = position
        while i < text.count, i < position + 2, text[i] == " " { i += 1 }
        return i
    }

    /// Steps over `word` where it stands next; its own scalars stand together.
    mutating func take(_ word: String) -> Bool {
        var i = skipped
        for scalar in word.unicodeScalars {
            guard i < text.count, text[i] == scalar else { return false }
            i += 1
        }
        position = i
        return true
    }

    /// Steps over a whole number (digits or kanji) where one stands next.
    mutating func takeInteger() -> Int? {
        guard let numeral = Numeral(text, at: skipped), let value = numeral.integer else { return nil }
        position = numeral.range.upperBound
        return value
    }

    /// Steps over an era's name and a year of it and gives the Gregorian year: 令和5, 平成 31, 令和元.
    mutating func takeEraYear() -> (era: Era, year: Int)? {
        let start = position
        for era in Era.allCases where take(era.rawValue) {
            if let year = takeInteger(), (1...99).contains(year) { return (era, year) }
            position = start
        }
        return nil
    }

    /// Steps over scalars while `accept` holds and gives them without spaces; at most `limit`.
    mutating func takeWhile(limit: Int, _ accept: (Unicode.Scalar) -> Bool) -> [Unicode.Scalar] {
        var taken: [Unicode.Scalar] = []
        while taken.count < limit, let scalar = next, accept(scalar) {
            taken.append(scalar)
            position = skipped + 1
        }
        return taken
    }
}
