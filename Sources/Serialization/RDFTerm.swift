/// A term as a file spells it, before it belongs to a graph.
public enum RDFTerm: Sendable {
    case iri(String)
    /// A blank node; the label means something only in its file.
    case blank(String)
    case literal(String, language: String?, datatype: String)
}

/// A statement as it was read.
public struct RDFStatement: Sendable {
    public var subject: RDFTerm
    /// An IRI.
    public var predicate: String
    public var object: RDFTerm

    public init(_ subject: RDFTerm, _ predicate: String, _ object: RDFTerm) {
        self.subject = subject
        self.predicate = predicate
        self.object = object
    }
}

/// Why a file cannot be read, and where.
public struct ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
    public var line: Int
    /// Counted in bytes of UTF-8, from 1.
    public var column: Int
    /// For XML that is not well-formed, libxml2's own words.
    public var message: String

    public init(line: Int, column: Int, message: String) {
        self.line = line
        self.column = column
        self.message = message
    }

    public var description: String { "\(line):\(column): \(message)" }
}
