internal import Graph

/// The evidence as documents: an `rdf:Statement` is too small a thing for six files of its own, so that those whose keys
/// begin alike share a document, `evidence/4f/`.
///
/// How many digits of the key decide depends on how many statements there are; that is why their IRIs lead there by a
/// rule of the server and no page depends on it.
struct EvidenceDocuments {
    /// The evidence of all statements.
    let graph: KnowledgeGraph
    /// 1 to 3.
    let digits: Int
    private let site: SiteContext
    private let index: GraphIndex
    /// By the first digits of their keys: statements with their IRIs' keys.
    private var members: [String: [(key: String, node: Term)]] = [:]

    init(_ site: SiteContext) {
        self.site = site
        let base = site.graph.address.base
        let graph = site.evidence
        let index = graph.index()
        let prefix = base + "statement/"
        let nodes = index.subjects.filter { graph.hasPrefix($0, prefix) }
        let digits = nodes.count <= 1_000 ? 1 : nodes.count <= 20_000 ? 2 : 3
        for node in nodes {
            let key = graph.localName(node)
            members[String(key.prefix(digits)), default: []].append((key, node))
        }
        self.graph = graph
        self.index = index
        self.digits = digits
    }

    /// What the evidence tells of entities that have documents of their own, as a graph: people's corrections, and
    /// people. Statements and passages have none.
    static func entities(in evidence: KnowledgeGraph, base: String) throws -> KnowledgeGraph {
        var part = KnowledgeGraph()
        let index = evidence.index()
        for subject in index.subjects where evidence.hasPrefix(subject, base) {
            if evidence.hasPrefix(subject, base + "statement/") { continue }
            if evidence.text(subject).utf8.contains(UInt8(ascii: "#")) { continue }
            for id in index.statements(of: subject) { try part.adopt(evidence[id], of: evidence) }
        }
        return part
    }

    func write(
        page emit: (SiteFile) throws -> Void, data: (KnowledgeGraph, _ directory: String) throws -> Void
    ) throws {
        for part in members.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            let directory = "\(SiteLayout.evidence)/\(part)"
            let nodes = members[part] ?? []
            for language in SiteLanguage.allCases { try emit(page(nodes, part, directory, language)) }
            try data(description(of: nodes.map(\.node)), directory)
        }
    }

    /// The statements, the passages that they were read from, the corrections that they stand on, and who made those.
    private func description(of nodes: [Term]) throws -> KnowledgeGraph {
        var part = KnowledgeGraph()
        let follows = Set(
            [Prov.wasDerivedFrom, Prov.wasGeneratedBy, Prov.wasAssociatedWith].compactMap { graph.find($0) })
        var open = nodes
        var seen = Set(nodes)
        while let node = open.popLast() {
            for id in index.statements(of: node) {
                try part.adopt(graph[id], of: graph)
                if follows.contains(graph[id].predicate), seen.insert(graph[id].object).inserted {
                    open.append(graph[id].object)
                }
            }
        }
        return part
    }

    /// What is said of the passages of a page: they are fragments of its IRI, and so of its document.
    func passages(of page: Term) throws -> KnowledgeGraph {
        var part = KnowledgeGraph()
        let iri = site.graph.graph.text(page)
        for run in QuotedPage(site.graph, page).runs {
            guard let node = graph.find("\(iri)#\(run.fragment)") else { continue }
            for id in index.statements(of: node) { try part.adopt(graph[id], of: graph) }
        }
        return part
    }

    private func page(
        _ nodes: [(key: String, node: Term)], _ part: String, _ directory: String, _ language: SiteLanguage
    ) -> SiteFile {
        let frame = PageFrame(
            site: site, language: language, directory: directory + "/",
            title: language("根拠 \(part)…", "Evidence \(part)…"),
            hasData: true)
        let source = site.graph.graph
        func original(_ node: Term, _ property: VocabularyTerm) -> Term? {
            graph.objects(of: node, property, in: index).first.flatMap { term in
                graph.isIRI(term) ? source.find(graph.text(term)) : nil
            }
        }
        return frame.page { main in
            main.element("h1", text: frame.title)
            main.element("ul", ["class": "evidence"]) { list in
                for (key, node) in nodes {
                    list.element("li", ["id": key]) { item in
                        item.element("p") { line in
                            if let subject = original(node, RDF.subject) {
                                site.append(entity: subject, on: frame, to: &line)
                            }
                            line.text(" — ")
                            if let predicate = original(node, RDF.predicate) {
                                site.append(term: source.text(predicate), on: frame, to: &line)
                            }
                            line.text(" — ")
                            append(object: node, original(node, RDF.object), on: frame, to: &line)
                        }
                        appendGrounds(of: node, language, to: &item)
                    }
                }
            }
        }
    }

    private func append(object node: Term, _ entity: Term?, on frame: PageFrame, to line: inout Markup) {
        if let entity {
            site.append(entity: entity, on: frame, to: &line)
        } else if let literal = graph.objects(of: node, RDF.object, in: index).first {
            line.element("span", ["lang": graph.language(literal)], text: graph.text(literal))
        }
    }

    private func appendGrounds(of node: Term, _ language: SiteLanguage, to item: inout Markup) {
        item.element("p", ["class": "why"]) { line in
            let confidence = graph.objects(of: node, Tsu.confidence, in: index).first.map(graph.text)
            let reason = graph.objects(of: node, RDFS.comment, in: index).first.map(graph.text)
            if let confidence { line.text(language("確度 \(confidence)", "confidence \(confidence)")) }
            if confidence != nil, reason != nil { line.text(" · ") }
            if let reason { line.element("span", ["lang": language == .english ? nil : "en"], text: reason) }
        }
        for passage in graph.objects(of: node, Prov.wasDerivedFrom, in: index) {
            item.element("p", ["class": "passage"]) { line in
                let text = graph.objects(of: passage, NIF.anchorOf, in: index).first.map(graph.text) ?? ""
                line.element("q", ["lang": language == .japanese ? nil : "ja"], text: text)
            }
        }
    }
}
