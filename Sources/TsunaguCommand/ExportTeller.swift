internal import Documents
internal import Tsunagu

/// Tells what happens while an archive is exported: errors, so many findings, and how far it is.
final class ExportTeller {
    private let progress: ProgressLine
    private let isQuiet: Bool
    private let hasFindingsFile: Bool
    private var told = 0
    private var untold = 0

    /// So many findings of an export are said; all are in its file.
    private static let most = 200

    init(total: Int?, isQuiet: Bool, hasFindingsFile: Bool) {
        progress = ProgressLine(total: total, isQuiet: isQuiet)
        self.isQuiet = isQuiet
        self.hasFindingsFile = hasFindingsFile
    }

    func tell(_ event: ArchiveExport.Event) {
        switch event {
        case .waiting(let directory):
            Console.sayWaiting(for: directory)
        case .aside(let finding):
            progress.clear()
            CorrectionArguments.tell(finding)
        case .document(let report):
            if let error = report.error {
                progress.clear()
                Console.say(error)
            }
            for finding in report.findings { tell(finding, of: report.name) }
            progress.advance(pages: report.pages)
        }
    }

    private func tell(_ finding: Finding, of name: String) {
        if isQuiet { return }
        if hasFindingsFile, finding.severity != .error, told >= Self.most {
            untold += 1
            return
        }
        told += 1
        progress.clear()
        Console.say(finding, of: name)
    }

    func end() {
        progress.clear()
        if untold > 0 { Descriptor.say("tsunagu: \(untold) more notes and warnings are in findings.jsonl") }
    }
}
