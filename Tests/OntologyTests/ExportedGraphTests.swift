import Foundation
import TestSupport
import Testing

/// What the command writes, judged by the shapes and by the libraries that people load it into.
@Suite("Exported graphs")
struct ExportedGraphTests {
    /// The pages of Examples, and the real one where it is at hand.
    static let inputs =
        [Oracle.packageRoot.appendingPathComponent("Examples").path]
        + (Oracle.hasShared ? [Oracle.shared.appendingPathComponent("seed/page-2.txt").path] : [])

    /// Exports `input`, runs a script of Tests on what was written, and expects that it finds nothing wrong.
    private func export(_ input: String, andRun script: String, on files: [String]) throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("tsunagu-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        let export = try Oracle.run(Oracle.tsunagu.path, ["export", input, "--output", directory.path])
        try #require(export.status == 0, "\(export.errorText)")
        let path = Oracle.packageRoot.appendingPathComponent("Tests/\(script)").path
        let run = try Oracle.run(Oracle.python, [path] + files.map { directory.appendingPathComponent($0).path })
        print(run.text.split(separator: "\n").last ?? "")
        #expect(run.status == 0, "\(script): \(run.text)\(run.errorText)")
    }

    @Test("The shapes are kept", .enabled(if: Oracle.imports("pyshacl"), "pySHACL is not installed"), arguments: inputs)
    func shapes(input: String) throws {
        try export(input, andRun: "Shapes/validate.py", on: ["graph.rdf", "graph.evidence.rdf"])
    }

    @Test(
        "rdflib, pyoxigraph, networkx and igraph give the same counts and answers",
        .enabled(if: Oracle.imports("rdflib, pyoxigraph, networkx, igraph"), "one of the four is not installed"),
        arguments: inputs)
    func consumers(input: String) throws {
        try export(input, andRun: "Consumers/compare.py", on: [""])
    }
}
