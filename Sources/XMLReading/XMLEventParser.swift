import CLibXML2

/// libxml2's SAX2 parser, fed in chunks.
///
/// It opens no file and no network connection, reads no DTD beyond the document's own, and knows no entities but the
/// five of XML: any other is an error. Errors come from this parser's own context, with libxml2's words.
package final class XMLEventParser {
    private var context: xmlParserCtxtPtr?
    private let handler: any XMLEventHandler
    private var failure: (any Error)?
    /// A pointer that stays: of a property each access would be checked against others, for each event.
    private let names: UnsafeMutablePointer<XMLNames>

    package init(_ handler: any XMLEventHandler) {
        self.handler = handler
        names = .allocate(capacity: 1)
        names.initialize(to: XMLNames())
        var callbacks = Self.callbacks()
        context = xmlCreatePushParserCtxt(&callbacks, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
        // NOENT does not mean "no entities" but "put in what they stand for"; without it an ampersand in an attribute
        // arrives as `&#38;`. There is nothing to put in but the five: `getEntity` knows no others.
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NOENT.rawValue | XML_PARSE_NONET.rawValue))
    }

    deinit {
        // Where a document declares entities, libxml2 keeps them in a document of its own, which its push parser leaves.
        if let document = context?.pointee.myDoc { xmlFreeDoc(document) }
        xmlFreeParserCtxt(context)
        names.deinitialize(count: 1)
        names.deallocate()
    }

    /// Takes the next bytes of the document, any number of them.
    /// - Throws: `XMLSyntaxError` where the document is not well-formed; what the handler throws.
    package func parse(_ bytes: ArraySlice<UInt8>) throws {
        var rest = bytes
        while !rest.isEmpty {
            let chunk = rest.prefix(1 << 20)
            rest = rest.dropFirst(chunk.count)
            let status = chunk.withUnsafeBytes {
                xmlParseChunk(context, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), 0)
            }
            try check(status)
        }
    }

    /// Ends the document.
    package func finish() throws { try check(xmlParseChunk(context, nil, 0, 1)) }

    /// Where the parser stands.
    package var line: Int { Int(xmlSAX2GetLineNumber(context)) }
    package var column: Int { Int(xmlSAX2GetColumnNumber(context)) }

    private func check(_ status: Int32) throws {
        if let failure { throw failure }
        // What only warns (an odd namespace name, say) is not in `failure`; whatever else stopped libxml2 is an error.
        if status != 0, context?.pointee.wellFormed == 0 {
            throw XMLSyntaxError(line: line, column: column, message: "not well-formed XML (libxml2 error \(status))")
        }
    }

    private func attempt(_ body: (any XMLEventHandler) throws -> Void) {
        guard failure == nil else { return }
        do {
            try body(handler)
        } catch {
            stop(error)
        }
    }

    private func stop(_ error: any Error) {
        if failure == nil { failure = error }
        xmlStopParser(context)
    }

    // MARK: Callbacks

    private static func parser(_ data: UnsafeMutableRawPointer?) -> XMLEventParser? {
        data.map { Unmanaged<XMLEventParser>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func callbacks() -> xmlSAXHandler {
        var sax = xmlSAXHandler()
        sax.initialized = UInt32(XML_SAX2_MAGIC)
        sax.startElementNs = { data, localName, prefix, iri, _, _, attributeCount, _, values in
            guard let parser = XMLEventParser.parser(data) else { return }
            let name = parser.names.pointee.name(localName, prefix, iri)
            var attributes = parser.names.pointee.attributes(Int(attributeCount), values)
            parser.attempt { try $0.startElement(name, attributes: attributes) }
            parser.names.pointee.reuse(&attributes)
        }
        sax.endElementNs = { data, localName, prefix, iri in
            guard let parser = XMLEventParser.parser(data) else { return }
            let name = parser.names.pointee.name(localName, prefix, iri)
            parser.attempt { try $0.endElement(name) }
        }
        let text: charactersSAXFunc = { data, bytes, count in
            XMLEventParser.parser(data)?.attempt { try $0.text(UnsafeBufferPointer(start: bytes, count: Int(count))) }
        }
        sax.characters = text
        sax.ignorableWhitespace = text
        sax.cdataBlock = text
        sax.comment = { data, bytes in
            XMLEventParser.parser(data)?.attempt { try $0.comment(XMLEventParser.string(bytes) ?? "") }
        }
        sax.processingInstruction = { data, target, content in
            XMLEventParser.parser(data)?.attempt {
                try $0.processingInstruction(XMLEventParser.string(target) ?? "", XMLEventParser.string(content))
            }
        }
        sax.getEntity = { data, name in
            let predefined = xmlGetPredefinedEntity(name)
            // A declaration asks too, whether the name is taken; only a use is an error.
            if predefined == nil, let parser = XMLEventParser.parser(data), parser.context?.pointee.inSubset == 0 {
                parser.stop(
                    XMLSyntaxError(
                        line: parser.line, column: parser.column,
                        message: "entities are not read: &\(XMLEventParser.string(name) ?? "");"))
            }
            return predefined
        }
        sax.serror = { data, error in
            guard let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue,
                let parser = XMLEventParser.parser(data)
            else { return }
            // Any text names a namespace (Namespaces in XML, section 2.2); libxml2 finds fault with one that is no URI.
            if error.pointee.code == Int32(XML_WAR_NS_URI.rawValue) { return }
            // For a document cut short libxml2 speaks of content after its end.
            let isCutShort =
                error.pointee.code == Int32(XML_ERR_DOCUMENT_END.rawValue)
                && parser.context.map { $0.pointee.nameNr > 0 } ?? false
            let words =
                isCutShort
                ? "the document ends before all its elements do"
                : error.pointee.message.map { String(cString: $0) } ?? "not well-formed XML"
            parser.stop(
                XMLSyntaxError(
                    line: Int(error.pointee.line), column: Int(error.pointee.int2),
                    message: words.last == "\n" ? String(words.dropLast()) : words))
        }
        return sax
    }

    static func string(_ bytes: UnsafePointer<xmlChar>?) -> String? { bytes.map { String(cString: $0) } }
}
