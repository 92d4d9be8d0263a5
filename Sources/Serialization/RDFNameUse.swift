import XMLReading

/// What the grammar of RDF/XML says of a name (RDF 1.1 XML Syntax, sections 6.1.4 and 7.2.2 to 7.2.7).
struct RDFNameUse {
    /// RDF's syntax attributes.
    enum Syntax: String {
        case id = "ID"
        case about, datatype, nodeID, parseType, resource
    }

    /// What an attribute of this name says.
    enum Attribute {
        case syntax(Syntax)
        case property
        /// `type` without a prefix, as it was written in 1999.
        case type
        case base
        case language
        /// Kept for XML.
        case nothing
        /// A name that only the syntax itself uses, or that was withdrawn.
        case reserved
        /// Without a prefix, and none of those that may be.
        case unprefixed
    }

    let asAttribute: Attribute
    let isRoot: Bool
    let isDescription: Bool
    /// rdf:li, which stands for rdf:_1 and so on.
    let isMember: Bool
    private let isReserved: Bool

    var canBeNode: Bool { !isReserved && !isMember }
    var canBeProperty: Bool { !isReserved && !isDescription }

    private static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
    private static let reserved: Set<String> = [
        "RDF", "ID", "about", "parseType", "resource", "nodeID", "datatype", "aboutEach", "aboutEachPrefix", "bagID",
    ]

    init(_ name: XMLName) {
        isRoot = name.iri == RDFNames.root
        isDescription = name.iri == RDFNames.description
        isMember = name.iri == RDFNames.li
        // A namespace that only begins as RDF's does can, with its local names, spell one of these too.
        isReserved =
            name.iri.utf8.starts(with: RDFNames.namespace.utf8)
            && Self.reserved.contains(String(Substring(name.iri.utf8.dropFirst(RDFNames.namespace.utf8.count))))
        let syntax = Syntax(rawValue: name.localName)
        let property = isReserved || isDescription || isMember ? Attribute.reserved : .property
        switch name.namespace {
        case RDFNames.namespace: asAttribute = syntax.map(Attribute.syntax) ?? property
        case Self.xmlNamespace:
            asAttribute = name.localName == "base" ? .base : name.localName == "lang" ? .language : .nothing
        case nil where name.localName.utf8.prefix(3).map({ $0 | 0x20 }) == Array("xml".utf8): asAttribute = .nothing
        case nil:
            switch syntax {
            case let syntax? where [.id, .about, .resource, .parseType].contains(syntax): asAttribute = .syntax(syntax)
            case nil where name.localName == "type": asAttribute = .type
            default: asAttribute = .unprefixed
            }
        default: asAttribute = property
        }
    }
}

/// What is known of the names of one parser; each is looked at once.
struct RDFNameUses {
    private var uses: [RDFNameUse?] = []

    subscript(name: XMLName) -> RDFNameUse {
        mutating get {
            if name.number < uses.count, let use = uses[name.number] { return use }
            let use = RDFNameUse(name)
            while uses.count <= name.number { uses.append(nil) }
            uses[name.number] = use
            return use
        }
    }
}
