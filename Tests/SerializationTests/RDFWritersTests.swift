import Foundation
import Graph
import Serialization
import TestSupport
import Testing

@Suite("RDF writers")
struct RDFWritersTests {
    static let readers: [(library: String, format: GraphFormat)] = [
        ("rdflib", .rdfXML), ("rdflib", .nTriples), ("rdflib", .turtle), ("rdflib", .jsonLD),
        ("pyoxigraph", .rdfXML), ("pyoxigraph", .nTriples), ("pyoxigraph", .turtle), ("pyoxigraph", .jsonLD),
    ]

    @Test(
        "Foreign readers find the very statements of the graph and of its evidence",
        .enabled(if: Oracle.imports("rdflib") && Oracle.imports("pyoxigraph"), "rdflib or pyoxigraph is not installed"),
        arguments: readers)
    func foreignReaders(library: String, format: GraphFormat) throws {
        let report = try MadeUpReport().graph
        for graph in [report, try report.evidenceGraph(key: testKey), try HostileTexts.graph()] {
            let read = try ForeignReading.statements(try bytes(graph, format), format, library: library)
            #expect(read == spelling(graph))
        }
    }

    @Test(
        "N-Triples hold what XML cannot",
        .enabled(if: Oracle.imports("rdflib") && Oracle.imports("pyoxigraph"), "rdflib or pyoxigraph is not installed"),
        arguments: ["rdflib", "pyoxigraph"])
    func controls(library: String) throws {
        let graph = try HostileTexts.graph(HostileTexts.forbiddenByXML)
        let read = try ForeignReading.statements(try bytes(graph, .nTriples), .nTriples, library: library)
        #expect(read == spelling(graph))
    }

    @Test(
        "rapper reads the RDF/XML to the same statements",
        .enabled(if: Oracle.runs("rapper") && Oracle.imports("pyoxigraph"), "rapper is not installed"))
    func rapper() throws {
        let report = try MadeUpReport().graph
        for graph in [report, try report.evidenceGraph(key: testKey), try HostileTexts.graph()] {
            let path = try Scratch.write(try bytes(graph, .rdfXML))
            defer { Scratch.remove(path) }
            let run = try Oracle.run("rapper", ["-q", "-i", "rdfxml", "-o", "ntriples", path])
            #expect(run.status == 0 && run.errorText.isEmpty, "\(run.errorText)")
            let read = try ForeignReading.statements(Array(run.output), .nTriples, library: "pyoxigraph")
            #expect(read == spelling(graph))
        }
    }

    @Test("Jena has nothing to say", .enabled(if: Oracle.runs("java"), "java is not installed"))
    func riot() throws {
        let report = try MadeUpReport().graph
        let script = Oracle.packageRoot.appendingPathComponent("Tests/Oracles/riot.sh").path
        for graph in [report, try report.evidenceGraph(key: testKey)] {
            for format in [GraphFormat.rdfXML, .nTriples, .turtle] {
                let path = try Scratch.write(try bytes(graph, format), suffix: "." + format.fileExtension)
                defer { Scratch.remove(path) }
                let run = try Oracle.run(script, ["--validate", path])
                #expect(run.status == 0 && run.text + run.errorText == "", "\(run.text + run.errorText)")
            }
        }
    }

    @Test(
        "The order of insertion does not show", arguments: [GraphFormat.rdfXML, .nTriples, .turtle])
    func determinism(format: GraphFormat) throws {
        let graph = try MadeUpReport().graph
        let shuffled = try reinserted(graph, seed: 7)
        #expect(try bytes(graph, format) == bytes(shuffled, format))
        #expect(
            try bytes(graph.evidenceGraph(key: testKey), format) == bytes(shuffled.evidenceGraph(key: testKey), format))
    }

    @Test("A node is an element of its class, with the language, the datatype and the escapes")
    func golden() throws {
        var graph = KnowledgeGraph()
        let plan = try graph.iri("urn:plan")
        for type in [Tsu.CabinetDecision, Tsu.Plan, ELI.LegalResource] { graph.insert(plan, RDF.type, type) }
        graph.insert(plan, SKOS.prefLabel, try graph.literal("A&B <「]]>」>\r\n", language: "ja"))
        graph.insert(plan, ELI.date_document, graph.literal("2021-06-18", datatype: XSD.date))
        graph.insert(plan, RDFS.comment, graph.literal(""))
        graph.insert(plan, Tsu.cites, try graph.iri("urn:a?b&c"))
        graph.insert(try graph.iri("urn:untyped"), try graph.iri("urn:x-1:y"), plan)
        let expected = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rdf:RDF
                xmlns:tsu="https://w3id.org/tsunagu/ns#"
                xmlns:skos="http://www.w3.org/2004/02/skos/core#"
                xmlns:eli="http://data.europa.eu/eli/ontology#"
                xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#">
              <tsu:Plan rdf:about="urn:plan">
                <eli:date_document rdf:datatype="http://www.w3.org/2001/XMLSchema#date">2021-06-18</eli:date_document>
                <rdf:type rdf:resource="http://data.europa.eu/eli/ontology#LegalResource"/>
                <rdf:type rdf:resource="https://w3id.org/tsunagu/ns#CabinetDecision"/>
                <rdfs:comment></rdfs:comment>
                <skos:prefLabel xml:lang="ja">A&amp;B &lt;「]]&gt;」&gt;&#xD;
            </skos:prefLabel>
                <tsu:cites rdf:resource="urn:a?b&amp;c"/>
              </tsu:Plan>
              <rdf:Description rdf:about="urn:untyped">
                <ns:y xmlns:ns="urn:x-1:" rdf:resource="urn:plan"/>
              </rdf:Description>
            </rdf:RDF>

            """
        #expect(
            String(decoding: try bytes(graph, .rdfXML), as: UTF8.self).unicodeScalars.elementsEqual(
                expected.unicodeScalars))
    }

    @Test(
        "A predicate that XML cannot spell is refused",
        arguments: [
            "urn:a/", "urn:1", "https://example.org/p#", Namespace.rdf.iri + "li", Namespace.rdf.iri + "Description",
            "http://www.w3.org/2000/xmlns/p",
        ])
    func unspellable(iri: String) throws {
        var graph = KnowledgeGraph()
        graph.insert(try graph.iri("urn:s"), try graph.iri(iri), graph.literal("x"))
        #expect(throws: SerializationError.unspellablePredicate(iri)) { try bytes(graph, .rdfXML) }
    }

    @Test("A predicate is cut within a percent-escape only where it has to be")
    func escapesInPredicates() throws {
        for (iri, name) in [
            ("https://example.org/%E6b", "ns:b xmlns:ns=\"https://example.org/%E6\""),
            ("https://example.org/%E6%AC", "ns:AC xmlns:ns=\"https://example.org/%E6%\""),
        ] {
            var graph = KnowledgeGraph()
            graph.insert(try graph.iri("urn:s"), try graph.iri(iri), graph.literal("x"))
            #expect(String(decoding: try bytes(graph, .rdfXML), as: UTF8.self).contains("<\(name)>x</ns:"))
        }
    }

    @Test("A character that XML forbids is refused, not lost", arguments: HostileTexts.forbiddenByXML)
    func forbidden(text: String) throws {
        let graph = try HostileTexts.graph([text])
        #expect {
            try bytes(graph, .rdfXML)
        } throws: { error in
            guard case SerializationError.forbiddenCharacter = error else { return false }
            return true
        }
        let cleaned = XMLCharacters.replacingForbidden(text)
        #expect(cleaned.count > 0 && cleaned.text.unicodeScalars.count == text.unicodeScalars.count)
        _ = try bytes(try HostileTexts.graph([cleaned.text]), .rdfXML)
    }

    @Test("A failing write ends the run with its error, wherever it fails")
    func failingSink() throws {
        struct Full: Error {}
        let graph = try MadeUpReport().graph
        let length = try bytes(graph, .rdfXML).count
        for room in stride(from: 0, to: length, by: 4999) {
            var written = 0
            var sink = ByteSink(limit: 100) {
                written += $0.count
                if written > room { throw Full() }
            }
            #expect(throws: Full.self) { try GraphFormat.rdfXML.write(statementsOf: graph, to: &sink) }
        }
    }

    @Test("Turtle: types first, prefixes where they fit, numbers bare")
    func turtle() throws {
        var graph = KnowledgeGraph()
        let subject = try graph.iri("urn:plan")
        for type in [Tsu.Plan, ELI.LegalResource] { graph.insert(subject, RDF.type, type) }
        for text in ["19", "+7", "1e3", ""] {
            graph.insert(subject, Tsu.amount, graph.literal(text, datatype: XSD.integer))
        }
        for text in ["0.95", "1."] { graph.insert(subject, Tsu.confidence, graph.literal(text, datatype: XSD.decimal)) }
        graph.insert(subject, Tsu.approximate, graph.literal("true", datatype: XSD.boolean))
        graph.insert(subject, Tsu.approximate, graph.literal("1", datatype: XSD.boolean))
        graph.insert(subject, SKOS.prefLabel, try graph.literal("「\"」\n", language: "ja"))
        graph.insert(subject, Tsu.cites, try graph.iri(Namespace.tsu.iri + "a.b"))
        let expected = """
            @prefix tsu: <https://w3id.org/tsunagu/ns#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix eli: <http://data.europa.eu/eli/ontology#> .
            @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

            <urn:plan> a eli:LegalResource, tsu:Plan ;
                skos:prefLabel "「\\"」\\n"@ja ;
                tsu:amount ""^^xsd:integer, +7, 19, "1e3"^^xsd:integer ;
                tsu:approximate "1"^^xsd:boolean, true ;
                tsu:cites <https://w3id.org/tsunagu/ns#a.b> ;
                tsu:confidence 0.95, "1."^^xsd:decimal .

            """
        #expect(String(decoding: try bytes(graph, .turtle), as: UTF8.self) == expected)
    }

    @Test("N-Quads name the graph of each line")
    func nQuads() throws {
        var graph = KnowledgeGraph()
        graph.insert(try graph.iri("urn:s"), RDFS.label, try graph.literal("\"\\\n\u{7F}\u{FFFE}", language: "ja"))
        let lines = try ByteSink.bytes {
            try NTriplesWriter(graphName: "urn:g").write(graph, graph.index(), to: &$0)
        }
        let expected = #"<urn:s> <\#(RDFS.label.iri)> "\"\\\n\u007F\uFFFE"@ja <urn:g> ."# + "\n"
        #expect(String(decoding: lines, as: UTF8.self) == expected)
    }
}
