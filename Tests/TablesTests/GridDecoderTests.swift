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

    @Test func tablesOfMarkdownAreReadUnderTheirHeadings() throws {
        let text = """
            # 取組の状況

            ## 道と川
            | **項目** | 実施状況 | 今後の予定 | 備考
            |:--|---|:-:|--:
            | 橋を直す | ・直した。<br>・塗った。 | | 国土交通省
            | 川を測る |

            ## 海
            |項目|実施状況|今後の予定|備考|
            |---|---|---|---|
            |港を深くする|深くした。<BR />|**また深くする。**||
            """
        let document = try InputFormat.read(Array(text.utf8), name: "page.md").document
        #expect(document.title == "取組の状況")
        let table = TableDecoder().decode(document.pages)
        #expect(table.columns.map(\.header.string) == ["項目", "実施状況", "今後の予定", "備考"])
        #expect(table.rows.map(\.measure.string) == ["橋を直す", "川を測る", "港を深くする"])
        #expect(table.rows.map { $0.section.map(\.string) } == [["道と川"], ["道と川"], ["海"]])
        #expect(items(table.rows[0], 0) == ["・直した。", "・塗った。"])
        #expect(items(table.rows[0], 1).isEmpty)
        #expect(items(table.rows[2], 0) == ["深くした。"])
        #expect(items(table.rows[2], 1) == ["また深くする。"])
    }

    /// Without the line of dashes, or with fewer of them, bars are text.
    @Test(arguments: ["| 項目 | 状況 |\n| 橋 | 直した |", "| 項目 | 状況 |\n|---|\n| 橋 | 直した |", "項目 | 状況\n---|---", "||\n|-|"])
    func barsAloneAreNoTable(_ text: String) throws {
        let pages = try InputFormat.read(Array(text.utf8), name: "page.md").document.pages
        #expect(pages.allSatisfy { $0.grids.isEmpty })
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

    @Test func rowsAboveTheHeadingsAreNone() throws {
        let table = try decode(
            """
            <table><tr><td colspan=3>別紙<tr><td colspan=2><td>令和6年3月末<tr><td><td><td>
            <tr><td>施策<td>実績<td>担当<tr><td>橋<td>直した<td>道路局</table>
            """)
        #expect(table.columns.map(\.header.string) == ["施策", "実績", "担当"])
        #expect(table.rows.map(\.measure.string) == ["橋"])
    }

    /// Blank columns, and cells merged over several throughout, as spreadsheet programs have them.
    @Test func columnsWithoutTextAreNone() throws {
        let table = try decode(
            """
            <table><tr><td colspan=6>別紙<tr><td><td colspan=2>提言の内容<td colspan=2>対応状況<td>担当
            <tr><td><td colspan=2>橋<td colspan=2>直した<td>道路局</table>
            """)
        #expect(table.rows.map(\.measure.string) == ["橋"])
        #expect(items(table.rows[0], 1) == ["直した"] && items(table.rows[0], 2) == ["道路局"])
    }

    /// A heading of several rows has headings beside it, whatever they say.
    @Test func headingsReachAsFarAsTheLongest() throws {
        let table = try decode(
            """
            <table><tr><td rowspan=3>施策<td colspan=2>取組の状況<td rowspan=3>担当<tr><td>これまで<td>これから
            <tr><td>実績<td>予定<tr><td>橋<td>直した<td>塗る<td>道路局</table>
            """)
        #expect(table.columns.map(\.header.string) == ["施策", "取組の状況これまで実績", "取組の状況これから予定", "担当"])
        #expect(table.rows.map(\.measure.string) == ["橋"])
    }

    @Test func headingsRepeatedWithinATableAreNoRow() throws {
        let head = "<tr><th>施策<th>実績<th>担当"
        let table = try decode(
            "<table>\(head)<tr><td>橋<td>直した<td>道路局\(head)<tr><td>川<td>測った<td>河川局</table>")
        #expect(table.rows.map(\.measure.string) == ["橋", "川"])
    }

    /// A measure whose other cells it shares with the one above is a row, and no heading.
    @Test func aRowOfOneCellMayShareTheOthers() throws {
        let table = try decode(
            "<table><tr><th>施策<th>実績<th>担当<tr><td>橋<td rowspan=2>直した<td rowspan=2>道路局<tr><td>第2の橋<tr><td>川<td>測った<td>河川局</table>"
        )
        #expect(table.rows.map(\.measure.string) == ["橋", "第2の橋", "川"])
        #expect(items(table.rows[1], 0) == ["直した"])
    }

    /// 分野 puts the rows in classes; 計画の記載 quotes a plan and plans nothing.
    @Test func theMeasureIsTheNamedThing() throws {
        let classes = try decode(
            "<table><tr><th>分野<th>事業名<th>実績<tr><td rowspan=2>道<td>橋<td>直した<tr><td>川<td>測った</table>")
        #expect(classes.rows.map(\.measure.string) == ["橋", "川"])
        let quoted = try decode(
            "<table><tr><th>計画本文の記載<th>令和5年度の取組<th>令和6年度の取組<th>担当<tr><td>橋を直す<td>直した<td>塗る<td>道路局</table>")
        #expect(quoted.columns.map(\.role) == [.item, .result, .plan, .office])
    }

    @Test func measuresMayBeColumns() throws {
        let table = try decode(
            """
            <table><tr><th>施策<th>橋<th>川<tr><th>実績<td>直した<td>測った<tr><th>今後の予定<td>塗る<td>掘る
            <tr><th>担当<td>道路局<td>河川局</table>
            """)
        #expect(table.rows.map(\.measure.string) == ["橋", "川"])
        #expect(items(table.rows[1], 0) == ["測った"] && items(table.rows[1], 2) == ["河川局"])
    }

    @Test func aMeasureMayBeATable() throws {
        let table = try decode(
            """
            <table><tr><th>施策名<td>橋の計画<tr><th>実施状況<td>直した<tr><th>担当<td>道路局</table><hr>
            <table><tr><th>施策名<td>川の計画<tr><th>実施状況<td>測った<tr><th>担当<td>河川局</table>
            <table><tr><th>公表日<td>令和6年3月29日<tr><th>担当<td>政策課</table>
            """)
        #expect(table.rows.map(\.measure.string) == ["橋の計画", "川の計画"])
        #expect(table.rows.map { items($0, 1) } == [["道路局"], ["河川局"]])
    }

    /// Reports with headings of their own are one table, which has the columns of all; a list of amounts is none of them.
    @Test func reportsWithOtherHeadingsBringTheirColumns() throws {
        let table = try decode(
            """
            <table><tr><th>事業名<th>予算額<tr><td>甲<td>1<tr><td>乙<td>2<tr><td>丙<td>3</table>
            <table><tr><th>施策<th>実績<th>担当<tr><td>橋<td>直した<td>道路局</table>
            <table><tr><th>担当<th>事業名<th>今後の予定<tr><td>河川局<td>川<td>掘る</table>
            """)
        #expect(table.columns.map(\.header.string) == ["施策", "実績", "担当", "今後の予定"])
        #expect(table.rows.map(\.measure.string) == ["橋", "川"])
        #expect(
            table.rows.map { row in row.cells.map { $0.items.map(\.string).joined() } } == [
                ["直した", "道路局", ""], ["", "河川局", "掘る"],
            ])
        #expect(table.rows.map { $0.cells.map(\.column) } == [[1, 2, 3], [1, 2, 3]])
    }

    /// A table has so many columns at most; what would need more is told, not lost in silence.
    @Test func reportsWithTooManyHeadingsAreTold() throws {
        let reports = (0..<40).map { number in
            "<table><tr><th>施策<th>取組の状況その\(number)<th>実績の値その\(number)<tr><td>橋\(number)<td>直した<td>塗った</table>"
        }
        let table = try decode(reports.joined())
        let told = table.findings.filter { $0.code == "unplaced-table" }
        #expect(!table.rows.isEmpty && !told.isEmpty)
        #expect(table.rows.count + told.count == 40)
    }

    @Test func aRowMayNumberTheColumns() throws {
        let table = try decode(
            "<table><tr><th>施策<th>実績<th>担当<tr><td>①<td>②<td>③<tr><td>橋<td>直した<td>道路局</table>")
        #expect(table.rows.map(\.measure.string) == ["橋"])
    }

    /// Of two columns under one heading the measures' is that with the text; without a word for it, not that with numbers, few
    /// words or what is aimed at later.
    @Test func theMeasuresColumnIsToldByWhatStandsInIt() throws {
        let numbers = try decode(
            "<table><tr><th colspan=2>施策<th>実績<tr><td>(1)<td>橋を直す<td>直した<tr><td>(2)<td>川を測る<td>測った</table>")
        #expect(numbers.rows.map(\.measure.string) == ["橋を直す", "川を測る"])
        let rows = ["橋", "川", "道", "堤"].map { "<tr><td>完了<td>\($0)<td>直した<td>直す" }.joined()
        let words = try decode("<table><tr><td>ステータス<td>メニュー<td>実績<td>今後の方針\(rows)</table>")
        #expect(words.rows.map(\.measure.string) == ["橋", "川", "道", "堤"])
        let aims = try decode(
            "<table><tr><th>取組の方向性<th>目標<th>進捗<th>今後の予定<tr><td>橋を直す<td>100橋<td>直した<td>塗る</table>")
        #expect(aims.rows.map(\.measure.string) == ["橋を直す"])
    }

    @Test func aMeasureMayBeASheetOfPairs() throws {
        let table = try decode(
            """
            <table><tr><th>施策名<td>橋<th>担当<td>道路局<tr><th>実績<td colspan=3>直した<tr><th>備考<td colspan=3></table>
            <table><tr><th>施策名<td>川<th>担当<td>河川局<tr><th>実績<td colspan=3>測った<tr><th>備考<td colspan=3>なし</table>
            """)
        #expect(table.rows.map(\.measure.string) == ["橋", "川"])
        #expect(
            table.rows.map { row in row.cells.map { $0.items.map(\.string).joined() } } == [
                ["道路局", "直した", ""], ["河川局", "測った", "なし"],
            ])
    }

    /// Headings of the page are sections where tables stand under several; one over all is the title of the whole.
    @Test func tablesUnderHeadingsAreSections() throws {
        let rows = "<table><tr><th>施策<th>実績<tr><td>橋<td>直した</table>"
        let table = try decode("<h2>実施状況</h2><h3>道</h3>\(rows)<h3>川</h3>\(rows)<p>以上")
        #expect(table.rows.map { $0.section.map(\.string) } == [["道"], ["川"]])
        #expect(try decode("<h2>実施状況</h2>\(rows)").rows.map(\.section) == [[]])
    }
}
