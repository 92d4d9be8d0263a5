#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The bytes of a file, or of standard input for `-`, chunk by chunk; unpacked where their beginning is gzip's.
///
/// Its memory is a chunk or two, however long the file and however far it unpacks: a bound on the whole is the caller's.
public final class ByteStream {
    private static let chunkSize = 1 << 16

    /// As the user named it.
    public let path: String
    /// Of the file as it lies there, in bytes; 0 where it has none, such as a pipe.
    public let size: Int
    private let descriptor: Int32
    private var gzip: Gzip?
    /// The first chunk, read to see what the bytes are.
    private var first: [UInt8]?
    private var isAtEnd = false

    public var isPacked: Bool { gzip != nil }

    public init(_ path: String) throws(InputError) {
        self.path = path
        descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            size = 0
            throw Self.systemError(path, "cannot be opened")
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            size = 0
            throw Self.systemError(path, "cannot be examined")
        }
        size = Int(status.st_size)
        if status.st_mode & S_IFMT == S_IFDIR {
            throw InputError(
                input: path, code: "is-directory",
                message: "is a directory; name the files in it, such as \(path)/*.txt")
        }
        let head = try read()
        if Gzip.recognizes(head) { gzip = Gzip() }
        first = head
    }

    deinit {
        if descriptor > STDIN_FILENO { close(descriptor) }
    }

    /// The first bytes, without taking them: a chunk at most.
    public func peek() throws(InputError) -> [UInt8] {
        if gzip == nil { return first ?? [] }
        if unpackedFirst == nil { unpackedFirst = try next() ?? [] }
        return unpackedFirst ?? []
    }

    /// What `peek()` unpacked.
    private var unpackedFirst: [UInt8]?

    /// The next bytes, at least one; nil at the end.
    public func next() throws(InputError) -> [UInt8]? {
        if let chunk = unpackedFirst {
            unpackedFirst = nil
            return chunk.isEmpty ? nil : chunk
        }
        guard let gzip else { return try nextAsItLies() }
        while true {
            switch gzip.unpack(atMost: Self.chunkSize) {
            case .bytes(let bytes): return bytes
            case .end: return nil
            case .broken(let reason):
                throw InputError(
                    input: path, code: "broken-gzip", message: "is packed with gzip and \(reason)", byte: gzip.taken)
            case .hungry: gzip.feed(try nextAsItLies() ?? [])
            }
        }
    }

    private func nextAsItLies() throws(InputError) -> [UInt8]? {
        if let chunk = first {
            first = nil
            return chunk.isEmpty ? nil : chunk
        }
        if isAtEnd { return nil }
        let chunk = try read()
        return chunk.isEmpty ? nil : chunk
    }

    /// Up to a chunk; less only at the end, so that what is to be recognized is there as a whole.
    private func read() throws(InputError) -> [UInt8] {
        var chunk = [UInt8](repeating: 0, count: Self.chunkSize)
        var filled = 0
        while filled < 2 || (filled < chunk.count && descriptor != STDIN_FILENO) {
            let count = chunk.withUnsafeMutableBytes {
                platformRead(UnsafeMutableRawBufferPointer(rebasing: $0[filled...]))
            }
            if count == 0 {
                isAtEnd = true
                break
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw Self.systemError(path, "cannot be read")
            }
            filled += count
        }
        chunk.removeSubrange(filled...)
        return chunk
    }

    private func platformRead(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
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
