import XMLReading

/// Spells the content of a `parseType="Literal"` element as Exclusive XML Canonicalization (with comments) has it: a
/// namespace is declared where it is visibly used and not yet declared, attributes are sorted, empty elements have an
/// end tag.
struct XMLLiteralWriter {
    private(set) var bytes: [UInt8] = []
    /// What is declared in the output, a level an open element.
    private var rendered: [[String: String]] = [[:]]

    var isAtTop: Bool { rendered.count == 1 }
    var string: String { String(decoding: bytes, as: UTF8.self) }

    mutating func startElement(_ name: XMLName, attributes: [XMLAttribute]) {
        var declared = rendered[rendered.count - 1]
        var missing: [(prefix: String, iri: String)] = []
        for used in [name] + attributes.map(\.name).filter({ $0.prefix != nil }) where used.prefix != "xml" {
            let (prefix, iri) = (used.prefix ?? "", used.namespace ?? "")
            // Nothing declared is the same as no namespace for no prefix.
            if (declared[prefix] ?? "") == iri { continue }
            declared[prefix] = iri
            missing.append((prefix, iri))
        }
        rendered.append(declared)
        append("<" + spelling(name))
        for (prefix, iri) in missing.sorted(by: { $0.prefix.utf8.lexicographicallyPrecedes($1.prefix.utf8) }) {
            append(prefix.isEmpty ? " xmlns=\"" : " xmlns:\(prefix)=\"")
            appendEscaped(iri, Self.attributeEscapes)
            append("\"")
        }
        for attribute in attributes.sorted(by: { Self.isBefore($0.name, $1.name) }) {
            append(" " + spelling(attribute.name) + "=\"")
            appendEscaped(attribute.value, Self.attributeEscapes)
            append("\"")
        }
        append(">")
    }

    mutating func endElement(_ name: XMLName) {
        rendered.removeLast()
        append("</" + spelling(name) + ">")
    }

    mutating func text(_ text: UnsafeBufferPointer<UInt8>) { appendEscaped(text, Self.textEscapes) }

    mutating func comment(_ text: String) { append("<!--\(text)-->") }

    mutating func processingInstruction(_ target: String, _ data: String?) {
        append("<?" + target + (data.map { " " + $0 } ?? "") + "?>")
    }

    private static func isBefore(_ a: XMLName, _ b: XMLName) -> Bool {
        let (iriA, iriB) = (a.namespace ?? "", b.namespace ?? "")
        if iriA != iriB { return iriA.utf8.lexicographicallyPrecedes(iriB.utf8) }
        return a.localName.utf8.lexicographicallyPrecedes(b.localName.utf8)
    }

    private func spelling(_ name: XMLName) -> String { (name.prefix.map { $0 + ":" } ?? "") + name.localName }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private static let textEscapes: [UInt8: String] = [
        UInt8(ascii: "&"): "&amp;", UInt8(ascii: "<"): "&lt;", UInt8(ascii: ">"): "&gt;", UInt8(ascii: "\r"): "&#xD;",
    ]
    private static let attributeEscapes: [UInt8: String] = [
        UInt8(ascii: "&"): "&amp;", UInt8(ascii: "<"): "&lt;", UInt8(ascii: "\""): "&quot;",
        UInt8(ascii: "\t"): "&#x9;",
        UInt8(ascii: "\n"): "&#xA;", UInt8(ascii: "\r"): "&#xD;",
    ]

    private mutating func appendEscaped(_ text: String, _ escapes: [UInt8: String]) {
        var text = text
        text.withUTF8 { appendEscaped($0, escapes) }
    }

    private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, _ escapes: [UInt8: String]) {
        for byte in text {
            if let escape = escapes[byte] {
                append(escape)
            } else {
                bytes.append(byte)
            }
        }
    }
}
