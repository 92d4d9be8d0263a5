#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that has no name any more, for readers that want a path.
struct Scratch {
    private let descriptor: Int32
    var path: String { "/dev/fd/\(descriptor)" }

    init() {
        // In memory where Linux has a place for that: a disk would be the slowest part.
        let folder = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
        var name = Array("\(folder)/tsunagu-fuzz-XXXXXX".utf8CString)
        descriptor = mkstemp(&name)
        precondition(descriptor >= 0, "no scratch file")
        unlink(name)
    }

    func hold(_ bytes: [UInt8]) {
        ftruncate(descriptor, 0)
        precondition(pwrite(descriptor, bytes, bytes.count, 0) == bytes.count, "the scratch file takes no more")
    }

    static func contents(of path: String) -> [UInt8] {
        guard let file = fopen(path, "rb") else { fatalError("\(path) cannot be opened") }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk.prefix(count) }
        return bytes
    }
}
