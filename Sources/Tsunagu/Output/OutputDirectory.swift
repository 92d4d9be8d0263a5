internal import Serialization

/// Writes files into a directory, each whole or not at all, and remembers them.
struct OutputDirectory {
    let path: String
    private(set) var files: [String] = []

    init(_ path: String) { self.path = path }

    func path(_ name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }

    mutating func write(_ name: String, _ body: (inout ByteSink) throws -> Void) throws {
        let path = path(name)
        try OutputFile.replace(path) { descriptor in
            var sink = ByteSink(fileDescriptor: descriptor)
            do {
                try body(&sink)
                try sink.finish()
            } catch SerializationError.writeFailed(let number) {
                throw OutputError(path: path, stage: .write, reason: OutputError.reason(of: number))
            }
        }
        files.append(path)
    }
}
