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
            for id in index.statements(of: subject) { part.adopt(evidence[id], of: evidence) }
        }
        return part
    }

    func write(
        page emit: (SiteFile) throws -> Void, data: (KnowledgeGraph, _ directory: String) throws -> Void
    ) throws {
        for part in members.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            let directory = "\(SiteLayout.evidence)/\(part)"
            let nodes = members[part] ?? []
            for language in SiteLanguage.allCases {
                try emit(EvidencePage(site: site, evidence: graph, index: index, language: language).file(nodes, part))
            }
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
                part.adopt(graph[id], of: graph)
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
            for id in index.statements(of: node) { part.adopt(graph[id], of: graph) }
        }
        return part
    }
}
