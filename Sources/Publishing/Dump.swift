internal import Documents
internal import Graph
public import Serialization

/// The whole graph, or the evidence for it, in one format: a file to load.
public struct Dump: Sendable {
    public let format: GraphFormat
    /// Below the site's root: `dumps/graph.ttl`.
    public let path: String
    /// Whether it holds the evidence alone.
    public let isEvidence: Bool
    public let byteCount: Int
    /// 64 hex digits.
    public let digest: String

    fileprivate init(_ format: GraphFormat, _ file: SiteFile, isEvidence: Bool) {
        self.format = format
        self.isEvidence = isEvidence
        path = file.path
        byteCount = file.bytes.count
        digest = SHA256.hex(file.bytes)
    }
}

extension SiteContext {
    /// Writes every format that shows a graph as a whole; the drawings show parts and are left out.
    ///
    /// - Parameters:
    ///   - documents: what each document says by itself; without them, formats that hold several graphs are left out.
    func dumps(documents: [NamedGraph], _ emit: (SiteFile) throws -> Void) throws -> [Dump] {
        let source = published
        let index = publishedIndex
        var dumps: [Dump] = []
        func write(
            _ format: GraphFormat, _ name: String, isEvidence: Bool = false, _ body: (inout ByteSink) throws -> Void
        ) throws {
            let file = SiteFile(
                path: "\(SiteLayout.dumps)/\(name).\(format.fileExtension)", bytes: try ByteSink.bytes(body))
            dumps.append(Dump(format, file, isEvidence: isEvidence))
            try emit(file)
        }
        for format in GraphFormat.all {
            switch format.content {
            case .statements:
                try write(format, "graph") { try format.write(statementsOf: source, to: &$0) }
                if evidence.statementCount > 0 {
                    try write(format, "graph.evidence", isEvidence: true) {
                        try format.write(statementsOf: evidence, to: &$0)
                    }
                }
            case .dataset:
                if !documents.isEmpty { try write(format, "graph") { try format.write(documents, to: &$0) } }
            case .propertyGraph:
                let reading = PropertyGraph(source, index: index, base: graph.address.base)
                try write(format, "graph") { try format.write(reading, index, to: &$0) }
            case .tables:
                let reading = PropertyGraph(source, index: index, base: graph.address.base)
                let writer = Neo4jCSVWriter()
                try write(format, "nodes") { try writer.writeNodes(reading, index, to: &$0) }
                try write(format, "edges") { try writer.writeEdges(reading, index, to: &$0) }
            case .views: continue
            }
        }
        return dumps
    }
}
