import Documents
import JapaneseText
import Tables
import Testing

/// Running text is told from tables, and divided into its paragraphs.
@Suite("Running text")
struct ProseFormTests {
    private func table(_ text: String) throws -> ReportTable {
        TableDecoder().decode(try PlainTextReader.read(Array(text.utf8), name: "text.txt").document.pages)
    }

    @Test func aStatuteIsNoTable() throws {
        let table = try table(
            """
            （灯台の点検）
            第一条　灯台の管理者は、次に掲げる事項を点検する。
            一　灯火　灯火の明るさ及び色を
            いう。
            二　霧笛
            ２　前項の点検は、
            第三条第二項の規定による。

            附　則
            この規則は、公布の日から施行する。
            """)
        #expect(table.rows.isEmpty)
        #expect(
            table.prose.map(\.string) == [
                "（灯台の点検）", "第一条　灯台の管理者は、次に掲げる事項を点検する。", "一　灯火　灯火の明るさ及び色をいう。", "二　霧笛",
                "２　前項の点検は、第三条第二項の規定による。", "附　則", "この規則は、公布の日から施行する。",
            ])
    }

    /// What a PDF reader gives that follows the running text: blocks of several columns, in no order of rows.
    @Test func aTableWithoutItsOrderIsSaidToBeOne() throws {
        let scattered = try table(
            """
            施策名
            灯台の点検を進め、役目を終えたものを残す。

            取組の内容
            灯台18基の傷みを調べ、うち3基を地元に譲った。写真の台帳を公開した。
            水質を調べた。水脈の図を改めた。

            担当部局
            里の井戸の水を守る。

            今後の方針
            残る灯台を調べる。水位の計器を置く。
            国交省、環境省。
            道標を直す。山道の道標を64本直した。
            """)
        #expect(scattered.findings.map(\.code) == ["unplaced-table"])
        let report = try table("灯台について\n\n今後の方針\n灯台の点検を進める。\n役目を終えたものを残す。\n写真の台帳を公開する。")
        #expect(report.findings.isEmpty)
    }

    @Test func aTableIsNoRunningText() throws {
        let table = try table("項目 令和5年度の実績 令和6年度の取組予定 担当\n灯台の点検 ・点検した。 ・点検する。 海上保安庁")
        #expect(table.prose.isEmpty)
        #expect(!table.rows.isEmpty)
    }

    /// A list is neither a table nor prose; its names are read all the same.
    @Test func whatIsNoTableIsReadAsItStands() throws {
        let table = try table("・灯台を点検した。\n・霧笛を直した。\n・海図を改めた。")
        #expect(table.rows.isEmpty)
        #expect(table.prose.map(\.string) == ["・灯台を点検した。", "・霧笛を直した。", "・海図を改めた。"])
    }
}
