import Documents
import JapaneseText
import Tables
import Testing

/// Tables whose cells the source tells apart, as HTML gives them.
@Suite struct GridDecoderTests {
    private func decode(_ body: String) throws -> ReportTable {
        let html = Array("<!DOCTYPE html><html><body>\(body)</body></html>".utf8)
        return TableDecoder().decode(try InputFormat.read(html, name: "page.html").document.pages)
    }

    private func items(_ row: TableRow, _ cell: Int) -> [String] { row.cells[cell].items.map(\.string) }

    private static let head = """
        <tr><th rowspan=2>施策<th colspan=2>取組の状況<th rowspan=2>担当</tr><tr><th>令和5年度<th>令和6年度</tr>
        """

    @Test func headingsOfTwoLinesTellTheYears() throws {
        let table = try decode(
            "<table>\(Self.head)<tr><td>橋を直す[◎国、総]<td>・直した。<br>・塗った。<td>検査する。<td>国土交通省道路局<br>(総務省)</table>")
        #expect(table.columns.map(\.role) == [.item, .result, .plan, .office])
        #expect(table.columns.map(\.fiscalYear) == [nil, 2023, 2024, nil])
        let row = try #require(table.rows.first)
        #expect(row.measure.string == "橋を直す")
        #expect(row.marks.map(\.letter.string) == ["国", "総"])
        #expect(items(row, 0) == ["・直した。", "・塗った。"])
        #expect(items(row, 2) == ["国土交通省道路局(総務省)"])
    }

    @Test func headingsBetweenRowsAndCellsThatSpanMeasuresAreSections() throws {
        let table = try decode(
            """
            <table><tr><th>分野<th>項目<th>実施状況<th>担当省庁
            <tr><td colspan=4>【道と川】
            <tr><td rowspan=2>橋<td>直す<td>直した<td rowspan=2>国土交通省
            <tr><td>塗る<td>塗った
            <tr><td>川<td>測る<td>測った<td>気象庁</table>
            """)
        #expect(table.rows.map(\.measure.string) == ["直す", "塗る", "測る"])
        #expect(table.rows.map { $0.section.map(\.string) } == [["【道と川】", "橋"], ["【道と川】", "橋"], ["【道と川】", "川"]])
        #expect(table.rows.map { items($0, 2) } == [["国土交通省"], ["国土交通省"], ["気象庁"]])
    }

    @Test func aMeasureOfSeveralRowsIsOne() throws {
        let table = try decode(
            """
            <table><tr><th>施策<th>実績<th>担当
            <tr><td rowspan=2>橋を直す<td>調べた<td>道路局
            <tr><td>直した<td>河川局</table>
            """)
        #expect(table.rows.count == 1)
        #expect(items(table.rows[0], 0) == ["調べた", "直した"])
    }

    @Test func otherTablesOfThePageAreLeftAlone() throws {
        let table = try decode(
            """
            <table><tr><td>ホーム<td>検索</table>
            <table><tr><td><table><tr><th>施策<th>実績<th>担当<tr><td>橋<td>直した<td>道路局</table></table>
            """)
        #expect(table.rows.map(\.measure.string) == ["橋"])
    }
}
