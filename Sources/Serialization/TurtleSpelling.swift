import Graph

/// How a term is spelt in Turtle: a prefixed name where one of the document's prefixes fits, numbers and truth values
/// bare, all else as in N-Triples.
struct TurtleSpelling {
    let graph: KnowledgeGraph
    private let namespaces: [Namespace]
    private let plain: NTriplesSpelling
    private let numbers: [Term]
    private let boolean: Term?

    init(_ graph: KnowledgeGraph, namespaces: [Namespace]) {
        self.graph = graph
        self.namespaces = namespaces
        plain = NTriplesSpelling(graph: graph)
        numbers = [XSD.integer, XSD.decimal].compactMap { graph.find($0) }
        boolean = graph.find(XSD.boolean)
    }

    func append(_ term: Term, to sink: inout ByteSink) {
        let terms = graph.terms
        switch terms.kind(term.index) {
        case .iri: append(iri: term, to: &sink)
        case .typed:
            let datatype = Term(index: terms.qualifier(term.index))
            if isBare(terms.slice(term.index), datatype) {
                sink.append(terms.slice(term.index))
            } else {
                plain.appendText(of: term, to: &sink)
                sink.append("^^" as StaticString)
                append(iri: datatype, to: &sink)
            }
        case .string, .tagged, .languageTag: plain.append(term, to: &sink)
        }
    }

    private func append(iri: Term, to sink: inout ByteSink) {
        let bytes = graph.terms.slice(iri.index)
        for namespace in namespaces where bytes.starts(with: namespace.iri.utf8) {
            let name = bytes.dropFirst(namespace.iri.utf8.count)
            // What is a name in Turtle without any escape: letters, digits, `_` and `-`.
            guard let first = name.first, XMLCharacters.isNameStart(first), !name.contains(UInt8(ascii: ".")),
                XMLCharacters.isNCName(name)
            else { continue }
            sink.append(namespace.prefix)
            sink.append(UInt8(ascii: ":"))
            sink.append(name)
            return
        }
        plain.append(iri, to: &sink)
    }

    /// Whether the lexical form, written bare, is read as a literal of this datatype (Turtle's INTEGER, DECIMAL and
    /// BooleanLiteral); a decimal needs its point.
    private func isBare(_ text: ArraySlice<UInt8>, _ datatype: Term) -> Bool {
        if datatype == boolean { return text.elementsEqual("true".utf8) || text.elementsEqual("false".utf8) }
        guard numbers.contains(datatype) else { return false }
        let digits = text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+") ? text.dropFirst() : text
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isDecimal = graph.text(datatype) == XSD.decimal.iri
        return parts.count == (isDecimal ? 2 : 1)
            && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
    }
}
