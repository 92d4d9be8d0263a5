internal import JapaneseText

/// What a person may call an entity in a correction: its IRI, or the end of it behind the base; an outside IRI that a row
/// of the authority gives for it; any of its names.
struct EntityDesignation {
    let text: String
    private let name: String

    init(_ text: String) {
        self.text = text
        name = CanonicalName.string(text)
    }

    /// Whether `entity` is called so.
    func fits(_ entity: Entity) -> Bool {
        if text == "*" || fits(path: entity.path) || entity.facts.contains(.exactMatch(text)) { return true }
        return ([entity.name] + entity.alternativeNames.map(\.text)).contains { CanonicalName.string($0) == name }
    }

    private func fits(path: String) -> Bool { text == path || text.hasSuffix("/" + path) }

    /// The entity that is meant for a mention of `type` in `document`; `old` is what it was taken
    /// for, `ministry` the one named before it. A name that nothing
    /// knows makes an entity of its own, an IRI that nothing knows does not: nothing could be said of it.
    func entity(
        of type: EntityType, insteadOf old: Entity?, behind ministry: Entity?, in document: LinkedDocument,
        _ source: NameSource
    )
        throws -> Entity
    {
        if let known = document.entities.first(where: { fits(path: $0.path) }) { return known }
        if let record = source.authority.record(where: { fits(path: $0.path) || $0.facts.contains(.exactMatch(text)) })
        {
            return record.entity
        }
        if let slash = text.lastIndex(of: "/"), let law = source.authority.law(id: text[text.index(after: slash)...]) {
            return law.entity
        }
        if text.contains("://") || EntityType.allCases.contains(where: { text.hasPrefix($0.pathKind + "/") }) {
            throw CorrectionFault("nothing is known by the IRI \(text); a name would make an entity of its own")
        }
        return try named(type, insteadOf: old, behind: ministry, in: document, source)
    }

    private func named(
        _ type: EntityType, insteadOf old: Entity?, behind ministry: Entity?, in document: LinkedDocument,
        _ source: NameSource
    ) throws -> Entity {
        let folded = Array(name.unicodeScalars).filter { $0 != " " }
        let found = source.authority.candidates(source.authority.lexicon.targets(of: folded), date: source.date)
        let ofType = found.filter { $0.record.entity.types.contains(type) }
        if let best = ofType.first {
            if ofType.count > 1, best.score - ofType[1].score < Mention.ambiguityMargin {
                let rows = ofType.map(\.record.entity).map { "\($0.path) (\($0.origin.tableRow ?? ""))" }
                throw CorrectionFault("\(text) may be \(rows.joined(separator: " or ")); an IRI would tell")
            }
            return best.record.entity
        }
        let known = document.entities.first {
            $0.types.contains(type) && fits($0) && $0.path != old?.path
        }
        if let known { return known }
        return type == .office
            ? try office(insteadOf: old, behind: ministry, in: document, source) : source.minted(name, type)
    }

    /// An office's IRI lies within its ministry's: that of the ministry with which its name begins, else that of the
    /// office for which it stands, else that of the ministry named before it.
    private func office(
        insteadOf old: Entity?, behind ministry: Entity?, in document: LinkedDocument, _ source: NameSource
    )
        throws -> Entity
    {
        let ministries = (document.entities + source.authority.records.map(\.entity)).filter {
            $0.types[0] == .ministry
        }
        let stated = ministries.first { name.hasPrefix($0.name) && name != $0.name }
        let former = old.flatMap { old in
            ministries.first { old.types[0] == .office && old.path.hasPrefix($0.path + "/") }
        }
        guard let above = stated ?? former ?? ministry else {
            throw CorrectionFault("an office is one of a ministry, which stands before its name")
        }
        let within = stated == nil ? name : String(name.dropFirst(above.name.count))
        return Entity(
            types: [.office], path: "\(above.path)/\(EntityKey.key([within]))", name: above.name + within,
            alternativeNames: [Name(within)], origin: .minted)
    }
}

extension Authority {
    /// The first record whose entity fits. O(records).
    func record(where fits: (Entity) -> Bool) -> AuthorityRecord? { records.first { fits($0.entity) } }

    /// What a candidate of a mention stands for.
    func record(ofCandidate path: String) -> AuthorityRecord? {
        record { $0.path == path } ?? (path.hasPrefix("law/") ? law(id: path.dropFirst(4)) : nil)
    }

    /// The law with this 法令ID, of those that only the index has. O(laws).
    func law(id: Substring) -> AuthorityRecord? {
        guard let lawIndex, let line = lawIndex.lines.first(where: { lawIndex.id(line: $0) == id }) else { return nil }
        return .law(
            id: String(id), title: lawIndex.title(line: line), number: lawIndex.number(line: line),
            origin: "law-index.tsv:\(line)")
    }
}
