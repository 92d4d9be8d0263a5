import Documents
import Foundation
import JapaneseText
import Linking
import Tables
import Testing

/// What a mention tells of the decision that made it.
@Suite struct ExplanationTests {
    private static let tables: [(path: String, bytes: [UInt8])] = [
        (
            "authority/organizations.tsv",
            """
            local_id\tkind\tname_ja\taliases\tparent\tvalid_from\tvalid_to\tsource
            org:a\tministry\t山川省\t山省\t\t2001-01-06\t\thttps://example.org/a
            org:b\tinstitution\t森の会\t緑会\t\t2010-01-01\t2015-03-31\thttps://example.org/b
            org:c\tinstitution\t緑の友\t緑会\t\t2016-04-01\t\thttps://example.org/c
            org:d\tinstitution\t空の会\t空友\t\t\t\thttps://example.org/d
            org:e\tinstitution\t雲の会\t空友\t\t\t\thttps://example.org/e
            """
        ),
        (
            "authority/law-index.tsv",
            "law_id\tlaw_number\ttitle\tcategory\n420AC0000000001\t平成二十年法律第一号\t山川の保全に関する法律\tact"
        ),
    ].map { ($0.0, Array($0.1.utf8)) }

    private let authority = Authority(files: tables)

    private func linked(_ text: String, date: String = "2020-04-01") -> LinkedDocument {
        let scalars = Array(text.unicodeScalars)
        let cell = PlacedText(scalars, SourceSpan(page: 1, start: 0, end: scalars.count))
        let document = SourceDocument(
            name: "a.txt", title: "見本", date: date, digest: "0",
            pages: [Page(number: 1, text: scalars, lines: [])])
        let table = ReportTable(
            columns: [
                TableColumn(header: PlacedText(), role: .item), TableColumn(header: PlacedText(), role: .result),
            ],
            rows: [TableRow(page: 1, section: [], measure: PlacedText(), cells: [TableCell(column: 1, items: [cell])])])
        return Linker(authority: authority).link(document, table)
    }

    @Test func candidatesTellWhatMadeTheirScores() throws {
        let document = linked("・緑会と話し合った。")
        let mention = try #require(document.mentions.first { $0.surface == "緑会" })
        #expect(mention.entity.map { document[$0].name } == "緑の友")
        #expect(mention.candidates.map(\.name) == ["緑の友", "森の会"])
        #expect(mention.candidates.map(\.row) == ["organizations.tsv:4", "organizations.tsv:3"])
        for candidate in mention.candidates {
            #expect(abs(candidate.features.reduce(0) { $0 + $1.weight } - candidate.score) < 1e-9)
        }
        #expect(mention.candidates[0].features.map(\.name) == ["another name"])
        #expect(
            mention.candidates[1].features.map(\.name).contains("not valid on 2020-04-01 (2010-01-01 to 2015-03-31)"))
    }

    @Test func namesWithinTheMarginAreReportedOnce() throws {
        let document = linked("・空友と話し合った。空友に頼んだ。")
        let mentions = document.mentions.filter { $0.surface == "空友" }
        #expect(mentions.map(\.status) == [.ambiguous, .ambiguous])
        let findings = document.findings.filter { $0.code == "ambiguous-name" }
        #expect(findings.count == 1)
        #expect(findings.first?.spans.count == 2)
        #expect(findings.first?.message.contains("空の会 (organizations.tsv:5) or 雲の会 (organizations.tsv:6)") == true)
    }

    @Test func aStatusSaysWhereTheEntityIsFrom() {
        let document = linked("・山川省と「あけぼの支援事業」を始めた。令和2年度は海の会と進めた。")
        for mention in document.mentions {
            guard let entity = mention.entity else { continue }
            switch document[entity].origin {
            case .authority: #expect(mention.status == .linked || mention.status == .ambiguous)
            case .minted: #expect(mention.status == .minted)
            case .document: #expect(mention.status == .linked)
            }
        }
    }

    @Test func whatWasLeftIsTold() throws {
        let document = linked("・「あけぼの支援事業」を始めた。")
        let mention = try #require(document.mentions.first { $0.surface == "あけぼの支援事業" })
        #expect(mention.rivals.allSatisfy { $0.path != mention.entity.map { document[$0].path } })
    }

    @Test func rowsHaveTheirSourcesAndMintedNamesTheirNeighbours() throws {
        let explainer = Explainer(authority)
        #expect(explainer.sources(of: "organizations.tsv:2") == ["https://example.org/a"])
        #expect(explainer.sources(of: "law-index.tsv:2") == ["https://laws.e-gov.go.jp/law/420AC0000000001"])
        #expect(explainer.sources(of: "organizations.tsv:99").isEmpty && explainer.sources(of: "none").isEmpty)
        let document = linked("・山川の保全等に関する法律(平成二十年法律第九号)を改めた。")
        let mention = try #require(document.mentions.first { $0.status == .minted && $0.type == .law })
        let near = explainer.neighbours(of: mention, in: document)
        #expect(near.first?.row == "law-index.tsv:2" || document[mention.entity!].name.contains("第9号"))
    }
}
