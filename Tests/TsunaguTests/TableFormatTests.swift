import Testing
import Tsunagu

@Suite struct TableFormatTests {
    private func table(_ text: String) throws -> Reconstruction {
        try Reconstruction(of: Array(text.utf8), name: "kawa.txt")
    }

    /// A quote or bar with an accent behind it is one `Character` with it, and a mark of its own in the file.
    @Test func marksWithAccentsAreEscapedToo() throws {
        let rows = ["堤を\"\u{301}毎月|\u{301}見回る。 ・見回った。", "橋を毎年見る。 ・橋を見た。", "草を刈る。 ・草を刈った。"]
        let table = try table(["施策 令和5年度の実績"].joined() + "\n" + rows.joined(separator: "\n"))
        let csv = String(decoding: TableFormat.csv.text([table]), as: UTF8.self).unicodeScalars
        #expect(csv.count { $0 == "\"" } % 2 == 0)
        #expect(String(csv).utf8.elementsEqual(String(csv).utf8))
        #expect(Array(csv).contains { $0 == "\u{301}" })
        let markdown = TableFormat.markdown.text([table])
        let bar = Array("\\|\u{301}".utf8)
        #expect(markdown.indices.contains { markdown[$0...].starts(with: bar) })
    }

    /// Each line of a Markdown table has as many fields, also where there is no table.
    @Test(arguments: ["議事次第", "施策 令和5年度の実績\n堤を見回る。 ・見回った。\n橋を見る。 ・橋を見た。"])
    func markdownHasAsManyFieldsInEachLine(text: String) throws {
        let markdown = String(decoding: TableFormat.markdown.text([try table(text)]), as: UTF8.self)
        let bars = markdown.split(separator: "\n").filter { $0.hasPrefix("|") }.map { $0.count { $0 == "|" } }
        #expect(Set(bars).count == 1)
    }
}
