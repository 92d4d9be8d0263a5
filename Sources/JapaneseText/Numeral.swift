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
        decimals == 0 ? digits : nil
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

    /// 1,250 / 10.9 / 2023. A comma counts only before three digits.
    private init?(decimal text: [Unicode.Scalar], at start: Int) {
        var value = 0
        var decimals = 0
        var hasPoint = false
        var i = start
        loop: while i < text.count {
            if let digit = Self.digit(text[i]) {
                let (tens, a) = value.multipliedReportingOverflow(by: 10)
                let (sum, b) = tens.addingReportingOverflow(digit)
                if a || b { return nil }
                value = sum
                if hasPoint { decimals += 1 }
                i += 1
                continue
            }
            switch text[i] {
            case "," where !hasPoint && (1...3).allSatisfy({ i + $0 < text.count && Self.digit(text[i + $0]) != nil })
                && !(i + 4 < text.count && Self.digit(text[i + 4]) != nil):
                i += 1
            case "." where !hasPoint && i + 1 < text.count && Self.digit(text[i + 1]) != nil:
                hasPoint = true
                i += 1
            default:
                break loop
            }
        }
        self.init(digits: value, decimals: decimals, range: start..<i)
    }

    /// 二百五 / 二十九 / 二〇二三 / 元 (the first year of an era is written so; its value is 1).
    private init?(kanji text: [Unicode.Scalar], at start: Int) {
        if text[start] == "元" {
            self.init(digits: 1, range: start..<start + 1)
            return
        }
        var total = 0, section = 0, current = 0
        var digitsInRow = 0
        var i = start
        while i < text.count {
            if let digit = Self.kanjiDigit(text[i]) {
                let (tens, overflow) = current.multipliedReportingOverflow(by: 10)
                if overflow { return nil }
                current = digitsInRow > 0 ? tens + digit : digit
                digitsInRow += 1
            } else if let unit = Self.smallUnit(text[i]) {
                section += max(current, digitsInRow > 0 ? 0 : 1) * unit
                current = 0
                digitsInRow = 0
            } else if text[i] == "万", i > start, section + current > 0 {
                total += (section + current) * 10_000
                section = 0
                current = 0
                digitsInRow = 0
            } else {
                break
            }
            i += 1
        }
        guard i > start else { return nil }
        self.init(digits: total + section + current, range: start..<i)
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
