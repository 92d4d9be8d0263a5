internal import JapaneseText

/// Finds a text that stands twice, as pages do whose text layer and whose text box were both printed.
enum RepeatedCopy {
    /// The lines of the second copy, if the last `m` lines are the `m` before them and little stands before those
    /// (the copy may lack the first lines). Compared without white space. O(lines) but for pages made to be hard.
    static func find(in lines: [SourceSpan], of text: [Unicode.Scalar]) -> Range<Int>? {
        let shortest = 4
        guard lines.count >= 2 * shortest else { return nil }
        let keys = lines.map { hash(text[$0.start..<$0.end]) }
        let missing = max(8, lines.count / 16)
        let longest = lines.count / 2
        for m in stride(from: longest, through: max(shortest, (lines.count - missing) / 2), by: -1) {
            let second = lines.count - m
            let matches = (0..<m).allSatisfy {
                keys[second + $0] == keys[second - m + $0]
            }
            if matches { return second..<lines.count }
        }
        return nil
    }

    private static func hash(_ line: ArraySlice<Unicode.Scalar>) -> Int {
        var hasher = Hasher()
        for scalar in line where !scalar.properties.isWhitespace { hasher.combine(scalar.value) }
        return hasher.finalize()
    }
}
