import Graph

/// How names and terms are spelt in RDF/XML. The tags of a predicate or class are made once.
struct RDFXMLSpelling {
    /// Where an element's tags stand in `pieces`, as a node and as a property. A name is `tsu:Measure`, or in an opening
    /// tag `ns:q xmlns:ns="…"` where the document declares no prefix for its namespace.
    struct Element {
        /// `<name rdf:about="` and `</name>`.
        var node: Range<Int>
        var nodeEnd: Range<Int>
        /// `<name rdf:resource="`, all of it but the IRI.
        var resource: Range<Int>
        /// `<name`, to which a literal's qualifier comes, and `</name>`.
        var literal: Range<Int>
        var literalEnd: Range<Int>
    }

    private let graph: KnowledgeGraph
    private let terms: TermBytes
    private let namespaces: [Namespace]
    /// Of all elements made so far.
    private(set) var pieces = Pieces()
    private var elements: [Element] = []
    /// By term: the number of its element plus one; 0 for not made yet, -1 for none.
    private var numbers: [Int32]
    /// By language tag and datatype: what ends an opening tag, ` xml:lang="…">` or ` rdf:datatype="…">`.
    private var qualifiers: TermSpellings
    private let attributeEscapes = XMLCharacters.attribute
    private let contentEscapes = XMLCharacters.content

    /// Names of the RDF namespace that RDF/XML (section 5.1) keeps for itself, as nodes or as properties.
    private static let reserved: Set<String> = Set(
        [
            "RDF", "ID", "about", "bagID", "parseType", "resource", "nodeID", "datatype", "li", "aboutEach",
            "aboutEachPrefix", "Description",
        ].map { Namespace.rdf.iri + $0 })

    /// - Parameter terms: those of `graph`.
    init(_ graph: KnowledgeGraph, _ terms: TermBytes, namespaces: [Namespace]) {
        self.graph = graph
        self.terms = terms
        self.namespaces = namespaces
        numbers = Array(repeating: 0, count: graph.terms.count)
        qualifiers = TermSpellings(graph)
    }

    /// `rdf:Description`.
    mutating func description() -> Element { addElement("rdf:Description", closing: "rdf:Description") }

    /// The element that a class or a predicate is; nil where XML or RDF/XML has no such name.
    @inline(__always)
    mutating func element(_ term: Term) -> Element? {
        let known = numbers[Int(term.index)]
        return known > 0 ? elements[Int(known) - 1] : known == 0 ? newElement(term) : nil
    }

    @inline(never)
    private mutating func newElement(_ term: Term) -> Element? {
        guard let made = makeElement(graph.text(term)) else {
            numbers[Int(term.index)] = -1
            return nil
        }
        elements.append(made)
        numbers[Int(term.index)] = Int32(elements.count)
        return made
    }

    private mutating func makeElement(_ iri: String) -> Element? {
        guard !Self.reserved.contains(iri), let name = QualifiedName(iri, namespaces: namespaces) else { return nil }
        if let prefix = name.prefix {
            let qualified = "\(prefix):\(name.localName)"
            return addElement(qualified, closing: qualified)
        }
        if name.namespace.hasPrefix("http://www.w3.org/XML/1998/")
            || name.namespace.hasPrefix("http://www.w3.org/2000/xmlns")
        {
            return nil  // XML binds these itself
        }
        let escaped = name.namespace.replacing("&", with: "&amp;")
        return addElement("ns:\(name.localName) xmlns:ns=\"\(escaped)\"", closing: "ns:\(name.localName)")
    }

    private mutating func addElement(_ opening: String, closing: String) -> Element {
        Element(
            node: pieces.add("  <\(opening) rdf:about=\"".utf8), nodeEnd: pieces.add("  </\(closing)>\n".utf8),
            resource: pieces.add("    <\(opening) rdf:resource=\"".utf8), literal: pieces.add("    <\(opening)".utf8),
            literalEnd: pieces.add("</\(closing)>\n".utf8))
    }

    func isIRI(_ term: Term) -> Bool { terms[entryOf: term].has(.iri) }

    /// An IRI as the value of an attribute.
    @inline(__always)
    func append(iri: Term, to sink: inout ByteSink) {
        _ = sink.append(terms[entryOf: iri], of: terms, escaping: attributeEscapes)
    }

    /// The end of the opening tag of a literal, with its language or its datatype where it is not a string.
    @inline(__always)
    mutating func appendQualifier(of literal: Term, to sink: inout ByteSink) {
        let entry = terms[entryOf: literal]
        if entry.has(.string) { return sink.append(UInt8(ascii: ">")) }
        let qualifier = Term(index: entry.qualifier)
        let place = qualifiers.place(of: qualifier) ?? newQualifier(qualifier, isLanguage: entry.has(.tagged))
        sink.append(qualifiers.pieces, place)
    }

    @inline(never)
    private mutating func newQualifier(_ qualifier: Term, isLanguage: Bool) -> Range<Int> {
        // Into memory nothing fails.
        let spelling = try? ByteSink.bytes { sink in
            sink.append(isLanguage ? " xml:lang=\"" : " rdf:datatype=\"")
            append(iri: qualifier, to: &sink)
            sink.append("\">")
        }
        return qualifiers.add(spelling ?? [], of: qualifier)
    }

    /// The literal's text; returns a character that XML cannot hold.
    @inline(__always)
    func appendText(of literal: Term, to sink: inout ByteSink) -> Unicode.Scalar? {
        sink.append(terms[entryOf: literal], of: terms, escaping: contentEscapes)
    }
}
