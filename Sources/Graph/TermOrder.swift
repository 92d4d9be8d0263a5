/// Sorts IRIs by their bytes, eight at a time.
///
/// IRIs of a graph begin alike, so that comparing two of them mostly runs through what all share. Here a step compares
/// one word, the next eight bytes as a number; only those that are alike in it go on to the next.
struct TermOrder {
    private let terms: TermTable

    init(_ terms: TermTable) { self.terms = terms }

    private struct Entry {
        /// The eight bytes at the depth that is looked at, the first the most significant; zeros after the end.
        var word: UInt64
        var term: UInt32
    }

    /// Different IRIs in their order. O(n log n) comparisons of words for each eight bytes that some have in common.
    func sorted(_ iris: [UInt32]) -> [UInt32] {
        var entries = iris.map { Entry(word: 0, term: $0) }
        if entries.isEmpty { return [] }
        sort(&entries, 0..<entries.count, depth: 0)
        return entries.map(\.term)
    }

    private func sort(_ entries: inout [Entry], _ range: Range<Int>, depth: Int) {
        var depth = depth
        var differ: UInt64 = 0
        // What all share is passed without sorting. An IRI has no NUL: where all words are zero, all have ended.
        repeat {
            differ = 0
            terms.bytes.withUnsafeBytes { bytes in
                for position in range {
                    let text = terms.range(entries[position].term)
                    let word = Self.word(bytes, text.lowerBound + depth, end: text.upperBound)
                    entries[position].word = word
                    differ |= word ^ entries[range.lowerBound].word
                }
            }
            depth += 8
        } while differ == 0 && entries[range.lowerBound].word != 0
        if differ == 0 { return }
        entries[range].sort { $0.word < $1.word }
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start + 1
            while end < range.upperBound, entries[end].word == entries[start].word { end += 1 }
            if end - start > 1 { sort(&entries, start..<end, depth: depth) }
            start = end
        }
    }

    private static func word(_ bytes: UnsafeRawBufferPointer, _ start: Int, end: Int) -> UInt64 {
        if start + 8 <= end { return UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)) }
        var word: UInt64 = 0
        for offset in 0..<8 { word = word << 8 | (start + offset < end ? UInt64(bytes[start + offset]) : 0) }
        return word
    }
}
