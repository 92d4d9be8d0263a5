import Graph
import Testing
import Views

@Suite("Kinds of views")
struct ViewKindTests {
    @Test("Every kind draws the made-up report, in at most the nodes asked for", arguments: ViewKind.allCases)
    func everyKind(_ kind: ViewKind) throws {
        let report = ReportReading(try MadeUpReport().graph)
        for limit in [60, View.limit, 20] {
            let views = report.views(kind, limit: limit)
            #expect(!views.isEmpty)
            #expect(views.map(\.name) == (kind == .overview ? ["overview"] : views.indices.map { "\(kind)-\($0 + 1)" }))
            for view in views {
                #expect(view.nodes.count <= limit, "\(view.name)")
                #expect(Set(view.nodes.map(\.key)).count == view.nodes.count)
                #expect(view.edges.allSatisfy { $0.source < view.nodes.count && $0.target < view.nodes.count })
                #expect(view.nodes.allSatisfy { $0.group == nil || $0.group! < view.groups.count })
            }
        }
        #expect(ReportReading(KnowledgeGraph()).views(kind).count == (kind == .overview ? 1 : 0))
    }

    @Test("However small the pieces, each measure, program and instrument is in one of them", arguments: [20, 30, 48])
    func nothingIsLost(limit: Int) throws {
        let report = ReportReading(try MadeUpReport().graph)
        func keys(_ kind: ViewKind, _ type: VocabularyTerm) -> [String] {
            report.views(kind, limit: limit).flatMap(\.nodes).filter { $0.type == type && $0.column == .subject }
                .map(\.key)
        }
        #expect(keys(.section, Tsu.Measure).count == 15)
        #expect(Set(keys(.program, Tsu.Program)).count == 20)
        #expect(Set(keys(.budget, Tsu.Program)).count == 15)
        #expect(Set(keys(.law, Tsu.Law)).count == 1)
    }

    @Test("A ministry's measures stand between its own offices and the programs; others are notes, leading ones with ◎")
    func ministries() throws {
        let report = ReportReading(try MadeUpReport().graph)
        let view = try #require(report.views(.ministry).first { $0.title.hasPrefix("健康福祉省") })
        let measure = try #require(view.nodes.first { $0.label == MadeUpReport.measures[1].short })
        #expect(measure.notes == ["総合調整府"])
        let cooperating = try #require(report.views(.ministry).first { $0.title.hasPrefix("総合調整府") })
        #expect(
            cooperating.nodes.first { $0.label == MadeUpReport.measures[1].short }?.notes == ["◎健康福祉省"])
        let offices = view.nodes.filter { $0.type == Tsu.Office }
        #expect(offices.contains { $0.label == "地域医療室" && $0.notes.isEmpty })
        #expect(!offices.contains { $0.label == "装置産業課" })
    }

    @Test("Programs have their measures on the left, and successors beside them")
    func programs() throws {
        let view = try #require(ReportReading(try MadeUpReport().graph).views(.program, limit: 60).first)
        #expect(view.nodes.filter { $0.type == Tsu.Measure }.allSatisfy { $0.column == .responsible })
        let succession = try #require(view.edges.first { $0.property == Tsu.possiblySucceeds })
        #expect(view.nodes[succession.source].label == MadeUpReport.programs[7])
        #expect(view.nodes[succession.target].label == MadeUpReport.programs[6])
        let body = try #require(view.nodes.first { $0.label == "国立技術評価センター" })
        #expect(body.column == .means)
    }

    @Test("A budget has a bar unless it is the larger pot's; the largest is the longest, and stands first")
    func budgets() throws {
        let views = ReportReading(try MadeUpReport().graph).views(.budget)
        let nodes = views.flatMap(\.nodes)
        #expect(views.allSatisfy { $0.arrangement == .packed && $0.edges.isEmpty && !$0.groups.isEmpty })
        for bar in nodes.flatMap(\.bars) {
            #expect((bar.length == nil) == bar.text.hasSuffix("の内数"), "\(bar.text)")
            #expect((bar.length ?? 0.5) > 0 && (bar.length ?? 0.5) <= 1)
        }
        #expect(nodes.first?.bars.compactMap(\.length).max() == 1)
    }

    @Test("The law that most rests on comes first, with those that rest on it on its left")
    func laws() throws {
        let views = ReportReading(try MadeUpReport().graph).views(.law)
        let first = try #require(views.first?.nodes.first)
        let counts = views[0].nodes.indices.map { node in views[0].edges.count { $0.target == node } }
        #expect(counts[0] == counts.max())
        #expect(first.column == .subject)
        #expect(views[0].edges.allSatisfy { [Tsu.basedOn, Tsu.cites].contains($0.property) })
    }

    // MARK: Focus

    private func reading() throws -> PropertyGraph {
        let graph = try MadeUpReport().graph
        return PropertyGraph(graph, index: graph.index())
    }

    @Test("A focus shows what is within its steps, whichever way the edges run, and no dates, years and pages")
    func focus() throws {
        let reading = try reading()
        let wanted = try #require(EntitySearch(reading).find("医工連携促進事業").first)
        let near = reading.focus(on: wanted.node, depth: 1, limit: 100)
        #expect(near.nodes[0].isFocus && near.nodes.count { $0.isFocus } == 1)
        #expect(near.nodes.allSatisfy { ![Tsu.FiscalYear, Tsu.Page, Tsu.SourceDocument].contains($0.type) })
        #expect(
            near.nodes.contains { $0.type == Tsu.BudgetAllocation } && near.nodes.contains { $0.type == Tsu.Measure })
        #expect(!near.nodes.contains { $0.type == Tsu.Ministry })
        let far = reading.focus(on: wanted.node, depth: 2, limit: 100)
        #expect(far.nodes.contains { $0.type == Tsu.Ministry })
        #expect(Set(near.nodes.map(\.key)).isSubset(of: Set(far.nodes.map(\.key))))
    }

    @Test("Where there is no room the rest is counted", arguments: [3, 8, 12, 30])
    func crowdedFocus(limit: Int) throws {
        let reading = try reading()
        let ministry = try #require(EntitySearch(reading).find("技術振興省").first)
        let all = reading.focus(on: ministry.node, depth: 1, limit: 1000).nodes.count
        let view = reading.focus(on: ministry.node, depth: 1, limit: limit)
        #expect(view.nodes.count <= limit)
        let counted = view.nodes.map { node in
            node.term != nil ? 1 : node.label.firstMatch(of: /ほか(\d+)件/).flatMap { Int($0.1) } ?? 0
        }
        #expect(counted.reduce(0, +) == all)
    }

    @Test("An entity is found by its IRI, its name or an alias, whatever their width; not by a part")
    func search() throws {
        var graph = KnowledgeGraph()
        for (path, names) in [
            ("org/1", ["装置評価機構", "ＤＥＡ"]), ("org/2", ["装置審査機構"]), ("org/3", ["相談窓口"]), ("org/4", ["相談窓口"]),
        ] {
            let term = try graph.iri(Vocabulary.defaultBase + path)
            graph.insert(term, RDF.type, Tsu.Institution)
            for (number, name) in names.enumerated() {
                graph.insert(
                    term, number == 0 ? SKOS.prefLabel : SKOS.altLabel, try graph.literal(name, language: "ja"))
            }
        }
        let search = EntitySearch(PropertyGraph(graph, index: graph.index()))
        for wanted in ["装置評価機構", "DEA", " 装置評価機構", Vocabulary.defaultBase + "org/1"] {
            #expect(search.find(wanted).map(\.iri) == [Vocabulary.defaultBase + "org/1"], "\(wanted)")
        }
        #expect(search.find("評価").isEmpty && search.find("").isEmpty)
        #expect(search.find("相談窓口").count == 2)
        #expect(search.near("装置評価機").first?.name == "装置評価機構")
        #expect(search.near("zzz").isEmpty)

        let report = ReportReading(graph)
        #expect(throws: FocusError.self) { try ViewRequest(focuses: ["装置評価"]).views(of: report) }
        #expect(throws: FocusError.self) { try ViewRequest(focuses: ["相談窓口"]).views(of: report) }
        let views = try ViewRequest(kinds: [], focuses: ["DEA", "装置審査機構"]).views(of: report)
        #expect(views.map(\.name) == ["focus-1", "focus-2"])
    }
}
