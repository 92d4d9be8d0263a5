import Foundation
import Graph
import Serialization
import TestSupport
import Testing

@Suite("Readers")
struct ReaderTests {
    // MARK: What we write comes back

    private func read(_ bytes: [UInt8], _ format: GraphFormat) throws -> KnowledgeGraph {
        var graph = KnowledgeGraph()
        if format == .rdfXML {
            try RDFXMLReader().read(bytes) { try graph.insert($0) }
        } else {
            try NTriplesReader().read(bytes) { try graph.insert($0) }
        }
        return graph
    }

    @Test("What is written and read again is written the same", arguments: [GraphFormat.rdfXML, .nTriples])
    func roundTrip(format: GraphFormat) throws {
        let report = try MadeUpReport().graph
        for graph in [report, try report.evidenceGraph(key: testKey), try HostileTexts.graph(), KnowledgeGraph()] {
            let written = try bytes(graph, format)
            let copy = try read(written, format)
            #expect(spelling(copy) == spelling(graph))
            #expect(try bytes(copy, format) == written)
        }
    }

    @Test("N-Triples bring back what XML cannot hold")
    func controls() throws {
        let graph = try HostileTexts.graph(HostileTexts.forbiddenByXML + ["\0"])
        #expect(spelling(try read(try bytes(graph, .nTriples), .nTriples)) == spelling(graph))
    }

    /// Found by fuzzing: absolute IRIs were resolved, and libxml2's doubt of a namespace's spelling ended the reading.
    @Test("Odd IRIs come back as they are", arguments: [GraphFormat.rdfXML, .nTriples])
    func oddIRIs(format: GraphFormat) throws {
        var graph = KnowledgeGraph()
        for iri in ["https://example.org/a/./b/../.", "https://example.org/..", "urn:a:.", "http:../x", "mailto:a@b"] {
            let subject = try graph.iri(iri)
            graph.insert(subject, RDF.type, subject)
            graph.insert(subject, try graph.iri("https://example.org/%E6%97%A5%E6%9C%AC"), subject)
            graph.insert(subject, try graph.iri("https://example.org/%41b?q=&r"), graph.literal("x"))
        }
        #expect(spelling(try read(try bytes(graph, format), format)) == spelling(graph))
    }

    @Test("Instance data has no blank nodes")
    func blankNodes() throws {
        #expect(throws: KnowledgeGraph.ForeignStatementError.blankNode("x")) {
            try read(Array("_:x <urn:p> <urn:o> .".utf8), .nTriples)
        }
    }

    // MARK: Faults have a place

    @Test(
        "A fault is told with line and column",
        arguments: [
            ("<urn:s> <urn:p> \"a\\z\" .", 1, 19), ("<urn:s> <urn:p> <urn:o> .\n  <s> <urn:p> <urn:o> .", 2, 6),
            ("<urn:s> <urn:p>\n<urn:o> .", 1, 16), ("# c\n<urn:s> \"x\" <urn:o> .", 2, 9),
            ("<urn:s> <urn:p> <urn:o>", 1, 24),
            ("<urn:s> <urn:p> <urn:o> . x", 1, 27), ("<urn:s> <urn:p> \"\\uD800\" .", 1, 18),
        ])
    func nTriplesFaults(text: String, line: Int, column: Int) {
        let error = #expect(throws: ReadingError.self) { try NTriplesReader().read(Array(text.utf8)) { _ in } }
        #expect(error?.line == line && error?.column == column, "\(error.debugDescription)")
    }

    @Test(
        "libxml2's words are in the error, and no entity but XML's own is read",
        arguments: [
            ("<a:b xmlns:a='urn:a:'>\n<a:c></a:b>", "Opening and ending tag mismatch", 2),
            ("<a:b/>", "Namespace prefix a on b is not defined", 1),
            ("<!DOCTYPE x [<!ENTITY e 'text'>]>\n<b xmlns='urn:a:'><c>&e;</c></b>", "entities are not read: &e;", 2),
            (
                "<!DOCTYPE x [<!ENTITY e SYSTEM '/etc/passwd'>]>\n<b xmlns='urn:a:'><c>&e;</c></b>",
                "entities are not read", 2
            ),
            ("<!DOCTYPE x [<!ENTITY e 'text'>]>\n<b xmlns='urn:a:' c='&e;'/>", "entities are not read", 2),
            ("<b xmlns='urn:a:'>\n\n text</b>", "text where an element is expected", 3), ("", "", 1),
            ("<b xmlns='urn:a:'><c>\u{1}</c></b>", "PCDATA invalid Char value 1", 1),
            (
                "<b xmlns='urn:a:' xmlns:r='\(Namespace.rdf.iri)' r:about='x'/>",
                "a relative reference, and no base: x", 1
            ),
        ])
    func rdfXMLFaults(text: String, words: String, line: Int) {
        let error = #expect(throws: ReadingError.self) { try RDFXMLReader().read(Array(text.utf8)) { _ in } }
        #expect(error?.message.contains(words) != false || words.isEmpty, "\(error.debugDescription)")
        #expect(error?.line == line, "\(error.debugDescription)")
    }

    @Test("A DTD is not loaded, a billion laughs are not laughed")
    func hostileDocuments() throws {
        let entities = (1...30).map { "<!ENTITY e\($0) '&e\($0 - 1);&e\($0 - 1);'>" }.joined()
        let laughs = "<!DOCTYPE x [<!ENTITY e0 'ha'>\(entities)]><b xmlns='urn:a:'><c>&e30;</c></b>"
        #expect(throws: ReadingError.self) { try RDFXMLReader().read(Array(laughs.utf8)) { _ in } }
        let external = "<!DOCTYPE x SYSTEM 'file:///nowhere.dtd'><b xmlns='urn:a:'><c>v</c></b>"
        var count = 0
        try RDFXMLReader().read(Array(external.utf8)) { _ in count += 1 }
        #expect(count == 2)
    }

    @Test("What the receiver throws ends the reading")
    func receiver() throws {
        struct Enough: Error {}
        let written = try bytes(try MadeUpReport().graph, .rdfXML)
        var count = 0
        #expect(throws: Enough.self) {
            try RDFXMLReader().read(written) { _ in
                count += 1
                if count == 10 { throw Enough() }
            }
        }
        #expect(count == 10)
    }

    // MARK: The W3C's tests

    @Test("N-Triples: the W3C's tests", .enabled(if: Oracle.hasShared, "the shared material is not here"))
    func w3cNTriples() throws {
        let directory = Oracle.shared.appendingPathComponent("w3c/rdf-n-triples")
        let files = try FileManager.default.contentsOfDirectory(atPath: directory.path).filter { $0.hasSuffix(".nt") }
        #expect(files.count > 60)
        for file in files {
            let bytes = Array(try Data(contentsOf: directory.appendingPathComponent(file)))
            if file.contains("-bad-") {
                #expect(throws: ReadingError.self, "\(file)") { try NTriplesReader().read(bytes) { _ in } }
            } else {
                #expect(throws: Never.self, "\(file)") { try NTriplesReader().read(bytes) { _ in } }
            }
        }
    }

    @Test("RDF/XML: the W3C's tests", .enabled(if: Oracle.hasShared, "the shared material is not here"))
    func w3cRDFXML() throws {
        let directory = Oracle.shared.appendingPathComponent("w3c/rdf-xml")
        let manifest = try String(contentsOf: directory.appendingPathComponent("manifest.ttl"), encoding: .utf8)
        let base = "https://w3c.github.io/rdf-tests/rdf/rdf11/rdf-xml/"
        func iri(after name: String, in entry: Substring) -> String? {
            entry.firstRange(of: name).flatMap { entry[$0.upperBound...].firstMatch(of: /<([^>]+)>/) }.map {
                String($0.1)
            }
        }
        var counts = (positive: 0, negative: 0)
        for entry in manifest.split(separator: "\n<#").dropFirst() {
            guard let kind = entry.firstMatch(of: /a rdft:(\w+)/)?.1, let file = iri(after: "mf:action", in: entry)
            else { continue }
            let bytes = Array(try Data(contentsOf: directory.appendingPathComponent(file)))
            var read: [RDFStatement] = []
            let parse = { try RDFXMLReader(base: base + file).read(bytes) { read.append($0) } }
            if kind == "TestXMLNegativeSyntax" {
                counts.negative += 1
                #expect(throws: ReadingError.self, "\(file)") { try parse() }
                continue
            }
            counts.positive += 1
            let result = iri(after: "mf:result", in: entry) ?? ""
            var expected: [RDFStatement] = []
            try NTriplesReader().read(Array(try Data(contentsOf: directory.appendingPathComponent(result)))) {
                expected.append($0)
            }
            #expect(throws: Never.self, "\(file)") { try parse() }
            #expect(Isomorphism.holds(read, expected), "\(file): \(read) instead of \(expected)")
        }
        #expect(counts.positive > 120 && counts.negative > 35, "\(counts)")
    }
}

/// Whether two sets of statements differ in nothing but the labels of blank nodes.
enum Isomorphism {
    static func holds(_ a: [RDFStatement], _ b: [RDFStatement]) -> Bool {
        let (left, right) = (Set(a.map(spelling)), Set(b.map(spelling)))
        let (blanksLeft, blanksRight) = (blanks(left), blanks(right))
        guard left.count == right.count, blanksLeft.count == blanksRight.count else { return false }
        return search(left, right, blanksLeft, blanksRight, [:])
    }

    /// Tries every assignment, those first that fit so far; the W3C's graphs have a handful of blank nodes.
    private static func search(
        _ left: Set<[String]>, _ right: Set<[String]>, _ open: [String], _ free: [String], _ names: [String: String]
    ) -> Bool {
        let settled = left.filter { $0.allSatisfy { !$0.hasPrefix("_:") || names[$0] != nil } }
        guard settled.allSatisfy({ right.contains($0.map { names[$0] ?? $0 }) }) else { return false }
        guard let first = open.first else { return settled.count == right.count }
        return free.contains { candidate in
            var next = names
            next[first] = candidate
            return search(left, right, Array(open.dropFirst()), free.filter { $0 != candidate }, next)
        }
    }

    private static func blanks(_ statements: Set<[String]>) -> [String] {
        Set(statements.flatMap { $0 }.filter { $0.hasPrefix("_:") }).sorted()
    }

    /// Hexadecimal, so that equality is that of bytes.
    private static func spelling(_ statement: RDFStatement) -> [String] {
        [spelling(statement.subject), spelling(.iri(statement.predicate)), spelling(statement.object)]
    }

    private static func spelling(_ term: RDFTerm) -> String {
        func hex(_ text: String) -> String { text.utf8.map { String($0, radix: 16) }.joined(separator: " ") }
        return switch term {
        case .iri(let iri): "<" + hex(iri)
        case .blank(let label): "_:" + label
        case .literal(let text, let language, let datatype):
            "\"\(hex(text))@\(language?.lowercased() ?? "")^\(hex(datatype))"
        }
    }
}
