import XMLReading

/// Node and property elements (RDF 1.1 XML Syntax, sections 7.2.11 to 7.2.21).
extension RDFXMLEvents {
    /// Opens a node in the topmost frame; returns its term.
    @discardableResult
    func startNode(_ name: XMLName, _ attributes: inout RDFXMLAttributes) throws -> RDFTerm {
        guard RDFNames.canBeNode(name.iri) else { throw error("no name for a node: \(name.iri)") }
        let frame = frames[frames.count - 1]
        let names = [attributes.take("ID"), attributes.take("about"), attributes.take("nodeID")]
        let subject: RDFTerm
        switch (names[0], names[1], names[2]) {
        case (let id?, nil, nil): subject = .iri(try identify(id, frame.base))
        case (nil, let about?, nil): subject = .iri(try resolve(about, frame.base))
        case (nil, nil, let nodeID?): subject = try blank(named: nodeID)
        case (nil, nil, nil): subject = newBlank()
        default: throw error("a node has one of rdf:ID, rdf:about and rdf:nodeID")
        }
        try attributes.rejectSyntax(self)
        if name.iri != RDFNames.description { try state(subject, RDFNames.type, .iri(name.iri)) }
        try statePropertyAttributes(attributes, of: subject, frame)
        frames[frames.count - 1].role = .properties(of: subject, lastMember: 0)
        return subject
    }

    /// Opens a property of `subject` in the topmost frame.
    func startProperty(
        _ name: XMLName, _ attributes: inout RDFXMLAttributes, of subject: RDFTerm, _ lastMember: Int
    ) throws {
        guard RDFNames.canBeProperty(name.iri) else { throw error("no name for a property: \(name.iri)") }
        let frame = frames[frames.count - 1]
        var property = Property(subject: subject, predicate: name.iri)
        if name.iri == RDFNames.li {
            property.predicate = RDFNames.namespace + "_\(lastMember + 1)"
            frames[frames.count - 2].role = .properties(of: subject, lastMember: lastMember + 1)
        }
        property.statement = try attributes.take("ID").map { try identify($0, frame.base) }
        if let parseType = attributes.take("parseType") {
            guard attributes.isEmpty else { throw error("beside rdf:parseType there is rdf:ID at most") }
            try start(property, parseType: parseType)
            return
        }
        property.datatype = try attributes.take("datatype").map { try resolve($0, frame.base) }
        let resource = attributes.take("resource")
        let nodeID = attributes.take("nodeID")
        try attributes.rejectSyntax(self)
        if resource == nil, nodeID == nil, attributes.properties.isEmpty {
            frames[frames.count - 1].role = .property(property, text: [], hasNode: false)
            return
        }
        guard property.datatype == nil else { throw error("rdf:datatype belongs to a text") }
        let object: RDFTerm
        switch (resource, nodeID) {
        case (let resource?, nil): object = .iri(try resolve(resource, frame.base))
        case (nil, let nodeID?): object = try blank(named: nodeID)
        case (nil, nil): object = newBlank()
        default: throw error("a property has one of rdf:resource and rdf:nodeID")
        }
        try state(property, object)
        try statePropertyAttributes(attributes, of: object, frame)
    }

    private func start(_ property: Property, parseType: String) throws {
        let role: Role
        switch parseType {
        case "Resource":
            let node = newBlank()
            try state(property, node)
            role = .properties(of: node, lastMember: 0)
        case "Collection": role = .collection(property, last: nil)
        // Any other value is to be read as Literal.
        default: role = .literal(property, XMLLiteralWriter())
        }
        frames[frames.count - 1].role = role
    }

    private func statePropertyAttributes(
        _ attributes: RDFXMLAttributes, of subject: RDFTerm, _ frame: Frame
    ) throws {
        for (iri, value) in attributes.properties {
            if iri == RDFNames.type {
                try state(subject, iri, .iri(try resolve(value, frame.base)))
            } else {
                try state(subject, iri, literal(value, frame.language))
            }
        }
    }
}

/// An element's attributes, sorted out: those of XML, those of RDF's syntax, and properties.
struct RDFXMLAttributes {
    private(set) var base: String?
    private(set) var language: String?
    private var syntax: [String: String] = [:]
    /// In the document's order.
    private(set) var properties: [(iri: String, value: String)] = []

    private static let syntaxNames: Set<String> = ["ID", "about", "resource", "parseType", "nodeID", "datatype"]
    /// Those that may stand without a prefix, as they did in 1999.
    private static let bareNames: Set<String> = ["ID", "about", "resource", "parseType", "type"]
    private static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

    init(_ attributes: [XMLAttribute], _ events: RDFXMLEvents) throws {
        for attribute in attributes {
            let name = attribute.name
            switch name.namespace {
            case Self.xmlNamespace:
                if name.localName == "base" { base = attribute.value }
                if name.localName == "lang" { language = attribute.value }
            case nil:
                if name.localName.utf8.prefix(3).map({ $0 | 0x20 }) == Array("xml".utf8) { continue }
                guard Self.bareNames.contains(name.localName) else {
                    throw events.error("an attribute without a namespace: \(name.localName)")
                }
                add(name.localName, RDFNames.namespace + name.localName, attribute.value)
            case RDFNames.namespace where Self.syntaxNames.contains(name.localName):
                add(name.localName, name.iri, attribute.value)
            default:
                guard RDFNames.canBeAttribute(name.iri) else {
                    throw events.error("no name for a property: \(name.iri)")
                }
                properties.append((name.iri, attribute.value))
            }
        }
    }

    private mutating func add(_ localName: String, _ iri: String, _ value: String) {
        if Self.syntaxNames.contains(localName) {
            syntax[localName] = value
        } else {
            properties.append((iri, value))
        }
    }

    /// No attributes but those of XML.
    var isEmpty: Bool { syntax.isEmpty && properties.isEmpty }

    /// The value of one of RDF's syntax attributes, which then counts as read.
    mutating func take(_ name: String) -> String? { syntax.removeValue(forKey: name) }

    /// - Throws: where an attribute of RDF's syntax has not been read, since it has no meaning on this element.
    func rejectSyntax(_ events: RDFXMLEvents) throws {
        if let name = syntax.keys.min() { throw events.error("rdf:\(name) cannot stand here") }
    }
}
