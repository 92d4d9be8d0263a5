internal import CLibXML2

/// Takes what a page of HTML is made of, in order.
protocol HTMLEventHandler: AnyObject {
    /// Names are in lower case.
    func startElement(_ name: String, attributes: [String: String])
    func endElement(_ name: String)
    func text(_ text: String)
    func comment(_ text: String)
}

/// libxml2's HTML parser as a stream of events: it mends what is not closed, opens no network connection and keeps no
/// tree.
final class HTMLEventParser {
    private let handler: any HTMLEventHandler
    private var context: htmlParserCtxtPtr?
    private var depth = 0

    /// So many elements may be open at once; a page with more is no document that anybody reads.
    static let deepest = 1000
    /// Whether the page was nested deeper, and what came after was not read.
    private(set) var isTooDeep = false

    init(_ handler: any HTMLEventHandler) { self.handler = handler }

    /// Parses a whole page of UTF-8.
    func parse(_ utf8: [UInt8]) {
        var callbacks = Self.callbacks()
        context = htmlCreatePushParserCtxt(
            &callbacks, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil, XML_CHAR_ENCODING_UTF8)
        defer {
            htmlFreeParserCtxt(context)
            context = nil
        }
        // What the page says of its encoding was heeded before: these bytes are UTF-8.
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        htmlCtxtUseOptions(context, Int32(options))
        var rest = utf8[...]
        while !rest.isEmpty, !isTooDeep {
            let chunk = rest.prefix(1 << 16)
            rest = rest.dropFirst(chunk.count)
            _ = chunk.withUnsafeBytes {
                htmlParseChunk(context, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), 0)
            }
        }
        if !isTooDeep { htmlParseChunk(context, nil, 0, 1) }
    }

    private func start(_ name: String, _ attributes: [String: String]) {
        guard !isTooDeep else { return }
        depth += 1
        if depth > Self.deepest {
            isTooDeep = true
            xmlStopParser(context)
        } else {
            handler.startElement(name, attributes: attributes)
        }
    }

    private func end(_ name: String) {
        depth -= 1
        if !isTooDeep { handler.endElement(name) }
    }

    private static func parser(_ data: UnsafeMutableRawPointer?) -> HTMLEventParser? {
        data.map { Unmanaged<HTMLEventParser>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func callbacks() -> htmlSAXHandler {
        var sax = htmlSAXHandler()
        sax.startElement = { data, name, values in
            var attributes: [String: String] = [:]
            var index = 0
            while let values, let key = values[index] {
                attributes[String(cString: key)] = values[index + 1].map { String(cString: $0) } ?? ""
                index += 2
            }
            if let name { HTMLEventParser.parser(data)?.start(String(cString: name), attributes) }
        }
        sax.endElement = { data, name in
            if let name { HTMLEventParser.parser(data)?.end(String(cString: name)) }
        }
        let text: charactersSAXFunc = { data, bytes, count in
            guard let parser = HTMLEventParser.parser(data), !parser.isTooDeep else { return }
            parser.handler.text(String(decoding: UnsafeBufferPointer(start: bytes, count: Int(count)), as: UTF8.self))
        }
        sax.characters = text
        sax.ignorableWhitespace = text
        sax.comment = { data, bytes in
            if let bytes { HTMLEventParser.parser(data)?.handler.comment(String(cString: bytes)) }
        }
        return sax
    }
}
