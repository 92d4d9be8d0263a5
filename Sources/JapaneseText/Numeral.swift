/// A number read from text: digits (ASCII or full-width, with thousands separators and a decimal point) or kanji.
public struct Numeral: Hashable, Sendable {
    /// The digits without separator and point; the value is `digits / 10^decimals`.
    public var digits: Int
    /// How many of the digits stand behind the point.
    public var decimals: Int
    /// Offsets into the scalars it was read from.
    public var range: Range<Int>

    /// The value where it is whole.
    public var integer: Int? {
        var value = digits
        for _ in 0..<decimals {
            guard value % 10 == 0 else { return nil }
            value /= 10
        }
        return value
    }

    public init(digits: Int, decimals: Int = 0, range: Range<Int>) {
        self.digits = digits
        self.decimals = decimals
        self.range = range
    }

    /// The longest number that begins at `start` of folded text; nil where none does or it overflows.
    public init?(_ text: [Unicode.Scalar], at start: Int) {
        guard start < text.count else { return nil }
        if Self.digit(text[start]) != nil {
            self.init(decimal: text, at: start)
        } else {
            self.init(kanji: text, at: start)
        }
    }

    /// 1,250 / 10.9 / 2023. A comma counts only between groups of three digits, the first of one to three.
    private init?(decimal text: [Unicode.Scalar], at start: Int) {
        func digits(from i: Int) -> Int { text[i...].prefix { Self.digit($0) != nil }.count }
        var end = start + digits(from: start)
        if end - start <= 3 {
            while end < text.count, text[end] == ",", digits(from: end + 1) == 3 { end += 4 }
        }
        let point = end
        if end + 1 < text.count, text[end] == ".", Self.digit(text[end + 1]) != nil { end += 1 + digits(from: end + 1) }
        var value = 0
        for scalar in text[start..<end] {
            guard let digit = Self.digit(scalar) else { continue }
            guard let next = Self.combined(value, times: 10, plus: digit) else { return nil }
            value = next
        }
        self.init(digits: value, decimals: max(0, end - point - 1), range: start..<end)
    }

    /// 二百五 / 二十九 / 五千万 / 二〇二三 / 元 (the first year of an era is written so; its value is 1).
    private init?(kanji text: [Unicode.Scalar], at start: Int) {
        if text[start] == "元" {
            self.init(digits: 1, range: start..<start + 1)
            return
        }
        var total = 0
        var section = 0
        var current = 0
        var digitsInRow = 0
        var i = start
        loop: while i < text.count {
            if let digit = Self.kanjiDigit(text[i]) {
                guard let next = Self.combined(digitsInRow > 0 ? current : 0, times: 10, plus: digit) else {
                    return nil
                }
                current = next
                digitsInRow += 1
            } else if let unit = Self.smallUnit(text[i]) {
                guard let next = Self.combined(digitsInRow > 0 ? current : 1, times: unit, plus: section) else {
                    return nil
                }
                section = next
                current = 0
                digitsInRow = 0
            } else if text[i] == "万", i > start {
                guard let thousands = Self.combined(section, times: 1, plus: current), thousands > 0,
                    let next = Self.combined(thousands, times: 10_000, plus: total)
                else { return nil }
                total = next
                section = 0
                current = 0
                digitsInRow = 0
            } else {
                break loop
            }
            i += 1
        }
        guard i > start, let lower = Self.combined(section, times: 1, plus: current),
            let value = Self.combined(total, times: 1, plus: lower)
        else { return nil }
        self.init(digits: value, range: start..<i)
    }

    /// `value * factor + addend`; nil where that overflows.
    static func combined(_ value: Int, times factor: Int, plus addend: Int) -> Int? {
        let (product, a) = value.multipliedReportingOverflow(by: factor)
        let (sum, b) = product.addingReportingOverflow(addend)
        return a || b ? nil : sum
    }

    static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x30...0x39: Int(scalar.value - 0x30)
        case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
        default: nil
        }
    }

    private static func kanjiDigit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "〇", "零": 0
        case "一", "壱": 1
        case "二", "弐": 2
        case "三", "参": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        default: nil
        }
    }

    private static func smallUnit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "十", "拾": 10
        case "百": 100
        case "千": 1_000
        default: nil
        }
    }
}
