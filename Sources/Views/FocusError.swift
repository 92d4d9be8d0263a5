/// Why there is no drawing of what surrounds an entity.
public enum FocusError: Error, CustomStringConvertible, Sendable {
    /// Nothing has the IRI or name; what comes near it.
    case unknown(String, near: [EntitySearch.Match])
    /// Several have the name.
    case ambiguous(String, [EntitySearch.Match])

    public var description: String {
        func list(_ matches: [EntitySearch.Match]) -> String {
            matches.map { "\n  \($0.name)  \($0.iri)" }.joined()
        }
        switch self {
        case .unknown(let wanted, let near) where near.isEmpty:
            return "nothing in the graph is called 「\(wanted)」, nor anything like it"
        case .unknown(let wanted, let near):
            return "nothing in the graph is called 「\(wanted)」; near it are:\(list(near))"
        case .ambiguous(let wanted, let matches):
            return "「\(wanted)」 is the name of several; give the IRI of one:\(list(matches))"
        }
    }
}
