internal import Graph

/// The graph as a site reads it: which IRIs have a page and where, what points to them, what they are called, and what
/// each page of a document was quoted for.
struct SiteGraph {
    let graph: KnowledgeGraph
    let index: GraphIndex
    let address: SiteAddress
    /// Every IRI below the base, whether it is spoken of or only pointed to; in the order of the IRIs.
    let entities: [Term]
    /// The classes that name each entity, most specific first; none for what is only pointed to.
    private var classes: [Term: [Term]] = [:]
    private var directories: [Term: String] = [:]
    private var incoming: [Term: [StatementID]] = [:]
    /// By page: the statements that were read from it.
    private var quoting: [Term: [StatementID]] = [:]
    private var labels: [Term: Labels] = [:]
    /// Where anything about each subject was first read.
    private var firstPlaces: [Term: Place] = [:]

    private struct Labels {
        var japanese: String?
        var english: String?
        var any: String
    }

    /// O(statements + terms log terms).
    ///
    /// - Throws: `SiteError` where an IRI cannot have a page, or two would have one.
    init(_ graph: KnowledgeGraph, address: SiteAddress) throws(SiteError) {
        self.graph = graph
        self.address = address
        let index = graph.index()
        self.index = index
        var found: Set<Term> = []
        let isEntity = { (term: Term) in
            graph.hasPrefix(term, address.base) && graph.text(term).utf8.count > address.base.utf8.count
        }
        for id in index.statements {
            let statement = graph[id]
            if isEntity(statement.subject) { found.insert(statement.subject) }
            if isEntity(statement.object) {
                found.insert(statement.object)
                incoming[statement.object, default: []].append(id)
            }
            let place = Self.place(of: id, in: graph)
            if place < firstPlaces[statement.subject] ?? .nowhere { firstPlaces[statement.subject] = place }
            var last: Term?
            for passage in graph.evidence(of: id)?.passages ?? [] where passage.page != last {
                last = passage.page
                quoting[passage.page, default: []].append(id)
            }
        }
        entities = found.sorted(by: graph.precedes)
        let ranking = ClassRanking(graph)
        var taken: [String: Term] = [:]
        for entity in entities {
            let iri = graph.text(entity)
            let directory = try address.directory(of: iri)
            if let other = taken.updateValue(entity, forKey: directory.lowercased()) {
                throw .sameFile(graph.text(other), iri)
            }
            directories[entity] = directory
            classes[entity] = ranking.classes(of: index.statements(of: entity))
            labels[entity] = Labels(
                japanese: graph.label(of: entity, language: "ja", in: index),
                english: graph.label(of: entity, language: "en", in: index), any: graph.label(of: entity, in: index))
        }
    }

    /// The entity's directory below the site's root; nil for what has no page here.
    func directory(of term: Term) -> String? { directories[term] }

    func path(of entity: Term, in language: SiteLanguage) -> String? {
        directories[entity].map { "\($0)/\(Representation.page(in: language).fileName)" }
    }

    func classes(of entity: Term) -> [Term] { classes[entity] ?? [] }

    func isOf(_ entity: Term, _ name: VocabularyTerm) -> Bool {
        classes(of: entity).contains { graph.text($0) == name.iri }
    }

    func statements(of entity: Term) -> [StatementID] { Array(index.statements(of: entity)) }
    func statements(to entity: Term) -> [StatementID] { incoming[entity] ?? [] }
    func statements(readFrom page: Term) -> [StatementID] { quoting[page] ?? [] }

    /// What an entity is called, in `language` where it has a name in it, else in Japanese, else whatever there is.
    func name(of entity: Term, in language: SiteLanguage) -> Name {
        guard let known = labels[entity] else { return Name(text: graph.text(entity), language: nil) }
        if language == .english, let english = known.english { return Name(text: english, language: .english) }
        if let japanese = known.japanese { return Name(text: japanese, language: .japanese) }
        return Name(text: known.any, language: nil)
    }

    /// A name, and the language that it is in where that is one of the site's.
    struct Name {
        var text: String
        var language: SiteLanguage?
    }

    /// The first place of a page that a statement was read from, for an order that follows the document.
    func place(of id: StatementID) -> Place { Self.place(of: id, in: graph) }

    /// The first place of a page that anything about a subject was read from.
    func place(of subject: Term) -> Place { firstPlaces[subject] ?? .nowhere }

    private static func place(of id: StatementID, in graph: KnowledgeGraph) -> Place {
        guard let passage = graph.evidence(of: id)?.passages.first else { return .nowhere }
        return Place(page: graph.text(passage.page), start: passage.start)
    }

    struct Place: Comparable {
        var page: String
        var start: Int

        /// After every place: `~` comes after all that an IRI begins with.
        static let nowhere = Place(page: "~", start: 0)

        static func < (a: Place, b: Place) -> Bool {
            a.page == b.page ? a.start < b.start : a.page.utf8.lexicographicallyPrecedes(b.page.utf8)
        }
    }
}
