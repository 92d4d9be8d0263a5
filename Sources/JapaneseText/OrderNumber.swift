/// The number of a ministry's order without its year: 国土交通省告示第千二百号, 内閣府・総務省令第1号.
///
/// Numbers start anew with each year, so that it does not tell which order is meant.
public struct OrderNumber: Hashable, Sendable {
    /// 内閣府・総務省令.
    public var kind: String
    public var number: Int
    /// Offsets into the text it was read from.
    public var range: Range<Int>

    /// With digits: 国土交通省告示第1200号.
    public var normalized: String { "\(kind)第\(number)号" }

    /// The number whose 第 stands at `position` of folded text; nil where none does.
    public init?(_ text: [Unicode.Scalar], seriesAt position: Int) {
        guard position > 2, text[position] == "第", "令示則".unicodeScalars.contains(text[position - 1]) else { return nil }
        var scanner = TextScanner(text, at: position + 1)
        guard let number = scanner.takeInteger(), scanner.take("号") else { return nil }
        var start = position
        while start > 0, position - start < Self.longestKind, [.kanji, .middleDot].contains(Script(text[start - 1])) {
            start -= 1
        }
        let kind = text[start..<position]
        guard Self.kinds.contains(where: { $0.count < kind.count && kind.suffix($0.count).elementsEqual($0) }) else {
            return nil
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: kind)
        self.kind = String(view)
        self.number = number
        range = start..<scanner.position
    }

    private static let longestKind = 40
    private static let kinds = ["省令", "府令", "庁令", "院規則", "委員会規則", "省告示", "府告示", "庁告示", "院告示", "委員会告示", "省訓令", "庁訓令"]
        .map { Array($0.unicodeScalars) }
}
