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

    func append(_ term: Term, to sink: inout ByteSink) {
        let kind = terms.kind(term)
        if kind == .iri {
            append(iri: term, to: &sink)
            return
        }
        appendText(of: term, to: &sink)
        switch kind {
        case .tagged:
            sink.append(UInt8(ascii: "@"))
            sink.append(terms.qualifier(term), of: terms)
        case .typed:
            sink.append("^^" as StaticString)
            append(iri: terms.qualifier(term), to: &sink)
        case .iri, .string, .languageTag: break
        }
    }

    /// `<IRI> `.
    func iri(_ term: Term) -> [UInt8] { [UInt8(ascii: "<")] + terms[term] + Array("> ".utf8) }

    /// A literal's text in quotes.
    func appendText(of literal: Term, to sink: inout ByteSink) {
        sink.append(UInt8(ascii: "\""))
        _ = sink.append(literal, of: terms, escaping: literalEscapes)
        sink.append(UInt8(ascii: "\""))
    }

    /// An IRI of a graph has no character that would need an escape here.
    private func append(iri: Term, to sink: inout ByteSink) {
        sink.append(UInt8(ascii: "<"))
        sink.append(iri, of: terms)
        sink.append(UInt8(ascii: ">"))
    }
}
