internal import Documents

/// A folder a document, and `documents.jsonl`, which says whose folder is which.
final class DocumentsOutput: ArchiveOutput {
    private var findings: FindingsFile
    private let index: PendingFile
    private var lines = JSONWriter()

    init(_ export: ArchiveExport) throws {
        let directory = export.directory ?? "."
        findings = try FindingsFile(directory)
        index = try PendingFile(OutputDirectory(directory).path("documents.jsonl"))
    }

    func take(_ outcome: DocumentOutcome) throws -> DocumentReport {
        try findings.add(outcome.report)
        if let folder = outcome.folder {
            lines.object { writer in
                writer.member("document", outcome.report.name)
                writer.member("iri", folder.iri)
                writer.member("folder", folder.name)
            }
            lines.newline()
            try index.write(lines.drain())
        }
        return outcome.report
    }

    func finish(asides: [Finding]) throws -> ExportSummary {
        var summary = try findings.finish(asides: asides)
        try index.commit()
        summary.files.insert(index.path, at: 0)
        return summary
    }
}
