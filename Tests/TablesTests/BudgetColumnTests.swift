import JapaneseText
import Tables
import Testing

/// Columns of figures: of two years side by side, and with the year and stage of each figure.
struct BudgetColumnTests {
    private let works = ["里山の木を暖房に使う仕組みを広げる", "川の水を守る話合いの場を設ける", "古い井戸を水源として登録する", "道端の並木を木陰として育てる"]

    @Test func figuresSideBySideAreOfTwoColumns() {
        var printed = PrintedTable(
            headings: ["施策 令和6年度予算額 令和7年度予算額 令和6年度の実績 担当課"], widths: [18, 9, 9, 26, 10])
        let figures = [["95", "93"], ["2,304", "2,310"], ["68,300の内数", "69,100の内数"], ["－", "112(皆増)"]]
        for (work, figures) in zip(works, figures) {
            printed.row([
                [work], [figures[0]], [figures[1]], ["・十八の町で公募し、六つの団体に集積場の整備の費用を補助した。", "・話合いを四回開いた。"], ["林野庁木材利用課"],
            ])
        }
        let table = TableDecoder().decode([printed.page()])
        #expect(table.rows.map { $0.cells.prefix(2).map { $0.items.map(\.string).joined() } } == figures)
    }

    @Test func aFigureGoesWithItsYearAndStage() {
        var printed = PrintedTable(
            headings: ["施策名", "予算額", "(単位:百万円)", "令和7年度の取組実績", "担当部局"], widths: [])
        for work in works {
            for line in [work, "R7当初 1,870", "R8当初 1,912", "・六つの団体に集積場の整備の費用を補助した。", "・話合いを四回開いた。", "林野庁木材利用課"] {
                printed.line(line)
            }
        }
        let table = TableDecoder().decode([printed.page()])
        #expect(table.rows.map(\.measure.string) == works)
        #expect(
            table.rows.allSatisfy { row in
                row.cells.contains { $0.items.map(\.string) == ["R7当初 1,870", "R8当初 1,912"] }
            })
    }
}
