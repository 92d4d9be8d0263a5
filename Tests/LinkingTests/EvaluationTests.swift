import Documents
import Foundation
import JapaneseText
import Linking
import Tables
import TestSupport
import Testing

/// How well a page is linked, printed; `TSUNAGU_SHOW=1` prints every difference too.
///
/// The annotated page is judged from its annotated table and from its text, and each again without the tables of programs and instruments, so that what grammar
/// finds can be told from what the lists know. The bars are those of the first.
@Suite("Linking against the annotation")
struct EvaluationTests {
    private static let showsDifferences = ProcessInfo.processInfo.environment["TSUNAGU_SHOW"] == "1"

    @Test(
        .enabled(if: Oracle.hasShared, "the shared material is not here"), arguments: [false, true],
        ["its annotated table", "its text"])
    func annotatedPage(withoutLists: Bool, from source: String) throws {
        let page = try GoldPage.load()
        let authority = Authority(leavingOut: withoutLists ? [.programs, .instruments] : [])
        let (document, table) = source == "its text" ? try Self.realPageFromItsText() : (page.document, page.table)
        let linked = Linker(authority: authority).link(document, table)
        let names = EvaluationMentions(linked, gold: page.mentions.compactMap(AnnotatedMention.init))
        show(
            names,
            "The annotated page from \(source)" + (withoutLists ? ", without programs.tsv and instruments.tsv" : ""))
        let expected = page.expectedRelations()
        let relations = RelationScore(
            linked, names: page.recognisedNames(linked), required: expected.required, optional: expected.optional)
        print(relations.report("  relations"))
        guard !withoutLists else { return }
        #expect(names.mentions.micro.f1 >= 0.95)
        #expect(names.entities.micro.f1 >= 0.97)
        #expect(relations.micro >= 0.95)
        for mention in page.mentions where mention.form == "mark letter" || mention.cell.hasSuffix(".offices") {
            #expect(linked.hasRight(mention), "\(mention.surface) in \(mention.cell)")
        }
    }

    /// The whole way: as the reader and the decoder find it.
    private static func realPageFromItsText() throws -> (SourceDocument, ReportTable) {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: Oracle.seed)))
        let document = try PlainTextReader.read(bytes, name: "page-2.txt").document
        return (document, TableDecoder().decode(document.pages))
    }

    @Test(arguments: InventedPage.names(in: "dev") + InventedPage.names(in: "examples"))
    func inventedPage(_ name: String) throws {
        let page = try AnnotatedPage(name)
        let linked = Linker(authority: Authority()).link(page.document, page.table)
        // Amounts are judged by the tests of `BudgetReader`.
        let result = EvaluationMentions(
            linked, gold: page.mentions, leavingOut: [.budgetAllocation], ignoring: [.date, .section, .measure])
        show(result, "The invented page \(name)")
        #expect(result.mentions.micro.f1 >= 0.95)
        #expect(result.entities.micro.f1 >= 0.95)
    }

    /// Pages that no rule was written for: their figures are shown, what is wrong in them is not.
    @Test(arguments: InventedPage.names(in: "held"))
    func heldBackPage(_ name: String) throws {
        let page = try AnnotatedPage(name)
        let linked = Linker(authority: Authority()).link(page.document, page.table)
        let result = EvaluationMentions(
            linked, gold: page.mentions, leavingOut: [.budgetAllocation], ignoring: [.date, .section, .measure])
        print("The page held back \(name)\n\(result.mentions.text)\n\(result.entities.text)")
    }

    private func show(_ result: EvaluationMentions, _ title: String) {
        print(title)
        for table in [result.mentions, result.entities] {
            print(table.text)
            if Self.showsDifferences { table.differences.forEach { print("    \($0)") } }
        }
    }
}

extension LinkedDocument {
    /// Whether a mark or an office of the annotation was read with its class, its ministry, and its part in the work.
    fileprivate func hasRight(_ gold: GoldMention) -> Bool {
        mentions.contains { mention in
            guard mention.spans == GoldPage.spans(gold.spans), let entity = mention.entity else { return false }
            let words = gold.canonical.split(separator: " ").map(String.init)
            let name = self[entity].name
            let isNamed =
                name.hasPrefix(words[0])
                && (words.count == 1 || name.hasSuffix(words[1])
                    || self[entity].alternativeNames.contains { $0.text == words[1] })
            return isNamed && mention.type == gold.entityType
                && mention.traits.contains(.lead) == (gold.lead == true)
                && mention.traits.contains(.cooperating) == (gold.cooperating == true)
                && mention.traits.contains(.carriedMinistry) == (gold.ministry_carried == true)
        }
    }
}
