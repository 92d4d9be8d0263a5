import Graph

/// A small report of nobody's, with names that a careless page would stumble over.
enum MadeUpGraph {
    static let base = "https://data.example.org/id/"
    static let sly = "<script>alert(\"1\")</script> & 'friends'"

    /// - Parameter isReversed: inserts the statements the other way round.
    static func graph(isReversed: Bool = false) throws -> KnowledgeGraph {
        var graph = KnowledgeGraph()
        let measure = try graph.iri(base + "measure/0a")
        let ministry = try graph.iri(base + "org/1000000000001")
        let document = try graph.iri(base + "document/0b")
        let page = try graph.iri(base + "document/0b/page/1")
        let passage = Passage(page: page, start: 3, end: 9, text: "環(◎)<b>")
        let wanted: [(Term, VocabularyTerm, Term, [Passage])] = [
            (measure, RDF.type, graph.term(Tsu.Measure), []),
            (measure, RDF.type, graph.term(Prov.Plan), []),
            (measure, SKOS.prefLabel, try graph.literal("林を守る\(sly)", language: "ja"), [passage]),
            (measure, DCTerms.description, try graph.literal("林を守り、育てる。", language: "ja"), [passage]),
            (measure, Tsu.leadMinistry, ministry, [passage]),
            (measure, DCTerms.source, page, []),
            (measure, RDFS.seeAlso, try graph.iri("javascript:alert(1)"), []),
            (ministry, RDF.type, graph.term(Tsu.Ministry), []),
            (ministry, SKOS.prefLabel, try graph.literal("環境省", language: "ja"), []),
            (ministry, SKOS.prefLabel, try graph.literal("Ministry of the Environment", language: "en"), []),
            (ministry, SKOS.exactMatch, try graph.iri("https://www.example.org/moe"), []),
            (document, RDF.type, graph.term(Tsu.SourceDocument), []),
            (document, SKOS.prefLabel, try graph.literal("林の報告", language: "ja"), []),
            (document, DCTerms.rights, try graph.literal("出典:林の報告を加工して作成", language: "ja"), []),
            (page, RDF.type, graph.term(Tsu.Page), []),
            (page, SKOS.prefLabel, try graph.literal("林の報告 1ページ", language: "ja"), []),
            (page, DCTerms.isPartOf, document, []),
        ]
        for (subject, property, object, passages) in isReversed ? wanted.reversed() : wanted {
            graph.insert(
                subject, property, object, evidence: passages,
                confidence: passages.isEmpty ? nil : Confidence(thousandths: 900))
        }
        return graph
    }
}
