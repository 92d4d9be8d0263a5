import Graph

/// The project's JSON-LD context: the prefixes, and the properties whose values are nodes.
///
/// `Ontology/context.jsonld` is this text; documents carry it within, so that they are read without a network.
package enum JSONLDContext {
    /// The properties whose values, strings in JSON, are IRIs.
    static let nodeProperties: [VocabularyTerm] = [
        Tsu.leadMinistry, Tsu.cooperatingMinistry, Tsu.responsibleOffice, Tsu.cooperatingOffice, Tsu.hasActivity,
        Tsu.fiscalYear, Tsu.implementedBy, Tsu.executedBy, Tsu.usesProgram, Tsu.hasAllocation, Tsu.componentOf,
        Tsu.commissionedThrough, Tsu.through, Tsu.involves, Tsu.basedOn, Tsu.cites, Tsu.publishes, Tsu.succeeds,
        Tsu.possiblySucceeds, Tsu.mentions, Tsu.budgetStage, Org.unitOf, DCTerms.isPartOf, DCTerms.source,
        DCTerms.license, DCTerms.publisher, ELI.changes, OWL.sameAs, SKOS.exactMatch, OWLTime.hasBeginning,
        OWLTime.hasEnd, RDF.subject, RDF.predicate, Prov.wasDerivedFrom, NIF.referenceContext,
    ]

    /// `{ "@context": … }`, as the file has it.
    package static var document: String { "{\n\"@context\": \(text)\n}\n" }

    static var text: String {
        let prefixes = Namespace.all.map { "  \"\($0.prefix)\": \"\($0.iri)\"" }
        let properties = nodeProperties.map { "  \"\(name($0))\": {\"@type\": \"@id\"}" }
        return "{\n" + (prefixes + properties).joined(separator: ",\n") + "\n}"
    }

    private static func name(_ term: VocabularyTerm) -> String { "\(term.namespace.prefix):\(term.localName)" }
}
