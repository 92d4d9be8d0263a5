import Graph
import Testing

@Suite("KnowledgeGraph")
struct KnowledgeGraphTests {
    @Test("The same text is the same term; kinds, languages and datatypes are kept apart")
    func interning() throws {
        var graph = KnowledgeGraph()
        let iri = try graph.iri("urn:a")
        #expect(try graph.iri("urn:a") == iri)
        let terms = [
            iri, graph.literal("urn:a"), try graph.literal("urn:a", language: "ja"),
            try graph.literal("urn:a", language: "en"), graph.literal("urn:a", datatype: XSD.integer),
        ]
        #expect(Set(terms).count == terms.count)
        #expect(graph.literal("urn:a", datatype: XSD.string) == terms[1])
        #expect(try graph.literal("urn:a", language: "JA") == terms[2])
        let kana = try graph.literal("カナ", language: "ja-hrkt")
        #expect(graph.language(kana) == "ja-Hrkt")
        #expect(graph.datatype(terms[4]) == XSD.integer.iri)
    }

    @Test("Identity is UTF-8, not canonical equivalence")
    func canonicalEquivalence() {
        var graph = KnowledgeGraph()
        #expect(graph.literal("\u{FA19}") != graph.literal("\u{795E}"))
        #expect(graph.literal("か\u{3099}") != graph.literal("が"))
    }

    @Test("Thousands of terms and statements survive the growing of the tables")
    func growth() throws {
        var graph = KnowledgeGraph()
        let predicate = try graph.iri("urn:p")
        let terms = try (0..<5000).map { try graph.iri("urn:n:\($0)") }
        for (a, b) in zip(terms, terms.dropFirst()) {
            graph.insert(a, predicate, b)
            graph.insert(a, predicate, b)
        }
        #expect(graph.statementCount == 4999)
        #expect(graph.find("urn:n:4711") == terms[4711])
        #expect(graph.contains(Statement(terms[17], predicate, terms[18])))
        #expect(!graph.contains(Statement(terms[18], predicate, terms[17])))
    }

    @Test(
        "What is no absolute ASCII IRI is refused, with the place",
        arguments: [
            ("", 0), ("a/b", 1), ("urn", 3), ("1a:b", 0), ("urn:a b", 5), ("urn:日", 4), ("urn:a\"", 5), ("urn:%4", 6),
            ("urn:%zz", 5), ("urn:a#b#c", 7), ("urn:<a>", 4), ("urn:a\\b", 5), ("urn:{a}", 4), ("urn:a\n", 5),
        ])
    func badIRI(text: String, offset: Int) {
        var graph = KnowledgeGraph()
        #expect(throws: TermError.badIRI(text, offset: offset)) { try graph.iri(text) }
    }

    @Test("Any address becomes an IRI by percent-encoding, and an IRI stays itself")
    func percentEncoding() throws {
        for good in ["https://example.org/a?b=c&d=%E6%97%A5#e", "urn:x:(1),2;3"] {
            #expect(IRISyntax.percentEncoding(good) == good)
        }
        let made = IRISyntax.percentEncoding("https://example.org/日本 [1]#a#b%")
        #expect(made == "https://example.org/%E6%97%A5%E6%9C%AC%20%5B1%5D#a%23b%25")
        #expect(IRISyntax.fault(in: made) == nil)
    }

    @Test("A language tag that is none is refused", arguments: ["", "ja_JP", "-ja", "ja-", "1a", "abcdefghi"])
    func badLanguageTag(tag: String) {
        var graph = KnowledgeGraph()
        #expect(throws: TermError.badLanguageTag(tag)) { try graph.literal("x", language: tag) }
    }

    @Test("A statement said twice has the passages of both, and the higher confidence with its reason")
    func evidence() throws {
        var graph = KnowledgeGraph()
        let page = try graph.iri("urn:page:2")
        let (a, p, b) = (try graph.iri("urn:a"), try graph.iri("urn:p"), try graph.iri("urn:b"))
        let late = Passage(page: page, start: 9, end: 11, text: "後に")
        let early = Passage(page: page, start: 2, end: 4, text: "先に")
        let id = graph.insert(a, p, b, evidence: [late], confidence: Confidence(0.9), reason: "said")
        #expect(graph.insert(a, p, b) == id)
        graph.insert(a, p, b, evidence: [late, early], confidence: Confidence(0.7), reason: "guessed")
        let evidence = try #require(graph.evidence(of: id))
        #expect(evidence.passages == [early, late])
        #expect(evidence.confidence == Confidence(thousandths: 900))
        #expect(evidence.reason == "said")
    }

    @Test("The order of insertion and of union does not show")
    func order() throws {
        func graph(_ order: [Int]) throws -> KnowledgeGraph {
            var graph = KnowledgeGraph()
            for number in order {
                let subject = try graph.iri("urn:s:\(number % 7)")
                let page = try graph.iri("urn:page:\(number % 3)")
                let object =
                    switch number % 4 {
                    case 0: try graph.iri("urn:o:\(number)")
                    case 1: graph.literal("値\(number % 9)")
                    case 2: try graph.literal("値\(number % 9)", language: number % 8 == 2 ? "ja" : "en")
                    default: graph.literal("\(number % 9)", datatype: number % 8 == 3 ? XSD.integer : XSD.decimal)
                    }
                graph.insert(
                    subject, Tsu.mentions, object,
                    evidence: [Passage(page: page, start: number, end: number + 1, text: "字")],
                    confidence: Confidence(thousandths: number + 1), reason: "rule \(number % 2)")
            }
            return graph
        }
        let numbers = Array(0..<100)
        let whole = spelling(try graph(numbers))
        #expect(whole == spelling(try graph(numbers.reversed())))
        let (front, back) = (try graph(Array(numbers[..<40])), try graph(Array(numbers[30...])))
        #expect(whole == spelling(front.union(back)))
        #expect(whole == spelling(back.union(front)))
    }

    /// Every statement with its evidence, in the graph's order.
    private func spelling(_ graph: KnowledgeGraph) -> [String] {
        graph.index().statements.map { id in
            let statement = graph[id]
            let evidence = graph.evidence(of: id)
            let passages = (evidence?.passages ?? []).map { "\(graph.text($0.page))#\($0.start)-\($0.end)" }
            return "\(graph.value(statement.subject)) \(graph.value(statement.object)) \(passages) "
                + "\(evidence?.confidence?.decimal ?? "") \(evidence?.reason ?? "")"
        }
    }

    @Test("The index finds each subject's statements")
    func index() throws {
        var graph = KnowledgeGraph()
        let (b, a) = (try graph.iri("urn:b"), try graph.iri("urn:a"))
        graph.insert(b, Tsu.mentions, a)
        graph.insert(a, SKOS.prefLabel, graph.literal("い"))
        graph.insert(a, Tsu.mentions, b)
        let index = graph.index()
        #expect(index.subjects == [a, b])
        #expect(index.statements(of: a).map { graph[$0].object } == [graph.literal("い"), b])
        #expect(index.statements(of: graph.literal("い")).isEmpty)
    }

    @Test(
        "A confidence is spelt as a canonical decimal",
        arguments: [
            (1.0, "1.0"), (0.95, "0.95"), (0.5, "0.5"), (0.005, "0.005"), (0, "0.001"), (7, "1.0"), (0.9994, "0.999"),
            (.nan, "0.001"),
        ])
    func confidence(value: Double, decimal: String) {
        #expect(Confidence(value).decimal == decimal)
    }

    @Test("No two namespaces share a prefix or an IRI")
    func namespaces() {
        #expect(Set(Namespace.all.map(\.prefix)).count == Namespace.all.count)
        #expect(Set(Namespace.all.map(\.iri)).count == Namespace.all.count)
    }
}
