/// What stands between the digits of an amount and its end: multipliers (千, 百万, 億) and the currency (円, ドル).
enum MoneyUnit {
    /// The smallest of the units that head a section of their own (2千5百万).
    static let large = 10_000

    /// The multiplier at `start`, with the right spelling where a misprint was read; nil where none stands there.
    static func unit(
        _ text: [Unicode.Scalar], at start: Int, readingMisprints: Bool
    ) -> (value: Int, spelling: Unicode.Scalar, isMisprint: Bool)? {
        guard start < text.count else { return nil }
        if let value = units[text[start]] { return (value, text[start], false) }
        guard readingMisprints, let spelling = lookalikes[text[start]], let value = units[spelling] else { return nil }
        return (value, spelling, true)
    }

    private static let units: [Unicode.Scalar: Int] = [
        "十": 10, "百": 100, "千": 1_000, "万": 10_000, "萬": 10_000, "億": 100_000_000, "兆": 1_000_000_000_000,
    ]

    /// Ideographs that are typed or recognised in place of a unit: homophones of an input method, and shapes that
    /// differ by a stroke or a radical. They count only where a number stands before and a currency behind.
    private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = [
        "憶": "億", "臆": "億", "檍": "億", "挑": "兆", "眺": "兆", "逃": "兆", "北": "兆", "方": "万", "干": "千", "于": "千",
        "白": "百",
    ]

    /// A currency as printed, and its ISO 4217 code.
    static func currency(_ text: [Unicode.Scalar], at start: Int) -> (code: String, end: Int)? {
        guard start < text.count else { return nil }
        for (name, code) in currencies where text.holds(name, at: start) {
            let end = start + name.unicodeScalars.count
            // USD is no unit where a longer word goes on.
            if text[start].isASCII, end < text.count, Script(text[end]) == .latin { continue }
            return (code, end)
        }
        return nil
    }

    /// The sign of a currency that stands before the digits.
    static func sign(_ text: [Unicode.Scalar], at start: Int) -> (code: String, end: Int)? {
        for (sign, code) in signs where text.holds(sign, at: start) {
            return (code, start + sign.unicodeScalars.count)
        }
        return nil
    }

    /// Longer names before those they end in. A dollar without a country is the US dollar's, as in these papers.
    private static let currencies: [(String, String)] = [
        ("円", "JPY"), ("圓", "JPY"),
        ("米ドル", "USD"), ("カナダドル", "CAD"), ("加ドル", "CAD"), ("豪ドル", "AUD"), ("オーストラリアドル", "AUD"),
        ("シンガポールドル", "SGD"), ("香港ドル", "HKD"), ("台湾ドル", "TWD"), ("ニュージーランドドル", "NZD"), ("ドル", "USD"),
        ("ユーロ", "EUR"), ("英ポンド", "GBP"), ("ポンド", "GBP"), ("スイスフラン", "CHF"), ("人民元", "CNY"), ("元", "CNY"),
        ("ウォン", "KRW"), ("インドルピー", "INR"), ("ルピー", "INR"), ("タイバーツ", "THB"), ("バーツ", "THB"),
        ("スウェーデンクローナ", "SEK"), ("デンマーククローネ", "DKK"), ("ノルウェークローネ", "NOK"),
        ("USD", "USD"), ("EUR", "EUR"), ("GBP", "GBP"), ("CHF", "CHF"), ("CNY", "CNY"), ("JPY", "JPY"),
    ]

    private static let signs: [(String, String)] = [
        ("US$", "USD"), ("$", "USD"), ("€", "EUR"), ("£", "GBP"), ("¥", "JPY"), ("\u{FFE5}", "JPY"),
    ]
}

extension Array where Element == Unicode.Scalar {
    /// True where `word` stands at `start`.
    func holds(_ word: String, at start: Int) -> Bool {
        var i = start
        for scalar in word.unicodeScalars {
            guard i >= 0, i < count, self[i] == scalar else { return false }
            i += 1
        }
        return true
    }

    /// The first of `words` that stands at `start`.
    func first(of words: [String], at start: Int) -> String? { words.first { holds($0, at: start) } }
}
