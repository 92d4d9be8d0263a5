internal import JapaneseText

/// Finds a text that stands twice, as pages do whose text layer and whose text box were both printed.
enum RepeatedCopy {
    /// The lines of the second copy, if the last `m` lines are the `m` before them and little stands before those
    /// (the copy may lack the first lines). Compared without white space. O(characters).
    static func find(in lines: [SourceSpan], of text: [Unicode.Scalar]) -> Range<Int>? {
        let shortest = 4
        guard lines.count >= 2 * shortest else { return nil }
        let keys = lines.map { hash(text[$0.start..<$0.end]) }
        let agreement = agreement(Array(keys.reversed()))
        let missing = max(8, lines.count / 16)
        let longest = lines.count / 2
        for m in stride(from: longest, through: max(shortest, (lines.count - missing) / 2), by: -1)
        where agreement[m] >= m {
            return lines.count - m..<lines.count
        }
        return nil
    }

    /// For each place, how many keys from there on are those from the first on. O(keys): D. Gusfield (1997), Algorithms on
    /// Strings, Trees and Sequences, section 1.4.
    private static func agreement(_ keys: [Int]) -> [Int] {
        var agreement = Array(repeating: keys.count, count: keys.count)
        // The run known to agree that reaches furthest.
        var run = 0..<0
        for place in keys.indices.dropFirst() {
            var count = run.contains(place) ? min(agreement[place - run.lowerBound], run.upperBound - place) : 0
            while place + count < keys.count, keys[count] == keys[place + count] { count += 1 }
            agreement[place] = count
            if place + count > run.upperBound { run = place..<place + count }
        }
        return agreement
    }

    private static func hash(_ line: ArraySlice<Unicode.Scalar>) -> Int {
        var hasher = Hasher()
        for scalar in line where !scalar.isWhiteSpace { hasher.combine(scalar.value) }
        return hasher.finalize()
    }
}
