public import Documents
public import Graph
public import Linking
internal import JapaneseText
internal import Serialization
internal import Tables

/// Makes the graph of linked documents: the one place that knows both what was found and how the graph says it.
///
/// The graphs of several documents are one set of statements; an IRI that would stand for two different things is an
/// error, never a silent merge.
public struct GraphAssembly {
    /// What instance IRIs begin with, such as `https://w3id.org/tsunagu/id/`.
    public let base: String
    /// The licence stated of each source document.
    public let license: String
    public let includesEvidence: Bool
    public private(set) var graph = KnowledgeGraph()
    /// What each path was made for: class and name, folded.
    private(set) var identities: [String: String] = [:]

    /// 公共データ利用規約 (PDL1.0).
    public static let defaultLicense = "https://www.digital.go.jp/resources/open_data/public_data_license_v1.0"

    /// - Throws: `TermError` where the base or the licence is no absolute ASCII IRI.
    public init(
        base: String = Vocabulary.defaultBase, license: String = defaultLicense, includesEvidence: Bool = true
    ) throws {
        self.base = base
        self.license = license
        self.includesEvidence = includesEvidence
        var check = KnowledgeGraph()
        // A passage is a fragment of its page, so that the base can have none of its own.
        for iri in [base, license, base + "#char=0,0"] { _ = try check.iri(iri) }
    }

    /// Two different things would have one IRI.
    public struct Collision: Error, CustomStringConvertible {
        public let path: String
        public let names: [String]
        public var description: String { "\(path) would stand for two things: \(names.joined(separator: " and "))" }
    }

    /// Adds a document with all that was found in it. O(entities + mentions + relations).
    ///
    /// - Throws: `Collision`; the graph is then as it was.
    public mutating func add(_ linked: LinkedDocument) throws {
        try check(linked.entities)
        let document = linked.document
        let subject = try graph.iri(base + document.path)
        var pages: [Int: Term] = [:]
        for page in document.pages { pages[page.number] = try add(page, of: document, subject) }
        let texts = Dictionary(document.pages.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        let wantsEvidence = includesEvidence
        let passages = { (spans: [SourceSpan]) -> [Passage] in
            guard wantsEvidence else { return [] }
            return spans.compactMap { span -> Passage? in
                guard let page = texts[span.page], let iri = pages[span.page] else { return nil }
                let text = Self.spellable(String(scalars: page.text[span.start..<span.end]))
                return Passage(page: iri, start: span.start, end: span.end, text: text)
            }
        }
        try describe(linked, subject, passages: passages)

        let corrections = linked.corrections.map { record($0.correction) }
        var mentioned: [EntityID: [SourceSpan]] = [:]
        var corrected: [EntityID: [CorrectionRecord]] = [:]
        for mention in linked.mentions {
            guard let entity = mention.entity else { continue }
            mentioned[entity, default: []] += mention.spans
            if let number = mention.correction { corrected[entity, default: []].append(corrections[number]) }
        }
        var terms: [Term] = []
        for (index, entity) in linked.entities.enumerated() {
            let evidence = passages(mentioned[EntityID(index)] ?? [])
            terms.append(
                try add(
                    entity, evidence: evidence, corrections: corrected[EntityID(index)] ?? [], passages: passages))
        }
        for relation in linked.relations {
            graph.insert(
                terms[relation.subject.rawValue], relation.property.term, terms[relation.object.rawValue],
                evidence: passages(relation.evidence),
                confidence: includesEvidence ? Confidence(relation.confidence) : nil,
                reason: includesEvidence ? Self.spellable(relation.reason) : nil,
                corrections: includesEvidence ? relation.corrections.map { corrections[$0] } : [])
        }
        for relation in linked.authorityRelations {
            graph.insert(terms[relation.subject.rawValue], relation.property.term, terms[relation.object.rawValue])
        }
        try addSources(linked, terms: terms, pages: pages)
    }

    /// Adds a document, a collision being a fault of the input.
    ///
    /// - Throws: `InputError`; the graph is then as it was.
    public mutating func unite(_ linked: LinkedDocument) throws {
        do {
            try add(linked)
        } catch let error as Collision {
            throw InputError(input: linked.document.name, code: "collision", message: "is left out: \(error)")
        }
    }

    /// Adds what another assembly with the same base has made of one document. O(statements of the document).
    ///
    /// - Throws: `InputError`; the graph is then as it was.
    mutating func unite(_ document: DocumentGraph) throws(InputError) {
        for (path, identity) in document.identities {
            if let known = identities[path], known != identity {
                let collision = Collision(path: path, names: [known, identity])
                throw InputError(input: document.name, code: "collision", message: "is left out: \(collision)")
            }
        }
        for (path, identity) in document.identities { identities[path] = identity }
        if graph.statementCount == 0 { graph = document.graph } else { graph.formUnion(document.graph) }
    }

    /// A graph without its evidence still leads to the page.
    private mutating func addSources(_ linked: LinkedDocument, terms: [Term], pages: [Int: Term]) throws {
        for (index, row) in linked.table.rows.enumerated() {
            guard let page = pages[row.page] else { continue }
            let told = [linked.measures[index]] + linked.activities[index].joined().compactMap(\.self)
            for entity in told { graph.insert(terms[entity.rawValue], DCTerms.source, page) }
        }
    }

    /// The authority answers for the identity of its own rows; every other path was made from a name.
    private mutating func check(_ entities: [Entity]) throws {
        let made = entities.filter { if case .authority = $0.origin { false } else { true } }
            .map { (path: $0.path, identity: Folding.string("\($0.types[0].rawValue) \($0.name)")) }
        for (path, identity) in made {
            if let known = identities[path], known != identity {
                throw Collision(path: path, names: [known, identity])
            }
        }
        for (path, identity) in made { identities[path] = identity }
    }

    /// What the document says of itself, and under which terms it is used.
    private mutating func describe(
        _ linked: LinkedDocument, _ subject: Term, passages: ([SourceSpan]) -> [Passage]
    ) throws {
        let document = linked.document
        func stated(_ span: SourceSpan?) -> [Passage] { passages(span.map { [$0] } ?? []) }
        let origin = stated(document.statedAt.origin)
        type(subject, Tsu.SourceDocument)
        try label(subject, document.title, DCTerms.title, evidence: stated(document.statedAt.title))
        try label(subject, document.title)
        if let source = document.source {
            // An address with characters that no IRI has is spelt with them percent-encoded; what is no address at all
            // is left to dcterms:rights.
            if let object = try? graph.iri(IRISyntax.percentEncoding(source)) {
                insert(subject, DCTerms.source, object, read: stated(document.statedAt.source))
            }
        }
        if let publisher = linked.publisher {
            insert(subject, DCTerms.publisher, try graph.iri(base + linked[publisher].path), read: origin)
        }
        if let date = document.date {
            insert(subject, DCTerms.date, literal(date, datatype: XSD.date), read: origin)
        }
        graph.insert(subject, DCTerms.license, try graph.iri(license))
        try addRights(subject, document)
    }

    private mutating func add(_ page: Page, of document: SourceDocument, _ subject: Term) throws -> Term {
        let term = try graph.iri("\(base)\(document.path)/page/\(page.number)")
        type(term, Tsu.Page)
        try label(term, "\(document.title) \(page.number)ページ")
        graph.insert(term, DCTerms.isPartOf, subject)
        graph.insert(term, SchemaOrg.pageStart, literal("\(page.number)", datatype: XSD.integer))
        return term
    }

    /// The licence asks that the source is named and that the processing is stated.
    private mutating func addRights(_ subject: Term, _ document: SourceDocument) throws {
        let named = [document.publisher, document.title, document.source].compactMap(\.self).joined(separator: " ")
        try label(subject, "出典:\(named)を加工して作成", DCTerms.rights)
        try label(
            subject, "Source: \(named). Processed: table reconstructed and linked by Tsunagu.", DCTerms.rights,
            language: "en")
    }

    mutating func type(_ subject: Term, _ name: VocabularyTerm) {
        for name in Vocabulary.types(of: name) { graph.insert(subject, RDF.type, name) }
    }

    mutating func label(
        _ subject: Term, _ text: String, _ property: VocabularyTerm = SKOS.prefLabel, language: String = "ja",
        evidence: [Passage] = [], corrections: [CorrectionRecord] = []
    ) throws {
        graph.insert(
            subject, property, try graph.literal(Self.spellable(text), language: language), evidence: evidence,
            confidence: evidence.isEmpty ? nil : .certain, corrections: evidence.isEmpty ? [] : corrections)
    }

    mutating func insert(_ subject: Term, _ property: VocabularyTerm, _ object: Term, read evidence: [Passage]) {
        graph.insert(subject, property, object, evidence: evidence, confidence: evidence.isEmpty ? nil : .certain)
    }

    /// What every format can spell: the reader reported the characters that XML forbids, here U+FFFD stands for each.
    static func spellable(_ text: String) -> String { XMLCharacters.replacingForbidden(text).text }

    mutating func iri(_ text: String) throws -> Term { try graph.iri(text) }
    mutating func literal(_ text: String, datatype: VocabularyTerm) -> Term { graph.literal(text, datatype: datatype) }
    mutating func literal(_ text: String) -> Term { graph.literal(Self.spellable(text)) }
    mutating func term(_ name: VocabularyTerm) -> Term { graph.term(name) }
}

extension RelationProperty {
    var term: VocabularyTerm {
        switch self {
        case .isPartOf: DCTerms.isPartOf
        case .unitOf: Org.unitOf
        case .changes: ELI.changes
        default: VocabularyTerm(.tsu, rawValue)
        }
    }
}

extension AuthorityRelation.Property {
    var term: VocabularyTerm {
        switch self {
        case .succeeds: Tsu.succeeds
        case .isReplacedBy: DCTerms.isReplacedBy
        case .unitOf: Org.unitOf
        case .subOrganizationOf: Org.subOrganizationOf
        case .linkedTo: Org.linkedTo
        }
    }
}

extension SourceDocument {
    /// `document/KEY`: by address and title; without an address by its bytes.
    public var path: String { EntityKey.path("document", source.map { [$0, title] } ?? [digest]) }
}
