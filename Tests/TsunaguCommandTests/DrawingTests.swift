import Foundation
import TestSupport
import Testing

/// The drawings of the examples as a person gets them.
@Suite struct DrawingTests {
    private let scratch: URL

    init() throws {
        scratch = FileManager.default.temporaryDirectory.appendingPathComponent("tsunagu-draw-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    }

    private static let examples = Oracle.packageRoot.appendingPathComponent("Examples").path

    private func tsunagu(_ arguments: String..., input: Data? = nil) throws -> Oracle.Output {
        try Oracle.run(Oracle.tsunagu.path, arguments, input: input)
    }

    private func drawings(_ ending: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: scratch.path).filter { $0.hasSuffix(ending) }.sorted()
    }

    private func export(_ input: String, _ arguments: [String]) throws -> Oracle.Output {
        try Oracle.run(
            Oracle.tsunagu.path, ["export", input, "--format", "dot", "--output", scratch.path] + arguments)
    }

    /// No text and no line runs into another, at 100 %.
    private func expectLegible() throws {
        let script = Oracle.packageRoot.appendingPathComponent("Tests/Drawings/check.py").path
        let files = try drawings(".dot").map { scratch.appendingPathComponent($0).path }
        let run = try Oracle.run(Oracle.python, [script] + files)
        #expect(run.status == 0, "\(run.text)\(run.errorText)")
        #expect(run.text.split(separator: "\n").count == files.count)
    }

    @Test(.enabled(if: Oracle.runs("dot") && Oracle.runs("python3"), "Graphviz or Python is missing"))
    func everyViewOfTheExamplesIsLegible() throws {
        let run = try export(
            Self.examples, ["--view", "all", "--focus", "経済産業省", "--focus", "臨床研究中核病院", "--depth", "2"])
        #expect(run.status == 0, "\(run.errorText)")
        let names = try drawings(".dot")
        for name in ["overview", "section-5", "ministry-1", "program-1", "budget-1", "law-1", "focus-2"] {
            #expect(names.contains(name + ".dot"), "\(name)")
        }
        try expectLegible()
    }

    @Test(.enabled(if: Oracle.hasShared && Oracle.runs("dot"), "the real page or Graphviz is missing"))
    func everyViewOfTheRealPageIsLegible() throws {
        #expect(try export(Oracle.seed, ["--view", "all"]).status == 0)
        try expectLegible()
    }

    @Test(.enabled(if: Oracle.runs("dot"), "Graphviz is not installed"))
    func theCheckerFindsWhatIsIllegible() throws {
        let bad = """
            digraph { layout=neato; splines=line; node [shape=box]; d [pos="4,0!", fontsize=6]
              a [pos="0,0!", label="one above the other"]; b [pos="0.3,0!"]; c [pos="2,0!"]; b -> d }
            """
        let file = scratch.appendingPathComponent("bad.dot")
        try bad.write(to: file, atomically: true, encoding: .utf8)
        let script = Oracle.packageRoot.appendingPathComponent("Tests/Drawings/check.py").path
        let run = try Oracle.run(Oracle.python, [script, file.path])
        #expect(run.status == 1)
        for complaint in ["nodes overlap: a, b", "line through a node: b → d through c", "small type: 6.0"] {
            #expect(run.text.contains(complaint), "\(run.text)")
        }
    }

    @Test(.enabled(if: Oracle.runs("dot") && Oracle.runs("xmllint"), "Graphviz or xmllint is not installed"))
    func drawnFilesAreImagesWithAName() throws {
        #expect(try export(Self.examples, ["--view", "overview", "--view", "budget"]).status == 0)
        let files = try drawings(".dot").map { scratch.appendingPathComponent($0).path }
        let run = try Oracle.run(Oracle.tsunagu.path, ["draw"] + files)
        #expect(run.status == 0, "\(run.errorText)")
        #expect(try drawings(".svg") == ["budget-1.svg", "overview.svg"])
        for name in try drawings(".svg") {
            let file = scratch.appendingPathComponent(name)
            #expect(try Oracle.run("xmllint", ["--noout", file.path]).status == 0)
            let text = try String(contentsOf: file, encoding: .utf8)
            for part in [
                "role=\"img\"", "lang=\"ja\"", "<title id=", "<desc id=", "prefers-color-scheme", "xlink:href=\"https",
            ] {
                #expect(text.contains(part), "\(name): \(part)")
            }
        }
        let piped = try tsunagu(
            "draw", "-", "--theme", "light", input: Data(contentsOf: scratch.appendingPathComponent("overview.dot")))
        #expect(piped.status == 0 && piped.text.contains("</svg>") && !piped.text.contains("prefers-color-scheme"))
    }

    @Test(.enabled(if: Oracle.runs("dot"), "Graphviz is not installed"))
    func whatCannotBeDrawnSaysWhy() throws {
        let run = try tsunagu("draw", "-", "/no/such/file.dot", input: Data("digraph { a -> ".utf8))
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errorText.contains("syntax error") && run.errorText.contains("/no/such/file.dot"))
    }

    /// What an earlier run drew and this one did not would contradict the files beside it.
    @Test func viewsOfAnEarlierRunAreRemoved() throws {
        #expect(try export(Self.examples, ["--view", "all", "--focus", "経済産業省"]).status == 0)
        #expect(try drawings(".dot").count > 10)
        #expect(try export(Self.examples, ["--view", "law"]).status == 0)
        #expect(try drawings(".dot") == ["law-1.dot"])
    }

    @Test func aFocusThatNothingIsCalledNamesWhatIsNear() throws {
        let run = try export(Self.examples, ["--focus", "臨床研究中核病"])
        #expect(run.status == 64)
        #expect(run.errorText.contains("\n  臨床研究中核病院  https://w3id.org/tsunagu/id/"))
        #expect(try drawings(".dot").isEmpty)
        for arguments in [["--view", "map"], ["--depth", "0"], ["--theme", "blue"]] {
            #expect(try export(Self.examples, arguments).status == 64)
        }
    }

    @Test(.enabled(if: Oracle.runs("dot"), "Graphviz is not installed"))
    func foreignGraphsHaveAFocusToo() throws {
        let knows = "<http://xmlns.com/foaf/0.1/knows>"
        let lines = (0..<30).map {
            "<http://example.org/p\($0)> \(knows) <http://example.org/p\(($0 * 7 + 1) % 30)> .\n"
        }
        let file = scratch.appendingPathComponent("people.nt")
        try lines.joined().write(to: file, atomically: true, encoding: .utf8)
        let run = try tsunagu(
            "convert", file.path, "--to", "dot", "--output", scratch.path, "--focus", "http://example.org/p1",
            "--depth", "2",
            "--theme", "dark")
        #expect(run.status == 0, "\(run.errorText)")
        #expect(try drawings(".dot") == ["focus-1.dot", "graph.dot"])
        try expectLegible()
    }
}
