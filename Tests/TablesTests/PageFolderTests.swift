import Documents
import Foundation
import JapaneseText
import Tables
import TestSupport
import Testing

/// The printed pages of Tests/Pages, whose cells are known: `dev` was looked at while the rules were made, `held` was not.
struct PageFolderTests {
    private static let pages = Oracle.packageRoot.appendingPathComponent("Tests/Pages")

    private static func texts(_ folder: String) -> [URL] {
        let all = try? FileManager.default.contentsOfDirectory(
            at: pages.appendingPathComponent(folder), includingPropertiesForKeys: nil)
        return (all ?? []).filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
    }

    /// F1 of (character, row, cell), rows counted in order; the mean over the pages of a folder is the bar.
    @Test(arguments: [("dev", 0.95), ("held", 0.95)])
    func cells(_ folder: String, _ bar: Double) throws {
        var scores: [Double] = []
        for url in Self.texts(folder) {
            let text = try String(contentsOf: url, encoding: .utf8)
            let gold = try Data(contentsOf: url.deletingPathExtension().appendingPathExtension("cells.json"))
            let json = try #require(try JSONSerialization.jsonObject(with: gold) as? [String: Any])
            let rows = try #require((json["documents"] as? [[String: Any]])?.first?["rows"] as? [[String: Any]])
            let table = TableDecoder().decode([Page(number: 1, text: text, lines: Self.content(text))])
            let expected = Self.seats(rows)
            let found = Self.seats(table, like: expected)
            let right = Double(expected.intersection(found).count)
            scores.append(2 * right / Double(expected.count + found.count))
            print(
                "\(folder)/\(url.lastPathComponent): F1 \(scores[scores.count - 1]), rows \(table.rows.count) of \(rows.count)"
            )
        }
        guard !scores.isEmpty else { return }
        let mean = scores.reduce(0, +) / Double(scores.count)
        print("\(folder): mean F1 \(mean)")
        #expect(mean >= bar)
    }

    private struct Seat: Hashable {
        var offset: Int
        var row: Int
        var column: Int
    }

    /// The lines after the frame's last, up to the second copy.
    private static func content(_ text: String) -> Range<Int> {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let first = (lines.firstIndex(of: "プレーンテキスト") ?? -3) + 3
        let again = lines.indices.dropFirst(first + 2).first { start in
            lines.count - start > 5 && lines[start..<(start + 5)].elementsEqual(lines[(first + 1)..<(first + 6)])
        }
        return first..<(again ?? lines.count)
    }

    private static func seats(_ rows: [[String: Any]]) -> Set<Seat> {
        var seats: Set<Seat> = []
        for (index, row) in rows.enumerated() {
            func take(_ placed: Any?, _ column: Int) {
                for span in (placed as? [String: Any])?["spans"] as? [[Int]] ?? [] {
                    for offset in span[0]..<span[1] { seats.insert(Seat(offset: offset, row: index, column: column)) }
                }
            }
            take(row["measure"], 0)
            for (column, cell) in (row["cells"] as? [[String: Any]] ?? []).enumerated() {
                for item in cell["items"] as? [Any] ?? [] { take(item, column + 1) }
            }
        }
        return seats
    }

    /// The table's characters; each row, and each column, numbered as the expected one that it shares most with.
    private static func seats(_ table: ReportTable, like expected: Set<Seat>) -> Set<Seat> {
        let homes = Dictionary(expected.map { ($0.offset, $0) }) { first, _ in first }
        var rows: [[(offset: Int, column: Int)]] = []
        for row in table.rows {
            var mine: [(offset: Int, column: Int)] = []
            func take(_ text: PlacedText, _ column: Int) {
                for span in text.spans { for offset in span.start..<span.end { mine.append((offset, column)) } }
            }
            take(row.measure, 0)
            for (place, cell) in row.cells.enumerated() { for item in cell.items { take(item, place + 1) } }
            rows.append(mine)
        }
        func most(_ votes: [Int], but taken: Set<Int> = []) -> Int {
            Dictionary(grouping: votes.filter { !taken.contains($0) }) { $0 }.mapValues(\.count)
                .max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? -1
        }
        let columns = Dictionary(grouping: rows.joined()) { $0.column }
            .mapValues { most($0.compactMap { homes[$0.offset]?.column }) }
        var seats: Set<Seat> = []
        var taken: Set<Int> = []
        for mine in rows {
            let home = most(mine.compactMap { homes[$0.offset]?.row }, but: taken)
            taken.insert(home)
            for (offset, column) in mine {
                seats.insert(Seat(offset: offset, row: home, column: columns[column] ?? -1))
            }
        }
        return seats
    }
}
