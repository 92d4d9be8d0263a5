internal import Documents
internal import JapaneseText
internal import Tables

/// The mark list of a row: [農、◎国] names ministries by a letter each.
struct MarkList {
    let source: NameSource

    /// What a mark means: the ministry that the authority knows by the letter; else the one of the row's own office column
    /// whose name begins with it. `named` are the ministries of the office columns, the row's own first.
    func ministry(_ mark: MinistryMark, named: [Entity]) -> Sighting? {
        let letter = Folding(mark.letter.scalars).scalars
        let range = 0..<letter.count
        guard let first = letter.first else { return nil }
        if letter.count == 1 {
            let known = (source.authority.markLetters[first] ?? []).map { source.authority.records[$0].entity }
            let stated = known.first { candidate in named.contains { $0.path == candidate.path } }
            if let entity = stated ?? known.first {
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
        if let entity = named.first(where: { $0.name.unicodeScalars.starts(with: letter) }) {
            return sighting(range, entity, .linked, "the ministry of an office column that begins with the letter")
        }
        guard
            let name = letter.count == 1
                ? Ministries.fullName(letter: first) : Ministries.fullName(CanonicalName.string(letter))
        else {
            return nil
        }
        return sighting(
            range, source.minted(name, .ministry), .minted, "the only ministry whose name begins with the letter")
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
