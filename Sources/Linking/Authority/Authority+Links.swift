internal import JapaneseText

/// What the tables say of two of their rows.
struct AuthorityLink: Hashable, Sendable {
    /// Indices into `Authority.records`.
    var subject: Int
    var property: AuthorityRelation.Property
    var object: Int
}

extension Authority {
    /// Reads who is under whom, and who came in whose place. A row is referred to by its key or by its name; what is said
    /// in other words is for people who read the table.
    mutating func linkOrganizations(_ rows: [AuthorityRow]) {
        for row in rows {
            guard let subject = index(localID: row["local_id"]) else { continue }
            // Its name may tell the ministry that the table does not.
            if let ministry = records[subject].ministryPath.flatMap(index(path:)) {
                addLink(subject, .unitOf, ministry)
            }
            for superior in references("parent", of: row) { addSuperior(superior, of: subject) }
            for predecessor in references("predecessor", of: row) { addSuccession(subject, predecessor) }
            for successor in references("successor", of: row) { addSuccession(successor, subject) }
        }
    }

    /// The records that came in the place of the one at `path`.
    func successors(of path: String) -> [AuthorityRecord] {
        links.compactMap { link in
            switch link.property {
            case .succeeds where records[link.object].entity.path == path: records[link.subject]
            case .isReplacedBy where records[link.subject].entity.path == path: records[link.object]
            default: nil
            }
        }
    }

    private mutating func addSuperior(_ superior: Int, of subject: Int) {
        let (body, above) = (records[subject].entity, records[superior].entity)
        guard body.path != above.path else { return }
        if body.types[0] == .office {
            if above.types[0] == .office { addLink(subject, .subOrganizationOf, superior) }
        } else if body.types[0] == .ministry || !isLegalPerson(body) {
            addLink(subject, .subOrganizationOf, superior)
        } else {
            addLink(subject, .linkedTo, superior)
        }
    }

    /// What has a 法人番号 of its own is overseen by a ministry, and no part of it.
    private func isLegalPerson(_ body: Entity) -> Bool {
        body.facts.contains { if case .corporateNumber = $0 { true } else { false } }
    }

    /// tsu:succeeds is said of two of one class; of ministries, and of two classes, that the one is replaced by the other.
    private mutating func addSuccession(_ successor: Int, _ predecessor: Int) {
        let (new, old) = (records[successor].entity, records[predecessor].entity)
        guard new.path != old.path else { return }
        if new.types[0] == old.types[0], new.types[0] != .ministry {
            addLink(successor, .succeeds, predecessor)
        } else {
            addLink(predecessor, .isReplacedBy, successor)
        }
    }

    private mutating func addLink(_ subject: Int, _ property: AuthorityRelation.Property, _ object: Int) {
        let link = AuthorityLink(subject: subject, property: property, object: object)
        if !links.contains(link) { links.append(link) }
    }

    /// The rows that a cell names. A key that no row has is reported.
    private mutating func references(_ column: String, of row: AuthorityRow) -> [Int] {
        let alternatives = row.alternatives(column)
        // Most cells are empty.
        guard !alternatives.isEmpty, row.isSourced(column) else { return [] }
        let named = alternatives.flatMap { $0.split(separator: ";") }.flatMap { $0.split(separator: "+") }
        return named.compactMap { part in
            let name = AuthorityName(cell: String(part)).text
            if let index = index(localID: name) { return index }
            if name.utf8.contains(UInt8(ascii: ":")), name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) {
                report(row, column, "\(name) is the key of no row")
                return nil
            }
            return bodies(called: CanonicalName.string(name)).first
        }
    }
}
