import Foundation
import TestSupport
import Testing

/// The command as a script meets it: exit codes, what goes where, and what a failure leaves behind.
@Suite struct CommandTests {
    let scratch: URL

    init() throws {
        scratch = FileManager.default.temporaryDirectory.appendingPathComponent("tsunagu-command-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    }

    private var example: String { Oracle.packageRoot.appendingPathComponent("Examples").path }

    private func tsunagu(_ arguments: String..., input: Data? = nil) throws -> Oracle.Output {
        try Oracle.run(Oracle.tsunagu.path, arguments, input: input)
    }

    @Test func exportWritesEveryFileAndSumsUp() throws {
        let output = scratch.appendingPathComponent("out").path
        let run = try tsunagu("export", example, "--output", output)
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(run.errorText.contains("documents"))
        let files = try FileManager.default.contentsOfDirectory(atPath: output)
        for name in [
            "graph.rdf", "graph.nt", "graph.graphml", "graph.evidence.rdf", "graph.evidence.nt", "overview.dot",
            "section-1.dot", "findings.jsonl",
        ] {
            #expect(files.contains(name))
        }
        #expect(!files.contains { $0.hasSuffix(".tmp") })
    }

    @Test func formatsAndEvidenceAreChosen() throws {
        let output = scratch.appendingPathComponent("chosen").path
        let run = try tsunagu("export", example, "--output", output, "--format", "ntriples", "--no-evidence")
        #expect(run.status == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: output).sorted() == ["findings.jsonl", "graph.nt"])
    }

    @Test func standardInputIsReadAndTheTablePrinted() throws {
        let example = try #require(try firstExample())
        let page = try Data(contentsOf: example)
        let run = try tsunagu("table", "-", input: page)
        #expect(run.status == 0)
        let json = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
        let documents = try #require(json["documents"] as? [[String: Any]])
        #expect((documents.first?["rows"] as? [Any])?.isEmpty == false)
    }

    /// Every span of the table's JSON points at the very text that stands beside it.
    @Test func spansOfTheTablePointAtTheirText() throws {
        let run = try tsunagu("table", example)
        let json = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
        var count = 0
        for document in try #require(json["documents"] as? [[String: Any]]) {
            let pages = try #require(document["pages"] as? [[String: Any]])
            let text = Array(try #require(pages[0]["text"] as? String).unicodeScalars)
            for row in try #require(document["rows"] as? [[String: Any]]) {
                let cells = try #require(row["cells"] as? [[String: Any]])
                let items = cells.flatMap { $0["items"] as? [[String: Any]] ?? [] }
                for item in items + [try #require(row["measure"] as? [String: Any])] {
                    let spans = try #require(item["spans"] as? [[Int]])
                    let found = spans.flatMap { Array(text[$0[0]..<$0[1]]) }
                    #expect(String(String.UnicodeScalarView(found)) == item["text"] as? String)
                    count += 1
                }
            }
        }
        #expect(count > 20)
    }

    @Test func mentionsArePrintedALineEach() throws {
        let run = try tsunagu("link", example)
        #expect(run.status == 0)
        let lines = run.text.split(separator: "\n")
        #expect(lines.count > 100)
        for line in lines {
            let mention = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            for name in ["document", "page", "spans", "surface", "type", "iri", "score", "status", "candidates", "why"]
            {
                #expect(mention[name] != nil)
            }
        }
    }

    @Test func unreadableInputIsReportedAndTheOthersAreWritten() throws {
        let output = scratch.appendingPathComponent("partly").path
        let run = try tsunagu("export", "/no/such/page.txt", example, "--output", output)
        #expect(run.status == 1)
        #expect(run.errorText.contains("/no/such/page.txt"))
        #expect(FileManager.default.fileExists(atPath: output + "/graph.nt"))
    }

    @Test(arguments: [
        ["export"], ["table", "-", "--format", "xls"], ["nonsense"], ["export", "x.txt", "--base", "not an iri"],
        ["export", "x.txt", "--license", "<>"], ["table", "-", "-"],
    ])
    func wrongUsageIs64(arguments: [String]) throws {
        #expect(try Oracle.run(Oracle.tsunagu.path, arguments).status == 64)
    }

    @Test func outputThatCannotBeCreatedIs73() throws {
        let file = scratch.appendingPathComponent("a-file")
        try Data("kept".utf8).write(to: file)
        let run = try tsunagu("export", example, "--output", file.path)
        #expect(run.status == 73)
        #expect(try Data(contentsOf: file) == Data("kept".utf8))
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"))
    func outputThatCannotBeWrittenIs74() throws {
        let line = "\(Oracle.tsunagu.path) table \(example) > /dev/full"
        #expect(try Oracle.run("sh", ["-c", line]).status == 74)
    }

    @Test func anEarlierOutputSurvivesAFailedRun() throws {
        let output = scratch.appendingPathComponent("kept").path
        #expect(try tsunagu("export", example, "--output", output).status == 0)
        let before = try Data(contentsOf: URL(fileURLWithPath: output + "/graph.nt"))
        // A directory where a later file should go: that file cannot be put in its place.
        try FileManager.default.removeItem(atPath: output + "/graph.rdf")
        try FileManager.default.createDirectory(
            atPath: output + "/graph.rdf/in-the-way", withIntermediateDirectories: true)
        #expect(try tsunagu("export", example, "--output", output).status == 74)
        #expect(try Data(contentsOf: URL(fileURLWithPath: output + "/graph.nt")) == before)
        #expect(try !FileManager.default.contentsOfDirectory(atPath: output).contains { $0.hasSuffix(".tmp") })
    }

    @Test func helpTeachesByExample() throws {
        for command in ["export", "table", "link", "formats"] {
            let help = try tsunagu(command, "--help")
            #expect(help.status == 0)
            #expect(help.text.contains("EXAMPLE"))
            #expect(help.text.contains("tsunagu \(command)"))
        }
        #expect(try tsunagu("--version").status == 0)
        #expect(try tsunagu("formats").text.contains("application/rdf+xml"))
    }

    /// What stands in Exports/ is what the command gives, to the byte.
    @Test func exportsAreReproduced() throws {
        let output = scratch.appendingPathComponent("again").path
        let run = try Oracle.run(
            "sh",
            ["-c", "cd '\(Oracle.packageRoot.path)' && '\(Oracle.tsunagu.path)' export Examples --output '\(output)'"])
        #expect(run.status == 0)
        let kept = Oracle.packageRoot.appendingPathComponent("Exports")
        let names = try FileManager.default.contentsOfDirectory(atPath: output)
        #expect(names.count > 5)
        for name in names {
            let made = try Data(contentsOf: URL(fileURLWithPath: "\(output)/\(name)"))
            #expect(made == (try? Data(contentsOf: kept.appendingPathComponent(name))), "\(name): run make export")
        }
        let stale = try FileManager.default.contentsOfDirectory(atPath: kept.path)
            .filter { !$0.hasSuffix(".svg") && !names.contains($0) }
        #expect(stale.isEmpty)
    }

    private func firstExample() throws -> URL? {
        let directory = Oracle.packageRoot.appendingPathComponent("Examples")
        return try FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "txt" }.min { $0.path < $1.path }
    }
}
