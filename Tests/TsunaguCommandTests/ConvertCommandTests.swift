import Foundation
import TestSupport
import Testing

/// People's own RDF as property graphs and drawings.
@Suite struct ConvertCommandTests {
    private func scratch() throws -> URL {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("tsunagu-convert-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        return url
    }

    private func tsunagu(_ arguments: String...) throws -> Oracle.Output {
        try Oracle.run(Oracle.tsunagu.path, arguments)
    }

    private static let people = """
        <?xml version="1.0"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:foaf="http://xmlns.com/foaf/0.1/"
            xml:base="http://example.org/">
          <foaf:Person rdf:about="花子"><foaf:name xml:lang="ja">花子</foaf:name>
            <foaf:knows><foaf:Person><foaf:name>Bob</foaf:name></foaf:Person></foaf:knows>
            <foaf:based_near rdf:resource="Tokyo"/></foaf:Person>
        </rdf:RDF>
        """

    /// Of two runs that write to one directory, the later waits and says so.
    @Test func oneRunWritesAtATime() throws {
        let directory = try scratch()
        defer { try? FileManager.default.removeItem(at: directory) }
        let input = directory.appendingPathComponent("people.rdf")
        try Self.people.write(to: input, atomically: true, encoding: .utf8)
        let descriptor = open(directory.path, O_RDONLY)
        #expect(flock(descriptor, LOCK_EX) == 0)
        let run = Process()
        run.executableURL = Oracle.tsunagu
        run.arguments = ["convert", input.path, "--to", "csv", "--output", directory.path]
        let messages = Pipe()
        run.standardError = messages
        try run.run()
        let first = String(decoding: messages.fileHandleForReading.availableData, as: UTF8.self)
        #expect(first.contains("another run writes to \(directory.path)"))
        #expect(!FileManager.default.fileExists(atPath: directory.path + "/nodes.csv"))
        close(descriptor)
        run.waitUntilExit()
        #expect(run.terminationStatus == 0)
        #expect(FileManager.default.fileExists(atPath: directory.path + "/nodes.csv"))
    }

    /// From its RDF the graph comes back as the export wrote it, evidence aside.
    @Test(
        .enabled(if: Oracle.imports("networkx"), "networkx is not installed"), arguments: ["rdf", "nt"])
    func ownGraphsComeBack(from format: String) throws {
        let directory = try scratch()
        let examples = Oracle.packageRoot.appendingPathComponent("Examples").path
        let (exported, converted) = (directory.path + "/a", directory.path + "/b")
        let formats = "rdfxml,ntriples,graphml,csv"
        #expect(try tsunagu("export", examples, "--output", exported, "--format", formats, "--no-evidence").status == 0)
        let run = try tsunagu(
            "convert", "\(exported)/graph.\(format)", "--to", "rdfxml,ntriples,graphml,csv,dot", "--output", converted)
        #expect(run.status == 0, "\(run.errorText)")
        for name in ["graph.nt", "graph.rdf", "nodes.csv", "edges.csv"] {
            let files = try [exported, converted].map { try Data(contentsOf: URL(fileURLWithPath: "\($0)/\(name)")) }
            #expect(files[0] == files[1], "\(name)")
        }
        let script = """
            import networkx, sys
            a, b = (networkx.read_graphml(path) for path in sys.argv[1:])
            assert dict(a.nodes(data=True)) == dict(b.nodes(data=True))
            assert sorted((s, t, d["label"]) for s, t, d in a.edges(data=True)) == \\
                sorted((s, t, d["label"]) for s, t, d in b.edges(data=True))
            """
        let compared = try Oracle.run(
            Oracle.python, ["-c", script, "\(exported)/graph.graphml", "\(converted)/graph.graphml"])
        #expect(compared.status == 0, "\(compared.errorText)")
        #expect(FileManager.default.fileExists(atPath: "\(converted)/overview.dot"))
    }

    @Test(.enabled(if: Oracle.imports("networkx") && Oracle.runs("dot"), "networkx or dot is not installed"))
    func foreignGraphsAreNodesAndEdges() throws {
        let directory = try scratch()
        let file = directory.appendingPathComponent("people.rdf")
        try Self.people.write(to: file, atomically: true, encoding: .utf8)
        let run = try tsunagu("convert", file.path, "--to", "graphml,dot,turtle", "--output", directory.path)
        #expect(run.status == 0, "\(run.errorText)")
        let script = """
            import networkx, sys
            g = networkx.read_graphml(sys.argv[1])
            print(sorted(d["label"] for _, d in g.nodes(data=True)), sorted(d["label"] for *_, d in g.edges(data=True)))
            """
        let read = try Oracle.run(Oracle.python, ["-c", script, directory.path + "/graph.graphml"])
        #expect(read.text == "['Bob', 'Tokyo', '花子'] ['based_near', 'knows']\n", "\(read.errorText)")
        let drawn = try Oracle.run("dot", ["-Tsvg", directory.path + "/graph.dot"])
        #expect(drawn.status == 0 && drawn.errors.isEmpty, "\(drawn.errorText)")
        #expect(drawn.text.contains(">花子<"))
    }

    /// A profile is for GraphML, and gives no property a name that means something else in the program.
    @Test func profilesKeepTheirNamesFree() throws {
        let directory = try scratch()
        let file = directory.appendingPathComponent("thing.nt")
        let lines = ["size", "name", "url", "label", "selected", "weight"].map {
            "<http://example.org/a> <http://example.org/terms/\($0)> \"own \($0)\" .\n"
        }
        try lines.joined().write(to: file, atomically: true, encoding: .utf8)
        for (profile, taken) in [
            ("portable", []), ("tinkerpop", ["name", "label"]), ("gephi", ["size", "weight", "label"]),
            ("yed", ["url"]),
            ("cytoscape", ["name", "selected"]),
        ] {
            let output = directory.path + "/" + profile
            let run = try tsunagu(
                "convert", file.path, "--to", "graphml", "--profile", profile, "--output", output)
            #expect(run.status == 0, "\(run.errorText)")
            let text = try String(contentsOfFile: output + "/graph.graphml", encoding: .utf8)
            for name in ["size", "name", "url", "label", "selected", "weight"] {
                let prefix = taken.contains(name) || name == "label" ? "ns_" : ""
                #expect(
                    text.contains("attr.name=\"\(prefix)\(name)\" attr.type=\"string\""), "\(profile): \(name)")
                #expect(text.contains("<data key=\"\(prefix)\(name)\">own \(name)</data>"), "\(profile): \(name)")
            }
        }
        let unknown = try tsunagu("convert", file.path, "--to", "graphml", "--profile", "excel")
        #expect(unknown.status == 64 && unknown.errorText.contains("portable"))
        let idle = try tsunagu("convert", file.path, "--to", "dot", "--profile", "gephi", "--output", directory.path)
        #expect(idle.status == 64 && idle.errorText.contains("graphml"))
    }

    /// More than a drawing has room for is summed up by classes.
    @Test func aLargeGraphIsDrawnByItsClasses() throws {
        let directory = try scratch()
        let file = directory.appendingPathComponent("many.nt")
        let lines = (0..<500).map { number in
            """
            <http://example.org/p\(number)> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://example.org/Person> .
            <http://example.org/p\(number)> <http://example.org/knows> <http://example.org/p\((number + 1) % 500)> .

            """
        }
        try lines.joined().write(to: file, atomically: true, encoding: .utf8)
        #expect(try tsunagu("convert", file.path, "--to", "dot", "--output", directory.path).status == 0)
        let drawing = try String(contentsOfFile: directory.path + "/graph.dot", encoding: .utf8)
        #expect(drawing.contains("500件"))
        #expect(!drawing.contains("p499"))
    }

    @Test(arguments: ["no RDF at all", "<http://e/a> <http://e/b> .\n", "<?xml version=\"1.0\"?><a><b></a>", ""])
    func whatIsNoRDFSaysWhereAndLeavesNothing(_ text: String) throws {
        let directory = try scratch()
        let file = directory.appendingPathComponent("bad")
        try text.write(to: file, atomically: true, encoding: .utf8)
        let run = try tsunagu("convert", file.path, "--to", "graphml", "--output", directory.path + "/out")
        #expect(run.status == 1)
        #expect(run.errorText.contains(file.path))
        #expect(!FileManager.default.fileExists(atPath: directory.path + "/out/graph.graphml"))
    }

    @Test func theLargestInputIsTheUsers() throws {
        let directory = try scratch()
        let file = directory.appendingPathComponent("large.nt")
        let text = (0..<40_000).map { "<http://e/\($0 % 10)> <http://e/b> \"x\" .\n" }.joined()
        try text.write(to: file, atomically: true, encoding: .utf8)
        let refused = try tsunagu("convert", file.path, "--to", "csv", "--output", directory.path, "--largest", "1")
        #expect(refused.status == 1 && refused.errorText.contains("\(file.path): is larger than 1 MiB"))
        #expect(
            try tsunagu("convert", file.path, "--to", "csv", "--output", directory.path, "--largest", "2").status == 0)
    }

    @Test func quadsAreRead() throws {
        let directory = try scratch()
        let file = directory.appendingPathComponent("quads.nq")
        try "<http://e/a> <http://e/b> \"x\" <http://e/g> .\n_:b <http://e/b> <http://e/a> _:g .\n".write(
            to: file, atomically: true, encoding: .utf8)
        let run = try tsunagu("convert", file.path, "--to", "ntriples", "--output", directory.path)
        #expect(run.status == 0, "\(run.errorText)")
        let text = try String(contentsOfFile: directory.path + "/graph.nt", encoding: .utf8)
        #expect(text.split(separator: "\n").count == 2)
        #expect(text.contains("/.well-known/genid/"))
    }
}
