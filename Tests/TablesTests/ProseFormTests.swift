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
