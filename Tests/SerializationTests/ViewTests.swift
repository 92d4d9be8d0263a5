import Graph
import Testing
import Views

@Suite("Views")
struct ViewTests {
    @Test("The overview has every ministry and program once, and the innermost sections, framed by their outermost one")
    func overview() throws {
        let view = ReportReading(try MadeUpReport().graph).overview()
        #expect(view.name == "overview")
        #expect(view.groups.map(\.label) == ["開発拠点と企業の連携の強化", "安全な評価系の構築", "情報の集約と活用"])
        let counts = Dictionary(grouping: view.nodes, by: \.type).mapValues(\.count)
        #expect(counts == [Tsu.Section: 5, Tsu.Ministry: 4, Tsu.Program: 20])
        #expect(Set(view.nodes.map(\.key)).count == view.nodes.count)
        let sections = view.nodes.filter { $0.type == Tsu.Section }
        #expect(sections.first?.label == "需要と技術の引き合わせと事業化の促進")
        #expect(sections.flatMap(\.notes) == ["施策 4件", "施策 4件", "施策 3件", "施策 2件", "施策 2件"])
        let lines = view.edges.filter { $0.property == Tsu.leadMinistry }
        #expect(lines.map(\.count).reduce(0, +) == 15)
        #expect(view.edges.allSatisfy { $0.count == $0.statements.count })
    }

    @Test("A larger graph is summed up: the limit holds, and nothing is left uncounted", arguments: [60, 30, 20, 12])
    func summary(limit: Int) throws {
        let view = ReportReading(try MadeUpReport().graph).overview(limit: limit)
        #expect(view.nodes.count <= limit)
        func number(in text: String) -> Int? { text.firstMatch(of: /(\d+)/).flatMap { Int($0.1) } }
        let notes = view.nodes.filter { $0.type == Tsu.Section }.flatMap(\.notes)
        #expect(notes.filter { $0.hasPrefix("施策") }.compactMap(number).reduce(0, +) == 15)
        let named = view.nodes.count { $0.type == Tsu.Program && $0.term != nil }
        let folded = view.nodes.first { $0.key == "other-programs" }.flatMap { number(in: $0.label) }
        #expect(named + (folded ?? 0) == 20 || named == 0 && notes.contains { $0.hasPrefix("事業") })
        #expect(view.edges.allSatisfy { $0.source < view.nodes.count && $0.target < view.nodes.count })
    }

    @Test("One view a section, in the order of the page, with each measure in one of them")
    func sections() throws {
        let views = ReportReading(try MadeUpReport().graph).sectionViews()
        #expect(views.map(\.name) == ["section-1", "section-2", "section-3"])
        #expect(views.map(\.title) == ["開発拠点と企業の連携の強化", "安全な評価系の構築", "情報の集約と活用"])
        #expect(views.map { $0.nodes.count { $0.type == Tsu.Measure } } == [8, 3, 4])
        #expect(views[0].groups.map(\.label) == ["需要と技術の引き合わせと事業化の促進", "医療機関における開発支援体制の拡充"])
    }

    @Test("An office of a ministry with a mark is drawn as the mark says, for both statements; money is a note")
    func responsible() throws {
        let report = try MadeUpReport()
        let view = ReportReading(report.graph).sectionViews()[0]
        let measure = try #require(view.nodes.firstIndex { $0.label == MadeUpReport.measures[0].short })
        let edges = view.edges.filter { $0.source == measure && view.nodes[$0.target].column == .responsible }
        #expect(edges.map(\.property) == [Tsu.leadMinistry])
        let predicates = Set(edges[0].statements.map { report.graph.localName(report.graph[$0].predicate) })
        #expect(predicates == ["leadMinistry", "responsibleOffice"])
        #expect(view.nodes[edges[0].target].label == "装置産業課")
        #expect(view.nodes[edges[0].target].notes == ["技術振興省"])
        let program = try #require(view.nodes.first { $0.label == "医工連携促進事業" })
        #expect(program.notes == ["R5 4.9億円の内数", "R6案 4.9億円の内数"])
        #expect(!view.nodes.contains { $0.type == Tsu.BudgetAllocation || $0.type == Tsu.PlannedActivity })
    }

    @Test("An office is called by its own name, a body without its legal form; the full names are the descriptions")
    func names() throws {
        var graph = KnowledgeGraph()
        func add(_ path: String, _ type: VocabularyTerm, _ name: String) throws -> Term {
            let term = try graph.iri(Vocabulary.defaultBase + path)
            graph.insert(term, RDF.type, type)
            graph.insert(term, SKOS.prefLabel, try graph.literal(name, language: "ja"))
            return term
        }
        let ministry = try add("org/1", Tsu.Ministry, "技術振興省")
        let office = try add("org/1/a", Tsu.Office, "技術振興省産業局装置産業課")
        let measure = try add("measure/1", Tsu.Measure, "支援")
        let body = try add("org/2", Tsu.Institution, "独立行政法人装置評価機構")
        graph.insert(office, Org.unitOf, ministry)
        graph.insert(measure, Tsu.responsibleOffice, office)
        graph.insert(measure, Tsu.involves, body)
        let view = ReportReading(graph).sectionViews()[0]
        #expect(view.nodes.map(\.label) == ["支援", "産業局装置産業課", "装置評価機構"])
        #expect(view.nodes.map(\.description) == ["支援", "技術振興省産業局装置産業課", "独立行政法人装置評価機構"])
        #expect(view.nodes[1].notes == ["技術振興省"])
    }

    @Test("A program with many allocations shows the last ones, and says how many more there are")
    func manyAllocations() throws {
        var graph = KnowledgeGraph()
        func add(_ path: String, _ type: VocabularyTerm) throws -> Term {
            let term = try graph.iri(Vocabulary.defaultBase + path)
            graph.insert(term, RDF.type, type)
            return term
        }
        let program = try add("program/1", Tsu.Program)
        graph.insert(try add("measure/1", Tsu.Measure), Tsu.implementedBy, program)
        for year in 2010..<2024 {
            let allocation = try add("allocation/\(year)", Tsu.BudgetAllocation)
            graph.insert(allocation, Tsu.amount, graph.literal("\(year)00000000", datatype: XSD.integer))
            graph.insert(allocation, Tsu.fiscalYear, try graph.iri(Vocabulary.defaultBase + "fiscal-year/\(year)"))
            graph.insert(program, Tsu.hasAllocation, allocation)
        }
        let notes = ReportReading(graph).sectionViews()[0].nodes.first { $0.type == Tsu.Program }?.notes
        #expect(notes == ["ほか9件の予算", "R1 2019億円", "R2 2020億円", "R3 2021億円", "R4 2022億円", "R5 2023億円"])
    }

    @Test("Measures without a section have a view of their own; a section that contains itself does no harm")
    func oddSections() throws {
        var graph = KnowledgeGraph()
        func add(_ path: String, _ type: VocabularyTerm) throws -> Term {
            let term = try graph.iri(Vocabulary.defaultBase + path)
            graph.insert(term, RDF.type, type)
            return term
        }
        let (a, b) = (try add("section/a", Tsu.Section), try add("section/b", Tsu.Section))
        graph.insert(a, DCTerms.isPartOf, b)
        graph.insert(b, DCTerms.isPartOf, a)
        graph.insert(try add("measure/1", Tsu.Measure), DCTerms.isPartOf, a)
        _ = try add("measure/2", Tsu.Measure)
        let report = ReportReading(graph)
        let views = report.sectionViews()
        #expect(views.map(\.name) == ["section-1", "section-2"])
        #expect(views.map { $0.nodes.map(\.key) } == [["measure/1"], ["measure/2"]])
        #expect(report.overview().nodes.count == 2)
        #expect(ReportReading(KnowledgeGraph()).sectionViews().isEmpty)
        #expect(ReportReading(KnowledgeGraph()).overview().nodes.isEmpty)
    }

    @Test(
        "Amounts are said the way a reader says them",
        arguments: [
            (1_300_000_000, "13億円"), (380_000_000, "3.8億円"), (287_614_000, "2.88億円"), (97_000_000, "97百万円"),
            (1_090_000_000, "10.9億円"), (100_000_000, "1億円"), (12_345_000_000, "123億円"), (5_000_000, "500万円"),
            (1_500_000_000_000, "1.5兆円"), (999, "999円"), (0, "0円"), (999_999_999, "10億円"),
        ])
    func amounts(yen: Int, words: String) { #expect(AllocationNotes.yen(yen) == words) }
}
