internal import Graph

/// The page of some statements' evidence: each with what it says, how sure it is, why, and the passages.
struct EvidencePage {
    let site: SiteContext
    /// The evidence as a graph, with its index.
    let evidence: KnowledgeGraph
    let index: GraphIndex
    let language: SiteLanguage

    private var source: KnowledgeGraph { site.graph.graph }

    /// - Parameters:
    ///   - nodes: the rdf:Statements, terms of `evidence`.
    ///   - part: what their keys begin with.
    func file(_ nodes: [(key: String, node: Term)], _ part: String) -> SiteFile {
        let frame = PageFrame(
            site: site, language: language, directory: "\(SiteLayout.evidence)/\(part)/",
            title: language("根拠 \(part)…", "Evidence \(part)…"), hasData: true)
        return frame.page { main in
            main.element("h1", text: frame.title)
            main.element("ul", ["class": "evidence"]) { list in
                for (key, node) in nodes {
                    guard let id = statement(of: node) else { continue }
                    list.element("li", ["id": key]) { append(id, on: frame, to: &$0) }
                }
            }
        }
    }

    private func append(_ id: StatementID, on frame: PageFrame, to item: inout Markup) {
        let statement = source[id]
        item.element("p") { line in
            site.append(entity: statement.subject, on: frame, to: &line)
            line.text(" — ")
            site.append(term: source.text(statement.predicate), on: frame, to: &line)
            line.text(" — ")
            site.append(value: statement.object, of: statement.predicate, on: frame, to: &line)
        }
        if let evidence = source.evidence(of: id) { EvidenceNotes(site, frame).append(evidence, to: &item) }
    }

    /// The statement of the graph that an rdf:Statement is about.
    private func statement(of node: Term) -> StatementID? {
        func object(_ property: VocabularyTerm) -> Term? { evidence.objects(of: node, property, in: index).first }
        guard let subject = object(RDF.subject).flatMap({ source.find(evidence.text($0)) }),
            let predicate = object(RDF.predicate).flatMap({ source.find(evidence.text($0)) }),
            let value = object(RDF.object)
        else { return nil }
        return site.graph.statements(of: subject).first { id in
            let own = source[id].object
            return source[id].predicate == predicate && source.datatype(own) == evidence.datatype(value)
                && source.language(own) == evidence.language(value)
                && source.text(own).utf8.elementsEqual(evidence.text(value).utf8)
        }
    }
}
