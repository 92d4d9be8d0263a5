#if canImport(Glibc)
    internal import Glibc
#endif

/// Arrays that are read here and there, on pages of 2 MiB where they are large and the system has such: else a page of 4 KiB has
/// to be looked for at nearly each access (`Documentation/speed.md`).
extension Array where Element: BitwiseCopyable {
    init(onLargePages count: Int, repeating element: Element) {
        self.init(unsafeUninitializedCapacity: count) { buffer, initialized in
            LargePages.ask(for: UnsafeMutableRawBufferPointer(buffer))
            buffer.initialize(repeating: element)
            initialized = buffer.count
        }
    }

    /// Before so many elements are appended: an array grows to twice what it had.
    @inline(__always)
    mutating func makeRoom(for more: Int) {
        if _slowPath(count + more > capacity) { grow(for: more) }
    }

    @inline(never)
    private mutating func grow(for more: Int) {
        let old = self
        self = Array(unsafeUninitializedCapacity: Swift.max(capacity * 2, count + more)) { buffer, initialized in
            LargePages.ask(for: UnsafeMutableRawBufferPointer(buffer))
            _ = buffer.initialize(from: old)
            initialized = old.count
        }
    }
}

private enum LargePages {
    private static let size = 1 << 21

    /// Before the memory is written to: the pages that lie in it whole.
    static func ask(for memory: UnsafeMutableRawBufferPointer) {
        #if os(Linux) && canImport(Glibc)
            guard let start = memory.baseAddress, memory.count >= 2 * size else { return }
            let first = start.alignedUp(toMultipleOf: size)
            madvise(first, (start + memory.count).alignedDown(toMultipleOf: size) - first, MADV_HUGEPAGE)
        #endif
    }
}
