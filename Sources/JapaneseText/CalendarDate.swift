/// A date as papers print it: 令和2年7月3日, 令和4年10月, 平成26年, 2022年5月1日, R4.9.5, R4.9, 2022/9/5.
public struct CalendarDate: Hashable, Sendable {
    /// The Gregorian year.
    public var year: Int
    public var month: Int?
    public var day: Int?
    /// Offsets into the text it was read from.
    public var range: Range<Int>

    /// `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: what is known of it.
    public var iso: String {
        let parts = [Self.padded(year, to: 4)] + [month, day].compactMap { $0 }.map { Self.padded($0, to: 2) }
        return parts.joined(separator: "-")
    }

    /// The date that begins at `start` of folded text; nil where none does, where it is no day of the calendar, and
    /// before 度 (a fiscal year).
    public init?(_ text: [Unicode.Scalar], at start: Int) {
        guard let read = Self.worded(text, at: start) ?? Self.pointed(text, at: start) else { return nil }
        self = read
    }

    /// The date at `start` that is told by another that was named before it: 同日, 同月5日, 同年12月, 同年12月1日; nil where
    /// none stands there.
    public init?(_ text: [Unicode.Scalar], at start: Int, after earlier: CalendarDate) {
        var scanner = TextScanner(text, at: start)
        guard start < text.count, text[start] == "同", scanner.take("同") else { return nil }
        if scanner.take("日") {
            guard earlier.day != nil else { return nil }
            self = earlier
            range = start..<scanner.position
            return
        }
        var month = earlier.month
        if scanner.take("年") {
            guard let number = scanner.takeInteger(), scanner.take("月") else { return nil }
            month = number
        } else if !scanner.take("月") {
            return nil
        }
        let end = scanner.position
        let day = scanner.takeInteger()
        let hasDay = day != nil && scanner.take("日")
        self.init(
            year: earlier.year, month: month, day: hasDay ? day : nil, range: start..<(hasDay ? scanner.position : end))
    }

    private init?(year: Int, month: Int?, day: Int?, range: Range<Int>) {
        if let month {
            guard (1...12).contains(month) else { return nil }
            if let day { guard day >= 1, day <= Self.days(in: month, of: year) else { return nil } }
        }
        self.year = year
        self.month = month
        self.day = day
        self.range = range
    }

    /// 令和4年9月5日 and its shorter forms.
    private static func worded(_ text: [Unicode.Scalar], at start: Int) -> CalendarDate? {
        guard start < text.count, text[start] != " " else { return nil }
        var scanner = TextScanner(text, at: start)
        let year: Int
        if let (era, ofEra) = scanner.takeEraYear() {
            year = era.gregorianYear(ofEra)
        } else {
            guard start == 0 || Script(text[start - 1]) != .digit, let number = scanner.takeInteger(),
                (1600...2200).contains(number)
            else { return nil }
            year = number
        }
        guard scanner.take("年"), scanner.next != "度" else { return nil }
        let afterYear = scanner.position
        guard let month = scanner.takeInteger(), scanner.take("月") else {
            return CalendarDate(year: year, month: nil, day: nil, range: start..<afterYear)
        }
        let afterMonth = scanner.position
        guard let day = scanner.takeInteger(), scanner.take("日") else {
            return CalendarDate(year: year, month: month, day: nil, range: start..<afterMonth)
        }
        return CalendarDate(year: year, month: month, day: day, range: start..<scanner.position)
    }

    /// R5.11.27 and 2023/11/27: year, month and day by one separator, nothing of a number beside them.
    private static func pointed(_ text: [Unicode.Scalar], at start: Int) -> CalendarDate? {
        guard start < text.count, start == 0 || ![.latin, .digit].contains(Script(text[start - 1])) else { return nil }
        var position = start
        func number(digits: ClosedRange<Int>) -> Int? {
            var value = 0
            let first = position
            while position < text.count, let digit = Numeral.digit(text[position]), position - first < digits.upperBound
            {
                value = value * 10 + digit
                position += 1
            }
            return digits.contains(position - first) ? value : nil
        }
        // 令5.11.27 begins with the era's first letter instead of its initial.
        let era = Era.allCases.first {
            $0.letter.unicodeScalars.first == text[start] || $0.rawValue.unicodeScalars.first == text[start]
        }
        if era != nil { position += 1 }
        guard let first = number(digits: era == nil ? 4...4 : 1...2), position < text.count,
            "./".unicodeScalars.contains(text[position])
        else { return nil }
        let separator = text[position]
        position += 1
        guard let month = number(digits: 1...2) else { return nil }
        guard position < text.count, text[position] == separator else {
            // R4.9 is a month; 2022.9 is a number.
            guard let era, position == text.count || ![.latin, .digit].contains(Script(text[position])) else {
                return nil
            }
            return CalendarDate(year: era.gregorianYear(first), month: month, day: nil, range: start..<position)
        }
        position += 1
        guard let day = number(digits: 1...2), position == text.count || Script(text[position]) != .digit else {
            return nil
        }
        return CalendarDate(
            year: era?.gregorianYear(first) ?? first, month: month, day: day, range: start..<position)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
