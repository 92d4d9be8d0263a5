internal import JapaneseText

/// How an allocation is called: 「令和4年度予算 14億円」, in the units that budget papers use.
enum BudgetLabel {
    /// Year, stage and amount out of an allocation's facts.
    static func text(_ facts: [EntityFact]) -> String {
        var year = ""
        var stage = ""
        var amount = ""
        var isPart = false
        var isApproximate = false
        for fact in facts {
            switch fact {
            case .fiscalYear(let start): year = fiscalYear(start)
            case .budgetStage(let named): stage = name(of: named)
            case .amount(let units, let currency): amount = number(units, currency)
            case .partOfLarger: isPart = true
            case .approximate: isApproximate = true
            default: break
            }
        }
        let words = (isApproximate ? "約" : "") + amount + (isPart ? "の内数" : "")
        return year.isEmpty && stage.isEmpty ? words : "\(year)\(stage) \(words)"
    }

    private static func fiscalYear(_ year: Int) -> String {
        guard let era = Era.allCases.last(where: { year > $0.yearZero }) else { return "\(year)年度" }
        let ofEra = year - era.yearZero
        return "\(era.rawValue)\(ofEra == 1 ? "元" : "\(ofEra)")年度"
    }

    private static func name(of stage: BudgetStage) -> String {
        switch stage {
        case .initial: "予算"
        case .supplementary: "補正予算"
        case .draft: "予算案"
        case .request: "概算要求"
        case .other: ""
        }
    }

    /// 2.3兆円, 14億円, 3.5億円, 86百万円, 312,457千円, 12,345円: the largest unit that needs at most one decimal, as
    /// the papers print amounts.
    private static func number(_ units: Int, _ currency: String) -> String {
        let suffix = currency == "JPY" ? "円" : " \(currency)"
        for (unit, name) in [(1_000_000_000_000, "兆"), (100_000_000, "億")]
        where units >= unit && units % (unit / 10) == 0 {
            let tenths = units / (unit / 10) % 10
            return grouped(units / unit) + (tenths == 0 ? "" : ".\(tenths)") + name + suffix
        }
        for (unit, name) in [(1_000_000, "百万"), (1_000, "千")] where units >= unit && units % unit == 0 {
            return grouped(units / unit) + name + suffix
        }
        return grouped(units) + suffix
    }

    /// 287,614.
    private static func grouped(_ number: Int) -> String {
        let digits = Array("\(number)".unicodeScalars)
        var view = String.UnicodeScalarView()
        for (i, digit) in digits.enumerated() {
            if i > 0, (digits.count - i) % 3 == 0 { view.append(",") }
            view.append(digit)
        }
        return String(view)
    }
}
