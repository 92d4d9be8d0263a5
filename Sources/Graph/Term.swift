/// A term of one `KnowledgeGraph`: an IRI or a literal, interned to 32 bits.
///
/// A term means something only in the graph that made it; `formUnion(_:)` translates. There are no blank nodes: every
/// thing the instance data speaks of has an IRI, so that graphs merge by plain set union.
public struct Term: Hashable, BitwiseCopyable, Sendable {
    package let index: UInt32

    package init(index: UInt32) { self.index = index }
}

/// A term spelt out.
public enum TermValue: Sendable {
    case iri(String)
    /// A string without a language has the datatype xsd:string, one with a language rdf:langString.
    case literal(String, language: String?, datatype: String)
}

/// Why a text cannot be a term.
public enum TermError: Error, Hashable, Sendable {
    /// Not an absolute IRI in ASCII as RFC 3986 spells them. `offset` counts UTF-8 bytes to where it goes wrong.
    case badIRI(String, offset: Int)
    /// Not a language tag as RFC 5646 spells them.
    case badLanguageTag(String)
}

extension TermError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .badIRI(let text, let offset): "not an absolute ASCII IRI (byte \(offset)): \(text)"
        case .badLanguageTag(let text): "not a language tag: \(text)"
        }
    }
}
