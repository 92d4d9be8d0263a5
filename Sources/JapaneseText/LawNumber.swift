/// The number of a law or an order: 昭和39年法律第167号, 昭和四十年政令第十四号, 令和4年農林水産省・国土交通省告示第2号.
public struct LawNumber: Hashable, Sendable {
    public var era: Era
    /// Counted from 1 (元年).
    public var year: Int
    /// What stands between 年 and 第, without spaces: 法律, 政令, 国土交通省令, ….
    public var kind: String
    public var number: Int
    /// Offsets into the text it was read from.
    public var range: Range<Int>

    public var isAct: Bool { kind == "法律" }

    /// With digits, as papers print it: 昭和39年法律第167号.
    public var arabic: String { "\(era.rawValue)\(year)年\(kind)第\(number)号" }

    /// With kanji numbers, as the law itself is numbered: 昭和三十九年法律第百六十七号, 平成元年法律第六十四号.
    public var kanji: String {
        let ofEra = year == 1 ? "元" : KanjiNumber.string(year) ?? "\(year)"
        return "\(era.rawValue)\(ofEra)年\(kind)第\(KanjiNumber.string(number) ?? "\(number)")号"
    }

    /// The number that begins at `start` of folded text; nil where none does.
    public init?(_ text: [Unicode.Scalar], at start: Int) {
        guard start < text.count, text[start] != " " else { return nil }
        var scanner = TextScanner(text, at: start)
        guard let (era, year) = scanner.takeEraYear(), scanner.take("年") else { return nil }
        // The day of a notification: 令和3年3月31日国土交通省告示第310号.
        var dated = scanner
        if dated.takeInteger() != nil, dated.take("月"), dated.takeInteger() != nil, dated.take("日") {
            _ = dated.take("付け") || dated.take("付")
            scanner = dated
        }
        let kind = scanner.takeWhile(limit: 60) { $0 != "第" && [.kanji, .katakana, .middleDot].contains(Script($0)) }
        guard let last = kind.last, Self.lastScalars.contains(last), scanner.take("第") || last == "律",
            let number = scanner.takeInteger(), scanner.take("号")
        else { return nil }
        self.era = era
        self.year = year
        var view = String.UnicodeScalarView()
        view.append(contentsOf: kind)
        self.kind = String(view)
        self.number = number
        range = start..<scanner.position
    }

    /// The last characters of 法律, 政令, 省令, 勅令, 規則, 告示, 条約, 訓令, 布告, 布達.
    private static let lastScalars = Array("律令則示約告達".unicodeScalars)
}
