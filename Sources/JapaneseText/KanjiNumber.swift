/// A whole number in the kanji that laws are numbered with: 16 十六, 145 百四十五, 2001 二千一.
public enum KanjiNumber {
    /// Numbers from 1 to 9,999; nil for others.
    public static func string(_ number: Int) -> String? {
        guard (1...9_999).contains(number) else { return nil }
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        var result = ""
        for (unit, name) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
            let digit = number / unit % 10
            if digit == 0 { continue }
            result += digit == 1 && unit > 1 ? name : digits[digit] + name
        }
        return result
    }
}
