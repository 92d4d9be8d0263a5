import Foundation
import Graph
import Serialization
import TestSupport
import Testing

@Suite("Formats of several graphs")
struct DatasetTests {
    private func graphs() throws -> [NamedGraph] {
        let report = try MadeUpReport().graph
        return [
            try NamedGraph(
                name: "https://example.org/id/document/1#evidence", graph: report.evidenceGraph(key: testKey)),
            try NamedGraph(name: "https://example.org/id/document/1", graph: report),
            try NamedGraph(name: "https://example.org/id/document/2", graph: try HostileTexts.graph()),
        ]
    }

    private func write(_ graphs: [NamedGraph], _ format: GraphFormat) throws -> [UInt8] {
        try ByteSink.bytes { try format.write(graphs, to: &$0) }
    }

    @Test(
        "Foreign readers find the statements of all graphs",
        .enabled(if: Oracle.imports("rdflib") && Oracle.imports("pyoxigraph"), "rdflib or pyoxigraph is not installed"),
        arguments: ["rdflib", "pyoxigraph"], [GraphFormat.nQuads, .triG])
    func foreignReaders(library: String, format: GraphFormat) throws {
        let graphs = try graphs()
        let read = try ForeignReading.statements(try write(graphs, format), format, library: library)
        #expect(read == graphs.map { spelling($0.graph) }.reduce(into: []) { $0.formUnion($1) })
    }

    @Test(
        "N-Quads and TriG put each statement into the same graph",
        .enabled(if: Oracle.imports("pyoxigraph"), "pyoxigraph is not installed"))
    func sameQuads() throws {
        let paths = try [GraphFormat.nQuads, .triG].map { try Scratch.write(try write(try graphs(), $0)) }
        defer { paths.forEach(Scratch.remove) }
        let script = """
            import pyoxigraph as ox, sys
            nq, trig = (set(map(str, ox.parse(path=p, format=f)))
                        for p, f in zip(sys.argv[1:], (ox.RdfFormat.N_QUADS, ox.RdfFormat.TRIG)))
            assert nq == trig, nq ^ trig
            print(len({line.rsplit(" ", 1)[1] for line in nq}))
            """
        let run = try Oracle.run(Oracle.python, ["-c", script] + paths)
        #expect(run.status == 0, "\(run.errorText)")
        #expect(run.text == "3\n")
    }

    @Test("N-Quads are canonical: sorted, each line once, whatever order the graphs come in")
    func canonical() throws {
        let graphs = try graphs()
        let bytes = try write(graphs + [graphs[1]], .nQuads)
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
        #expect(try write(graphs.reversed(), .nQuads) == bytes)
        #expect(try write(graphs.reversed(), .triG) == write(graphs, .triG))
    }

    @Test("Jena has nothing to say", .enabled(if: Oracle.runs("java"), "java is not installed"))
    func riot() throws {
        let script = Oracle.packageRoot.appendingPathComponent("Tests/Oracles/riot.sh").path
        for format in [GraphFormat.nQuads, .triG] {
            let path = try Scratch.write(
                try write(Array(try graphs().prefix(2)), format), suffix: "." + format.fileExtension)
            defer { Scratch.remove(path) }
            let run = try Oracle.run(script, ["--validate", path])
            #expect(run.status == 0 && run.text + run.errorText == "", "\(run.text + run.errorText)")
        }
    }

    @Test("A graph's name is an IRI")
    func badName() {
        #expect(throws: TermError.self) { try NamedGraph(name: "no iri", graph: KnowledgeGraph()) }
    }

    /// To make it again: `TSUNAGU_RECORD=1`.
    @Test("Ontology/context.jsonld is the context that documents carry")
    func context() throws {
        let file = Oracle.packageRoot.appendingPathComponent("Ontology/context.jsonld")
        let carried = Data(JSONLDContext.document.utf8)
        if ProcessInfo.processInfo.environment["TSUNAGU_RECORD"] == "1" { try carried.write(to: file) }
        #expect(try Data(contentsOf: file) == carried)
    }
}
