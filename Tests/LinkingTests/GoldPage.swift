import Documents
import Foundation
import JapaneseText
import Linking
import Tables
import TestSupport

/// The annotated page of the shared material: its table put together from the annotation, its mentions and its
/// relations. With it a stage of linking is judged alone, on a table without errors.
struct GoldPage {
    var document: SourceDocument
    var table: ReportTable
    /// In the order of the file.
    var mentions: [GoldMention]
    var relations: [GoldRelation]
    /// Where the cell ids of the annotation (`R01.fy2023.2`, `subheading.H1`) stand in the table.
    var places: [String: TextPlace]

    static let pageNumber = 2

    /// Reads the page and its annotation. Throws where a file is missing or has another shape.
    static func load() throws -> GoldPage {
        let gold = Oracle.shared.appendingPathComponent("gold")
        let bytes = try Data(contentsOf: Oracle.shared.appendingPathComponent("seed/page-2.txt"))
        let text = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        let cells = try JSONDecoder().decode(
            Cells.self, from: Data(contentsOf: gold.appendingPathComponent("cells.json")))
        let (table, places) = cells.table(in: text)
        let document = SourceDocument(
            name: "page-2.txt", title: cells.document.title, source: cells.document.url,
            publisher: cells.document.publisher, meeting: cells.document.meeting, date: "2024-03-12",
            digest: SHA256.hex(Array(bytes)), pages: [Page(number: pageNumber, text: text, lines: [])])
        return GoldPage(
            document: document, table: table,
            mentions: try lines(of: gold.appendingPathComponent("mentions.jsonl")),
            relations: try lines(of: gold.appendingPathComponent("relations.jsonl")), places: places)
    }

    private static func lines<Line: Decodable>(of file: URL) throws -> [Line] {
        try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode(Line.self, from: Data($0))
        }
    }

    /// The spans of the annotation, `[[start, end], …]`, as spans of the page.
    static func spans(_ pairs: [[Int]]) -> [SourceSpan] {
        pairs.map { SourceSpan(page: pageNumber, start: $0[0], end: $0[1]) }
    }
}

struct GoldMention: Decodable {
    var id: String
    var surface: String
    var type: String
    var canonical: String
    var row: String?
    var cell: String
    /// [start, end) in the text of the cell.
    var cell_offset: [Int]
    var spans: [[Int]]
    var subtype: String?
    var role: String?
    var form: String?
    var nested: Bool?
    var generic: Bool?
    var anaphoric: Bool?
    var cooperating: Bool?
    var ministry_carried: Bool?
    var lead: Bool?
    var value: Value?

    struct Value: Decodable {
        var jpy: Int?
        var fiscal_year: Int?
        var budget_kind: String?
        var draft: Bool?
        var part_of_larger: Bool?
        var approximate: Bool?
    }

    /// Neither missed nor spurious where it is left out or found.
    var isOptional: Bool {
        generic == true || anaphoric == true || nested == true || ["Date", "Count", "Typo"].contains(type)
    }

    /// The class in the data model's words; nil for counts and misprints. A plan that is a cabinet decision is
    /// annotated as the latter.
    var entityType: EntityType? {
        switch type {
        case "BudgetAmount": .budgetAllocation
        case "Registry/Database": .informationResource
        case "LegalInstrument": subtype == "Guidance" ? .guideline : subtype.flatMap(EntityType.init)
        default: EntityType(rawValue: type)
        }
    }
}

struct GoldRelation: Decodable {
    struct End: Decodable {
        var type: String
        var name: String
        var mention: String?
    }

    var subject: End
    var predicate: String
    var object: End
    var row: String?
    var cooperating: Bool?
    var confidence: String?
    var source: String?
    var activity: String?

    /// Neither missed nor spurious where it is left out or found.
    var isOptional: Bool {
        confidence == "probable" || confidence == "group" || (predicate == "abbreviationOf" && source != "stated")
    }
}

/// The shape of `cells.json`, as far as it is used.
private struct Cells: Decodable {
    struct About: Decodable {
        var title: String
        var url: String
        var meeting: String
        var publisher: String
    }

    struct Piece: Decodable {
        var id: String?
        var spans: [[Int]]
    }

    struct Measure: Decodable {
        var spans: [[Int]]
        var complete: Bool
    }

    struct Marks: Decodable {
        struct Mark: Decodable {
            var ministry_letter: String
            var lead: Bool
        }
        var text: String
        var spans: [[Int]]
        var list: [Mark]
    }

    struct Cell: Decodable {
        var bullets: [Piece]
    }

    struct Row: Decodable {
        var row: String
        var section_id: String
        var subheading_id: String
        var measure: Measure
        var marks: Marks
        var fy2023: Cell
        var fy2024: Cell
        var offices: Piece
    }

    var document: About
    var table_header: [Piece]
    var sections: [Piece]
    var subheadings: [Piece]
    var rows: [Row]

    func table(in page: [Unicode.Scalar]) -> (ReportTable, [String: TextPlace]) {
        func text(_ spans: [[Int]]) -> PlacedText {
            var whole = PlacedText()
            for span in GoldPage.spans(spans) { whole.append(PlacedText(page, span)) }
            return whole
        }
        let roles: [ColumnRole] = [.item, .result, .plan, .office]
        let years: [Int?] = [nil, 2023, 2024, nil]
        let columns = table_header.indices.map {
            TableColumn(header: text(table_header[$0].spans), role: roles[$0], fiscalYear: years[$0])
        }
        var headingTexts: [String: PlacedText] = [:]
        for piece in sections + subheadings { headingTexts[piece.id ?? ""] = text(piece.spans) }
        let tableRows = rows.map { row in
            TableRow(
                page: GoldPage.pageNumber,
                section: [row.section_id, row.subheading_id].compactMap { headingTexts[$0] },
                measure: text(row.measure.spans), isComplete: row.measure.complete,
                marks: row.marks.placed(text(row.marks.spans)),
                cells: [
                    TableCell(column: 1, items: row.fy2023.bullets.map { text($0.spans) }),
                    TableCell(column: 2, items: row.fy2024.bullets.map { text($0.spans) }),
                    TableCell(column: 3, items: [text(row.offices.spans)]),
                ])
        }
        let table = ReportTable(columns: columns, rows: tableRows)

        var places: [String: TextPlace] = [:]
        for column in columns.indices { places["header.col\(column + 1)"] = .header(column: column) }
        for (level, pieces) in [("section", sections), ("subheading", subheadings)] {
            for piece in pieces {
                places["\(level).\(piece.id ?? "")"] = table.headingIndex(text(piece.spans)).map(TextPlace.heading)
            }
        }
        for (index, row) in rows.enumerated() {
            places["\(row.row).measure"] = .measure(row: index)
            places["\(row.row).marks"] = .marks(row: index)
            places["\(row.row).offices"] = .item(row: index, cell: 2, item: 0)
            for (cell, bullets) in [row.fy2023.bullets, row.fy2024.bullets].enumerated() {
                for (item, bullet) in bullets.enumerated() {
                    places[bullet.id ?? ""] = .item(row: index, cell: cell, item: item)
                }
            }
        }
        return (table, places)
    }
}

extension Cells.Marks {
    /// The single marks of a list such as [文、◎厚].
    func placed(_ whole: PlacedText) -> [MinistryMark] {
        var marks: [MinistryMark] = []
        var start: Int?
        for (offset, scalar) in whole.scalars.enumerated() {
            guard "[]、".unicodeScalars.contains(scalar) else {
                start = start ?? offset
                continue
            }
            guard let first = start else { continue }
            let isLead = whole.scalars[first] == "◎"
            marks.append(
                MinistryMark(
                    surface: whole[first..<offset], letter: whole[first + (isLead ? 1 : 0)..<offset], isLead: isLead))
            start = nil
        }
        return marks
    }
}
