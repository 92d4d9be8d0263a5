import Foundation
import TestSupport
import Testing

/// `tsunagu budget` as a script meets it.
@Suite struct BudgetCommandTests {
    private func tsunagu(_ arguments: String..., input: Data? = nil) throws -> Oracle.Output {
        try Oracle.run(Oracle.tsunagu.path, arguments, input: input)
    }

    private var example: String { Oracle.packageRoot.appendingPathComponent("Examples").path }

    @Test(arguments: ["program", "ministry", "year"]) func theTotalIsTheSameHoweverItIsGrouped(by: String) throws {
        let run = try tsunagu("budget", example, "--by", by, "--format", "json")
        #expect(run.status == 0)
        let json = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
        let years = try #require(json["years"] as? [[String: Any]])
        let total = try #require((json["total"] as? [String: Int])?["total"])
        #expect(total > 0 && total == years.compactMap { $0["total"] as? Int }.reduce(0, +))
        #expect((json["leftOut"] as? [[String: Any]])?.contains { $0["reason"] as? String == "part-of-larger" } == true)
    }

    @Test func anUnreadableInputIsReportedAndTheOthersAreAddedUp() throws {
        let run = try tsunagu("budget", example, "/nowhere.txt", "--by", "year")
        #expect(run.status == 1)
        #expect(run.errorText.contains("/nowhere.txt"))
        #expect(run.text.contains("令和5年度"))
    }

    @Test func aWrongGroupingIsWrongUsage() throws {
        #expect(try tsunagu("budget", example, "--by", "office").status == 64)
    }

    @Test func theHelpDocumentsTheKeys() throws {
        let run = try tsunagu("budget", "--help")
        #expect(run.status == 0)
        for word in ["leftOut", "part-of-larger", "--by", "--format", "--ontology", "EXAMPLES"] {
            #expect(run.text.contains(word))
        }
    }
}
