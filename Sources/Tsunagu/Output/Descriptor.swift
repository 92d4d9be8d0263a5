#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

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
