extension KnowledgeGraph {
    /// What follows the last `#` or `/` of an IRI.
    public func localName(_ iri: Term) -> String {
        let bytes = terms.slice(iri.index)
        let start = bytes.lastIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "/") }
        return String(decoding: start.map { bytes[($0 + 1)...] } ?? bytes, as: UTF8.self)
    }

    /// What a node is called in `language`: its short label, else its preferred name, else its title.
    public func label(of subject: Term, language: String, in index: GraphIndex) -> String? {
        NodeNaming(self).label(index.statements(of: subject), language: languageTag(language)).map(text)
    }

    /// What a node is called: in Japanese, else in any or no language, else the end of its IRI.
    public func label(of subject: Term, in index: GraphIndex) -> String {
        label(of: subject, in: index, NodeNaming(self))
    }

    /// The same for who asks for many, with this graph's naming.
    package func label(of subject: Term, in index: GraphIndex, _ naming: NodeNaming) -> String {
        naming.label(index.statements(of: subject)).map(text) ?? IRISyntax.percentDecoding(localName(subject))
    }

    /// The objects of a subject's statements with `property`, in order.
    public func objects(of subject: Term, _ property: VocabularyTerm, in index: GraphIndex) -> [Term] {
        guard let property = find(property) else { return [] }
        return index.statements(of: subject).compactMap { self[$0].predicate == property ? self[$0].object : nil }
    }
}
