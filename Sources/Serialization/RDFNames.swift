import Graph

/// The names of the RDF namespace that the readers compare with.
enum RDFNames {
    static let namespace = Namespace.rdf.iri
    static let type = namespace + "type"
    static let subject = namespace + "subject"
    static let predicate = namespace + "predicate"
    static let object = namespace + "object"
    static let statement = namespace + "Statement"
    static let first = namespace + "first"
    static let rest = namespace + "rest"
    static let `nil` = namespace + "nil"
    static let description = namespace + "Description"
    static let li = namespace + "li"
    static let root = namespace + "RDF"
    static let langString = namespace + "langString"
    static let xmlLiteral = namespace + "XMLLiteral"
    static let string = XSD.string.iri
}
