#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// What `NameIndex` searches, laid out to be read without checks.
///
/// All places that a search follows were made by `NameIndex`, or lie within the text: so nothing is checked again where
/// it is read, millions of times in each text. Never changed once it is made.
final class NameTables: @unchecked Sendable {
    /// A name, in the order in which those of one level are sorted.
    struct Name {
        /// Where it begins in `pool`.
        var start: UInt32
        var length: UInt32
        /// The longest other name of its level that it begins with, or -1.
        var parent: Int32
        /// Its place among the names given, the first of equals.
        var place: UInt32
    }

    let bits: UnsafeMutableBufferPointer<UInt64>
    let slots: UnsafeMutableBufferPointer<NameIndex.Slot>
    /// By name, the eight bytes behind those that it is filed under, the first the highest, 0 for those it has not.
    let keys: UnsafeMutableBufferPointer<UInt64>
    let names: UnsafeMutableBufferPointer<Name>
    /// The names end to end.
    let pool: UnsafeMutableBufferPointer<UInt8>

    init(bits: [UInt64], slots: [NameIndex.Slot], keys: [UInt64], names: [Name], pool: [UInt8]) {
        self.bits = Self.copy(bits)
        self.slots = Self.copy(slots)
        self.keys = Self.copy(keys)
        self.names = Self.copy(names)
        self.pool = Self.copy(pool)
    }

    deinit {
        free(bits.baseAddress)
        free(slots.baseAddress)
        free(keys.baseAddress)
        free(names.baseAddress)
        free(pool.baseAddress)
    }

    /// On pages of 2 MiB where there are enough elements and the system has such: they are read here and there.
    private static func copy<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafeMutableBufferPointer<Element> {
        let size = max(elements.count, 1) * MemoryLayout<Element>.stride
        let page = 1 << 21
        var memory: UnsafeMutableRawPointer?
        guard posix_memalign(&memory, size < page ? 64 : page, size) == 0, let memory else {
            fatalError("out of memory for \(size) bytes of names")
        }
        #if os(Linux)
            if size >= page { madvise(memory, size, MADV_HUGEPAGE) }
        #endif
        let buffer = UnsafeMutableBufferPointer(
            start: memory.bindMemory(to: Element.self, capacity: max(elements.count, 1)), count: elements.count)
        _ = buffer.initialize(from: elements)
        return buffer
    }
}
