internal import Graph
internal import OntologyData
internal import Serialization

/// What classes and properties are called, and what they mean, in both languages.
struct VocabularyWords {
    /// The project's ontology, as it was when the program was built.
    let ontology: KnowledgeGraph
    let index: GraphIndex

    init() throws {
        var graph = KnowledgeGraph()
        try RDFXMLReader(base: "https://w3id.org/tsunagu/ns").read(Self.file) { try graph.insert($0) }
        ontology = graph
        index = graph.index()
    }

    /// The bytes of `Ontology/tsunagu.rdf`.
    private static let file: [UInt8] = {
        var count = 0
        let files = UnsafeBufferPointer(start: tsunagu_ontology_files(&count), count: count)
        guard let file = files.first(where: { String(cString: $0.path) == "tsunagu.rdf" }) else { return [] }
        return Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    }()

    func name(of iri: String, in language: SiteLanguage) -> String {
        if let term = ontology.find(iri), let label = ontology.label(of: term, language: language.tag, in: index) {
            return label
        }
        if let words = StandardWords.byIRI[iri] { return language == .japanese ? words.japanese : words.english }
        let local = iri.utf8.split { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "/") }.last
        return local.map { String(Substring($0)) } ?? iri
    }

    func comment(of iri: String, in language: SiteLanguage) -> String? {
        guard let term = ontology.find(iri) else { return nil }
        return ontology.objects(of: term, RDFS.comment, in: index).first { ontology.language($0) == language.tag }
            .map(ontology.text)
    }

    /// The terms that the ontology defines, by their kind, in the order of their IRIs.
    func terms(of kind: VocabularyTerm) -> [Term] {
        index.subjects.filter { term in
            ontology.hasPrefix(term, Namespace.tsu.iri)
                && ontology.objects(of: term, RDF.type, in: index).contains { ontology.text($0) == kind.iri }
        }
    }

    /// Whether the ontology defines it, so that the site's own vocabulary page has it.
    func defines(_ iri: String) -> Bool {
        guard iri.utf8.starts(with: Namespace.tsu.iri.utf8), let term = ontology.find(iri) else { return false }
        return !index.statements(of: term).isEmpty
    }
}
