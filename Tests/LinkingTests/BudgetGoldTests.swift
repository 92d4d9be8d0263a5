import Foundation
import JapaneseText
import Linking
import Tables
import TestSupport
import Testing

/// The amounts of the annotated page: all of them, with year, stage, 内数 and total, and nothing else.
@Test(.enabled(if: Oracle.hasShared, "the shared material is not here"))
func readsAllAmountsOfTheAnnotatedPage() throws {
    let page = try GoldPage.load()
    var document = LinkedDocument(document: page.document, table: page.table)
    var index: [String: EntityID] = [:]
    document.readStructure(index: &index)
    BudgetReader().read(&document, index: &index)

    let gold = page.mentions.filter { $0.type == "BudgetAmount" }
    #expect(document.mentions.map(\.spans) == gold.map { GoldPage.spans($0.spans) })
    var right = 0
    for (mention, expected) in zip(document.mentions, gold) {
        let facts = document[mention.entity!].facts
        let value = try #require(expected.value)
        let isTotal = value.budget_kind?.hasPrefix("総額") == true
        let stage: BudgetStage =
            switch value.budget_kind {
            case "予算": value.draft == true ? .draft : .initial
            case "補正予算",
                _ where isTotal:
                .supplementary
            default: .other
            }
        let isRight =
            facts.contains(isTotal ? .totalAmount(value.jpy!) : .amount(value.jpy!, currency: "JPY"))
            && facts.contains(.fiscalYear(value.fiscal_year!)) && facts.contains(.budgetStage(stage))
            && facts.contains(.partOfLarger) == (value.part_of_larger == true)
            && facts.contains(.approximate) == (value.approximate == true)
        if isRight { right += 1 } else { Issue.record("\(expected.surface) in \(expected.cell): \(facts)") }
    }
    print("amounts: \(right) of \(gold.count) right, \(document.mentions.count - gold.count) spurious")
}

/// The words that qualify each amount, character for character.
@Test(.enabled(if: Oracle.hasShared, "the shared material is not here"))
func readsAllQualifiersOfTheAnnotatedPage() throws {
    struct Line: Decodable {
        var type: String
        var cell: String
        var qualifier_spans: [[Int]]?
    }
    let file = Oracle.shared.appendingPathComponent("gold/mentions.jsonl")
    let gold = try Data(contentsOf: file).split(separator: UInt8(ascii: "\n"))
        .map { try JSONDecoder().decode(Line.self, from: Data($0)) }.filter { $0.type == "BudgetAmount" }
    let page = try GoldPage.load()
    let found = page.table.rows.flatMap { $0.cells.prefix(2).flatMap(\.items) }.flatMap { item in
        MoneyReader(item.scalars).statements.flatMap { statement in
            [statement.qualifier, statement.totalQualifier].compactMap { $0 }.map { item.sourceSpans(of: $0) }
        }
    }
    #expect(
        found.sorted { $0[0] < $1[0] } == gold.map { GoldPage.spans($0.qualifier_spans ?? []) }.sorted { $0[0] < $1[0] }
    )
}

/// Behind the whole linker every amount has its owner, and equal amounts of one owner are one allocation.
@Test(.enabled(if: Oracle.hasShared, "the shared material is not here"))
func attributesAllAmountsOfTheAnnotatedPage() throws {
    let page = try GoldPage.load()
    var document = Linker(authority: Authority()).link(page.document, page.table)
    var index = Dictionary(uniqueKeysWithValues: document.entities.enumerated().map { ($1.path, EntityID($0)) })
    let relations = document.relations.map { [document[$0.subject].path, document[$0.object].path] }
    document.dropMergedAllocations(index: &index)
    #expect(document.relations.map { [document[$0.subject].path, document[$0.object].path] } == relations)

    let allocations = document.entities.indices.filter { document.entities[$0].types == [.budgetAllocation] }
    #expect(allocations.allSatisfy { document.allocationOwners[EntityID($0)] != nil })
    // A total is a fact of the allocation that it is the total of.
    let gold = Set(
        page.mentions.filter { $0.type == "BudgetAmount" && $0.value?.budget_kind?.hasPrefix("総額") != true }
            .map(\.canonical))
    let amounts = allocations.map { document.entities[$0].facts }
    print("allocations: \(allocations.count), annotated amounts without regard to programs: \(gold.count)")
    #expect(Set(amounts).count == gold.count)
}
