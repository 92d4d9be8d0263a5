#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

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

    public var description: String {
        "\(path): cannot be \(stage == .create ? "created" : "written"): \(reason)"
    }
}

/// A file that appears whole or not at all: written beside its place under a name of its own, then renamed into it.
public struct OutputFile: ~Copyable {
    private let path: String
    private let scratch: String
    private let descriptor: Int32
    private var isFinished = false

    /// Opens the output; nothing is at `path` yet that was not there before.
    public init(_ path: String) throws(OutputError) {
        self.path = path
        let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        scratch = "\(path[..<cut]).\(path[cut...]).\(getpid()).tmp"
        descriptor = open(scratch, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw OutputError(path: path, stage: .create, reason: Self.systemReason) }
    }

    public func write(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
        guard Descriptor.write(descriptor, bytes) else {
            throw OutputError(path: path, stage: .write, reason: Self.systemReason)
        }
    }

    public func write(_ bytes: [UInt8]) throws(OutputError) {
        let isWritten = bytes.withUnsafeBytes { Descriptor.write(descriptor, $0) }
        guard isWritten else { throw OutputError(path: path, stage: .write, reason: Self.systemReason) }
    }

    /// Puts the file in its place.
    public consuming func finish() throws(OutputError) {
        guard close(descriptor) == 0, rename(scratch, path) == 0 else {
            let reason = Self.systemReason
            unlink(scratch)
            discard()
            throw OutputError(path: path, stage: .write, reason: reason)
        }
        discard()
    }

    private mutating func discard() { isFinished = true }

    deinit {
        if !isFinished {
            close(descriptor)
            unlink(scratch)
        }
    }

    private static var systemReason: String { String(cString: strerror(errno)) }
}

/// What the program writes to: files and standard output.
public enum Descriptor {
    public static let standardOutput: Int32 = 1
    public static let standardError: Int32 = 2

    /// Writes all of `bytes`; false, with `errno` set, where that failed.
    public static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = platformWrite(descriptor, UnsafeRawBufferPointer(rebasing: rest))
            if count < 0 {
                if errno == EINTR { continue }
                return false
            }
            rest = rest[(rest.startIndex + count)...]
        }
        return true
    }

    /// Writes to standard output.
    public static func print(_ bytes: [UInt8]) throws(OutputError) {
        guard bytes.withUnsafeBytes({ write(standardOutput, $0) }) else {
            throw OutputError(path: "standard output", stage: .write, reason: String(cString: strerror(errno)))
        }
    }

    /// Writes a line to standard error, where everything goes that is no result.
    public static func say(_ line: String) {
        _ = Array((line + "\n").utf8).withUnsafeBytes { write(standardError, $0) }
    }

    public static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// Makes a directory and those above it; one that is there already is fine.
    public static func makeDirectory(_ path: String) throws(OutputError) {
        var sofar = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: false) {
            sofar += sofar.isEmpty && !part.isEmpty ? String(part) : "/\(part)"
            if sofar == "/" || part.isEmpty { continue }
            if mkdir(sofar, 0o777) != 0, errno != EEXIST {
                throw OutputError(path: path, stage: .create, reason: String(cString: strerror(errno)))
            }
        }
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw OutputError(path: path, stage: .create, reason: "is there and is no directory")
        }
    }

    private static func platformWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
            Musl.write(descriptor, bytes.baseAddress, bytes.count)
        #else
            Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }
}
