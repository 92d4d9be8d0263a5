internal import Documents
internal import Graph
internal import Linking
internal import Serialization

/// A document to be worked on, or done by an earlier run.
struct PlannedDocument: Sendable {
    var input: ArchivedInput
    /// The journal's record of it.
    var finished: [UInt8]?
}

/// What came of one document, in the shape in which the export needs it.
struct DocumentOutcome: Sendable {
    var report: DocumentReport
    /// Of a merged graph.
    var graph: DocumentGraph?
    /// Of a stream: what is added to each of its files.
    var blocks: [[UInt8]] = []
    /// Of a graph a document: the document's IRI, and where its files are.
    var folder: (iri: String, name: String)?
    /// For the journal.
    var digest = ""
    var record: [UInt8] = []
}

/// All that is done for one document without regard to the others, on any thread.
struct DocumentWork: Sendable {
    let export: ArchiveExport
    let linker: DocumentLinker
    let corrections: Corrections
    let keepsRecords: Bool

    func outcome(of planned: PlannedDocument) throws -> DocumentOutcome {
        if let record = planned.finished { return try outcome(of: record) }
        var input = planned.input
        input.settle()
        var outcome: DocumentOutcome
        do {
            outcome = try self.outcome(of: input)
        } catch {
            guard let error = error as? InputError else { throw error }
            outcome = DocumentOutcome(report: DocumentReport(error, name: input.name))
        }
        if keepsRecords {
            outcome.digest = input.digest()
            outcome.record = record(of: outcome)
        }
        return outcome
    }

    private func outcome(of input: ArchivedInput) throws -> DocumentOutcome {
        let linked = linker.link(try input.reconstruction(corrections: corrections), corrections: corrections)
        let document = try DocumentGraph(
            linked, base: export.base, license: export.license, includesEvidence: export.includesEvidence)
        var outcome = DocumentOutcome(report: DocumentReport(linked))
        outcome.report.statements = document.graph.statementCount
        switch export.shape {
        case .merged: outcome.graph = document
        case .stream: outcome.blocks = try export.streams.map { try $0.block(of: document, export) }
        case .perDocument: outcome.folder = (document.iri, try write(document, outcome.report, linked.document))
        }
        return outcome
    }

    /// Writes a document's own files; returns their folder.
    private func write(
        _ document: DocumentGraph, _ report: DocumentReport, _ source: SourceDocument
    ) throws -> String {
        let key = SHA256.hex(Array([document.iri, source.digest].joined(separator: "\u{1F}").utf8)).prefix(12)
        let folder = "\(FolderName.plain(source.name))-\(key)"
        var exporter = try export.exporter(directory: OutputDirectory(export.directory ?? ".").path(folder))
        try exporter.unite(document)
        exporter.add(report)
        try exporter.write()
        return folder
    }

    private func record(of outcome: DocumentOutcome) -> [UInt8] {
        var writer = RecordWriter()
        writer.report(outcome.report, corrections)
        writer.optional(outcome.graph) { $0.graph($1) }
        writer.optional(outcome.folder) { writer, folder in
            writer.text(folder.iri)
            writer.text(folder.name)
        }
        return writer.bytes
    }

    private func outcome(of record: [UInt8]) throws -> DocumentOutcome {
        var reader = RecordReader(record)
        var outcome = DocumentOutcome(report: try reader.report(corrections))
        outcome.graph = try reader.optional { try $0.graph() }
        outcome.folder = try reader.optional { (iri: try $0.text(), name: try $0.text()) }
        return outcome
    }
}

/// A name that any file system takes.
enum FolderName {
    /// The last part of a path without its extension, what is neither letter nor digit put aside.
    static func plain(_ path: String) -> String {
        let file = path.split(separator: "/").last ?? ""
        let stem = file.split(separator: ".").first ?? file
        var plain = ""
        for scalar in stem.unicodeScalars {
            guard plain.utf8.count < 80 else { break }
            let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
            plain.unicodeScalars.append(isPlain ? scalar : "_")
        }
        return plain.isEmpty || plain == "-" ? "document" : plain
    }
}
