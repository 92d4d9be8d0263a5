import JapaneseText
import Testing

@Suite struct MoneyColumnTests {
    @Test(
        arguments: [
            ("令和5年度予算額(単位:千円)", 1_000, 2023, "initial"),
            ("令和６年度予算案（百万円）", 1_000_000, 2024, "draft"),
            ("R4補正[億円]", 100_000_000, 2022, "supplementary"),
            ("令和5年度概算要求 単位:円", 1, 2023, "request"), ("令和5年度予算額", nil, 2023, "initial"),
        ] as [(String, Int?, Int, String)])
    func readsHeadings(heading: String, unit: Int?, year: Int, stage: String) throws {
        let column = MoneyColumn(heading: Array(heading.unicodeScalars))
        #expect(column?.unit == unit)
        #expect(column?.fiscalYears == year...year)
        #expect(column?.stage.rawValue == stage)
    }

    @Test(arguments: ["令和5年度の実績", "市場規模(億円)", "担当(局・課)"])
    func leavesOtherHeadings(heading: String) {
        #expect(MoneyColumn(heading: Array(heading.unicodeScalars)) == nil)
    }

    @Test(
        arguments: [
            ("312,457", 312_457_000, false, false), ("・97", 97_000, false, false),
            (" １，２００の内数 ", 1_200_000, true, false),
            ("約30", 30_000, false, true), ("2.5", 2_500, false, false), ("3億円", 300_000_000, false, false),
        ] as [(String, Int, Bool, Bool)])
    func readsFigures(cell: String, yen: Int, isPart: Bool, isApproximate: Bool) throws {
        let column = try #require(MoneyColumn(heading: Array("令和5年度予算額(単位:千円)".unicodeScalars)))
        let statement = try #require(column.statement(in: Array(cell.unicodeScalars)))
        #expect(statement.money.amount == yen)
        #expect(statement.money.isPartOfLarger == isPart)
        #expect(statement.money.isApproximate == isApproximate)
        #expect(statement.fiscalYear == 2023)
    }

    @Test(arguments: ["", "-", "令和5年度", "3拠点", "12件", "1,200〜1,500", "2.5001"])
    func leavesOtherCells(cell: String) throws {
        let column = try #require(MoneyColumn(heading: Array("令和5年度予算額(単位:千円)".unicodeScalars)))
        if let found = column.statement(in: Array(cell.unicodeScalars)) { Issue.record("read \(found.money.amount)") }
    }
}
