internal import ArgumentParser
internal import Serialization
internal import Tsunagu

/// How the graphs of many documents are written.
struct ArchiveArguments: ParsableArguments {
    @Flag(help: "Write each document's statements when it is done, N-Triples or N-Quads, and hold no graph in memory.")
    var stream = false

    @Flag(help: "Write each document's graph by itself, into a folder of its own; documents.jsonl says whose is which.")
    var perDocument = false

    @Flag(name: .customLong("resume"), help: "Go on where an interrupted run of the same export ended.")
    var resumes = false

    var shape: ArchiveExport.Shape { stream ? .stream : perDocument ? .perDocument : .merged }
    var usualFormats: [GraphFormat] { stream ? [.nTriples] : GraphFormat.usual }

    /// Nil for standard output.
    func directory(_ output: String?) -> String? {
        stream ? output.flatMap { $0 == "-" ? nil : $0 } : output ?? "Exports"
    }

    /// - Throws: a usage error where options contradict each other.
    func check(output: String?, formats: [GraphFormat]?) throws {
        guard !(stream && perDocument) else { throw ValidationError("--stream and --per-document exclude each other.") }
        guard stream else {
            if output == "-" { throw ValidationError("--output - needs --stream.") }
            return
        }
        let formats = formats ?? usualFormats
        if let format = formats.first(where: { !ArchiveExport.streamable.contains($0) }) {
            throw ValidationError("--stream writes ntriples or nquads, not \(format.name).")
        }
        guard directory(output) == nil else { return }
        if formats.count > 1 { throw ValidationError("--stream writes one format to standard output.") }
        if resumes { throw ValidationError("--resume needs a directory (--output): what standard output got is gone.") }
    }
}
