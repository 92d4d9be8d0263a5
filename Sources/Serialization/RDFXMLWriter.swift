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
            var ahead = ReadingAhead(graph, terms, index)
            try write(graph, &spelling, &ahead, index, to: &sink)
        }
    }

    private func write(
        _ graph: KnowledgeGraph, _ spelling: inout RDFXMLSpelling, _ ahead: inout ReadingAhead, _ index: GraphIndex,
        to sink: inout ByteSink
    ) throws {
        let type = graph.find(RDF.type)
        let ranking = ClassRanking(graph)
        let description = spelling.description()
        for subject in index.subjects {
            let statements = index.statements(of: subject)
            let namingType = ranking.first(of: statements)
            let typeElement = namingType.flatMap { spelling.element($0) }
            let element = typeElement ?? description

            sink.append("  <" as StaticString)
            sink.append(spelling.tags, element.opening)
            spelling.append(" rdf:about=\"", iri: subject, to: &sink)
            sink.append(">\n" as StaticString)
            for position in statements.indices {
                ahead.reach(position)
                let statement = graph[statements[position]]
                if typeElement != nil, statement.predicate == type, statement.object == namingType { continue }
                try append(statement, of: graph, &spelling, to: &sink)
                try sink.spill()
            }
            sink.append("  </" as StaticString)
            sink.append(spelling.tags, element.closing)
            sink.append(">\n" as StaticString)
        }
    }

    public func finish(_ sink: inout ByteSink) throws {
        sink.append("</rdf:RDF>\n" as StaticString)
        try sink.finish()
    }

    private func append(
        _ statement: Statement, of graph: KnowledgeGraph, _ spelling: inout RDFXMLSpelling, to sink: inout ByteSink
    ) throws {
        guard let element = spelling.element(statement.predicate) else {
            throw SerializationError.unspellablePredicate(graph.text(statement.predicate))
        }
        sink.append("    <" as StaticString)
        sink.append(spelling.tags, element.opening)
        if spelling.isIRI(statement.object) {
            spelling.append(" rdf:resource=\"", iri: statement.object, to: &sink)
            sink.append("/>\n" as StaticString)
            return
        }
        spelling.appendQualifier(of: statement.object, to: &sink)
        sink.append(UInt8(ascii: ">"))
        if let forbidden = spelling.appendText(of: statement.object, to: &sink) {
            throw SerializationError.forbiddenCharacter(
                forbidden, subject: graph.text(statement.subject), predicate: graph.text(statement.predicate))
        }
        sink.append("</" as StaticString)
        sink.append(spelling.tags, element.closing)
        sink.append(">\n" as StaticString)
    }
}
