public import Documents
public import Graph
public import Linking
public import Serialization
public import Views

/// Writes the graph of linked documents into a directory: each format's files, and the findings.
public struct Exporter {
    private var files: OutputDirectory
    public var formats: [GraphFormat]
    public var includesEvidence: Bool
    /// How many files are written at a time.
    public var jobs = 1
    /// For whom GraphML is written.
    public var profile: GraphMLProfile
    /// What is drawn, and in which colours.
    public var views = ViewRequest()
    public var theme = DOTTheme.light
    private var assembly: GraphAssembly
    /// What each document says by itself, and the evidence for it; kept where a format holds several graphs.
    private var datasetGraphs: [NamedGraph] = []
    private var report = JSONWriter()
    /// The IRIs of the measures, in the order of the inputs and of their pages.
    private var measures: [String] = []
    public private(set) var summary = ExportSummary()

    /// - Throws: `TermError` where the base or the licence is no absolute ASCII IRI.
    public init(
        directory: String, formats: [GraphFormat] = GraphFormat.usual, base: String = Vocabulary.defaultBase,
        license: String = GraphAssembly.defaultLicense, includesEvidence: Bool = true,
        profile: GraphMLProfile = .portable
    ) throws {
        files = OutputDirectory(directory)
        self.formats = formats
        self.includesEvidence = includesEvidence
        self.profile = profile
        assembly = try GraphAssembly(base: base, license: license, includesEvidence: includesEvidence)
    }

    /// Adds a document.
    ///
    /// - Throws: `InputError` where it cannot be united with the documents before it; they stay as they are.
    public mutating func add(_ linked: LinkedDocument) throws {
        let document = try DocumentGraph(
            linked, base: assembly.base, license: assembly.license, includesEvidence: includesEvidence)
        try unite(document)
        add(DocumentReport(linked))
    }

    /// Adds what a document says, its report aside.
    mutating func unite(_ document: DocumentGraph) throws {
        try assembly.unite(document)
        if formats.contains(where: { $0.content == .dataset }) {
            datasetGraphs += try document.namedGraphs(base: assembly.base, includesEvidence: includesEvidence)
        }
        measures += document.measures
    }

    /// Notes what is told of a document.
    mutating func add(_ report: DocumentReport) {
        self.report.findings(report)
        summary.count(report)
    }

    /// Notes a finding that belongs to no document, such as one on a file of corrections.
    public mutating func add(_ finding: Finding, of source: String) {
        report.finding(finding, document: source)
        report.newline()
        summary.findings[finding.code, default: 0] += 1
    }

    /// Notes an input that gave no document among the findings.
    public mutating func add(_ error: InputError) { add(DocumentReport(error, name: error.input)) }

    /// Writes all files. Each replaces its earlier version whole, or leaves it alone.
    ///
    /// - Throws: `FocusError`, before anything is written.
    public mutating func write() throws {
        let drawings = try drawings()
        try Descriptor.makeDirectory(files.path)
        let graph = assembly.graph
        let index = graph.index()
        let nodesAndEdges = PropertyGraph(graph, index: index, base: assembly.base)
        summary.count(graph, nodesAndEdges)
        let evidence =
            includesEvidence && formats.contains { $0.content == .statements }
            ? try EvidencePieces(of: graph, base: assembly.base, key: EntityKey.key(ofFields:)) : nil
        var parts: [OutputPart] = []
        var leftovers: [(Int) -> String?] = []
        for format in formats {
            let (includesEvidence, profile) = (includesEvidence, profile)
            let name = "graph.\(format.fileExtension)"
            switch format.content {
            case .statements:
                parts.append(OutputPart(name: name) { try format.write(statementsOf: graph, index, to: &$0) })
                let name = "graph.evidence.\(format.fileExtension)"
                if let evidence {
                    parts.append(OutputPart(name: name) { try format.write(evidence, to: &$0) })
                } else {
                    leftovers.append { $0 == 1 ? name : nil }
                }
            case .dataset:
                let graphs = datasetGraphs
                parts.append(OutputPart(name: name) { try format.write(graphs, to: &$0) })
            case .propertyGraph:
                parts.append(
                    OutputPart(name: name) {
                        try format.write(
                            nodesAndEdges, index, hasEvidence: includesEvidence, profile: profile, to: &$0)
                    })
            case .tables:
                let writer = Neo4jCSVWriter(hasEvidence: includesEvidence)
                parts.append(
                    OutputPart(name: "nodes.\(format.fileExtension)") {
                        try writer.writeNodes(nodesAndEdges, index, to: &$0)
                    })
                parts.append(
                    OutputPart(name: "edges.\(format.fileExtension)") {
                        try writer.writeEdges(nodesAndEdges, index, to: &$0)
                    })
            case .views:
                let writer = DOTWriter(theme: theme)
                for view in drawings {
                    parts.append(
                        OutputPart(name: "\(view.name).\(format.fileExtension)") {
                            try writer.write(view, of: graph, to: &$0)
                        })
                }
                leftovers += leftoverViews(drawings, format)
            }
        }
        let findings = report.bytes
        parts.append(OutputPart(name: "findings.jsonl") { $0.append(findings) })
        try files.write(parts, jobs: jobs)
        for leftover in leftovers { remove(leftover) }
        summary.files = files.files
    }

    private func drawings() throws -> [View] {
        guard formats.contains(where: { $0.content == .views }) else { return [] }
        return try views.views(of: ReportReading(assembly.graph, base: assembly.base, order: measures))
    }

    /// The views of an earlier run that this one does not write.
    private func leftoverViews(_ drawings: [View], _ format: GraphFormat) -> [(Int) -> String?] {
        let names = Set(drawings.map(\.name))
        let overview = "overview.\(format.fileExtension)"
        return [{ $0 == 1 && !names.contains("overview") ? overview : nil }]
            + ViewRequest.series.map { series in
                var count = 0
                while names.contains("\(series)-\(count + 1)") { count += 1 }
                return { [count] in "\(series)-\(count + $0).\(format.fileExtension)" }
            }
    }

    /// What a format's files are called, for people.
    public static func fileNames(of format: GraphFormat) -> String {
        switch format.content {
        case .statements: "graph.\(format.fileExtension), graph.evidence.\(format.fileExtension)"
        case .propertyGraph, .dataset: "graph.\(format.fileExtension)"
        case .tables: "nodes.\(format.fileExtension), edges.\(format.fileExtension)"
        case .views: "overview.\(format.fileExtension), section-1.\(format.fileExtension), …"
        }
    }

    /// Removes what an earlier run wrote under the names of this format that this run has no use for: it would contradict
    /// the files beside it. Stops at the first name that is not there.
    private func remove(_ name: (Int) -> String?) {
        var number = 1
        while let name = name(number), OutputFile.remove(files.path(name)) { number += 1 }
    }
}
