public import Documents
public import Graph
public import Serialization
internal import Linking
public import Views

/// Foreign RDF on its way to other formats: people's own graphs as GraphML, drawings, tables.
public struct Conversion {
    public let graph: KnowledgeGraph
    /// What the instances' IRIs begin with where the graph is one of ours; nil in a graph of another vocabulary.
    public let base: String?

    /// So many bytes are read at most.
    public static let most = 1 << 32

    /// Reads RDF/XML, N-Triples or N-Quads, told apart by the first characters.
    ///
    /// Blank nodes get IRIs below `/.well-known/genid/`, the same for the same bytes. The names of graphs are left out.
    /// - Parameter largest: in bytes, unpacked; a longer input is an error.
    /// - Throws: `InputError` with line and column.
    public init(of input: String, largest: Int = Conversion.most) throws(InputError) {
        let bytes = try InputBytes.read(input, most: largest)
        var graph = KnowledgeGraph()
        let genid = "https://w3id.org/.well-known/genid/\(EntityKey.key(ofFields: bytes))/"
        do {
            if Self.isXML(bytes) {
                try RDFXMLReader(base: Self.address(of: input)).read(bytes) { try graph.insert($0, genid: genid) }
            } else {
                try NTriplesReader(acceptsGraphNames: true).read(bytes) { try graph.insert($0, genid: genid) }
            }
        } catch {
            throw InputError(input: input, code: "unreadable-rdf", message: "\(error)")
        }
        guard graph.statementCount > 0 else {
            throw InputError(input: input, code: "empty", message: "has no statements")
        }
        self.graph = graph
        base = Self.base(of: graph)
    }

    private static func isXML(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(4096).drop { [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
        guard start.first == UInt8(ascii: "<") else {
            return start.starts(with: [0xFE, 0xFF]) || start.starts(with: [0xFF, 0xFE])
        }
        // `<?xml`, `<!--`, `<rdf:RDF xmlns…`; an IRI in N-Triples ends before any blank.
        let name = start.dropFirst().prefix { ![0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ">")].contains($0) }
        return name.first == UInt8(ascii: "?") || name.first == UInt8(ascii: "!")
            || !name.contains(UInt8(ascii: "/")) || !start.dropFirst(1 + name.count).starts(with: [UInt8(ascii: ">")])
    }

    /// What a relative reference in the file stands on.
    private static func address(of input: String) -> String {
        "file:///" + IRISyntax.percentEncoding(String(input.drop { $0 == "/" }))
    }

    /// The instance space of a graph of ours: what stands before `document/` in the IRI of a source document.
    private static func base(of graph: KnowledgeGraph) -> String? {
        guard let type = graph.find(RDF.type), let document = graph.find(Tsu.SourceDocument) else { return nil }
        for id in graph.index().statements where graph[id].predicate == type && graph[id].object == document {
            let iri = graph.text(graph[id].subject)
            if let end = iri.firstRange(of: "document/") { return String(iri[..<end.lowerBound]) }
        }
        return nil
    }

    /// Writes the graph into a directory. Each file replaces its earlier version whole, or leaves it alone.
    ///
    /// - Parameters:
    ///   - profile: for whom GraphML is written.
    ///   - views: what is drawn; of a graph of another vocabulary the whole, and what surrounds a focus.
    ///   - waiting: called where another run writes to the directory, before its end is waited for.
    /// - Returns: the files.
    /// - Throws: `FocusError`, before anything is written.
    public func write(
        _ formats: [GraphFormat], to directory: String, profile: GraphMLProfile = .portable,
        views: ViewRequest = ViewRequest(), theme: DOTTheme = .light, waiting: () -> Void = {}
    ) throws -> [String] {
        let index = graph.index()
        let reading = base.map { PropertyGraph(graph, index: index, base: $0) } ?? PropertyGraph(foreign: graph)
        let isDrawn = formats.contains { $0.content == .views }
        let drawings = isDrawn ? try self.drawings(views, reading) : []
        var written = try OutputDirectory(making: directory, waiting: waiting)
        for format in formats {
            let file = "graph.\(format.fileExtension)"
            switch format.content {
            case .statements: try written.write(file) { try format.write(statementsOf: graph, to: &$0) }
            case .dataset:
                let name = "https://w3id.org/.well-known/genid/converted"
                let graphs = [try NamedGraph(name: name, graph: graph)]
                try written.write(file) { try format.write(graphs, to: &$0) }
            case .propertyGraph:
                try written.write(file) {
                    try format.write(reading, reading.graph.index(), hasEvidence: false, profile: profile, to: &$0)
                }
            case .tables:
                let writer = Neo4jCSVWriter(hasEvidence: false)
                let index = reading.graph.index()
                try written.write("nodes.csv") { try writer.writeNodes(reading, index, to: &$0) }
                try written.write("edges.csv") { try writer.writeEdges(reading, index, to: &$0) }
            case .views:
                for view in drawings {
                    try written.write("\(view.name).\(format.fileExtension)") {
                        try DOTWriter(theme: theme).write(view, of: reading.graph, to: &$0)
                    }
                }
            }
        }
        return written.files
    }

    /// Of a report the views asked for, of another graph the whole of it or a summary by classes.
    private func drawings(_ views: ViewRequest, _ reading: PropertyGraph) throws -> [View] {
        guard let base else { return try views.views(of: reading) }
        return try views.views(of: ReportReading(graph, base: base))
    }
}
