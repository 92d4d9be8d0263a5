internal import Documents

/// `findings.jsonl` of an export that holds no more than a document in memory, and the counts for its summary.
struct FindingsFile {
    private let file: PendingFile?
    private var lines = JSONWriter()
    private(set) var summary = ExportSummary()

    /// - Parameter directory: nil where there is no such file.
    init(_ directory: String?) throws {
        file = try directory.map { try PendingFile(OutputDirectory($0).path("findings.jsonl")) }
    }

    mutating func add(_ report: DocumentReport) throws {
        summary.count(report)
        summary.statements += report.statements
        lines.findings(report)
        try write()
    }

    /// Ends the file, and returns the counts and its path.
    mutating func finish(asides: [Finding]) throws -> ExportSummary {
        for finding in asides {
            summary.findings[finding.code, default: 0] += 1
            lines.finding(finding, document: Aside.source)
            lines.newline()
        }
        try write()
        try file?.commit()
        var summary = summary
        if let file { summary.files = [file.path] }
        return summary
    }

    private mutating func write() throws {
        let bytes = lines.drain()
        if let file, !bytes.isEmpty { try file.write(bytes) }
    }
}
