import Documents
import JapaneseText
import Linking
import Tables
import TestSupport
import Testing

@Suite struct BudgetReaderTests {
    /// A table of one row: a measure, and what was done and is planned.
    static func document(
        measure: String = "研究開発を支援する。", result: [String] = [], plan: [String] = [],
        columns: [(String, ColumnRole, Int?)] = [("取組", .item, nil), ("実績", .result, 2023), ("予定", .plan, 2024)]
    ) -> (LinkedDocument, [String: EntityID]) {
        let page = BudgetPage()
        let table = ReportTable(
            columns: columns.map { TableColumn(header: page.text($0.0), role: $0.1, fiscalYear: $0.2) },
            rows: [
                TableRow(
                    page: 1, section: [page.text("支援の強化")], measure: page.text(measure),
                    cells: [
                        TableCell(column: 1, items: result.map(page.text)),
                        TableCell(column: 2, items: plan.map(page.text)),
                    ])
            ])
        return page.linked(table)
    }

    /// R7当初570,200: in a column that names the unit.
    @Test func readsAFigureRightBehindWhatQualifiesIt() {
        let column = MoneyColumn(heading: Array("予算額(百万円)".unicodeScalars))
        let amounts = { (text: String) in
            MoneyReader(Array(text.unicodeScalars), column: column, year: nil).statements.map(\.money.amount)
        }
        #expect(amounts("R7当初570,200\nR8当初571,800") == [570_200_000_000, 571_800_000_000])
        #expect(amounts("研究棟570の整備") == [])
    }

    @Test func takesTheYearOfTheQualifierBeforeTheColumns() {
        var (document, index) = Self.document(
            result: ["・拠点整備事業(令和4年度補正予算:2億円)を実施した。", "・基盤を維持する経費として約3億円を措置した。"],
            plan: ["・拠点整備事業(5億円)を実施する。"])
        BudgetReader().read(&document, index: &index)
        #expect(
            document.mentions.map { document[$0.entity!].facts } == [
                [.amount(200_000_000, currency: "JPY"), .budgetStage(.supplementary), .fiscalYear(2022)],
                [.amount(300_000_000, currency: "JPY"), .budgetStage(.other), .fiscalYear(2023), .approximate],
                [.amount(500_000_000, currency: "JPY"), .budgetStage(.other), .fiscalYear(2024)],
            ])
        #expect(document.mentions.map(\.surface) == ["2億円", "約3億円", "5億円"])
        #expect(document.mentions[0].spans == document.table.rows[0].cells[0].items[0].sourceSpans(of: 18..<21))
    }

    @Test func aTotalIsOfTheSameAllocation() throws {
        var (document, index) = Self.document(
            plan: ["・育成事業(令和5年度補正予算:3億円(国庫債務負担行為含め総額20億円))を実施する。"])
        BudgetReader().read(&document, index: &index)
        #expect(document.mentions.map(\.surface) == ["3億円", "20億円"])
        let id = try #require(document.mentions[0].entity)
        #expect(document.mentions[1].entity == id)
        #expect(document[id].facts.contains(.totalAmount(2_000_000_000)))
    }

    @Test func readsColumnsThatDeclareAUnit() {
        var (document, index) = Self.document(
            result: ["312,457"], plan: ["1,200の内数"],
            columns: [("取組", .item, nil), ("令和5年度予算額(千円)", .other, 2023), ("令和6年度予算案(百万円)", .other, 2024)])
        BudgetReader().read(&document, index: &index)
        #expect(
            document.mentions.map { document[$0.entity!].facts } == [
                [.amount(312_457_000, currency: "JPY"), .budgetStage(.initial), .fiscalYear(2023)],
                [.amount(1_200_000_000, currency: "JPY"), .budgetStage(.draft), .fiscalYear(2024), .partOfLarger],
            ])
    }

    @Test func keepsAMisprintedUnitAndSaysSo() {
        var (document, index) = Self.document(result: ["・育成事業(令和5年度予算:約4.5憶円の内数)を実施した。"])
        BudgetReader().read(&document, index: &index)
        #expect(document.mentions.first.map { document[$0.entity!].facts.last } == .correctedFrom("約4.5憶円の内数"))
        #expect(document.findings.map(\.code) == ["misprint-corrected"])
        #expect(document.findings[0].message.contains("「約4.5億円の内数」"))
    }

    @Test func saysWhatItCannotRead() {
        var (document, index) = Self.document(
            result: ["・育成事業(令和5年度予算:数億円)を実施した。", "・整備事業(令和5〜7年度予算:30億円)を開始した。"])
        BudgetReader().read(&document, index: &index)
        #expect(document.findings.map(\.code) == ["amount-not-read", "amount-over-years"])
        #expect(document.mentions.map { document[$0.entity!].facts.contains(.fiscalYear(2023)) } == [false])
    }

    @Test func attributionGivesTheFinalKeyAndMergesWhatIsEqual() throws {
        var (document, index) = Self.document(
            result: ["・育成事業(令和5年度予算:3億円)を実施した。", "・育成事業(令和5年度予算:3億円(総額9億円))で相談を受けた。"],
            plan: ["・育成事業(令和6年度予算案:3億円)を実施する。"])
        BudgetReader().read(&document, index: &index)
        let program = document.insert(
            Entity(types: [.program], path: EntityKey.path("program", ["育成事業"]), name: "育成事業", origin: .minted),
            index: &index)
        let ids = document.mentions.compactMap(\.entity)
        #expect(Set(ids).count == 3)
        let attributed = ids.map { document.attribute(allocation: $0, to: program, index: &index) }
        #expect(attributed == [ids[0], ids[0], ids[0], ids[3]])
        #expect(document.mentions.map(\.entity) == [ids[0], ids[0], ids[0], ids[3]])
        #expect(document[ids[0]].name == "育成事業 令和5年度予算 3億円")
        #expect(document[ids[0]].facts.contains(.totalAmount(900_000_000)))
        #expect(document[ids[3]].name == "育成事業 令和6年度予算案 3億円")
        #expect(
            document[ids[0]].path
                == EntityKey.path("allocation", [document[program].path, "2023", "Initial", "300000000 JPY"]))
        // A second owner changes nothing.
        #expect(document.attribute(allocation: ids[0], to: document.measures[0], index: &index) == ids[0])

        let last = document[ids[3]]
        document.relations = [
            Relation(
                subject: program, property: .hasAllocation, object: ids[3], row: 0, evidence: [], confidence: 1,
                reason: "")
        ]
        document.dropMergedAllocations(index: &index)
        #expect(document.entities.count { $0.types == [.budgetAllocation] } == 2)
        #expect(document.mentions.last?.entity.map { document[$0] } == last)
        #expect(document[document.relations[0].object] == last)
        #expect(document[document.relations[0].subject].name == "育成事業")
        #expect(index.allSatisfy { document[$0.value].path == $0.key } && index.count == document.entities.count)
        #expect(document.activities[0][1][0].map { document[$0].types } == [.plannedActivity])
    }

    @Test func reportsWhatNobodyOwns() {
        var (document, index) = Self.document(
            result: ["・育成事業(令和5年度予算:3億円)を実施した。", "・観測に4億円を計上した。"])
        BudgetReader().read(&document, index: &index)
        document.attribute(allocation: document.mentions[0].entity!, to: document.measures[0], index: &index)
        BudgetReader().settle(&document, index: &index)
        #expect(document.findings.map(\.code) == ["amount-without-program"])
        #expect(document.findings.map(\.spans) == [document.mentions[1].spans])
    }

    @Test(arguments: [
        (2_300_000_000_000, "2.3兆円"), (1_300_000_000, "13億円"), (350_000_000, "3.5億円"), (86_000_000, "86百万円"),
        (312_457_000, "312,457千円"), (125_000_000, "125百万円"), (12_345, "12,345円"), (230_000_000_000, "2,300億円"),
    ])
    func namesAmountsAsThePapersDo(yen: Int, name: String) throws {
        var (document, index) = Self.document(result: ["・育成事業(令和5年度予算:\(yen)円)を実施した。"])
        BudgetReader().read(&document, index: &index)
        #expect(document.mentions.first.map { document[$0.entity!].name } == "令和5年度予算 \(name)")
    }
}
