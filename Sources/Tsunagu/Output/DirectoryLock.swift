#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The right to write to a directory, held by one run at a time; it ends with the process at the latest.
///
/// The directory itself is locked (flock), so that no file stays. Where a file system knows no locks, runs are not kept
/// apart; each file is whole all the same.
final class DirectoryLock: Sendable {
    private let descriptor: Int32

    /// - Parameters:
    ///   - waiting: called where another run has the right, before its end is waited for.
    init(_ path: String, waiting: () -> Void) throws(OutputError) {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw OutputError(path: path, stage: .create, reason: OutputError.reason(of: errno))
        }
        if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
            waiting()
            while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
        }
        guard access(path, W_OK | X_OK) == 0 else {
            throw OutputError(path: path, stage: .create, reason: OutputError.reason(of: errno))
        }
    }

    deinit { close(descriptor) }
}
