internal import JapaneseText

/// 同事業, 本ガイドライン, 当該法律: words that point back to the last name of their class in the same cell.
struct Anaphora {
    /// Adds a sighting for each in the cell's readings, which follow one another. The plural (当該事業等) points at no one.
    func read(_ readings: inout [Reading], _ cell: Range<Int>) {
        var last: [EntityType: Sighting] = [:]
        for r in cell {
            let kept = MentionSelection(readings[r].sightings).kept
            let starting = Dictionary(grouping: kept, by: \.range.lowerBound)
            var found: [Sighting] = []
            for position in readings[r].scalars.indices {
                for sighting in starting[position] ?? [] where !sighting.traits.contains(.identifier) {
                    last[sighting.type] = sighting
                }
                if let (range, types) = pointer(at: position, in: readings[r]),
                    !kept.contains(where: { $0.range.overlaps(range) }),
                    let antecedent = types.compactMap({ last[$0] }).first
                {
                    var sighting = antecedent
                    sighting.range = range
                    sighting.rank = .name
                    sighting.score = 0.85
                    sighting.traits = [.anaphoric]
                    sighting.isLearnt = false
                    sighting.candidates = antecedent.candidates.inherited(from: antecedent.entity.name)
                    sighting.reason = "points back to \(antecedent.entity.name)"
                    found.append(sighting)
                }
            }
            for sighting in found { readings[r].sightings.append(sighting) }
        }
    }

    private func pointer(at position: Int, in reading: Reading) -> (Range<Int>, [EntityType])? {
        guard let determiner = Self.determiners.first(where: { reading.hasWord($0, at: position) }),
            reading.startsWord(position)
        else { return nil }
        let start = position + determiner.count
        for (word, types) in Self.nouns where reading.hasWord(word, at: start) {
            let end = start + word.count
            guard reading.endsWord(end), !reading.hasWord(["等"], at: end) else { return nil }
            return (position..<end, types)
        }
        return nil
    }

    private static let determiners = CommonWords.scalars(["同", "本", "当該"])
    private static let nouns: [([Unicode.Scalar], [EntityType])] = [
        ("事業", [.program]), ("プログラム", [.program]), ("プロジェクト", [.program]), ("補助金", [.program]), ("ネットワーク", [.network]),
        ("法律", [.law]), ("法", [.law]), ("計画", [.plan]), ("戦略", [.plan]), ("指針", [.guideline]), ("ガイドライン", [.guideline]),
        ("ガイダンス", [.guideline]), ("通知", [.notice]), ("報告書", [.report]), ("センター", [.institution, .institutionClass]),
        ("機構", [.institution]),
        ("研究所", [.institution]), ("データベース", [.informationResource]), ("レジストリ", [.informationResource]),
    ].map { (Array($0.0.unicodeScalars), $0.1) }
}
