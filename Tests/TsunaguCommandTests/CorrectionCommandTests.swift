import Foundation
import TestSupport
import Testing

/// `--explain` and `--corrections` as a person meets them.
@Suite struct CorrectionCommandTests {
    private let scratch: URL
    private let page = Oracle.packageRoot.appendingPathComponent("Examples/seaside-town-1.txt").path
    private let example = Oracle.packageRoot.appendingPathComponent("Examples/corrections.tsv").path

    init() throws {
        scratch = FileManager.default.temporaryDirectory.appendingPathComponent("tsunagu-command-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    }

    private func tsunagu(_ arguments: String...) throws -> Oracle.Output {
        try Oracle.run(Oracle.tsunagu.path, arguments)
    }

    private func file(_ name: String, _ lines: [String]) throws -> String {
        let path = scratch.appendingPathComponent(name).path
        try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// The two steps that the help teaches: ask why, copy the line, change it, run again.
    @Test func theLineThatIsPrintedCorrects() throws {
        let asked = try tsunagu("link", page, "--explain", "--surface", "防災漁村課")
        #expect(asked.status == 0)
        let lines = asked.text.split(separator: "\n").map(String.init)
        let header = try #require(lines.first { $0.hasPrefix("document\t") })
        let line = try #require(lines.last)
        #expect(asked.text.contains("minted") && asked.text.contains("score 0."))
        let corrections = try file(
            "mine.tsv", [header, line.replacingOccurrences(of: "\t水産庁防災漁村課\t", with: "\t水産庁防災課\t")])
        let corrected = try tsunagu("link", page, "--corrections", corrections)
        #expect(corrected.status == 0)
        #expect(corrected.text.contains("\"label\":\"水産庁防災課\""))
        #expect(!corrected.text.contains("\"label\":\"水産庁防災漁村課\""))
        #expect(corrected.errorText.contains("correction-applied"))
    }

    @Test func theExplanationIsStructuredToo() throws {
        let run = try tsunagu("link", page, "--explain", "--format", "jsonl", "--surface", "内閣府")
        let line = try #require(run.text.split(separator: "\n").first)
        let mention = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        let candidate = try #require((mention["candidates"] as? [[String: Any]])?.first)
        #expect((candidate["features"] as? [[String: Any]])?.first?["weight"] as? Double == 1)
        #expect((candidate["row"] as? String)?.hasPrefix("organizations.tsv:") == true)
        #expect((candidate["sources"] as? [String])?.contains { $0.contains("http") } == true)
        #expect((mention["correctionLine"] as? String)?.contains("\t内閣府\t") == true)
        for name in ["place", "row", "near", "rivals"] { #expect(mention[name] != nil) }
    }

    @Test func mentionsAreChosenByPlace() throws {
        let all = try tsunagu("link", page).text.split(separator: "\n")
        let line = try #require(all.first { $0.contains("\"surface\":\"内閣府\"") })
        let mention = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        let span = try #require((mention["spans"] as? [[Int]])?.first)
        for at in ["\(span[0])-\(span[1])", "p1:\(span[0])-\(span[1])", "\(span[0])"] {
            #expect(try tsunagu("link", page, "--at", at).text == line + "\n")
        }
        #expect(try tsunagu("link", page, "--at", "p9:\(span[0])-\(span[1])").text.isEmpty)
        for wrong in ["9-3", "x", "1-2-3", "p:1"] { #expect(try tsunagu("link", page, "--at", wrong).status == 64) }
    }

    @Test func theWorkedExampleWorks() throws {
        let output = scratch.appendingPathComponent("out").path
        let run = try tsunagu("export", page, "--corrections", example, "--output", output)
        #expect(run.status == 0)
        #expect(!run.errorText.contains("correction-row") && !run.errorText.contains("correction-conflict"))
        let graph = try String(contentsOfFile: output + "/graph.nt", encoding: .utf8)
        #expect(graph.contains("\"国土交通省水管理・国土保全局海岸室\"@ja") && !graph.contains("\"国土交通省海岸室\"@ja"))
        let evidence = try String(contentsOfFile: output + "/graph.evidence.nt", encoding: .utf8)
        #expect(evidence.contains("ns#Correction>") && evidence.contains("\"浜野 渚\""))
        let table = try tsunagu("table", page, "--corrections", example, "--format", "csv")
        #expect(table.text.contains("\"文部科学省教育課程課(国土地理院)\""))
        #expect(!table.errorText.contains("海岸室"), "links are no business of the table")
    }

    @Test func whatIsNotUsedIsReportedWithItsLine() throws {
        let corrections = try file(
            "mine.tsv",
            [
                "# mine", "document\ttext\twhat\tis", "*\t見えない課\tlink\t水産庁防災課", "*\t防災漁村課\tlink\t水産庁防災漁村課",
                "*\t防災漁村課\tlunk\t水産庁防災課",
            ])
        let output = scratch.appendingPathComponent("out").path
        let run = try tsunagu("export", page, "--corrections", corrections, "--output", output)
        #expect(run.status == 0)
        let findings = try String(contentsOfFile: output + "/findings.jsonl", encoding: .utf8)
        for said in [
            "mine.tsv:3: link of 「見えない課」: the text does not stand there",
            "mine.tsv:4: link of 「防災漁村課」: it is linked so already", "mine.tsv, line 5: what is 「lunk」",
        ] {
            #expect(run.errorText.contains(said), "\(said)")
            #expect(findings.contains(said), "\(said)")
        }
    }

    @Test func contradictionsAreErrorsSaidAloud() throws {
        let one = try file("one.tsv", ["document\ttext\twhat\tis", "*\t防災漁村課\tlink\t水産庁防災課"])
        let other = try file("other.tsv", ["document\ttext\twhat\tis", "*\t防災漁村課\tlink\t水産庁漁村課"])
        let run = try tsunagu("link", page, "--corrections", one, "--corrections", other)
        #expect(run.errorText.contains("error:") && run.errorText.contains("\(one):2 and \(other):2"))
        #expect(run.text.contains("\"label\":\"水産庁防災漁村課\""))
    }

    /// To go on without what a person has said would be false.
    @Test(arguments: ["table", "link", "export"])
    func aFileThatIsNotThereIsWrongUsage(command: String) throws {
        let run = try tsunagu(command, page, "--corrections", "/no/such/corrections.tsv")
        #expect(run.status == 64)
        #expect(run.errorText.contains("/no/such/corrections.tsv"))
    }
}
