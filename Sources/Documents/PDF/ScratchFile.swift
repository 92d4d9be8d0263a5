#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A file that lives as long as a program needs to read it; where the system can, without a name, so that nothing of it
/// stays when the process is killed.
struct ScratchFile {
    let path: String
    private let descriptor: Int32

    /// A new file with these bytes, which its owner alone can read.
    init(_ bytes: [UInt8], name: String) throws(InputError) {
        let directory = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(directory)/tsunagu-XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        let named = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let unnamed = "/proc/\(getpid())/fd/\(descriptor)"
        let hasUnnamed = access(unnamed, R_OK) == 0
        path = hasUnnamed ? unnamed : named
        guard descriptor >= 0 else { throw Self.error(name, named) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        if hasUnnamed { unlink(named) }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let error = Self.error(name, named)
                remove()
                throw error
            }
            written += count
        }
    }

    func remove() {
        close(descriptor)
        unlink(path)
    }

    private static func error(_ name: String, _ path: String) -> InputError {
        InputError(
            input: name, code: "unreadable",
            message: "cannot be handed on through \(path): \(String(cString: strerror(errno)))")
    }
}
