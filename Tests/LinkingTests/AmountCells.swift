import Documents
import Foundation
import JapaneseText
import Linking
import Tables
import TestSupport

/// A row of a table with the allocations that are to be read of it, as the files of `Tests/Pages/amounts` give them.
struct AmountCells {
    var line: Int
    private var measure = "取組を進める。"
    /// The headings in their order, and the items below each.
    private var columns: [(header: String, role: ColumnRole, year: Int?, items: [String])] = []
    private(set) var expected: Set<String> = []

    /// All blocks of the file.
    static func load(_ name: String) throws -> [AmountCells] {
        let file = Oracle.packageRoot.appendingPathComponent("Tests/Pages/amounts/\(name)")
        let text = try String(contentsOf: file, encoding: .utf8)
        var blocks: [AmountCells] = []
        var block: AmountCells?
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.hasPrefix("#") {
                if let block { blocks.append(block) }
                block = nil
            } else {
                block = block ?? AmountCells(line: number + 1)
                block?.take(line)
            }
        }
        return blocks + (block.map { [$0] } ?? [])
    }

    private init(line: Int) { self.line = line }

    private mutating func take(_ line: Substring) {
        let rest = String(line.dropFirst(2))
        switch line.first {
        case "M": measure = rest
        case "R": add(rest, below: "令和5年度の実績", .result, 2023)
        case "P": add(rest, below: "令和6年度の取組予定", .plan, 2024)
        case "C":
            let parts = rest.components(separatedBy: " | ")
            add(parts[1], below: parts[0], .other, nil)
        default: expected.insert(rest.trimmingCharacters(in: .whitespaces))
        }
    }

    private mutating func add(_ item: String, below header: String, _ role: ColumnRole, _ year: Int?) {
        if let known = columns.firstIndex(where: { $0.header == header }) {
            columns[known].items.append(item)
        } else {
            columns.append((header, role, year, [item]))
        }
    }

    /// The allocations that the linker reads, in the words of the file.
    func read(with linker: Linker) -> Set<String> {
        let page = BudgetPage()
        let headers =
            [TableColumn(header: page.text("取組"), role: .item)]
            + columns.map { TableColumn(header: page.text($0.header), role: $0.role, fiscalYear: $0.year) }
        let row = TableRow(
            page: 1, section: [], measure: page.text(measure),
            cells: columns.enumerated().map { TableCell(column: $0 + 1, items: $1.items.map(page.text)) })
        let linked = linker.link(page.document, ReportTable(columns: headers, rows: [row]))
        let owned = linked.relations.filter { $0.property == .hasAllocation }
            .map { "\(linked[$0.subject].name) | \(Self.line(linked[$0.object].facts))" }
        let others = linked.mentions.filter { $0.type == .budgetAllocation && $0.entity == nil }
            .map { "? | \($0.surface)" }
        return Set((owned + others).map { $0.trimmingCharacters(in: .whitespaces) })
    }

    private static func line(_ facts: [EntityFact]) -> String {
        var year = "-"
        var stage = "-"
        var amount = "-"
        var qualifiers: [String] = []
        for fact in facts {
            switch fact {
            case .fiscalYear(let start): year = "\(start)"
            case .budgetStage(let named): stage = named.rawValue
            case .amount(let units, let currency): amount = currency == "JPY" ? "\(units)" : "\(units) \(currency)"
            case .partOfLarger: qualifiers.append("part")
            case .approximate: qualifiers.append("about")
            case .totalAmount(let total): qualifiers.append("total \(total)")
            default: break
            }
        }
        return "\(year) | \(stage) | \(amount) | \(qualifiers.joined(separator: " "))"
    }
}
