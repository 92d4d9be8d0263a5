/// How well one line's end and another's beginning read on: a character model learnt from the page itself.
///
/// Runs of up to four characters are counted within lines. Where the last characters of a line have been seen before,
/// what followed them there speaks for or against a next line; where they have not, the kinds of the two characters
/// decide (katakana runs on into katakana, a digit into a unit). After I. H. Witten, T. C. Bell (1991), method C.
struct ContinuityModel {
    private struct Entry {
        var count: Int32 = 0
        /// How often something followed, and how many different characters did.
        var followers: Int32 = 0
        var kinds: Int32 = 0
    }

    private static let longest = 4
    static let leastGain = -300
    static let mostGain = 1400
    private var keys: [UInt64]
    private var entries: [Entry]
    private let mask: Int
    private let manuscript: Manuscript
    private var kindPairs: [Int]
    private var kindTotals: [Int]
    private var total = 0

    init(_ manuscript: Manuscript) {
        self.manuscript = manuscript
        var capacity = 1024
        while capacity < manuscript.scalars.count * Self.longest * 2 { capacity *= 2 }
        keys = Array(repeating: 0, count: capacity)
        entries = Array(repeating: Entry(), count: capacity)
        mask = capacity - 1
        let kinds = ScalarKind.allCases.count
        kindPairs = Array(repeating: 1, count: kinds * kinds)
        kindTotals = Array(repeating: 1, count: kinds)
        for line in manuscript.lines { count(line) }
    }

    private mutating func count(_ line: Manuscript.Line) {
        for start in line.start..<line.end {
            let kind = Int(manuscript.kinds[start].rawValue)
            kindTotals[kind] += 1
            total += 1
            if start > line.start {
                kindPairs[Int(manuscript.kinds[start - 1].rawValue) * kindTotals.count + kind] += 1
            }
            var key: UInt64 = 0
            var context = -1
            for end in start..<min(start + Self.longest, line.end) {
                if manuscript.kinds[end] == .space { break }
                key = Self.extend(key, manuscript.scalars[end])
                let slot = find(key)
                if keys[slot] == 0 {
                    keys[slot] = key
                    if context >= 0 { entries[context].kinds += 1 }
                }
                entries[slot].count += 1
                if context >= 0 { entries[context].followers += 1 }
                context = slot
            }
        }
    }

    /// A key of a run of characters, never 0.
    @inline(__always)
    private static func extend(_ key: UInt64, _ scalar: UInt32) -> UInt64 {
        var mixed = (key ^ UInt64(scalar) &+ 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
        mixed ^= mixed >> 29
        return mixed | 1
    }

    @inline(__always)
    private func find(_ key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: key >> 17) & mask
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    /// By how many centibits the text before `end` makes the text from `start` likelier than it is at the head of any
    /// line: the mutual information of the two sides. Bounded, because a page is a small sample.
    func gain(from end: Int, to start: Int, before limit: Int) -> Int {
        var gain = 0
        for offset in 0..<3 where start + offset < limit {
            if manuscript.kinds[start + offset] == .space { break }
            gain += self.gain(contextEnd: end, bridging: start, offset: offset)
        }
        return min(max(gain, Self.leastGain), Self.mostGain)
    }

    /// Of the character at `start + offset`: with the `offset` characters before it, and with some before `contextEnd`.
    private func gain(contextEnd: Int, bridging start: Int, offset: Int) -> Int {
        let next = manuscript.scalars[start + offset]
        let nextKind = Int(manuscript.kinds[start + offset].rawValue)
        // Shares in 2^24ths, from the weakest context to the strongest.
        let one = 1 << 24
        var alone = max(1, one * Int(entries[find(Self.extend(0, next))].count) / max(total, 1))
        var share = alone
        if offset == 0 {
            let kind = Int(manuscript.kinds[contextEnd - 1].rawValue)
            let pairs = kindPairs[kind * kindTotals.count + nextKind]
            let expected = max(1, kindTotals[kind] * kindTotals[nextKind] / max(total, 1))
            share = max(1, min(one - 1, share * pairs / expected))
        }
        for length in 1..<Self.longest {
            let outside = length - offset
            var key: UInt64 = 0
            if outside > 0 {
                guard contextEnd - outside >= 0 else { break }
                for index in (contextEnd - outside)..<contextEnd {
                    if manuscript.kinds[index] == .space { return centiLog2(share) - centiLog2(alone) }
                    key = Self.extend(key, manuscript.scalars[index])
                }
            }
            for index in max(start, start + offset - length)..<(start + offset) {
                key = Self.extend(key, manuscript.scalars[index])
            }
            let context = entries[find(key)]
            guard context.followers > 0 else { break }
            let seen = Int(entries[find(Self.extend(key, next))].count)
            let weight = Int(context.followers + context.kinds)
            share = max(1, (one * seen + Int(context.kinds) * share) / weight)
            if outside <= 0 { alone = share }
        }
        return centiLog2(share) - centiLog2(alone)
    }
}
