internal import JapaneseText

/// 同事業, 本ガイドライン, 当該法律: words that point back to the last name of their class in the same cell, and where the cell
/// has none before them, in the cells before it in its row: what was done is named, and what is planned goes on from it.
struct Anaphora {
    let source: NameSource
    private var row: Int?
    /// What the cells of the row that have been read named.
    private var inRow = Antecedents()

    init(source: NameSource) { self.source = source }

    /// Adds a sighting for each in the cell's readings, which follow one another. The plural (当該事業等) points at no one.
    /// Cells are to be read in their order.
    mutating func read(_ readings: inout [Reading], _ cell: Range<Int>) {
        if readings[cell.lowerBound].place.row != row {
            row = readings[cell.lowerBound].place.row
            inRow = Antecedents()
        }
        var inCell = Antecedents()
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
                    inCell.append(sighting)
                    if sighting.isAmending { amending = sighting }
                    if isLaw { titled = sighting.range.upperBound }
                }
                let act = position..<position + Self.amendingAct.count
                if let amending, reading.hasWord(Self.amendingAct, at: position), reading.isWord(act, .law),
                    !kept.contains(where: { $0.range.overlaps(act) })
                {
                    found.append(amending.pointedAt(by: act))
                } else if let (range, noun, types) = pointer(at: position, in: reading),
                    !kept.contains(where: { $0.range.overlaps(range) }),
                    let antecedent = inCell.last(of: types, calledA: noun) ?? inRow.last(of: types, calledA: noun)
                {
                    var pointer = antecedent.pointedAt(by: range)
                    if inCell.last(of: types, calledA: noun) == nil { pointer.score = 0.75 }
                    found.append(source.enforcing(pointer, in: reading))
                }
            }
            for sighting in found { readings[r].sightings.append(sighting) }
        }
        inRow.append(inCell)
    }

    private func pointer(at position: Int, in reading: Reading) -> (Range<Int>, [Unicode.Scalar], [EntityType])? {
        guard let determiner = Self.determiners.first(where: { reading.hasWord($0, at: position) }),
            reading.startsWord(position)
        else { return nil }
        let start = position + determiner.count
        for (word, types) in Self.nouns where reading.hasWord(word, at: start) {
            let end = start + word.count
            guard reading.isWord(position..<end, types[0]), !reading.hasWord(["等"], at: end) else { return nil }
            // 本法 is, in a law's own text, that law.
            if case .prose = reading.place, determiner == ["本"], types[0] == .law || types[0] == .order { return nil }
            return (position..<end, word, types)
        }
        return nil
    }

    private static let amendingAct = Array("改正法".unicodeScalars)
    private static let determiners = CommonWords.scalars(["同", "本", "当該"])
    private static let nouns: [([Unicode.Scalar], [EntityType])] = [
        ("事業", [.program]), ("プログラム", [.program]), ("プロジェクト", [.program]), ("補助金", [.program]),
        ("交付金", [.program]), ("基金", [.program]), ("制度", [.program]), ("キャンペーン", [.program]), ("補助事業", [.program]),
        ("モデル事業", [.program]), ("ネットワーク", [.network]),
        ("法律", [.law]), ("法", [.law]), ("政令", [.order]), ("省令", [.order]), ("府令", [.order]), ("規則", [.order]),
        ("令", [.order]), ("告示", [.order, .guideline]), ("大綱", [.plan]), ("方針", [.plan]), ("手引き", [.guideline]),
        ("マニュアル", [.guideline]),
        ("計画", [.plan]), ("戦略", [.plan]), ("指針", [.guideline]), ("ガイドライン", [.guideline]),
        ("ガイダンス", [.guideline]), ("通知", [.notice]), ("報告書", [.report]), ("センター", [.institution, .institutionClass]),
        ("機構", [.institution]),
        ("研究所", [.institution]), ("データベース", [.informationResource]), ("レジストリ", [.informationResource]),
    ].map { (Array($0.0.unicodeScalars), $0.1) }
}

/// What can be pointed back at: the last name of each class, and of programs the last of each kind.
private struct Antecedents {
    private var last: [EntityType: Sighting] = [:]
    private var programs: [Sighting] = []

    mutating func append(_ sighting: Sighting) {
        last[sighting.type] = sighting
        if sighting.type == .program { programs.append(sighting) }
    }

    mutating func append(_ later: Antecedents) {
        last.merge(later.last) { $1 }
        programs += later.programs
    }

    /// The last name of one of `types`. Of programs the last that the noun is the end of (同制度: …制度); only 事業, プログラム and
    /// プロジェクト are said of any.
    func last(of types: [EntityType], calledA noun: [Unicode.Scalar]) -> Sighting? {
        guard types == [.program] else { return types.lazy.compactMap { last[$0] }.first }
        let named = programs.last { $0.entity.name.unicodeScalars.reversed().starts(with: noun.reversed()) }
        return named ?? (Self.general.contains(noun) ? programs.last : nil)
    }

    private static let general = Set(["事業", "プログラム", "プロジェクト"].map { Array($0.unicodeScalars) })
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
        sighting.candidates = candidates.inherited(from: entity.name)
        sighting.reason = "points back to \(entity.name)"
        return sighting
    }
}
