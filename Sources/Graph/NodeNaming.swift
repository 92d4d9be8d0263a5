/// What nodes are called, for who asks for many: the properties that name one are looked up once.
package struct NodeNaming {
    private let graph: KnowledgeGraph
    /// The first that a node has; the last two for graphs of other vocabularies.
    private let properties: [Term]
    private let japanese: Term?

    package init(_ graph: KnowledgeGraph) {
        self.graph = graph
        properties = [RDFS.label, SKOS.prefLabel, DCTerms.title, SchemaOrg.name, FOAF.name].compactMap {
            graph.find($0)
        }
        japanese = graph.languageTag("ja")
    }

    /// A node's name in a language, out of its statements; the language is a tag of this graph.
    package func label(_ statements: ArraySlice<StatementID>, language: Term?) -> Term? {
        guard let language else { return nil }
        let terms = graph.terms
        return first(statements) {
            terms.kind($0.index) == .tagged && terms.qualifier($0.index) == language.index
        }
    }

    /// A node's name in Japanese, else in any or no language.
    package func label(_ statements: ArraySlice<StatementID>) -> Term? {
        label(statements, language: japanese) ?? first(statements) { !graph.isIRI($0) }
    }

    private func first(_ statements: ArraySlice<StatementID>, _ isName: (Term) -> Bool) -> Term? {
        for property in properties {
            for id in statements {
                let statement = graph[id]
                if statement.predicate == property, isName(statement.object) { return statement.object }
            }
        }
        return nil
    }
}

extension KnowledgeGraph {
    /// The tag that literals of a language refer to, where there are any.
    package func languageTag(_ tag: String) -> Term? { terms.find(.languageTag, tag).map(Term.init(index:)) }
}
