import Graph

/// Writes TriG: the prefixes, then each graph as Turtle in a block of its own.
struct TriGWriter {
    func write(_ graphs: [NamedGraph], to sink: inout ByteSink) throws {
        let indexed = graphs.map { ($0, $0.graph.index()) }
        let used = indexed.map { $0.graph.namespaces($1, withDatatypes: true) }
        let writer = TurtleWriter(
            namespaces: Namespace.all.filter { namespace in used.contains { $0.contains(namespace) } })
        writer.start(&sink)
        for (named, index) in indexed {
            sink.append("\nGRAPH <\(named.name)> {\n")
            try writer.write(named.graph, index, to: &sink)
            sink.append("}\n" as StaticString)
        }
        try sink.finish()
    }
}
