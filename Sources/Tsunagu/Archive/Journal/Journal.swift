#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif
internal import Documents

/// What a run has done so far, document by document, in a file that outlives it: so that another run, after an
/// interruption, goes on where it ended.
///
/// The file begins with a line that tells what the run was to do. A record is the digest of its input, the length of what
/// follows, that, and its checksum; one that an interruption cut is as if it were not there. Records are read in the order
/// in which they were written, as long as the inputs are the same; at the first that is not, the rest is dropped.
final class Journal {
    /// Hidden, since it is gone when the run ends.
    static let name = ".tsunagu-journal"

    private let path: String
    private let descriptor: Int32
    private var size: Int
    private var position = 0
    /// Where records are only written from now on.
    private var isAtEnd = false

    /// Opens the journal of a directory, or begins one.
    ///
    /// - Parameters:
    ///   - task: a digest of all that the results depend on besides the inputs; a journal of another task is dropped.
    ///   - resumes: whether what is there is used.
    init(_ directory: String, task: String, resumes: Bool) throws(OutputError) {
        path = OutputDirectory(directory).path(Self.name)
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        var status = stat()
        size = descriptor >= 0 && fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
        guard descriptor >= 0 else { throw OutputError(path: path, stage: .create, reason: Self.systemReason) }
        let head = Array("tsunagu journal 1 \(task)\n".utf8)
        if resumes, read(head.count) == head { return }
        position = 0
        try cut()
        try write(head)
    }

    deinit { close(descriptor) }

    static func remove(_ directory: String) { unlink(OutputDirectory(directory).path(name)) }

    /// The next record; nil where there is none that is whole.
    func next() -> (digest: String, payload: [UInt8])? {
        if isAtEnd { return nil }
        let start = position
        if let digest = read(64), let count = readNumber(), let payload = read(count),
            let sum = readNumber(), sum == Int(Checksum.of(payload))
        {
            return (String(decoding: digest, as: UTF8.self), payload)
        }
        position = start
        return nil
    }

    /// Where the next record is, or would be.
    var mark: Int { position }

    /// Drops what follows a mark: from here on records are written.
    func cut(at mark: Int) throws(OutputError) {
        position = mark
        try cut()
    }

    func append(_ digest: String, _ payload: [UInt8]) throws(OutputError) {
        var record = Array(digest.utf8)
        record += Self.bytes(payload.count)
        record += payload
        record += Self.bytes(Int(Checksum.of(payload)))
        try write(record)
    }

    private func cut() throws(OutputError) {
        guard ftruncate(descriptor, off_t(position)) == 0, lseek(descriptor, off_t(position), SEEK_SET) >= 0 else {
            throw OutputError(path: path, stage: .write, reason: Self.systemReason)
        }
        size = position
        isAtEnd = true
    }

    private func write(_ bytes: [UInt8]) throws(OutputError) {
        do {
            try Descriptor.write(bytes, to: descriptor)
        } catch {
            throw OutputError(path: path, stage: .write, reason: "\(error)")
        }
        position += bytes.count
    }

    private func read(_ count: Int) -> [UInt8]? {
        guard (0...(size - position)).contains(count) else { return nil }
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = bytes.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress! + filled, count - filled, off_t(position + filled))
            }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { return nil }
            filled += got
        }
        position += count
        return bytes
    }

    private func readNumber() -> Int? {
        read(8)?.reduce(0) { $0 << 8 | Int($1) }
    }

    private static func bytes(_ number: Int) -> [UInt8] {
        stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    private static var systemReason: String { String(cString: strerror(errno)) }
}
