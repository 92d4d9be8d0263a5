import Documents
import Graph
import Linking
import Serialization
import Tsunagu

/// `bench page INPUT [RUNS]`: a page from its bytes to RDF/XML in memory, the authority loaded: the median of the runs.
/// `bench table INPUT` and `bench link INPUT`: one stage of it, once.
enum PageBench {
    static func page(_ arguments: [String]) throws {
        let (bytes, name) = try input(arguments)
        let runs = arguments.count > 1 ? Int(arguments[1]) ?? 1 : 1
        let linker = DocumentLinker(authority: Authority())
        var times: [Double] = []
        var written: [UInt8] = []
        var statements = 0
        for _ in 0..<runs {
            let (_, seconds) = try Measurement.time {
                let linked = linker.link(try Reconstruction(of: bytes, name: name))
                var assembly = try GraphAssembly(includesEvidence: false)
                try assembly.add(linked)
                statements = assembly.graph.statementCount
                written = try ByteSink.bytes { try GraphFormat.rdfXML.write(statementsOf: assembly.graph, to: &$0) }
            }
            times.append(seconds)
        }
        Measurement(
            seconds: times.sorted()[times.count / 2], bytes: bytes.count, units: 1,
            more: [("statements", Double(statements)), ("written", Double(written.count))]
        ).print()
    }

    static func table(_ arguments: [String]) throws {
        let (bytes, name) = try input(arguments)
        let (reconstruction, seconds) = try Measurement.time { try Reconstruction(of: bytes, name: name) }
        Measurement(
            seconds: seconds, bytes: bytes.count, units: 1, more: [("findings", Double(reconstruction.findings.count))]
        ).print()
    }

    static func link(_ arguments: [String]) throws {
        let (bytes, name) = try input(arguments)
        let linker = DocumentLinker(authority: Authority())
        let reconstruction = try Reconstruction(of: bytes, name: name)
        let (linked, seconds) = Measurement.time { linker.link(reconstruction) }
        Measurement(
            seconds: seconds, bytes: bytes.count, units: 1, more: [("mentions", Double(linked.mentions.count))]
        ).print()
    }

    private static func input(_ arguments: [String]) throws -> (bytes: [UInt8], name: String) {
        guard let name = arguments.first else { throw Bench.Usage() }
        return (try InputBytes.read(name), name)
    }
}
