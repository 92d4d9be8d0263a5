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
        var evidenceGraph = KnowledgeGraph()
        var copies: [Term: Term] = [:]
        func copy(_ term: Term) throws -> Term {
            if let known = copies[term] { return known }
            let made = try evidenceGraph.adopt(term, of: self)
            copies[term] = made
            return made
        }
        var taken: Set<String> = []
        for index in 0..<statements.count {
            guard let evidence = evidence(of: StatementID(index: UInt32(index))) else { continue }
            let statement = statements[index]
            let fields = [statement.subject, statement.predicate, statement.object].map(keyField)
            let iri = base + "statement/" + key(Array(fields.joined(separator: [0x1F])))
            guard taken.insert(iri).inserted else { throw KeyCollision(iri: iri) }

            let node = try evidenceGraph.iri(iri)
            evidenceGraph.insert(node, RDF.type, RDF.Statement)
            evidenceGraph.insert(node, RDF.subject, try copy(statement.subject))
            evidenceGraph.insert(node, RDF.predicate, try copy(statement.predicate))
            evidenceGraph.insert(node, RDF.object, try copy(statement.object))
            if let confidence = evidence.confidence {
                let literal = evidenceGraph.literal(confidence.decimal, datatype: XSD.decimal)
                evidenceGraph.insert(node, Tsu.confidence, literal)
            }
            if let reason = evidence.reason {
                evidenceGraph.insert(node, RDFS.comment, evidenceGraph.literal(reason))
            }
            for correction in evidence.corrections {
                evidenceGraph.insert(node, Prov.wasGeneratedBy, try evidenceGraph.add(correction))
            }
            for passage in evidence.passages {
                evidenceGraph.insert(
                    node, Prov.wasDerivedFrom, try evidenceGraph.add(passage, page: try copy(passage.page)))
            }
        }
        return evidenceGraph
    }

    /// Describes a passage, and returns its term.
    private mutating func add(_ passage: Passage, page: Term) throws -> Term {
        let node = try iri("\(text(page))#char=\(passage.start),\(passage.end)")
        insert(node, RDF.type, NIF.RFC5147String)
        insert(node, NIF.beginIndex, literal(String(passage.start), datatype: XSD.nonNegativeInteger))
        insert(node, NIF.endIndex, literal(String(passage.end), datatype: XSD.nonNegativeInteger))
        insert(node, NIF.anchorOf, literal(passage.text))
        insert(node, NIF.referenceContext, page)
        return node
    }

    /// The same term in this graph.
    package mutating func adopt(_ term: Term, of other: KnowledgeGraph) throws -> Term {
        switch other.value(term) {
        case .iri(let iri): try self.iri(iri)
        case .literal(let text, let language?, _): try literal(text, language: language)
        case .literal(let text, nil, let datatype): literal(text, datatype: try iri(datatype))
        }
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
