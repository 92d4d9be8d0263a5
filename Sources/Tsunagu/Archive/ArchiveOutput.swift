internal import Documents

/// What takes the documents of an archive, one after the other.
protocol ArchiveOutput: AnyObject {
    /// How long the files are that grow from document to document; none where nothing is seen before the end.
    var lengths: [Int] { get }

    /// Whether its files have grown to these lengths at least.
    func reaches(_ lengths: [Int]) -> Bool

    /// Cuts its files to these lengths, from which they grow again.
    func cut(to lengths: [Int]) throws

    /// Takes what came of a document. What is told of it may have changed thereby: it may not fit the others.
    func take(_ outcome: DocumentOutcome) throws -> DocumentReport

    /// Puts all files in their places.
    ///
    /// - Parameters:
    ///   - asides: findings that belong to no document.
    func finish(asides: [Finding]) throws -> ExportSummary
}

extension ArchiveOutput {
    var lengths: [Int] { [] }
    func reaches(_ lengths: [Int]) -> Bool { lengths.isEmpty }
    func cut(to lengths: [Int]) throws {}
}

/// What findings that belong to no document are told of.
enum Aside {
    static let source = "corrections"
}

/// One graph of all documents.
final class MergedOutput: ArchiveOutput {
    private var exporter: Exporter

    init(_ export: ArchiveExport, jobs: Int) throws {
        exporter = try export.exporter(directory: export.directory ?? ".")
        exporter.jobs = jobs
    }

    func take(_ outcome: DocumentOutcome) throws -> DocumentReport {
        var report = outcome.report
        if let graph = outcome.graph {
            do {
                try exporter.unite(graph)
            } catch {
                guard let error = error as? InputError else { throw error }
                report = DocumentReport(error, name: report.name)
            }
        }
        exporter.add(report)
        return report
    }

    func finish(asides: [Finding]) throws -> ExportSummary {
        for finding in asides { exporter.add(finding, of: Aside.source) }
        try exporter.write()
        return exporter.summary
    }
}
