public import Graph
public import Serialization
internal import SiteAssets

/// A graph as a site of linked open data: pages in Japanese and English, data beside each, the whole as dumps, and what
/// web servers and search engines are told.
///
/// ```swift
/// let site = try Site(graph, base: "https://data.example.org/id/", settings: settings)
/// try site.write { file in … }
/// ```
///
/// The same graph and settings give the same files, to the byte. How the files lie: LAYOUT.md.
public struct Site {
    private let context: SiteContext
    private let documents: [NamedGraph]

    /// - Parameters:
    ///   - base: what the IRIs of entities begin with, and the address of the site.
    ///   - documents: what each document says by itself, for the formats that hold several graphs.
    /// - Throws: `SiteError` where the base is no address, or an IRI of the graph cannot have a page.
    public init(
        _ graph: KnowledgeGraph, base: String, settings: SiteSettings, documents: [NamedGraph] = []
    ) throws {
        context = try SiteContext(graph, address: try SiteAddress(base), settings: settings)
        self.documents = documents
    }

    /// How many entities have pages.
    public var entityCount: Int { context.graph.entities.count }

    /// Makes the files one by one. O(statements) in all, the dumps aside; memory: the graph, and the largest file.
    ///
    /// - Parameters:
    ///   - progress: told, now and then, how many entities are done.
    public func write(
        progress: (_ entities: Int) -> Void = { _ in }, _ emit: (SiteFile) throws -> Void
    ) throws {
        var pages: [String] = []
        func page(_ file: SiteFile) throws {
            pages.append(file.path)
            try emit(file)
        }
        let source = context.graph
        let kinds = context.kinds()
        let evidence = EvidenceDocuments(context)
        let dumps = try context.dumps(documents: documents, emit)
        let dataset = DatasetDescription(context, dumps: dumps)
        for language in SiteLanguage.allCases {
            try page(HomePage(site: context, kinds: kinds, dataset: dataset, language: language).file())
            try BrowsePages(site: context, kinds: kinds, language: language).write(page)
            try page(SearchPage(site: context, kinds: kinds).page(in: language))
            try page(VocabularyPage(site: context, language: language).file())
            try page(DatasetPage(site: context, dataset: dataset, language: language).file())
        }
        try data(context.words.ontology, in: SiteLayout.vocabulary, emit)
        try data(dataset.graph(), in: SiteLayout.dataset, emit)
        for (number, entity) in source.entities.enumerated() {
            let directory = source.directory(of: entity)!
            for language in SiteLanguage.allCases {
                try page(EntityPage(context, entity, directory: directory, language: language).file())
            }
            var description = try source.description(of: entity)
            description.formUnion(try evidence.passages(of: entity))
            try data(description, in: directory, emit)
            if number % 64 == 63 { progress(number + 1) }
        }
        try evidence.write(page: emit) { try data($0, in: $1, emit) }
        try emit(SearchPage(site: context, kinds: kinds).index())
        for file in Self.assets { try emit(file) }
        try Sitemap(address: source.address, pages: pages).write(emit)
        for file in ServerRules(address: source.address, statementDigits: evidence.digits).files { try emit(file) }
    }

    /// A graph in every form of data.
    private func data(
        _ graph: KnowledgeGraph, in directory: String, _ emit: (SiteFile) throws -> Void
    ) throws {
        for form in Representation.data {
            guard let format = GraphFormat(named: form.fileExtension) else { continue }
            let bytes = try ByteSink.bytes { try format.write(statementsOf: graph, to: &$0) }
            try emit(SiteFile(path: "\(directory)/\(form.fileName)", bytes: bytes))
        }
    }

    private static var assets: [SiteFile] {
        var count = 0
        let style = tsunagu_site_style(&count)
        let styleBytes = Array(UnsafeBufferPointer(start: style, count: count))
        let search = tsunagu_site_search(&count)
        let searchBytes = Array(UnsafeBufferPointer(start: search, count: count))
        return [
            SiteFile(path: "\(SiteLayout.assets)/site.css", bytes: styleBytes),
            SiteFile(path: "\(SiteLayout.assets)/\(SearchPage.scriptFile)", bytes: searchBytes),
        ]
    }
}
