/// Names made ready to be found in texts of any length: leftmost-longest, byte by byte.
///
/// No automaton walks the text. A name is filed under its first bytes, twelve of them (four Japanese characters), six,
/// three or one, whichever is the most that it has (`Level`). At each character of the text a bit tells for each level in use
/// whether any name is filed under what stands there, and nearly everywhere none is; where one is, the names under
/// those bytes lie sorted, and the longest that the text goes on with is found by bisection: it is the last name that does
/// not sort after the text, or one that this name begins with (`parents`).
///
/// It finds names as they are spelt, for lists of any size. The linker, which finds names as papers print them, has its
/// own `Lexicon`.
///
/// What was measured against double-array automata stands in `Documentation/speed.md`.
package struct NameIndex: Sendable {
    /// Where a name stands in a text.
    package struct Match: Hashable, Sendable {
        /// In bytes of UTF-8.
        package var start: Int
        package var length: UInt32
        /// The name's place among those that were given.
        package var name: UInt32

        package var end: Int { start + Int(length) }
    }

    /// Names under one run of bytes, and where they lie in `keys`.
    struct Slot: Sendable {
        /// The run's first eight bytes, the first the lowest, and those behind them.
        var head: UInt64
        var rest: UInt32
        var first: UInt32
        /// 0 in a slot that is free.
        var end: UInt32
    }

    /// Where the names filed under so many bytes are found.
    struct Level: Sendable {
        /// How many bytes a name is filed under.
        var width: Int
        /// Which bytes of `Slot.head` and `Slot.rest` they are.
        var headMask: UInt64
        var restMask: UInt32
        /// Where its parts of `bits` and `slots` begin; by how much a hash is shifted to be a place in them.
        var firstBit = 0
        var bitShift: UInt64 = 0
        var firstSlot = 0
        var slotCount = 0
        var slotShift: UInt64 = 0

        init(width: Int) {
            self.width = width
            headMask = width >= 8 ? .max : (1 << UInt64(width * 8)) - 1
            restMask = width > 8 ? .max : 0
        }

        @inline(__always)
        func hash(_ head: UInt64, _ rest: UInt32) -> UInt64 {
            let mixed = (head ^ UInt64(rest) &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
            return (mixed ^ mixed >> 32) &* 0x94D0_49BB_1331_11EB
        }
    }

    static let widths = [12, 6, 3, 1]

    /// Those that any name is filed on, the longest first.
    let levels: [Level]
    let tables: NameTables

    /// Names in UTF-8; empty ones are never found. O(n log n) comparisons of names, n their number; together they are below
    /// 4 GiB.
    package init(_ names: [[UInt8]]) {
        var bytes: [UInt8] = []
        var starts: [Int] = [0]
        for name in names {
            bytes += name
            starts.append(bytes.count)
        }
        self.init(bytes, starts: starts)
    }

    /// The names `bytes[starts[i]..<starts[i + 1]]`.
    package init(_ bytes: [UInt8], starts given: [Int]) {
        precondition(bytes.count <= UInt32.max, "names of 4 GiB or more")
        var byLevel: [[Entry]] = Array(repeating: [], count: Self.widths.count)
        for place in 0..<max(given.count - 1, 0) {
            let length = given[place + 1] - given[place]
            guard let level = Self.widths.firstIndex(where: { $0 <= length }) else { continue }
            byLevel[level].append(Entry(bytes, given[place], length, place))
        }
        var building = Building()
        let count = byLevel.reduce(0) { $0 + $1.count }
        building.pool.reserveCapacity(bytes.count)
        building.keys.reserveCapacity(count)
        building.names.reserveCapacity(count)
        for (level, width) in Self.widths.enumerated() where !byLevel[level].isEmpty {
            byLevel[level].sort { $0.precedes($1, bytes) }
            building.add(byLevel[level], of: bytes, width: width)
            byLevel[level] = []
        }
        levels = building.levels
        tables = NameTables(
            bits: building.bits, slots: building.slots, keys: building.keys, names: building.names, pool: building.pool)
    }

    /// The tables as they grow.
    fileprivate struct Building {
        var levels: [Level] = []
        var bits: [UInt64] = []
        var slots: [Slot] = []
        var keys: [UInt64] = []
        var names: [NameTables.Name] = []
        var pool: [UInt8] = []
    }

    /// A name while it is sorted: its first sixteen bytes tell most names apart.
    fileprivate struct Entry {
        let head: UInt64
        let next: UInt64
        let start: UInt32
        let length: UInt32
        let place: UInt32

        init(_ bytes: [UInt8], _ start: Int, _ length: Int, _ place: Int) {
            head = NameIndex.key(bytes, start, before: start + length)
            next = NameIndex.key(bytes, start + 8, before: start + length)
            self.start = UInt32(start)
            self.length = UInt32(length)
            self.place = UInt32(place)
        }

        func precedes(_ other: Entry, _ bytes: [UInt8]) -> Bool {
            if head != other.head { return head < other.head }
            if next != other.next { return next < other.next }
            let common = min(length, other.length)
            var i: UInt32 = 16
            while i < common {
                let (own, others) = (bytes[Int(start + i)], bytes[Int(other.start + i)])
                if own != others { return own < others }
                i += 1
            }
            return length != other.length ? length < other.length : place < other.place
        }
    }

    /// Eight bytes from `start`, the first the highest; 0 for those at or behind `end`.
    fileprivate static func key(_ bytes: [UInt8], _ start: Int, before end: Int) -> UInt64 {
        var key: UInt64 = 0
        for i in start..<(start + 8) { key = key << 8 | (i < end ? UInt64(bytes[i]) : 0) }
        return key
    }

}

extension NameIndex.Building {
    /// Adds the sorted names of one level.
    fileprivate mutating func add(_ entries: [NameIndex.Entry], of bytes: [UInt8], width: Int) {
        var groups: [NameIndex.Slot] = []
        /// The names that the one in hand begins with, the shortest first.
        var above: [Int32] = []
        for entry in entries {
            let start = Int(entry.start)
            let (head, rest) = Self.run(bytes, start, width)
            if groups.last.map({ $0.head != head || $0.rest != rest }) ?? true {
                groups.append(NameIndex.Slot(head: head, rest: rest, first: UInt32(keys.count), end: 0))
                above.removeAll(keepingCapacity: true)
            }
            while let last = above.last, !begins(entry, of: bytes, with: names[Int(last)]) { above.removeLast() }
            // Of equal names the first is found.
            if let last = above.last, names[Int(last)].length == entry.length { continue }
            above.append(Int32(keys.count))
            names.append(
                NameTables.Name(
                    start: UInt32(pool.count), length: entry.length,
                    parent: above.count > 1 ? above[above.count - 2] : -1, place: entry.place))
            keys.append(NameIndex.key(bytes, start + width, before: start + Int(entry.length)))
            pool += bytes[start..<start + Int(entry.length)]
            groups[groups.count - 1].end = UInt32(keys.count)
        }
        file(groups, width: width)
    }

    private func begins(_ entry: NameIndex.Entry, of bytes: [UInt8], with name: NameTables.Name) -> Bool {
        guard name.length <= entry.length else { return false }
        for i in 0..<Int(name.length) where pool[Int(name.start) + i] != bytes[Int(entry.start) + i] { return false }
        return true
    }

    /// The bytes that a name is filed under, as `Slot` has them.
    private static func run(_ bytes: [UInt8], _ start: Int, _ width: Int) -> (head: UInt64, rest: UInt32) {
        var head: UInt64 = 0
        var rest: UInt32 = 0
        for i in 0..<min(width, 8) { head |= UInt64(bytes[start + i]) << UInt64(i * 8) }
        for i in 8..<max(width, 8) { rest |= UInt32(bytes[start + i]) << UInt32(i * 8 - 64) }
        return (head, rest)
    }

    /// Makes the tables of a level: sixteen bits a run of bytes, as far as they stay in a processor's cache.
    private mutating func file(_ groups: [NameIndex.Slot], width: Int) {
        var level = NameIndex.Level(width: width)
        var size = 64
        while size < groups.count * 2 { size *= 2 }
        let bitCount = min(size * 8, max(size, Self.mostBits))
        level.firstBit = bits.count
        level.bitShift = UInt64(64 - bitCount.trailingZeroBitCount)
        level.firstSlot = slots.count
        level.slotCount = size
        level.slotShift = UInt64(64 - size.trailingZeroBitCount)
        bits += Array(repeating: 0, count: bitCount / 64)
        slots += Array(repeating: NameIndex.Slot(head: 0, rest: 0, first: 0, end: 0), count: size)
        for group in groups {
            let hash = level.hash(group.head, group.rest)
            let bit = Int(hash >> level.bitShift)
            bits[level.firstBit + bit >> 6] |= 1 << UInt64(bit & 63)
            var slot = Int(hash >> level.slotShift)
            while slots[level.firstSlot + slot].end > 0 { slot = (slot + 1) & (size - 1) }
            slots[level.firstSlot + slot] = group
        }
        levels.append(level)
    }

    private static let mostBits = 1 << 22
}
