import Documents
import Foundation
import Graph
import Linking
import Serialization
import TestSupport
import Testing
import Tsunagu

/// A small report in the joined layout, on matters of our own making.
private let page = """
    見本 川の見守りに関する取組 (1 ページ)
    公開元URL | https://www.example.jp/kawa |
    出典情報 | 川の集い(第1回 令和6年2月1日)《国土交通省》 |
    項目
    令和5年度の実績・状況
    令和6年度の取組予定
    担当
    【堤を守る】
    堤の傷みを空から見つける方法を国が先に立って試し、成果を各地の川に広げるように取り組む。[◎国] ・「堤防空中点検推進事業」(令和5年度予算:3億円)において、三つの川で試した。 ・「堤防空中点検推進事業」(令和6年度予算案:4億円)において、十の川に広げる。 国土交通省治水課
    橋の足もとの砂の動きを測り、危ういものから順に直していくように引き続き取り組む。[◎国] ・測った橋は累計120本となった。 ・引き続き、橋の足もとを測る。 国土交通省治水課
    """

@Suite struct GraphAssemblyTests {
    private func linked(_ text: String = page, name: String = "kawa.txt") throws -> LinkedDocument {
        try DocumentLinker().link(Reconstruction(of: Array(text.utf8), name: name))
    }

    private func triples(_ assembly: GraphAssembly) throws -> Set<Substring> {
        let graph = assembly.graph
        let bytes = try ByteSink.bytes { try GraphFormat.nTriples.write(statementsOf: graph, to: &$0) }
        return Set(String(decoding: bytes, as: UTF8.self).split(separator: "\n"))
    }

    private func assembly(_ documents: LinkedDocument...) throws -> GraphAssembly {
        var assembly = try GraphAssembly(base: "https://example.org/id/")
        for document in documents { try assembly.add(document) }
        return assembly
    }

    @Test func theDocumentSaysWhereItIsFrom() throws {
        let all = try triples(assembly(linked())).joined(separator: "\n")
        #expect(all.contains("terms/source> <https://www.example.jp/kawa>"))
        #expect(all.contains("terms/date> \"2024-02-01\"^^<http://www.w3.org/2001/XMLSchema#date>"))
        #expect(all.contains("terms/license> <\(GraphAssembly.defaultLicense)>"))
        #expect(all.contains("terms/publisher> <https://example.org/id/org/"))
        #expect(all.contains("を加工して作成\"@ja"))
    }

    @Test func mergingIsSetUnionInAnyOrder() throws {
        let one = try linked()
        let other = try linked(page.replacingOccurrences(of: "(1 ページ)", with: "(2 ページ)"), name: "b.txt")
        let both = try triples(assembly(one, other))
        #expect(try both == triples(assembly(other, one)))
        #expect(try both == triples(assembly(one)).union(triples(assembly(other))))
    }

    /// Two papers that cite one notice, one by its title and its number, one by the number alone.
    @Test func oneNoticeUnderTwoWordingsIsOneThing() throws {
        let titled = page.replacingOccurrences(
            of: "三つの川で試した", with: "「堤の点検について」(令和5年5月1日付け国水治発0501第3号)により試した")
        let bare = page.replacingOccurrences(
            of: "三つの川で試した", with: "令和5年5月1日付け国水治発0501第3号により試した")
        let (a, b) = (try linked(titled), try linked(bare, name: "b.txt"))
        let paths = [a, b].map { $0.entities.filter { $0.types == [.notice] }.map(\.path) }
        #expect(paths[0].count == 1 && paths[0] == paths[1])
        #expect(try triples(assembly(a, b)) == triples(assembly(a)).union(triples(assembly(b))))
    }

    /// The same measure in next year's paper keeps its IRI; what was done in the year does not.
    @Test func measuresKeepTheirIRIFromYearToYear() throws {
        let next = page.replacingOccurrences(of: "見本 ", with: "資料1-2 見本 ")
            .replacingOccurrences(of: "令和6年度", with: "令和7年度")
        let renumbered = page.replacingOccurrences(of: "見本 ", with: "資料3 見本 ")
        let (a, b) = (try linked(renumbered), try linked(next))
        #expect(a.measures.map { a[$0].path } == b.measures.map { b[$0].path })
        #expect(!a.measures.isEmpty)
        let planned = { (linked: LinkedDocument) in
            linked.entities.filter { $0.types == [.plannedActivity] }.map(\.path)
        }
        #expect(!planned(a).isEmpty)
        #expect(Set(planned(a)).isDisjoint(with: planned(b)))
    }

    @Test func evidencePointsAtTheCharacters() throws {
        let document = try linked()
        let graph = try assembly(document).graph
        let text = document.document.pages[0].text
        var count = 0
        for index in 0..<graph.statementCount {
            guard let evidence = graph.evidence(of: graph.index().statements[index]) else { continue }
            for passage in evidence.passages {
                #expect(String(String.UnicodeScalarView(text[passage.start..<passage.end])) == passage.text)
                count += 1
            }
        }
        #expect(count > 20)
    }

    @Test func withoutEvidenceTheGraphStillLeadsToThePage() throws {
        var bare = try GraphAssembly(includesEvidence: false)
        try bare.add(linked())
        let graph = bare.graph
        #expect(graph.index().statements.allSatisfy { graph.evidence(of: $0) == nil })
        #expect(try triples(bare).contains { $0.contains("/measure/") && $0.contains("terms/source>") })
    }

    @Test func twoThingsWithOnePathAreAnError() throws {
        var document = try linked()
        let program = try #require(document.entities.firstIndex { $0.types == [.program] })
        let first = try assembly(document)
        document.entities[program].name = "別のもの"
        #expect(throws: GraphAssembly.Collision.self) {
            var again = first
            try again.add(document)
        }
        var again = first
        let error = #expect(throws: InputError.self) { try again.unite(document) }
        #expect(error?.code == "collision")
        #expect(try triples(again) == triples(first))
    }

    /// Text that XML cannot hold, or that would end a string early, wherever a page can print it.
    @Test(arguments: ["\u{0}", "\u{FFFE}", "\u{1B}", "\"]]>&<", "\\\"", "\u{301}", "\u{2028}"])
    func everyTextCanBeWritten(hostile: String) throws {
        let words = ["川の見守り", "example.jp/", "国土交通省", "堤を守る", "堤防空中点検", "令和6年2月", "に広げ", "治水課"]
        for word in words {
            let linked = try linked(page.replacingOccurrences(of: word, with: word + hostile))
            let graph = try assembly(linked).graph
            let evidence = try graph.evidenceGraph(key: EntityKey.key(ofFields:))
            for format in [GraphFormat.rdfXML, .nTriples] {
                for graph in [graph, evidence] {
                    _ = try ByteSink.bytes { try format.write(statementsOf: graph, to: &$0) }
                }
            }
            let index = graph.index()
            _ = try ByteSink.bytes { try GraphMLWriter().write(PropertyGraph(graph, index: index), index, to: &$0) }
        }
    }

    @Test func aBaseThatIsNoIRIIsRefused() {
        #expect(throws: (any Error).self) { try GraphAssembly(base: "not an iri") }
    }
}
