import Foundation
import Graph
import Serialization
import TestSupport
import Testing

@Suite("GraphML writer")
struct GraphMLWriterTests {
    private func document(_ graph: KnowledgeGraph, hasEvidence: Bool = true) throws -> [UInt8] {
        let index = graph.index()
        return try ByteSink.bytes {
            try GraphMLWriter(hasEvidence: hasEvidence).write(PropertyGraph(graph, index: index), index, to: &$0)
        }
    }

    private struct Read: Decodable {
        enum Value: Decodable, Equatable {
            case text(String)
            case number(Double)
            case truth(Bool)
            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let truth = try? container.decode(Bool.self) {
                    self = .truth(truth)
                } else if let number = try? container.decode(Double.self) {
                    self = .number(number)
                } else {
                    self = .text(try container.decode(String.self))
                }
            }
        }
        struct Edge: Decodable {
            var source: String
            var target: String
            var data: [String: Value]
            init(from decoder: any Decoder) throws {
                var container = try decoder.unkeyedContainer()
                source = try container.decode(String.self)
                target = try container.decode(String.self)
                data = try container.decode([String: Value].self)
            }
        }
        var nodes: [String: [String: Value]]
        var edges: [Edge]
    }

    private func read(_ bytes: [UInt8], library: String) throws -> Read {
        let path = try Scratch.write(bytes, suffix: ".graphml")
        defer { Scratch.remove(path) }
        let script = Oracle.packageRoot.appendingPathComponent("Tests/Oracles/graphml.py").path
        let run = try Oracle.run(Oracle.python, [script, library, path])
        guard run.status == 0 else { throw ForeignReading.Failure(message: run.errorText) }
        return try JSONDecoder().decode(Read.self, from: run.output)
    }

    @Test(
        "The official schema accepts it",
        .enabled(if: Oracle.runs("xmllint") && Oracle.hasShared, "no schema or xmllint"))
    func schema() throws {
        let schema = Oracle.shared.appendingPathComponent("peers/fixtures/graphml.xsd").path
        for graph in [try MadeUpReport().graph, try HostileTexts.graph(), KnowledgeGraph()] {
            let path = try Scratch.write(try document(graph))
            defer { Scratch.remove(path) }
            let run = try Oracle.run("xmllint", ["--nonet", "--noout", "--huge", "--schema", schema, path])
            #expect(run.status == 0, "\(run.errorText)")
        }
    }

    @Test(
        "Foreign readers find every node, edge and attribute",
        .enabled(if: Oracle.imports("networkx") && Oracle.imports("igraph"), "networkx or igraph is not installed"),
        arguments: ["networkx", "igraph"])
    func foreignReaders(library: String) throws {
        let graph = try MadeUpReport().graph
        let index = graph.index()
        let reading = PropertyGraph(graph, index: index)
        let read = try read(try document(graph), library: library)
        #expect(read.nodes.count == reading.nodes.count)
        #expect(read.edges.count == reading.edges.count)
        #expect(Set(read.edges.flatMap { [$0.source, $0.target] }).isSubset(of: read.nodes.keys))

        let ministry = try #require(read.nodes["org.1000000000001"])
        #expect(ministry["iri"] == .text("https://w3id.org/tsunagu/id/org/1000000000001"))
        #expect(ministry["label"] == .text("健康福祉省"))
        #expect(ministry["label_en"] == .text("Ministry of Health"))
        #expect(ministry["labelV"] == .text("Ministry"))
        #expect(ministry["labels"] == .text(":Ministry"))
        let allocations = read.nodes.filter { $0.value["labelV"] == .text("BudgetAllocation") }.values
        let amounts = allocations.compactMap { if case .number(let amount) = $0["amount"] { amount } else { nil } }
        #expect(amounts.count == 30 && amounts.contains(490_000_000))
        #expect(allocations.contains { $0["partOfLarger"] == .truth(true) })
        #expect(allocations.allSatisfy { [.text("Initial"), .text("Draft")].contains($0["budgetStage"]) })
        let edge = try #require(read.edges.first { $0.data["label"] == .text("leadMinistry") })
        #expect(edge.data["labelE"] == .text("leadMinistry"))
        #expect(edge.data["confidence"] == .number(0.95))
        guard case .text(let evidence)? = edge.data["evidence"] else {
            Issue.record("an edge without evidence")
            return
        }
        #expect(evidence.wholeMatch(of: /p2:\d+-\d+/) != nil)
    }

    @Test(
        "Any text that XML can hold comes back",
        .enabled(if: Oracle.imports("networkx") && Oracle.imports("igraph"), "networkx or igraph is not installed"),
        arguments: ["networkx", "igraph"])
    func hostileTexts(library: String) throws {
        let read = try read(try document(try HostileTexts.graph()), library: library)
        for (number, text) in HostileTexts.texts.enumerated() where !text.isEmpty {
            let node = try #require(read.nodes["program._28\(number)_29_26_27"])
            guard case .text(let label)? = node["label"] else {
                Issue.record("no label for \(text.debugDescription)")
                continue
            }
            #expect(label.unicodeScalars.elementsEqual(text.unicodeScalars), "\(label.debugDescription)")
        }
    }

    @Test("A character that XML forbids is refused", arguments: HostileTexts.forbiddenByXML)
    func forbidden(text: String) throws {
        let graph = try HostileTexts.graph([text])
        #expect {
            try document(graph)
        } throws: { error in
            guard case SerializationError.forbiddenCharacter = error else { return false }
            return true
        }
    }

    @Test("The order of insertion does not show")
    func determinism() throws {
        let graph = try MadeUpReport().graph
        #expect(try document(graph) == document(try reinserted(graph, seed: 3)))
    }

    @Test("A plan that is a cabinet decision has both labels; repeated values are joined; no evidence on request")
    func golden() throws {
        var graph = KnowledgeGraph()
        let plan = try graph.iri(Vocabulary.defaultBase + "instrument/a.b_c")
        for type in [Tsu.CabinetDecision, Tsu.Plan, ELI.LegalResource] { graph.insert(plan, RDF.type, type) }
        graph.insert(plan, SKOS.prefLabel, try graph.literal("計画", language: "ja"))
        graph.insert(plan, SKOS.altLabel, try graph.literal("二", language: "ja"))
        graph.insert(plan, SKOS.altLabel, try graph.literal("一", language: "ja"))
        graph.insert(plan, SKOS.altLabel, try graph.literal("けいかく", language: "ja-Hrkt"))
        graph.insert(plan, DCTerms.source, try graph.iri("https://example.org/?a&b"))
        graph.insert(plan, try graph.iri("https://example.org/other/source"), graph.literal("外"))
        let page = try graph.iri("https://example.org/page/7")
        graph.insert(
            plan, Tsu.cites, plan,
            evidence: [(190, 210), (120, 188)].map { Passage(page: page, start: $0.0, end: $0.1, text: "字") },
            confidence: Confidence(0.8), reason: "a <cue>")
        let node = """
                <node id="instrument.a_2Eb_5Fc">
                  <data key="iri">https://w3id.org/tsunagu/id/instrument/a.b_c</data>
                  <data key="label_ja">計画</data>
                  <data key="labelV">Plan</data>
                  <data key="labels">:Plan:CabinetDecision</data>
                  <data key="altLabel">一 | 二</data>
                  <data key="altLabel_ja_Hrkt">けいかく</data>
                  <data key="ns_source">外</data>
                  <data key="prefLabel">計画</data>
                  <data key="source">https://example.org/?a&amp;b</data>
                </node>
                <edge id="e1" source="instrument.a_2Eb_5Fc" target="instrument.a_2Eb_5Fc">
                  <data key="label">cites</data>
                  <data key="labelE">cites</data>
                  <data key="predicate">https://w3id.org/tsunagu/ns#cites</data>

            """
        let evidence = """
                  <data key="evidence">p7:120-188;p7:190-210</data>
                  <data key="reason">a &lt;cue&gt;</data>
                  <data key="confidence">0.8</data>

            """
        let end = "    </edge>\n  </graph>\n</graphml>\n"
        #expect(String(decoding: try document(graph), as: UTF8.self).hasSuffix(node + evidence + end))
        let bare = String(decoding: try document(graph, hasEvidence: false), as: UTF8.self)
        #expect(bare.hasSuffix(node + end))
        #expect(!bare.contains("evidence"))
    }
}
