internal import Documents
internal import JapaneseText
internal import Tables

/// Columns of a table that hold figures of public money.
extension LinkedDocument {
    /// Whether the place stands below a heading that speaks of public money (令和5年度予算額).
    func isInBudgetColumn(_ place: TextPlace) -> Bool {
        guard case .item(let row, let cell, _) = place else { return false }
        return isOfBudgets(table.rows[row].cells[cell].column)
    }

    private func isOfBudgets(_ column: Int) -> Bool {
        MoneyColumn(heading: table.columns[column].header.scalars) != nil
    }

    /// The fiscal year that a column's amounts are for if nothing else is said: its heading's; where the heading of a
    /// column of budgets names none, that of the nearest column before it that is for a year, else of the nearest behind it; where no heading names a year, the title's.
    func fiscalYear(ofAmountsIn column: Int) -> Int? {
        let years = table.columns.map(\.fiscalYear)
        if years.allSatisfy({ $0 == nil }) { return titleYear }
        guard years[column] == nil, isOfBudgets(column) else { return years[column] }
        return years[..<column].last { $0 != nil } ?? years[column...].first { $0 != nil } ?? nil
    }

    /// The one fiscal year that the title names.
    private var titleYear: Int? {
        let title = Folding(document.title.unicodeScalars.map { $0 }).scalars
        var years: Set<Int> = []
        for at in title.indices {
            if let year = FiscalYear(title, at: at) { years.insert(year.year) }
        }
        return years.count == 1 ? years.first : nil
    }

    /// The cells of a row that tell of what is done in a fiscal year.
    func cells(ofRow row: Int, tellingOf year: Int) -> Set<Int> {
        Set(
            table.rows[row].cells.indices.filter { cell in
                let column = table.columns[table.rows[row].cells[cell].column]
                return [.result, .plan].contains(column.role) && column.fiscalYear == year
            })
    }
}
