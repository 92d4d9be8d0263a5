import Documents
import JapaneseText
import Linking
import Tables
import Testing

/// Texts that nobody writes: what matters is that reading them ends, and that what is found stands in them.
@Suite struct HostileTextTests {
    @Test(arguments: [
        // Brackets and quotes within one another, closed and not.
        String(repeating: "「", count: 20_000) + "港の事業" + String(repeating: "」", count: 20_000),
        String(repeating: "(「", count: 20_000) + String(repeating: "」", count: 20_000),
        String(repeating: "沿岸観測事業(以下「", count: 3_000),
        // One character, and one name, again and again.
        String(repeating: "国", count: 30_000), String(repeating: "沿岸観測高度化推進事業、", count: 3_000),
        String(repeating: "港の点検記録と補修計画をや", count: 3_000),
    ])
    func readingEnds(text: String) {
        let document = RelationText(result: ["・" + text]).relinked()
        let source = document.table.rows[0].cells[0].items[0]
        for mention in document.mentions {
            guard case .item = mention.place else { continue }
            #expect(mention.range.upperBound <= source.count)
        }
    }

    @Test func officesWithoutAnEnd() {
        let offices = String(repeating: "港湾・", count: 5_000) + "整備課"
        _ = RelationText(result: ["・見た。"], offices: offices).relinked()
    }

    /// An amount that two programs share, equal to one that the first has already: it lives on in that one for both.
    @Test func aSharedAmountThatIsKnownAlready() {
        let document = RelationText(result: [
            "・「沢川事業」(令和5年度予算:3億円)を行った。", "・「沢川事業」及び「岸川事業」(いずれも令和5年度予算:3億円の内数)を行った。",
            "・「沢川事業」(令和5年度予算:3億円の内数)を行った。", "・「沢川事業」及び「岸川事業」(いずれも令和5年度予算:3億円)を行った。",
        ]).relinked()
        let ends = document.relations.flatMap { [$0.subject.rawValue, $0.object.rawValue] }
        #expect(ends.allSatisfy { $0 < document.entities.count })
        let objects = document.relations.filter { $0.property == .hasAllocation }.map { document[$0.object].types }
        #expect(objects.count >= 4 && objects.allSatisfy { $0 == [.budgetAllocation] })
    }
}
