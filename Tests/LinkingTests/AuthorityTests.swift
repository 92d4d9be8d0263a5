import Documents
import JapaneseText
import Linking
import Tables
import Testing

/// A small authority made up for these tests.
private func bytes(_ rows: [[String]]) -> [UInt8] {
    Array((rows.map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n").utf8)
}

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

@Test(arguments: ["8700110005901", "4000012090001", "7000012050002"])
func checksCorporateNumbers(_ number: String) {
    #expect(CorporateNumber.isValid(number))
    // Any one digit changed is noticed, but for a change between 0 and 9, which weigh the same modulo 9.
    for (i, digit) in number.enumerated() {
        for other in "0123456789"
        where other != digit && !(digit == "0" && other == "9") && !(digit == "9" && other == "0") {
            var changed = Array(number)
            changed[i] = other
            #expect(!CorporateNumber.isValid(String(changed)))
        }
    }
    #expect(!CorporateNumber.isValid(String(number.dropLast())) && !CorporateNumber.isValid("X" + number.dropFirst()))
}

/// The entity that the only name in a made-up sentence means.
private func entity(_ text: String, in authority: Authority = Authority()) -> Entity? {
    let sentence = RelationText(result: ["・\(text)について話した。"]).document
    let linked = Linker(authority: authority).link(sentence.document, sentence.table)
    let named = linked.mentions.filter { if case .item = $0.place { true } else { false } }
    return named.count == 1 ? named[0].entity.map { linked[$0] } : nil
}

@Test func shortNamesLoseTheirRemarks() {
    // 個情法[J], 感染症法[L9,J] in the table.
    #expect(entity("個情法")?.path == "law/415AC0000000057")
    #expect(entity("感染症法")?.path == "law/410AC0000000114")
    // 難病法[U]: from memory, so it is found but not told.
    let remembered = entity("難病法")
    #expect(remembered?.path == "law/426AC0000000050")
    #expect(remembered?.alternativeNames.contains { $0.text == "難病法" } == false)
}

@Test func lawsThatOnlyTheIndexHasAreLinked() {
    let law = entity("道路交通法")
    #expect(law?.path == "law/335AC0000000105")
    #expect(law?.facts.contains(.lawNumber("昭和35年法律第105号")) == true)
    #expect(law?.facts.contains(.exactMatch("https://laws.e-gov.go.jp/law/335AC0000000105")) == true)
}

@Test func numbersOfMembersBillsAreLookedUp() {
    // The number does not say that the id has the category 1000000.
    #expect(entity("平成26年法律第99号")?.path == "law/426AC1000000099")
}

@Test func identifiersAreToldOnlyFromSourcedRows() {
    func table(_ verified: String, _ unverified: String) -> Authority {
        Authority(files: [
            (
                "authority/organizations.tsv",
                bytes([
                    [
                        "local_id", "kind", "name_ja", "aliases", "wikidata_qid", "qid_source", "unverified_fields",
                        "verified",
                    ],
                    ["org:x", "施設等機関", "国立灯台研究所", "灯台研", "Q1", "a list", unverified, verified],
                ])
            )
        ])
    }
    let match = EntityFact.exactMatch("http://www.wikidata.org/entity/Q1")
    #expect(entity("灯台研", in: table("yes", ""))?.facts.contains(match) == true)
    #expect(entity("灯台研", in: table("partial", "wikidata_qid"))?.facts.contains(match) == false)
    #expect(entity("灯台研", in: table("UNVERIFIED (memory)", ""))?.facts.contains(match) == false)
}

@Test func programsAreOfTheClassOfTheirHead() {
    let authority = Authority(files: [
        (
            "authority/programs.tsv",
            bytes([
                ["local_id", "name_ja", "aliases", "ministry"],
                ["prg:a", "灯台保守ネットワーク", "", ""],
                ["prg:b", "灯台研究事業(離島灯台の改修事業)", "", ""],
            ])
        )
    ])
    #expect(entity("灯台保守ネットワーク", in: authority)?.types == [.network])
    #expect(entity("離島灯台の改修事業", in: authority)?.origin == .authority(row: "programs.tsv:3"))
    #expect(entity("灯台研究事業", in: authority)?.origin == .minted)
}

@Test func ofTwoEditionsTheLastBeforeTheDocumentIsMeant() {
    let sentence = RelationText(result: ["・医療機器基本計画を踏まえた。"]).document
    let dates = ["2018-01-01", "2024-03-12"].map { day in
        var document = sentence.document
        document.date = day
        let linked = Linker(authority: Authority()).link(document, sentence.table)
        return linked.entities.first { $0.types.contains(.plan) }?.facts.compactMap { fact in
            if case .documentDate(let date) = fact { date } else { nil }
        }
    }
    #expect(dates == [["2016-05-31"], ["2022-05-31"]])
}
