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
            let handler = Handler(base: base, handle)
            let parser = XMLEventParser(handler)
            handler.place = { [unowned parser] in (parser.line, parser.column) }
            do {
                try parser.parse(bytes[...])
                try parser.finish()
            } catch let error as XMLSyntaxError {
                throw ReadingError(line: error.line, column: error.column, message: error.message)
            }
        }
    }

    private final class Handler: XMLEventHandler {
        /// A pointer that stays: of a property each access would be checked against others, for each event.
        private let events: UnsafeMutablePointer<RDFXMLEvents>
        /// The parser's line and column, for errors.
        var place: () -> (line: Int, column: Int) = { (0, 0) }

        init(base: String, _ handle: @escaping (RDFStatement) throws -> Void) {
            events = .allocate(capacity: 1)
            events.initialize(to: RDFXMLEvents(base: base, handle))
        }

        deinit {
            events.deinitialize(count: 1)
            events.deallocate()
        }

        func startElement(_ name: XMLName, attributes: [XMLAttribute]) throws {
            do { try events.pointee.startElement(name, attributes: attributes) } catch { throw placed(error) }
        }

        func endElement(_ name: XMLName) throws {
            do { try events.pointee.endElement(name) } catch { throw placed(error) }
        }

        func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
            do { try events.pointee.text(bytes) } catch { throw placed(error) }
        }

        func comment(_ text: String) { events.pointee.comment(text) }

        func processingInstruction(_ target: String, _ data: String?) {
            events.pointee.processingInstruction(target, data)
        }

        private func placed(_ error: any Error) -> any Error {
            guard let fault = error as? RDFXMLFault else { return error }
            return ReadingError(line: place().line, column: place().column, message: fault.message)
        }
    }
}

/// Why a document is no RDF/XML.
struct RDFXMLFault: Error {
    let message: String
    init(_ message: String) { self.message = message }
}
