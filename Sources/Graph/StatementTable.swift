/// Statements in a flat array, and a hash table over them that holds no keys of its own.
package struct StatementTable: Sendable {
    package private(set) var all: [Statement] = []
    /// Open addressing with linear probing; statement + 1, or 0 where free.
    private var slots: [UInt32] = Array(repeating: 0, count: 64)

    package init() {}

    package var count: Int { all.count }

    package subscript(index: Int) -> Statement { all[index] }

    package func find(_ statement: Statement) -> UInt32? {
        let found = slots[slot(of: statement)]
        return found == 0 ? nil : found - 1
    }

    /// The statement's index, and whether it is new.
    package mutating func insert(_ statement: Statement) -> (index: UInt32, inserted: Bool) {
        var slot = self.slot(of: statement)
        if slots[slot] != 0 { return (slots[slot] - 1, false) }
        if (count + 1) * 4 > slots.count * 3 {
            grow()
            slot = self.slot(of: statement)
        }
        let index = UInt32(count)
        precondition(index < UInt32.max - 1, "a graph holds at most 2^32 - 2 statements")
        all.makeRoom(for: 1)
        all.append(statement)
        slots[slot] = index + 1
        return (index, true)
    }

    private func slot(of statement: Statement) -> Int {
        let mask = slots.count - 1
        var slot = Self.hash(statement) & mask
        while slots[slot] != 0, all[Int(slots[slot] - 1)] != statement { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        var larger = [UInt32](onLargePages: slots.count * 2, repeating: 0)
        let mask = larger.count - 1
        for (index, statement) in all.enumerated() {
            var slot = Self.hash(statement) & mask
            while larger[slot] != 0 { slot = (slot + 1) & mask }
            larger[slot] = UInt32(index) + 1
        }
        slots = larger
    }

    private static func hash(_ statement: Statement) -> Int {
        let key = UInt64(statement.subject.index) << 32 | UInt64(statement.object.index)
        let product = (key ^ UInt64(statement.predicate.index) &* 0xD6E8_FEB8_6659_FD93)
            .multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return Int(truncatingIfNeeded: (product.high ^ product.low) >> 1)
    }
}
