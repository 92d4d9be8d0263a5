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

    private static let syntax: Set<String> = ["RDF", "ID", "about", "parseType", "resource", "nodeID", "datatype"]
    private static let withdrawn: Set<String> = ["aboutEach", "aboutEachPrefix", "bagID"]

    /// Whether a name may be a node, a property element or a property attribute (RDF/XML, sections 7.2.5 to 7.2.7).
    static func canBeNode(_ iri: String) -> Bool { !isReserved(iri) && iri != li }
    static func canBeProperty(_ iri: String) -> Bool { !isReserved(iri) && iri != description }
    static func canBeAttribute(_ iri: String) -> Bool { !isReserved(iri) && iri != description && iri != li }

    private static func isReserved(_ iri: String) -> Bool {
        guard iri.utf8.starts(with: namespace.utf8) else { return false }
        let name = String(Substring(iri.utf8.dropFirst(namespace.utf8.count)))
        return syntax.contains(name) || withdrawn.contains(name)
    }
}
