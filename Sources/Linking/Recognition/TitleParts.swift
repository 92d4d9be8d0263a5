internal import JapaneseText

/// Instruments that another's title names: the guideline that a guidance explains, the law that a law amends.
struct TitleParts {
    let source: NameSource

    func read(_ reading: inout Reading) {
        for sighting in reading.sightings where sighting.type == .guideline && sighting.rank != .identifier {
            guard
                let explanation = Self.explanations.first(where: {
                    reading.hasWord($0, before: sighting.range.upperBound)
                })
            else { continue }
            let range = sighting.range.lowerBound..<sighting.range.upperBound - explanation.count
            guard let head = NameHead.of(reading.scalars[range]), head.type == .guideline,
                head.suffix.count < range.count,
                let part = source.instrument(
                    reading.canonical(range), head: .guideline, citation: nil, range: range, rank: .name)
            else { continue }
            reading.sightings.append(part)
        }
    }

    private static let explanations = ["ガイダンス", "の手引き", "手引き", "解説", "Q&A", "質疑応答集"].map { Array($0.unicodeScalars) }
}
