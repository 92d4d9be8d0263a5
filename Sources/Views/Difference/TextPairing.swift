import JapaneseText

/// Pairs the texts of two lists that are most alike, one to one.
///
/// Likeness is Dice's coefficient over pairs of neighbouring characters, folded and without spaces and punctuation: 1
/// for the same text, 0 for texts that share no pair.
struct TextPairing {
    struct Pair {
        /// Index into the old list.
        var old: Int
        /// Index into the new list.
        var new: Int
        var likeness: Double
    }

    /// A pair of characters that this many old texts share tells none of them from the others.
    private static let commonAt = 64

    /// The pairs that are alike enough, in the order of the old list. Of several the most alike wins, then the one
    /// that comes first. O(characters), since characters that everything shares propose nothing.
    static func pairs(_ old: [String], _ new: [String], atLeast threshold: Double) -> [Pair] {
        let oldShingles = old.map(shingles)
        let newShingles = new.map(shingles)
        var owners: [UInt64: [Int]] = [:]
        for (number, shingles) in oldShingles.enumerated() {
            for shingle in shingles where owners[shingle]?.last != number {
                owners[shingle, default: []].append(number)
            }
        }
        var pairs: [Pair] = []
        for (number, shingles) in newShingles.enumerated() {
            var proposed: Set<Int> = []
            for shingle in shingles {
                if let found = owners[shingle], found.count <= commonAt { proposed.formUnion(found) }
            }
            for other in proposed.sorted() {
                let likeness = likeness(oldShingles[other], shingles)
                if likeness >= threshold { pairs.append(Pair(old: other, new: number, likeness: likeness)) }
            }
        }
        pairs.sort { ($1.likeness, $0.old, $0.new) < ($0.likeness, $1.old, $1.new) }
        var (usedOld, usedNew): (Set<Int>, Set<Int>) = ([], [])
        pairs = pairs.filter { pair in
            guard !usedOld.contains(pair.old), !usedNew.contains(pair.new) else { return false }
            usedOld.insert(pair.old)
            usedNew.insert(pair.new)
            return true
        }
        return pairs.sorted { $0.old < $1.old }
    }

    /// The neighbouring characters of a text in order of their code points; a text of one character is its own pair.
    private static func shingles(_ text: String) -> [UInt64] {
        let letters = Folding(Array(text.unicodeScalars)).scalars.filter { $0.properties.isAlphabetic || $0.isNumeral }
        if letters.count == 1 { return [UInt64(letters[0].value)] }
        return zip(letters, letters.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) }.sorted()
    }

    private static func likeness(_ a: [UInt64], _ b: [UInt64]) -> Double {
        var (i, j, shared) = (0, 0, 0)
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                (i, j, shared) = (i + 1, j + 1, shared + 1)
            } else if a[i] < b[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return a.isEmpty && b.isEmpty ? 0 : 2 * Double(shared) / Double(a.count + b.count)
    }
}

extension Unicode.Scalar {
    fileprivate var isNumeral: Bool { properties.numericType != nil }
}
