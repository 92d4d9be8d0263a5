internal import Documents
internal import JapaneseText
internal import Tables

/// The mark list of a row: [農、◎国] names ministries by a letter each.
struct MarkList {
    let source: NameSource

    /// What a mark means: of the ministries that the authority knows by the letter one that an office column names; else one
    /// named there that the mark shortens; else the first that the authority knows by the letter, or the only one that the
    /// mark shortens. `named` are the ministries of the office columns, the row's own first.
    func ministry(_ mark: MinistryMark, named: [Entity]) -> Sighting? {
        let letter = Folding(mark.letter.scalars).scalars
        let range = 0..<letter.count
        guard let first = letter.first else { return nil }
        if letter.count == 1 {
            let known = (source.authority.markLetters[first] ?? []).map { source.authority.records[$0].entity }
            let stated = known.first { candidate in named.contains { $0.path == candidate.path } }
            let isOther = stated == nil && named.contains { Self.shortens(letter, $0.name) }
            if let entity = stated ?? (isOther ? nil : known.first) {
                // Several ministries may have one letter: those that the page names go before the others.
                let candidates = known.map {
                    Mention.Candidate(letter: $0, isStated: stated == nil || $0.path == entity.path)
                }
                return sighting(
                    range, entity, stated == nil && known.count > 1 ? .ambiguous : .linked,
                    "a letter of the mark list; row \(entity.origin.row)",
                    candidates.filter { $0.path == entity.path } + candidates.filter { $0.path != entity.path })
            }
        } else if let known = source.known(
            CanonicalName.string(letter), as: [.ministry], range: range, rank: .name, reason: "a name in the mark list")
        {
            return known
        }
        if let entity = named.first(where: { Self.shortens(letter, $0.name) }) {
            return sighting(range, entity, .linked, "the ministry of an office column that the mark shortens")
        }
        let shortened = source.authority.records.filter {
            $0.entity.types[0] == .ministry && $0.isValid(on: source.date) && Self.shortens(letter, $0.entity.name)
        }
        guard letter.count > 1, shortened.count == 1 else { return nil }
        return sighting(range, shortened[0].entity, .linked, "the only ministry whose name the mark shortens")
    }

    /// 国交 for 国土交通省: the first letter of the name, and others of it in their order.
    private static func shortens(_ mark: [Unicode.Scalar], _ name: String) -> Bool {
        var rest = mark[...]
        for (i, scalar) in name.unicodeScalars.enumerated() {
            guard let next = rest.first else { break }
            if scalar == next { rest = rest.dropFirst() } else if i == 0 { return false }
        }
        return rest.isEmpty
    }

    private func sighting(
        _ range: Range<Int>, _ entity: Entity, _ status: Mention.Status, _ reason: String,
        _ candidates: [Mention.Candidate] = []
    ) -> Sighting {
        Sighting(
            range: range, entity: entity, rank: .name, score: 0.95, status: status, candidates: candidates,
            reason: reason)
    }
}
