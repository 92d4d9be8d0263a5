import Graph

/// How a term is spelt in N-Triples and N-Quads: the canonical form of RDF 1.2 N-Triples, section 3.
struct NTriplesSpelling {
    private let terms: TermBytes
    private let literalEscapes = Self.literal

    init(_ terms: TermBytes) { self.terms = terms }

    private static let literal: EscapeTable = {
        var escapes: [(UInt8, String)] = [
            (UInt8(ascii: "\""), "\\\""), (UInt8(ascii: "\\"), "\\\\"), (0x08, "\\b"), (0x09, "\\t"), (0x0A, "\\n"),
            (0x0C, "\\f"), (0x0D, "\\r"),
        ]
        let hexadecimal = Array("0123456789ABCDEF")
        for byte in Array(0..<UInt8(0x20)) + [0x7F] where !escapes.contains(where: { $0.0 == byte }) {
            escapes.append((byte, "\\u00\(hexadecimal[Int(byte >> 4)])\(hexadecimal[Int(byte & 15)])"))
        }
        return EscapeTable(escapes, noncharacters: ("\\uFFFE", "\\uFFFF"))
    }()

    @inline(__always)
    func append(_ term: Term, to sink: inout ByteSink) {
        let entry = terms[entryOf: term]
        if entry.has(.iri) {
            append(iri: entry, to: &sink)
            return
        }
        appendText(of: entry, to: &sink)
        if entry.has(.tagged) {
            sink.append(UInt8(ascii: "@"))
            sink.append(terms[entryOf: Term(index: entry.qualifier)], of: terms)
        } else if entry.has(.typed) {
            sink.append("^^" as StaticString)
            append(iri: terms[entryOf: Term(index: entry.qualifier)], to: &sink)
        }
    }

    /// A literal's text in quotes.
    @inline(__always)
    func appendText(of literal: TermTable.Entry, to sink: inout ByteSink) {
        sink.append(UInt8(ascii: "\""))
        _ = sink.append(literal, of: terms, escaping: literalEscapes)
        sink.append(UInt8(ascii: "\""))
    }

    /// An IRI of a graph has no character that would need an escape here.
    @inline(__always)
    private func append(iri: TermTable.Entry, to sink: inout ByteSink) {
        sink.append(UInt8(ascii: "<"))
        sink.append(iri, of: terms)
        sink.append(UInt8(ascii: ">"))
    }
}
