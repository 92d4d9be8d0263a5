import Foundation
import TestSupport
import Testing

/// The codes of `Documentation/promises.md` that no other test brings about.
@Suite struct CodeTests {
    private let scratch: URL

    init() throws {
        scratch = FileManager.default.temporaryDirectory.appendingPathComponent("tsunagu-codes-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    }

    private func file(_ name: String, _ bytes: Data) throws -> String {
        let url = scratch.appendingPathComponent(name)
        try bytes.write(to: url)
        return url.path
    }

    /// The exit code, and the codes of an export's findings.
    private func codes(_ arguments: [String], environment: [String] = []) throws -> (status: Int32, codes: Set<String>)
    {
        let output = scratch.appendingPathComponent("out").path
        let command = environment + [Oracle.tsunagu.path, "export", "--format", "ntriples", "--output", output]
        let run = try Oracle.run(command[0], Array(command.dropFirst()) + arguments)
        let findings = try Data(contentsOf: URL(fileURLWithPath: output + "/findings.jsonl")).split(separator: 0x0A)
        let codes = try findings.map { line in
            let object = try #require(try JSONSerialization.jsonObject(with: line) as? [String: Any])
            return try #require(object["code"] as? String)
        }
        return (Int32(run.status), Set(codes))
    }

    @Test func whatAPageShowsIsFound() throws {
        let (status, examples) = try codes([Oracle.packageRoot.appendingPathComponent("Examples").path])
        #expect(status == 0)
        #expect(examples.isSuperset(of: ["doubtful-row", "date-inferred", "repeated-copy"]), "\(examples)")
        #expect(try codes([file("control.txt", Data("海辺の\u{1}町\n".utf8))]) == (0, ["control-character"]))
    }

    @Test func aListOfPathsIsText() throws {
        let list = try file("list", Data([0xFF, 0xFE, 0x0A]))
        #expect(try codes(["--files-from", list]) == (1, ["no-path"]))
    }

    private static let printed = """
        <html><body><doc><page width="100" height="100"><flow><block><line><word xMin="10" yMin="10" xMax="60"
        yMax="20">river</word></line></block></flow></page></doc></body></html>
        """

    /// Programs that do what poppler's do where they fail.
    @Test(
        arguments: [
            (nil, 1, "missing-program"), ("exit 3", 1, "protected-pdf"), ("exit 1", 1, "broken-pdf"),
            ("echo no XML", 1, "unreadable-pdf"), ("exec /bin/sleep 1000", 1, "too-slow"),
            ("case $0 in *text) echo '\(printed)';; *) exit 1;; esac", 0, "no-drawing"),
        ] as [(String?, Int32, String)])
    func popplersFailures(program: String?, status: Int32, code: String) throws {
        let programs = scratch.appendingPathComponent("programs")
        try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: true)
        for name in program == nil ? [] : ["pdftotext", "pdftocairo", "pdffonts"] {
            let url = programs.appendingPathComponent(name)
            try Data("#!/bin/sh\n\(program ?? "")\n".utf8).write(to: url)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url.path)
        }
        let pdf = try file("report.pdf", Data("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n".utf8))
        let patience = code == "too-slow" ? ["--timeout", "1"] : []
        #expect(try codes([pdf] + patience, environment: ["PATH=\(programs.path)"]) == (status, [code]))
    }

    /// What is said instead of a code where there is no file of findings.
    @Test func wordsWithoutAFileOfFindings() throws {
        let digit = try file("digit.nt", Data("<http://e/a> <http://e/1> \"x\" .\n".utf8))
        let unwritable = try Oracle.run(
            Oracle.tsunagu.path, ["convert", digit, "--to", "rdfxml", "--output", scratch.path + "/converted"])
        #expect(unwritable.status == 1 && unwritable.errorText.contains("cannot spell this predicate"))
        let entity = try file("entity.rdf", Data("<!DOCTYPE r [<!ENTITY a \"b\">]><r xmlns=\"urn:x\">&a;</r>".utf8))
        let unreadable = try Oracle.run(
            Oracle.tsunagu.path, ["convert", entity, "--output", scratch.path + "/converted"])
        #expect(unreadable.status == 1 && unreadable.errorText.contains("entities are not read"))
        let bare = try Oracle.run(Oracle.tsunagu.path, ["export", digit, "--ontology", scratch.path])
        #expect(bare.status == 64 && bare.errorText.contains("has no authority/*.tsv"))
    }
}
