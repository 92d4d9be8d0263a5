import XMLReading

/// The grammar of RDF/XML over XML events: one frame an open element (RDF 1.1 XML Syntax, section 7).
///
/// Its methods throw `RDFXMLFault` where the document breaks the grammar.
struct RDFXMLEvents {
    /// What an open element is, and so what may stand in it.
    enum Role {
        /// rdf:RDF, or what would be around it: nodes.
        case nodes
        /// A node, or a property with `parseType="Resource"`: properties of the topmost of `subjects`.
        case properties
        /// A property, the topmost of `properties`, whose value is still to come: a text or one node.
        case property
        /// Such a property, after its node.
        case propertyWithNode
        /// A property that has its value: nothing but white space.
        case complete
        /// `parseType="Collection"`: nodes.
        case collection
        /// `parseType="Literal"`: anything.
        case literal
    }

    struct Property {
        var predicate: String
        /// The IRI of the statement itself, where rdf:ID names it.
        var statement: String?
        var datatype: String?
        /// Where a collection's list ends so far.
        var last: RDFTerm?
    }

    private let handle: (RDFStatement) throws -> Void
    /// What each open element is, the first being around the document.
    var roles: [Role] = [.nodes]
    /// The base and the language, with the number of open elements from which on they hold.
    private var bases: [(depth: Int, value: String)]
    private var languages: [(depth: Int, value: String?)] = [(0, nil)]
    /// Of the open elements that have properties: whose they are, and the number of the last rdf:li.
    var subjects: [(term: RDFTerm, lastMember: Int)] = []
    /// Of the open properties that have no value yet.
    var properties: [Property] = []
    /// The content so far of the topmost element, where that is an XML literal.
    var literal: XMLLiteralWriter?
    /// The text so far of the property that was opened last; only one has text at a time.
    var collected: [UInt8] = []
    private var blankCount = 0
    private var usedIDs: Set<[UInt8]> = []
    private var uses = RDFNameUses()

    init(base: String, _ handle: @escaping (RDFStatement) throws -> Void) {
        self.handle = handle
        bases = [(0, base)]
    }

    var base: String { bases[bases.count - 1].value }
    var language: String? { languages[languages.count - 1].value }

    // MARK: Events

    mutating func startElement(_ name: XMLName, attributes: [XMLAttribute]) throws {
        if literal != nil {
            literal!.startElement(name, attributes: attributes)
            return
        }
        var attributes = try RDFXMLAttributes(attributes, &uses)
        if let base = attributes.base { bases.append((roles.count, try resolve(base))) }
        if let language = attributes.language { languages.append((roles.count, language.isEmpty ? nil : language)) }
        roles.append(.complete)
        guard name.namespace != nil else { throw RDFXMLFault("an element without a namespace: \(name.localName)") }
        let use = uses[name]
        switch roles[roles.count - 2] {
        case .nodes:
            if roles.count == 2, use.isRoot {
                guard attributes.isEmpty else { throw RDFXMLFault("rdf:RDF has no attributes of RDF") }
                roles[1] = .nodes
            } else {
                subjects.append((try startNode(name, use, &attributes), 0))
            }
        case .properties:
            try startProperty(name, use, &attributes)
        case .property:
            guard collected.allSatisfy(Self.isWhiteSpace) else { throw Self.twoValues }
            let node = try startNode(name, use, &attributes)
            roles[roles.count - 2] = .propertyWithNode
            try state(properties[properties.count - 1], node)
            subjects.append((node, 0))
        case .propertyWithNode:
            throw Self.twoValues
        case .collection:
            let node = try startNode(name, use, &attributes)
            try addToCollection(node)
            subjects.append((node, 0))
        case .complete:
            throw RDFXMLFault("this property has its value in an attribute, and no content")
        case .literal: break
        }
    }

    private static let twoValues = RDFXMLFault("a property has one text or one node")

    mutating func endElement(_ name: XMLName) throws {
        if literal?.isAtTop == false {
            literal!.endElement(name)
            return
        }
        // Those that held for this element alone.
        let language = language
        if languages[languages.count - 1].depth == roles.count - 1 { languages.removeLast() }
        if bases[bases.count - 1].depth == roles.count - 1 { bases.removeLast() }
        switch roles.removeLast() {
        case .nodes, .complete: break
        case .properties: subjects.removeLast()
        case .propertyWithNode: properties.removeLast()
        case .property:
            let property = properties.removeLast()
            let lexical = String(decoding: collected, as: UTF8.self)
            if let datatype = property.datatype {
                try state(property, .literal(lexical, language: nil, datatype: datatype))
            } else {
                try state(property, literal(lexical, language))
            }
        case .collection:
            let property = properties.removeLast()
            if let last = property.last {
                try state(last, RDFNames.rest, .iri(RDFNames.nil))
            } else {
                try state(property, .iri(RDFNames.nil))
            }
        case .literal:
            let text = literal.take()?.string ?? ""
            try state(properties.removeLast(), .literal(text, language: nil, datatype: RDFNames.xmlLiteral))
        }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        switch roles[roles.count - 1] {
        case .literal: literal?.text(bytes)
        case .property: collected.append(contentsOf: bytes)
        default:
            guard bytes.allSatisfy(Self.isWhiteSpace) else { throw RDFXMLFault("text where an element is expected") }
        }
    }

    mutating func comment(_ text: String) { literal?.comment(text) }

    mutating func processingInstruction(_ target: String, _ data: String?) {
        literal?.processingInstruction(target, data)
    }

    private static func isWhiteSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x9 || byte == 0xA || byte == 0xD
    }

    // MARK: Statements

    func state(_ subject: consuming RDFTerm, _ predicate: consuming String, _ object: consuming RDFTerm) throws {
        try handle(RDFStatement(subject, predicate, object))
    }

    /// The statement of a property of the topmost subject, and the four that describe it where it has a name.
    func state(_ property: Property, _ object: consuming RDFTerm) throws {
        let subject = subjects[subjects.count - 1].term
        guard let statement = property.statement.map(RDFTerm.iri) else {
            try state(subject, property.predicate, object)
            return
        }
        try state(subject, property.predicate, copy object)
        try state(statement, RDFNames.type, .iri(RDFNames.statement))
        try state(statement, RDFNames.subject, subject)
        try state(statement, RDFNames.predicate, .iri(property.predicate))
        try state(statement, RDFNames.object, object)
    }

    private mutating func addToCollection(_ node: RDFTerm) throws {
        let cell = newBlank()
        if let last = properties[properties.count - 1].last {
            try state(last, RDFNames.rest, cell)
        } else {
            try state(properties[properties.count - 1], cell)
        }
        try state(cell, RDFNames.first, node)
        properties[properties.count - 1].last = cell
    }

    // MARK: Terms

    func literal(_ text: String, _ language: String?) -> RDFTerm {
        .literal(text, language: language, datatype: language == nil ? RDFNames.string : RDFNames.langString)
    }

    mutating func newBlank() -> RDFTerm {
        blankCount += 1
        return .blank("g\(blankCount)")
    }

    /// A blank node that the document names; the letter keeps it apart from those without a name.
    func blank(named name: String) throws -> RDFTerm {
        guard XMLCharacters.isName(name) else { throw RDFXMLFault("rdf:nodeID is no XML name: \(name)") }
        return .blank("n" + name)
    }

    func resolve(_ reference: consuming String) throws -> String {
        if IRIReference.isResolved(reference) { return reference }
        let parsed = IRIReference(copy reference)
        if parsed.isAbsolute { return parsed.resolved(against: parsed) }
        let baseReference = IRIReference(base)
        guard baseReference.isAbsolute else { throw RDFXMLFault("a relative reference, and no base: \(reference)") }
        return parsed.resolved(against: baseReference)
    }

    /// `#ID` against the base; each may be given once.
    mutating func identify(_ id: String) throws -> String {
        guard XMLCharacters.isName(id) else { throw RDFXMLFault("rdf:ID is no XML name: \(id)") }
        let iri = try resolve("#" + id)
        guard usedIDs.insert(Array(iri.utf8)).inserted else { throw RDFXMLFault("rdf:ID twice: \(id)") }
        return iri
    }
}
