extension KnowledgeGraph {
    /// Two statements whose keys are the same: never to be merged in silence.
    public struct KeyCollision: Error, Hashable, Sendable, CustomStringConvertible {
        public var iri: String
        public var description: String { "two statements would have one IRI: \(iri)" }
    }

    /// The evidence of all statements as a graph of its own, for any RDF writer.
    ///
    /// A statement with evidence becomes `{base}statement/KEY`, an rdf:Statement with its rdf:subject, rdf:predicate
    /// and rdf:object, prov:wasDerivedFrom each passage, tsu:confidence and, as rdfs:comment, the reason. A passage
    /// becomes `{page}#char=start,end`, a nif:RFC5147String. What stands on a person's correction prov:wasGeneratedBy it.
    ///
    /// - Parameters:
    ///   - key: KEY out of its fields' UTF-8, which come joined by U+001F: subject, predicate and object, an IRI bare and a
    ///     literal as N-Triples spells it (so that 「1」 the string and 1 the number are two).
    /// - Throws: `KeyCollision` where two statements have one key, `TermError` where `base` is no IRI.
    public func evidenceGraph(
        base: String = Vocabulary.defaultBase, key: (_ fields: [UInt8]) -> String
    ) throws -> KnowledgeGraph {
        var whole = KnowledgeGraph()
        try EvidencePieces(of: self, base: base, key: key).forEach { whole.formUnion($0) }
        return whole
    }

    /// What the key of a statement is made of (see `evidenceGraph`).
    func evidenceFields(of id: StatementID) -> [UInt8] {
        let statement = self[id]
        return Array(
            [statement.subject, statement.predicate, statement.object].map(keyField).joined(separator: [0x1F]))
    }

    /// Adds the evidence of another graph's statement under its own IRI; its passages are named, not described.
    mutating func addEvidence(of id: StatementID, in graph: KnowledgeGraph, as iri: String) throws {
        guard let evidence = graph.evidence(of: id) else { return }
        let statement = graph[id]
        let node = try self.iri(iri)
        insert(node, RDF.type, RDF.Statement)
        insert(node, RDF.subject, adopt(statement.subject, of: graph))
        insert(node, RDF.predicate, adopt(statement.predicate, of: graph))
        insert(node, RDF.object, adopt(statement.object, of: graph))
        if let confidence = evidence.confidence {
            insert(node, Tsu.confidence, literal(confidence.decimal, datatype: XSD.decimal))
        }
        if let reason = evidence.reason { insert(node, RDFS.comment, literal(reason)) }
        for correction in evidence.corrections { insert(node, Prov.wasGeneratedBy, try self.iri(correction.iri)) }
        for passage in evidence.passages {
            let page = graph.text(passage.page)
            insert(node, Prov.wasDerivedFrom, try self.iri("\(page)#char=\(passage.start),\(passage.end)"))
        }
    }

    /// Describes a passage, and returns its term.
    mutating func add(_ passage: Passage, page: Term) throws -> Term {
        let node = try iri("\(text(page))#char=\(passage.start),\(passage.end)")
        insert(node, RDF.type, NIF.RFC5147String)
        insert(node, NIF.beginIndex, literal(String(passage.start), datatype: XSD.nonNegativeInteger))
        insert(node, NIF.endIndex, literal(String(passage.end), datatype: XSD.nonNegativeInteger))
        insert(node, NIF.anchorOf, literal(passage.text))
        insert(node, NIF.referenceContext, page)
        return node
    }

    /// The same term in this graph.
    package mutating func adopt(_ term: Term, of other: KnowledgeGraph) -> Term {
        let kind = other.terms.kind(term.index)
        let qualifier =
            kind == .typed || kind == .tagged
            ? adopt(Term(index: other.terms.qualifier(term.index)), of: other).index : 0
        return other.withTermBytes { intern(kind, $0[term], qualifier: qualifier) }
    }

    private func keyField(_ term: Term) -> [UInt8] {
        guard let datatype = datatype(term) else { return Array(terms.slice(term.index)) }
        var field: [UInt8] = [UInt8(ascii: "\"")]
        for byte in terms.slice(term.index) {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): field += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): field += Array("\\n".utf8)
            case UInt8(ascii: "\r"): field += Array("\\r".utf8)
            default: field.append(byte)
            }
        }
        field.append(UInt8(ascii: "\""))
        if let language = language(term) {
            field += Array("@\(language)".utf8)
        } else if datatype != XSD.string.iri {
            field += Array("^^<\(datatype)>".utf8)
        }
        return field
    }
}
