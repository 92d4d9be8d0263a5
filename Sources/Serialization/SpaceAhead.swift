internal import CMachine

#if canImport(Glibc)
    import Glibc
#endif

/// Room on the disk for a file that grows, asked for some megabytes ahead: the system then does not look for it at each
/// page, a quarter of what writing a large file costs it (`Documentation/speed.md`). Where a file system or a system
/// knows nothing of it, or has no room, the file is written as it would be without.
struct SpaceAhead {
    private static let step = 8 << 20
    /// Files below this size need no room of their own.
    private static let least = 1 << 20

    /// Where the room ends; nil where none is to be had.
    private var end: Int? = 0

    /// Before a file's bytes up to `size` are written.
    mutating func reach(_ size: Int, on descriptor: Int32) {
        #if canImport(Glibc)
            guard size > Self.least, let start = end, size > start else { return }
            let reserved = max(size, start + Self.step)
            // The file keeps its size (FALLOC_FL_KEEP_SIZE): what is read of it is what was written.
            end = fallocate(descriptor, 1, start, reserved - start) == 0 ? reserved : nil
        #endif
    }

    /// Gives back what the file did not come to need.
    func close(_ size: Int, on descriptor: Int32) {
        #if canImport(Glibc)
            if end != 0 { ftruncate(descriptor, size) }
        #endif
    }
}
