internal import JapaneseText

/// All names of the authority, or of one document, with leftmost-longest matching over folded scalars.
///
/// The names lie end to end in one array and are chained by their first four scalars: building it costs one pass over
/// the names and two array cells for each, which matters because the nine thousand titles of laws are read at every
/// start. A space in the text between two scalars of a name is stepped over, because papers print such spaces.
package struct Lexicon: Sendable {
    /// What a name stands for; its meaning is the owner's.
    package typealias Target = UInt32

    package struct Match: Equatable {
        /// Offsets into the text.
        package var range: Range<Int>
        /// In the order in which they were added.
        package var targets: [Target]
    }

    private var pool: [UInt32] = []
    /// Where each name starts in `pool`; one more at the end.
    private var starts: [Int32] = [0]
    private var targets: [Target] = []
    /// The name added before with the same key, or -1.
    private var previous: [Int32] = []
    /// The last name added for each hash of a key, or -1.
    private var heads: [Int32]
    /// A bit for each scalar that begins a name, by its last sixteen bits.
    private var beginnings: [UInt64] = Array(repeating: 0, count: 1024)
    /// The lengths a key may have: names shorter than `keyLength` are their own key.
    private static let keyLength = 4

    /// `capacity` is how many names are expected.
    package init(capacity: Int) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        heads = Array(repeating: -1, count: size)
        previous.reserveCapacity(capacity)
        targets.reserveCapacity(capacity)
        starts.reserveCapacity(capacity + 1)
    }

    var count: Int { targets.count }

    /// Adds a name in folded scalars. O(length).
    package mutating func add(_ name: some Sequence<Unicode.Scalar>, target: Target) {
        for scalar in name where scalar != " " { pool.append(Self.comparable(scalar.value)) }
        finish(target)
    }

    /// Adds a name out of UTF-8, folding each scalar on its own; from its end where it is to be found from there. O(bytes).
    mutating func add(
        utf8 bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isReversed: Bool = false, target: Target
    ) {
        let start = pool.count
        var i = range.lowerBound
        while i < range.upperBound {
            let scalar = Self.scalar(bytes, &i, range.upperBound)
            let folded = scalar < 0x3041 || scalar >= 0xFF00 ? Self.fold(scalar) : Self.comparable(scalar)
            if folded != 0x20 { pool.append(folded) }
        }
        if isReversed { pool[start...].reverse() }
        finish(target)
    }

    private mutating func finish(_ target: Target) {
        let start = Int(starts[starts.count - 1])
        let length = pool.count - start
        guard length > 0 else { return }
        let first = pool[start]
        beginnings[Int(first >> 6) & 1023] |= 1 << UInt64(first & 63)
        var hash = Self.seed
        for scalar in pool[start..<start + min(length, Self.keyLength)] { hash = Self.step(hash, scalar) }
        let slot = slot(hash)
        previous.append(heads[slot])
        heads[slot] = Int32(targets.count)
        targets.append(target)
        starts.append(Int32(pool.count))
    }

    /// False for a scalar that no name begins with.
    @inline(__always)
    func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
        let value = Self.comparable(scalar.value)
        return beginnings[Int(value >> 6) & 1023] >> UInt64(value & 63) & 1 == 1
    }

    /// The longest names that stand in `text` at `position`; nil where none does. Names equal to one another give one
    /// match with several targets. Names for which `accept` is false are passed over.
    /// O(length of the key's chain × length of the names that agree).
    package func longestMatch(
        in text: [Unicode.Scalar], at position: Int, where accept: (Range<Int>, Target) -> Bool = { _, _ in true }
    ) -> Match? {
        guard position < text.count, text[position] != " " else { return nil }
        var best: Match?
        var hash = Self.seed
        var length = 0
        var i = position
        while length < Self.keyLength, i < text.count {
            if text[i] != " " {
                hash = Self.step(hash, Self.comparable(text[i].value))
                length += 1
                collect(hash, length: length, in: text, at: position, accept, &best)
            } else if text[i - 1] == " " {
                break
            }
            i += 1
        }
        best?.targets.reverse()
        return best
    }

    /// The targets of the names equal to `name`, in the order in which they were added.
    package func targets(of name: [Unicode.Scalar]) -> [Target] {
        guard let match = longestMatch(in: name, at: 0, where: { range, _ in range.upperBound == name.count }) else {
            return []
        }
        return match.targets
    }

    /// Follows the chain of one key, `length` scalars long: a key shorter than `keyLength` is a whole name.
    private func collect(
        _ hash: UInt32, length: Int, in text: [Unicode.Scalar], at position: Int,
        _ accept: (Range<Int>, Target) -> Bool, _ best: inout Match?
    ) {
        let isWhole = length < Self.keyLength
        var name = Int(heads[slot(hash)])
        while name >= 0 {
            defer { name = Int(previous[name]) }
            let first = Int(starts[name])
            let last = Int(starts[name + 1])
            if isWhole ? last - first != length : last - first < length { continue }
            guard let end = end(of: first..<last, in: text, at: position) else { continue }
            let range = position..<end
            let longest = best?.range.count ?? 0
            guard range.count >= longest, accept(range, targets[name]) else { continue }
            if range.count > longest {
                best = Match(range: range, targets: [targets[name]])
            } else {
                best?.targets.append(targets[name])
            }
        }
    }

    /// Where a name ends that stands in `text` at `position`; nil where it does not.
    private func end(of name: Range<Int>, in text: [Unicode.Scalar], at position: Int) -> Int? {
        var i = position
        for p in name {
            if i < text.count, i > position, text[i] == " " { i += 1 }
            guard i < text.count, Self.comparable(text[i].value) == pool[p] else { return nil }
            i += 1
        }
        return i
    }

    /// The low bits of FNV are the weaker; the high ones are folded down on them.
    private func slot(_ hash: UInt32) -> Int { Int(hash ^ (hash >> 15)) & (heads.count - 1) }

    /// FNV-1a, a scalar a step.
    private static func step(_ hash: UInt32, _ scalar: UInt32) -> UInt32 { (hash ^ scalar) &* 0x0100_0193 }
    private static let seed: UInt32 = 0x811C_9DC5

    /// Small kana as large ones, which the titles of older laws are printed with: あん摩マツサージ, きゆう師.
    package static func comparable(_ scalar: UInt32) -> UInt32 {
        guard (0x3041...0x30F6).contains(scalar) else { return scalar }
        switch scalar {
        case 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E,
            0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30EE:
            return scalar + 1
        case 0x30F5: return 0x30AB
        case 0x30F6: return 0x30B1
        default: return scalar
        }
    }

    private static func fold(_ scalar: UInt32) -> UInt32 {
        Unicode.Scalar(scalar).map { Folding.fold($0).value } ?? scalar
    }

    /// One scalar of valid UTF-8; malformed bytes give themselves.
    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int, _ end: Int) -> UInt32 {
        let first = UInt32(bytes[i])
        func rest(_ offset: Int) -> UInt32 { UInt32(bytes[i + offset] & 0x3F) }
        let value: UInt32
        let count: Int
        switch first {
        case 0xC0...0xDF where i + 1 < end: (value, count) = ((first & 0x1F) << 6 | rest(1), 2)
        case 0xE0...0xEF where i + 2 < end: (value, count) = ((first & 0x0F) << 12 | rest(1) << 6 | rest(2), 3)
        case 0xF0...0xF7 where i + 3 < end:
            (value, count) = ((first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
        default: (value, count) = (first, 1)
        }
        i += count
        return value
    }
}
