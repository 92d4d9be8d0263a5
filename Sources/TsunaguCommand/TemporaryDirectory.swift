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
    func remove() {
        _ = nftw(path, { entry, _, _, _ in unlinkOrRemove(entry!) }, 16, Int32(FTW_DEPTH | FTW_PHYS))
    }
}

private func unlinkOrRemove(_ path: UnsafePointer<CChar>) -> Int32 { remove(path) }
