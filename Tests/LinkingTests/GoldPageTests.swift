import Linking
import Tables
import TestSupport
import Testing

@Test(.enabled(if: Oracle.hasShared, "the shared material is not here"))
func goldPageIsWhole() throws {
    let page = try GoldPage.load()
    #expect(page.table.rows.count == 15)
    #expect(page.table.rows.flatMap { $0.cells.prefix(2).flatMap(\.items) }.count == 43)
    #expect(page.table.headings.count == 12)
    #expect(page.table.rows.map(\.marks.count).reduce(0, +) == 28)
    #expect(page.mentions.count == 322 && page.relations.count == 340)
    #expect(page.mentions.allSatisfy { page.places[$0.cell] != nil })
}
