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
        let result = EvaluationMentions(linked, gold: page.mentions.compactMap(AnnotatedMention.init), leavingOut: [.budgetAllocation])
        show(result, withoutLists ? "The annotated page without the tables of programs and instruments" : "The annotated page")
    }

    @Test(arguments: InventedPage.names(in: "dev") + InventedPage.names(in: "examples"))
    func inventedPage(_ name: String) throws {
        let page = try AnnotatedPage(name)
        let linked = Linker(authority: Authority()).link(page.document, page.table)
        let result = EvaluationMentions(
            linked, gold: page.mentions, leavingOut: [.budgetAllocation], ignoring: [.date, .section, .measure])
        show(result, "The invented page \(name)")
    }

    private func show(_ result: EvaluationMentions, _ title: String) {
        print(title)
        for table in [result.mentions, result.entities] {
            print(table.text)
            if Self.showsDifferences { table.differences.forEach { print("    \($0)") } }
        }
    }
}
