#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif
internal import Serialization

/// A file being written that nobody sees before it is whole.
///
/// Where the system can, it has no name until then, so that nothing of it stays when the process is killed; elsewhere its
/// name tells who writes it (see `Leftovers`).
final class PendingFile {
    let path: String
    let descriptor: Int32
    private let scratch: String
    private var isNamed: Bool
    private var isOpen = true

    init(_ path: String) throws(OutputError) {
        self.path = path
        let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        scratch = Leftovers.name(directory: path[..<cut], file: path[cut...])
        let unnamed = Self.openUnnamed(in: cut == path.startIndex ? "." : String(path[..<cut]))
        isNamed = unnamed < 0
        descriptor = isNamed ? open(scratch, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) : unnamed
        guard descriptor >= 0 else { throw OutputError(path: path, stage: .create, reason: Self.systemReason) }
    }

    deinit { discard() }

    func write(_ bytes: [UInt8]) throws(OutputError) {
        do {
            var sink = ByteSink(fileDescriptor: descriptor)
            sink.append(bytes)
            try sink.finish()
        } catch SerializationError.writeFailed(let number) {
            throw OutputError(path: path, stage: .write, reason: OutputError.reason(of: number))
        } catch {
            throw OutputError(path: path, stage: .write, reason: "\(error)")
        }
    }

    /// Puts the file in its place, in that of an earlier one too.
    func commit() throws(OutputError) {
        if !isNamed {
            unlink(scratch)
            guard linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, scratch, AT_SYMLINK_FOLLOW) == 0 else {
                throw failure
            }
            isNamed = true
        }
        isOpen = false
        guard close(descriptor) == 0, rename(scratch, path) == 0 else {
            let failure = failure
            unlink(scratch)
            throw failure
        }
        isNamed = false
    }

    /// Leaves what was at the path before; nothing where the file is in its place already.
    func discard() {
        if isOpen, descriptor >= 0 { close(descriptor) }
        isOpen = false
        if isNamed { unlink(scratch) }
        isNamed = false
    }

    private var failure: OutputError { OutputError(path: path, stage: .write, reason: Self.systemReason) }
    private static var systemReason: String { String(cString: strerror(errno)) }

    /// A file without a name in a directory; negative where there can be none.
    private static func openUnnamed(in directory: String) -> Int32 {
        #if os(Linux)
            // O_TMPFILE, a macro that Swift does not see; to name the file later takes /proc.
            access("/proc/self/fd", X_OK) == 0
                ? open(directory, O_WRONLY | O_DIRECTORY | 0o20_000_000 | O_CLOEXEC, 0o666) : -1
        #else
            -1
        #endif
    }
}
