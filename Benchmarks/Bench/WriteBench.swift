import Documents
import Graph
import Serialization
import Views

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A graph in memory to a file. Putting the statements in order belongs to the work; for GraphML the reading of the graph
/// as nodes and edges, for DOT the view that is drawn, are what is in memory.
enum WriteBench {
    /// The prefixes of the benchmark's graph, those that the peers are given.
    private static let namespaces = [
        Namespace.rdf, .rdfs, .xsd, .dcterms, Namespace("t", "https://example.jp/ns#"),
    ]

    static func run(_ arguments: [String]) throws {
        guard arguments.count == 3 else { throw Bench.Usage() }
        var graph = KnowledgeGraph()
        try NTriplesReader().read(try InputBytes.read(arguments[1], most: 1 << 32)) { try graph.insert($0) }
        var measurement: Measurement
        switch arguments[0] {
        case "rdfxml":
            measurement = try statements(of: graph, to: arguments[2]) { index, sink in
                let writer = RDFXMLWriter(namespaces: namespaces)
                writer.start(&sink)
                try writer.write(graph, index, to: &sink)
                try writer.finish(&sink)
            }
        case "turtle":
            measurement = try statements(of: graph, to: arguments[2]) { index, sink in
                let writer = TurtleWriter(namespaces: namespaces)
                writer.start(&sink)
                try writer.write(graph, index, to: &sink)
                try sink.finish()
            }
        case "ntriples":
            measurement = try statements(of: graph, to: arguments[2]) { index, sink in
                try NTriplesWriter().write(graph, index, to: &sink)
                try sink.finish()
            }
        case "graphml":
            let index = graph.index()
            let reading = PropertyGraph(graph, index: index, base: "https://example.jp/id/")
            let (size, seconds) = try file(arguments[2]) {
                try GraphMLWriter(hasEvidence: false).write(reading, index, to: &$0)
            }
            measurement = Measurement(
                seconds: seconds, bytes: size, units: reading.nodes.count + reading.edges.count)
        case "dot":
            let reading = PropertyGraph(graph, index: graph.index(), base: "https://example.jp/id/")
            let view = reading.outline(limit: Int.max)
            let (size, seconds) = try file(arguments[2]) { try DOTWriter().write(view, of: graph, to: &$0) }
            measurement = Measurement(seconds: seconds, bytes: size, units: view.nodes.count + view.edges.count)
        default: throw Bench.Usage()
        }
        measurement.print()
    }

    private static func statements(
        of graph: KnowledgeGraph, to path: String, _ body: (GraphIndex, inout ByteSink) throws -> Void
    ) throws -> Measurement {
        let start = clock()
        let (index, ordering) = Measurement.time { graph.index() }
        let (size, writing) = try file(path) { try body(index, &$0) }
        return Measurement(
            seconds: ordering + writing, bytes: size, units: graph.statementCount,
            more: [("ordering", ordering), ("writing", writing), ("cpu", Double(clock() - start) / 1e6)])
    }

    /// How many bytes a body writes into a new file, and in what time.
    private static func file(_ path: String, _ body: (inout ByteSink) throws -> Void) throws -> (Int, Double) {
        unlink(path)
        let (descriptor, seconds) = try Measurement.time {
            let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
            guard descriptor >= 0 else { throw SerializationError.writeFailed(errno: errno) }
            var sink = ByteSink(fileDescriptor: descriptor, isNewFile: true)
            try body(&sink)
            try sink.finish()
            return descriptor
        }
        let size = lseek(descriptor, 0, SEEK_END)
        close(descriptor)
        return (size, seconds)
    }
}
