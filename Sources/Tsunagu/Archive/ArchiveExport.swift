public import Documents
internal import Graph
public import Linking
public import Serialization
public import Views

/// An export of documents by the thousand: read by several threads, written in the order of the inputs, taken up again
/// after an interruption.
public struct ArchiveExport: Sendable {
    /// What is written.
    public enum Shape: String, Sendable {
        /// One graph of all documents.
        case merged
        /// A folder a document.
        case perDocument
        /// The statements of each document, whole, when it is done; what several documents say stands several times. In
        /// memory is never more than a few documents.
        case stream
    }

    /// What happens while it runs.
    public enum Event {
        /// Another run writes to the directory, and its end is waited for.
        case waiting(directory: String)
        case document(DocumentReport)
        /// A finding on the run as a whole, such as a correction that had nothing to do.
        case aside(Finding)
    }

    /// Where files go; nil for standard output, of a stream only.
    public var directory: String?
    public var formats: [GraphFormat] = GraphFormat.usual
    public var base = Vocabulary.defaultBase
    public var license = GraphAssembly.defaultLicense
    public var includesEvidence = true
    /// For whom GraphML is written.
    public var profile = GraphMLProfile.portable
    /// What is drawn, and in which colours.
    public var views = ViewRequest()
    public var theme = DOTTheme.light
    public var shape = Shape.merged
    /// Whether to go on where an interrupted run of the same export ended.
    public var resumes = false
    /// Whatever else the results depend on: digests of tables and corrections, say. An interrupted run with others is of
    /// no use.
    public var circumstances: [String] = []

    public init(directory: String?) { self.directory = directory }

    /// Runs of fewer documents keep no journal: they are done again as soon.
    private static let journalFrom = 64

    /// - Parameters:
    ///   - asides: findings on the files of corrections.
    /// - Throws: `OutputError`; `TermError` where the base or the licence is no absolute ASCII IRI.
    public func run(
        _ archive: Archive, linker: DocumentLinker, corrections: Corrections = Corrections(), asides: [Finding] = [],
        tell: (Event) -> Void
    ) throws -> ExportSummary {
        _ = try GraphAssembly(base: base, license: license)
        var archive = archive
        archive.inputs.sort()
        var lock: DirectoryLock?
        if let directory {
            try Descriptor.makeDirectory(directory)
            lock = try DirectoryLock(directory) { tell(.waiting(directory: directory)) }
            Leftovers.sweep(directory, sparesPartial: resumes && shape == .stream)
        }
        defer { withExtendedLifetime(lock) {} }
        do {
            let summary = try run(archive, linker, corrections, asides, tell)
            if let directory { Journal.remove(directory) }
            return summary
        } catch {
            // Who has not said that it is to be gone on with is left nothing to clear away.
            if let directory, !resumes {
                Journal.remove(directory)
                Leftovers.sweep(directory, sparesPartial: false)
            }
            throw error
        }
    }

    private func run(
        _ archive: Archive, _ linker: DocumentLinker, _ corrections: Corrections, _ asides: [Finding],
        _ tell: (Event) -> Void
    ) throws -> ExportSummary {
        let output = try output(jobs: archive.jobs)
        let journal = try journal(for: archive)
        let work = DocumentWork(
            export: self, linker: linker, corrections: corrections, keepsRecords: journal != nil)
        var progress = ArchiveProgress(documents: archive.documents(), output: output, journal: journal)
        var outcomes = CorrectionTally(corrections)
        try archive.crew.work {
            try progress.next()
        } _: { planned in
            Result { try work.outcome(of: planned) }
        } take: { outcome in
            let report = try progress.take(try outcome.get())
            outcomes.add(report.corrections)
            tell(.document(report))
        }
        let unused = outcomes.unused
        for finding in unused { tell(.aside(finding)) }
        var summary = try output.finish(asides: asides + unused)
        summary.resumed = progress.resumed
        return summary
    }

    private func output(jobs: Int) throws -> any ArchiveOutput {
        switch shape {
        case .merged: try MergedOutput(self, jobs: jobs)
        case .perDocument: try DocumentsOutput(self)
        case .stream: try StreamOutput(self)
        }
    }

    /// What writes the files of a graph.
    func exporter(directory: String) throws -> Exporter {
        var exporter = try Exporter(
            directory: directory, formats: formats, base: base, license: license, includesEvidence: includesEvidence,
            profile: profile)
        (exporter.views, exporter.theme) = (views, theme)
        return exporter
    }

    private func journal(for archive: Archive) throws -> Journal? {
        guard let directory else { return nil }
        guard resumes || shape == .stream || (archive.count ?? Int.max) >= Self.journalFrom else {
            Journal.remove(directory)
            return nil
        }
        let task =
            [base, license, shape.rawValue, String(includesEvidence), "\(views) \(theme) \(profile)"]
            + [ProgramIdentity.text] + formats.map(\.name)
            + circumstances
        return try Journal(
            directory, task: SHA256.hex(Array(task.joined(separator: "\u{1F}").utf8)), resumes: resumes)
    }
}
