import Foundation
import TestSupport
import Testing

/// `tsunagu authority` and `--authority` as a script meets them.
@Suite struct AuthorityCommandTests {
    let scratch: URL

    init() throws {
        scratch = FileManager.default.temporaryDirectory
            .appendingPathComponent("tsunagu-authority-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    }

    private func tsunagu(_ arguments: String..., input: Data? = nil) throws -> Oracle.Output {
        try Oracle.run(Oracle.tsunagu.path, arguments, input: input)
    }

    private func file(_ name: String, _ text: String) throws -> String {
        let path = scratch.appendingPathComponent(name).path
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test func checkCountsTheRows() throws {
        let run = try tsunagu("authority", "check")
        #expect(run.status == 0)
        #expect(run.text.contains("law-index.tsv\t8945 rows\t8945 used\n"))
        #expect(run.errors.isEmpty)
    }

    @Test func checkNamesFileLineAndReason() throws {
        let own = try file("own.tsv", "local_id\tkind\tname_ja\norg:x\tinstitute\t灯台研究所\norg:y\n")
        let run = try tsunagu("authority", "check", own)
        #expect(run.status == 1)
        #expect(run.text.contains("\(own)\t2 rows\t1 used\n"))
        #expect(run.errorText.contains("\(own), line 3: 3 fields are expected"))
        #expect(try tsunagu("authority", "check", scratch.appendingPathComponent("none.tsv").path).status == 1)
    }

    @Test func ownRowsAreUsedByEveryCommandThatLinks() throws {
        let own = try file(
            "own.tsv", "local_id\tkind\tname_ja\taliases\tsource\norg:x\tinstitute\t灯台守研究所\tトーモリ\ta list\n")
        let page = Data(
            """
            見本 灯台の取組 (1 ページ)
            公開元URL | https://www.example.jp/tomori |
            出典情報 | 灯台の集い(第1回 令和6年2月1日)《国土交通省》 |
            項目
            令和5年度の実績・状況
            令和6年度の取組予定
            担当
            【灯りを守る】
            灯台の明かりを夜どおし守る方法を国が先に立って試し、成果を各地の港に広げるように取り組む。[◎国] ・トーモリが三つの港で試した。 ・引き続き、港で試す。 国土交通省港湾局
            橋の足もとの砂の動きを測り、危ういものから順に直していくように引き続き取り組む。[◎国] ・測った橋は累計120本となった。 ・引き続き、橋の足もとを測る。 国土交通省港湾局
            """.utf8)
        let plain = try tsunagu("link", "-", input: page)
        #expect(!plain.text.contains("灯台守研究所"))
        let run = try tsunagu("link", "-", "--authority", own, input: page)
        #expect(run.status == 0)
        #expect(run.text.contains("\"label\":\"灯台守研究所\""))
        let output = scratch.appendingPathComponent("out").path
        #expect(
            try tsunagu("export", "-", "--authority", own, "--output", output, "--format", "ntriples", input: page)
                .status == 0)
        #expect(try String(contentsOfFile: output + "/graph.nt", encoding: .utf8).contains("灯台守研究所"))
        #expect(try tsunagu("link", "-", "--authority", scratch.path + "/none", input: page).status == 64)
    }

    @Test func exportIsDeterministicAndHasTheIRIsOfDocuments() throws {
        let outputs = ["a", "b"].map { scratch.appendingPathComponent($0).path }
        for output in outputs {
            #expect(try tsunagu("authority", "export", "--output", output, "--format", "ntriples").status == 0)
        }
        let texts = try outputs.map { try String(contentsOfFile: $0 + "/authority.nt", encoding: .utf8) }
        #expect(texts[0] == texts[1])
        for line in [
            "id/org/6000012070001> <http://www.w3.org/2004/02/skos/core#inScheme> <https://w3id.org/tsunagu/id/scheme/organizations>",
            "id/org/6000012070001> <http://www.w3.org/2004/02/skos/core#notation> \"厚\"",
            "id/org/1011105011401> <https://w3id.org/tsunagu/ns#succeeds> <https://w3id.org/tsunagu/id/org/8011105004456>",
            "id/org/8011105004456> <https://schema.org/validThrough> \"2025-03-31\"",
            "id/law/335AC0000000105> <http://data.europa.eu/eli/ontology#title> \"道路交通法\"@ja",
        ] {
            #expect(texts[0].contains(line), "\(line)")
        }
        // What is only remembered is found in texts, and not published.
        #expect(!texts[0].contains("\"JICA\""))
        #expect(try tsunagu("authority", "export", "--format", "dot", "--output", outputs[0]).status == 64)
    }

    @Test(.enabled(if: Oracle.runs("rapper"), "rapper is not installed"), arguments: ["rdfxml", "turtle", "ntriples"])
    func exportIsReadElsewhere(_ format: String) throws {
        let output = scratch.appendingPathComponent(format).path
        #expect(try tsunagu("authority", "export", "--output", output, "--format", format).status == 0)
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: output).first)
        let run = try Oracle.run("rapper", ["-q", "-c", "-i", format, "\(output)/\(name)"])
        #expect(run.status == 0)
        #expect(run.errors.isEmpty, "\(run.errorText.prefix(300))")
    }
}
