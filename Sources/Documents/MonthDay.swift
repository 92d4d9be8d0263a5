internal import JapaneseText

/// A day of a month whose year the text leaves open, such as 7/1.
public struct MonthDay: Hashable, Sendable {
    /// 1...12
    public var month: Int
    /// 1...31
    public var day: Int

    public init?(month: Int, day: Int) {
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
        self.month = month
        self.day = day
    }

    /// The date `YYYY-MM-DD` in the year given; nil where that year has no such day, or is none of four digits.
    public func inYear(_ year: Int) -> String? {
        CalendarDate(Array("\(year)/\(month)/\(day)".unicodeScalars), at: 0)?.iso
    }
}
