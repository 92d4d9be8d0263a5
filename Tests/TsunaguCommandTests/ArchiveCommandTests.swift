import Foundation
import TestSupport
import Testing

/// Archives as a script meets them: what is read, in which order it is written, and what an interruption leaves.
@Suite struct ArchiveCommandTests {
    private let scratch: URL
    private let pages: [URL]

    init() throws {
        scratch = FileManager.default.temporaryDirectory.appendingPathComponent("tsunagu-archive-\(UUID().uuidString)")
        let folder = scratch.appendingPathComponent("pages")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let model = try String(
            contentsOf: Oracle.packageRoot.appendingPathComponent("Examples/seaside-town-1.txt"), encoding: .utf8)
        pages = (1...12).map { folder.appendingPathComponent("page-\($0).txt") }
        for (number, page) in pages.enumerated() {
            let text = model.replacingOccurrences(of: "tsunagu/seaside-town", with: "archive/\(number)")
                .replacingOccurrences(of: "例1 ", with: "例\(number)町 ").replacingOccurrences(
                    of: "なぎさ", with: "浜\(number)")
            try text.write(to: page, atomically: true, encoding: .utf8)
        }
    }

    private func tsunagu(_ arguments: [String], input: Data? = nil) throws -> Oracle.Output {
        try Oracle.run(Oracle.tsunagu.path, arguments, input: input)
    }

    private func path(_ name: String) -> String { scratch.appendingPathComponent(name).path }

    private func export(_ output: String, _ arguments: String...) throws -> [String: Data] {
        let run = try tsunagu(["export", "--output", path(output)] + arguments)
        #expect(run.status == 0, "\(run.errorText)")
        return try files(path(output))
    }

    private func files(_ directory: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: directory) {
            let url = URL(fileURLWithPath: "\(directory)/\(name)")
            if let data = try? Data(contentsOf: url) { files[name] = data }
        }
        return files
    }

    private func jsonLines(_ texts: [URL]) throws -> Data {
        var lines = Data()
        for page in texts {
            let line = ["text": try String(contentsOf: page, encoding: .utf8)]
            lines += try JSONSerialization.data(withJSONObject: line) + Data("\n".utf8)
        }
        return lines
    }

    private func sorted(_ lines: Data?) -> [Data] {
        (lines ?? Data()).split(separator: 0x0A).sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// Neither the order of the inputs nor the number of jobs shows, in any format.
    @Test func theResultDependsOnNeitherOrderNorJobs() throws {
        let formats = ["--format", "rdfxml,graphml,dot,ntriples,turtle,nquads,csv"]
        let names = pages.map(\.path)
        let arguments = [
            ["--jobs", "1"] + names, ["--jobs", "2"] + names.reversed(), ["--jobs", "5", path("pages")],
        ]
        let results = try arguments.enumerated().map { number, arguments in
            let run = try tsunagu(["export", "--quiet", "--output", path("order-\(number)")] + formats + arguments)
            #expect(run.status == 0)
            #expect(run.errorText == "")
            return try files(path("order-\(number)"))
        }
        #expect(results[0].count > 10)
        #expect(results[1] == results[0])
        #expect(results[2] == results[0])
    }

    /// Files, a list of them, JSON Lines and what is packed give the same statements.
    @Test func everyWayInGivesTheSameStatements() throws {
        let whole = try #require(try export("files", path("pages"), "--format", "ntriples")["graph.nt"])
        let list = Data(pages.map { $0.path + "\0" }.joined().utf8)
        let listed = try tsunagu(["export", "--files-from", "-", "-0", "--stream"], input: list)
        let lines = try jsonLines(pages)
        let records = try tsunagu(["export", "-", "--stream", "--jobs", "3"], input: lines)
        try lines.write(to: URL(fileURLWithPath: path("pages.jsonl")))
        #expect(try Oracle.run("gzip", ["-k", path("pages.jsonl")]).status == 0)
        let packed = try tsunagu(["export", path("pages.jsonl.gz"), "--stream"])
        let paths = Data(pages.map { #"{"path":"\#($0.path)"}"# + "\n" }.joined().utf8)
        let named = try tsunagu(["export", "-", "--input-format", "jsonl", "--stream"], input: paths)
        for run in [listed, records, packed, named] {
            #expect(run.status == 0, "\(run.errorText)")
            #expect(run.output == records.output)
            let statements = sorted(run.output)
            #expect(statements.count > sorted(whole).count)
            #expect(Set(statements) == Set(sorted(whole)))
        }
    }

    @Test func aStreamIntoADirectoryHasItsEvidenceAndFindings() throws {
        let whole = try export("whole", path("pages"), "--format", "nquads")
        let stream = try export("stream", path("pages"), "--stream", "--format", "nquads,ntriples")
        #expect(Set(stream.keys) == ["graph.nq", "graph.nt", "graph.evidence.nt", "findings.jsonl"])
        #expect(stream["findings.jsonl"] == whole["findings.jsonl"])
        #expect(sorted(stream["graph.nq"]) == sorted(whole["graph.nq"]))
    }

    @Test func aFolderADocument() throws {
        let folders = try export("folders", path("pages"), "--per-document", "--format", "ntriples,dot")
        let index = try #require(folders["documents.jsonl"]).split(separator: 0x0A)
        #expect(index.count == 12)
        for (number, line) in index.enumerated() {
            let entry = try #require(try JSONSerialization.jsonObject(with: line) as? [String: String])
            #expect(entry["document"] == pages[number].path)
            let folder = try #require(entry["folder"])
            let alone = try export("alone-\(number)", pages[number].path, "--format", "ntriples,dot")
            for (name, data) in alone { #expect(folders["\(folder)/\(name)"] == data, "\(folder)/\(name)") }
        }
    }

    /// One bad input never stops a run: it is in the findings, with its place, and the exit code tells.
    @Test func badInputsAreLeftOutAndTold() throws {
        var lines = Data("{\"text\": 1}\nnot json\n{\"path\": \"/no/such\"}\n".utf8)
        lines += try jsonLines([pages[0]])
        try lines.write(to: URL(fileURLWithPath: path("bad.jsonl")))
        try Data([0x1F, 0x8B, 0x08, 0x00]).write(to: URL(fileURLWithPath: path("cut.txt.gz")))
        let inputs = [path("bad.jsonl"), path("cut.txt.gz"), pages[1].path, "/no/such/*.txt"]
        for shape in [[], ["--stream"], ["--per-document"]] {
            let output = path("bad\(shape.joined())")
            let run = try tsunagu(["export", "--output", output, "--format", "ntriples"] + shape + inputs)
            #expect(run.status == 1)
            #expect(run.errorText.contains("documents   2 (5 could not be read)"))
            let findings = try #require(try files(output)["findings.jsonl"]).split(separator: 0x0A).map {
                try #require(try JSONSerialization.jsonObject(with: $0) as? [String: Any])
            }
            let errors = findings.filter { $0["severity"] as? String == "error" }
            let names = ["/no/such/*.txt", "bad.jsonl:1", "bad.jsonl:2", "/no/such", "cut.txt.gz"]
            #expect(errors.count == 5)
            for (error, name) in zip(errors, names) {
                #expect((error["document"] as? String)?.hasSuffix(name) == true, "\(error)")
            }
            #expect(errors[2]["line"] as? Int == 2)
            #expect(errors[2]["byte"] as? Int == 12)
        }
    }

    /// Standard error is no log: 200 notes and warnings, and where the others are.
    @Test func findingsWithoutEndAreInTheirFile() throws {
        let lines = (0..<230).map { "{\"text\":\"\($0) 海辺の町\\u0001を守る。\"}\n" }.joined()
        let run = try tsunagu(["export", "-", "--stream", "--output", path("many")], input: Data(lines.utf8))
        #expect(run.status == 0, "\(run.errorText)")
        let told = run.errorText.split(separator: "\n")
        #expect(told.count { $0.contains("U+FFFD") } == 200)
        #expect(told.contains { $0.contains("30 more notes and warnings are in findings.jsonl") })
        let findings = try #require(try files(path("many"))["findings.jsonl"])
        #expect(findings.split(separator: 0x0A).count == 230)
    }

    /// What is larger than --largest is refused, and a finding says so, whichever way it comes; what is not is read.
    @Test func theLargestInputIsTheUsers() throws {
        let large = Data(String(repeating: "海辺の町の観光を支える。\n", count: 30_000).utf8)
        let text = URL(fileURLWithPath: path("large.txt"))
        try large.write(to: text)
        try jsonLines([text, pages[0]]).write(to: URL(fileURLWithPath: path("large.jsonl")))
        for (input, name, read) in [(text.path, "large.txt", "0"), (path("large.jsonl"), "large.jsonl:1", "1")] {
            let run = try tsunagu([
                "export", input, "--largest", "1", "--format", "ntriples", "--output", path("large"),
            ])
            #expect(run.status == 1)
            #expect(run.errorText.contains("\(name): is ") && run.errorText.contains("1 MiB"), "\(run.errorText)")
            #expect(run.errorText.contains("documents   \(read) (1 could not be read)"))
            let findings = try files(path("large"))["findings.jsonl"].map { String(decoding: $0, as: UTF8.self) }
            #expect(findings?.contains("\"code\":\"too-large\"") == true)
        }
        let input = try tsunagu(["table", "-", "--largest", "1"], input: large)
        #expect(input.status == 1 && input.errorText.contains("-: is larger than 1 MiB"))
        #expect(try tsunagu(["table", text.path, "--largest", "2", "--quiet"]).status == 0)
    }

    private static let bearsLimits = Oracle.sanitizer != "thread"

    /// An interrupted run is taken up where its inputs are still the same, and done again where they are not.
    @Test(
        .enabled(if: bearsLimits, "ThreadSanitizer dies of a limit on the size of files"),
        arguments: [["--format", "ntriples,dot"], ["--stream"], ["--per-document", "--format", "ntriples"]])
    func aRunIsTakenUp(shape: [String]) throws {
        let arguments = ["export", "--quiet", path("pages"), "--output"]
        #expect(try tsunagu(arguments + [path("whole")] + shape).status == 0)
        let whole = try files(path("whole"))
        // A limit on the size of files is an interruption that comes at the same place each time.
        let output = path("taken")
        let command = (arguments + [output, "--resume"] + shape).map { "'\($0)'" }.joined(separator: " ")
        let cut = try Oracle.run("bash", ["-c", "ulimit -f 400; exec '\(Oracle.tsunagu.path)' \(command)"])
        #expect(cut.status == 74 || shape.contains("--per-document"))
        let run = try tsunagu(["export", path("pages"), "--output", output, "--resume"] + shape)
        #expect(run.status == 0, "\(run.errorText)")
        #expect(run.errorText.contains("done before the interruption") || shape.contains("--per-document"))
        #expect(try files(output) == whole)
        #expect(try tsunagu(arguments + [output] + shape).status == 0)
        #expect(try files(output) == whole)
    }

    @Test(arguments: [
        ["--stream", "--per-document", "x.txt"], ["--stream", "--format", "rdfxml", "x.txt"],
        ["--stream", "--resume", "x.txt"], ["--output", "-", "x.txt"], ["--jobs", "0", "x.txt"],
        ["--files-from", "-", "-"], ["--stream", "--format", "nquads,ntriples", "x.txt"], ["--largest", "0", "x.txt"],
    ])
    func optionsThatContradictEachOtherAre64(arguments: [String]) throws {
        #expect(try tsunagu(["export"] + arguments).status == 64)
    }

    /// A cluster of two executors, one of which is killed on the way, gives what one machine gives.
    @Test(.enabled(if: Oracle.imports("pyspark"), "pyspark is not installed"))
    func sparkGivesTheSameStatements() throws {
        let script = Oracle.packageRoot.appendingPathComponent("Tests/Archive/spark.py").path
        let run = try Oracle.run(Oracle.python, [script, Oracle.tsunagu.path])
        #expect(run.status == 0, "\(run.text)\(run.errorText)")
    }

    @Test(.enabled(if: bearsLimits, "ThreadSanitizer dies of a limit on the size of files"))
    func faultsLeaveNothingHalf() throws {
        let script = Oracle.packageRoot.appendingPathComponent("Tests/Archive/faults.py").path
        let run = try Oracle.run(Oracle.python, [script, Oracle.tsunagu.path, "--kills", "18"])
        #expect(run.status == 0, "\(run.text)\(run.errorText)")
    }
}
