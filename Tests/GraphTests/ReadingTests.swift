import Graph
import Synchronization
import Testing

/// Keys that are numbers, in the order in which fields are first seen.
private final class FieldNumbers: Sendable {
    private let fields = Mutex<[String]>([])

    var seen: [String] { fields.withLock { $0 } }

    func number(_ text: String) -> Int {
        fields.withLock { fields in
            if !fields.contains(text) { fields.append(text) }
            return fields.firstIndex(of: text)! + 1
        }
    }
}

@Suite("Readings of a graph")
struct ReadingTests {
    private let base = Vocabulary.defaultBase

    @Test("Nodes are the typed instances, edges the statements between them, all else is a property")
    func nodesAndEdges() throws {
        var graph = KnowledgeGraph()
        let plan = try graph.iri(base + "instrument/1")
        let law = try graph.iri(base + "law/1")
        let outside = try graph.iri("https://example.org/thing")
        for type in [ELI.LegalResource, Tsu.CabinetDecision, Tsu.Plan] { graph.insert(plan, RDF.type, type) }
        graph.insert(law, RDF.type, Tsu.Law)
        graph.insert(outside, RDF.type, Tsu.Law)
        graph.insert(try graph.iri(base + "law/untyped"), Tsu.cites, law)
        graph.insert(plan, Tsu.basedOn, law)
        graph.insert(plan, Tsu.cites, law)
        graph.insert(plan, Tsu.cites, outside)
        graph.insert(plan, SKOS.prefLabel, try graph.literal("計画", language: "ja"))

        let reading = PropertyGraph(graph, index: graph.index())
        #expect(reading.nodes.map(\.term) == [plan, law])
        #expect(reading.nodes[0].classes.map(graph.localName) == ["Plan", "CabinetDecision"])
        #expect(reading.edges.map { graph.localName(graph[$0.statement].predicate) } == ["basedOn", "cites"])
        #expect(reading.edges.allSatisfy { $0.source == 0 && $0.target == 1 })
        #expect(reading.nodes[0].properties.map { graph.localName(graph[$0].predicate) } == ["prefLabel", "cites"])
        #expect(reading.index(of: law) == 1 && reading.index(of: outside) == nil)
    }

    @Test("A label is the short one, then the preferred, in Japanese before all others")
    func labels() throws {
        var graph = KnowledgeGraph()
        let node = try graph.iri(base + "measure/1")
        #expect(graph.label(of: node, in: graph.index()) == "1")
        graph.insert(node, SKOS.prefLabel, try graph.literal("Support", language: "en"))
        #expect(graph.label(of: node, in: graph.index()) == "Support")
        graph.insert(node, SKOS.prefLabel, try graph.literal("支援の全文", language: "ja"))
        #expect(graph.label(of: node, in: graph.index()) == "支援の全文")
        graph.insert(node, RDFS.label, try graph.literal("支援", language: "ja"))
        #expect(graph.label(of: node, in: graph.index()) == "支援")
        #expect(graph.label(of: node, language: "en", in: graph.index()) == "Support")
        #expect(graph.label(of: node, language: "fr", in: graph.index()) == nil)
    }

    @Test("Evidence is statements about statements, and passages")
    func evidence() throws {
        var graph = KnowledgeGraph()
        let page = try graph.iri(base + "document/1/page/2")
        let (a, b) = (try graph.iri(base + "measure/1"), try graph.iri(base + "law/1"))
        let passage = Passage(page: page, start: 120, end: 122, text: "法律")
        graph.insert(a, Tsu.cites, b, evidence: [passage], confidence: Confidence(0.9), reason: "named")
        graph.insert(a, SKOS.prefLabel, try graph.literal("\"施策\"", language: "ja"), evidence: [passage])
        graph.insert(a, RDF.type, Tsu.Measure)

        let fields = FieldNumbers()
        let evidence = try graph.evidenceGraph(base: base) {
            "key\(fields.number(String(decoding: $0, as: UTF8.self)))"
        }
        #expect(
            fields.seen == [
                "\(base)measure/1\u{1F}\(Tsu.cites.iri)\u{1F}\(base)law/1",
                "\(base)measure/1\u{1F}\(SKOS.prefLabel.iri)\u{1F}\"\\\"施策\\\"\"@ja",
            ])
        let said = evidence.index().statements.map { id in
            let statement = evidence[id]
            return [statement.subject, statement.predicate, statement.object].map { term in
                evidence.isIRI(term) && evidence.hasPrefix(term, base)
                    ? String(evidence.text(term).dropFirst(base.count))
                    : evidence.isIRI(term) ? evidence.localName(term) : evidence.text(term)
            }.joined(separator: " ")
        }
        #expect(
            said == [
                "document/1/page/2#char=120,122 anchorOf 法律", "document/1/page/2#char=120,122 beginIndex 120",
                "document/1/page/2#char=120,122 endIndex 122",
                "document/1/page/2#char=120,122 referenceContext document/1/page/2",
                "document/1/page/2#char=120,122 type RFC5147String",
                "statement/key1 object law/1", "statement/key1 predicate cites", "statement/key1 subject measure/1",
                "statement/key1 type Statement", "statement/key1 comment named",
                "statement/key1 wasDerivedFrom document/1/page/2#char=120,122", "statement/key1 confidence 0.9",
                "statement/key2 object \"施策\"", "statement/key2 predicate prefLabel",
                "statement/key2 subject measure/1",
                "statement/key2 type Statement", "statement/key2 wasDerivedFrom document/1/page/2#char=120,122",
            ])
    }

    @Test("Two statements with one key are an error, never merged")
    func collision() throws {
        var graph = KnowledgeGraph()
        let a = try graph.iri("urn:a")
        for object in ["x", "y"] { graph.insert(a, SKOS.altLabel, graph.literal(object), confidence: .certain) }
        #expect(throws: KnowledgeGraph.KeyCollision.self) {
            try graph.evidenceGraph { _ in "same" }
        }
    }
}
