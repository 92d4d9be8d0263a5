import Documents
import JapaneseText
import Tables
import Testing

/// Tables whose sentences break off at a noun, without stops and marks, below headings of two lines.
struct TerseTableTests {
    private let rows: [[[String]]] = [
        [
            ["里山の木を地域の暖房に使う仕組みを広げる"],
            ["●薪を集める団体を十八の町で公募し、六つの団体に集積場の整備の費用を補助"],
            ["●集積場の数を二倍とし、運ぶ車の共同での利用を開始"],
            ["林野庁木材利用課"],
        ],
        [
            ["川の水を守るため、上流と下流の住民が話し合う場を設ける"],
            ["●二つの川で話合いを四回開催"],
            ["●話合いの結果を水の使い方の計画に反映し、毎年の見直しの手順を規定"],
            ["国土交通省流域治水課、環境省水環境課"],
        ],
        [
            ["古い井戸を災害の時の水源として登録する"],
            ["●井戸の位置と水質を調べ、九百か所を登録簿に記載したほか、持ち主の承諾を得たものから順に蓋を取り替え、所在を示す看板を設置", "●手押しのポンプを百か所に設置"],
            ["●登録簿を地図に載せて公表"],
            ["内閣府防災担当"],
        ],
        [
            ["道端の並木を涼しい木陰として育て直す"],
            ["●並木の診断を三十の市で実施し、倒れるおそれのある木を植替え"],
            ["●木陰の温度を測り、効果を住民に周知"],
            ["国土交通省公園緑地課"],
        ],
    ]

    private func printed(_ headings: [String], late: [Int: Set<Int>] = [:]) -> PrintedTable {
        var printed = PrintedTable(headings: headings, widths: [16, 26, 22, 8])
        for (index, row) in rows.enumerated() { printed.row(row, late: late[index] ?? []) }
        return printed
    }

    private func cells(_ table: ReportTable) -> [[[String]]] {
        table.rows.map { [[$0.measure.string]] + $0.cells.map { $0.items.map(\.string) } }
    }

    @Test func nounsEndItemsAndHeadingsHaveTwoHalves() {
        let headings = ["重点 令和5年度における 令和6年度における 担当", "施策 実施状況 実施予定 府省庁"]
        let table = TableDecoder().decode([printed(headings).page()])
        #expect(cells(table) == rows)
        #expect(table.columns.map(\.header.string) == ["重点施策", "令和5年度における実施状況", "令和6年度における実施予定", "担当府省庁"])
        #expect(table.columns.map(\.fiscalYear) == [nil, 2023, 2024, nil])
    }

    @Test func officesThatComeLate() {
        let headings = ["施策", "令和5年度の実績", "令和6年度の予定", "担当府省庁"]
        let table = TableDecoder().decode([printed(headings, late: [1: [3]]).page()])
        #expect(cells(table) == rows)
    }

    /// What money a cell is about stands in brackets below its items, and is no section's name.
    @Test func amountsInBracketsBelowItemsAreNoHeadings() {
        var rows = rows
        rows[1][1].append("<令和5年度予算額 12億円(内数)>")
        rows[3][1].append("<令和5年度予算額 350百万円>")
        var printed = PrintedTable(headings: ["施策", "令和5年度の実績", "令和6年度の予定", "担当府省庁"], widths: [16, 26, 22, 8])
        for row in rows { printed.row(row) }
        let table = TableDecoder().decode([printed.page()])
        #expect(table.rows.allSatisfy { $0.section.isEmpty })
        let text = table.rows.flatMap { $0.cells.flatMap { $0.items.map(\.string) } }.joined()
        #expect(text.contains("12億円(内数)>") && text.contains("350百万円>"))
    }

    @Test func numberedSectionsBetweenMarkedItems() {
        var printed = PrintedTable(headings: ["施策", "令和5年度の実績", "令和6年度の予定", "担当府省庁"], widths: [16, 26, 22, 8])
        for (index, row) in rows.enumerated() {
            if index % 2 == 0 { printed.line("\(index / 2 + 1)）" + ["山と川の恵みを生かす", "町の備えと緑"][index / 2]) }
            printed.row(row)
        }
        let table = TableDecoder().decode([printed.page()])
        #expect(cells(table) == rows)
        #expect(
            table.rows.map { $0.section.map(\.string) } == [
                ["1）山と川の恵みを生かす"], ["1）山と川の恵みを生かす"], ["2）町の備えと緑"], ["2）町の備えと緑"],
            ])
    }
}
