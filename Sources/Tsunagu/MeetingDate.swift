internal import Documents
internal import Tables

/// The year of a meeting whose header prints only its day (7/1).
enum MeetingDate {
    /// A report on fiscal year y that plans for y + 1 is laid before a meeting between December of y, when the budget
    /// is drafted, and November of y + 1. Nil where no column tells its fiscal year.
    static func infer(_ day: MonthDay, from columns: [TableColumn]) -> String? {
        let reported = columns.filter { $0.role == .result }.compactMap(\.fiscalYear).max()
        let planned = columns.filter { $0.role == .plan }.compactMap(\.fiscalYear).min()
        guard let year = reported ?? planned.map({ $0 - 1 }) else { return nil }
        return day.inYear(day.month == 12 ? year : year + 1)
    }
}
