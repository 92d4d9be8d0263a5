internal import Graph

/// Statements of one property about an entity, or pointing to it from subjects of one class.
struct StatementGroup {
    let property: Term
    /// The IRI of the class that names the subjects; nil where the statements are about the entity itself.
    let subjectClass: String?
    /// In the order of the document; what was not read from one after it, by name.
    var statements: [StatementID]
}

extension SiteContext {
    /// The statements in the order that a reader wants: what it is called, what it belongs to, who, with what, on which
    /// ground; the order of the vocabulary's own table, then all others by their IRIs.
    ///
    /// What the page shows above them is left out: the whole text, and a short name that is the whole name.
    func groups(
        of statements: [StatementID], around entity: Term, in language: SiteLanguage, pointingHere: Bool = false
    ) -> [StatementGroup] {
        let source = graph.graph
        var groups: [StatementGroup] = []
        var places: [GroupKey: Int] = [:]
        for id in statements {
            let statement = source[id]
            if !pointingHere, stands(statement, above: statements) { continue }
            let type = pointingHere ? graph.classes(of: statement.subject).first.map(source.text) ?? "" : nil
            let key = GroupKey(property: statement.predicate, subjectClass: type)
            if let place = places[key] {
                groups[place].statements.append(id)
            } else {
                places[key] = groups.count
                groups.append(StatementGroup(property: statement.predicate, subjectClass: type, statements: [id]))
            }
        }
        for place in groups.indices {
            groups[place].statements = sorted(groups[place].statements, pointingHere: pointingHere, in: language)
        }
        return groups.sorted { a, b in
            let (rankA, rankB) = (rank(of: a.property), rank(of: b.property))
            if rankA != rankB { return rankA < rankB }
            if a.property != b.property { return source.precedes(a.property, b.property) }
            return (a.subjectClass ?? "").utf8.lexicographicallyPrecedes((b.subjectClass ?? "").utf8)
        }
    }

    private func stands(_ statement: Statement, above statements: [StatementID]) -> Bool {
        let source = graph.graph
        switch source.text(statement.predicate) {
        case DCTerms.description.iri: return true
        case RDFS.label.iri:
            return statements.contains { id in
                source[id].object == statement.object && source.text(source[id].predicate) == SKOS.prefLabel.iri
            }
        default: return false
        }
    }

    private struct GroupKey: Hashable {
        var property: Term
        var subjectClass: String?
    }

    private func sorted(
        _ statements: [StatementID], pointingHere: Bool, in language: SiteLanguage
    ) -> [StatementID] {
        guard statements.count > 1 else { return statements }
        let keyed = statements.enumerated().map { position, id in
            let statement = graph.graph[id]
            let own = graph.place(of: id)
            return (
                id: id, position: position,
                place: pointingHere && own == .nowhere ? graph.place(of: statement.subject) : own,
                name: Array(graph.name(of: pointingHere ? statement.subject : statement.object, in: language).text.utf8)
            )
        }
        return keyed.sorted { a, b in
            if a.place != b.place { return a.place < b.place }
            if a.name != b.name { return a.name.lexicographicallyPrecedes(b.name) }
            return a.position < b.position
        }.map(\.id)
    }

    private func rank(of property: Term) -> Int { Self.ranks[graph.graph.text(property)] ?? Int.max }

    private static let ranks: [String: Int] = {
        let order: [VocabularyTerm] = [
            RDFS.label, SKOS.prefLabel, DCTerms.title, Tsu.abbreviation, SKOS.altLabel, DCTerms.isPartOf, Org.unitOf,
            Org.subOrganizationOf, Tsu.componentOf, Tsu.leadMinistry, Tsu.cooperatingMinistry, Tsu.responsibleOffice,
            Tsu.cooperatingOffice, Tsu.fiscalYear, Tsu.implementedBy, Tsu.usesProgram, Tsu.hasAllocation, Tsu.amount,
            SchemaOrg.currency, Tsu.budgetStage, Tsu.partOfLarger, Tsu.approximate, Tsu.totalAmount, Tsu.executedBy,
            Tsu.commissionedThrough, Tsu.through, Tsu.involves, Tsu.basedOn, Tsu.cites, Tsu.publishes, ELI.changes,
            Tsu.succeeds, Tsu.possiblySucceeds, DCTerms.replaces, DCTerms.isReplacedBy, Org.linkedTo, Tsu.hasActivity,
            Tsu.mentions, DCTerms.publisher, DCTerms.date, ELI.date_document, Tsu.lawNumber, Tsu.instrumentNumber,
            ELI.id_local, Org.identifier, SKOS.exactMatch, OWL.sameAs, DCTerms.source, DCTerms.license, DCTerms.rights,
        ]
        var ranks = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1.iri, $0) })
        ranks[RDF.type.iri] = order.count
        return ranks
    }()
}
