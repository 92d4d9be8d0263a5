/// Why a graph cannot be published, or a directory not be written.
public enum SiteError: Error, Hashable, Sendable {
    /// What instance IRIs begin with is no address that a web server can answer at.
    case badBase(String, String)
    /// The rest of an entity's IRI is no name for a file on every file system.
    case unsafePath(iri: String, String)
    /// Two IRIs would have one file, at least where letters' cases are not told apart.
    case sameFile(String, String)
    /// The output is something that publishing would destroy.
    case notReplaceable(String, String)
    /// The system could not do it; its own words.
    case cannotWrite(String, String)
}

extension SiteError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .badBase(let base, let reason): "\(base) \(reason)"
        case .unsafePath(let iri, let reason): "\(iri) cannot have a page: \(reason)"
        case .sameFile(let a, let b): "\(a) and \(b) would have one page"
        case .notReplaceable(let path, let reason): "\(path): is not replaced: \(reason)"
        case .cannotWrite(let path, let reason): "\(path): cannot be written: \(reason)"
        }
    }
}
