import Foundation
import TestSupport
import Testing
import Tsunagu

/// What is exported, as the programs that people load it into take it: the examples, and the real page.
@Suite struct ConsumerTests {
    static let inputs = [ExportedInputs.examples, Oracle.seed]

    private func place(_ input: String) throws -> URL { try ExportedInputs.place(input) }

    private func script(_ path: String) -> String { Oracle.packageRoot.appendingPathComponent("Tests/\(path)").path }

    @Test(
        .enabled(if: Oracle.hasShared && Oracle.runs("rapper"), "the real page or rapper is missing"), arguments: inputs
    )
    func rapperCountsTheSameStatements(input: String) throws {
        for name in ["graph", "graph.evidence"] {
            let rdf = try place(input).appendingPathComponent("\(name).rdf").path
            let lines = try String(contentsOf: place(input).appendingPathComponent("\(name).nt"), encoding: .utf8)
            let run = try Oracle.run("rapper", ["-q", "-i", "rdfxml", "-o", "ntriples", rdf])
            #expect(run.status == 0)
            #expect(run.errorText.isEmpty)
            #expect(run.text.split(separator: "\n").count == lines.split(separator: "\n").count)
        }
    }

    @Test(
        .enabled(if: Oracle.hasShared && Oracle.imports("rdflib, pyoxigraph"), "the real page or a library is missing"),
        arguments: inputs)
    func librariesReadTheSameSetFromBothFormats(input: String) throws {
        for name in ["graph", "graph.evidence"] {
            var sets: [Data] = []
            for library in ["rdflib", "pyoxigraph"] {
                for (format, ending) in [("rdfxml", "rdf"), ("ntriples", "nt")] {
                    let file = try place(input).appendingPathComponent("\(name).\(ending)").path
                    let run = try Oracle.run(Oracle.python, [script("Oracles/statements.py"), library, format, file])
                    #expect(run.status == 0, "\(run.errorText)")
                    let rows = try #require(try JSONSerialization.jsonObject(with: run.output) as? [[Any]])
                    // Language tags are the same in any case; pyoxigraph keeps them in lower case.
                    let spelt = rows.map { row in
                        row.enumerated().map { $0 == 3 ? "\($1)".lowercased() : "\($1)" }.joined(separator: "\t")
                    }
                    sets.append(Data(spelt.sorted().joined(separator: "\n").utf8))
                }
            }
            #expect(Set(sets).count == 1)
        }
    }

    @Test(.enabled(if: Oracle.hasShared && Oracle.runs("java"), "the real page or Java is missing"), arguments: inputs)
    func jenaHasNothingToSay(input: String) throws {
        for name in ["graph.rdf", "graph.evidence.rdf", "graph.nt"] {
            let run = try Oracle.run(
                script("Oracles/riot.sh"), ["--validate", place(input).appendingPathComponent(name).path])
            #expect(run.status == 0)
            #expect(run.text.isEmpty && run.errorText.isEmpty, "\(run.text)\(run.errorText)")
        }
    }

    @Test(
        .enabled(if: Oracle.imports("pyshacl"), "pySHACL is not installed"),
        arguments: ExportedInputs.all + ExportedInputs.single)
    func theGraphKeepsItsShapes(input: String) throws {
        let files = try ["graph.nt", "graph.evidence.nt"].map { try place(input).appendingPathComponent($0).path }
        let run = try Oracle.run(Oracle.python, [script("Shapes/validate.py")] + files)
        #expect(run.status == 0, "\(run.text)")
    }

    @Test(
        .enabled(if: Oracle.hasShared && Oracle.runs("xmllint"), "the schema or xmllint is missing"), arguments: inputs)
    func graphMLKeepsItsSchema(input: String) throws {
        let schema = Oracle.shared.appendingPathComponent("peers/fixtures/graphml.xsd").path
        let file = try place(input).appendingPathComponent("graph.graphml").path
        let run = try Oracle.run("xmllint", ["--nonet", "--noout", "--schema", schema, file])
        #expect(run.status == 0, "\(run.errorText)")
    }

    @Test(.enabled(if: Oracle.hasShared && Oracle.runs("dot"), "the real page or dot is missing"), arguments: inputs)
    func graphvizDrawsEveryView(input: String) throws {
        let views = try FileManager.default.contentsOfDirectory(atPath: place(input).path).filter {
            $0.hasSuffix(".dot")
        }
        #expect(views.contains("overview.dot"))
        for view in views {
            let run = try Oracle.run("dot", ["-Tsvg", place(input).appendingPathComponent(view).path])
            #expect(run.status == 0)
            #expect(run.errorText.isEmpty, "\(view): \(run.errorText)")
            #expect(run.text.contains("</svg>"))
            // Legend included, a picture that a person can read.
            #expect(run.text.components(separatedBy: "class=\"node\"").count < 90, "\(view)")
        }
    }
}
