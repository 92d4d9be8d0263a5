internal import JapaneseText

/// What entity a name means: the authority's where it has the name, else one made for it.
///
/// A class, because all readers of a document share the one.
final class NameSource {
    let authority: Authority
    /// The document's day, `YYYY-MM-DD`: names and offices change.
    let date: String?

    init(authority: Authority, date: String?) {
        self.authority = authority
        self.date = date
    }

    /// A sighting of the authority's record for `targets`; nil where no candidate is of a type that `accept` takes.
    func sighting(
        _ range: Range<Int>, targets: [Lexicon.Target], rank: Sighting.Rank, reason: String,
        where accept: (AuthorityRecord) -> Bool = { _ in true }
    ) -> Sighting? {
        let all = authority.candidates(targets, date: date)
        let found = all.filter { accept($0.record) }
        guard let best = found.first else { return nil }
        let isAmbiguous = found.count > 1 && best.score - found[1].score < Mention.ambiguityMargin
        let record = best.record
        let refused = found.count == all.count ? [] : all.filter { !accept($0.record) }
        return Sighting(
            range: range, entity: record.entity, rank: rank, score: isAmbiguous ? best.score / 2 : best.score,
            status: isAmbiguous ? .ambiguous : .linked,
            candidates: found.map { $0.told(on: date) } + refused.map { $0.told(on: date, isEligible: false) },
            traits: best.use == .official ? [] : .abbreviation,
            reason: why(reason, record),
            anachronism: Anachronism(record, on: date, in: authority))
    }

    /// What decided, the row, and what the row or the day adds.
    func why(_ reason: String, _ record: AuthorityRecord) -> String {
        let title = record.earlierTitle(on: date).map { "titled 「\($0)」 on the document's date" }
        return [reason, "row \(record.entity.origin.row)", record.remark, title].compactMap { $0 }.joined(
            separator: "; ")
    }

    /// The authority's record that is called `canonical`, of `type` or of a class that its texts are also called by.
    func known(_ canonical: String, as types: [EntityType], range: Range<Int>, rank: Sighting.Rank, reason: String)
        -> Sighting?
    {
        let targets = authority.lexicon.targets(of: Array(canonical.unicodeScalars).filter { $0 != " " })
        return sighting(range, targets: targets, rank: rank, reason: reason) { record in
            !Set(record.entity.types).isDisjoint(with: types)
                || (record.entity.types[0].isLegalInstrument && types[0].isLegalInstrument)
        }
    }

    /// The ministry or agency that is called by the name in `range`.
    func ministry(_ range: Range<Int>, in reading: Reading) -> Sighting {
        let name = reading.canonical(range)
        if let known = known(name, as: [.ministry], range: range, rank: .name, reason: "a ministry or agency") {
            return known
        }
        // 科学省: the beginning of the name was lost with a line.
        let whole = Self.beginnings.compactMap { beginning in
            known(
                beginning + name, as: [.ministry], range: range, rank: .name,
                reason: "a ministry, by the end of its name")
        }
        if whole.count == 1, var ministry = whole.first {
            ministry.score = min(ministry.score, 0.6)
            ministry.isLearnt = false
            return ministry
        }
        return Sighting(
            range: range, entity: minted(name, .ministry), rank: .name, score: 0.9, status: .minted,
            reason: "a ministry or agency that no table has")
    }

    /// How the names of ministries begin that have two words.
    private static let beginnings = ["文部", "文", "厚生", "厚", "農林", "農", "経済", "経", "国土", "国"]

    /// The entity made for a name that no table knows.
    func minted(_ canonical: String, _ type: EntityType) -> Entity {
        let path =
            type.isLegalInstrument && type != .law && type != .order
            ? EntityKey.instrumentPath(type, name: canonical, number: "", date: nil)
            : EntityKey.path(type.pathKind, [canonical])
        return Entity(types: [type], path: path, name: canonical, origin: .minted)
    }
}

extension Entity.Origin {
    /// The table's row, where the entity has one.
    var row: String {
        switch self {
        case .authority(let row): row
        case .minted: "none"
        case .document: "the document's own"
        }
    }
}
