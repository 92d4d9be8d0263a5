/// A request's path below the site's root, decoded once and harmless.
///
/// The names in a site are letters, digits and `-._~`, none begins with a dot. Whatever says anything else (`..`, `%2F`, a
/// backslash, NUL, a name in Japanese) names nothing that is there, and never comes near the file system.
struct SitePath {
    /// `["program", "KEY"]`
    let parts: [String]
    /// Whether the path ends in `/`: a document, not a thing.
    let isDirectory: Bool

    enum Fault: Error {
        /// 400: `%` without two hexadecimal digits.
        case malformed
        /// 404
        case nothingThere
    }

    /// - Parameters:
    ///   - target: as the request has it, without the query.
    ///   - base: the path that the site answers at.
    init(_ target: Substring, below base: String) throws(Fault) {
        let bytes = try Self.decoded(target)
        let baseBytes = Array(base.utf8)
        // The directory itself without its slash is a thing like any other.
        if bytes == baseBytes.dropLast() {
            self.init(parts: [], isDirectory: false)
            return
        }
        guard bytes.starts(with: baseBytes) else { throw .nothingThere }
        let rest = bytes.dropFirst(baseBytes.count)
        var names = rest.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let isDirectory = names.last?.isEmpty ?? true
        if isDirectory { _ = names.popLast() }
        guard names.allSatisfy(Self.isName) else { throw .nothingThere }
        self.init(parts: names.map { String(decoding: $0, as: UTF8.self) }, isDirectory: isDirectory)
    }

    private init(parts: [String], isDirectory: Bool) {
        self.parts = parts
        self.isDirectory = isDirectory
    }

    /// An encoded slash is not the slash that parts names: it becomes a byte that no name has.
    private static func decoded(_ text: Substring) throws(Fault) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
                rest.first != UInt8(ascii: "+"), rest.first != UInt8(ascii: "-")
            else { throw .malformed }
            rest = rest.dropFirst(2)
            bytes.append(value == UInt8(ascii: "/") ? 0 : value)
        }
        return bytes
    }

    private static func isName(_ name: ArraySlice<UInt8>) -> Bool {
        guard let first = name.first, first != UInt8(ascii: "."), name.count <= 255 else { return false }
        return name.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                true
            default: false
            }
        }
    }
}
