/// The names that a server on the loopback is called by. A page of somebody else's whose name was made to lead here
/// (DNS rebinding) calls it by another, and gets nothing.
struct HostNames: Sendable {
    private let names: Set<String>

    /// - Parameter published: the host of the site's base, for those who send its address here (`curl --connect-to`).
    init(listening: String, published: String) {
        names = ["localhost", "127.0.0.1", "[::1]", listening.lowercased(), Self.withoutPort(published)]
    }

    func contains(_ authority: String?) -> Bool {
        guard let authority else { return false }
        return names.contains(Self.withoutPort(authority.lowercased()))
    }

    private static func withoutPort(_ authority: String) -> String {
        guard let colon = authority.lastIndex(of: ":"), !authority[colon...].contains("]") else { return authority }
        return String(authority[..<colon])
    }
}
