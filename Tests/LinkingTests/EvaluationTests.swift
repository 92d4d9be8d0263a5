import Foundation
import Linking
import TestSupport
import Testing

/// The figures of issue "First light", printed; once with all tables, once without programs and instruments, so that what
/// grammar finds can be told from what the lists know.
@Suite struct EvaluationTests {
    private static let showsDifferences = ProcessInfo.processInfo.environment["TSUNAGU_SHOW"] == "1"

    @Test(.enabled(if: Oracle.hasShared, "the shared material is not here"), arguments: [false, true])
    func annotatedPage(withoutLists: Bool) throws {
        let page = try GoldPage.load()
        let authority = Authority(leavingOut: withoutLists ? [.programs, .instruments] : [])
        let linked = Linker(authority: authority).link(page.document, page.table)
        let result = EvaluationMentions(linked, gold: page.mentions, leavingOut: [.budgetAllocation])
        print(withoutLists ? "Without the tables of programs and instruments:" : "With all tables:")
        for table in [result.mentions, result.entities] {
            print(table.text)
            if Self.showsDifferences { table.differences.forEach { print("    \($0)") } }
        }
    }
}
