#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif
internal import Serialization

/// The streams of the process, and the directories it writes to.
public enum Descriptor {
    private static let standardOutput: Int32 = 1
    private static let standardError: Int32 = 2

    /// Writes to standard output.
    public static func print(_ bytes: [UInt8]) throws(OutputError) {
        do {
            try write(bytes, to: standardOutput)
        } catch SerializationError.writeFailed(let number) {
            throw OutputError(path: "standard output", stage: .write, reason: OutputError.reason(of: number))
        } catch {
            throw OutputError(path: "standard output", stage: .write, reason: "\(error)")
        }
    }

    /// Writes a line to standard error, where everything goes that is no result.
    public static func say(_ line: String) { show(line + "\n") }

    /// Writes to standard error as it stands; where nobody listens nothing is lost.
    public static func show(_ text: String) { try? write(Array(text.utf8), to: standardError) }

    /// Whether a person watches standard error.
    public static var isWatched: Bool { isatty(standardError) == 1 }

    static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
        var sink = ByteSink(fileDescriptor: descriptor)
        sink.append(bytes)
        try sink.finish()
    }

    /// A file that would grow beyond the process's limit is then an error like a full disk, and not the process's end.
    public static func outliveLimits() { signal(SIGXFSZ, SIG_IGN) }

    /// Makes a directory and those above it; one that is there already is fine.
    public static func makeDirectory(_ path: String) throws(OutputError) {
        guard !path.isEmpty else {
            throw OutputError(path: "the output directory", stage: .create, reason: "it has no name")
        }
        var sofar = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            sofar += sofar.isEmpty || sofar == "/" ? String(part) : "/\(part)"
            if mkdir(sofar, 0o777) != 0, errno != EEXIST {
                throw OutputError(path: path, stage: .create, reason: OutputError.reason(of: errno))
            }
        }
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw OutputError(path: path, stage: .create, reason: "is there and is no directory")
        }
    }
}
