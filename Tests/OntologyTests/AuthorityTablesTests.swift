import Foundation
import TestSupport
import Testing

/// The authority tables keep the form that Ontology/README.md gives them, and their numbers add up.
@Suite("Authority tables")
struct AuthorityTablesTests {
    static let names = organizations + ["eras", "instruments", "law-index", "law_id_codes", "laws", "programs"]
    static let organizations = [
        "organizations", "state-bodies", "chartered-bodies", "statutory-classes", "national-bodies",
        "international-bodies",
    ]

    /// A table's rows as cells by column name, after its form was checked.
    private func rows(_ name: String) throws -> [[String: String]] {
        let data = try Data(
            contentsOf: Oracle.packageRoot.appendingPathComponent("Ontology/authority/\(name).tsv"))
        let text = try #require(String(data: data, encoding: .utf8), "\(name) is not UTF-8")
        #expect(!data.starts(with: [0xEF, 0xBB, 0xBF]) && !data.contains(0x0D), "\(name) has a mark or a CR")
        var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) } }
        #expect(lines.removeLast() == [""], "\(name) does not end in a line break")
        let header = try #require(lines.first)
        #expect(Set(header).count == header.count)
        return try lines.dropFirst().map { cells in
            try #require(cells.count == header.count, "\(name): a row of \(cells.count) cells: \(cells[0])")
            return Dictionary(uniqueKeysWithValues: zip(header, cells))
        }
    }

    @Test("Each table has its form", arguments: names)
    func form(name: String) throws {
        let rows = try rows(name)
        #expect(!rows.isEmpty)
        for row in rows {
            for (column, cell) in row {
                let trimmed = cell.trimmingCharacters(in: .whitespaces)
                #expect(trimmed.utf8.count == cell.utf8.count, "\(name) \(column): “\(cell)” has outer spaces")
            }
        }
    }

    @Test("No two rows have one name", arguments: organizations + ["instruments", "law-index", "laws", "programs"])
    func keys(name: String) throws {
        let column = name.hasPrefix("law") ? "law_id" : "local_id"
        let keys = try rows(name).map { $0[column]! }
        #expect(Set(keys).count == keys.count && !keys.contains(""))
    }

    @Test("A row that another names is there")
    func references() throws {
        let organizations = try Self.organizations.flatMap(rows)
        let known = Set(organizations.map { $0["local_id"]! })
        let named =
            organizations.flatMap { row in ["parent", "predecessor", "successor"].compactMap { row[$0] } }
            + (try rows("programs").flatMap { [$0["ministry"]!, $0["executor"]!] })
        for name in Set(named.flatMap { $0.split(separator: "|").map(String.init) })
        where name.wholeMatch(of: /org:[a-z0-9-]+/) != nil {
            #expect(known.contains(name), "\(name)")
        }
    }

    /// First digit = 9 − (Σ Pₙ·Qₙ mod 9) over the other twelve from the right, Qₙ 1 for odd n and 2 for even n
    /// (法人番号の指定等に関する省令 第2条).
    @Test("The check digit of each 法人番号 is right")
    func corporateNumbers() throws {
        for row in try rows("organizations") {
            let digits = row["houjin_bangou"]!.compactMap(\.wholeNumberValue)
            if digits.isEmpty { continue }
            let sum = digits.dropFirst().reversed().enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 + 1) }
            #expect(digits.count == 13 && digits[0] == 9 - sum % 9, "\(row["local_id"]!)")
        }
    }

    /// What sets a body of the state up is a law of the index, and each row says where it was seen or that it was not.
    @Test(
        "Bodies that a law sets up name one of the index",
        arguments: ["state-bodies", "chartered-bodies", "statutory-classes"])
    func establishingLaws(name: String) throws {
        let ids = Set(try rows("law-index").map { $0["law_id"]! })
        for row in try rows(name) {
            let law = row["established_by"]!
            #expect(law.isEmpty || ids.contains(law), "\(row["name_ja"]!)")
            #expect(!row["source"]!.isEmpty || row["verified"]!.hasPrefix("UNVERIFIED"), "\(row["name_ja"]!)")
        }
    }

    @Test("Each law of laws.tsv has the number and category that the index gives it")
    func laws() throws {
        let index = Dictionary(uniqueKeysWithValues: try rows("law-index").map { ($0["law_id"]!, $0["law_number"]!) })
        for row in try rows("laws") {
            guard let number = index[row["law_id"]!] else { continue }  // no longer in force
            #expect(number == row["law_num_kanji"]!, "\(row["title_ja"]!)")
        }
    }
}
