/// Who answers for a statement that a person corrected.
public struct CorrectionRecord: Hashable, Sendable {
    /// `{base}correction/KEY`, an absolute ASCII IRI.
    public var iri: String
    /// What was corrected, in one line.
    public var label: String
    /// `{base}agent/KEY` and a name; nil where nobody signed.
    public var agent: Agent?
    /// `YYYY-MM-DD`
    public var date: String?
    public var reason: String?

    public struct Agent: Hashable, Sendable {
        public var iri: String
        public var name: String

        public init(iri: String, name: String) {
            self.iri = iri
            self.name = name
        }
    }

    public init(iri: String, label: String, agent: Agent? = nil, date: String? = nil, reason: String? = nil) {
        self.iri = iri
        self.label = label
        self.agent = agent
        self.date = date
        self.reason = reason
    }
}

extension KnowledgeGraph {
    /// Describes a correction as a prov:Activity of its own class, and returns its term.
    mutating func add(_ correction: CorrectionRecord) throws -> Term {
        let node = try iri(correction.iri)
        insert(node, RDF.type, Tsu.Correction)
        insert(node, RDF.type, Prov.Activity)
        insert(node, RDFS.label, literal(correction.label))
        if let date = correction.date { insert(node, DCTerms.date, literal(date, datatype: XSD.date)) }
        if let reason = correction.reason { insert(node, RDFS.comment, literal(reason)) }
        if let agent = correction.agent {
            let person = try iri(agent.iri)
            insert(person, RDF.type, Prov.Agent)
            insert(person, FOAF.name, literal(agent.name))
            insert(node, Prov.wasAssociatedWith, person)
        }
        return node
    }
}
