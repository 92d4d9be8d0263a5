/// One row of the authority as an entity, with the names it is found by and the days it was valid on.
struct AuthorityRecord: Sendable {
    var entity: Entity
    /// The table's own key, such as `org:mhlw`; empty for laws.
    var localID = ""
    var names: [AuthorityName]
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nil where the table does not tell.
    var validFrom: String?
    var validTo: String?
    /// For an office: where its ministry's IRI ends.
    var ministryPath: String?
    /// The row that it was read from; nil for what another row's alias made.
    var row: AuthorityRow?
    /// The 法令ID of the law that sets it up; empty where the table does not tell.
    var establishedBy = ""
    /// One sentence where the table's row was read otherwise than it says.
    var remark: String?

    /// Where its table says that it is from. Read when asked for, which few records are: O(cell).
    var sources: [String] { row?.sources ?? [] }

    /// The title in force on `date`, where it is another than today's: a law keeps its id when its title changes.
    ///
    /// The entity is called by today's title whatever the document's day, so that the graphs of all years unite; the
    /// earlier title is one of its other names, and the mention says which was in force.
    func earlierTitle(on date: String?) -> String? {
        guard let date else { return nil }
        let inForce = names.filter { ($0.officialUntil ?? "") >= date }.min {
            ($0.officialUntil ?? "") < ($1.officialUntil ?? "")
        }
        return inForce.flatMap { $0.text == entity.name ? nil : $0.text }
    }

    /// Whether the row was valid on `date`; unknown dates are valid. ISO dates of different precision compare by the
    /// part that both have.
    func isValid(on date: String?) -> Bool {
        guard let date else { return true }
        if let validTo, date.prefix(validTo.utf8.count) > validTo { return false }
        if let validFrom, date.prefix(validFrom.utf8.count) < validFrom { return false }
        return true
    }
}
