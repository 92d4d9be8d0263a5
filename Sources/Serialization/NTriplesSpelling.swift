import Graph

/// How a term is spelt in N-Triples and N-Quads: the canonical form of RDF 1.2 N-Triples, section 3.
struct NTriplesSpelling {
    private let terms: TermBytes
    private let afterEach: [UInt8]
    private let aroundIRI: TermFrame
    private let aroundString: TermFrame
    /// By language and datatype, what stands behind the text; and the pieces of all frames.
    private var tails: TermSpellings

    /// What a literal's text is escaped by. An IRI of a graph has no character that would need an escape here.
    static let escapes: EscapeTable = {
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

    /// - Parameters:
    ///   - terms: those of `graph`.
    ///   - afterEach: what follows each term.
    init(_ graph: KnowledgeGraph, _ terms: TermBytes, afterEach: [UInt8] = []) {
        self.terms = terms
        self.afterEach = afterEach
        tails = TermSpellings(graph)
        aroundIRI = TermFrame(
            head: tails.pieces.add("<".utf8), tail: tails.pieces.add(Array(">".utf8) + afterEach))
        aroundString = TermFrame(
            head: tails.pieces.add("\"".utf8), tail: tails.pieces.add(Array("\"".utf8) + afterEach))
    }

    var pieces: Pieces { tails.pieces }

    @inline(__always)
    mutating func frame(of term: TermTable.Entry) -> TermFrame {
        if term.has(.iri) { return aroundIRI }
        if term.has(.string) { return aroundString }
        return frame(ofLiteral: term) { terms in
            term.has(.tagged) ? Array("@".utf8) + terms : Array("^^<".utf8) + terms + Array(">".utf8)
        }
    }

    /// The frame of a literal with a language or a datatype.
    ///
    /// - Parameter suffix: what stands behind the quoted text for these bytes of the language's tag or the datatype's IRI.
    @inline(__always)
    mutating func frame(ofLiteral term: TermTable.Entry, suffix: (UnsafeBufferPointer<UInt8>) -> [UInt8]) -> TermFrame {
        let qualifier = Term(index: term.qualifier)
        let tail =
            tails.place(of: qualifier)
            ?? tails.add(Array("\"".utf8) + suffix(terms[qualifier]) + afterEach, of: qualifier)
        return TermFrame(head: aroundString.head, tail: tail)
    }

    /// Keeps a piece for frames of another making.
    mutating func add(_ piece: some Collection<UInt8>) -> Range<Int> { tails.pieces.add(piece) }
}
