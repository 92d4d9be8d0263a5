import Graph

/// How names and terms are spelt in RDF/XML. The tags of a predicate or class are made once.
struct RDFXMLSpelling {
    /// An element's tags without their brackets: `tsu:Measure` twice, or in the opening one
    /// `ns:q xmlns:ns="…"` where the document declares no prefix for its namespace.
    struct Element {
        /// Where the tags stand in `tags`.
        var opening: Range<Int>
        var closing: Range<Int>
    }

    private let graph: KnowledgeGraph
    private let terms: TermBytes
    private let namespaces: [Namespace]
    /// The bytes of all elements made so far.
    private(set) var tags: [UInt8] = []
    private var elements: [Element] = []
    /// By term: the number of its element plus one; 0 for not made yet, -1 for none.
    private var numbers: [Int32]
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
    }

    /// `rdf:Description`.
    mutating func description() -> Element { addElement("rdf:Description", closing: "rdf:Description") }

    /// The element that a class or a predicate is; nil where XML or RDF/XML has no such name.
    mutating func element(_ term: Term) -> Element? {
        let known = numbers[Int(term.index)]
        if known > 0 { return elements[Int(known) - 1] }
        guard known == 0, let made = makeElement(graph.text(term)) else {
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
        let start = tags.count
        tags += opening.utf8
        let middle = tags.count
        tags += closing.utf8
        return Element(opening: start..<middle, closing: middle..<tags.count)
    }

    /// ` name="IRI"`.
    func append(_ name: StaticString, iri: Term, to sink: inout ByteSink) {
        sink.append(name)
        _ = sink.append(iri, of: terms, escaping: attributeEscapes)
        sink.append(UInt8(ascii: "\""))
    }

    func isIRI(_ term: Term) -> Bool { terms.isIRI(term) }

    /// ` xml:lang="…"` or ` rdf:datatype="…"`, or nothing for a string.
    func appendQualifier(of literal: Term, to sink: inout ByteSink) {
        switch terms.kind(literal) {
        case .tagged:
            sink.append(" xml:lang=\"" as StaticString)
            sink.append(terms.qualifier(literal), of: terms)
            sink.append(UInt8(ascii: "\""))
        case .typed: append(" rdf:datatype=\"", iri: terms.qualifier(literal), to: &sink)
        case .iri, .string, .languageTag: break
        }
    }

    /// The literal's text; returns a character that XML cannot hold.
    func appendText(of literal: Term, to sink: inout ByteSink) -> Unicode.Scalar? {
        sink.append(literal, of: terms, escaping: contentEscapes)
    }
}
