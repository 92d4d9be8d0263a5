#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A new directory, of this user's only, below `TMPDIR` or `/tmp`.
struct TemporaryDirectory {
    let path: String

    /// Nil where none can be made.
    init?() {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? ""
        var name = Array("\(parent.isEmpty ? "/tmp" : parent)/tsunagu-serve.XXXXXX\0".utf8).map(CChar.init(bitPattern:))
        guard let made = mkdtemp(&name) else { return nil }
        path = String(cString: made)
    }

    /// With all in it; links are removed, not followed.
    func remove() { Self.remove(path) }

    private static func remove(_ path: String) {
        if unlink(path) == 0 { return }
        guard let directory = opendir(path) else { return }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        closedir(directory)
        for name in names { remove("\(path)/\(name)") }
        rmdir(path)
    }
}
