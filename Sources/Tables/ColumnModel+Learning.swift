extension ColumnModel {
    /// How many observations what was assumed before is worth.
    private static let trust = 8

    /// Lines end at whole characters, so even a strict column's lines differ by up to one em.
    private static let leastDeviation = 40

    /// Takes over what the paragraphs of a reading show of this column. O(pieces log pieces).
    mutating func learn(from paragraphs: [ColumnReading.Paragraph], ruler: [Int32]) {
        func widths(_ pieces: [LinePiece]) -> [Int] { pieces.map { Int(ruler[$0.end] - ruler[$0.start]) }.sorted() }
        let inner = widths(paragraphs.flatMap { $0.pieces.dropLast() })
        if inner.count >= 3 {
            measure = inner[inner.count / 2]
            if role == .office {
                // Offices often stand a line each: taken for one list that goes on, they do not fill the column.
                let all = widths(paragraphs.flatMap(\.pieces))
                measure = max(measure, all[all.count * 4 / 5])
            }
            // Three quarters of an exponential lie within 1.386 means: stray lines must not widen the column.
            let distances = inner.map { abs($0 - measure) }.sorted()
            let spread = distances[distances.count * 3 / 4] * 1000 / 1386
            deviation = max(
                Self.leastDeviation, (spread * inner.count + Self.trust * deviation) / (inner.count + Self.trust))
        } else if let widest = paragraphs.flatMap(\.pieces).map({ Int(ruler[$0.end] - ruler[$0.start]) }).max() {
            measure = max(measure, widest)
        }
        let places = paragraphs.flatMap(\.pieces).map(\.place).sorted()
        if places.count >= 3, places[0] >= 0 {
            let middle = places[places.count / 2]
            let distances = places.map { abs($0 - middle) }.sorted()
            place = (middle, max(150, distances[distances.count * 3 / 4] * 1000 / 1386))
        }
        var starts = startCounts
        var ends = endCounts
        var tenses = Self.tenseShares(role).map { $0 * Self.trust }
        var ministries = [300 * Self.trust, 700 * Self.trust]
        var forms = formShares.map { $0 * Self.trust }
        for paragraph in paragraphs {
            let last = paragraph.pieces[paragraph.pieces.count - 1]
            forms[paragraph.pieces[0].form.rawValue] += paragraph.pieces.count == 1 ? 1000 : 0
            starts[paragraph.pieces[0].begins.rawValue] += 1000
            ends[last.finishes.rawValue] += 1000
            if last.finishes == .stop { tenses[last.tense.rawValue] += 1000 }
        }
        for paragraph in paragraphs { ministries[paragraph.pieces[0].beginsWithMinistry ? 1 : 0] += 1000 }
        ministryCosts = ministries.costs
        formCosts = forms.costs
        startCosts = starts.costs
        endCosts = ends.costs
        tenseCosts = tenses.costs
    }

    /// The prior shares as counts in thousandths.
    private var startCounts: [Int] { startShares.map { $0 * Self.trust } }
    private var endCounts: [Int] { endShares.map { $0 * Self.trust } }
}
