internal import Documents

/// A body that a document names under a name of another day: the mention is linked all the same, and a person told.
enum Anachronism: Hashable, Sendable {
    /// The last day of its name, and who came in its place.
    case ended(String, successors: [String])
    /// The first day of its name.
    case notBegun(String)
    /// An instrument of a later day.
    case ofLaterDay

    init?(_ record: AuthorityRecord, on date: String?, in authority: Authority) {
        guard let date, !record.isValid(on: date) else { return nil }
        let type = record.entity.types[0]
        if !type.isBody, type != .network {
            self = .ofLaterDay
        } else if let last = record.validTo, date.prefix(last.utf8.count) > last {
            self = .ended(last, successors: authority.successors(of: record.entity.path).map(\.entity.name))
        } else {
            self = .notBegun(record.validFrom ?? "")
        }
    }

    /// `surface` is what is printed, `entity` what it was taken for.
    func finding(_ surface: String, _ entity: Entity) -> Finding {
        let kind = entity.types[0] == .office ? "office" : "body"
        switch self {
        case .ended(let day, let successors):
            let since = successors.isEmpty ? "" : "; since then \(successors.joined(separator: ", "))"
            return Finding(
                "\(kind)-abolished",
                "\(surface) was there until \(day), before the document's date; taken for \(entity.name)\(since)",
                severity: .note)
        case .notBegun(let day):
            return Finding(
                "\(kind)-not-yet",
                "\(surface) was there only from \(day), after the document's date; taken for \(entity.name)",
                severity: .note)
        case .ofLaterDay:
            return Finding(
                "stale-name",
                "\(surface) did not bear this name on the document's date; taken for \(entity.name)", severity: .note)
        }
    }
}
