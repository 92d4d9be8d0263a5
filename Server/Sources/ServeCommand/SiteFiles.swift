#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The files below a directory, and nothing else: a link is not followed, wherever it leads.
///
/// The directory is looked up anew for every request, so that a site published again is seen at once.
struct SiteFiles: Sendable {
    private let root: String

    /// Nil where `root` is no directory that can be read.
    init?(_ root: String) {
        self.root = root
        guard entry([])?.isDirectory == true else { return nil }
    }

    /// Nil where there is no file or directory of that name, or it cannot be read. One system call a name.
    func entry(_ names: [String]) -> OpenEntry? {
        let descriptor = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0, var entry = OpenEntry(descriptor) else { return nil }
        for name in names {
            guard let next = entry.entry(name) else { return nil }
            entry = next
        }
        return entry
    }
}

/// A regular file or a directory that is open; closed when nobody holds it any more.
final class OpenEntry: Sendable {
    private let descriptor: Int32
    let isDirectory: Bool
    /// In bytes.
    let size: Int
    /// Changes when the content does.
    let version: Version

    struct Version: Hashable {
        let device: UInt64
        let node: UInt64
        let size: Int
        let seconds: Int
        let nanoseconds: Int
    }

    /// Takes the descriptor over; nil where it is neither a file nor a directory.
    fileprivate init?(_ descriptor: Int32) {
        var status = stat()
        let isKnown = fstat(descriptor, &status) == 0
        let kind = status.st_mode & S_IFMT
        self.descriptor = descriptor
        isDirectory = kind == S_IFDIR
        size = Int(status.st_size)
        #if canImport(Darwin)
            let changed = status.st_mtimespec
        #else
            let changed = status.st_mtim
        #endif
        version = Version(
            device: UInt64(truncatingIfNeeded: status.st_dev), node: UInt64(status.st_ino), size: size,
            seconds: changed.tv_sec, nanoseconds: changed.tv_nsec)
        // All is set, so that deinit closes the descriptor.
        guard isKnown, kind == S_IFDIR || kind == S_IFREG else { return nil }
    }

    deinit { close(descriptor) }

    /// What a directory has under a name.
    func entry(_ name: String) -> OpenEntry? {
        // A pipe would make the server wait for somebody to write to it.
        let next = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        return next >= 0 ? OpenEntry(next) : nil
    }

    /// Whether a directory has a file of that name.
    func hasFile(_ name: String) -> Bool {
        var status = stat()
        return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Up to `count` bytes from `offset`; none at the end of the file, or where it cannot be read.
    func bytes(at offset: Int, count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
            while filled < count {
                let read = pread(descriptor, buffer.baseAddress! + filled, count - filled, off_t(offset + filled))
                if read < 0, errno == EINTR { continue }
                guard read > 0 else { break }
                filled += read
            }
        }
    }
}
