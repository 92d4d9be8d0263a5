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
}
