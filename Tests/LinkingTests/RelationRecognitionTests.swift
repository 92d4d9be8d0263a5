import Linking
import TestSupport
import Testing

@Suite("Relations between names as they were recognised")
struct RelationRecognitionTests {
    @Test(.enabled(if: Oracle.hasShared, "the shared material is not here"), arguments: [false, true])
    func realPage(withoutLists: Bool) throws {
        let page = try GoldPage.load()
        let authority = Authority(leavingOut: withoutLists ? [.programs, .instruments] : [])
        let document = Linker(authority: authority).link(page.document, page.table)
        let expected = page.expectedRelations()
        let score = RelationScore(
            document, names: page.recognisedNames(document), required: expected.required, optional: expected.optional)
        print(score.report("Real page, recognised mentions" + (withoutLists ? ", no programs and instruments" : "")))
        #expect(score.micro >= 0.95)
    }

    @Test(arguments: InventedPage.names(in: "dev") + InventedPage.names(in: "examples"))
    func inventedPage(_ name: String) throws {
        let page = try InventedPage(name)
        let document = Linker(authority: Authority()).link(page.document.document, page.document.table)
        let score = RelationScore(
            document, names: page.recognisedNames(document), required: page.required, optional: page.optional)
        print(score.report("Page \(name), recognised mentions"))
        #expect(score.micro >= 0.9)
    }
}
