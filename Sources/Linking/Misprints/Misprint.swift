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
    var isHiragana: Bool { (0x3041...0x3096).contains(value) }
    /// With the prolonged sound mark.
    var isKatakana: Bool { (0x30A1...0x30FA).contains(value) || value == 0x30FC }
    /// With 々.
    var isIdeograph: Bool {
        (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || (0xF900...0xFAFF).contains(value)
            || value == 0x3005
    }
    var isASCIILetterOrDigit: Bool {
        ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
    }
}
