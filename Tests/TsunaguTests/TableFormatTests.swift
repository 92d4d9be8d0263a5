import JapaneseText
import Tables
import Testing
import Tsunagu

@Suite struct TableFormatTests {
    private func table(_ text: String) throws -> Reconstruction {
        try Reconstruction(of: Array(text.utf8), name: "kawa.txt")
    }

    /// A quote or bar with an accent behind it is one `Character` with it, and a mark of its own in the file.
    @Test func marksWithAccentsAreEscapedToo() throws {
        let text = Array("堤を\"\u{301}毎月|\u{301}見回る。".unicodeScalars)
        let measure = PlacedText(text, SourceSpan(page: 1, start: 0, end: text.count))
        var reconstruction = try table("議事次第")
        reconstruction.table = ReportTable(
            columns: [TableColumn(header: PlacedText(), role: .item)],
            rows: [TableRow(page: 1, section: [], measure: measure, cells: [])])
        func printed(_ format: TableFormat, holds mark: String) -> Bool {
            let bytes = format.text([reconstruction])
            return bytes.indices.contains { bytes[$0...].starts(with: mark.utf8) }
        }
        #expect(printed(.csv, holds: "\"\"\u{301}"))
        #expect(printed(.markdown, holds: "\\|\u{301}"))
    }

    /// Each line of a Markdown table has as many fields, also where there is no table.
    @Test(arguments: ["議事次第", "施策 令和5年度の実績\n堤を見回る。 ・見回った。\n橋を見る。 ・橋を見た。"])
    func markdownHasAsManyFieldsInEachLine(text: String) throws {
        let markdown = String(decoding: TableFormat.markdown.text([try table(text)]), as: UTF8.self)
        let bars = markdown.split(separator: "\n").filter { $0.hasPrefix("|") }.map { $0.count { $0 == "|" } }
        #expect(Set(bars).count == 1)
    }
}
