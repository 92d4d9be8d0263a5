import XMLReading

/// Reads RDF/XML (RDF 1.1 XML Syntax) as a stream: every statement as soon as its element says it.
///
/// ```swift
/// try RDFXMLReader(base: "https://example.org/g.rdf").read(bytes) { statement in … }
/// ```
public struct RDFXMLReader: Sendable {
    /// What relative references are resolved against; a document without `xml:base` needs it for them.
    public var base: String

    public init(base: String = "") { self.base = base }

    /// - Throws: `ReadingError` at the first fault; what `handle` throws. Memory: the depth of the document and the
    ///   longest text.
    public func read(_ bytes: [UInt8], _ handle: (RDFStatement) throws -> Void) throws {
        try withoutActuallyEscaping(handle) { handle in
            let events = RDFXMLEvents(base: base, handle)
            let parser = XMLEventParser(events)
            events.place = { [unowned parser] in (parser.line, parser.column) }
            do {
                try parser.parse(bytes[...])
                try parser.finish()
            } catch let error as XMLSyntaxError {
                throw ReadingError(line: error.line, column: error.column, message: error.message)
            }
        }
    }
}
