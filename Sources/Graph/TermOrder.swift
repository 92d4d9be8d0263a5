internal import CMachine

/// Sorts IRIs by their bytes, eight at a time.
///
/// IRIs of a graph begin alike, so that comparing two of them mostly runs through what all share. Here a step takes one
/// word, the next eight bytes as a number, sorts by it, and only those that are alike in it go on to the next.
struct TermOrder {
    private struct Entry {
        /// The eight bytes at the depth that is looked at, the first the most significant; zeros after the end.
        var word: UInt64
        /// Where the IRI's bytes stand.
        var start: Int
        var count: UInt32
        var term: UInt32

        var end: Int { start + Int(count) }
    }

    private let bytes: UnsafeRawBufferPointer
    private var entries: [Entry]
    private var scratch: [Entry]

    /// Different IRIs in their order. O(n) steps for each byte in which some differ.
    static func sorted(_ iris: [UInt32], _ terms: TermTable) -> [UInt32] {
        if iris.count < 2 { return iris }
        return terms.bytes.withUnsafeBytes { bytes in
            var order = TermOrder(terms, bytes, iris)
            order.sort(0..<iris.count, depth: order.commonDepth())
            return order.entries.map(\.term)
        }
    }

    private init(_ terms: TermTable, _ bytes: UnsafeRawBufferPointer, _ iris: [UInt32]) {
        self.bytes = bytes
        entries = iris.map { iri in
            let range = terms.range(iri)
            return Entry(word: 0, start: range.lowerBound, count: UInt32(range.count), term: iri)
        }
        scratch = entries
    }

    /// How many whole words all begin with: passed in one go, since each look at an IRI may wait for the memory.
    private func commonDepth() -> Int {
        let first = entries[0]
        var depth = Int(first.count) & ~7
        for (position, entry) in entries.enumerated() {
            ask(for: position, 0)
            depth = min(depth, Int(entry.count) & ~7)
            var shared = 0
            while shared < depth, word(of: entry, at: shared) == word(of: first, at: shared) { shared += 8 }
            depth = shared
        }
        return depth
    }

    private mutating func sort(_ range: Range<Int>, depth: Int) {
        var depth = depth
        var words: (differ: UInt64, areInOrder: Bool)
        // What all share is passed without sorting. An IRI has no NUL: where all words are zero, all have ended.
        repeat {
            words = readWords(range, depth: depth)
            depth += 8
        } while words.differ == 0 && entries[range.lowerBound].word != 0
        if words.differ == 0 { return }
        if !words.areInOrder { sort(range, differ: words.differ) }
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start + 1
            while end < range.upperBound, entries[end].word == entries[start].word { end += 1 }
            if end - start > 1 { sort(start..<end, depth: depth) }
            start = end
        }
    }

    /// The bits in which some words differ from the first, and whether none is less than the one before.
    private mutating func readWords(_ range: Range<Int>, depth: Int) -> (differ: UInt64, areInOrder: Bool) {
        let first = word(of: entries[range.lowerBound], at: depth)
        var last = first
        var differ: UInt64 = 0
        var areInOrder = true
        for position in range {
            ask(for: position, depth)
            let word = word(of: entries[position], at: depth)
            entries[position].word = word
            differ |= word ^ first
            if word < last { areInOrder = false }
            last = word
        }
        return (differ, areInOrder)
    }

    /// Asks the memory for what is read some steps later.
    @inline(__always)
    private func ask(for position: Int, _ depth: Int) {
        let later = position + 16
        if later < entries.count { memory_prefetch(bytes.baseAddress! + entries[later].start + depth) }
    }

    private func word(of entry: Entry, at depth: Int) -> UInt64 {
        let start = entry.start + depth
        if start + 8 <= entry.end {
            return UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
        }
        var word: UInt64 = 0
        for offset in 0..<8 { word = word << 8 | (start + offset < entry.end ? UInt64(bytes[start + offset]) : 0) }
        return word
    }

    /// By words: the bytes in which some differ, the last first, where there are many.
    private mutating func sort(_ range: Range<Int>, differ: UInt64) {
        if range.count < 200 {
            entries[range].sort { $0.word < $1.word }
            return
        }
        entries.withUnsafeMutableBufferPointer { entries in
            scratch.withUnsafeMutableBufferPointer { scratch in
                var source = UnsafeMutableBufferPointer(rebasing: entries[range])
                var target = UnsafeMutableBufferPointer(rebasing: scratch[range])
                for shift in stride(from: UInt64(0), to: 64, by: 8) where differ >> shift & 0xFF != 0 {
                    Self.deal(source, to: target, by: shift)
                    swap(&source, &target)
                }
                if source.baseAddress == scratch.baseAddress! + range.lowerBound { _ = target.update(from: source) }
            }
        }
    }

    /// By one byte of their words, which leaves those that are alike in it in their order.
    private static func deal(
        _ source: UnsafeMutableBufferPointer<Entry>, to target: UnsafeMutableBufferPointer<Entry>, by shift: UInt64
    ) {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: 257) { places in
            places.initialize(repeating: 0)
            for entry in source { places[Int(entry.word >> shift & 0xFF) + 1] += 1 }
            for byte in 1...256 { places[byte] += places[byte - 1] }
            for entry in source {
                let byte = Int(entry.word >> shift & 0xFF)
                target[places[byte]] = entry
                places[byte] += 1
            }
        }
    }
}
