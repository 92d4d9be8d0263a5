import XMLReading

/// The grammar of RDF/XML over XML events: one frame an open element (RDF 1.1 XML Syntax, section 7).
final class RDFXMLEvents: XMLEventHandler {
    /// What an open element is, and so what may stand in it.
    enum Role {
        /// rdf:RDF, or what would be around it: nodes.
        case nodes
        /// A node, or a property with `parseType="Resource"`: properties of this subject.
        case properties(of: RDFTerm, lastMember: Int)
        /// A property whose value is still to come: a text or one node.
        case property(Property, hasNode: Bool)
        /// A property that has its value: nothing but white space.
        case complete
        /// `parseType="Collection"`: nodes; the list so far ends at `last`.
        case collection(Property, last: RDFTerm?)
        case literal(Property, XMLLiteralWriter)
    }

    struct Property {
        var subject: RDFTerm
        var predicate: String
        /// The IRI of the statement itself, where rdf:ID names it.
        var statement: String?
        var datatype: String?
    }

    struct Frame {
        var role: Role
        var base: String
        var language: String?
    }

    private let handle: (RDFStatement) throws -> Void
    /// The parser's line and column, for errors.
    var place: () -> (line: Int, column: Int) = { (0, 0) }
    var frames: [Frame]
    /// Whether the topmost frame is an XML literal.
    var isInLiteral = false
    /// The text so far of the property that was opened last; only one has text at a time.
    var collected: [UInt8] = []
    private var blankCount = 0
    private var usedIDs: Set<[UInt8]> = []

    init(base: String, _ handle: @escaping (RDFStatement) throws -> Void) {
        self.handle = handle
        frames = [Frame(role: .nodes, base: base, language: nil)]
    }

    func error(_ message: String) -> ReadingError {
        let (line, column) = place()
        return ReadingError(line: line, column: column, message: message)
    }

    // MARK: Events

    func startElement(_ name: XMLName, attributes: [XMLAttribute]) throws {
        if updateLiteral({ $0.startElement(name, attributes: attributes) }) { return }
        let top = frames.count - 1
        var attributes = try RDFXMLAttributes(attributes, self)
        let base = try attributes.base.map { try resolve($0, frames[top].base) } ?? frames[top].base
        let language = attributes.language.map { $0.isEmpty ? nil : $0 } ?? frames[top].language
        frames.append(Frame(role: .complete, base: base, language: language))
        guard name.namespace != nil else { throw error("an element without a namespace: \(name.localName)") }
        switch frames[top].role {
        case .nodes:
            if frames.count == 2, name.iri == RDFNames.root {
                guard attributes.isEmpty else { throw error("rdf:RDF has no attributes of RDF") }
                frames[1].role = .nodes
            } else {
                try startNode(name, &attributes)
            }
        case .properties(let subject, let lastMember):
            try startProperty(name, &attributes, of: subject, lastMember)
        case .property(let property, let hasNode):
            guard !hasNode, collected.allSatisfy(Self.isWhiteSpace) else {
                throw error("a property has one text or one node")
            }
            let node = try startNode(name, &attributes)
            frames[frames.count - 2].role = .property(property, hasNode: true)
            try state(property, node)
        case .collection(let property, let last):
            try addToCollection(try startNode(name, &attributes), property, last)
        case .complete:
            throw error("this property has its value in an attribute, and no content")
        case .literal: break
        }
    }

    func endElement(_ name: XMLName) throws {
        if isInLiteral, case .literal(_, let writer) = frames[frames.count - 1].role {
            if !writer.isAtTop {
                updateLiteral { $0.endElement(name) }
                return
            }
            isInLiteral = false
        }
        let frame = frames.removeLast()
        switch frame.role {
        case .literal(let property, let writer):
            try state(property, .literal(writer.string, language: nil, datatype: RDFNames.xmlLiteral))
        case .property(let property, hasNode: false):
            let lexical = String(decoding: collected, as: UTF8.self)
            if let datatype = property.datatype {
                try state(property, .literal(lexical, language: nil, datatype: datatype))
            } else {
                try state(property, literal(lexical, frame.language))
            }
        case .collection(let property, let last):
            if let last {
                try handle(RDFStatement(last, RDFNames.rest, .iri(RDFNames.nil)))
            } else {
                try state(property, .iri(RDFNames.nil))
            }
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        if updateLiteral({ $0.text(bytes) }) { return }
        if case .property(_, hasNode: false) = frames[frames.count - 1].role {
            collected.append(contentsOf: bytes)
        } else if !bytes.allSatisfy(Self.isWhiteSpace) {
            throw error("text where an element is expected")
        }
    }

    func comment(_ text: String) throws { updateLiteral { $0.comment(text) } }

    func processingInstruction(_ target: String, _ data: String?) throws {
        updateLiteral { $0.processingInstruction(target, data) }
    }

    /// Whether the topmost frame is an XML literal; if so, `body` adds to it.
    @discardableResult
    private func updateLiteral(_ body: (inout XMLLiteralWriter) -> Void) -> Bool {
        guard isInLiteral, case .literal(let property, var writer) = frames[frames.count - 1].role else { return false }
        frames[frames.count - 1].role = .complete
        body(&writer)
        frames[frames.count - 1].role = .literal(property, writer)
        return true
    }

    private static func isWhiteSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x9 || byte == 0xA || byte == 0xD
    }

    // MARK: Statements

    func state(_ subject: RDFTerm, _ predicate: String, _ object: RDFTerm) throws {
        try handle(RDFStatement(subject, predicate, object))
    }

    /// The property's statement, and the four that describe it where it has a name.
    func state(_ property: Property, _ object: RDFTerm) throws {
        try state(property.subject, property.predicate, object)
        guard let statement = property.statement.map(RDFTerm.iri) else { return }
        try state(statement, RDFNames.type, .iri(RDFNames.statement))
        try state(statement, RDFNames.subject, property.subject)
        try state(statement, RDFNames.predicate, .iri(property.predicate))
        try state(statement, RDFNames.object, object)
    }

    private func addToCollection(_ node: RDFTerm, _ property: Property, _ last: RDFTerm?) throws {
        let cell = newBlank()
        if let last {
            try state(last, RDFNames.rest, cell)
        } else {
            try state(property, cell)
        }
        try state(cell, RDFNames.first, node)
        frames[frames.count - 2].role = .collection(property, last: cell)
    }

    // MARK: Terms

    func literal(_ text: String, _ language: String?) -> RDFTerm {
        .literal(text, language: language, datatype: language == nil ? RDFNames.string : RDFNames.langString)
    }

    func newBlank() -> RDFTerm {
        blankCount += 1
        return .blank("g\(blankCount)")
    }

    /// A blank node that the document names; the letter keeps it apart from those without a name.
    func blank(named name: String) throws -> RDFTerm {
        guard XMLCharacters.isName(name) else { throw error("rdf:nodeID is no XML name: \(name)") }
        return .blank("n" + name)
    }

    func resolve(_ reference: String, _ base: String) throws -> String {
        if IRIReference.isResolved(reference) { return reference }
        let parsed = IRIReference(reference)
        if parsed.isAbsolute { return parsed.resolved(against: parsed) }
        let baseReference = IRIReference(base)
        guard baseReference.isAbsolute else { throw error("a relative reference, and no base: \(reference)") }
        return parsed.resolved(against: baseReference)
    }

    /// `#ID` against the base; each may be given once.
    func identify(_ id: String, _ base: String) throws -> String {
        guard XMLCharacters.isName(id) else { throw error("rdf:ID is no XML name: \(id)") }
        let iri = try resolve("#" + id, base)
        guard usedIDs.insert(Array(iri.utf8)).inserted else { throw error("rdf:ID twice: \(id)") }
        return iri
    }
}
