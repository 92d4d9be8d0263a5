#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif
public import Serialization

/// Why an output is not there. The earlier version of the file, if any, still is.
public struct OutputError: Error, CustomStringConvertible, Sendable {
    public enum Stage: Sendable {
        /// It could not be created (EX_CANTCREAT, 73).
        case create
        /// It could not be written to its end (EX_IOERR, 74).
        case write
    }

    public var path: String
    public var stage: Stage
    public var reason: String

    static func reason(of number: Int32) -> String { String(cString: strerror(number)) }

    public var description: String {
        "\(path): cannot be \(stage == .create ? "created" : "written"): \(reason)"
    }
}

/// A file that appears whole or not at all.
public enum OutputFile {
    /// Lets `body` write a file that is then put in its place. Where anything fails, nothing stays but what was at `path`
    /// before.
    ///
    /// - Parameters:
    ///   - body: writes to the file descriptor, which is closed for it.
    public static func replace(_ path: String, _ body: (_ descriptor: Int32) throws -> Void) throws {
        let file = try PendingFile(path)
        try body(file.descriptor)
        try file.commit()
    }

    /// Lets `body` write a file into a sink; as `replace`.
    public static func write(_ path: String, _ body: (inout ByteSink) throws -> Void) throws {
        try replace(path) { descriptor in
            var sink = ByteSink(fileDescriptor: descriptor, isNewFile: true)
            do {
                try body(&sink)
                try sink.finish()
            } catch SerializationError.writeFailed(let number) {
                throw OutputError(path: path, stage: .write, reason: OutputError.reason(of: number))
            }
        }
    }

    /// Removes a file; false where there was none to remove.
    static func remove(_ path: String) -> Bool { unlink(path) == 0 }
}
