#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Why an input gave no document. The run goes on with the other inputs.
public struct InputError: Error, CustomStringConvertible, Sendable {
    /// The input as the user named it.
    public var input: String
    /// A stable name for scripts, like a finding's.
    public var code: String
    /// What is wrong, where, and what to do.
    public var message: String

    public init(input: String, code: String, message: String) {
        self.input = input
        self.code = code
        self.message = message
    }

    public var description: String { "\(input): \(message)" }
}

/// Reads whole inputs without Foundation, whose start-up costs more than a page takes.
public enum InputBytes {
    /// So many bytes are read at most, a thousand pages or so: what comes after has a bound to go by.
    public static let most = 1 << 24

    /// The bytes of the file at `path`, or of standard input for `-`.
    ///
    /// - Parameters:
    ///   - most: in bytes; a longer input is an error.
    public static func read(_ path: String, most: Int = InputBytes.most) throws(InputError) -> [UInt8] {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw systemError(path, "cannot be opened") }
        defer { if path != "-" { close(descriptor) } }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw systemError(path, "cannot be examined") }
        if status.st_mode & S_IFMT == S_IFDIR {
            throw InputError(
                input: path, code: "is-directory",
                message: "is a directory; name the files in it, such as \(path)/*.txt")
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(Int(status.st_size), most))
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = chunk.withUnsafeMutableBytes { platformRead(descriptor, $0) }
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw systemError(path, "cannot be read")
            }
            bytes.append(contentsOf: chunk[..<count])
            if bytes.count > most {
                throw InputError(
                    input: path, code: "too-large", message: "is larger than \(most >> 20) MiB; split it into its pages"
                )
            }
        }
    }

    private static func platformRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
        #if canImport(Glibc)
            Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
            Musl.read(descriptor, buffer.baseAddress, buffer.count)
        #else
            Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
    }

    private static func systemError(_ path: String, _ what: String) -> InputError {
        InputError(input: path, code: "unreadable", message: "\(what): \(String(cString: strerror(errno)))")
    }
}
