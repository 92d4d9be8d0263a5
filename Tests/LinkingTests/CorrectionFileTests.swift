import Documents
import Foundation
import Linking
import Testing

/// Files of corrections as people write them.
@Suite struct CorrectionFileTests {
    private func read(_ text: String) -> Corrections { Corrections(files: [("mine.tsv", Array(text.utf8))]) }

    @Test func aFileIsReadByTheNamesOfItsColumns() throws {
        let given = read(
            "\u{FEFF}# a remark\r\n\r\nwhat\tis\tdocument\ttext\tnth\tdate\r\n"
                + "link\t 環境省 \t*\t環境\t２\t令和8年4月1日\r\n# another\r\nlink\t\"\"\"x\"\" y\"\t*\t環境\r\n")
        #expect(given.findings.isEmpty, "\(given.findings)")
        #expect(given.all.count == 2)
        let first = try #require(given.all.first)
        #expect(first.kind == .link && first.target == "環境省" && first.document == "*" && first.occurrence == 2)
        #expect(first.date == "2026-04-01" && first.origin == "mine.tsv:4")
        #expect(given.all[1].target == "\"x\" y" && given.all[1].origin == "mine.tsv:6")
    }

    @Test(arguments: [
        ("*\t\t国\t\t\tlnk\t環境省", "cell, mention, link"), ("\t\t国\t\t\tlink\t環境省", "document is empty"),
        ("*\t\t\t\t\tlink\t環境省", "neither text nor at"), ("*\t\t国\t\t\tlink", "a link needs is"),
        ("*\t\t国\t\t\tmention", "a mention needs a type"), ("*\t\t国\t\t\tcell", "needs the row or the column"),
        ("*\t二枚\t国\t\t\tlink\t環境省", "page is"), ("*\t\t国\t0\t\tlink\t環境省", "nth is"),
        ("*\t\t国\t\t9-3\tlink\t環境省", "not start-end"), ("*\t\t国\t\t\tmention\t\t\tProgramme", "type is"),
        ("*\t\t国\t\t\tmention\t\t\tMeasure", "type is"), ("*\t\t国\t\t\tmention\t\tだめ", "is_not is"),
        ("*\t\t国\t\t\tlink\t環境省\t\t\t\t\t\t2026-13-40", "date is"),
        ("*\t\t国\t\t\tlink\t環境省\t\t\t\t\t\t\t\t\tmore", "but the first row names 14"),
    ])
    func aMalformedRowIsReportedAndTheRestIsUsed(row: String, reason: String) {
        let given = read("\(CorrectionLines.header)\n\(row)\n*\t\t国\t\t\tlink\t環境省\n")
        #expect(given.all.count == 1)
        #expect(given.findings.count == 1)
        #expect(given.findings.first?.code == "correction-row")
        let message = given.findings.first?.message ?? ""
        #expect(message.hasPrefix("mine.tsv, line 2: ") && message.contains(reason), "\(message)")
    }

    @Test func aFileThatIsNoneIsReported() {
        let sjis = Corrections(files: [("s.tsv", [0x93, 0xFA, 0x96, 0x7B])])
        #expect(sjis.all.isEmpty && sjis.findings.first?.message.contains("UTF-8") == true)
        let headless = read("*\t\t国\t\t\tlink\t環境省\n")
        #expect(headless.all.isEmpty)
        #expect(headless.findings.contains { $0.message.contains("document and what") })
        #expect(read("").all.isEmpty && read("").findings.isEmpty)
    }
}
