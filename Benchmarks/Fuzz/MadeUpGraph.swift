import Documents
import Graph
import Linking
import Serialization
import Views
import XMLReading

/// Graphs into the formats and back, with what must hold of any.
enum MadeUpGraph {
    private static let genid = "https://example.org/.well-known/genid/"

    // MARK: There and back

    /// What a reader tells makes a graph that comes back as it is from RDF/XML and from N-Triples.
    static func expectRoundTrip(_ read: ((RDFStatement) throws -> Void) throws -> Void) {
        var graph = KnowledgeGraph()
        do { try read { try graph.insert($0, genid: genid) } } catch { return }
        if graph.statementCount > 0 { expectRoundTrip(graph) }
    }

    static func expectRoundTrip(_ graph: KnowledgeGraph) {
        let lines = bytes { try GraphFormat.nTriples.write(statementsOf: graph, to: &$0) }
        let fromLines = graphRead { try NTriplesReader().read(lines, $0) }
        let again = bytes { try GraphFormat.nTriples.write(statementsOf: fromLines, to: &$0) }
        expectSame(again, lines, "N-Triples do not come back")

        let xml: [UInt8]
        do {
            xml = try ByteSink.bytes { try GraphFormat.rdfXML.write(statementsOf: graph, to: &$0) }
        } catch is SerializationError {
            return  // a predicate, or a character, that XML does not have
        } catch {
            fatalError("RDF/XML: \(error)")
        }
        let fromXML = graphRead { try RDFXMLReader().read(xml, $0) }
        let back = bytes { try GraphFormat.nTriples.write(statementsOf: fromXML, to: &$0) }
        expectSame(back, lines, "RDF/XML does not come back")
        // And what came back is written as it was.
        expectSame(bytes { try GraphFormat.rdfXML.write(statementsOf: fromXML, to: &$0) }, xml, "RDF/XML changes")
    }

    private static func expectSame(_ found: [UInt8], _ expected: [UInt8], _ what: String) {
        if found == expected { return }
        let found = found.split(separator: 0x0A)
        let expected = expected.split(separator: 0x0A)
        let place = zip(found, expected).prefix { $0 == $1 }.count
        func line(_ lines: [ArraySlice<UInt8>]) -> String {
            place < lines.count ? String(decoding: lines[place], as: UTF8.self) : "nothing"
        }
        fatalError("\(what): \(line(found)) for \(line(expected))")
    }

    private static func bytes(_ write: (inout ByteSink) throws -> Void) -> [UInt8] {
        do { return try ByteSink.bytes(write) } catch { fatalError("not written: \(error)") }
    }

    private static func graphRead(_ read: ((RDFStatement) throws -> Void) throws -> Void) -> KnowledgeGraph {
        var graph = KnowledgeGraph()
        do { try read { try graph.insert($0) } } catch { fatalError("what was written is not read: \(error)") }
        return graph
    }

    // MARK: Every format

    /// A graph in every format; what is XML is well-formed, and quotes end in the others.
    static func write(_ graph: KnowledgeGraph) throws {
        let index = graph.index()
        let evidence = try graph.evidenceGraph(key: EntityKey.key(ofFields:))
        for format in [GraphFormat.rdfXML, .nTriples, .turtle, .jsonLD] {
            for graph in [graph, evidence] {
                do {
                    let written = try ByteSink.bytes { try format.write(statementsOf: graph, to: &$0) }
                    if format.name == GraphFormat.rdfXML.name { expectXML(written) }
                    expect(String(validating: written, as: UTF8.self) != nil, "\(format.name) is not UTF-8")
                } catch is SerializationError where format.name == GraphFormat.rdfXML.name {
                    // a predicate, or a character, that XML does not have
                }
            }
        }
        let named = [
            try NamedGraph(name: "https://example.org/g", graph: graph),
            try NamedGraph(name: "https://example.org/e", graph: evidence),
        ]
        for format in [GraphFormat.nQuads, .triG] { _ = try ByteSink.bytes { try format.write(named, to: &$0) } }
        for reading in [PropertyGraph(graph, index: index), PropertyGraph(foreign: graph)] {
            let index = reading.graph.index()
            for profile in GraphMLProfile.all {
                do {
                    expectXML(
                        try ByteSink.bytes {
                            try GraphFormat.graphML.write(reading, index, profile: profile, to: &$0)
                        })
                } catch is SerializationError {}
            }
            let cypher = try ByteSink.bytes { try GraphFormat.cypher.write(reading, index, to: &$0) }
            expectQuotesEnd(inCypher: cypher)
            let writer = Neo4jCSVWriter(hasEvidence: true)
            for table in [
                try ByteSink.bytes { try writer.writeNodes(reading, index, to: &$0) },
                try ByteSink.bytes { try writer.writeEdges(reading, index, to: &$0) },
            ] {
                expectTable(table)
            }
        }
        let report = ReportReading(graph)
        let request = ViewRequest(kinds: ViewKind.allCases)
        for view in try request.views(of: report) + ViewRequest().views(of: PropertyGraph(foreign: graph)) {
            let dot = try ByteSink.bytes { try DOTWriter().write(view, of: graph, to: &$0) }
            expect(dot.last == UInt8(ascii: "\n"), "a drawing breaks off")
        }
    }

    private static func expectXML(_ bytes: [UInt8]) {
        final class Nothing: XMLEventHandler {
            func startElement(_ name: XMLName, attributes: [XMLAttribute]) {}
            func endElement(_ name: XMLName) {}
            func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
            func comment(_ text: String) {}
            func processingInstruction(_ target: String, _ data: String?) {}
        }
        do {
            let parser = XMLEventParser(Nothing())
            try parser.parse(bytes[...])
            try parser.finish()
        } catch {
            fatalError("not well-formed: \(error)")
        }
    }

    /// Every text and every name ends, and no text goes over a line's end.
    private static func expectQuotesEnd(inCypher bytes: [UInt8]) {
        var quote: UInt8?
        var isEscaped = false
        for byte in bytes {
            if isEscaped {
                isEscaped = false
            } else if quote == UInt8(ascii: "'"), byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if let open = quote {
                if byte == open { quote = nil }
                expect(byte != UInt8(ascii: "\n"), "a text in Cypher goes over its line")
            } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") {
                quote = byte
            }
        }
        expect(quote == nil, "a text in Cypher does not end")
    }

    /// RFC 4180: as many fields in each record as in the first, and none that a spreadsheet would compute.
    private static func expectTable(_ bytes: [UInt8]) {
        var counts: [Int] = []
        var fields = 1
        var isQuoted = false
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == UInt8(ascii: ",") { fields += 1 }
            if byte == UInt8(ascii: "\n") {
                counts.append(fields)
                fields = 1
            }
        }
        expect(!isQuoted, "a field of CSV does not end")
        expect(counts.allSatisfy { $0 == counts[0] }, "a record of CSV has other fields than the first")
    }

    // MARK: A grammar of graphs

    static func make(_ choices: inout Choices) -> KnowledgeGraph {
        var graph = KnowledgeGraph()
        do {
            while choices.hasMore, graph.statementCount < 200 {
                let subject = try graph.iri(iri(&choices))
                let object = try object(&choices, &graph)
                var passages: [Passage] = []
                if choices.once(in: 3) {
                    let start = choices.number(below: 1000)
                    let page = try graph.iri("https://w3id.org/tsunagu/id/document/1/page/1")
                    passages = [Passage(page: page, start: start, end: start + 3, text: text(&choices))]
                }
                graph.insert(
                    subject, try predicate(&choices, &graph), object, evidence: passages,
                    confidence: passages.isEmpty ? nil : Confidence(thousandths: choices.number(below: 1000)),
                    reason: choices.once(in: 4) ? text(&choices) : nil)
            }
        } catch {
            fatalError("no graph: \(error)")
        }
        return graph
    }

    private static func iri(_ choices: inout Choices) -> String {
        let start = choices.among([
            "https://w3id.org/tsunagu/id/measure/", "https://w3id.org/tsunagu/id/org/", "http://e/", "urn:x:", "a:",
            "https://w3id.org/tsunagu/id/program/", "http://e/?q=&a;b#",
        ])
        return IRISyntax.percentEncoding(
            start + choices.among(["", "1", "a'b", "(x)", "%41", "-", ".", "a&b;", "日本", "--", "*/", "a.b", ":", "//"]))
    }

    private static func predicate(_ choices: inout Choices, _ graph: inout KnowledgeGraph) throws -> Term {
        switch choices.number(below: 8) {
        case 0: graph.term(RDF.type)
        case 1: graph.term(RDFS.label)
        case 2: graph.term(Tsu.leadMinistry)
        case 3: graph.term(Tsu.implementedBy)
        case 4: graph.term(SKOS.altLabel)
        case 5: try graph.iri(iri(&choices))
        default:
            try graph.iri(
                choices.among([
                    "http://e/p", "http://e/&p", "http://e#p.q", "http://e/p-1", "urn:a:b", "http://e/1p", "http://e/",
                    "http://www.w3.org/1999/02/22-rdf-syntax-ns#li", "http://www.w3.org/1999/02/22-rdf-syntax-ns#_1",
                    "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/XML/1998/namespacelang",
                    "http://www.w3.org/2000/xmlns/x", "xml:a", "http://www.w3.org/1999/02/22-rdf-syntax-ns#Description",
                ]))
        }
    }

    private static func object(_ choices: inout Choices, _ graph: inout KnowledgeGraph) throws -> Term {
        switch choices.number(below: 6) {
        case 0, 1: try graph.iri(iri(&choices))
        case 2: graph.literal(text(&choices))
        case 3:
            try graph.literal(text(&choices), language: choices.among(["ja", "en", "ja-Hrkt", "x-a", "zh-hant-tw"]))
        case 4:
            graph.term(choices.among([Tsu.Measure, Tsu.Ministry, Tsu.Program, Tsu.Section, Tsu.SourceDocument]))
        default:
            graph.literal(
                text(&choices),
                datatype: try graph.iri(
                    choices.among([
                        "http://www.w3.org/2001/XMLSchema#integer", "http://www.w3.org/2001/XMLSchema#date",
                        "http://e/d",
                        "http://www.w3.org/2001/XMLSchema#boolean", "http://www.w3.org/2001/XMLSchema#string",
                        "http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral",
                    ])))
        }
    }

    private static func text(_ choices: inout Choices) -> String {
        if choices.once(in: 4) {
            return XMLCharacters.replacingForbidden(
                String(decoding: choices.run(atMost: 60), as: UTF8.self)
            ).text
        }
        var text = ""
        for _ in 0...choices.number(below: 4) {
            text += choices.among([
                "研究", "=1+1", "@SUM(A1)", "+x", "-x", "'", "\"", "\\", "\\'", "'); DROP", "]]>", "<!--", "&amp;", "<b>",
                "\r",
                "\n", "\t", "${x}", "`", "\"\"\"", "\\\"", "\\n", "\u{FFFD}", "𠮷", "\u{85}", "\u{2028}", "{x}", "|",
                ",", ";",
                "\u{7F}", "<TABLE>", "\\N", "\\G", "true", "12", " ", "", "\u{200B}", "é", "e\u{301}",
            ])
        }
        return text
    }
}
