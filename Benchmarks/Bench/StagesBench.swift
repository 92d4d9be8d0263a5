import Documents
import Graph
import Linking
import Serialization
import Tsunagu
import Views

/// How long each stage takes on the pages named, medians of several runs in one process.
///
/// Compare ratios of one run only: the machines are noisy.
enum StagesBench {
    static func run(_ inputs: [String]) throws {
        let files = InputList.expand(inputs).files
        print(row("stage", "median ms", "of a page"))
        let bytes = try files.map { (name: $0, bytes: try InputBytes.read($0)) }
        var total = 0.0
        func stage<Value>(_ name: String, _ work: () throws -> Value) rethrows -> Value {
            let (value, milliseconds) = try median(work)
            total += milliseconds
            print(row(name, "\(rounded(milliseconds))", "\(rounded(milliseconds / Double(files.count)))"))
            return value
        }
        let linker = try stage("authority") { try DocumentLinker(ontology: nil) }
        let tables = try stage("read + table") { try bytes.map { try Reconstruction(of: $0.bytes, name: $0.name) } }
        let linked = stage("link") { tables.map { linker.link($0) } }
        let graph = try stage("assemble") {
            var assembly = try GraphAssembly()
            for document in linked { try assembly.add(document) }
            return assembly.graph
        }
        for format in [GraphFormat.nTriples, .rdfXML] {
            _ = try stage(format.name) { try ByteSink.bytes { try format.write(statementsOf: graph, to: &$0) } }
        }
        _ = try stage("graphml") {
            let index = graph.index()
            return try ByteSink.bytes { try GraphMLWriter().write(PropertyGraph(graph, index: index), index, to: &$0) }
        }
        print(row("all", "\(rounded(total))", "\(rounded(total / Double(files.count)))"))
        print(
            "\(files.count) pages, \(bytes.reduce(0) { $0 + $1.bytes.count }) bytes, \(graph.statementCount) statements"
        )
    }

    private static func median<Value>(_ work: () throws -> Value) rethrows -> (Value, Double) {
        var value = try work()
        var times: [Double] = []
        for _ in 0..<9 {
            let time = try ContinuousClock().measure { value = try work() }
            times.append(Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) / 1e15)
        }
        return (value, times.sorted()[times.count / 2])
    }

    private static func rounded(_ milliseconds: Double) -> Double { (milliseconds * 100).rounded() / 100 }

    private static func row(_ columns: String...) -> String {
        columns.enumerated().map { index, text in
            let padding = String(repeating: " ", count: max(0, (index == 0 ? 16 : 12) - text.count))
            return index == 0 ? text + padding : padding + text
        }.joined()
    }
}
