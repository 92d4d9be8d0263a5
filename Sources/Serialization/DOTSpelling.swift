/// How strings are spelt in DOT. All are quoted; a backslash is doubled, so that none of Graphviz' own escapes (`\N`,
/// `\l`) arises by accident.
enum DOTSpelling {
    /// Graphviz reads no string of 16 KB; what is longer than this many bytes of text is cut, with `…`.
    static let limit = 4000

    /// A control character becomes its picture (␍), U+FFFE and U+FFFF become U+FFFD: a drawing is an XML file in the
    /// end.
    private static let table: EscapeTable = {
        var escapes: [(UInt8, String)] = [
            (UInt8(ascii: "\""), "\\\""), (UInt8(ascii: "\\"), "\\\\"), (UInt8(ascii: "\n"), "\\n"),
            (UInt8(ascii: "\t"), " "), (0x7F, "\u{2421}"),
        ]
        for byte in UInt8(0)..<0x20 where byte != 0x0A && byte != 0x09 {
            escapes.append((byte, String(Unicode.Scalar(0x2400 + UInt32(byte))!)))
        }
        return EscapeTable(escapes, noncharacters: ("\u{FFFD}", "\u{FFFD}"))
    }()

    struct Attribute {
        var name: String
        var lines: [String]
        /// A label that is more than text; `lines` is empty then.
        var markup: DOTMarkup?
        /// Lines of a label are centred, or begin at the left.
        var beginsLeft = false

        init(_ name: String, _ value: String) {
            self.name = name
            lines = [value]
        }

        init(_ name: String, _ markup: DOTMarkup) {
            self.init(name, lines: [])
            self.markup = markup
        }

        init(_ name: String, lines: [String], beginsLeft: Bool = false) {
            self.name = name
            self.lines = lines
            self.beginsLeft = beginsLeft
        }
    }

    /// `"text"`. A line feed in it becomes a centred line's end.
    static func append(_ text: String, to sink: inout ByteSink) {
        sink.append(UInt8(ascii: "\""))
        append(line: text, to: &sink)
        sink.append(UInt8(ascii: "\""))
    }

    /// Lines of a label, each centred.
    static func append(centred lines: [String], to sink: inout ByteSink) {
        sink.append(UInt8(ascii: "\""))
        for (position, line) in lines.enumerated() {
            if position > 0 { sink.append("\\n" as StaticString) }
            append(line: line, to: &sink)
        }
        sink.append(UInt8(ascii: "\""))
    }

    /// `, name="value"` of each attribute.
    static func rest(_ attributes: [Attribute]) -> [UInt8] {
        bytes { sink in
            for attribute in attributes { append(named: attribute, after: ", ", to: &sink) }
        }
    }

    /// What is written often, made once. What goes nowhere but into memory does not fail.
    static func bytes(_ body: (inout ByteSink) -> Void) -> [UInt8] { (try? ByteSink.bytes(body)) ?? [] }

    private static func append(named attribute: Attribute, after separator: StaticString, to sink: inout ByteSink) {
        sink.append(separator)
        sink.append(attribute.name)
        sink.append(UInt8(ascii: "="))
        append(attribute, to: &sink)
    }

    /// `[name="value", …];`
    static func append(_ attributes: [Attribute], to sink: inout ByteSink) {
        sink.append(UInt8(ascii: "["))
        for (position, attribute) in attributes.enumerated() {
            append(named: attribute, after: position > 0 ? ", " : "", to: &sink)
        }
        sink.append("];\n" as StaticString)
    }

    private static func append(_ attribute: Attribute, to sink: inout ByteSink) {
        if let markup = attribute.markup { return markup.append(to: &sink) }
        sink.append(UInt8(ascii: "\""))
        for (position, line) in attribute.lines.enumerated() {
            if position > 0, !attribute.beginsLeft { sink.append("\\n" as StaticString) }
            append(line: line, to: &sink)
            if attribute.beginsLeft, attribute.lines.count > 1 { sink.append("\\l" as StaticString) }
        }
        sink.append(UInt8(ascii: "\""))
    }

    /// A line of a string, without its quotes.
    static func append(line: String, to sink: inout ByteSink) {
        var line = line
        line.withUTF8 { append(line: $0, to: &sink) }
    }

    static func append(line text: UnsafeBufferPointer<UInt8>, to sink: inout ByteSink) {
        if text.count > limit || text.contains(UInt8(ascii: "&")) {
            _ = sink.append(withoutEntities(cut(Array(text)))[...], escaping: table)
        } else {
            sink.append(text, escapes: table)
        }
    }

    /// The text, cut between two characters where it is too long.
    static func cut(_ text: [UInt8], to limit: Int = limit) -> [UInt8] {
        if text.count <= limit { return text }
        var end = limit
        while text[end] & 0xC0 == 0x80 { end -= 1 }
        return text[..<end] + Array("…".utf8)
    }

    /// Graphviz decodes `&amp;` and its like in every string, so that an ampersand that would begin one is written as
    /// `&amp;`.
    private static func withoutEntities(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(UInt8(ascii: "&")) else { return text }
        var spelt: [UInt8] = []
        for (position, byte) in text.enumerated() {
            spelt.append(byte)
            if byte == UInt8(ascii: "&"), beginsEntity(text[(position + 1)...]) { spelt += Array("amp;".utf8) }
        }
        return spelt
    }

    private static func beginsEntity(_ text: ArraySlice<UInt8>) -> Bool {
        let name = text.prefix { $0 != UInt8(ascii: ";") && ($0 == UInt8(ascii: "#") || isAlphanumeric($0)) }
        return !name.isEmpty && name.endIndex < text.endIndex && text[name.endIndex] == UInt8(ascii: ";")
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }
}
