public import Graph

/// Writes RDF/XML: one element a subject, named after its most specific class; its other types and its
/// properties are elements inside, in the graph's order.
///
/// A run is `start`, any number of graphs, and `finish`. Memory beyond the graph's own is that of the sink.
public struct RDFXMLWriter: Sendable {
    /// The prefixes that the document declares.
    public var namespaces: [Namespace]

    public init(namespaces: [Namespace] = Namespace.all) {
        self.namespaces = namespaces.contains(.rdf) ? namespaces : [.rdf] + namespaces
    }

    public func start(_ sink: inout ByteSink) {
        sink.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF" as StaticString)
        for namespace in namespaces {
            sink.append("\n    xmlns:\(namespace.prefix)=\"\(namespace.iri)\"")
        }
        sink.append(">\n" as StaticString)
    }

    /// - Throws: `SerializationError.unspellablePredicate` and `.forbiddenCharacter`; what the sink throws.
    public func write(_ graph: KnowledgeGraph, _ index: GraphIndex, to sink: inout ByteSink) throws {
        try graph.withTermBytes { terms in
            var spelling = RDFXMLSpelling(graph, terms, namespaces: namespaces)
            let ahead = ReadingAhead(terms, index)
            try write(graph, &spelling, ahead, index, to: &sink)
        }
    }

    private func write(
        _ graph: KnowledgeGraph, _ spelling: inout RDFXMLSpelling, _ ahead: ReadingAhead, _ index: GraphIndex,
        to sink: inout ByteSink
    ) throws {
        let type = graph.find(RDF.type)
        let ranking = ClassRanking(graph)
        let description = spelling.description()
        for (number, subject) in index.subjects.enumerated() {
            ahead.reach(subject: number)
            let places = index.places(ofSubjectAt: number)
            let namingType = ranking.first(of: index.rows[places])
            let typeElement = namingType.flatMap { spelling.element($0) }
            let element = typeElement ?? description

            sink.append(spelling.pieces, element.node)
            spelling.append(iri: subject, to: &sink)
            sink.append("\">\n" as StaticString)
            for position in places {
                ahead.reach(position)
                let row = index.rows[position]
                if typeElement != nil, row.predicate == type, row.object == namingType { continue }
                try append(row, of: subject, graph, &spelling, to: &sink)
                try sink.spill()
            }
            sink.append(spelling.pieces, element.nodeEnd)
        }
    }

    public func finish(_ sink: inout ByteSink) throws {
        sink.append("</rdf:RDF>\n" as StaticString)
        try sink.finish()
    }

    @inline(__always)
    private func append(
        _ row: GraphIndex.Row, of subject: Term, _ graph: KnowledgeGraph, _ spelling: inout RDFXMLSpelling,
        to sink: inout ByteSink
    ) throws {
        guard let element = spelling.element(row.predicate) else {
            throw SerializationError.unspellablePredicate(graph.text(row.predicate))
        }
        if spelling.isIRI(row.object) {
            sink.append(spelling.pieces, element.resource)
            spelling.append(iri: row.object, to: &sink)
            sink.append("\"/>\n" as StaticString)
            return
        }
        sink.append(spelling.pieces, element.literal)
        spelling.appendQualifier(of: row.object, to: &sink)
        if let forbidden = spelling.appendText(of: row.object, to: &sink) {
            throw SerializationError.forbiddenCharacter(
                forbidden, subject: graph.text(subject), predicate: graph.text(row.predicate))
        }
        sink.append(spelling.pieces, element.literalEnd)
    }
}
