extension LinkedDocument {
    /// Adds what rows of the authority say of two things that the document names: who came in whose place, which agency is
    /// of which ministry. An office that is named in passing gets its ministry with it, which may not be named at all.
    /// O(entities + links).
    mutating func addAuthorityRelations(_ authority: Authority, index: inout [String: EntityID]) {
        var hasUnit = Set(relations.filter { $0.property == .unitOf }.map(\.subject))
        addUnits(of: authority, &hasUnit, index: &index)
        for link in authority.links {
            let (subject, object) = (authority.records[link.subject].entity, authority.records[link.object].entity)
            guard let from = index[subject.path] else { continue }
            if link.property == .unitOf {
                guard hasUnit.insert(from).inserted else { continue }
            } else if index[object.path] == nil {
                continue
            }
            let to = insert(object, index: &index)
            authorityRelations.append(AuthorityRelation(subject: from, property: link.property, object: to))
        }
    }

    /// An office that was taken to be the publishing ministry's, because none is named beside it, is of that ministry.
    private mutating func addUnits(
        of authority: Authority, _ hasUnit: inout Set<EntityID>, index: inout [String: EntityID]
    ) {
        for id in entities.indices.map({ EntityID($0) }) where self[id].types == [.office] && !hasUnit.contains(id) {
            let path = self[id].path
            guard self[id].origin == .minted, let cut = path.lastIndex(of: "/"),
                let ministry = authority.record(path: String(path[..<cut]))
            else { continue }
            hasUnit.insert(id)
            let whole = insert(ministry.entity, index: &index)
            authorityRelations.append(AuthorityRelation(subject: id, property: .unitOf, object: whole))
        }
    }
}
