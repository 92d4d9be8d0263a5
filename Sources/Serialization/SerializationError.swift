/// Why a graph cannot be written in a format. What was written before is to be thrown away.
public enum SerializationError: Error, Hashable, Sendable {
    /// RDF/XML writes a predicate as an element, and the end of this one is no XML name.
    case unspellablePredicate(String)
    /// A text has a character that XML 1.0 cannot hold, not even escaped. Whoever builds a graph for XML takes such
    /// characters out beforehand, and says so (`XMLCharacters.replacingForbidden`).
    case forbiddenCharacter(Unicode.Scalar, subject: String, predicate: String)
    /// The system could not write; its error number.
    case writeFailed(errno: Int32)
}

extension SerializationError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unspellablePredicate(let iri): "RDF/XML cannot spell this predicate as an XML name: \(iri)"
        case .forbiddenCharacter(let scalar, let subject, let predicate):
            "XML 1.0 forbids U+\(String(scalar.value, radix: 16, uppercase: true)), which stands in a text of "
                + "\(subject) (\(predicate))"
        case .writeFailed(let number): "cannot write (system error \(number))"
        }
    }
}
