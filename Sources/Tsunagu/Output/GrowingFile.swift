#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A file that grows from document to document, under a name of its own until it is whole; what is there of it outlives
/// the process, so that another can go on with it.
final class GrowingFile {
    /// Where it will be; nil for standard output.
    let path: String?
    private let partial: String
    private let descriptor: Int32
    /// How long it was when it was opened.
    let found: Int
    private(set) var length = 0

    /// Standard output.
    init() {
        path = nil
        partial = ""
        descriptor = STDOUT_FILENO
        found = 0
    }

    /// - Parameter goesOn: whether what is there is kept, up to the length that `cut` gives.
    init(_ directory: String, _ name: String, goesOn: Bool) throws(OutputError) {
        let files = OutputDirectory(directory)
        path = files.path(name)
        partial = files.path(Leftovers.partialName(of: name))
        descriptor = open(partial, O_RDWR | O_CREAT | (goesOn ? 0 : O_TRUNC) | O_CLOEXEC, 0o666)
        var status = stat()
        found = descriptor >= 0 && fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
        guard descriptor >= 0 else { throw failure(.create) }
    }

    deinit {
        if path != nil { close(descriptor) }
    }

    func cut(to length: Int) throws(OutputError) {
        guard path != nil else { return }
        guard ftruncate(descriptor, off_t(length)) == 0, lseek(descriptor, off_t(length), SEEK_SET) >= 0 else {
            throw failure(.write)
        }
        self.length = length
    }

    func write(_ bytes: [UInt8]) throws(OutputError) {
        do {
            try Descriptor.write(bytes, to: descriptor)
        } catch {
            throw failure(.write)
        }
        length += bytes.count
    }

    func commit() throws(OutputError) {
        guard let path else { return }
        guard rename(partial, path) == 0 else { throw failure(.write) }
    }

    private func failure(_ stage: OutputError.Stage) -> OutputError {
        OutputError(path: path ?? "standard output", stage: stage, reason: OutputError.reason(of: errno))
    }
}
