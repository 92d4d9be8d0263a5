public import Graph

extension KnowledgeGraph {
    /// A statement that instance data cannot have.
    public enum ForeignStatementError: Error, Hashable, Sendable {
        case blankNode(String)
    }

    /// Adds a statement that was read from a file.
    ///
    /// - Parameters:
    ///   - genid: what the IRIs of blank nodes begin with (RDF 1.1 Concepts, section 3.5, "Replacing Blank Nodes with
    ///     IRIs"); nil refuses blank nodes. With it, IRIs beyond ASCII are mapped to URIs (RFC 3987, section 3.1).
    /// - Throws: `ForeignStatementError` for a blank node, `TermError` for an IRI or a language tag that is none.
    public mutating func insert(_ statement: RDFStatement, genid: String? = nil) throws {
        insert(
            try term(statement.subject, genid), try foreignIRI(statement.predicate, genid),
            try term(statement.object, genid))
    }

    private mutating func term(_ term: RDFTerm, _ genid: String?) throws -> Term {
        switch term {
        case .iri(let iri): try foreignIRI(iri, genid)
        case .blank(let label):
            if let genid {
                try iri(genid + IRISyntax.percentEncoding(label))
            } else {
                throw ForeignStatementError.blankNode(label)
            }
        case .literal(let text, let language?, _): try literal(text, language: language)
        case .literal(let text, nil, let datatype): literal(text, datatype: try foreignIRI(datatype, genid))
        }
    }

    private mutating func foreignIRI(_ text: String, _ genid: String?) throws -> Term {
        try iri(genid == nil ? text : IRISyntax.percentEncoding(text))
    }
}
