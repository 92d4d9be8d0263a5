import Documents
import JapaneseText
import Tables
import Testing

/// Pages that no press prints: what matters is that reading them ends, and that nothing is read twice.
@Suite struct HostileTableTests {
    private func decode(_ text: String) -> ReportTable { TableDecoder().decode([Page(number: 1, text: text)]) }

    /// Parts that could each complete any of many headings: there are more ways than can be tried.
    @Test func headingsThatCompleteEachOtherInManyWays() {
        let broken = Array(repeating: "実施の", count: 20).joined(separator: " ")
        let endings = Array(repeating: "(案)", count: 20).joined(separator: " ")
        let lines = [broken, broken, endings, endings, "港の点検を毎月行う。 ・点検を行った。 港湾課"]
        _ = decode(lines.joined(separator: "\n"))
    }

    /// More headings than a table has columns leave the number of columns open.
    @Test func moreHeadingsThanColumns() {
        let headings = (1...12).map { "指標\($0)" }.joined(separator: " ")
        let table = decode(headings + "\n" + Array(repeating: "港の点検を毎月行う。 ・点検を行った。", count: 6).joined(separator: "\n"))
        #expect(table.columns.count <= 8)
    }

    /// Words parted by two blanks all along a line could stand in columns in more ways than can be tried.
    @Test(arguments: [8, 40, 400])
    func wideGapsAllAlongALine(count: Int) {
        let parts = (0..<count).map { $0.isMultiple(of: 3) ? "点検を)行う" : "「港(\($0)を)行う" }
        let lines = Array(repeating: parts.joined(separator: "  "), count: 60)
        let table = decode("施策  現状  取組  予定  担当\n" + lines.joined(separator: "\n"))
        #expect(table.columns.count <= 8)
    }

    /// A heading whose bracket never closes goes on from line to line.
    @Test func headingWithoutAnEnd() {
        let table = decode((0..<3000).map { "【港のこと\($0)" }.joined(separator: "\n"))
        let spans = table.rows.flatMap { [$0.measure] + $0.cells.flatMap(\.items) }.flatMap(\.spans)
        #expect(Set(spans).count == spans.count)
    }

    @Test(arguments: [
        String(repeating: "港", count: 100_000), String(repeating: "(", count: 100_000),
        String(repeating: "「港 ", count: 30_000), String(repeating: "令和5年度 ", count: 20_000),
        String(repeating: "港の点検を行う。\n", count: 3_000),
    ])
    func textWithoutAnyTable(text: String) {
        let table = decode(text)
        let taken = table.rows.flatMap { [$0.measure] + $0.cells.flatMap(\.items) }.flatMap(\.spans).reduce(0) {
            $0 + $1.count
        }
        #expect(taken <= text.unicodeScalars.count)
    }
}
