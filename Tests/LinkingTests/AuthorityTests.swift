import Documents
import JapaneseText
import Linking
import Testing

/// A small authority made up for these tests.
private func bytes(_ rows: [[String]]) -> [UInt8] { Array((rows.map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n").utf8) }

@Test func reportsMalformedRowsAndUsesTheRest() {
    let authority = Authority(files: [
        (
            "authority/organizations.tsv",
            bytes([
                ["local_id", "kind", "name_ja", "aliases", "houjin_bangou", "houjin_source"],
                ["org:a", "ministry", "試験省", "試", "6000012070001", "somewhere"],
                ["org:b", "ministry", "欠落省"],
                ["org:c", "agency", "誤番庁", "", "6000012070002", "somewhere"],
            ])
        )
    ])
    #expect(authority.findings.count == 2)
    #expect(authority.findings.allSatisfy { $0.code == "authority-row" })
    #expect(authority.findings[0].message.contains("organizations.tsv, line 3"))
    #expect(authority.findings[1].message.contains("line 4") && authority.findings[1].message.contains("法人番号"))
}

@Test func compiledInTablesHaveTheRightShape() {
    #expect(Authority().findings.isEmpty)
}

@Test func emptyAndForeignFilesAreNoHarm() {
    #expect(Authority(files: []).findings.isEmpty)
    #expect(Authority(files: [("authority/laws.tsv", [])]).findings.isEmpty)
    #expect(Authority(files: [("authority/laws.tsv", Array("garbage\nmore\n".utf8))]).findings.count == 1)
    #expect(Authority(files: [("notes.txt", Array("x".utf8))]).findings.isEmpty)
}
