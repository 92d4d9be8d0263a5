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
        ["link", "x.txt", "--base", "http://example.org/id#"],
        ["export", "x.txt", "--base", "http://example.org/\"a b'/"], ["export", "x.txt", "--base", ""],
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

    @Test(
        .enabled(if: Oracle.isRequired || FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"))
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

    /// Inputs that hold no page: each says why, none stops the run.
    @Test(arguments: ["", "\u{FEFF}", " \r\n\t\n"])
    func inputWithoutTextIs1(text: String) throws {
        let run = try tsunagu("table", "-", input: Data(text.utf8))
        #expect(run.status == 1)
        #expect(run.errorText.contains("is empty"))
        #expect(run.text == "{\"documents\":[]}\n")
    }

    @Test func bytesThatAreNoUTF8Are1() throws {
        let run = try tsunagu("link", "-", input: Data([0x61, 0xED, 0xA0, 0x80, 0x0A]))
        #expect(run.status == 1)
        #expect(run.errorText.contains("UTF-8"))
    }

    /// Control characters and the marks of every syntax we write, in the middle of names.
    @Test(.enabled(if: Oracle.runs("xmllint") && Oracle.runs("dot"), "xmllint or dot is not installed"))
    func hostileTextIsWrittenWellFormed() throws {
        let example = String(decoding: try Data(contentsOf: try #require(try firstExample())), as: UTF8.self)
        let hostile = "\u{0}\u{1B}]]></x>&amp;\"'\\|,;{}->%00\u{FFFE}\u{301}"
        let output = scratch.appendingPathComponent("hostile").path
        for word in ["事業", "課", "ページ", "について"] {
            let page = Data(example.replacingOccurrences(of: word, with: word + hostile).utf8)
            #expect(try tsunagu("export", "-", "--output", output, input: page).status == 0)
            let documents = ["graph.rdf", "graph.evidence.rdf", "graph.graphml"].map { "\(output)/\($0)" }
            #expect(try Oracle.run("xmllint", ["--noout"] + documents).status == 0)
            #expect(try Oracle.run("dot", ["-Tcanon", "\(output)/overview.dot"]).status == 0)
            let findings = try Data(contentsOf: URL(fileURLWithPath: output + "/findings.jsonl"))
            for line in findings.split(separator: 0x0A) {
                #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: line) }
            }
        }
    }

    /// Lines end in LF, CR LF or CR; the table is the same.
    @Test func lineEndsDoNotMatter() throws {
        let example = String(decoding: try Data(contentsOf: try #require(try firstExample())), as: UTF8.self)
        let tables = try ["\n", "\r\n", "\r"].map { end in
            let page = example.replacingOccurrences(of: "\n", with: end)
            return try tsunagu("table", "-", "--format", "csv", input: Data(page.utf8)).output
        }
        #expect(!tables[0].isEmpty)
        #expect(Set(tables).count == 1)
    }

    @Test func directoriesThatLeadBackToThemselvesAreReadOnce() throws {
        let directory = scratch.appendingPathComponent("loop")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            at: directory.appendingPathComponent("again"), withDestinationURL: directory)
        #expect(try tsunagu("table", directory.path).status == 1)
        try FileManager.default.copyItem(
            at: try #require(try firstExample()), to: directory.appendingPathComponent("page.txt"))
        let run = try tsunagu("table", directory.path)
        #expect(run.status == 0)
        let json = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
        #expect((json["documents"] as? [Any])?.count == 1)
    }

    /// Runs that write the same files leave the files of one of them, whole.
    @Test func runsAtOnceDoNotMixTheirFiles() throws {
        let output = scratch.appendingPathComponent("shared").path
        // Not by a shell's wait, which never returns where it inherited SIGCHLD blocked.
        DispatchQueue.concurrentPerform(iterations: 3) { _ in
            #expect((try? tsunagu("export", example, "--output", output).status) == 0)
        }
        let alone = scratch.appendingPathComponent("alone").path
        #expect(try tsunagu("export", example, "--output", alone).status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: output)
        #expect(try names.sorted() == FileManager.default.contentsOfDirectory(atPath: alone).sorted())
        for name in names {
            #expect(
                FileManager.default.contentsEqual(atPath: "\(output)/\(name)", andPath: "\(alone)/\(name)"), "\(name)")
        }
    }

    /// A reader that has seen enough ends the run; nothing is said of it.
    @Test(arguments: ["table", "link"])
    func aClosedPipeEndsTheRunInSilence(command: String) throws {
        let line = "'\(Oracle.tsunagu.path)' \(command) '\(example)' | head -c 1 > /dev/null"
        let run = try Oracle.run("sh", ["-c", line])
        #expect(run.status == 0)
        #expect(!run.errorText.contains("error"))
    }

    /// Files of an earlier run that this run has no counterpart for would contradict it.
    @Test func nothingOfAnEarlierRunContradictsANewOne() throws {
        let output = scratch.appendingPathComponent("again").path
        #expect(try tsunagu("export", example, "--output", output).status == 0)
        try Data("kept".utf8).write(to: URL(fileURLWithPath: output + "/notes.txt"))
        let one = try #require(try firstExample()).path
        #expect(try tsunagu("export", one, "--output", output, "--no-evidence").status == 0)
        let files = try FileManager.default.contentsOfDirectory(atPath: output)
        #expect(files.count { $0.hasPrefix("section-") } == 3)
        #expect(!files.contains { $0.hasPrefix("graph.evidence") })
        #expect(files.contains("notes.txt"))
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
            [
                "-c",
                "cd '\(Oracle.packageRoot.path)' && '\(Oracle.tsunagu.path)' export Examples --output '\(output)' --view all",
            ])
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
