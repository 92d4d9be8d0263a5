internal import Graph

/// The vocabulary's own document: every class and property with its names and its meaning, each at the fragment that its
/// IRI ends in. Beside it lies the ontology as data.
struct VocabularyPage {
    let site: SiteContext
    let language: SiteLanguage

    private var words: VocabularyWords { site.words }
    private var ontology: KnowledgeGraph { site.words.ontology }

    func file() -> SiteFile {
        let frame = PageFrame(
            site: site, language: language, directory: SiteLayout.vocabulary + "/", title: language("語彙", "Vocabulary"),
            hasData: true, section: .vocabulary)
        let all = words.index.subjects.filter { words.defines(ontology.text($0)) }
        let classes = words.terms(of: VocabularyTerm(.owl, "Class"))
        let properties =
            words.terms(of: VocabularyTerm(.owl, "ObjectProperty"))
            + words.terms(of: VocabularyTerm(.owl, "DatatypeProperty"))
        let others = all.filter { !classes.contains($0) && !properties.contains($0) }
        let groups = [
            ("all-classes", language("クラス", "Classes"), classes),
            ("all-properties", language("特性", "Properties"), properties),
            ("all-values", language("値", "Values"), others),
        ].filter { !$0.2.isEmpty }
        return frame.page { main in
            main.element("h1", text: frame.title)
            if let whole = ontology.find(Self.ontologyIRI),
                let text = ontology.objects(of: whole, DCTerms.description, in: words.index)
                    .first(where: { ontology.language($0) == language.tag })
            {
                main.element("p", ["class": "lead"], text: ontology.text(text))
            }
            main.element("p") { line in
                line.element("code", text: Namespace.tsu.iri)
                for data in Representation.data {
                    line.text(" · ")
                    line.element("a", ["href": data.fileName, "type": data.mediaType], text: data.title)
                }
            }
            for (id, title, terms) in groups {
                main.element("section", ["aria-labelledby": id]) { section in
                    section.element("h2", ["id": id], text: title)
                    section.element("p", ["class": "index"]) { line in
                        for (position, term) in terms.enumerated() {
                            if position > 0 { line.text(" · ") }
                            line.element(
                                "a", ["href": "#\(ontology.localName(term))"],
                                text: words.name(of: ontology.text(term), in: language))
                        }
                    }
                    for term in terms { append(term, on: frame, to: &section) }
                }
            }
        }
    }

    static let ontologyIRI = "https://w3id.org/tsunagu/ns"

    private func append(_ term: Term, on frame: PageFrame, to section: inout Markup) {
        let iri = ontology.text(term)
        section.element("section", ["id": ontology.localName(term), "class": "term"]) { part in
            part.element("h3") { heading in
                heading.text(words.name(of: iri, in: language))
                heading.text(" ")
                heading.element("span", ["class": "other", "lang": language.other.tag]) {
                    $0.text(words.name(of: iri, in: language.other))
                }
                heading.text(" ")
                heading.element("code", text: "tsu:\(ontology.localName(term))")
            }
            if let comment = words.comment(of: iri, in: language) { part.element("p", text: comment) }
            let facts = Self.facts.map { property, japanese, english in
                (name: language(japanese, english), values: ontology.objects(of: term, property, in: words.index))
            }.filter { !$0.values.isEmpty }
            guard !facts.isEmpty else { return }
            part.element("dl", ["class": "statements"]) { list in
                for fact in facts {
                    list.element("div") { row in
                        row.element("dt", text: fact.name)
                        for value in fact.values {
                            row.element("dd") { site.append(term: ontology.text(value), on: frame, to: &$0) }
                        }
                    }
                }
            }
        }
    }

    private static let facts: [(VocabularyTerm, String, String)] = [
        (VocabularyTerm(.rdfs, "subClassOf"), "上位のクラス", "subclass of"),
        (VocabularyTerm(.rdfs, "subPropertyOf"), "上位の特性", "subproperty of"),
        (VocabularyTerm(.rdfs, "domain"), "主語", "domain"),
        (VocabularyTerm(.schema, "domainIncludes"), "主語になるもの", "from"),
        (VocabularyTerm(.rdfs, "range"), "目的語", "range"), (VocabularyTerm(.schema, "rangeIncludes"), "目的語になるもの", "to"),
        (VocabularyTerm(.owl, "disjointWith"), "互いに素", "disjoint with"),
    ]
}
