internal import Serialization

/// A file of a directory, and what writes it: whenever, and on any thread.
struct OutputPart: Sendable {
    var name: String
    var body: @Sendable (inout ByteSink) throws -> Void
}

/// Writes files into a directory, each whole or not at all, and remembers them.
struct OutputDirectory {
    let path: String
    private(set) var files: [String] = []
    private let lock: DirectoryLock?

    /// A directory that is there, to which the caller has the right to write.
    init(_ path: String) {
        self.path = path
        lock = nil
    }

    /// Makes the directory where it is missing, and has the right to write to it.
    ///
    /// - Parameter waiting: called where another run has the right, before its end is waited for.
    init(making path: String, waiting: () -> Void) throws(OutputError) {
        try Descriptor.makeDirectory(path)
        self.path = path
        lock = try DirectoryLock(path, waiting: waiting)
    }

    func path(_ name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }

    mutating func write(_ name: String, _ body: (inout ByteSink) throws -> Void) throws {
        let path = path(name)
        try OutputFile.write(path, body)
        files.append(path)
    }

    /// Writes files, several at a time. The first that fails, in their order, ends it.
    mutating func write(_ parts: [OutputPart], jobs: Int) throws {
        var waiting = parts[...]
        let path = path(_:)
        try Crew(jobs: min(jobs, parts.count)).work {
            waiting.popFirst()
        } _: { part in
            Result { try OutputFile.write(path(part.name), part.body) }.map { path(part.name) }
        } take: {
            files.append(try $0.get())
        }
    }
}
