internal import Documents
internal import Graph
internal import Serialization

/// The dataset as a thing of its own (`{base}dataset`), in VoID and DCAT 3: how much of what it holds, in which files,
/// under which terms, out of which documents and by what it was made.
struct DatasetDescription {
    typealias VoID = DatasetTerms.VoID
    typealias Catalog = DatasetTerms.Catalog
    typealias Check = DatasetTerms.Check

    let site: SiteContext
    let dumps: [Dump]
    let counts: GraphCounts

    init(_ site: SiteContext, dumps: [Dump]) {
        self.site = site
        self.dumps = dumps
        counts = GraphCounts(site.published, site.publishedIndex)
    }

    /// What tells this content from any other: the same statements, the same version.
    var version: String {
        dumps.first { $0.path == "\(SiteLayout.dumps)/graph.nt" }.map { String($0.digest.prefix(12)) } ?? ""
    }

    var documents: [Term] { site.graph.entities.filter { site.graph.isOf($0, Tsu.SourceDocument) } }

    /// The words that say of a dataset what it is and that it was processed.
    func summary(in language: SiteLanguage) -> String {
        let statements = site.published.statementCount
        return language(
            "\(documents.count)点の文書の表を\(site.settings.software)が読み取り、施策・事業・予算・組織・法令などのつながりに加工した知識グラフ。\(statements)の文からなる。",
            "A knowledge graph of measures, programs, budgets, organizations and laws, made by \(site.settings.software) out of the tables of \(documents.count) \(documents.count == 1 ? "document" : "documents"); \(statements) statements."
        )
    }

    func evidenceTitle(in language: SiteLanguage) -> String {
        language(site.settings.title + "(根拠)", site.settings.englishTitle + " (evidence)")
    }

    func graph() throws -> KnowledgeGraph {
        var part = Part(base: site.graph.address.base)
        let dataset = try part.iri("dataset")
        part.add(dataset, RDF.type, [Catalog.Dataset, VoID.Dataset])
        try part.name(dataset, DCTerms.title) { site.settings.title(in: $0) }
        try part.name(dataset, DCTerms.description) { summary(in: $0) }
        try describeTerms(of: dataset, &part)
        part.add(dataset, Catalog.landingPage, try part.address(site.graph.address.base))
        part.add(dataset, DatasetTerms.identifier, part.graph.literal(site.graph.address.base + "dataset"))
        for code in ["JPN", "ENG"] {
            part.add(dataset, DatasetTerms.language, try part.address(DatasetTerms.languages + code))
        }
        try count(dataset, &part)
        try addEvidence(under: dataset, &part)
        for dump in dumps { try add(dump, of: dataset, &part) }
        try addRun(of: dataset, &part)
        return part.graph
    }

    /// Licence, rights, version, day.
    private func describeTerms(of dataset: Term, _ part: inout Part) throws {
        part.add(dataset, DCTerms.license, try part.address(site.settings.license))
        for language in SiteLanguage.allCases {
            for rights in site.rights(in: language) {
                part.add(
                    dataset, DCTerms.rights, try part.graph.literal(rights, language: language.tag))
            }
        }
        part.add(dataset, Catalog.version, part.graph.literal(version))
        if let issued = site.settings.issued {
            part.add(dataset, DatasetTerms.issued, part.graph.literal(issued, datatype: XSD.date))
        }
    }

    private func count(_ dataset: Term, _ part: inout Part) throws {
        part.add(dataset, VoID.uriSpace, part.graph.literal(site.graph.address.base))
        part.count(dataset, VoID.triples, site.published.statementCount)
        part.count(dataset, VoID.entities, site.graph.entities.count)
        part.count(dataset, VoID.documents, site.graph.entities.count * Representation.all.count)
        part.count(dataset, VoID.classes, counts.classes.count)
        part.count(dataset, VoID.properties, counts.properties.count)
        part.count(dataset, VoID.distinctSubjects, site.publishedIndex.subjects.count)
        part.count(dataset, VoID.distinctObjects, counts.distinctObjects)
        for namespace in counts.namespaces { part.add(dataset, VoID.vocabulary, try part.address(namespace)) }
        for type in counts.classes {
            let partition = try part.iri("dataset#class-\(Self.shortName(type.iri))")
            part.add(dataset, VoID.classPartition, partition)
            part.add(partition, VoID.class, try part.address(type.iri))
            part.count(partition, VoID.entities, type.count)
        }
        for property in counts.properties {
            let partition = try part.iri("dataset#property-\(Self.shortName(property.iri))")
            part.add(dataset, VoID.propertyPartition, partition)
            part.add(partition, VoID.property, try part.address(property.iri))
            part.count(partition, VoID.triples, property.count)
        }
        if let example = site.graph.entities.first(where: { site.graph.isOf($0, Tsu.Measure) }) {
            part.add(dataset, VoID.exampleResource, try part.address(site.graph.graph.text(example)))
        }
        for data in Representation.data {
            guard let feature = Self.features[data] else { continue }
            part.add(dataset, VoID.feature, try part.address(feature))
        }
    }

    /// `tsu-Measure`; of a vocabulary without a prefix a digest: what a partition's IRI says stays the same from version
    /// to version.
    private static func shortName(_ iri: String) -> String {
        guard let namespace = Namespace.all.first(where: { iri.utf8.starts(with: $0.iri.utf8) }) else {
            return String(SHA256.hex(Array(iri.utf8)).prefix(20))
        }
        return "\(namespace.prefix)-" + String(Substring(iri.utf8.dropFirst(namespace.iri.utf8.count)))
    }

    /// The formats as W3C names them.
    private static let features: [Representation: String] = [
        .turtle: "http://www.w3.org/ns/formats/Turtle", .rdfXML: "http://www.w3.org/ns/formats/RDF_XML",
        .jsonLD: "http://www.w3.org/ns/formats/JSON-LD", .nTriples: "http://www.w3.org/ns/formats/N-Triples",
    ]

    private func addEvidence(under dataset: Term, _ part: inout Part) throws {
        guard site.evidence.statementCount > 0 else { return }
        let evidence = try part.iri("dataset#evidence")
        part.add(evidence, RDF.type, [Catalog.Dataset, VoID.Dataset])
        try part.name(evidence, DCTerms.title) { evidenceTitle(in: $0) }
        try part.name(evidence, DCTerms.description) {
            $0(
                "各文を読み取った箇所、確度、理由。文ごとに一つの rdf:Statement。",
                "Where each statement was read, how sure it is, and why: one rdf:Statement a statement.")
        }
        try describeTerms(of: evidence, &part)
        part.count(evidence, VoID.triples, site.evidence.statementCount)
        part.add(dataset, VoID.subset, evidence)
        part.add(dataset, DatasetTerms.hasPart, evidence)
        part.add(evidence, DCTerms.isPartOf, dataset)
    }

    private func add(_ dump: Dump, of dataset: Term, _ part: inout Part) throws {
        let name = dump.path.split(separator: "/").last.map(String.init) ?? dump.path
        let distribution = try part.iri("dataset#\(name)")
        let url = try part.address(site.graph.address.base + dump.path)
        let owner = dump.isEvidence ? try part.iri("dataset#evidence") : dataset
        part.add(owner, Catalog.distribution, distribution)
        part.add(distribution, RDF.type, [Catalog.Distribution])
        part.add(distribution, DCTerms.title, part.graph.literal("\(name) (\(dump.format.title))"))
        part.add(distribution, Catalog.downloadURL, url)
        part.add(distribution, Catalog.accessURL, url)
        part.add(
            distribution, Catalog.mediaType, try part.address(DatasetTerms.mediaTypes + dump.format.mediaType))
        part.count(distribution, Catalog.byteSize, dump.byteCount, datatype: XSD.nonNegativeInteger)
        part.add(distribution, DCTerms.license, try part.address(site.settings.license))
        let checksum = try part.iri("dataset#\(name)-sha256")
        part.add(distribution, Check.checksum, checksum)
        part.add(checksum, RDF.type, [Check.Checksum])
        part.add(checksum, Check.algorithm, part.graph.term(Check.sha256))
        part.add(checksum, Check.value, part.graph.literal(dump.digest, datatype: DatasetTerms.hexBinary))
        // VoID's dumps are RDF.
        if dump.format.content == .statements { part.add(owner, VoID.dataDump, url) }
    }

    /// The run that made it: which documents it used, which program did it.
    private func addRun(of dataset: Term, _ part: inout Part) throws {
        let run = try part.iri("dataset#run")
        let software = try part.iri("dataset#software")
        part.add(dataset, Prov.wasGeneratedBy, run)
        part.add(run, RDF.type, [Prov.Activity])
        try part.name(run, RDFS.label) { $0("文書の表の再構成と関連付け", "Table reconstruction and linking") }
        part.add(run, Prov.wasAssociatedWith, software)
        part.add(software, RDF.type, [Prov.Agent, DatasetTerms.SoftwareAgent])
        part.add(software, FOAF.name, part.graph.literal(site.settings.software))
        part.add(software, DatasetTerms.softwareVersion, part.graph.literal(site.settings.softwareVersion))
        let source = site.graph.graph
        for document in documents {
            let copy = try part.address(source.text(document))
            part.add(run, Prov.used, copy)
            part.add(dataset, Prov.wasDerivedFrom, copy)
            for origin in source.objects(of: document, DCTerms.source, in: site.graph.index) {
                part.add(dataset, DCTerms.source, try part.address(source.text(origin)))
            }
        }
    }
}

extension DatasetDescription {
    /// A graph in the making, with the few shapes that a description is built of.
    private struct Part {
        let base: String
        var graph = KnowledgeGraph()

        init(base: String) { self.base = base }

        mutating func iri(_ path: String) throws -> Term { try graph.iri(base + path) }
        mutating func address(_ iri: String) throws -> Term { try graph.iri(iri) }
        mutating func add(_ subject: Term, _ property: VocabularyTerm, _ object: Term) {
            graph.insert(subject, property, object)
        }
        mutating func add(_ subject: Term, _ property: VocabularyTerm, _ objects: [VocabularyTerm]) {
            for object in objects { graph.insert(subject, property, object) }
        }
        mutating func count(
            _ subject: Term, _ property: VocabularyTerm, _ count: Int, datatype: VocabularyTerm = XSD.integer
        ) {
            graph.insert(subject, property, graph.literal("\(count)", datatype: datatype))
        }
        mutating func name(
            _ subject: Term, _ property: VocabularyTerm, _ text: (SiteLanguage) -> String
        ) throws {
            for language in SiteLanguage.allCases {
                graph.insert(subject, property, try graph.literal(text(language), language: language.tag))
            }
        }
    }
}
