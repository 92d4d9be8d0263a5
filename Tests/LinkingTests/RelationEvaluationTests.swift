import Linking
import TestSupport
import Testing

@Suite("Relations against the annotation")
struct RelationEvaluationTests {
    @Test(.enabled(if: Oracle.hasShared, "the shared material is not here"))
    func realPageWithAnnotatedMentions() throws {
        let page = try GoldPage.load()
        let annotated = page.annotated()
        var document = annotated.document
        var index = annotated.index
        RelationReader().read(&document, index: &index)
        let expected = page.expectedRelations()
        let score = RelationScore(
            document, names: annotated.names(page, document), required: expected.required, optional: expected.optional)
        print(score.report("Real page, annotated mentions"))
        #expect(score.micro >= 0.98)
    }

    @Test(arguments: InventedPage.names(in: "dev") + InventedPage.names(in: "examples"))
    func inventedPageWithAnnotatedMentions(_ name: String) throws {
        let page = try InventedPage(name)
        var document = page.document
        var index = page.index
        RelationReader().read(&document, index: &index)
        let score = RelationScore(document, names: page.names, required: page.required, optional: page.optional)
        print(score.report("Page \(name), annotated mentions"))
        #expect(score.micro >= 0.95)
    }
}
