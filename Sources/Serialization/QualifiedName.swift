import Graph

/// An IRI taken apart into a namespace and an XML name.
struct QualifiedName {
    /// nil where no prefix of the run's stands for the namespace.
    var prefix: String?
    var namespace: String
    var localName: String

    /// The longest known namespace that leaves an XML name; without one, the IRI is cut before the longest XML name
    /// at its end, not within a percent-escape if that can be. nil where there is no such name. (An IRI of the graph is
    /// ASCII.)
    init?(_ iri: String, namespaces: [Namespace]) {
        let bytes = Array(iri.utf8)
        let known = namespaces.filter {
            iri.utf8.starts(with: $0.iri.utf8) && XMLCharacters.isNCName(bytes[$0.iri.utf8.count...])
        }.max { $0.iri.utf8.count < $1.iri.utf8.count }
        if let known {
            self.init(
                prefix: known.prefix, namespace: known.iri,
                localName: String(decoding: bytes[known.iri.utf8.count...], as: UTF8.self))
            return
        }
        let tail = (bytes.lastIndex { !XMLCharacters.isNameCharacter($0) } ?? -1) + 1
        // libxml2 and others find fault with a namespace that ends in half an escape, though the names are the same.
        let isInEscape = tail > 0 && bytes[tail - 1] == UInt8(ascii: "%")
        let start =
            bytes[tail...].dropFirst(isInEscape ? 2 : 0).firstIndex(where: XMLCharacters.isNameStart)
            ?? bytes[tail...].firstIndex(where: XMLCharacters.isNameStart)
        guard let start, start > 0 else { return nil }
        self.init(
            prefix: nil, namespace: String(decoding: bytes[..<start], as: UTF8.self),
            localName: String(decoding: bytes[start...], as: UTF8.self))
    }

    private init(prefix: String?, namespace: String, localName: String) {
        self.prefix = prefix
        self.namespace = namespace
        self.localName = localName
    }
}
