/// One thing that the authority knows, for those who publish or print the tables themselves.
public struct AuthorityEntry: Sendable {
    public var entity: Entity
    /// Letters that stand for it in mark lists.
    public var letters: [String]
    /// Where its rows say that they are from.
    public var sources: [String]
    /// The 法令ID of the law that sets it up; empty where no row tells.
    public var establishedBy: String
}

extension Authority {
    /// Everything the tables have: what is read whole in the order of the rows, then the laws of the index. O(rows).
    public var entries: [AuthorityEntry] {
        let read = records.map { record in
            AuthorityEntry(
                entity: record.entity, letters: record.names.map(\.text).filter { $0.unicodeScalars.count == 1 },
                sources: record.sources, establishedBy: record.establishedBy)
        }
        let paths = Set(read.map(\.entity.path))
        return read
            + lawsOfIndex.filter { !paths.contains($0.entity.path) }.map {
                AuthorityEntry(entity: $0.entity, letters: [], sources: [], establishedBy: "")
            }
    }

    /// What the rows say of two of the entries: their paths, and the property between them.
    public var relations: [(subject: String, property: AuthorityRelation.Property, object: String)] {
        links.map { (records[$0.subject].entity.path, $0.property, records[$0.object].entity.path) }
    }
}
