import Graph
import Testing
import Views

@Suite("Budget roll-up")
struct BudgetRollUpTests {
    /// A graph of programs with their money.
    private struct Ledger {
        var graph = KnowledgeGraph()
        private var count = 0

        mutating func node(_ path: String, _ type: VocabularyTerm, _ name: String) throws -> Term {
            let term = try graph.iri(Vocabulary.defaultBase + path)
            graph.insert(term, RDF.type, graph.term(type))
            graph.insert(term, SKOS.prefLabel, try graph.literal(name, language: "ja"))
            return term
        }

        mutating func program(_ name: String) throws -> Term {
            count += 1
            return try node("program/\(count)", Tsu.Program, name)
        }

        /// Gives `owners` an allocation.
        @discardableResult
        mutating func give(
            _ owners: Term..., amount: Int, year: Int? = 2023, _ stage: VocabularyTerm = Tsu.Initial,
            currency: String = "JPY", isPart: Bool = false, isApproximate: Bool = false, total: Int? = nil
        ) throws -> Term {
            count += 1
            let term = try node("allocation/\(count)", Tsu.BudgetAllocation, "予算\(count)")
            for owner in owners { graph.insert(owner, Tsu.hasAllocation, term) }
            graph.insert(term, Tsu.amount, graph.literal("\(amount)", datatype: XSD.integer))
            graph.insert(term, SchemaOrg.currency, graph.literal(currency))
            graph.insert(term, Tsu.budgetStage, graph.term(stage))
            if let year {
                graph.insert(term, Tsu.fiscalYear, try graph.iri(Vocabulary.defaultBase + "fiscal-year/\(year)"))
            }
            if let total { graph.insert(term, Tsu.totalAmount, graph.literal("\(total)", datatype: XSD.integer)) }
            for (flag, property) in [(isPart, Tsu.partOfLarger), (isApproximate, Tsu.approximate)] where flag {
                graph.insert(term, property, graph.literal("true", datatype: XSD.boolean))
            }
            return term
        }

        /// A measure of the ministries that is done through the programs.
        mutating func measure(_ ministries: [String], _ programs: Term...) throws {
            count += 1
            let measure = try node("measure/\(count)", Tsu.Measure, "施策\(count)")
            for ministry in ministries {
                graph.insert(
                    measure, Tsu.leadMinistry,
                    try node("org/\(ministry.unicodeScalars.first!.value)", Tsu.Ministry, ministry))
            }
            for program in programs { graph.insert(measure, Tsu.implementedBy, program) }
        }

        func lines(by grouping: BudgetRollUp.Grouping = .program) -> [String] {
            BudgetRollUp(graph, by: grouping).lines.map { line in
                "\(line.label) \(line.fiscalYear.map(String.init) ?? "-") \(line.sums.total)"
            }
        }

        var leftOut: [String] {
            BudgetRollUp(graph, by: .program).leftOut.map { "\($0.reason.rawValue) \($0.figure.amount)" }
        }
    }

    @Test("A 内数 and foreign money are in no sum, and are said to be left out")
    func partsAndForeignMoney() throws {
        var ledger = Ledger()
        let program = try ledger.program("灯台補修事業")
        try ledger.give(program, amount: 300)
        try ledger.give(program, amount: 9_000, isPart: true)
        try ledger.give(program, amount: 50, currency: "USD")
        try ledger.give(program, amount: 40, Tsu.Supplementary, total: 700)
        #expect(ledger.lines() == ["灯台補修事業 2023 340"])
        #expect(ledger.leftOut == ["part-of-larger 9000", "total 700", "foreign-currency 50"])
    }

    @Test("Of one program and year one stage counts; a supplement comes on top; years are kept apart")
    func stages() throws {
        var ledger = Ledger()
        let program = try ledger.program("灯台補修事業")
        try ledger.give(program, amount: 500, year: 2024, Tsu.Request)
        try ledger.give(program, amount: 400, year: 2024, Tsu.Draft)
        try ledger.give(program, amount: 30, year: 2024, Tsu.Supplementary)
        try ledger.give(program, amount: 20, year: 2024, Tsu.Supplementary)
        try ledger.give(program, amount: 399, year: 2024, Tsu.OtherStage)
        try ledger.give(program, amount: 600, year: 2025, Tsu.Request)
        try ledger.give(program, amount: 1_000, year: nil)
        let rollUp = BudgetRollUp(ledger.graph, by: .program)
        #expect(ledger.lines() == ["灯台補修事業 2024 450", "灯台補修事業 2025 600"])
        #expect(rollUp.lines[0].sums[.draft] == 400 && rollUp.lines[0].sums[.supplementary] == 50)
        #expect(rollUp.years.map(\.sums.total) == [450, 600] && rollUp.total.total == 1_050)
        #expect(ledger.leftOut == ["earlier-stage 500", "beside-budget 399", "without-year 1000"])
    }

    @Test("A part of a program whose whole amount counts is not added to it; a larger one is no part")
    func parts() throws {
        var ledger = Ledger()
        let whole = try ledger.program("森の事業")
        let part = try ledger.program("花粉の事業")
        let other = try ledger.program("道の事業")
        for program in [part, other] { ledger.graph.insert(program, Tsu.componentOf, whole) }
        ledger.graph.insert(whole, Tsu.componentOf, whole)
        try ledger.give(whole, amount: 120)
        try ledger.give(part, amount: 8)
        try ledger.give(part, amount: 7, year: 2024)
        try ledger.give(other, amount: 500)
        #expect(ledger.lines() == ["道の事業 2023 500", "森の事業 2023 120", "花粉の事業 2024 7"])
        #expect(ledger.leftOut == ["within-counted 8"])
    }

    @Test("Two programs that are part of each other lose no money")
    func circle() throws {
        var ledger = Ledger()
        let one = try ledger.program("甲")
        let other = try ledger.program("乙")
        ledger.graph.insert(one, Tsu.componentOf, other)
        ledger.graph.insert(other, Tsu.componentOf, one)
        try ledger.give(one, amount: 5)
        try ledger.give(other, amount: 3)
        #expect(ledger.lines() == ["甲 2023 5", "乙 2023 3"])
    }

    @Test("A rounded figure beside the exact one is the same money; one of another size is not")
    func rounded() throws {
        var ledger = Ledger()
        let program = try ledger.program("灯台補修事業")
        try ledger.give(program, amount: 1_295_000_000)
        try ledger.give(program, amount: 1_300_000_000, isApproximate: true)
        try ledger.give(program, amount: 800_000_000)
        #expect(ledger.lines() == ["灯台補修事業 2023 2095000000"])
        #expect(ledger.leftOut == ["less-exact 1300000000"])
    }

    @Test("What several share stands under each and counts once")
    func shared() throws {
        var ledger = Ledger()
        let one = try ledger.program("甲事業")
        let other = try ledger.program("乙事業")
        let lone = try ledger.program("丙事業")
        try ledger.give(one, other, amount: 70)
        try ledger.give(lone, amount: 5)
        try ledger.measure(["環境省", "農林水産省"], one)
        try ledger.measure(["環境省"], one, other)
        let byProgram = BudgetRollUp(ledger.graph, by: .program)
        #expect(byProgram.lines.map(\.sums.total) == [70, 70, 5] && byProgram.total.total == 75)
        let byMinistry = BudgetRollUp(ledger.graph, by: .ministry)
        #expect(ledger.lines(by: .ministry) == ["環境省 2023 70", "農林水産省 2023 70", " 2023 5"])
        #expect(byMinistry.shared.count == 1 && byMinistry.total.total == 75)
        #expect(ledger.lines(by: .year) == [" 2023 75"])
    }

    @Test("A part that carries no measure is its whole's ministry's")
    func ministryOfAPart() throws {
        var ledger = Ledger()
        let whole = try ledger.program("森の事業")
        let part = try ledger.program("花粉の事業")
        ledger.graph.insert(part, Tsu.componentOf, whole)
        try ledger.give(part, amount: 8)
        try ledger.measure(["農林水産省"], whole)
        #expect(ledger.lines(by: .ministry) == ["農林水産省 2023 8"])
    }

    @Test("Sums beyond 2^63 are left out, not wrapped")
    func tooLarge() throws {
        var ledger = Ledger()
        try ledger.give(try ledger.program("甲事業"), amount: .max - 1)
        try ledger.give(try ledger.program("乙事業"), amount: 2)
        #expect(BudgetRollUp(ledger.graph, by: .program).total.total == .max - 1)
        #expect(ledger.leftOut == ["too-large 2"])
    }

    @Test("An empty graph comes to nothing")
    func nothing() {
        let rollUp = BudgetRollUp(KnowledgeGraph(), by: .ministry)
        #expect(rollUp.lines.isEmpty && rollUp.years.isEmpty && rollUp.leftOut.isEmpty && rollUp.total.total == 0)
    }
}
