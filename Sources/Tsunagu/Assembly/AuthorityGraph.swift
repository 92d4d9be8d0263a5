public import Graph
public import Linking
public import Serialization

/// The authority as linked data: its entries under the IRIs that they have in the graphs of documents, in four concept
/// schemes, with what the rows say of who is under whom and who came in whose place.
public struct AuthorityGraph {
    private var assembly: GraphAssembly

    /// Those that show statements, or nodes and edges.
    public static var formats: [GraphFormat] {
        GraphFormat.all.filter { $0.content == .statements || $0.content == .propertyGraph }
    }

    /// O(rows).
    ///
    /// - Throws: `TermError` where the base is no absolute ASCII IRI.
    public init(_ authority: Authority, base: String = Vocabulary.defaultBase) throws {
        assembly = try GraphAssembly(base: base, includesEvidence: false)
        for scheme in Scheme.allCases { try assembly.add(scheme) }
        var terms: [String: Term] = [:]
        for entry in authority.entries {
            terms[entry.entity.path] = try assembly.add(entry)
        }
        for (subject, property, object) in authority.relations {
            guard let from = terms[subject], let to = terms[object] else { continue }
            assembly.insert(from, property.term, to, read: [])
        }
    }

    public var graph: KnowledgeGraph { assembly.graph }

    /// Writes `authority.rdf` and so on; each replaces its earlier version whole. Returns their paths.
    ///
    /// - Parameter waiting: called where another run writes to the directory, before its end is waited for.
    public func write(
        to directory: String, formats: [GraphFormat], waiting: () -> Void = {}
    ) throws -> [String] {
        var files = try OutputDirectory(making: directory, waiting: waiting)
        for format in formats {
            try files.write("authority.\(format.fileExtension)") { sink in
                if format.content == .propertyGraph {
                    let index = graph.index()
                    let reading = PropertyGraph(graph, index: index, base: assembly.base)
                    try format.write(reading, index, hasEvidence: false, to: &sink)
                } else {
                    try format.write(statementsOf: graph, to: &sink)
                }
            }
        }
        return files.files
    }
}

/// The concept schemes that the authority is published in.
private enum Scheme: String, CaseIterable {
    case organizations, laws, instruments, programs

    init(_ type: EntityType) {
        switch type {
        case .law, .order: self = .laws
        case _ where type.isLegalInstrument: self = .instruments
        case .ministry, .office, .institution, .institutionClass, .network: self = .organizations
        default: self = .programs
        }
    }

    var names: (japanese: String, english: String) {
        switch self {
        case .organizations: ("府省庁・部署・機関", "Ministries, offices and institutions")
        case .laws: ("法令", "Laws and orders")
        case .instruments: ("閣議決定・通知・指針・報告書", "Cabinet decisions, notices, guidelines and reports")
        case .programs: ("事業・ネットワーク・データベース", "Programs, networks and information resources")
        }
    }
}

extension GraphAssembly {
    fileprivate mutating func add(_ scheme: Scheme) throws {
        let subject = try iri(base + "scheme/" + scheme.rawValue)
        insert(subject, RDF.type, term(SKOS.ConceptScheme), read: [])
        for property in [SKOS.prefLabel, DCTerms.title] {
            try label(subject, scheme.names.japanese, property)
            try label(subject, scheme.names.english, property, language: "en")
        }
    }

    /// An entry with its labels and facts, its scheme, its letters in mark lists, and where its rows are from.
    fileprivate mutating func add(_ entry: AuthorityEntry) throws -> Term {
        let entity = entry.entity
        let subject = try add(entity, evidence: [], corrections: []) { _ in [] }
        insert(subject, SKOS.inScheme, try iri(base + "scheme/" + Scheme(entity.types[0]).rawValue), read: [])
        for letter in entry.letters { insert(subject, SKOS.notation, literal(letter), read: []) }
        if entity.types[0] == .law || entity.types[0] == .order {
            try label(subject, entity.name, ELI.title)
            if let english = entity.englishName { try label(subject, english, ELI.title, language: "en") }
        }
        if !entry.establishedBy.isEmpty {
            insert(subject, DCTerms.source, try iri("\(base)law/\(entry.establishedBy)"), read: [])
        }
        for source in entry.sources {
            // What follows an address is a remark; a source that is none is told in its own words.
            let address = source.split(separator: " ").first.map(String.init) ?? ""
            if address.hasPrefix("http"), let page = try? iri(IRISyntax.percentEncoding(address)) {
                insert(subject, DCTerms.source, page, read: [])
            } else {
                insert(subject, DCTerms.bibliographicCitation, literal(source), read: [])
            }
        }
        return subject
    }
}
