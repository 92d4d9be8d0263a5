internal import Documents
internal import Graph
internal import Linking
public import Serialization

/// One of the files of a stream.
struct StreamPart: Sendable {
    enum Content: Sendable {
        case graph, evidence, dataset
    }

    var name: String
    var format: GraphFormat
    var content: Content

    /// What a document adds to it.
    func block(of document: DocumentGraph, _ export: ArchiveExport) throws -> [UInt8] {
        try ByteSink.bytes { sink in
            switch content {
            case .graph: try format.write(statementsOf: document.graph, to: &sink)
            case .evidence:
                let evidence = try document.graph.evidenceGraph(base: export.base, key: EntityKey.key(ofFields:))
                try format.write(statementsOf: evidence, to: &sink)
            case .dataset:
                let graphs = try document.namedGraphs(base: export.base, includesEvidence: export.includesEvidence)
                try format.write(graphs, to: &sink)
            }
        }
    }
}

extension ArchiveExport {
    /// The formats whose files are the files of their documents one after the other.
    public static let streamable: [GraphFormat] = [.nTriples, .nQuads]

    /// The files of a stream. On standard output there is one: N-Triples have no place there to tell evidence by.
    var streams: [StreamPart] {
        formats.filter(Self.streamable.contains).flatMap { format -> [StreamPart] in
            let end = format.fileExtension
            guard format.content == .statements else {
                return [StreamPart(name: "graph.\(end)", format: format, content: .dataset)]
            }
            let graph = StreamPart(name: "graph.\(end)", format: format, content: .graph)
            let evidence = StreamPart(name: "graph.evidence.\(end)", format: format, content: .evidence)
            return includesEvidence && directory != nil ? [graph, evidence] : [graph]
        }
    }
}

/// The statements of each document when it is done.
final class StreamOutput: ArchiveOutput {
    private let files: [GrowingFile]
    private var findings: FindingsFile

    init(_ export: ArchiveExport) throws {
        files = try export.streams.map { part in
            guard let directory = export.directory else { return GrowingFile() }
            return try GrowingFile(directory, part.name, goesOn: export.resumes)
        }
        findings = try FindingsFile(export.directory)
    }

    var lengths: [Int] { files.map(\.length) }

    func reaches(_ lengths: [Int]) -> Bool {
        lengths.count == files.count && zip(lengths, files).allSatisfy { $0 <= $1.found }
    }

    func cut(to lengths: [Int]) throws {
        for (length, file) in zip(lengths, files) { try file.cut(to: length) }
    }

    func take(_ outcome: DocumentOutcome) throws -> DocumentReport {
        for (block, file) in zip(outcome.blocks, files) { try file.write(block) }
        try findings.add(outcome.report)
        return outcome.report
    }

    func finish(asides: [Finding]) throws -> ExportSummary {
        var summary = try findings.finish(asides: asides)
        for file in files { try file.commit() }
        summary.files = files.compactMap(\.path) + summary.files
        return summary
    }
}
