internal import Serialization

/// Writes files into a directory, each whole or not at all, and remembers them.
struct OutputDirectory {
    let path: String
    private(set) var files: [String] = []

    init(_ path: String) { self.path = path }

    func path(_ name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }

    mutating func write(_ name: String, _ body: (inout ByteSink) throws -> Void) throws {
        let path = path(name)
        try OutputFile.write(path, body)
        files.append(path)
    }
}
