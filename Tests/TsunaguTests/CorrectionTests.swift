import Documents
import Foundation
import Graph
import JapaneseText
import Linking
import Serialization
import Tables
import TestSupport
import Testing
import Tsunagu

/// A page on canals of our own making. What the program overlooks in it is what the corrections are about.
private let page = """
    資料1-2 見本 用水路の見守りに関する取組 (1 ページ)
    公開元URL | https://www.example.jp/yosui |
    出典情報 | 用水の集い(第1回 令和6年2月1日)《農林水産省》 |
    項目
    令和5年度の実績・状況
    令和6年度の取組予定
    担当
    【水を守る】
    用水路の傷みを空から見つける方法を国が先に立って試し、成果を各地に広げるように取り組む。[◎農] ・「用水路空中点検推進事業」(令和5年度予算:3億円)において、三つの地区で試した。また、同事業の結果を農研センターと確かめた。 ・「用水路空中点検推進事業」(令和6年度予算案:4億円)において、十の地区に広げる。 農林水産省水資源課
    水門の砂の動きを測り、危ういものから順に直していくように引き続き取り組む。[◎農] ・測った水門は累計120基となった。 ・引き続き、水門の砂を測り、農研センターが結果をまとめる。 農林水産省設計課
    """

private let linker = try? DocumentLinker()

/// A row of a corrections file by the names of its fields.
private func row(_ fields: KeyValuePairs<String, String>) -> String {
    let given = Dictionary(uniqueKeysWithValues: fields.map { ($0.key, $0.value) })
    return CorrectionLines.header.split(separator: "\t").map { given[String($0)] ?? "" }.joined(separator: "\t")
}

private func corrections(_ rows: String...) -> Corrections {
    let text = ([CorrectionLines.header] + rows).joined(separator: "\n")
    return Corrections(files: [("corrections.tsv", Array(text.utf8))])
}

private func linked(_ corrections: Corrections, _ text: String = page, name: String = "a/yosui.txt") throws
    -> LinkedDocument
{
    let linker = try #require(linker)
    return try linker.link(
        Reconstruction(of: Array(text.utf8), name: name, corrections: corrections), corrections: corrections)
}

extension LinkedDocument {
    fileprivate func names(_ surface: String) -> [String] {
        mentions.filter { $0.surface == surface }.map { $0.entity.map { self[$0].name } ?? "-" }
    }
}

@Suite struct CorrectionTests {
    // MARK: Links

    @Test func aLinkIsAName() throws {
        let given = corrections(row(["document": "*", "text": "水資源課", "what": "link", "is": "農林水産省農地資源課"]))
        let document = try linked(given)
        #expect(document.names("水資源課") == ["農林水産省農地資源課"])
        let mention = try #require(document.mentions.first { $0.surface == "水資源課" })
        #expect(mention.score == 1 && mention.status == .minted)
        #expect(mention.reason == "corrected (corrections.tsv:2)")
        #expect(!document.entities.contains { $0.name == "農林水産省水資源課" }, "nothing names it any more")
        #expect(given.unused([.link], after: document.corrections).isEmpty)
    }

    /// An office is written without its bureau in one place, and that of another ministry stands without it.
    @Test func anOfficeBelongsToTheMinistryThatTheCorrectionNames() throws {
        let document = try linked(
            corrections(row(["document": "*", "text": "設計課", "what": "link", "is": "総務省設計課"])),
            page.replacingOccurrences(of: "農林水産省設計課", with: "農林水産省設計課(総務省地域課)"))
        let office = try #require(document.entities.firstIndex { $0.name == "総務省設計課" }.map { EntityID($0) })
        let units = document.relations.filter { $0.property == .unitOf && $0.subject == office }
        #expect(units.map { document[$0.object].name } == ["総務省"])
    }

    /// In running text no ministry stands beside it.
    @Test func anOfficeIsOneOfAMinistry() throws {
        let given = corrections(row(["document": "*", "text": "農研センター", "what": "mention", "type": "Office"]))
        let unplaced = try linked(given)
        #expect(given.unused([.mention], after: unplaced.corrections).first?.message.contains("ministry") == true)
        let document = try linked(
            corrections(
                row(["document": "*", "text": "農研センター", "what": "mention", "type": "Office", "is": "総務省研究室"])))
        let office = try #require(document.entities.firstIndex { $0.name == "総務省研究室" }.map { EntityID($0) })
        let units = document.relations.filter { $0.property == .unitOf && $0.subject == office }
        #expect(units.map { document[$0.object].name } == ["総務省"])
        #expect(units.allSatisfy { $0.confidence == 1 && $0.corrections == [0] })
    }

    @Test func aLinkIsAnIRIOrTheEndOfOne() throws {
        for iri in ["org/2000012020001", "https://data.example.org/id/org/2000012020001"] {
            let document = try linked(
                corrections(row(["document": "*", "text": "農林水産省", "nth": "2", "what": "link", "is": iri])))
            #expect(document.names("農林水産省") == ["農林水産省", "総務省"])
        }
        let given = corrections(
            row(["document": "*", "text": "設計課", "what": "link", "is": "https://example.org/id/org/nobody"]))
        let outcomes = try linked(given).corrections
        #expect(given.unused([.link], after: outcomes).map(\.code) == ["correction-unused"])
    }

    /// What points back to a corrected name in the same cell goes with it.
    @Test func whatPointsBackFollows() throws {
        let document = try linked(
            corrections(
                row(["document": "*", "text": "用水路空中点検推進事業", "nth": "1", "what": "link", "is": "空中点検事業"])))
        #expect(document.names("同事業") == ["空中点検事業"])
        #expect(document.names("用水路空中点検推進事業") == ["空中点検事業", "用水路空中点検推進事業"])
    }

    @Test func aLinkThatIsWrongGives() throws {
        let document = try linked(
            corrections(row(["document": "*", "text": "農林水産省", "nth": "1", "what": "link", "is_not": "農林水産省"])))
        let mention = try #require(document.mentions.first { $0.surface == "農林水産省" })
        #expect(mention.status == .minted)
        #expect(mention.entity.map { document[$0].path }?.hasPrefix("org/5000012080001") == false)
    }

    // MARK: Mentions

    @Test func aMentionIsAddedAndReadOf() throws {
        let document = try linked(
            corrections(row(["document": "*", "text": "農研センター", "what": "mention", "type": "Institution"])))
        let added = document.mentions.filter { $0.surface == "農研センター" }
        #expect(added.count == 2)
        #expect(added.allSatisfy { $0.type == .institution && $0.status == .minted })
        let told = document.relations.filter { added[0].entity == $0.object }
        #expect(!told.isEmpty)
        #expect(told.allSatisfy { $0.corrections == [0] && $0.reason.contains("corrected") })
    }

    @Test func aMentionIsRemoved() throws {
        let document = try linked(
            corrections(row(["document": "*", "text": "用水路空中点検推進事業", "what": "mention", "is_not": "*"])))
        #expect(document.names("用水路空中点検推進事業").isEmpty)
        let given = corrections(
            row(["document": "*", "text": "用水路空中点検推進事業", "what": "mention", "is_not": "Law"]))
        let kept = try linked(given)
        #expect(kept.names("用水路空中点検推進事業").count == 2)
        #expect(given.unused([.mention], after: kept.corrections).count == 1)
    }

    @Test func aMentionIsOfAnotherClassOrLength() throws {
        let document = try linked(
            corrections(
                row(["document": "*", "text": "用水路空中点検推進事業", "nth": "1", "what": "mention", "type": "Network"]),
                row(["document": "*", "text": "空中点検推進事業」(令和6", "what": "mention", "type": "Plan"])))
        let networks = document.mentions.filter { $0.type == .network }
        #expect(networks.map(\.surface) == ["用水路空中点検推進事業"])
        #expect(document.mentions.contains { $0.surface == "空中点検推進事業」(令和6" && $0.type == .plan })
        #expect(document.mentions.filter { $0.type == .program }.map(\.surface) == ["同事業"])
        #expect(document.mentions.contains { $0.surface == "令和6年度" }, "a year is no name")
    }

    // MARK: Cells

    @Test func textMovesToAnotherRowAndColumn() throws {
        let moved = corrections(
            row([
                "document": "*", "text": "・測った…", "what": "cell", "row": "用水路の傷み", "by": "水野", "date": "2026-04-01",
            ]))
        let document = try linked(moved)
        #expect(document.table.rows[0].cells[0].items.count == 2)
        #expect(document.table.rows[1].cells[0].items.isEmpty)
        let activity = try #require(document.activities[0][0][1])
        let relation = try #require(document.relations.first { $0.object == activity && $0.property == .hasActivity })
        #expect(relation.subject == document.measures[0])
        #expect(relation.confidence == 1 && relation.corrections == [0])
        #expect(relation.reason.hasSuffix("corrected by 水野 on 2026-04-01"))
    }

    @Test func partOfATextGoesOnBehindAnother() throws {
        let document = try linked(
            corrections(
                row(["document": "*", "text": "また、同…た。", "what": "cell", "column": "3", "is": "地区に広げる。"])))
        let cells = document.table.rows[0].cells
        #expect(cells[0].items.map(\.string).joined().hasSuffix("試した。"))
        #expect(cells[1].items.map(\.string).joined().hasSuffix("広げる。また、同事業の結果を農研センターと確かめた。"))
    }

    @Test(arguments: [
        (["text": "用水路", "column": "2"], "places"), (["text": "・測った…", "row": "9"], "no row 9"),
        (["text": "・測った…", "column": "予算"], "no column"), (["text": "・測った…", "row": "2"], "already"),
        (["text": "見えない", "row": "1"], "does not stand there"),
        (["text": "・測った…", "row": "1", "is": "見えない"], "stands not in that cell"),
    ])
    func aMoveThatCannotBeMadeSaysWhy(fields: [String: String], reason: String) throws {
        let names = CorrectionLines.header.split(separator: "\t").map(String.init)
        let all = fields.merging(["document": "*", "what": "cell"]) { first, _ in first }
        let given = corrections(names.map { all[$0] ?? "" }.joined(separator: "\t"))
        let table = try Reconstruction(of: Array(page.utf8), name: "yosui.txt", corrections: given)
        let unused = given.unused([.cell], after: table.corrections)
        #expect(unused.count == 1 && unused[0].message.contains(reason), "\(unused)")
        #expect(try table.table.rows == Reconstruction(of: Array(page.utf8), name: "yosui.txt").table.rows)
    }

    // MARK: Where

    @Test(arguments: [
        "*", "yosui.txt", "a/yosui.txt", "https://www.example.jp/yosui", "資料1-2 見本 用水路の見守りに関する取組",
        "見本 用水路の見守りに関する取組", "資料 9-9 見本 用水路の 見守りに関する取組", "見本 用水路の…",
    ])
    func aDocumentIsCalledByManyNames(name: String) throws {
        let document = try linked(
            corrections(row(["document": name, "text": "設計課", "what": "link", "is": "農林水産省施設課"])))
        #expect(document.names("設計課") == ["農林水産省施設課"])
    }

    @Test func anotherDocumentIsLeftAlone() throws {
        let given = corrections(row(["document": "見本 橋の…", "text": "設計課", "what": "link", "is": "農林水産省施設課"]))
        let document = try linked(given)
        #expect(document.names("設計課") == ["農林水産省設計課"])
        #expect(document.corrections.isEmpty)
        let said = given.unused([.link], after: document.corrections)
        #expect(said.map(\.severity) == [.note] && said[0].message.contains("no input is the document"))
    }

    /// Next year's paper has another number and other years, and the correction is still good.
    @Test func aCorrectionServesTheNextEdition() throws {
        let next = page.replacingOccurrences(of: "資料1-2", with: "資料2-3").replacingOccurrences(
            of: "令和6年度", with: "令和7年度"
        )
        .replacingOccurrences(of: "令和5年度", with: "令和6年度").replacingOccurrences(of: "  ", with: " ")
        let first = try linked(Corrections())
        let mention = try #require(first.mentions.first { $0.surface == "設計課" })
        let line = CorrectionLines(first).line(for: mention).replacingOccurrences(of: "設計課\tO", with: "施設課\tO")
            .replacingOccurrences(of: "農林水産省設計課", with: "農林水産省施設課")
        for text in [page, next] {
            #expect(try linked(corrections(line), text, name: "other.txt").names("設計課") == ["農林水産省施設課"])
        }
    }

    /// Every line that is printed is a correction that changes nothing.
    @Test func thePrintedLinesAreAsItIs() throws {
        let document = try linked(Corrections())
        let lines = CorrectionLines(document)
        let names = document.mentions.filter {
            ![.measure, .section, .fiscalYear, .budgetAllocation].contains($0.type)
        }
        let given = Corrections(
            files: [
                (
                    "c.tsv",
                    Array(([CorrectionLines.header] + names.map(lines.line)).joined(separator: "\n").utf8)
                )
            ])
        #expect(given.findings.isEmpty)
        let again = try linked(given)
        #expect(again.mentions == document.mentions)
        #expect(given.unused([.link], after: again.corrections).count == given.all.count)
    }

    @Test func positionsAreCheckedByTheirText() throws {
        let first = try linked(Corrections())
        let span = try #require(first.mentions.first { $0.surface == "設計課" }?.spans.first)
        func attempt(_ text: String, _ at: String) throws -> LinkedDocument {
            try linked(
                corrections(row(["document": "*", "text": text, "at": at, "what": "link", "is": "農林水産省施設課"])))
        }
        #expect(try attempt("設 計課", "\(span.start)-\(span.end)").names("設計課") == ["農林水産省施設課"])
        let off = try attempt("設計課", "\(span.start + 1)-\(span.end + 1)")
        #expect(off.names("設計課") == ["農林水産省設計課"])
        #expect(off.corrections[0].spans.isEmpty)
    }

    // MARK: Contradictions

    @Test func twoThatContradictAreBothLeftOut() throws {
        let given = corrections(
            row(["document": "*", "text": "設計課", "what": "link", "is": "農林水産省施設課"]),
            row(["document": "*", "text": "設計課", "what": "link", "is": "農林水産省工事課"]))
        let document = try linked(given)
        #expect(document.names("設計課") == ["農林水産省設計課"])
        let conflict = try #require(document.findings.first { $0.code == "correction-conflict" })
        #expect(conflict.severity == .error)
        #expect(conflict.message.contains("corrections.tsv:2") && conflict.message.contains("corrections.tsv:3"))
    }

    @Test func theNarrowerPlaceIsFollowed() throws {
        let document = try linked(
            corrections(
                row(["document": "*", "text": "用水路空中点検推進事業", "what": "link", "is": "甲事業"]),
                row(["document": "yosui.txt", "text": "用水路空中点検推進事業", "nth": "2", "what": "link", "is": "乙事業"])))
        #expect(document.names("用水路空中点検推進事業") == ["甲事業", "乙事業"])
        #expect(!document.findings.contains { $0.code == "correction-conflict" })
    }

    @Test func twoMovesOfOneTextAreBothLeftOut() throws {
        let given = corrections(
            row(["document": "*", "text": "・測った…", "what": "cell", "row": "1"]),
            row(["document": "*", "text": "累計120基", "what": "cell", "column": "3"]))
        let table = try Reconstruction(of: Array(page.utf8), name: "yosui.txt", corrections: given)
        #expect(table.findings.count { $0.code == "correction-conflict" } == 1)
        #expect(try table.table.rows == Reconstruction(of: Array(page.utf8), name: "yosui.txt").table.rows)
    }

    // MARK: Provenance

    private let signed = row([
        "document": "*", "text": "農研センター", "what": "mention", "type": "Institution", "by": "水野 早苗",
        "date": "2026-04-01", "why": "it is a body",
    ])

    private func evidence(_ documents: LinkedDocument...) throws -> Set<Substring> {
        var assembly = try GraphAssembly(base: "https://example.org/id/")
        for document in documents { try assembly.add(document) }
        let graph = try assembly.graph.evidenceGraph(base: assembly.base, key: EntityKey.key(ofFields:))
        let bytes = try ByteSink.bytes { try GraphFormat.nTriples.write(statementsOf: graph, to: &$0) }
        return Set(String(decoding: bytes, as: UTF8.self).split(separator: "\n"))
    }

    @Test func theEvidenceNamesWhoWhenAndWhy() throws {
        let triples = try evidence(linked(corrections(signed)))
        let generated = triples.filter { $0.contains("prov#wasGeneratedBy>") }
        #expect(generated.count > 1)
        let correction = try #require(generated.first?.split(separator: " ")[2])
        for said in [
            "rdf-syntax-ns#type> <https://w3id.org/tsunagu/ns#Correction>",
            "rdf-syntax-ns#type> <http://www.w3.org/ns/prov#Activity>",
            "dc/terms/date> \"2026-04-01\"^^<http://www.w3.org/2001/XMLSchema#date>", "comment> \"it is a body\"",
            "prov#wasAssociatedWith> <https://example.org/id/agent/",
        ] {
            #expect(triples.contains { $0.hasPrefix(correction) && $0.contains(said) }, "\(said)")
        }
        #expect(triples.contains { $0.contains("foaf/0.1/name> \"水野 早苗\"") })
    }

    /// The graphs of corrected documents unite like any others, whatever files the corrections stand in.
    @Test func correctedGraphsMerge() throws {
        let other = page.replacingOccurrences(of: "(1 ページ)", with: "(2 ページ)")
        let twice = Corrections(
            files: ["x.tsv", "y.tsv"].map { ($0, Array("\(CorrectionLines.header)\n# again\n\(signed)\n".utf8)) })
        #expect(twice.all.count == 1)
        let one = try linked(corrections(signed))
        let two = try linked(twice, other, name: "b.txt")
        #expect(try evidence(one, two) == evidence(two, one))
    }

    @Test(.enabled(if: Oracle.imports("pyshacl"), "pySHACL is not installed"))
    func aCorrectedExportKeepsTheShapes() throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("tsunagu-\(UUID().uuidString)")
            .path
        defer { try? FileManager.default.removeItem(atPath: directory) }
        var exporter = try Exporter(directory: directory, formats: [.nTriples])
        try exporter.add(
            linked(
                corrections(
                    signed, row(["document": "*", "text": "・測った…", "what": "cell", "row": "1"]),
                    row(["document": "*", "text": "水資源課", "what": "link", "is": "総務省水資源課", "by": "水野"]))))
        try exporter.write()
        let script = Oracle.packageRoot.appendingPathComponent("Tests/Shapes/validate.py").path
        let run = try Oracle.run(Oracle.python, [script, "\(directory)/graph.nt", "\(directory)/graph.evidence.nt"])
        #expect(run.status == 0, "\(run.text)\(run.errorText)")
    }
}
