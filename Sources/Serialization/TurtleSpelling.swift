import Graph

/// How a term is spelt in Turtle: a prefixed name where one of the document's prefixes fits, numbers and truth values
/// bare, all else as in N-Triples.
struct TurtleSpelling {
    private let terms: TermBytes
    private let namespaces: [(iri: [UInt8], prefix: [UInt8])]
    private var plain: NTriplesSpelling
    private let integer: Term?
    private let decimal: Term?
    private let boolean: Term?
    /// By namespace: `prefix:` in place of its IRI.
    private let prefixes: [TermFrame]
    /// By term: the number of the namespace whose prefix an IRI is spelt with, plus one; 255 for none, 0 for not yet known.
    private var known: [UInt8]

    private static let noNamespace: UInt8 = 255

    /// - Parameter terms: those of `graph`.
    init(_ graph: KnowledgeGraph, _ terms: TermBytes, namespaces: [Namespace]) {
        self.terms = terms
        self.namespaces = namespaces.prefix(254).map { (Array($0.iri.utf8), Array("\($0.prefix):".utf8)) }
        var plain = NTriplesSpelling(graph, terms)
        prefixes = self.namespaces.map { TermFrame(head: plain.add($0.prefix), replaced: $0.iri.count, tail: 0..<0) }
        self.plain = plain
        integer = graph.find(XSD.integer)
        decimal = graph.find(XSD.decimal)
        boolean = graph.find(XSD.boolean)
        known = Array(repeating: 0, count: graph.terms.count)
    }

    var pieces: Pieces { plain.pieces }

    @inline(__always)
    mutating func frame(of term: Term, _ entry: TermTable.Entry) -> TermFrame {
        if entry.has(.iri) { return frame(ofIRI: term, entry) }
        if entry.has(.typed) { return frame(ofTyped: entry) }
        return plain.frame(of: entry)
    }

    private mutating func frame(ofTyped entry: TermTable.Entry) -> TermFrame {
        let datatype = Term(index: entry.qualifier)
        if isBare(terms[entry][...], datatype) { return TermFrame(head: 0..<0, tail: 0..<0) }
        let name = spelling(ofIRI: datatype)
        return plain.frame(ofLiteral: entry) { _ in Array("^^".utf8) + name }
    }

    @inline(__always)
    private mutating func frame(ofIRI iri: Term, _ entry: TermTable.Entry) -> TermFrame {
        var number = known[Int(iri.index)]
        if number == 0 {
            number = namespace(of: terms[entry][...]).map { UInt8($0) + 1 } ?? Self.noNamespace
            known[Int(iri.index)] = number
        }
        return number == Self.noNamespace ? plain.frame(of: entry) : prefixes[Int(number) - 1]
    }

    /// An IRI's whole spelling.
    mutating func spelling(ofIRI iri: Term) -> [UInt8] {
        let entry = terms[entryOf: iri]
        let frame = frame(ofIRI: iri, entry)
        return Array(pieces.bytes[frame.head]) + terms[entry].dropFirst(frame.replaced) + pieces.bytes[frame.tail]
    }

    /// The first namespace that leaves what is a name in Turtle without any escape: letters, digits, `_` and `-`.
    private func namespace(of iri: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        namespaces.firstIndex { namespace in
            let length = namespace.iri.count
            // The last byte first: what a namespace ends with rarely stands in the same place by chance.
            guard iri.count > length, let last = namespace.iri.last, iri[iri.startIndex + length - 1] == last,
                iri.starts(with: namespace.iri)
            else { return false }
            let name = iri.dropFirst(length)
            return XMLCharacters.isNCName(name) && !name.contains(UInt8(ascii: "."))
        }
    }

    /// Whether the lexical form, written bare, is read as a literal of this datatype (Turtle's INTEGER, DECIMAL and
    /// BooleanLiteral); a decimal needs its point.
    private func isBare(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ datatype: Term) -> Bool {
        if datatype == boolean { return text.elementsEqual("true".utf8) || text.elementsEqual("false".utf8) }
        guard datatype == integer || datatype == decimal else { return false }
        let digits = text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+") ? text.dropFirst() : text
        guard datatype == decimal else { return Self.areDigits(digits) }
        guard let point = digits.firstIndex(of: UInt8(ascii: ".")) else { return false }
        return Self.areDigits(digits[..<point]) && Self.areDigits(digits[(point + 1)...])
    }

    private static func areDigits(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        !text.isEmpty && text.allSatisfy { (0x30...0x39).contains($0) }
    }
}
