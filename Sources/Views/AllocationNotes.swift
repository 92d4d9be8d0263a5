import Graph

/// Budget allocations in the short words of a drawing.
package enum AllocationNotes {
    /// One allocation: `R6案 10.4億円`, `R5 21億円の内数`, `R5補正 2.5億円(総額8億円)`.
    struct Note {
        var fiscalYear: Int?
        var text: String
    }

    /// An amount of yen rounded to three digits in the unit that a reader expects: `14億円`, `2.46億円`, `86百万円`, `500万円`.
    package static func yen(_ amount: Int) -> String {
        switch amount {
        case 1_000_000_000_000...: rounded(amount, per: 1_000_000_000_000) + "兆円"
        case 100_000_000...: rounded(amount, per: 100_000_000) + "億円"
        case 10_000_000...: rounded(amount, per: 1_000_000) + "百万円"
        case 10_000...: rounded(amount, per: 10_000) + "万円"
        default: "\(amount)円"
        }
    }

    /// `R5` for the fiscal year that begins in 2023; years before Reiwa stay as they are.
    package static func year(_ start: Int) -> String { start >= 2019 ? "R\(start - 2018)" : String(start) }

    static func note(
        fiscalYear: Int?, stage: String?, amount: String, currency: String, isPartOfLarger: Bool, isApproximate: Bool,
        totalAmount: Int?
    ) -> Note {
        let stageWord =
            switch stage {
            case "Supplementary": "補正"
            case "Draft": "案"
            case "Request": "要求"
            default: ""
            }
        let figure = currency == "JPY" ? Int(amount).map(yen) ?? amount : "\(amount) \(currency)"
        var text = [fiscalYear.map(year).map { $0 + stageWord } ?? stageWord].filter { !$0.isEmpty }
        text.append((isApproximate ? "約" : "") + figure + (isPartOfLarger ? "の内数" : ""))
        let total = totalAmount.map { "(総額\(yen($0)))" } ?? ""
        return Note(fiscalYear: fiscalYear, text: text.joined(separator: " ") + total)
    }

    private static func rounded(_ amount: Int, per unit: Int) -> String {
        // Hundredths below ten units, tenths below a hundred, whole units above: three digits.
        let step = amount < 10 * unit ? 100 : amount < 100 * unit ? 10 : 1
        let scaled = (amount.multipliedReportingOverflow(by: step).partialValue + unit / 2) / unit
        if step == 1 { return String(scaled) }
        let digits = String(scaled % step + step).dropFirst()
        let fraction = digits.reversed().drop { $0 == "0" }.reversed()
        return "\(scaled / step)" + (fraction.isEmpty ? "" : "." + String(fraction))
    }
}
