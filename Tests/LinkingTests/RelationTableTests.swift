import Linking
import Testing

@Suite("Relations out of the order of a table")
struct RelationTableTests {
    static let offices =
        "⟨M|国土交通省⟩⟨O|港湾課⟩・⟨O!carried|海岸室⟩、⟨M|農林水産省⟩(⟨M!cooperating|環境省⟩、⟨M!cooperating|文部科学省⟩⟨O!cooperating|海洋課⟩)"

    @Test func officesOutsideBracketsAreResponsible() {
        var text = RelationText(offices: Self.offices)
        #expect(text.read(.responsibleOffice) == ["施策 → 港湾課", "施策 → 海岸室", "施策 → 農林水産省"])
    }

    @Test func officesInsideBracketsCooperate() {
        var text = RelationText(offices: Self.offices)
        #expect(text.read(.cooperatingOffice) == ["施策 → 環境省", "施策 → 海洋課"])
    }

    @Test func officesBelongToTheMinistryBefore() {
        var text = RelationText(offices: Self.offices)
        #expect(text.read(.unitOf) == ["港湾課 → 国土交通省", "海岸室 → 国土交通省", "海洋課 → 文部科学省"])
    }

    @Test func marksSayWhoLeads() {
        var text = RelationText(offices: Self.offices, marks: ["◎国", "農"])
        #expect(text.read(.leadMinistry) == ["施策 → 国"])
    }

    @Test func withoutMarksTheOfficeColumnSaysWhoLeads() {
        var text = RelationText(offices: Self.offices)
        #expect(text.read(.leadMinistry) == ["施策 → 国土交通省", "施策 → 農林水産省"])
        var again = RelationText(offices: Self.offices)
        #expect(again.read(.cooperatingMinistry) == ["施策 → 環境省", "施策 → 文部科学省"])
    }

    @Test func aMarkedTableIsNotReadByItsOffices() {
        var text = RelationText(offices: Self.offices, marks: ["◎国", "農"])
        #expect(text.read(.cooperatingMinistry) == ["施策 → 農"])
    }

    @Test func widenedNameMaySucceed() throws {
        var text = RelationText(
            result: ["・「⟨P|離島向け無人機実用化推進事業⟩」において、機体を試した。"],
            plan: ["・「⟨P|離島や山間地向け無人機実用化促進事業⟩」において、運航を試す。"])
        #expect(text.read(.possiblySucceeds) == ["離島や山間地向け無人機実用化促進事業 → 離島向け無人機実用化推進事業"])
        let proposal = try #require(text.document.relations.first { $0.property == .possiblySucceeds })
        #expect(proposal.confidence < 1 && !proposal.evidence.isEmpty)
    }

    @Test func sameAimsInTheSamePlaceMaySucceed() {
        var text = RelationText(
            result: ["・「⟨P|甲地区実証⟩」において、高齢者の買物を支える移動販売の担い手を育て、拠点の整備を行った。"],
            plan: ["・「⟨P|広域展開補助⟩」において、高齢者の買物を支える移動販売の担い手を育て、拠点の整備を進める。"])
        #expect(text.read(.possiblySucceeds) == ["広域展開補助 → 甲地区実証"])
    }

    @Test func aProgramThatGoesOnHasNoSuccessor() {
        var text = RelationText(
            result: ["・「⟨P|無人機実用化推進事業⟩」において、機体を試した。"],
            plan: ["・「⟨P|無人機実用化推進事業⟩」を続け、「⟨P|無人機実用化促進事業⟩」を始める。"])
        #expect(text.read(.possiblySucceeds) == [])
    }

    @Test func differentProgramsDoNotSucceed() {
        var text = RelationText(
            result: ["・「⟨P|無人機実用化推進事業⟩」において、機体を試した。"], plan: ["・「⟨P|学校給食支援交付金⟩」により、米飯給食を増やす。"])
        #expect(text.read(.possiblySucceeds) == [])
    }

    @Test func whatARowSaysTwiceIsOneRelationWithBothPassages() throws {
        var text = RelationText(result: ["・⟨C|海岸拠点⟩を増やした。", "・⟨P|海岸事業⟩を行い、⟨P|海岸事業⟩を終えた。"])
        #expect(text.read(.implementedBy) == ["施策 → 海岸事業"])
        let relation = try #require(text.document.relations.first { $0.property == .implementedBy })
        #expect(relation.evidence.count == 2)
    }

    @Test func readingTwiceGivesTheSame() {
        func read() -> [Relation] {
            var text = RelationText(result: ["・⟨L|海岸法⟩に基づき、⟨P|海岸事業⟩(⟨B|3億円⟩)を行った。"], offices: Self.offices)
            _ = text.read(.involves)
            return text.document.relations
        }
        #expect(read() == read())
    }

    /// Whatever a text and its mentions look like, the rules read on: brackets that do not close, names that overlap.
    @Test func anyTextIsRead() {
        var state: UInt64 = 7
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let pieces = [
            "「", "」", "(", ")", "、", "。", "や", "及び", "を通じて", "に基づき", "に基づく", "を公表", "において", "こと、及び", "いずれも", "として",
            "の一つである",
            "等の", "の後継", "を", "により", "に委託", "の", " ", "第3条の", "甲事業", "乙法", "丙拠点", "令和5年度予算:",
        ]
        let types = RelationText.types.keys.sorted()
        for _ in 0..<400 {
            var source = ""
            var open = 0
            for _ in 0..<random(24) {
                if random(3) == 0 {
                    source += "⟨\(types[random(types.count)])|"
                    open += 1
                }
                source += pieces[random(pieces.count)]
                if open > 0, random(2) == 0 {
                    source += "⟩"
                    open -= 1
                }
            }
            var text = RelationText(measure: source, result: [source], plan: [source], offices: source)
            _ = text.read(.involves)
            #expect(text.document.relations.allSatisfy { $0.confidence > 0 && $0.confidence <= 1 })
        }
    }
}
