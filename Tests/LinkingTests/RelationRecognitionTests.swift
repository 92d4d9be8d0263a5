import Linking
import TestSupport
import Testing

@Suite("Relations between names as they were recognised")
struct RelationRecognitionTests {
    @Test(.enabled(if: Oracle.hasShared, "the shared material is not here"), arguments: [false, true])
    func realPage(withoutLists: Bool) throws {
        let page = try GoldPage.load()
        let authority = Authority(leavingOut: withoutLists ? [.programs, .instruments] : [])
        var document = Linker(authority: authority).link(page.document, page.table)
        document.readOn()
        let expected = page.expectedRelations()
        let score = RelationScore(
            document, names: page.recognisedNames(document), required: expected.required, optional: expected.optional)
        print(score.report("Real page, recognised mentions" + (withoutLists ? ", no programs and instruments" : "")))
    }

    @Test(arguments: InventedPage.names(in: "dev") + InventedPage.names(in: "examples"))
    func inventedPage(_ name: String) throws {
        let page = try InventedPage(name)
        var document = Linker(authority: Authority()).link(page.document.document, page.document.table)
        document.readOn()
        let score = RelationScore(
            document, names: page.recognisedNames(document), required: page.required, optional: page.optional)
        print(score.report("Page \(name), recognised mentions"))
    }
}

extension LinkedDocument {
    fileprivate mutating func readOn() {
        guard relations.isEmpty else { return }
        var index = Dictionary(uniqueKeysWithValues: entities.enumerated().map { ($1.path, EntityID($0)) })
        BudgetReader().read(&self, index: &index)
        RelationReader().read(&self, index: &index)
    }
}
