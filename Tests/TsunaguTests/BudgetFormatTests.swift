import Foundation
import Linking
import Testing
import Tsunagu

/// What the budget command prints of a small report in our own words.
@Suite struct BudgetFormatTests {
    private static let page = """
        見本 里の水に関する取組 (1 ページ)
        公開元URL | https://www.example.jp/mizu |
        出典情報 | 里の集い(第1回 令和6年2月1日)《農林水産省》 |
        項目
        令和5年度の実績・状況
        令和6年度の取組予定
        担当
        【水を守る】
        水の濁りを空から見つける方法を国が先に立って試し、成果を各地の池に広げるように取り組む。[◎農、◎環] ・「=ため池点検推進事業」(令和5年度予算:3億円)において、三つの池で試した。 ・「=ため池点検推進事業」(令和6年度予算案:4億円、令和5年度補正予算:0.5億円)において、十の池に広げる。 農林水産省防災課
        水路の足もとの砂の動きを測り、危ういものから順に直していくように引き続き取り組む。[◎農] ・「水路補修推進事業」(令和5年度予算:90億円の内数)により、120か所を直した。 ・引き続き、水路の足もとを測る。 農林水産省設計課
        """

    private func report(_ copies: Int = 1) throws -> BudgetReport {
        var report = try BudgetReport()
        for _ in 0..<copies {
            try report.add(DocumentLinker().link(Reconstruction(of: Array(Self.page.utf8), name: "mizu.txt")))
        }
        return report
    }

    private func text(_ grouping: BudgetReport.Grouping, _ format: BudgetFormat, copies: Int = 1) throws -> String {
        String(decoding: try report(copies).text(by: grouping, format), as: UTF8.self)
    }

    @Test func theTableIsAligned() throws {
        let text = try text(.year, .text)
        #expect(
            text.hasPrefix(
                """
                (単位:百万円)
                年度       当初  予算案  補正   計
                ----------------------------------
                令和5年度   300       -    50  350
                令和6年度     -     400     -  400
                ----------------------------------
                計          300     400    50  750

                """), "\(text)")
        #expect(text.contains("内数(より大きな額の一部で、その割合が分からないもの) 1件\n    9,000,000,000円  水路補修推進事業"))
    }

    @Test func whatTwoMinistriesShareIsSaidAloud() throws {
        let text = try text(.ministry, .text)
        #expect(text.contains("二つ以上の府省庁に共通する 3件は、それぞれの行に示し、年度の計と全体の計では一度だけ数えた。"))
        #expect(text.contains("\n計                      300     400    50  750\n"), "\(text)")
    }

    @Test func theSameSaidTwiceCountsOnce() throws {
        for format in BudgetFormat.allCases {
            #expect(try text(.program, format) == text(.program, format, copies: 2))
        }
    }

    @Test func noCellIsAFormula() throws {
        let lines = try text(.program, .csv).components(separatedBy: "\r\n")
        #expect(
            lines[0] == #""record","iri","label","fiscal_year","initial","draft","request","supplementary","other","#
                + #""total","allocations","reason","stage","amount","currency""#)
        #expect(lines.contains { $0.hasPrefix("\"line\",") && $0.contains("\"'=ため池点検推進事業\",\"2023\",\"300000000\"") })
        #expect(
            lines.contains { $0.hasPrefix("\"total\",\"\",\"\",\"\",\"300000000\",\"400000000\",\"0\",\"50000000\"") })
        #expect(!lines.contains { $0.contains(",\"=") })
        #expect(lines.last == "" && lines.dropLast().allSatisfy { $0.components(separatedBy: "\",\"").count == 15 })
    }

    @Test func jsonHasItsKeys() throws {
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(try report().text(by: .program, .json))) as? [String: Any])
        #expect(Set(json.keys) == ["by", "currency", "lines", "years", "total", "shared", "leftOut"])
        let total = try #require(json["total"] as? [String: Int])
        #expect(
            total == [
                "initial": 300_000_000, "draft": 400_000_000, "request": 0, "supplementary": 50_000_000,
                "other": 0, "total": 750_000_000,
            ])
        let left = try #require(json["leftOut"] as? [[String: Any]])
        #expect(left.map { $0["reason"] as? String } == ["part-of-larger"])
    }
}
