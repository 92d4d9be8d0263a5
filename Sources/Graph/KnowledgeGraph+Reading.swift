extension KnowledgeGraph {
    /// What follows the last `#` or `/` of an IRI.
    public func localName(_ iri: Term) -> String {
        let bytes = terms.slice(iri.index)
        let start = bytes.lastIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "/") }
        return String(decoding: start.map { bytes[($0 + 1)...] } ?? bytes, as: UTF8.self)
    }

    /// The properties that name a node, the first that it has; the last two for graphs of other vocabularies.
    private static let naming = [RDFS.label, SKOS.prefLabel, DCTerms.title, SchemaOrg.name, FOAF.name]

    /// What a node is called in `language`: its short label, else its preferred name, else its title.
    public func label(of subject: Term, language: String, in index: GraphIndex) -> String? {
        let candidates = index.statements(of: subject).map { self[$0] }
        for property in Self.naming {
            guard let property = find(property) else { continue }
            for statement in candidates
            where statement.predicate == property && self.language(statement.object) == language {
                return text(statement.object)
            }
        }
        return nil
    }

    /// What a node is called: in Japanese, else in any or no language, else the end of its IRI.
    public func label(of subject: Term, in index: GraphIndex) -> String {
        if let japanese = label(of: subject, language: "ja", in: index) { return japanese }
        let candidates = index.statements(of: subject).map { self[$0] }
        for property in Self.naming {
            if let property = find(property),
                let found = candidates.first(where: { $0.predicate == property && !isIRI($0.object) })
            {
                return text(found.object)
            }
        }
        return IRISyntax.percentDecoding(localName(subject))
    }

    /// The objects of a subject's statements with `property`, in order.
    public func objects(of subject: Term, _ property: VocabularyTerm, in index: GraphIndex) -> [Term] {
        guard let property = find(property) else { return [] }
        return index.statements(of: subject).compactMap { self[$0].predicate == property ? self[$0].object : nil }
    }
}
