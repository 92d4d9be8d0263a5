internal import Graph

/// Where a site stands on the web: what the IRIs of its entities begin with.
///
/// The site's directory is what the server answers with below the base. An entity's IRI `{base}program/KEY` names the
/// thing; `{base}program/KEY/` is the document about it, the directory `program/KEY` of the site. See LAYOUT.md.
public struct SiteAddress: Hashable, Sendable {
    /// `https://data.example.org/id/`
    public let base: String
    /// The path of the base on its host: `/id/`.
    public let path: String

    /// - Throws: `SiteError.badBase` for anything but `http(s)://host/…/` in plain characters: the base is written into
    ///   the rules of web servers, where a quotation mark or a dollar would mean something else.
    public init(_ base: String) throws(SiteError) {
        guard let scheme = ["https://", "http://"].first(where: { base.utf8.starts(with: $0.utf8) }) else {
            throw .badBase(base, "does not begin with https:// or http://")
        }
        guard base.utf8.last == UInt8(ascii: "/") else { throw .badBase(base, "does not end in /") }
        if let bad = base.unicodeScalars.first(where: { !Self.isPlain($0) }) {
            throw .badBase(base, "has a character that no base may have: \(bad == " " ? "a space" : String(bad))")
        }
        guard IRISyntax.fault(in: base) == nil else { throw .badBase(base, "is no absolute ASCII IRI") }
        let rest = base.utf8.dropFirst(scheme.utf8.count)
        let host = rest.prefix { $0 != UInt8(ascii: "/") }
        guard !host.isEmpty else { throw .badBase(base, "has no host") }
        let path = String(Substring(rest.dropFirst(host.count)))
        guard !path.contains("//"), !path.split(separator: "/").contains(where: { $0 == "." || $0 == ".." }) else {
            throw .badBase(base, "has a path with empty or dotted parts")
        }
        self.base = base
        self.path = path
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", ":", "/", "%", "@": true
        default: false
        }
    }

    /// What follows the base in an entity's IRI, checked to be a directory on any file system: letters, digits, `-` and
    /// `_`, at most 100 a part, none of the names that Windows keeps for devices, the first none of the site's own.
    ///
    /// - Throws: `SiteError.unsafePath`
    func directory(of iri: String) throws(SiteError) -> String {
        let path = String(Substring(iri.utf8.dropFirst(base.utf8.count)))
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        for part in parts {
            let isPlain = part.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
            guard isPlain, (1...100).contains(part.utf8.count) else {
                throw .unsafePath(iri: iri, "“\(part)” is no safe name for a directory")
            }
            guard !Self.devices.contains(part.lowercased()) else {
                throw .unsafePath(iri: iri, "Windows keeps the name “\(part)” for a device")
            }
        }
        guard !SiteLayout.ownNames.contains(parts[0].lowercased()) else {
            throw .unsafePath(iri: iri, "the site keeps the name “\(parts[0])” for itself")
        }
        return path
    }

    private static let devices: Set<String> = Set(
        ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })
}
