internal import JapaneseText

/// 同事業, 本ガイドライン, 当該法律: words that point back to the last name of their class in the same cell.
struct Anaphora {
    let source: NameSource

    /// Adds a sighting for each in the cell's readings, which follow one another. The plural (当該事業等) points at no one.
    func read(_ readings: inout [Reading], _ cell: Range<Int>) {
        var last: [EntityType: Sighting] = [:]
        var amending: Sighting?
        for r in cell {
            var titled = 0
            let reading = readings[r]
            let kept = MentionSelection(reading.sightings).kept
            let starting = Dictionary(grouping: kept, by: \.range.lowerBound)
            var found: [Sighting] = []
            for position in reading.scalars.indices {
                for sighting in starting[position] ?? [] where !sighting.traits.contains(.identifier) {
                    // A law that another's title names is not what 同法 means behind it.
                    let isLaw = sighting.type == .law || sighting.type == .order
                    if isLaw, sighting.range.upperBound <= titled { continue }
                    last[sighting.type] = sighting
                    if sighting.isAmending { amending = sighting }
                    if isLaw { titled = sighting.range.upperBound }
                }
                let act = position..<position + Self.amendingAct.count
                if let amending, reading.hasWord(Self.amendingAct, at: position), reading.isWord(act, .law),
                    !kept.contains(where: { $0.range.overlaps(act) })
                {
                    found.append(amending.pointedAt(by: act))
                } else if let (range, types) = pointer(at: position, in: reading),
                    !kept.contains(where: { $0.range.overlaps(range) }),
                    let antecedent = types.compactMap({ last[$0] }).first
                {
                    found.append(source.enforcing(antecedent.pointedAt(by: range), in: reading))
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
            guard reading.isWord(position..<end, types[0]), !reading.hasWord(["等"], at: end) else { return nil }
            // 本法 is, in a law's own text, that law.
            if case .prose = reading.place, determiner == ["本"], types[0] == .law || types[0] == .order { return nil }
            return (position..<end, types)
        }
        return nil
    }

    private static let amendingAct = Array("改正法".unicodeScalars)
    private static let determiners = CommonWords.scalars(["同", "本", "当該"])
    private static let nouns: [([Unicode.Scalar], [EntityType])] = [
        ("事業", [.program]), ("プログラム", [.program]), ("プロジェクト", [.program]), ("補助金", [.program]), ("ネットワーク", [.network]),
        ("法律", [.law]), ("法", [.law]), ("政令", [.order]), ("省令", [.order]), ("府令", [.order]), ("規則", [.order]),
        ("令", [.order]), ("告示", [.order, .guideline]), ("大綱", [.plan]), ("方針", [.plan]), ("手引き", [.guideline]),
        ("マニュアル", [.guideline]),
        ("計画", [.plan]), ("戦略", [.plan]), ("指針", [.guideline]), ("ガイドライン", [.guideline]),
        ("ガイダンス", [.guideline]), ("通知", [.notice]), ("報告書", [.report]), ("センター", [.institution, .institutionClass]),
        ("機構", [.institution]),
        ("研究所", [.institution]), ("データベース", [.informationResource]), ("レジストリ", [.informationResource]),
    ].map { (Array($0.0.unicodeScalars), $0.1) }
}

extension Sighting {
    /// Words that point back to what was named before.
    fileprivate func pointedAt(by range: Range<Int>) -> Sighting {
        var sighting = self
        sighting.range = range
        sighting.rank = .name
        sighting.score = 0.85
        sighting.traits = [.anaphoric]
        sighting.isLearnt = false
        sighting.reason = "points back to \(entity.name)"
        return sighting
    }
}
