/// The number of a ministry's notice: 国水治発0905第3号 (bureau and division, 発, month and day, serial), the older
/// 薬食発第0302016号, and the forms that begin with a number, 5文科振第123号.
///
/// `symbol` names the office that issued it. Source of the forms: `Ontology/authority/instruments.tsv`, rows `pfx:`.
public struct NoticeNumber: Hashable, Sendable {
    /// What stands before the day or before 第, without spaces: 国水治発.
    public var symbol: String
    /// The whole number without spaces: 国水治発0905第3号.
    public var normalized: String
    /// The day of issue that the number itself tells.
    public var month: Int?
    public var day: Int?
    /// Offsets into the text it was read from.
    public var range: Range<Int>

    /// The number that begins at `start` of folded text; nil where none does.
    public init?(_ text: [Unicode.Scalar], at start: Int) {
        guard start < text.count, text[start] != " " else { return nil }
        var scanner = TextScanner(text, at: start)
        let leading = scanner.takeWhile(limit: 8) { Numeral.digit($0) != nil }
        let symbol = scanner.takeWhile(limit: 14) { $0 != "第" && [.kanji, .katakana].contains(Script($0)) }
        guard symbol.count >= 2, leading.isEmpty ? symbol.last == "発" : symbol.count <= 6 && !Self.isCounter(symbol[0])
        else {
            return nil
        }
        let date = scanner.takeWhile(limit: 4) { Numeral.digit($0) != nil }
        guard scanner.take("第") else { return nil }
        let serial = scanner.takeWhile(limit: 8) { Numeral.digit($0) != nil || Self.kanjiDigits.contains($0) }
        guard !serial.isEmpty, scanner.take("号") else { return nil }
        guard date.isEmpty || date.count == 4 else { return nil }
        self.symbol = Self.string(symbol)
        normalized = Self.string(leading + symbol + date + ["第"] + serial + ["号"])
        let digits = (date.isEmpty && serial.count == 7 ? Array(serial.prefix(4)) : date).compactMap(Numeral.digit)
        if digits.count == 4 {
            let (month, day) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
            if (1...12).contains(month), (1...31).contains(day) { (self.month, self.day) = (month, day) }
        }
        range = start..<scanner.position
    }

    /// 5年…, 3月… and the like count something: no notice's number.
    private static func isCounter(_ scalar: Unicode.Scalar) -> Bool { "年月日回件条項号億万千百".unicodeScalars.contains(scalar) }

    private static let kanjiDigits = Array("〇一二三四五六七八九十百".unicodeScalars)

    private static func string(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
