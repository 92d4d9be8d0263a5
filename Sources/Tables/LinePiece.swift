/// How a piece of a line begins, as far as it tells whether a paragraph begins there.
enum PieceStart: Int, CaseIterable {
    /// ・ ○ ① (1) and the like.
    case bullet
    /// Kanji, katakana, Latin letters, digits, any other opening bracket.
    case content
    /// An opening parenthesis: an addition to what goes before, rather than a beginning.
    case parenthesis
    /// Hiragana: mostly a particle or an ending, so the middle of a sentence.
    case hiragana
    /// A character barred from the head of a line.
    case barred
}

/// How a piece of a line ends, as far as it tells whether a paragraph ends there.
enum PieceEnd: Int, CaseIterable {
    /// 。, also before a closing bracket.
    case stop
    /// A list of ministry marks in brackets.
    case marks
    /// Any other closing bracket.
    case bracket
    /// Kanji, katakana, digits, letters: the end of a noun phrase, or the middle of a word.
    case content
    /// Hiragana.
    case hiragana
    /// A comma, a middle dot, an opening bracket, を: something must follow.
    case open
}

/// What a piece is made of, as far as columns differ in it.
enum PieceForm: Int, CaseIterable {
    /// Words.
    case prose
    /// A number with its unit: 12, 2,105百万円, 60%, 令和6年度.
    case number
    /// What stands for nothing, or for what stands elsewhere: －, 同左, 〃.
    case blank
    /// A short word that the page has again and again as a whole: 完了, 実施中, 環境省.
    case term
    /// A number of at most three digits as it numbers rows: 1, 12, 1-1.
    case ordinal

    var isNumber: Bool { self == .number || self == .ordinal }
}

/// Open brackets by shape, a byte each: ( 「 『 [ 【 in this order from the low byte.
struct BracketDepth: Hashable {
    var packed: UInt64 = 0

    static func shape(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x28, 0x29: 0
        case 0x300C, 0x300D: 1
        case 0x300E, 0x300F: 2
        case 0x5B, 0x5D, 0x3014, 0x3015: 3
        case 0x3010, 0x3011: 4
        default: nil
        }
    }

    subscript(shape: Int) -> Int {
        get { Int(packed >> (8 * UInt64(shape)) & 0xFF) }
        set {
            let low = 8 * UInt64(shape)
            packed = packed & ~(0xFF << low) | UInt64(min(newValue, 255)) << low
        }
    }

    var isZero: Bool { packed == 0 }
    var total: Int { (0..<5).reduce(0) { $0 + self[$1] } }

    /// The depth after text that first closes `closed` brackets and leaves `opened` open; and how many closed nothing.
    func after(closing closed: BracketDepth, opening opened: BracketDepth) -> (depth: BracketDepth, unmatched: Int) {
        if closed.isZero, opened.isZero { return (self, 0) }
        var depth = BracketDepth()
        var unmatched = 0
        for shape in 0..<5 {
            let left = self[shape] - closed[shape]
            unmatched += max(0, -left)
            depth[shape] = max(0, left) + opened[shape]
        }
        return (depth, unmatched)
    }
}

/// A part of a line between two of its blanks (or its ends): what a search may put into a column.
struct LinePiece {
    var line: Int
    /// Offsets into the manuscript.
    var start: Int
    var end: Int
    /// How far to the right it stands, in hundredths of an em; -1 where the text does not tell.
    var place: Int
    /// The column in which its place puts it; -1 where that does not tell.
    var column: Int
    var begins: PieceStart
    var finishes: PieceEnd
    /// Brackets closed in it that it did not open, and brackets that it leaves open.
    var closed: BracketDepth
    var opened: BracketDepth
    /// How many blanks inside are kept as text, as a cost.
    var blankCost: Int
    /// The fiscal years it names, supplementary budgets left out (those are of the year before).
    var fiscalYears: YearSet
    var tense: SentenceTense
    var form: PieceForm
    /// The number of the item that it begins with: 1 for ①, 1) and (1); 0 where it has none.
    var itemNumber: Int
    /// True if a sentence ends in it.
    var hasSentence: Bool
    /// True for text that an office column may hold: names with their commas and brackets, no sentence.
    var isNameLike: Bool
    /// True if its first name is a ministry's by its form: 省, 庁 or 府 among the first characters.
    var beginsWithMinistry: Bool
    /// True if it ends in a suffix of ministries and offices (省, 課, 室 …), or in a bracket after one.
    var endsInOffice: Bool

    /// In characters.
    var count: Int { end - start }
}
