public import Graph
public import Documents
public import Linking
public import Serialization
internal import Views

/// Writes the graph of linked documents into a directory: each format's files, and the findings.
public struct Exporter {
    private var files: OutputDirectory
    public var formats: [GraphFormat]
    public var includesEvidence: Bool
    /// For whom GraphML is written.
    public var profile: GraphMLProfile
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
        try assembly.unite(linked)
        if formats.contains(where: { $0.content == .dataset }) { try addGraphs(of: linked) }
        measures += linked.measures.map { assembly.base + linked[$0].path }
        for finding in linked.findings {
            report.finding(finding, document: linked.document.name)
            report.newline()
        }
        summary.count(linked)
    }

    /// Notes a finding that belongs to no document, such as one on a file of corrections.
    public mutating func add(_ finding: Finding, of source: String) {
        report.finding(finding, document: source)
        report.newline()
        summary.findings[finding.code, default: 0] += 1
    }

    private mutating func addGraphs(of linked: LinkedDocument) throws {
        var own = try GraphAssembly(
            base: assembly.base, license: assembly.license, includesEvidence: includesEvidence)
        try own.add(linked)
        let name = assembly.base + linked.document.path
        datasetGraphs.append(try NamedGraph(name: name, graph: own.graph))
        guard includesEvidence else { return }
        let evidence = try own.graph.evidenceGraph(base: assembly.base, key: EntityKey.key(ofFields:))
        datasetGraphs.append(try NamedGraph(name: name + "#evidence", graph: evidence))
    }

    /// Notes an input that gave no document among the findings.
    public mutating func add(_ error: InputError) {
        report.finding(Finding(error.code, error.message, severity: .error), document: error.input)
        report.newline()
        summary.unreadable += 1
    }

    /// Writes all files. Each replaces its earlier version whole, or leaves it alone.
    public mutating func write() throws {
        try Descriptor.makeDirectory(files.path)
        let graph = assembly.graph
        summary.count(graph, base: assembly.base)
        for format in formats {
            switch format.content {
            case .statements:
                try files.write("graph.\(format.fileExtension)") { try format.write(statementsOf: graph, to: &$0) }
                if includesEvidence {
                    let evidence = try graph.evidenceGraph(base: assembly.base, key: EntityKey.key(ofFields:))
                    try files.write("graph.evidence.\(format.fileExtension)") {
                        try format.write(statementsOf: evidence, to: &$0)
                    }
                } else {
                    removeLeftover { $0 == 1 ? "graph.evidence.\(format.fileExtension)" : nil }
                }
            case .dataset:
                let graphs = datasetGraphs
                try files.write("graph.\(format.fileExtension)") { try format.write(graphs, to: &$0) }
            case .propertyGraph:
                let index = graph.index()
                let nodesAndEdges = PropertyGraph(graph, index: index, base: assembly.base)
                try files.write("graph.\(format.fileExtension)") {
                    try format.write(
                        nodesAndEdges, index, hasEvidence: includesEvidence, profile: profile, to: &$0)
                }
            case .tables:
                let index = graph.index()
                let nodesAndEdges = PropertyGraph(graph, index: index, base: assembly.base)
                let writer = Neo4jCSVWriter(hasEvidence: includesEvidence)
                try files.write("nodes.\(format.fileExtension)") {
                    try writer.writeNodes(nodesAndEdges, index, to: &$0)
                }
                try files.write("edges.\(format.fileExtension)") {
                    try writer.writeEdges(nodesAndEdges, index, to: &$0)
                }
            case .views:
                let reading = ReportReading(graph, base: assembly.base, order: measures)
                let writer = DOTWriter()
                let sections = reading.sectionViews()
                for view in [reading.overview()] + sections {
                    try files.write("\(view.name).\(format.fileExtension)") {
                        try writer.write(view, of: graph, to: &$0)
                    }
                }
                removeLeftover { "section-\(sections.count + $0).\(format.fileExtension)" }
            }
        }
        let findings = report.bytes
        try files.write("findings.jsonl") { $0.append(findings) }
        summary.files = files.files
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
    private func removeLeftover(_ name: (Int) -> String?) {
        var number = 1
        while let name = name(number), OutputFile.remove(files.path(name)) { number += 1 }
    }
}
