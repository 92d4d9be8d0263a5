public import Graph

extension KnowledgeGraph {
    /// A statement that instance data cannot have.
    public enum ForeignStatementError: Error, Hashable, Sendable {
        case blankNode(String)
    }

    /// Adds a statement that was read from a file.
    /// - Throws: `ForeignStatementError` for a blank node, `TermError` for an IRI or a language tag that is none.
    public mutating func insert(_ statement: RDFStatement) throws {
        insert(try term(statement.subject), try iri(statement.predicate), try term(statement.object))
    }

    private mutating func term(_ term: RDFTerm) throws -> Term {
        switch term {
        case .iri(let iri): try self.iri(iri)
        case .blank(let label): throw ForeignStatementError.blankNode(label)
        case .literal(let text, let language?, _): try literal(text, language: language)
        case .literal(let text, nil, let datatype): literal(text, datatype: try iri(datatype))
        }
    }
}
