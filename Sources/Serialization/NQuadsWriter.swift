import Graph

/// Writes canonical N-Quads: the lines of all graphs in the order of their code points, none twice.
///
/// Without blank nodes that is what RDF Dataset Canonicalization (RDFC-1.0) gives, so that two datasets are the same
/// where their files are.
struct NQuadsWriter {
    /// O(n log n) for n lines, all of which are held in memory.
    func write(_ graphs: [NamedGraph], to sink: inout ByteSink) throws {
        let bytes = try ByteSink.bytes { lines in
            for named in graphs {
                try NTriplesWriter(graphName: named.name).write(named.graph, named.graph.index(), to: &lines)
            }
        }
        var lines = bytes.split(separator: UInt8(ascii: "\n"))
        // The order of UTF-8 is that of code points.
        lines.sort { $0.lexicographicallyPrecedes($1) }
        var last: ArraySlice<UInt8>?
        for line in lines where line != last {
            sink.append(line)
            sink.append(UInt8(ascii: "\n"))
            try sink.spill()
            last = line
        }
        try sink.finish()
    }
}
