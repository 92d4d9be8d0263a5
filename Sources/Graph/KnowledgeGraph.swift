/// A set of statements, with the passages each was read from.
///
/// ```swift
/// var graph = KnowledgeGraph()
/// let measure = try graph.iri("https://example.org/id/measure/1")
/// let ministry = try graph.iri("https://example.org/id/org/2")
/// graph.insert(measure, Tsu.leadMinistry, ministry, evidence: [passage], confidence: .certain)
/// graph.insert(measure, RDFS.label, try graph.literal("研究の支援", language: "ja"))
/// ```
///
/// Terms are interned to 32-bit ids and kept as bytes in flat arrays. Two texts are the same term where their UTF-8
/// is the same; nothing is folded. The order of insertion never shows: whoever writes goes through `index()`.
public struct KnowledgeGraph: Sendable {
    package private(set) var terms = TermTable()
    package private(set) var statements = StatementTable()
    /// By statement; 0 for none, else an index into `evidences` plus one.
    private var evidenceIndices: [UInt32] = []
    private var evidences: [Evidence] = []

    public init() {}

    public var termCount: Int { terms.count }
    public var statementCount: Int { statements.count }

    // MARK: Terms

    /// The term of an absolute ASCII IRI.
    public mutating func iri(_ text: String) throws(TermError) -> Term {
        if let known = terms.find(.iri, text) { return Term(index: known) }
        if let offset = IRISyntax.fault(in: text) { throw .badIRI(text, offset: offset) }
        return Term(index: terms.intern(.iri, text))
    }

    /// The term of a name of the vocabulary.
    public mutating func term(_ name: VocabularyTerm) -> Term { Term(index: terms.intern(.iri, name.iri)) }

    /// A string (xsd:string).
    public mutating func literal(_ lexical: String) -> Term { Term(index: terms.intern(.string, lexical)) }

    /// A text in a language (BCP 47; the case of the tag does not matter).
    public mutating func literal(_ lexical: String, language: String) throws(TermError) -> Term {
        guard let tag = LanguageTag.canonical(language) else { throw .badLanguageTag(language) }
        let qualifier = terms.intern(.languageTag, tag)
        return Term(index: terms.intern(.tagged, lexical, qualifier: qualifier))
    }

    /// A typed literal. The lexical form is kept as it is given.
    public mutating func literal(_ lexical: String, datatype: VocabularyTerm) -> Term {
        literal(lexical, datatype: term(datatype))
    }

    /// A typed literal. The lexical form is kept as it is given.
    public mutating func literal(_ lexical: String, datatype: Term) -> Term {
        precondition(terms.kind(datatype.index) == .iri, "a datatype is an IRI")
        if isStringType(datatype) { return literal(lexical) }
        return Term(index: terms.intern(.typed, lexical, qualifier: datatype.index))
    }

    /// By itself, so that no slice of the terms is alive, and the terms copied for it, when one is added.
    private func isStringType(_ datatype: Term) -> Bool {
        let name = terms.slice(datatype.index)
        return name.count == XSD.string.iri.utf8.count && name.elementsEqual(XSD.string.iri.utf8)
    }

    /// A term that another graph has, by its parts: nothing is left to be checked.
    package mutating func intern(
        _ kind: TermTable.Kind, _ utf8: UnsafeBufferPointer<UInt8>, qualifier: UInt32
    ) -> Term {
        Term(index: terms.intern(kind, utf8, qualifier: qualifier))
    }

    // MARK: Statements

    /// Adds a statement; one that is there already gets the passages united, and the higher confidence with its reason.
    @discardableResult
    public mutating func insert(
        _ subject: Term, _ predicate: Term, _ object: Term, evidence passages: [Passage] = [],
        confidence: Confidence? = nil, reason: String? = nil, corrections: [CorrectionRecord] = []
    ) -> StatementID {
        precondition(isIRI(subject) && isIRI(predicate), "a subject and a predicate are IRIs")
        let (index, inserted) = statements.insert(Statement(subject, predicate, object))
        if inserted { evidenceIndices.append(0) }
        let evidence = Evidence(
            passages: passages, confidence: confidence, reason: reason, corrections: corrections)
        if !evidence.isEmpty { add(evidence, to: Int(index)) }
        return StatementID(index: index)
    }

    @discardableResult
    public mutating func insert(
        _ subject: Term, _ predicate: VocabularyTerm, _ object: Term, evidence passages: [Passage] = [],
        confidence: Confidence? = nil, reason: String? = nil, corrections: [CorrectionRecord] = []
    ) -> StatementID {
        insert(
            subject, term(predicate), object, evidence: passages, confidence: confidence, reason: reason,
            corrections: corrections)
    }

    @discardableResult
    public mutating func insert(
        _ subject: Term, _ predicate: VocabularyTerm, _ object: VocabularyTerm, evidence passages: [Passage] = [],
        confidence: Confidence? = nil, reason: String? = nil, corrections: [CorrectionRecord] = []
    ) -> StatementID {
        insert(
            subject, term(predicate), term(object), evidence: passages, confidence: confidence, reason: reason,
            corrections: corrections)
    }

    public subscript(id: StatementID) -> Statement { statements[Int(id.index)] }

    public func contains(_ statement: Statement) -> Bool { find(statement) != nil }

    public func find(_ statement: Statement) -> StatementID? {
        statements.find(statement).map(StatementID.init(index:))
    }

    /// What a statement was read from; nil where it was not read but follows from the document as such.
    public func evidence(of id: StatementID) -> Evidence? {
        let index = evidenceIndices[Int(id.index)]
        return index == 0 ? nil : settled(evidences[Int(index) - 1])
    }

    package func hasEvidence(_ id: StatementID) -> Bool { evidenceIndices[Int(id.index)] != 0 }

    /// The passages as they came, perhaps several times; for who asks for many.
    package func passagesAsTheyCame(of id: StatementID) -> [Passage] {
        let index = evidenceIndices[Int(id.index)]
        return index == 0 ? [] : evidences[Int(index) - 1].passages
    }

    /// Passages are only laid together here, so that a statement of every document of an archive costs each of them no
    /// more than of one; `settled` puts them in order.
    private mutating func add(_ evidence: Evidence, to statement: Int) {
        if evidenceIndices[statement] == 0 {
            evidences.append(evidence)
            evidenceIndices[statement] = UInt32(evidences.count)
            return
        }
        let place = Int(evidenceIndices[statement]) - 1
        if isWeaker(evidences[place], evidence) {
            evidences[place].confidence = evidence.confidence
            evidences[place].reason = evidence.reason
        }
        evidences[place].passages.append(contentsOf: evidence.passages)
        evidences[place].corrections.append(contentsOf: evidence.corrections)
    }

    /// In order, and each passage and each correction once.
    private func settled(_ evidence: Evidence) -> Evidence {
        var settled = evidence
        let passages = evidence.passages
        if !zip(passages, passages.dropFirst()).allSatisfy({ isBefore($0, $1) && !isSamePlace($0, $1) }) {
            settled.passages = []
            for passage in passages.sorted(by: isBefore) {
                if let last = settled.passages.last, isSamePlace(last, passage) { continue }
                settled.passages.append(passage)
            }
        }
        if evidence.corrections.count > 1 {
            settled.corrections = Set(evidence.corrections).sorted {
                $0.iri.utf8.lexicographicallyPrecedes($1.iri.utf8)
            }
        }
        return settled
    }

    private func isSamePlace(_ a: Passage, _ b: Passage) -> Bool {
        a.page == b.page && a.start == b.start && a.end == b.end
    }

    /// The lower confidence; of equal ones the one without a reason, then the one whose reason's bytes come later.
    private func isWeaker(_ a: Evidence, _ b: Evidence) -> Bool {
        if a.confidence != b.confidence { return (a.confidence?.thousandths ?? 0) < (b.confidence?.thousandths ?? 0) }
        guard let reasonOfB = b.reason else { return false }
        guard let reasonOfA = a.reason else { return true }
        return reasonOfB.utf8.lexicographicallyPrecedes(reasonOfA.utf8)
    }

    private func isBefore(_ a: Passage, _ b: Passage) -> Bool {
        if a.page != b.page { return terms.slice(a.page.index).lexicographicallyPrecedes(terms.slice(b.page.index)) }
        if a.start != b.start { return a.start < b.start }
        if a.end != b.end { return a.end < b.end }
        return a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
    }

    // MARK: Union

    /// Adds all statements of `other`, with their evidence. O(terms + statements of `other`).
    public mutating func formUnion(_ other: KnowledgeGraph) {
        var translated: [Term] = []
        translated.reserveCapacity(other.terms.count)
        // A qualifier is interned before the literal that has it, so that its translation is there already.
        for entry in 0..<UInt32(other.terms.count) {
            let kind = other.terms.kind(entry)
            let hasQualifier = kind == .typed || kind == .tagged
            let qualifier = hasQualifier ? translated[Int(other.terms.qualifier(entry))].index : 0
            let own = other.terms.bytes[other.terms.range(entry)].withUnsafeBufferPointer {
                terms.intern(kind, $0, qualifier: qualifier)
            }
            translated.append(Term(index: own))
        }
        for index in 0..<other.statements.count {
            let statement = other.statements[index]
            var evidence = other.evidence(of: StatementID(index: UInt32(index))) ?? Evidence()
            for position in evidence.passages.indices {
                evidence.passages[position].page = translated[Int(evidence.passages[position].page.index)]
            }
            insert(
                translated[Int(statement.subject.index)], translated[Int(statement.predicate.index)],
                translated[Int(statement.object.index)], evidence: evidence.passages, confidence: evidence.confidence,
                reason: evidence.reason, corrections: evidence.corrections)
        }
    }

    public func union(_ other: KnowledgeGraph) -> KnowledgeGraph {
        var united = self
        united.formUnion(other)
        return united
    }
}
