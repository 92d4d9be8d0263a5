/// References resolved against a base, as RFC 3986, section 5 says.
struct IRIReference {
    private var scheme: Substring?
    private var authority: Substring?
    private var path: Substring
    private var query: Substring?
    private var fragment: Substring?

    /// The five parts (RFC 3986, appendix B).
    init(_ text: String) {
        var rest = text[...]
        if let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")), Self.isScheme(rest.utf8[..<colon]) {
            scheme = rest[..<colon]
            rest = rest[rest.utf8.index(after: colon)...]
        }
        if let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
            fragment = rest[rest.utf8.index(after: hash)...]
            rest = rest[..<hash]
        }
        if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
            query = rest[rest.utf8.index(after: mark)...]
            rest = rest[..<mark]
        }
        if rest.utf8.starts(with: "//".utf8) {
            rest = Substring(rest.utf8.dropFirst(2))
            let end = rest.utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
            authority = rest[..<end]
            rest = rest[end...]
        }
        path = rest
    }

    /// Whether `text` is absolute and has no `.` that resolving could take out: it is then what it resolves to. O(n).
    static func isResolved(_ text: String) -> Bool {
        // Text that is no run of bytes is taken apart as any other.
        text.utf8.withContiguousStorageIfAvailable { bytes in
            guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), isScheme(bytes[..<colon]) else { return false }
            var last = UInt8(ascii: ":")
            for byte in bytes[(colon + 1)...] {
                if byte == UInt8(ascii: "."), last == UInt8(ascii: "/") || last == UInt8(ascii: ":") { return false }
                last = byte
            }
            return true
        } ?? false
    }

    static func isScheme(_ text: some Collection<UInt8>) -> Bool {
        guard let first = text.first, isLetter(first) else { return false }
        return text.allSatisfy {
            isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
                || $0 == UInt8(ascii: ".")
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    var isAbsolute: Bool { scheme != nil }

    /// The reference in the place of `base`. An absolute one stays as it is, dots and all, as other readers of RDF have
    /// it: what was written as an IRI must come back as the same.
    func resolved(against base: IRIReference) -> String {
        if isAbsolute { return text }
        var target = self
        target.scheme = base.scheme
        if authority == nil {
            target.authority = base.authority
            if path.isEmpty {
                target.path = base.path
                target.query = query ?? base.query
            } else if path.utf8.first != UInt8(ascii: "/") {
                target.path = base.merged(path)
            }
        }
        if !path.isEmpty || authority != nil { target.path = Self.withoutDots(target.path) }
        return target.text
    }

    private var text: String {
        (scheme.map { $0 + ":" } ?? "") + (authority.map { "//" + $0 } ?? "") + path + (query.map { "?" + $0 } ?? "")
            + (fragment.map { "#" + $0 } ?? "")
    }

    private func merged(_ relative: Substring) -> Substring {
        if authority != nil, path.isEmpty { return "/" + relative }
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        return (slash.map { path[...$0] } ?? "") + relative
    }

    /// RFC 3986, section 5.2.4.
    private static func withoutDots(_ path: Substring) -> Substring {
        var kept: [Substring] = []
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Substring.init)
        for (position, part) in parts.enumerated() {
            let isLast = position == parts.count - 1
            switch part {
            case ".": if isLast { kept.append("") }
            case "..":
                if kept.count > 1 || kept.first.map({ !$0.isEmpty }) == true { kept.removeLast() }
                if isLast { kept.append("") }
            default: kept.append(part)
            }
        }
        return Substring(kept.joined(separator: "/"))
    }
}
