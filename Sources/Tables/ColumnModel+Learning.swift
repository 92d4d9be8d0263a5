extension ColumnModel {
    /// How many observations what was assumed before is worth.
    private static let trust = 8

    /// Takes over what the paragraphs of a reading show of this column. O(pieces log pieces).
    mutating func learn(from paragraphs: [ColumnReading.Paragraph], ruler: [Int32]) {
        let inner = paragraphs.flatMap { $0.pieces.dropLast() }.map { Int(ruler[$0.end] - ruler[$0.start]) }.sorted()
        if inner.count >= 3 {
            measure = inner[inner.count / 2]
            // The middle nine tenths: a stray line must not widen the column.
            let kept = inner[(inner.count / 20)..<(inner.count - inner.count / 20)]
            let spread = kept.reduce(0) { $0 + abs($1 - measure) }
            deviation = (spread + Self.trust * deviation) / (kept.count + Self.trust)
        } else if let widest = paragraphs.flatMap(\.pieces).map({ Int(ruler[$0.end] - ruler[$0.start]) }).max() {
            measure = max(measure, widest)
        }
        var starts = startCounts
        var ends = endCounts
        var tenses = Self.tenseShares(role).map { $0 * Self.trust }
        for paragraph in paragraphs {
            let last = paragraph.pieces[paragraph.pieces.count - 1]
            starts[paragraph.pieces[0].begins.rawValue] += 1000
            ends[last.finishes.rawValue] += 1000
            if last.finishes == .stop { tenses[last.tense.rawValue] += 1000 }
        }
        startCosts = Self.costs(starts)
        endCosts = Self.costs(ends)
        tenseCosts = Self.costs(tenses)
    }

    /// The prior shares as counts in thousandths.
    private var startCounts: [Int] { Self.startShares(role).map { $0 * Self.trust } }
    private var endCounts: [Int] { Self.endShares(role, hasMarks: hasMarks).map { $0 * Self.trust } }
}
