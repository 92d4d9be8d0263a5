/// Where the site will stand, `https://data.example.org/id/`: what it answers at here, too.
struct SiteAddress {
    /// `/id/`
    let path: String
    /// `data.example.org`, with its port where it has one, in lower case.
    let host: String

    /// Nil for what is not `http(s)://host/…/`.
    init?(_ base: String) {
        guard let scheme = ["https://", "http://"].first(where: base.hasPrefix), base.hasSuffix("/") else { return nil }
        let rest = base.dropFirst(scheme.count)
        guard let slash = rest.firstIndex(of: "/"), slash > rest.startIndex else { return nil }
        host = rest[..<slash].lowercased()
        path = String(rest[slash...])
    }
}
