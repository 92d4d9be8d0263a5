internal import JapaneseText

/// A place where the page prints something else than was meant, as far as can be told.
struct Misprint {
    /// Index into `PageText`s.
    var text: Int
    /// Offsets into the original text at that place.
    var range: Range<Int>
    var printed: String
    var meant: String
    /// True where the page itself leaves no other reading; then the graph has it. Else it is for a person to judge.
    var isCertain: Bool
    /// Half a sentence: what tells it.
    var reason: String

    func overlaps(_ other: Misprint) -> Bool { text == other.text && range.overlaps(other.range) }

    /// In the order of the page.
    static func < (a: Misprint, b: Misprint) -> Bool {
        (a.text, a.range.lowerBound, a.range.upperBound) < (b.text, b.range.lowerBound, b.range.upperBound)
    }
}

/// A text of the table with what matching sees of it.
struct PageText {
    var place: TextPlace
    var text: PlacedText
    var folding: Folding

    init(_ place: TextPlace, _ text: PlacedText) {
        self.place = place
        self.text = text
        folding = Folding(text.scalars)
    }

    var scalars: [Unicode.Scalar] { folding.scalars }

    /// The original text behind a run of the folded one.
    func original(_ range: Range<Int>) -> (range: Range<Int>, string: String) {
        let original = folding.original(range)
        return (original, text[original].string)
    }
}

extension Unicode.Scalar {
    /// True for what Japanese writes nouns in, but for Latin letters and digits.
    var isKanjiOrKatakana: Bool { [.kanji, .katakana].contains(Script(self)) }

    /// True for what nouns and numbers are written in.
    var isNominal: Bool { isKanjiOrKatakana || [.latin, .digit].contains(Script(self)) }
}
