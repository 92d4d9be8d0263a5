import Graph

/// How a term is spelt in N-Triples and N-Quads: the canonical form of RDF 1.2 N-Triples, section 3.
struct NTriplesSpelling {
    let graph: KnowledgeGraph

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
        let terms = graph.terms
        let kind = terms.kind(term.index)
        if kind == .iri {
            append(iri: term.index, to: &sink)
            return
        }
        appendText(of: term, to: &sink)
        switch kind {
        case .tagged:
            sink.append(UInt8(ascii: "@"))
            sink.append(terms.slice(terms.qualifier(term.index)))
        case .typed:
            sink.append("^^" as StaticString)
            append(iri: terms.qualifier(term.index), to: &sink)
        case .iri, .string, .languageTag: break
        }
    }

    /// A literal's text in quotes.
    func appendText(of literal: Term, to sink: inout ByteSink) {
        sink.append(UInt8(ascii: "\""))
        _ = sink.append(graph.terms.slice(literal.index), escaping: Self.literal)
        sink.append(UInt8(ascii: "\""))
    }

    /// An IRI of a graph has no character that would need an escape here.
    private func append(iri: UInt32, to sink: inout ByteSink) {
        sink.append(UInt8(ascii: "<"))
        sink.append(graph.terms.slice(iri))
        sink.append(UInt8(ascii: ">"))
    }
}
