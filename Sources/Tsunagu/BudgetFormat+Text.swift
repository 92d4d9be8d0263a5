internal import JapaneseText
internal import Serialization
internal import Views

extension BudgetFormat {
    /// The table in the largest unit that shows every sum exactly, then what is said of it and what was left out.
    func plainText(_ rollUp: BudgetRollUp) -> String {
        let sums = rollUp.lines.map(\.sums) + rollUp.years.map(\.sums) + [rollUp.total]
        let used = Self.stages.filter { stage in sums.contains { $0[stage.stage] != 0 } }
        func isExact(_ yen: Int) -> Bool { sums.allSatisfy { sum in used.allSatisfy { sum[$0.stage] % yen == 0 } } }
        let unit = Self.units.first { isExact($0.yen) } ?? Self.units[2]
        func row(_ label: [String], _ sums: BudgetRollUp.Sums) -> [String] {
            label + used.map { sums[$0.stage] == 0 ? "-" : Self.grouped(sums[$0.stage] / unit.yen) }
                + [Self.grouped(sums.total / unit.yen)]
        }
        let heading = Self.heading(rollUp.grouping)
        /// The columns before the sums: by year there is but the year.
        func label(_ label: String, _ year: String) -> [String] { heading == nil ? [year] : [label, year] }
        var rows: [[String]] = [label(heading ?? "", "年度") + used.map(\.name) + ["計"]]
        rows += rollUp.lines.map { line in
            row(label(line.label.isEmpty ? "(記載なし)" : line.label, Self.year(line.fiscalYear)), line.sums)
        }
        let body = rows.count
        if heading != nil { rows += rollUp.years.map { row(["計", Self.year($0.fiscalYear)], $0.sums) } }
        if heading == nil || rollUp.years.count != 1 {
            rows.append(row(heading == nil ? ["計"] : ["計", ""], rollUp.total))
        }
        let table = Self.aligned(rows, left: heading == nil ? 1 : 2, ruledBefore: [1, body])
        return "(単位:\(unit.name))\n" + table + "\n" + notes(rollUp) + leftOut(rollUp)
    }

    private static let units: [(yen: Int, name: String)] = [(1_000_000, "百万円"), (1_000, "千円"), (1, "円")]

    private static func heading(_ grouping: BudgetRollUp.Grouping) -> String? {
        switch grouping {
        case .program: "事業"
        case .ministry: "府省庁"
        case .year: nil
        }
    }

    private static func year(_ year: Int?) -> String { year.map(Era.fiscalYearName(startingIn:)) ?? "年度の記載なし" }

    /// The first `left` columns to the left, the others to the right, each as wide as what stands in it.
    private static func aligned(_ rows: [[String]], left: Int, ruledBefore rules: [Int]) -> String {
        let widths = rows[0].indices.map { column in
            rows.map { DisplayWidth.of($0[column].unicodeScalars) }.max() ?? 0
        }
        let rule = String(repeating: "-", count: widths.reduce(0) { $0 + $1 + 2 } - 2) + "\n"
        var text = ""
        for (number, row) in rows.enumerated() {
            if rules.contains(number) { text += rule }
            for (column, field) in row.enumerated() {
                let gap = String(repeating: " ", count: widths[column] - DisplayWidth.of(field.unicodeScalars))
                text += (column == 0 ? "" : "  ") + (column < left ? field + gap : gap + field)
            }
            text += "\n"
        }
        return text
    }

    private func notes(_ rollUp: BudgetRollUp) -> String {
        var notes = [
            "計は、事業と年度ごとに、当初予算(なければ予算案、それもなければ概算要求、いずれもなければ段階の記載のない額)に補正予算を足したもの。"
        ]
        if !rollUp.shared.isEmpty {
            let several = rollUp.grouping == .ministry ? "二つ以上の府省庁" : "二つ以上の事業"
            notes.append("\(several)に共通する \(rollUp.shared.count)件は、それぞれの行に示し、年度の計と全体の計では一度だけ数えた。")
        }
        let approximate = rollUp.years.flatMap(\.allocations).count { $0.isApproximate }
        if approximate > 0 { notes.append("概数(約)を \(approximate)件含む。") }
        return notes.map { $0 + "\n" }.joined()
    }

    private func leftOut(_ rollUp: BudgetRollUp) -> String {
        guard !rollUp.leftOut.isEmpty else { return "足していないものはない。\n" }
        var text = "\n足していないもの \(rollUp.leftOut.count)件\n"
        for reason in BudgetRollUp.Omission.allCases {
            let figures = rollUp.leftOut.filter { $0.reason == reason }.map(\.figure)
            guard !figures.isEmpty else { continue }
            text += "  \(Self.name(reason)) \(figures.count)件\n"
            for figure in figures {
                let unit = figure.currency == "JPY" ? "円" : " \(figure.currency)"
                text += "    \(Self.grouped(figure.amount))\(unit)  \(figure.label)\n"
            }
        }
        return text
    }

    private static func name(_ reason: BudgetRollUp.Omission) -> String {
        switch reason {
        case .partOfLarger: "内数(より大きな額の一部で、その割合が分からないもの)"
        case .withinCounted: "足した事業の額に含まれる、その一部の事業の額"
        case .earlierStage: "同じ事業と年度に、より後の段階の額がある予算案・概算要求"
        case .besideBudget: "同じ事業と年度に予算額がある、段階の記載のない額(経費、執行額、予備費など)"
        case .lessExact: "より細かい額が別にある概数"
        case .withoutYear: "年度ごとの額がある事業の、複数年度にわたる額と年度の記載のない額"
        case .total: "総額(後の年度の分を含むもの)"
        case .foreignCurrency: "外貨建ての額"
        case .withoutProgram: "どの事業のものか分からない額"
        case .tooLarge: "足すと桁があふれる額"
        }
    }

    /// 1,234,567.
    private static func grouped(_ number: Int) -> String {
        let digits = Array("\(number)".unicodeScalars)
        var view = String.UnicodeScalarView()
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.count - position) % 3 == 0 { view.append(",") }
            view.append(digit)
        }
        return String(view)
    }
}
