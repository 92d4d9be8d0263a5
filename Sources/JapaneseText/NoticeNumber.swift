/// The number of a ministry's notice: 国水治発0905第3号 (bureau and division, 発, month and day, serial), the older
/// 薬食発第0302016号, 環循規発第2403281号 (year, month, day, serial), forms without 発 (国住指第1234号, 消防予第12号), and
/// those that begin with a number, 5文科振第123号, 20240325商局第1号.
///
/// `symbol` names the office that issued it. Source of the forms: `Ontology/authority/instruments.tsv`, rows `pfx:`, and
/// the notices that ministries publish.
public struct NoticeNumber: Hashable, Sendable {
    /// What stands before the day or before 第, without spaces: 国水治発.
    public var symbol: String
    /// The whole number without spaces: 国水治発0905第3号.
    public var normalized: String
    /// The day of issue that the number itself tells.
    public var month: Int?
    public var day: Int?
    /// Whether its form alone makes it a notice's number; 国住指第1234号 could as well be counted by something else.
    public var isCertain: Bool
    /// Offsets into the text it was read from.
    public var range: Range<Int>

    /// The number that begins at `start` of folded text; nil where none does.
    public init?(_ text: [Unicode.Scalar], at start: Int) {
        guard start < text.count, text[start] != " " else { return nil }
        var scanner = TextScanner(text, at: start)
        // 令5文庁第12号: the year of the era.
        let hasEra = scanner.next.map { "令平".unicodeScalars.contains($0) } ?? false
        let era = hasEra ? scanner.takeWhile(limit: 1) { _ in true } : []
        let leading = scanner.takeWhile(limit: 8) { Numeral.digit($0) != nil }
        guard era.isEmpty || !leading.isEmpty else {
            // 令発…: no year stands there, and nothing is lost but a sign that begins so.
            return nil
        }
        // こ支家第12号: a ministry of children writes the first letter of its sign in hiragana.
        let child = leading.isEmpty && scanner.next == "こ" ? scanner.takeWhile(limit: 1) { $0 == "こ" } : []
        let symbol = child + scanner.takeWhile(limit: 14) { $0 != "第" && [.kanji, .katakana].contains(Script($0)) }
        guard symbol.count >= 2, leading.isEmpty || !Self.isCounter(symbol[0]) else { return nil }
        let hasSign = symbol.last == "発"
        guard hasSign || symbol.count <= (leading.isEmpty ? 8 : 6) else { return nil }
        let date = scanner.takeWhile(limit: 4) { Numeral.digit($0) != nil }
        guard scanner.take("第") else { return nil }
        let serial = scanner.takeWhile(limit: 8) { Numeral.digit($0) != nil || Self.kanjiDigits.contains($0) }
        guard !serial.isEmpty, scanner.take("号") else { return nil }
        guard date.isEmpty || date.count == 4, hasSign || date.isEmpty else { return nil }
        isCertain = hasSign || !leading.isEmpty
        guard isCertain || Self.maySign(symbol, isDated: start > 0 && "付け".unicodeScalars.contains(text[start - 1]))
        else { return nil }
        var branch: [Unicode.Scalar] = []
        if scanner.next == "の" {
            var behind = scanner
            _ = behind.take("の")
            let number = behind.takeWhile(limit: 3) { Numeral.digit($0) != nil }
            if !number.isEmpty {
                branch = ["の"] + number
                scanner = behind
            }
        }
        self.symbol = Self.string(symbol)
        normalized = Self.string(era + leading + symbol + date + ["第"] + serial + ["号"] + branch)
        (month, day) = (nil, nil)
        range = start..<scanner.position
        readDay(date.isEmpty && serial.count == 7 ? serial : date)
    }

    /// The month and day in 0905, in 0302016 (and a serial), or in 2403281 (the year before them).
    private mutating func readDay(_ printed: [Unicode.Scalar]) {
        let digits = printed.compactMap(Numeral.digit)
        for first in printed.count == 7 ? [0, 2] : [0] where digits.count >= first + 4 {
            let (month, day) = (digits[first] * 10 + digits[first + 1], digits[first + 2] * 10 + digits[first + 3])
            if (1...12).contains(month), (1...31).contains(day) {
                (self.month, self.day) = (month, day)
                return
            }
        }
    }

    /// Whether an office may sign so without 発: two to eight letters of which the first is a ministry's or agency's, and
    /// the last no unit that other things are counted by (議案第1号, 様式第2号).
    ///
    /// Behind a date (令和6年4月1日付け府北第58号) two will do.
    private static func maySign(_ symbol: [Unicode.Scalar], isDated: Bool) -> Bool {
        symbol.count >= (isDated ? 2 : 3) && signs.contains(symbol[0]) && !counted.contains(symbol[symbol.count - 1])
            && !(symbol.count >= 2 && lastWords.contains { $0.elementsEqual(symbol.suffix(2)) })
    }

    /// The first letters of the signs of ministries, agencies and bureaus.
    private static let signs = Set("国環消総府法警農経産文厚防復金公個食健薬医社老保年基職雇能政障子観気海林水特中資原財関課徴外閣内デ統こ".unicodeScalars)
    /// The last letters of what laws, tables, bills and bodies are counted by.
    private static let counted = Set("法条項章節款目編表式案律令則示約書録回次期類種級".unicodeScalars)
    private static let lastWords = ["議案", "様式", "別記", "別表", "事件", "報告", "資料", "議題", "会議", "番号", "登録", "許可", "認可", "特許"]
        .map {
            Array($0.unicodeScalars)
        }

    /// 5年…, 3月… and the like count something: no notice's number.
    private static func isCounter(_ scalar: Unicode.Scalar) -> Bool { "年月日回件条項号億万千百".unicodeScalars.contains(scalar) }

    private static let kanjiDigits = Array("〇一二三四五六七八九十百".unicodeScalars)

    private static func string(_ scalars: [Unicode.Scalar]) -> String { String(scalars: scalars) }
}
