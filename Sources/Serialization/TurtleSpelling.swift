import Graph

/// How a term is spelt in Turtle: a prefixed name where one of the document's prefixes fits, numbers and truth values
/// bare, all else as in N-Triples.
struct TurtleSpelling {
    private let terms: TermBytes
    private let namespaces: [(iri: [UInt8], prefix: [UInt8])]
    private let plain: NTriplesSpelling
    private let integer: Term?
    private let decimal: Term?
    private let boolean: Term?
    /// `prefix:` of each namespace; and for each where its own stands and how long its IRI is.
    private let prefixes: Pieces
    private let cuts: [(prefix: Range<Int>, length: Int)]
    /// By term: the number of the namespace whose prefix an IRI is spelt with, plus one; 255 for none, 0 for not yet known.
    private var known: [UInt8]

    private static let noNamespace: UInt8 = 255

    /// - Parameter terms: those of `graph`.
    init(_ graph: KnowledgeGraph, _ terms: TermBytes, namespaces: [Namespace]) {
        self.terms = terms
        self.namespaces = namespaces.prefix(254).map { (Array($0.iri.utf8), Array("\($0.prefix):".utf8)) }
        var prefixes = Pieces()
        cuts = self.namespaces.map { (prefixes.add($0.prefix), $0.iri.count) }
        self.prefixes = prefixes
        plain = NTriplesSpelling(terms)
        integer = graph.find(XSD.integer)
        decimal = graph.find(XSD.decimal)
        boolean = graph.find(XSD.boolean)
        known = Array(repeating: 0, count: graph.terms.count)
    }

    @inline(__always)
    mutating func append(_ term: Term, to sink: inout ByteSink) {
        let entry = terms[entryOf: term]
        if entry.has(.iri) {
            append(iri: term, to: &sink)
        } else if entry.has(.typed) {
            append(typed: entry, to: &sink)
        } else {
            plain.append(term, to: &sink)
        }
    }

    private mutating func append(typed entry: TermTable.Entry, to sink: inout ByteSink) {
        let datatype = Term(index: entry.qualifier)
        if isBare(terms[entry][...], datatype) { return sink.append(entry, of: terms) }
        plain.appendText(of: entry, to: &sink)
        sink.append("^^" as StaticString)
        append(iri: datatype, to: &sink)
    }

    @inline(__always)
    mutating func append(iri: Term, to sink: inout ByteSink) {
        var number = known[Int(iri.index)]
        if number == 0 {
            number = namespace(of: terms[iri][...]).map { UInt8($0) + 1 } ?? Self.noNamespace
            known[Int(iri.index)] = number
        }
        if number == Self.noNamespace {
            plain.append(iri, to: &sink)
        } else {
            let cut = cuts[Int(number) - 1]
            sink.append(prefixes, cut.prefix)
            sink.append(terms[entryOf: iri], from: cut.length, of: terms)
        }
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
