import Documents
import Linking
import Testing

/// A table of one's own, from rows of cells.
private func table(_ rows: [[String]]) -> [UInt8] {
    Array((rows.map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n").utf8)
}

/// Rows of a user's own, on top of the tables that the program brings along.
@Suite("Own rows")
struct AuthorityOwnRowsTests {
    private func authority(_ rows: [[String]], name: String = "mine.tsv") -> Authority {
        Authority(own: [(name, table(rows))])
    }

    private func entity(_ name: String, in authority: Authority) -> Entity? {
        let matching = authority.entries.filter { entry in
            entry.entity.name == name || entry.entity.alternativeNames.contains { $0.text == name }
        }
        return matching.first?.entity
    }

    @Test func addARow() {
        let authority = authority([
            ["local_id", "kind", "name_ja", "parent", "source"],
            ["org:x", "bureau", "国土交通省灯台局", "org:mlit", "a list of mine"],
        ])
        #expect(authority.findings.isEmpty)
        let office = entity("国土交通省灯台局", in: authority)
        #expect(office?.types == [.office])
        #expect(office?.origin == .authority(row: "mine.tsv:2"))
        let ministry = entity("国土交通省", in: authority)
        #expect(
            authority.relations.contains {
                $0.subject == office?.path && $0.property == .unitOf && $0.object == ministry?.path
            })
    }

    /// A row with the key of another keeps what it leaves empty: the number, and with it the IRI.
    @Test func fillAndReplaceCells() throws {
        let authority = authority([
            ["local_id", "kind", "name_ja", "name_en", "aliases"],
            ["org:mhlw", "ministry", "厚生労働省", "Health and Labour", "こうろう"],
        ])
        let ministry = try #require(entity("厚生労働省", in: authority))
        #expect(ministry.path == "org/6000012070001")
        #expect(ministry.englishName == "Health and Labour")
        #expect(Set(ministry.alternativeNames.map(\.text)).isSuperset(of: ["厚労省", "こうろう"]))
        guard case .authority(let row) = ministry.origin else {
            Issue.record("not from a table")
            return
        }
        #expect(row.hasPrefix("organizations.tsv:") && row.hasSuffix("+mine.tsv:2"))
    }

    @Test func takeCellsBack() throws {
        let authority = authority([
            ["local_id", "kind", "name_ja", "aliases", "wikidata_qid"], ["org:mhlw", "ministry", "厚生労働省", "-", "-"],
        ])
        let ministry = try #require(entity("厚生労働省", in: authority))
        #expect(ministry.alternativeNames.isEmpty)
        #expect(!ministry.facts.contains(.exactMatch("http://www.wikidata.org/entity/Q1191238")))
    }

    /// Carriage returns, a byte order mark, blank lines and comments are other people's habits, not mistakes.
    @Test func areReadAsOtherMachinesWriteThem() {
        let text = "\u{FEFF}local_id\tname_ja\tministry\r\n# mine\r\n\r\nprg:x\t灯台の日事業\torg:mlit\r\n"
        let authority = Authority(own: [("mine.txt", Array(text.utf8))])
        #expect(authority.findings.isEmpty)
        #expect(entity("灯台の日事業", in: authority)?.types == [.program])
        #expect(authority.tables.contains { $0.name == "mine.txt" && $0.rows == 1 && $0.used == 1 })
    }

    @Test func malformedOnesAreReportedAndTheRestIsUsed() {
        let authority = authority([
            [
                "local_id", "kind", "name_ja", "parent", "valid_from", "valid_to", "houjin_bangou", "ror_id",
                "wikidata_qid", "source",
            ],
            ["org:a", "institute"],
            ["", "institute", "無名研究所", "", "", "", "", "", "", ""],
            ["org:b", "institute", "灯火研究所", "org:nowhere", "2020-13-01", "", "", "", "", ""],
            ["org:b", "institute", "灯火研究所", "", "", "", "", "", "", ""],
            [
                "org:c", "institute", "霧笛研究所", "", "2020-01-01", "2019-12-31", "1234567890123",
                "https://ror.org/01sjwvz99", "12", "x",
            ],
            ["org:d", "institute", "", "", "", "", "", "", "", ""],
        ])
        let messages = authority.findings.map(\.message)
        for (line, words) in [
            (2, "10 fields"), (3, "no local_id"), (4, "org:nowhere is the key of no row"),
            (4, "does not begin with a date"),
            (5, "stands in line 4 already"), (6, "lies before valid_from"), (6, "法人番号"), (6, "no ROR id"),
            (6, "no Wikidata item"), (7, "no name_ja"),
        ] {
            #expect(
                messages.contains { $0.hasPrefix("mine.tsv, line \(line): ") && $0.contains(words) }, "\(line) \(words)"
            )
        }
        #expect(messages.count == 10)
        #expect(entity("灯火研究所", in: authority) != nil)
        #expect(entity("霧笛研究所", in: authority)?.facts.contains(.corporateNumber("1234567890123")) == false)
    }

    @Test func aHeaderOfNoTableIsReported() {
        let authority = authority([["name", "colour"], ["灯台", "白"]])
        #expect(authority.findings.map(\.code) == ["authority-table"])
    }

    /// No number without a source is told.
    @Test func identifiersNeedASource() {
        func facts(_ source: String) -> [EntityFact] {
            let rows = [
                ["local_id", "kind", "name_ja", "houjin_bangou", "source"],
                ["org:x", "institute", "灯台研究所", "8700110005901", source],
            ]
            return entity("灯台研究所", in: authority(rows))?.facts ?? []
        }
        #expect(facts("the register") == [.corporateNumber("8700110005901")])
        #expect(facts("").isEmpty)
    }

    @Test(arguments: [
        ("https://ror.org/01sjwvz98", true), ("https://ror.org/01sjwvz89", false), ("https://ror.org/01sjwvz9", false),
        ("01sjwvz98", false), ("https://ror.org/01sjiiz98", false),
    ])
    func registryIdentifiersAreChecked(_ identifier: String, _ isRight: Bool) {
        let authority = authority([
            ["local_id", "kind", "name_ja", "ror_id", "source"], ["org:x", "institute", "灯台研究所", identifier, "a list"],
        ])
        #expect(authority.findings.isEmpty == isRight)
    }
}
