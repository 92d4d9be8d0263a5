/// A Japanese fiscal year (年度, April 1 to March 31) as papers print it: 令和5年度, 令和5(2023)年度, R5年度, 2023年度.
public struct FiscalYear: Hashable, Sendable {
    /// The Gregorian year in which it starts.
    public var year: Int
    /// Offsets into the text it was read from.
    public var range: Range<Int>

    /// The fiscal year that begins at `start` of folded text; nil where none does.
    public init?(_ text: [Unicode.Scalar], at start: Int) {
        guard start < text.count, text[start] != " " else { return nil }
        var scanner = TextScanner(text, at: start)
        if let (era, year) = scanner.takeEraYear() {
            self.year = era.gregorianYear(year)
        } else {
            guard start == 0 || ![.latin, .digit].contains(Script(text[start - 1])) else { return nil }
            let era = Era.allCases.first { $0.letter.unicodeScalars.first == text[start] }
            if let era { _ = scanner.take(String(era.letter)) }
            guard let number = scanner.takeInteger() else { return nil }
            if let era, (1...99).contains(number) {
                year = era.gregorianYear(number)
            } else if era == nil, (1868...2200).contains(number) {
                year = number
            } else {
                return nil
            }
        }
        if scanner.take("(") {
            guard let western = scanner.takeInteger(), western == year, scanner.take("年)") || scanner.take(")") else {
                return nil
            }
        }
        guard scanner.take("年度") else { return nil }
        range = start..<scanner.position
    }
}
