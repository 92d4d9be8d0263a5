import Documents
import Foundation
import JapaneseText
import Tables
import TestSupport
import Testing

/// The real page against its hand annotation, character by character.
@Suite(.enabled(if: Oracle.hasShared, "the shared material is not here"))
struct RealPageTests {
    private static let page: Page? = {
        guard let data = try? Data(contentsOf: Oracle.shared.appendingPathComponent("seed/page-2.txt")) else {
            return nil
        }
        // The frame of the site and the second copy are the reader's to take off; here the cut is made by hand.
        return Page(number: 2, text: String(decoding: data, as: UTF8.self), lines: 11..<158)
    }()

    /// Where a character belongs: the row's place and its column, or its marks.
    private struct Seat: Hashable {
        var offset: Int
        var row: Int
        var cell: String
    }

    private static let fields = ["measure", "fy2023", "fy2024", "offices"]

    private func gold() throws -> [[String: Any]] {
        let data = try Data(contentsOf: Oracle.shared.appendingPathComponent("gold/cells.json"))
        let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        return try #require(json["rows"] as? [[String: Any]])
    }

    private func offsets(_ placed: Any?) -> [Int] {
        let spans = (placed as? [String: Any])?["spans"] as? [[Int]] ?? []
        return spans.flatMap { Array($0[0]..<$0[1]) }
    }

    private func offsets(_ placed: PlacedText) -> [Int] { placed.spans.flatMap { Array($0.start..<$0.end) } }

    private func seats(_ table: ReportTable) -> [Set<Seat>] {
        table.rows.enumerated().map { index, row in
            var seats: Set<Seat> = []
            func take(_ text: PlacedText, _ cell: String) {
                for offset in offsets(text) { seats.insert(Seat(offset: offset, row: index, cell: cell)) }
            }
            take(row.measure, "measure")
            for cell in row.cells { for item in cell.items { take(item, Self.fields[cell.column]) } }
            return seats
        }
    }

    @Test func everyCharacterIsInItsCell() throws {
        let table = TableDecoder().decode([try #require(Self.page)])
        let gold = try gold()
        let expected = gold.enumerated().map { index, row in
            Set(Self.fields.flatMap { field in offsets(row[field]).map { Seat(offset: $0, row: index, cell: field) } })
        }
        let found = seats(table)
        let all = expected.reduce(into: Set()) { $0.formUnion($1) }
        let ours = found.reduce(into: Set()) { $0.formUnion($1) }
        let right = Double(all.intersection(ours).count)
        let precision = right / Double(max(1, ours.count))
        let recall = right / Double(all.count)
        let rowsExact = zip(expected, found).count { $0 == $1 }
        print("real page: precision \(precision), recall \(recall), rows exact \(rowsExact) of \(gold.count)")
        #expect(precision == 1 && recall == 1)
        #expect(rowsExact == 15 && table.rows.count == 15)
    }

    @Test func everyBulletIsOne() throws {
        let table = TableDecoder().decode([try #require(Self.page)])
        let expected = try gold().flatMap { row in
            ["fy2023", "fy2024"].flatMap { field in
                ((row[field] as? [String: Any])?["bullets"] as? [[String: Any]] ?? []).map { offsets($0) }
            }
        }
        let found = table.rows.flatMap { row in
            row.cells.filter { $0.column == 1 || $0.column == 2 }.flatMap { $0.items.map { offsets($0) } }
        }
        print("real page: \(Set(found).intersection(expected).count) of \(expected.count) bullets")
        #expect(found == expected)
        #expect(found.count == 43)
        #expect(table.rows.allSatisfy { $0.cells.last?.items.count == 1 })
    }

    @Test func marksHeadingsAndLostText() throws {
        let table = TableDecoder().decode([try #require(Self.page)])
        for (row, gold) in zip(table.rows, try gold()) {
            let list = (gold["marks"] as? [String: Any])?["list"] as? [[String: Any]] ?? []
            #expect(row.marks.map(\.letter.string) == list.map { $0["ministry_letter"] as? String })
            #expect(row.marks.map(\.isLead) == list.map { $0["lead"] as? Bool })
            #expect(row.section.map(\.string) == [gold["section"] as? String, gold["subheading"] as? String])
            #expect(row.isComplete == (gold["measure"] as? [String: Any])?["complete"] as? Bool)
            #expect(row.page == 2 && row.confidence > 0 && row.confidence <= 1)
        }
        #expect(table.columns.map(\.role) == [.item, .result, .plan, .office])
        #expect(table.columns.map(\.fiscalYear) == [nil, 2023, 2024, nil])
        #expect(table.findings.map(\.code).contains("incomplete-measure"))
        #expect(!table.findings.map(\.code).contains("unplaced-line"))
        print("real page: findings", table.findings.map(\.code), "confidence", table.rows.map(\.confidence))
    }

    /// No weight is fitted to the page: each may be a fifth higher or lower.
    @Test func weightsMayBeMoved() throws {
        let page = try #require(Self.page)
        let expected = TableDecoder().decode([page]).rows.map(\.cells)
        var broken: [String] = []
        for (name, path) in Weights.all {
            for share in [80, 120] {
                var weights = Weights()
                weights[keyPath: path] = weights[keyPath: path] * share / 100
                if TableDecoder(weights: weights).decode([page]).rows.map(\.cells) != expected {
                    broken.append("\(name) at \(share) %")
                }
            }
        }
        print(
            "real page: of \(2 * Weights.all.count) moves of a weight by a fifth, \(broken.count) change a cell: \(broken)"
        )
        #expect(broken.isEmpty)
    }
}
