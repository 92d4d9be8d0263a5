extension KnowledgeGraph {
    public func isIRI(_ term: Term) -> Bool { terms.kind(term.index) == .iri }

    /// The IRI itself, or a literal's lexical form.
    public func text(_ term: Term) -> String { terms.string(term.index) }

    /// The language of a literal that has one.
    public func language(_ term: Term) -> String? {
        terms.kind(term.index) == .tagged ? terms.string(terms.qualifier(term.index)) : nil
    }

    /// The datatype of a literal; nil for an IRI.
    public func datatype(_ term: Term) -> String? {
        switch terms.kind(term.index) {
        case .iri, .languageTag: nil
        case .string: XSD.string.iri
        case .typed: terms.string(terms.qualifier(term.index))
        case .tagged: RDF.langString.iri
        }
    }

    public func value(_ term: Term) -> TermValue {
        guard let datatype = datatype(term) else { return .iri(text(term)) }
        return .literal(text(term), language: language(term), datatype: datatype)
    }

    /// The term of an IRI, where the graph has it.
    public func find(_ iri: String) -> Term? { terms.find(.iri, iri).map(Term.init(index:)) }

    /// The term of a name of the vocabulary, where the graph has it.
    public func find(_ name: VocabularyTerm) -> Term? { find(name.iri) }

    /// Whether an IRI begins with `prefix`.
    public func hasPrefix(_ term: Term, _ prefix: String) -> Bool {
        isIRI(term) && terms.slice(term.index).starts(with: prefix.utf8)
    }

    /// The total order of terms: IRIs before literals, then by their UTF-8, then by language and datatype.
    public func precedes(_ a: Term, _ b: Term) -> Bool {
        let (kindA, kindB) = (terms.kind(a.index), terms.kind(b.index))
        if (kindA == .iri) != (kindB == .iri) { return kindA == .iri }
        let (bytesA, bytesB) = (terms.slice(a.index), terms.slice(b.index))
        if !bytesA.elementsEqual(bytesB) { return bytesA.lexicographicallyPrecedes(bytesB) }
        if kindA != kindB { return kindA.rawValue < kindB.rawValue }
        guard kindA == .typed || kindA == .tagged else { return false }
        return terms.slice(terms.qualifier(a.index)).lexicographicallyPrecedes(terms.slice(terms.qualifier(b.index)))
    }
}
