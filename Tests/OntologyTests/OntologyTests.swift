import Foundation
import TestSupport
import Testing

/// The ontology and the shapes, judged by programs that know RDF and SHACL; the scripts are in Tests/Shapes.
@Suite("Ontology and shapes")
struct OntologyTests {
    static let files = ["tsunagu.ttl", "tsunagu.rdf", "shapes.ttl"].map {
        Oracle.packageRoot.appendingPathComponent("Ontology/\($0)").path
    }

    /// Runs a script of Tests/Shapes, shows what it prints, and expects that it finds nothing wrong.
    private func expectNoFault(_ script: String, _ arguments: [String] = []) throws {
        let path = Oracle.packageRoot.appendingPathComponent("Tests/Shapes/\(script)").path
        let run = try Oracle.run(Oracle.python, [path] + arguments)
        print(run.text, terminator: "")
        #expect(run.status == 0, "\(script): \(run.text)\(run.errorText)")
    }

    @Test(
        "Each constraint has an example that keeps it and one that breaks it",
        .enabled(if: Oracle.imports("pyshacl"), "pySHACL is not installed"))
    func examples() throws { try expectNoFault("check_examples.py") }

    @Test(
        "Each term is described, defined where it is used, and what the data model says",
        .enabled(if: Oracle.imports("pyshacl"), "pySHACL is not installed"))
    func terms() throws {
        let dataModel = Oracle.shared.appendingPathComponent("data-model.md").path
        try expectNoFault("check_ontology.py", Oracle.hasShared ? [dataModel] : [])
    }

    @Test(
        "The RDF/XML has the triples of the Turtle, in order",
        .enabled(if: Oracle.imports("pyshacl"), "pySHACL is not installed"))
    func rdfxml() throws { try expectNoFault("rdfxml.py", ["--check"]) }

    @Test("rapper reads each file", .enabled(if: Oracle.runs("rapper"), "rapper is not installed"), arguments: files)
    func rapper(file: String) throws {
        let run = try Oracle.run("rapper", ["-q", "-c", "-i", file.hasSuffix(".ttl") ? "turtle" : "rdfxml", file])
        #expect(run.status == 0 && run.errorText.isEmpty, "\(run.errorText)")
    }

    @Test(
        "The validator tells a good export, a bad one and no export apart",
        .enabled(if: Oracle.imports("pyshacl"), "pySHACL is not installed"))
    func validator() throws {
        let script = Oracle.packageRoot.appendingPathComponent("Tests/Shapes/validate.py").path
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("tsunagu-\(UUID().uuidString).nt")
        defer { try? FileManager.default.removeItem(at: file) }
        let year = "<https://example.org/id/fiscal-year/2023>"
        let type = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
        for (data, status, report) in [
            ("", 0, "0 triples, 0 violations\n"),
            ("\(year) \(type) <https://w3id.org/tsunagu/ns#FiscalYear> .\n", 1, "shape:FiscalYear-end sh:MinCount"),
            ("\(year) \(type) .\n", 2, ""),
        ] {
            try Data(data.utf8).write(to: file)
            let run = try Oracle.run(Oracle.python, [script, file.path])
            #expect(
                run.status == status && (report.isEmpty || run.text.contains(report)), "\(run.text)\(run.errorText)")
        }
    }

    @Test("Jena has nothing to say", .enabled(if: Oracle.runs("java"), "java is not installed"))
    func riot() throws {
        let script = Oracle.packageRoot.appendingPathComponent("Tests/Oracles/riot.sh").path
        let run = try Oracle.run(script, ["--validate"] + Self.files)
        let said = (run.text + run.errorText).split(separator: "\n").filter { !$0.contains(" INFO ") }
        #expect(run.status == 0 && said.isEmpty, "\(said)")
    }
}
