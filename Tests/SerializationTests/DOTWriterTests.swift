import Foundation
import Graph
import Serialization
import TestSupport
import Testing
import Views

@Suite("DOT writer")
struct DOTWriterTests {
    private func document(_ view: View, _ graph: KnowledgeGraph, theme: DOTTheme = .light) throws -> [UInt8] {
        try ByteSink.bytes { try DOTWriter(theme: theme).write(view, of: graph, to: &$0) }
    }

    private func views(_ graph: KnowledgeGraph) -> [View] {
        let report = ReportReading(graph)
        return ViewKind.allCases.flatMap { report.views($0) }
    }

    /// A name of another vocabulary: all that an IRI can have.
    private static func hostileTerm(_ number: Int) -> VocabularyTerm {
        VocabularyTerm(
            Namespace("", "https://example.org/"), "\(number)&amp;'(%00);--*" + String(repeating: "&lt;", count: 900))
    }

    /// A view whose nodes, groups and edges all bear hostile texts.
    private func hostileView() throws -> (view: View, graph: KnowledgeGraph) {
        let texts = HostileTexts.texts + HostileTexts.forbiddenByXML + ["\0"]
        let graph = try HostileTexts.graph(texts)
        var view = View(name: "\"x\\", title: texts.joined())
        for (number, text) in texts.enumerated() {
            view.groups.append(View.Group(key: "section/\(number)", label: text, parent: number > 0 ? number - 1 : nil))
            view.nodes.append(
                View.Node(
                    key: "program/\(number)", type: Tsu.Program, label: text, notes: [text], description: text,
                    group: number % 2 == 0 ? number : nil, column: number % 3 == 0 ? .responsible : .means))
            if number % 4 == 1 { view.nodes[number].bars = [View.Bar(length: 0.5, text: text)] }
            if number % 4 == 2 { view.nodes[number].type = Self.hostileTerm(number) }
        }
        for id in graph.index().statements where graph.evidence(of: id) != nil {
            let number = view.edges.count
            let property = Self.hostileTerm(number)
            view.edges.append(View.Edge(source: number, target: number + 1, property: property, statements: [id]))
        }
        return (view, graph)
    }

    @Test("Graphviz reads every view without a word", .enabled(if: Oracle.runs("dot"), "Graphviz is not installed"))
    func graphviz() throws {
        let graph = try MadeUpReport().graph
        let hostile = try hostileView()
        for (view, graph) in views(graph).map({ ($0, graph) }) + [hostile] {
            let bytes = try document(view, graph)
            let syntax = try Oracle.run("nop", ["-p"], input: Data(bytes))
            #expect(syntax.status == 0 && syntax.errorText == "", "\(view.name): \(syntax.errorText)")
            let counts = try Oracle.run("gc", ["-ne"], input: Data(bytes))
            let numbers = counts.text.split { !$0.isNumber }.prefix(2).compactMap { Int($0) }
            // The legend has nodes, and edges that put them in rows, of its own.
            #expect(numbers.count == 2 && numbers[0] > view.nodes.count && numbers[1] >= view.edges.count)
        }
    }

    @Test(
        "The drawing is well-formed, and no warning is printed",
        .enabled(if: Oracle.runs("dot") && Oracle.runs("xmllint"), "Graphviz or xmllint is not installed"))
    func drawing() throws {
        let graph = try MadeUpReport().graph
        let (hostile, hostileGraph) = try hostileView()
        let arrangements = [View.Arrangement.columns, .layers, .packed, .free].map { arrangement in
            var view = hostile
            view.arrangement = arrangement
            return (view, hostileGraph)
        }
        for (view, graph) in views(graph).map({ ($0, graph) }) + arrangements {
            let drawn = try Oracle.run("dot", ["-Tsvg"], input: Data(try document(view, graph, theme: .dark)))
            #expect(drawn.status == 0 && drawn.errorText == "", "\(view.name): \(drawn.errorText)")
            let read = try Oracle.run("xmllint", ["--noout", "-"], input: drawn.output)
            #expect(read.status == 0, "\(view.name): \(read.errorText)")
        }
    }

    @Test("Any text comes back through Graphviz", .enabled(if: Oracle.runs("dot"), "Graphviz is not installed"))
    func hostileTexts() throws {
        struct Drawing: Decodable {
            struct Object: Decodable {
                var name: String
                var tooltip: String?
            }
            var objects: [Object]
        }
        let (view, graph) = try hostileView()
        let run = try Oracle.run("dot", ["-Tjson0"], input: Data(try document(view, graph)))
        let drawing = try JSONDecoder().decode(Drawing.self, from: run.output)
        for (number, text) in HostileTexts.texts.enumerated() where text.utf8.count < 4000 && text != "\u{7F}" {
            let node = try #require(drawing.objects.first { $0.name == "program/\(number)" })
            // What Graphviz' own escapes stand for in the string it keeps.
            if number % 4 == 2 { continue }
            let expected = ("事業・制度: " + text).replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
                .replacing("\r\n", with: "␍\\n").replacing("\r", with: "␍").replacing("\t", with: " ")
                .replacing("&#x41; &copy;", with: "&amp;#x41; &amp;copy;").replacing("<b>&amp;", with: "<b>&amp;amp;")
            #expect(
                node.tooltip?.unicodeScalars.elementsEqual(expected.unicodeScalars) == true,
                "\(node.tooltip.debugDescription) \(expected.debugDescription)")
        }
    }

    @Test("No string comes near the 16 KB at which Graphviz stops")
    func lengths() throws {
        let (view, graph) = try hostileView()
        let text = String(decoding: try document(view, graph), as: UTF8.self)
        let strings = text.matches(of: /"(?:[^"\\]|\\.|\\\n)*"/.dotMatchesNewlines())
        #expect(strings.count > 100)
        #expect(strings.allSatisfy { $0.output.utf8.count < 15_000 })
    }

    @Test("The order of insertion does not show")
    func determinism() throws {
        let graph = try MadeUpReport().graph
        let shuffled = try reinserted(graph, seed: 5)
        for (a, b) in zip(views(graph), views(shuffled)) { #expect(try document(a, graph) == document(b, shuffled)) }
    }

    @Test("Every node and edge has a link, a tooltip and an id; parallel edges stay")
    func attributes() throws {
        var graph = KnowledgeGraph()
        let page = try graph.iri("https://example.org/page/2")
        let (a, b) = (
            try graph.iri(Vocabulary.defaultBase + "measure/a"), try graph.iri(Vocabulary.defaultBase + "org/b")
        )
        var view = View(name: "small", title: "小さな図")
        view.groups = [View.Group(key: "section/s", label: "分野")]
        view.nodes = [
            View.Node(key: "measure/a", term: a, type: Tsu.Measure, label: "施策\\甲", group: 0, column: .subject),
            View.Node(key: "org/b", term: b, type: Tsu.Ministry, label: "省", column: .responsible),
        ]
        for property in [Tsu.leadMinistry, Tsu.cooperatingMinistry] {
            let id = graph.insert(
                a, property, b, evidence: [Passage(page: page, start: 3, end: 6, text: "[◎]")], confidence: .certain)
            view.edges.append(View.Edge(source: 0, target: 1, property: property, statements: [id]))
        }
        let text = String(decoding: try document(view, graph), as: UTF8.self)
        let expected = [
            #"    "measure/a" [label="施策\\甲", tooltip="施策: 施策\\甲", id="measure/a", "#
                + #"URL="https://w3id.org/tsunagu/id/measure/a", shape="box", "#,
            #"  "measure/a" -> "org/b" [tooltip="施策\\甲 — 主担当(◎) → 省\nleadMinistry 1.0 p2:3-6 [◎]", "#
                + #"id="measure/a--leadMinistry--org/b", URL="https://example.org/page/2#char=3,6", "#,
            #"id="measure/a--cooperatingMinistry--org/b""#, #"subgraph "cluster_section/s" {"#,
            #"{ rank="min"; "org/b"; }"#, #""legend-2" [label="府省庁", shape="octagon", "#,
        ]
        for part in expected { #expect(text.contains(part), "\(part)") }
    }
}

@Suite("Line wrapping")
struct LineWrappingTests {
    @Test(
        "Lines are about equally long, and break where Japanese breaks",
        arguments: [
            ("医療情報を集めて解析する体制の整備", ["医療情報を集めて", "解析する体制の整備"]),
            ("新興企業スタートアップ育成支援事業", ["新興企業スタートアップ", "育成支援事業"]),
            ("支援(研究)の促進", ["支援(研究)の促進"]),
            ("一二三四五六七八九十甲、乙丙丁", ["一二三四五六七八", "九十甲、乙丙丁"]),
            ("First in Human trials of devices", ["First in Human", "trials of devices"]),
            ("一\n二\r\n三", ["一", "二", "三"]),
            ("", []),
            ("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十", ["一二三四五六七八九十一", "二三四五六七八九十一二", "三四五六七八九十一二…"]),
        ])
    func lines(text: String, expected: [String]) {
        #expect(LineWrapping.lines(text, width: 22, limit: 3) == expected)
    }

    @Test("No line is wider than asked for but by hanging punctuation; nothing is lost", arguments: HostileTexts.texts)
    func width(text: String) {
        let lines = LineWrapping.lines(text, width: 20, limit: 100_000)
        for line in lines { #expect(DisplayWidth.of(line.unicodeScalars) <= 22) }
        let (kept, given) = (lines.joined().unicodeScalars, text.unicodeScalars)
        #expect(kept.filter { !$0.properties.isWhitespace }.elementsEqual(given.filter { !$0.properties.isWhitespace }))
    }

    @Test(
        "East Asian wide characters take two columns, combining ones none",
        arguments: [
            ("a", 1), ("あ", 2), ("ｱ", 1), ("Ａ", 2), ("、", 2), ("か\u{3099}", 2), ("e\u{301}", 1), ("𠮷", 2), ("①", 2),
        ])
    func displayWidth(text: String, columns: Int) { #expect(DisplayWidth.of(text.unicodeScalars) == columns) }
}
