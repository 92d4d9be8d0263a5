internal import Documents
internal import Graph

/// What every page of a site is made from.
final class SiteContext: Sendable {
    /// The graph with what the evidence tells of people's corrections: all that has an IRI below the base.
    let graph: SiteGraph
    /// The graph as it was given, for the dumps and the counts.
    let published: KnowledgeGraph
    let publishedIndex: GraphIndex
    let evidence: KnowledgeGraph
    let words: VocabularyWords
    let settings: SiteSettings

    private let rights: [SiteLanguage: [String]]

    /// - Throws: `SiteError` where an IRI of the graph cannot have a page.
    init(_ graph: KnowledgeGraph, address: SiteAddress, settings: SiteSettings) throws {
        evidence = try graph.evidenceGraph(base: address.base) { String(SHA256.hex($0).prefix(20)) }
        published = graph
        publishedIndex = graph.index()
        let described = try graph.union(EvidenceDocuments.entities(in: evidence, base: address.base))
        self.graph = try SiteGraph(described, address: address)
        words = try VocabularyWords()
        self.settings = settings
        var rights: [SiteLanguage: [String]] = [:]
        if let property = graph.find(DCTerms.rights) {
            for id in publishedIndex.statements where graph[id].predicate == property {
                let object = graph[id].object
                guard let language = graph.language(object).flatMap(SiteLanguage.init) else { continue }
                rights[language, default: []].append(graph.text(object))
            }
        }
        self.rights = rights
    }

    /// What the documents say of their rights: the source, and that it was processed.
    func rights(in language: SiteLanguage) -> [String] { rights[language] ?? [] }

    /// A link where the IRI is a web address, else the text alone: an IRI from a document may have any scheme.
    func append(link iri: String, text: String, language: SiteLanguage? = nil, to markup: inout Markup) {
        if ["https://", "http://"].contains(where: { iri.utf8.starts(with: $0.utf8) }) {
            markup.element("a", ["href": iri, "lang": language?.tag, "rel": "external"], text: text)
        } else {
            markup.element("span", ["lang": language?.tag], text: text)
        }
    }

    /// A class or a property: a link to the vocabulary's page where it is defined here, else to its own address.
    func append(term iri: String, on frame: PageFrame, to markup: inout Markup) {
        let name = words.name(of: iri, in: frame.language)
        if words.defines(iri) {
            let local = String(Substring(iri.utf8.dropFirst(Namespace.tsu.iri.utf8.count)))
            let page = "\(SiteLayout.vocabulary)/\(Representation.page(in: frame.language).fileName)"
            markup.element("a", ["href": "\(frame.link(page))#\(local)"], text: name)
        } else {
            append(link: iri, text: name, to: &markup)
        }
    }

    /// An entity by its name, linked to its page.
    func append(entity: Term, on frame: PageFrame, to markup: inout Markup) {
        let name = graph.name(of: entity, in: frame.language)
        let foreign = name.language == frame.language ? nil : name.language?.tag
        if let path = graph.path(of: entity, in: frame.language) {
            markup.element("a", ["href": frame.link(path), "lang": foreign], text: name.text)
        } else {
            append(link: graph.graph.text(entity), text: name.text, language: name.language, to: &markup)
        }
    }
}
