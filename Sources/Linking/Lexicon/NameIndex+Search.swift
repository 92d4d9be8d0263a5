extension NameIndex {
    /// All names in a text, from the left, at each place the longest, none within another. O(bytes × levels), and for each
    /// place where names are filed O(log of how many they are).
    package func matches(in text: [UInt8]) -> [Match] {
        var found: [Match] = []
        // Pages that are not written on cost nothing.
        found.reserveCapacity(text.count / 32)
        text.withUnsafeBytes { text in
            withUnsafeTemporaryAllocation(of: Int.self, capacity: Self.block) { places in
                var free = 0
                var start = 0
                while start < text.count {
                    let end = min(start + Self.block, text.count)
                    let count = candidates(in: text, &start, before: end, places)
                    for place in places[..<count] where place >= free {
                        guard let match = longestMatch(in: text, at: place) else { continue }
                        found.append(match)
                        free = match.end
                    }
                }
            }
        }
        return found
    }

    /// The longest name that stands in a text at a place; nil where none does.
    package func longestMatch(in text: [UInt8], at place: Int) -> Match? {
        precondition(text.indices.contains(place))
        return text.withUnsafeBytes { longestMatch(in: $0, at: place) }
    }

    /// So many bytes are looked through for places before names are looked up there: the one needs no memory beyond the
    /// processor's own, the other waits for it.
    private static let block = 4096

    /// The places of characters where some name may begin; leaves `start` behind the last character looked at.
    private func candidates(
        in text: UnsafeRawBufferPointer, _ start: inout Int, before end: Int, _ places: UnsafeMutableBufferPointer<Int>
    ) -> Int {
        var count = 0
        var i = start
        if levels.count == 1, let level = levels.first {
            while i < end {
                let (head, rest) = Self.head(text, i)
                places[count] = i
                count &+= mayBegin(level, level.hash(head & level.headMask, rest & level.restMask)) ? 1 : 0
                i &+= Self.characterLength(text[i])
            }
        } else {
            while i < end {
                let (head, rest) = Self.head(text, i)
                for level in levels where mayBegin(level, level.hash(head & level.headMask, rest & level.restMask)) {
                    places[count] = i
                    count &+= 1
                    break
                }
                i &+= Self.characterLength(text[i])
            }
        }
        start = i
        return count
    }

    @inline(__always)
    private func mayBegin(_ level: Level, _ hash: UInt64) -> Bool {
        let bit = hash &>> level.bitShift
        return tables.bits[level.firstBit &+ Int(truncatingIfNeeded: bit &>> 6)] &>> (bit & 63) & 1 == 1
    }

    @inline(__always)
    private static func characterLength(_ lead: UInt8) -> Int {
        lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }

    /// The text's twelve bytes from a place, as `Slot` has them; 0 for those behind its end.
    @inline(__always)
    private static func head(_ text: UnsafeRawBufferPointer, _ place: Int) -> (head: UInt64, rest: UInt32) {
        if place &+ 12 <= text.count {
            return (
                UInt64(littleEndian: text.loadUnaligned(fromByteOffset: place, as: UInt64.self)),
                UInt32(littleEndian: text.loadUnaligned(fromByteOffset: place &+ 8, as: UInt32.self))
            )
        }
        return (key(text, place).byteSwapped, UInt32(truncatingIfNeeded: key(text, place &+ 8).byteSwapped))
    }

    /// A text's eight bytes from `place`, the first the highest; 0 for those behind its end.
    @inline(__always)
    private static func key(_ text: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
        if place &+ 8 <= text.count {
            return UInt64(bigEndian: text.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        }
        var key: UInt64 = 0
        for i in place..<place + 8 { key = key << 8 | (i < text.count ? UInt64(text[i]) : 0) }
        return key
    }

    private func longestMatch(in text: UnsafeRawBufferPointer, at place: Int) -> Match? {
        let (head, rest) = Self.head(text, place)
        for level in levels {
            let hash = level.hash(head & level.headMask, rest & level.restMask)
            if mayBegin(level, hash),
                let match = longestMatch(
                    in: text, at: place, level, head & level.headMask, rest & level.restMask, hash)
            {
                return match
            }
        }
        return nil
    }

    @inline(__always)
    private func longestMatch(
        in text: UnsafeRawBufferPointer, at place: Int, _ level: Level, _ head: UInt64, _ rest: UInt32, _ hash: UInt64
    ) -> Match? {
        var number = Int(truncatingIfNeeded: hash &>> level.slotShift)
        while tables.slots[level.firstSlot &+ number].head != head
            || tables.slots[level.firstSlot &+ number].rest != rest
        {
            if tables.slots[level.firstSlot &+ number].end == 0 { return nil }
            number = (number &+ 1) & (level.slotCount &- 1)
        }
        let slot = tables.slots[level.firstSlot &+ number]
        let key = Self.key(text, place &+ level.width)
        // The last name whose key is not above the text's.
        var name = Int(slot.first)
        var count = Int(slot.end &- slot.first)
        while count > 1 {
            let half = count &>> 1
            name = tables.keys[name &+ half] <= key ? name &+ half : name
            count &-= half
        }
        guard count == 1, tables.keys[name] <= key else { return nil }
        if tables.keys[name] == key, !stands(name, in: text, at: place, agreeing: level.width) {
            name = lastNotAfter(text, place, from: Int(slot.first), to: name)
        }
        while name >= 0 {
            let agreeing = level.width &+ (tables.keys[name] ^ key).leadingZeroBitCount / 8
            if stands(name, in: text, at: place, agreeing: agreeing) {
                return Match(start: place, length: tables.names[name].length, name: tables.names[name].place)
            }
            name = Int(tables.names[name].parent)
        }
        return nil
    }

    /// Whether a name stands in the text at a place, where `agreeing` bytes of it are known to, and no more unless all
    /// that its key tells do.
    @inline(__always)
    private func stands(_ name: Int, in text: UnsafeRawBufferPointer, at place: Int, agreeing: Int) -> Bool {
        let length = Int(tables.names[name].length)
        guard place &+ length <= text.count else { return false }
        let own = UnsafeRawBufferPointer(tables.pool)
        let start = Int(tables.names[name].start)
        var i = agreeing
        while i &+ 8 <= length {
            if own.loadUnaligned(fromByteOffset: start &+ i, as: UInt64.self)
                != text.loadUnaligned(fromByteOffset: place &+ i, as: UInt64.self)
            {
                return false
            }
            i &+= 8
        }
        while i < length {
            if own[start &+ i] != text[place &+ i] { return false }
            i &+= 1
        }
        return true
    }

    /// Among sorted names the last that does not sort after the text at `place`; -1 where all do.
    private func lastNotAfter(_ text: UnsafeRawBufferPointer, _ place: Int, from first: Int, to last: Int) -> Int {
        var low = first - 1
        var high = last
        while low < high {
            let middle = (low + high + 1) >> 1
            if sortsAfter(middle, text, place) { high = middle - 1 } else { low = middle }
        }
        return low < first ? -1 : low
    }

    private func sortsAfter(_ name: Int, _ text: UnsafeRawBufferPointer, _ place: Int) -> Bool {
        let start = Int(tables.names[name].start)
        for i in 0..<Int(tables.names[name].length) {
            guard place + i < text.count else { return true }
            if tables.pool[start + i] != text[place + i] { return tables.pool[start + i] > text[place + i] }
        }
        return false
    }
}
