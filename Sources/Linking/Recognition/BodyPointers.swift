internal import JapaneseText

/// 同省, 同協会, 当該機関: words that point back to the last body of the kind that the same cell names.
struct BodyPointers {
    /// Adds a sighting for each in the cell's readings, which follow one another. A noun that says the kind (協会) means the
    /// last body whose name ends in it, one that does not (機関) the last of any; the plural (同省等) points at no one.
    func read(_ readings: inout [Reading], _ cell: Range<Int>) {
        var bodies: [Sighting] = []
        for r in cell {
            let reading = readings[r]
            let kept = MentionSelection(reading.sightings).kept
            var next = kept[...]
            var found: [Sighting] = []
            for position in reading.scalars.indices {
                while let sighting = next.first, sighting.range.lowerBound <= position {
                    if Self.types.contains(sighting.type) { bodies.append(sighting) }
                    next.removeFirst()
                }
                guard let (range, noun) = pointer(at: position, in: reading),
                    !kept.contains(where: { $0.range.overlaps(range) }),
                    let antecedent = bodies.last(where: { noun.isAny || $0.isCalled(noun.word) })
                else { continue }
                var sighting = antecedent
                sighting.range = range
                sighting.rank = .name
                sighting.score = 0.85
                sighting.traits = [.anaphoric]
                sighting.isLearnt = false
                sighting.anachronism = nil
                sighting.reason = "points back to \(antecedent.entity.name)"
                found.append(sighting)
            }
            for sighting in found { readings[r].sightings.append(sighting) }
        }
    }

    private struct Noun: Sendable {
        var word: [Unicode.Scalar]
        /// Whether bodies of any name are called so.
        var isAny: Bool
    }

    private func pointer(at position: Int, in reading: Reading) -> (Range<Int>, Noun)? {
        guard reading.scalars[position] == "同" || reading.scalars[position] == "当",
            let determiner = Self.determiners.first(where: { reading.hasWord($0, at: position) }),
            reading.startsWord(position)
        else { return nil }
        let start = position + determiner.count
        for noun in Self.nouns where reading.hasWord(noun.word, at: start) {
            let end = start + noun.word.count
            return reading.endsWord(end) && !reading.hasWord(["等"], at: end) ? (position..<end, noun) : nil
        }
        return nil
    }

    private static let types: Set<EntityType> = [.ministry, .office, .institution, .institutionClass, .network]
    private static let determiners = CommonWords.scalars(["同", "当該"])
    private static let nouns =
        CommonWords.scalars([
            "省", "庁", "課", "室", "局", "部", "協会", "委員会", "会議", "協議会", "審議会", "検討会", "部会", "分科会", "大学", "病院", "財団", "公庫",
            "銀行", "事業団", "公社", "連盟", "連合会", "学会", "拠点", "コンソーシアム", "プラットフォーム",
        ]).map { Noun(word: $0, isAny: false) }
        + CommonWords.scalars(["機関", "法人", "団体"]).map { Noun(word: $0, isAny: true) }
}

extension Sighting {
    /// Whether a name of what it means ends in `noun`.
    fileprivate func isCalled(_ noun: [Unicode.Scalar]) -> Bool {
        entity.name.unicodeScalars.reversed().starts(with: noun.reversed())
    }
}
