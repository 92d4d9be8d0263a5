import XMLReading

/// Node and property elements (RDF 1.1 XML Syntax, sections 7.2.11 to 7.2.21).
extension RDFXMLEvents {
    /// Opens a node in the topmost frame; returns its term.
    @discardableResult
    func startNode(_ name: XMLName, _ attributes: inout RDFXMLAttributes) throws -> RDFTerm {
        guard RDFNames.canBeNode(name.iri) else { throw error("no name for a node: \(name.iri)") }
        let base = frames[frames.count - 1].base
        let subject: RDFTerm
        switch (attributes.take(.id), attributes.take(.about), attributes.take(.nodeID)) {
        case (let id?, nil, nil): subject = .iri(try identify(id, base))
        case (nil, let about?, nil): subject = .iri(try resolve(about, base))
        case (nil, nil, let nodeID?): subject = try blank(named: nodeID)
        case (nil, nil, nil): subject = newBlank()
        default: throw error("a node has one of rdf:ID, rdf:about and rdf:nodeID")
        }
        try attributes.rejectSyntax(self)
        if name.iri != RDFNames.description { try state(subject, RDFNames.type, .iri(name.iri)) }
        if !attributes.properties.isEmpty {
            try statePropertyAttributes(attributes, of: subject, frames[frames.count - 1])
        }
        frames[frames.count - 1].role = .properties(of: subject, lastMember: 0)
        return subject
    }

    /// Opens a property of `subject` in the topmost frame.
    func startProperty(
        _ name: XMLName, _ attributes: inout RDFXMLAttributes, of subject: RDFTerm, _ lastMember: Int
    ) throws {
        guard RDFNames.canBeProperty(name.iri) else { throw error("no name for a property: \(name.iri)") }
        let base = frames[frames.count - 1].base
        var property = Property(subject: subject, predicate: name.iri)
        if name.iri == RDFNames.li {
            property.predicate = RDFNames.namespace + "_\(lastMember + 1)"
            frames[frames.count - 2].role = .properties(of: subject, lastMember: lastMember + 1)
        }
        property.statement = try attributes.take(.id).map { try identify($0, base) }
        if let parseType = attributes.take(.parseType) {
            guard attributes.isEmpty else { throw error("beside rdf:parseType there is rdf:ID at most") }
            try start(property, parseType: parseType)
            return
        }
        property.datatype = try attributes.take(.datatype).map { try resolve($0, base) }
        let resource = attributes.take(.resource)
        let nodeID = attributes.take(.nodeID)
        try attributes.rejectSyntax(self)
        if resource == nil, nodeID == nil, attributes.properties.isEmpty {
            collected.removeAll(keepingCapacity: true)
            frames[frames.count - 1].role = .property(property, hasNode: false)
            return
        }
        guard property.datatype == nil else { throw error("rdf:datatype belongs to a text") }
        let object: RDFTerm
        switch (resource, nodeID) {
        case (let resource?, nil): object = .iri(try resolve(resource, base))
        case (nil, let nodeID?): object = try blank(named: nodeID)
        case (nil, nil): object = newBlank()
        default: throw error("a property has one of rdf:resource and rdf:nodeID")
        }
        try state(property, object)
        if !attributes.properties.isEmpty {
            try statePropertyAttributes(attributes, of: object, frames[frames.count - 1])
        }
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
        default:
            role = .literal(property, XMLLiteralWriter())
            isInLiteral = true
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
    /// RDF's syntax attributes.
    enum Syntax: String, CaseIterable {
        case id = "ID"
        case about, datatype, nodeID, parseType, resource
    }

    private(set) var base: String?
    private(set) var language: String?
    /// The syntax attributes that have not been read yet: one of them, and the others, if any.
    private var first: (name: Syntax, value: String)?
    private var others: [(name: Syntax, value: String)] = []
    /// In the document's order.
    private(set) var properties: [(iri: String, value: String)] = []

    private static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

    init(_ attributes: [XMLAttribute], _ events: RDFXMLEvents) throws {
        for attribute in attributes {
            let name = attribute.name
            switch name.namespace {
            case RDFNames.namespace:
                if let syntax = Syntax(rawValue: name.localName) {
                    set(syntax, attribute.value)
                } else {
                    try addProperty(name.iri, attribute.value, events)
                }
            case Self.xmlNamespace:
                if name.localName == "base" { base = attribute.value }
                if name.localName == "lang" { language = attribute.value }
            case nil:
                if name.localName.utf8.prefix(3).map({ $0 | 0x20 }) == Array("xml".utf8) { continue }
                // Those that may stand without a prefix, as they did in 1999.
                switch Syntax(rawValue: name.localName) {
                case .id?: set(.id, attribute.value)
                case .about?: set(.about, attribute.value)
                case .resource?: set(.resource, attribute.value)
                case .parseType?: set(.parseType, attribute.value)
                case nil where name.localName == "type": properties.append((RDFNames.type, attribute.value))
                default: throw events.error("an attribute without a namespace: \(name.localName)")
                }
            default: try addProperty(name.iri, attribute.value, events)
            }
        }
    }

    private mutating func addProperty(_ iri: String, _ value: String, _ events: RDFXMLEvents) throws {
        guard RDFNames.canBeAttribute(iri) else { throw events.error("no name for a property: \(iri)") }
        properties.append((iri, value))
    }

    /// Of one that is given with and without its prefix the later counts.
    private mutating func set(_ name: Syntax, _ value: String) {
        _ = take(name)
        if first == nil { first = (name, value) } else { others.append((name, value)) }
    }

    /// No attributes but those of XML.
    var isEmpty: Bool { first == nil && others.isEmpty && properties.isEmpty }

    /// The value of one of RDF's syntax attributes, which then counts as read.
    mutating func take(_ name: Syntax) -> String? {
        if let found = first, found.name == name {
            first = others.popLast()
            return found.value
        }
        if others.isEmpty { return nil }
        return others.firstIndex { $0.name == name }.map { others.remove(at: $0).value }
    }

    /// - Throws: where an attribute of RDF's syntax has not been read, since it has no meaning on this element.
    func rejectSyntax(_ events: RDFXMLEvents) throws {
        guard let first else { return }
        let name = others.map(\.name.rawValue).reduce(first.name.rawValue) { min($0, $1) }
        throw events.error("rdf:\(name) cannot stand here")
    }
}
