/// Terms interned: one flat run of bytes, and arrays indexed by the term.
///
/// A term is its kind, its qualifier (the datatype or the language, themselves entries of this table) and its bytes.
/// Finding or adding one is O(n) in its bytes; nothing is ever taken out.
package struct TermTable: Sendable {
    package enum Kind: UInt8, Sendable {
        case iri
        /// xsd:string.
        case string
        /// A literal of another datatype; the qualifier is the datatype's IRI.
        case typed
        /// A literal with a language; the qualifier is a `languageTag`.
        case tagged
        /// Not a term of any statement: the tag that literals refer to.
        case languageTag
    }

    /// Where a term's bytes stand, and what it is: sixteen bytes, so that who wants one of them has all.
    package struct Entry: BitwiseCopyable, Sendable {
        /// The offset of the first byte, above eight bits for the kind and whether it is plain: whether the bytes hold
        /// nothing that a format may have to escape (no control character, none of `"&<>\`, no U+FFFE or U+FFFF).
        /// Package-wide, since only what is stored comes into the writers' loops without a call.
        package let startAndMarks: UInt64
        package let count: UInt32
        package let qualifier: UInt32

        init(start: Int, count: Int, _ kind: Kind, isPlain: Bool, qualifier: UInt32) {
            startAndMarks = UInt64(start) << 8 | (isPlain ? 0x80 : 0) | UInt64(kind.rawValue)
            self.count = UInt32(count)
            self.qualifier = qualifier
        }

        package var start: Int { Int(startAndMarks >> 8) }
        package var range: Range<Int> { start..<start + Int(count) }
        package var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: startAndMarks & 0x7F))! }
    }

    package private(set) var bytes: [UInt8] = []
    package private(set) var entries: [Entry] = []
    private var hashes: [UInt32] = []
    /// Open addressing with linear probing; entry + 1, or 0 where free. The count is a power of two.
    private var slots: [UInt32] = Array(repeating: 0, count: 64)

    package init() {}

    package var count: Int { entries.count }
    package func kind(_ entry: UInt32) -> Kind { entries[Int(entry)].kind }
    package func qualifier(_ entry: UInt32) -> UInt32 { entries[Int(entry)].qualifier }
    package func range(_ entry: UInt32) -> Range<Int> { entries[Int(entry)].range }
    package func slice(_ entry: UInt32) -> ArraySlice<UInt8> { bytes[range(entry)] }
    package func string(_ entry: UInt32) -> String { String(decoding: slice(entry), as: UTF8.self) }

    package func find(_ kind: Kind, _ text: String, qualifier: UInt32 = 0) -> UInt32? {
        var text = text
        return text.withUTF8 { utf8 in
            let hash = Self.hash(kind, qualifier, utf8)
            let slot = self.slot(of: kind, qualifier, utf8, hash: hash)
            return slots[slot] == 0 ? nil : slots[slot] - 1
        }
    }

    package mutating func intern(_ kind: Kind, _ text: String, qualifier: UInt32 = 0) -> UInt32 {
        var text = text
        return text.withUTF8 { intern(kind, $0, qualifier: qualifier) }
    }

    package mutating func intern(_ kind: Kind, _ utf8: UnsafeBufferPointer<UInt8>, qualifier: UInt32 = 0) -> UInt32 {
        let hash = Self.hash(kind, qualifier, utf8)
        var slot = self.slot(of: kind, qualifier, utf8, hash: hash)
        if slots[slot] != 0 { return slots[slot] - 1 }
        if (count + 1) * 4 > slots.count * 3 {
            grow()
            slot = self.slot(of: kind, qualifier, utf8, hash: hash)
        }
        let entry = UInt32(count)
        precondition(entry < UInt32.max - 1, "a graph holds at most 2^32 - 2 terms")
        entries.makeRoom(for: 1)
        entries.append(
            Entry(start: bytes.count, count: utf8.count, kind, isPlain: Self.isPlain(utf8), qualifier: qualifier))
        bytes.makeRoom(for: utf8.count)
        bytes.append(contentsOf: utf8)
        hashes.makeRoom(for: 1)
        hashes.append(hash)
        slots[slot] = entry + 1
        return entry
    }

    private func slot(
        of kind: Kind, _ qualifier: UInt32, _ utf8: UnsafeBufferPointer<UInt8>, hash: UInt32
    ) -> Int {
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            let index = Int(slots[slot] - 1)
            if hashes[index] == hash, entries[index].kind == kind, entries[index].qualifier == qualifier,
                isEqual(entries[index], utf8)
            {
                break
            }
            slot = (slot + 1) & mask
        }
        return slot
    }

    /// Eight bytes a step.
    private func isEqual(_ entry: Entry, _ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        guard Int(entry.count) == utf8.count else { return false }
        return bytes.withUnsafeBytes { bytes in
            let (one, other) = (UnsafeRawBufferPointer(rebasing: bytes[entry.range]), UnsafeRawBufferPointer(utf8))
            var offset = 0
            while offset + 8 <= one.count {
                let difference =
                    one.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                    ^ other.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                if difference != 0 { return false }
                offset += 8
            }
            return (offset..<one.count).allSatisfy { one[$0] == other[$0] }
        }
    }

    private mutating func grow() {
        var larger = [UInt32](onLargePages: slots.count * 2, repeating: 0)
        let mask = larger.count - 1
        for entry in 0..<count {
            var slot = Int(hashes[entry]) & mask
            while larger[slot] != 0 { slot = (slot + 1) & mask }
            larger[slot] = UInt32(entry) + 1
        }
        slots = larger
    }

    /// True where none of the bytes is marked; the byte that U+FFFE and U+FFFF begin with is.
    private static func isPlain(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        isMarked.withUnsafeBufferPointer { isMarked in
            var marks = false
            for byte in utf8 { marks = marks || isMarked[Int(byte)] }
            return !marks
        }
    }

    private static let isMarked: [Bool] = (UInt8.min...UInt8.max).map {
        $0 < 0x20 || $0 == 0x7F || $0 == 0xEF || "\"&<>\\".utf8.contains($0)
    }

    /// Eight bytes a step, multiplied and folded. Its value never reaches the output.
    private static func hash(_ kind: Kind, _ qualifier: UInt32, _ utf8: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let raw = UnsafeRawBufferPointer(utf8)
        var state = UInt64(qualifier) << 8 | UInt64(kind.rawValue) ^ (UInt64(utf8.count) << 40)
        var offset = 0
        while offset + 8 <= raw.count {
            state = mix(state ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset += 8
        }
        var tail: UInt64 = 0
        while offset < raw.count {
            tail = tail << 8 | UInt64(raw[offset])
            offset += 1
        }
        state = mix(state ^ tail)
        return UInt32(truncatingIfNeeded: state ^ (state >> 32))
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low ^ 0xD6E8_FEB8_6659_FD93
    }
}
