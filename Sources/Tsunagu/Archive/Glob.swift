/// A pattern of paths, for where no shell has put the paths in its place: `*`, `?`, `[a-z]` and `[!a-z]` within a name,
/// `**` for directories to any depth. A name that begins with a point is fitted only by a point; links to directories are
/// not followed by `**`.
struct Glob {
    private let isAbsolute: Bool
    private let parts: [[Unicode.Scalar]]

    static func isPattern(_ text: String) -> Bool { text.unicodeScalars.contains { "*?[".unicodeScalars.contains($0) } }

    init(_ pattern: String) {
        isAbsolute = pattern.hasPrefix("/")
        var parts: [[Unicode.Scalar]] = []
        for part in pattern.split(separator: "/").map({ Array($0.unicodeScalars) })
        where part != Self.anyDepth || parts.last != Self.anyDepth {
            parts.append(part)
        }
        if parts.last == Self.anyDepth { parts.append(["*"]) }
        self.parts = parts
    }

    private static let anyDepth: [Unicode.Scalar] = ["*", "*"]

    /// The paths that fit, in the order of their names; none twice.
    func paths() -> [String] {
        var found: [String] = []
        var seen: Set<[UInt8]> = []
        collect(parts[...], below: isAbsolute ? "/" : "") { path in
            if seen.insert(Array(path.utf8)).inserted { found.append(path) }
        }
        return found
    }

    private func collect(_ parts: ArraySlice<[Unicode.Scalar]>, below prefix: String, _ found: (String) -> Void) {
        guard let part = parts.first else { return }
        let rest = parts.dropFirst()
        if !Self.isPattern(String(String.UnicodeScalarView(part))) {
            let path = prefix + String(String.UnicodeScalarView(part))
            if rest.isEmpty {
                if FileKind(of: path, followingLink: false) != nil { found(path) }
            } else {
                collect(rest, below: path + "/", found)
            }
            return
        }
        let isAnyDepth = part == Self.anyDepth
        if isAnyDepth { collect(rest, below: prefix, found) }
        for name in DirectoryNames.read(prefix.isEmpty ? "." : prefix) ?? [] {
            let path = prefix + name
            if isAnyDepth {
                if !name.hasPrefix("."), FileKind(of: path, followingLink: false) == .directory {
                    collect(parts, below: path + "/", found)
                }
            } else if Self.fits(Array(name.unicodeScalars), part) {
                if rest.isEmpty {
                    found(path)
                } else if FileKind(of: path) == .directory {
                    collect(rest, below: path + "/", found)
                }
            }
        }
    }

    /// Whether a name fits a pattern without `/`. O(name × pattern): after a `*` that did not do, only the last one is
    /// tried again.
    static func fits(_ name: [Unicode.Scalar], _ pattern: [Unicode.Scalar]) -> Bool {
        if name.first == ".", pattern.first != "." { return false }
        var (i, p) = (0, 0)
        var retry: (name: Int, pattern: Int)?
        while i < name.count {
            if p < pattern.count, pattern[p] == "*" {
                retry = (i, p)
                p += 1
            } else if p < pattern.count, let next = step(name[i], pattern, at: p) {
                i += 1
                p = next
            } else if let last = retry {
                retry = (last.name + 1, last.pattern)
                (i, p) = (last.name + 1, last.pattern + 1)
            } else {
                return false
            }
        }
        return pattern[p...].allSatisfy { $0 == "*" }
    }

    /// Where the pattern goes on after one character; nil where it does not fit.
    private static func step(_ scalar: Unicode.Scalar, _ pattern: [Unicode.Scalar], at p: Int) -> Int? {
        if pattern[p] == "?" { return p + 1 }
        guard pattern[p] == "[", let (contains, next) = set(pattern, at: p, scalar) else {
            return pattern[p] == scalar ? p + 1 : nil
        }
        return contains ? next : nil
    }

    /// Whether a set such as `[a-z_]` has the character, and where it ends; nil where none begins.
    private static func set(
        _ pattern: [Unicode.Scalar], at open: Int, _ scalar: Unicode.Scalar
    ) -> (contains: Bool, next: Int)? {
        var p = open + 1
        let isNegated = p < pattern.count && (pattern[p] == "!" || pattern[p] == "^")
        if isNegated { p += 1 }
        let first = p
        var contains = false
        while p < pattern.count, pattern[p] != "]" || p == first {
            if p + 2 < pattern.count, pattern[p + 1] == "-", pattern[p + 2] != "]" {
                contains = contains || (pattern[p] <= scalar && scalar <= pattern[p + 2])
                p += 3
            } else {
                contains = contains || pattern[p] == scalar
                p += 1
            }
        }
        return p < pattern.count ? (contains != isNegated, p + 1) : nil
    }
}
