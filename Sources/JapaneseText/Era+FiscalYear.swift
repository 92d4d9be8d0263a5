extension Era {
    /// The Japanese name of the fiscal year that starts in April of a Gregorian year: 令和5年度 for 2023.
    ///
    /// Named by the era of its first day, as budgets are: that of April 2019 is 平成31年度, though 令和元年度 is in use as
    /// well. Years before 明治 are named by their Gregorian number.
    public static func fiscalYearName(startingIn year: Int) -> String {
        guard let era = allCases.last(where: { $0.isInUse(inApril: year) }) else { return "\(year)年度" }
        let count = year - era.yearZero
        return "\(era.rawValue)\(count == 1 ? "元" : "\(count)")年度"
    }

    /// Whether the era had begun by April 1 of its year 1, or began before that year.
    private func isInUse(inApril year: Int) -> Bool {
        // Only 平成 (January 8) began early enough in its first year.
        year > yearZero + 1 || (year == yearZero + 1 && self == .heisei)
    }
}
