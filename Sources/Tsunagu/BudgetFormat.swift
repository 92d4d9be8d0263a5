public import Views

/// How a roll-up of budgets is printed.
public enum BudgetFormat: String, CaseIterable, Sendable {
    /// For reading: a table of aligned columns, and below it what was left out.
    case text
    /// RFC 4180, a header row, then a record a line: line, year, total, left-out.
    case csv
    case json

    /// O(lines + allocations).
    public func text(_ rollUp: BudgetRollUp) -> [UInt8] {
        switch self {
        case .text: Array(plainText(rollUp).utf8)
        case .csv: Array(csv(rollUp).utf8)
        case .json: json(rollUp)
        }
    }

    /// The stages in the order of the columns, with their keys and their names.
    static let stages: [(stage: BudgetFigure.Stage, key: String, name: String)] = [
        (.initial, "initial", "当初"), (.draft, "draft", "予算案"), (.request, "request", "概算要求"),
        (.supplementary, "supplementary", "補正"), (.other, "other", "その他"),
    ]

    static func key(_ stage: BudgetFigure.Stage) -> String { stages.first { $0.stage == stage }?.key ?? "" }

    // MARK: JSON

    private func json(_ rollUp: BudgetRollUp) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("by", rollUp.grouping.rawValue)
            writer.member("currency", "JPY")
            writer.name("lines")
            writer.array(rollUp.lines) { writer, line in
                writer.object { writer in
                    writer.member("iri", line.iri.isEmpty ? nil : line.iri)
                    writer.member("label", line.label.isEmpty ? nil : line.label)
                    writer.member("fiscalYear", line.fiscalYear)
                    writer.sums(line.sums)
                    writer.name("allocations")
                    writer.array(line.allocations) { $0.string($1.iri) }
                }
            }
            writer.name("years")
            writer.array(rollUp.years) { writer, line in
                writer.object { writer in
                    writer.member("fiscalYear", line.fiscalYear)
                    writer.sums(line.sums)
                }
            }
            writer.name("total")
            writer.object { $0.sums(rollUp.total) }
            writer.name("shared")
            writer.array(rollUp.shared) { $0.string($1.iri) }
            writer.name("leftOut")
            writer.array(rollUp.leftOut) { writer, left in
                writer.object { writer in
                    writer.member("reason", left.reason.rawValue)
                    writer.member("iri", left.figure.iri.isEmpty ? nil : left.figure.iri)
                    writer.member("label", left.figure.label)
                    writer.member("fiscalYear", left.figure.fiscalYear)
                    writer.member("stage", Self.key(left.figure.stage))
                    writer.member("amount", left.figure.amount)
                    writer.member("currency", left.figure.currency)
                }
            }
        }
        writer.newline()
        return writer.bytes
    }

    // MARK: CSV

    private func csv(_ rollUp: BudgetRollUp) -> String {
        let header =
            ["record", "iri", "label", "fiscal_year"] + Self.stages.map(\.key)
            + ["total", "allocations", "reason", "stage", "amount", "currency"]
        func fields(_ record: String, _ line: BudgetRollUp.Line) -> [String] {
            [record, line.iri, line.label, line.fiscalYear.map(String.init) ?? ""]
                + Self.stages.map { "\(line.sums[$0.stage])" }
                + ["\(line.sums.total)", "\(line.allocations.count)", "", "", "", "JPY"]
        }
        var records = [header] + rollUp.lines.map { fields("line", $0) } + rollUp.years.map { fields("year", $0) }
        records.append(
            ["total", "", "", ""] + Self.stages.map { "\(rollUp.total[$0.stage])" }
                + [
                    "\(rollUp.total.total)", "\(rollUp.years.reduce(0) { $0 + $1.allocations.count })", "", "", "",
                    "JPY",
                ])
        records += rollUp.leftOut.map { left in
            ["left-out", left.figure.iri, left.figure.label, left.figure.fiscalYear.map(String.init) ?? ""]
                + Self.stages.map { _ in "" } + ["", ""]
                + [left.reason.rawValue, Self.key(left.figure.stage), "\(left.figure.amount)", left.figure.currency]
        }
        return records.map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A quoted field. One that a spreadsheet would take for a formula begins with an apostrophe, as OWASP's "CSV Injection"
    /// advises; the full-width signs are read as formulas too where the input method is Japanese.
    private static func cell(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        view.append("\"")
        if let first = text.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) { view.append("'") }
        for scalar in text.unicodeScalars {
            if scalar == "\"" { view.append(scalar) }
            view.append(scalar)
        }
        view.append("\"")
        return String(view)
    }
}

extension JSONWriter {
    fileprivate mutating func sums(_ sums: BudgetRollUp.Sums) {
        for stage in BudgetFormat.stages { member(stage.key, sums[stage.stage]) }
        member("total", sums.total)
    }
}
