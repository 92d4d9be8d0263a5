internal import Graph

extension RecordWriter {
    /// Everything of a document's graph, terms in the order in which the graph got them. O(bytes of the graph).
    mutating func graph(_ document: DocumentGraph) {
        for field in [document.name, document.iri] { text(field) }
        list(document.identities) { writer, pair in
            writer.text(pair.path)
            writer.text(pair.identity)
        }
        list(document.measures) { $0.text($1) }
        let graph = document.graph
        number(graph.termCount)
        for entry in 0..<UInt32(graph.termCount) {
            let kind = graph.terms.kind(entry)
            number(Int(kind.rawValue))
            if kind == .typed || kind == .tagged { number(Int(graph.terms.qualifier(entry))) }
            text(graph.terms.slice(entry))
        }
        number(graph.statementCount)
        for index in 0..<graph.statementCount {
            let statement = graph.statements[index]
            for term in [statement.subject, statement.predicate, statement.object] { number(Int(term.index)) }
            optional(graph.evidence(of: StatementID(index: UInt32(index)))) { $0.evidence($1) }
        }
    }

    private mutating func evidence(_ evidence: Evidence) {
        list(evidence.passages) { writer, passage in
            for place in [Int(passage.page.index), passage.start, passage.end] { writer.number(place) }
            writer.text(passage.text)
        }
        optional(evidence.confidence) { $0.number($1.thousandths) }
        optional(evidence.reason) { $0.text($1) }
        list(evidence.corrections) { writer, correction in
            writer.text(correction.iri)
            writer.text(correction.label)
            writer.optional(correction.agent) { writer, agent in
                writer.text(agent.iri)
                writer.text(agent.name)
            }
            for field in [correction.date, correction.reason] { writer.optional(field) { $0.text($1) } }
        }
    }
}

extension RecordReader {
    mutating func graph() throws -> DocumentGraph {
        let (name, iri) = (try text(), try text())
        let identities = try list { (path: try $0.text(), identity: try $0.text()) }
        let measures = try list { try $0.text() }
        var graph = KnowledgeGraph()
        let terms = try self.terms(in: &graph)
        func term(_ entry: Int) throws -> Term {
            guard terms.indices.contains(entry), let term = terms[entry] else { throw Fault() }
            return term
        }
        for _ in 0..<(try number()) {
            let (subject, predicate, object) = (try number(), try number(), try number())
            let evidence = try optional { try $0.evidence(term) } ?? Evidence()
            graph.insert(
                try term(subject), try term(predicate), try term(object), evidence: evidence.passages,
                confidence: evidence.confidence, reason: evidence.reason, corrections: evidence.corrections)
        }
        return DocumentGraph(name: name, iri: iri, graph: graph, identities: identities, measures: measures)
    }

    /// By their place in the written graph; nil for the tags of languages, which are no terms.
    private mutating func terms(in graph: inout KnowledgeGraph) throws -> [Term?] {
        var terms: [Term?] = []
        var tags: [Int: String] = [:]
        for entry in 0..<(try number()) {
            guard let kind = UInt8(exactly: try number()).flatMap(TermTable.Kind.init) else { throw Fault() }
            let qualifier = kind == .typed || kind == .tagged ? try number() : 0
            let text = try text()
            switch kind {
            case .iri: terms.append(try graph.iri(text))
            case .string: terms.append(graph.literal(text))
            case .languageTag:
                tags[entry] = text
                terms.append(nil)
            case .typed:
                guard terms.indices.contains(qualifier), let datatype = terms[qualifier] else { throw Fault() }
                terms.append(graph.literal(text, datatype: datatype))
            case .tagged:
                guard let tag = tags[qualifier] else { throw Fault() }
                terms.append(try graph.literal(text, language: tag))
            }
        }
        return terms
    }

    private mutating func evidence(_ term: (Int) throws -> Term) throws -> Evidence {
        let passages = try list { reader in
            let (page, start, end) = (try term(try reader.number()), try reader.number(), try reader.number())
            return Passage(page: page, start: start, end: end, text: try reader.text())
        }
        let confidence = try optional { Confidence(thousandths: try $0.number()) }
        let reason = try optional { try $0.text() }
        let corrections = try list { reader in
            CorrectionRecord(
                iri: try reader.text(), label: try reader.text(),
                agent: try reader.optional { .init(iri: try $0.text(), name: try $0.text()) },
                date: try reader.optional { try $0.text() }, reason: try reader.optional { try $0.text() })
        }
        return Evidence(passages: passages, confidence: confidence, reason: reason, corrections: corrections)
    }
}
