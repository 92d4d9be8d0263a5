import Graph

/// How names and terms are spelt in RDF/XML. The tags of a predicate or class are made once.
struct RDFXMLSpelling {
    /// An element: `tsu:Measure`, or `ns:q xmlns:ns="…"` where the document declares no prefix for its namespace.
    struct Element {
        var opening: [UInt8]
        var closing: [UInt8]
    }

    let graph: KnowledgeGraph
    private let namespaces: [Namespace]
    /// The elements made so far, and by term where its element stands: -1 for not made yet, -2 for none.
    private var elements: [Element] = []
    private var positions: [Int32]

    /// Names of the RDF namespace that RDF/XML (section 5.1) keeps for itself, as nodes or as properties.
    private static let reserved: Set<String> = Set(
        [
            "RDF", "ID", "about", "bagID", "parseType", "resource", "nodeID", "datatype", "li", "aboutEach",
            "aboutEachPrefix", "Description",
        ].map { Namespace.rdf.iri + $0 })

    init(_ graph: KnowledgeGraph, namespaces: [Namespace]) {
        self.graph = graph
        self.namespaces = namespaces
        positions = Array(repeating: -1, count: graph.terms.count)
    }

    /// The element that a class or a predicate is; nil where XML or RDF/XML has no such name.
    mutating func element(_ term: Term) -> Element? {
        let known = positions[Int(term.index)]
        if known >= 0 { return elements[Int(known)] }
        guard known == -1, let made = makeElement(graph.text(term)) else {
            positions[Int(term.index)] = -2
            return nil
        }
        positions[Int(term.index)] = Int32(elements.count)
        elements.append(made)
        return made
    }

    private func makeElement(_ iri: String) -> Element? {
        guard !Self.reserved.contains(iri), let name = QualifiedName(iri, namespaces: namespaces) else { return nil }
        if let prefix = name.prefix {
            let qualified = Array("\(prefix):\(name.localName)".utf8)
            return Element(opening: qualified, closing: qualified)
        }
        if name.namespace.hasPrefix("http://www.w3.org/XML/1998/")
            || name.namespace.hasPrefix("http://www.w3.org/2000/xmlns")
        {
            return nil  // XML binds these itself
        }
        let escaped = name.namespace.utf8.flatMap { $0 == UInt8(ascii: "&") ? Array("&amp;".utf8) : [$0] }
        let qualified = Array("ns:\(name.localName)".utf8)
        return Element(
            opening: qualified + Array(" xmlns:ns=\"".utf8) + escaped + [UInt8(ascii: "\"")], closing: qualified)
    }

    /// ` name="IRI"`.
    func append(_ name: StaticString, iri term: Term, to sink: inout ByteSink) {
        append(name, iri: term.index, to: &sink)
    }

    private func append(_ name: StaticString, iri entry: UInt32, to sink: inout ByteSink) {
        sink.append(UInt8(ascii: " "))
        sink.append(name)
        sink.append("=\"" as StaticString)
        _ = sink.append(graph.terms.slice(entry), escaping: XMLCharacters.attribute)
        sink.append(UInt8(ascii: "\""))
    }

    /// ` xml:lang="…"` or ` rdf:datatype="…"`, or nothing for a string.
    func appendQualifier(of literal: Term, to sink: inout ByteSink) {
        let terms = graph.terms
        switch terms.kind(literal.index) {
        case .tagged:
            sink.append(" xml:lang=\"" as StaticString)
            sink.append(terms.slice(terms.qualifier(literal.index)))
            sink.append(UInt8(ascii: "\""))
        case .typed: append("rdf:datatype", iri: terms.qualifier(literal.index), to: &sink)
        case .iri, .string, .languageTag: break
        }
    }

    /// The literal's text; returns a character that XML cannot hold.
    func appendText(of literal: Term, to sink: inout ByteSink) -> Unicode.Scalar? {
        sink.append(graph.terms.slice(literal.index), escaping: XMLCharacters.content)
    }
}
