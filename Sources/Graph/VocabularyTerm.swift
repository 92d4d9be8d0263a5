/// A name of a vocabulary: a namespace and a local name.
public struct VocabularyTerm: Hashable, Sendable {
    public let namespace: Namespace
    public let localName: String
    /// Both, one after the other: kept, since every statement asks for it.
    public let iri: String

    public init(_ namespace: Namespace, _ localName: String) {
        iri = namespace.iri + localName
        precondition(
            localName.utf8.allSatisfy { $0 < 0x80 } && IRISyntax.fault(in: iri) == nil,
            "a name of a vocabulary is ASCII")
        self.namespace = namespace
        self.localName = localName
    }

    /// The local name first: it tells most terms apart, and often its length does.
    public static func == (a: VocabularyTerm, b: VocabularyTerm) -> Bool {
        a.localName.utf8.count == b.localName.utf8.count && a.localName == b.localName && a.namespace == b.namespace
    }

    /// By the local name alone, which few terms share.
    public func hash(into hasher: inout Hasher) { hasher.combine(localName) }
}
