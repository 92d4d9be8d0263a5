import XMLReading

/// Node and property elements (RDF 1.1 XML Syntax, sections 7.2.11 to 7.2.21).
extension RDFXMLEvents {
    /// Opens a node in the topmost element; returns its term, whose properties are to come.
    mutating func startNode(
        _ name: XMLName, _ use: RDFNameUse, _ attributes: inout RDFXMLAttributes
    ) throws -> RDFTerm {
        guard use.canBeNode else { throw RDFXMLFault("no name for a node: \(name.iri)") }
        let subject: RDFTerm
        switch (attributes.take(.id), attributes.take(.about), attributes.take(.nodeID)) {
        case (let id?, nil, nil): subject = .iri(try identify(id))
        case (nil, let about?, nil): subject = .iri(try resolve(about))
        case (nil, nil, let nodeID?): subject = try blank(named: nodeID)
        case (nil, nil, nil): subject = newBlank()
        default: throw RDFXMLFault("a node has one of rdf:ID, rdf:about and rdf:nodeID")
        }
        try attributes.rejectSyntax()
        if !use.isDescription { try state(subject, RDFNames.type, .iri(name.iri)) }
        if !attributes.properties.isEmpty {
            try statePropertyAttributes(attributes, of: subject)
        }
        roles[roles.count - 1] = .properties
        return subject
    }

    /// Opens a property of the topmost subject in the topmost element.
    mutating func startProperty(
        _ name: XMLName, _ use: RDFNameUse, _ attributes: inout RDFXMLAttributes
    ) throws {
        guard use.canBeProperty else { throw RDFXMLFault("no name for a property: \(name.iri)") }
        var property = Property(predicate: name.iri)
        if use.isMember {
            subjects[subjects.count - 1].lastMember += 1
            property.predicate = RDFNames.namespace + "_\(subjects[subjects.count - 1].lastMember)"
        }
        property.statement = try attributes.take(.id).map { try identify($0) }
        if let parseType = attributes.take(.parseType) {
            guard attributes.isEmpty else { throw RDFXMLFault("beside rdf:parseType there is rdf:ID at most") }
            try start(property, parseType: parseType)
            return
        }
        property.datatype = try attributes.take(.datatype).map { try resolve($0) }
        let resource = attributes.take(.resource)
        let nodeID = attributes.take(.nodeID)
        try attributes.rejectSyntax()
        if resource == nil, nodeID == nil, attributes.properties.isEmpty {
            collected.removeAll(keepingCapacity: true)
            roles[roles.count - 1] = .property
            properties.append(property)
            return
        }
        guard property.datatype == nil else { throw RDFXMLFault("rdf:datatype belongs to a text") }
        let object: RDFTerm
        switch (resource, nodeID) {
        case (let resource?, nil): object = .iri(try resolve(resource))
        case (nil, let nodeID?): object = try blank(named: nodeID)
        case (nil, nil): object = newBlank()
        default: throw RDFXMLFault("a property has one of rdf:resource and rdf:nodeID")
        }
        try state(property, object)
        if !attributes.properties.isEmpty {
            try statePropertyAttributes(attributes, of: object)
        }
    }

    private mutating func start(_ property: Property, parseType: String) throws {
        if parseType == "Resource" {
            let node = newBlank()
            try state(property, node)
            subjects.append((node, 0))
            roles[roles.count - 1] = .properties
            return
        }
        properties.append(property)
        if parseType == "Collection" {
            roles[roles.count - 1] = .collection
        } else {
            // Any other value is to be read as Literal.
            roles[roles.count - 1] = .literal
            literal = XMLLiteralWriter()
        }
    }

    private func statePropertyAttributes(
        _ attributes: borrowing RDFXMLAttributes, of subject: RDFTerm
    ) throws {
        for (iri, value) in attributes.properties {
            if iri == RDFNames.type {
                try state(subject, iri, .iri(try resolve(value)))
            } else {
                try state(subject, iri, literal(value, language))
            }
        }
    }
}

/// An element's attributes, sorted out: those of XML, those of RDF's syntax, and properties.
struct RDFXMLAttributes: ~Copyable {
    private(set) var base: String?
    private(set) var language: String?
    /// The syntax attributes that have not been read yet: one of them, and the others, if any.
    private var first: (name: RDFNameUse.Syntax, value: String)?
    private var others: [(name: RDFNameUse.Syntax, value: String)] = []
    /// In the document's order.
    private(set) var properties: [(iri: String, value: String)] = []

    init(_ attributes: [XMLAttribute], _ uses: inout RDFNameUses) throws {
        for attribute in attributes {
            switch uses[attribute.name].asAttribute {
            case .syntax(let syntax): set(syntax, attribute.value)
            case .property: properties.append((attribute.name.iri, attribute.value))
            case .type: properties.append((RDFNames.type, attribute.value))
            case .base: base = attribute.value
            case .language: language = attribute.value
            case .nothing: break
            case .reserved: throw RDFXMLFault("no name for a property: \(attribute.name.iri)")
            case .unprefixed: throw RDFXMLFault("an attribute without a namespace: \(attribute.name.localName)")
            }
        }
    }

    /// Of one that is given with and without its prefix the later counts.
    private mutating func set(_ name: RDFNameUse.Syntax, _ value: String) {
        _ = take(name)
        if first == nil { first = (name, value) } else { others.append((name, value)) }
    }

    /// No attributes but those of XML.
    var isEmpty: Bool { first == nil && others.isEmpty && properties.isEmpty }

    /// The value of one of RDF's syntax attributes, which then counts as read.
    mutating func take(_ name: RDFNameUse.Syntax) -> String? {
        if first?.name == name {
            let found = first.take()
            first = others.popLast()
            return found?.value
        }
        if others.isEmpty { return nil }
        return others.firstIndex { $0.name == name }.map { others.remove(at: $0).value }
    }

    /// - Throws: where an attribute of RDF's syntax has not been read, since it has no meaning on this element.
    func rejectSyntax() throws {
        guard let first else { return }
        let name = others.map(\.name.rawValue).reduce(first.name.rawValue) { min($0, $1) }
        throw RDFXMLFault("rdf:\(name) cannot stand here")
    }
}
