import Documents
import Foundation
import JapaneseText
import Linking
import Tables
import TestSupport

/// A mention of an annotation, whoever made it.
struct AnnotatedMention {
    var surface: String
    var type: EntityType
    var canonical: String
    var place: String
    var spans: [SourceSpan]
    /// Neither missed nor spurious.
    var isOptional: Bool

    init?(_ gold: GoldMention) {
        guard let type = gold.entityType else { return nil }
        self.init(
            surface: gold.surface, type: type, canonical: gold.canonical, place: gold.cell,
            spans: GoldPage.spans(gold.spans), isOptional: gold.isOptional)
    }

    init(surface: String, type: EntityType, canonical: String, place: String, spans: [SourceSpan], isOptional: Bool) {
        self.surface = surface
        self.type = type
        self.canonical = canonical
        self.place = place
        self.spans = spans
        self.isOptional = isOptional
    }
}

/// An invented page of `Tests/Pages`: the table as it should be put together, and what is named in it.
struct InventedPage {
    var document: SourceDocument
    var table: ReportTable
    var mentions: [AnnotatedMention]

    static let folder = Oracle.packageRoot.appendingPathComponent("Tests/Pages")

    /// The names of the pages in a folder (`dev`) that have their mentions annotated, in order.
    static func names(in folder: String) -> [String] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: Self.folder.appendingPathComponent(folder).path)) ?? []
        return all.filter { $0.hasSuffix(".mentions.jsonl") }.map { folder + "/" + $0.dropLast(".mentions.jsonl".count) }.sorted()
    }

    /// Reads `dev/giga` and so on. Throws where a file is missing or has another shape.
    init(_ name: String) throws {
        let file = { (ending: String) in Self.folder.appendingPathComponent(name + ending) }
        let cells = try JSONDecoder().decode(Cells.self, from: Data(contentsOf: file(".cells.json"))).documents[0]
        let page = cells.pages[0]
        let text = Array(page.text.unicodeScalars)
        func placed(_ spans: [[Int]]) -> PlacedText {
            var whole = PlacedText()
            for span in spans { whole.append(PlacedText(text, SourceSpan(page: page.number, start: span[0], end: span[1]))) }
            return whole
        }
        // The headings of the columns are in the cells as strings: where they stand, the page tells.
        func header(_ string: String) -> PlacedText {
            let wanted = Array(string.unicodeScalars)
            let start = text.indices.first { text[$0...].starts(with: wanted) }
            return start.map { PlacedText(text, SourceSpan(page: page.number, start: $0, end: $0 + wanted.count)) } ?? PlacedText()
        }
        var columns = [TableColumn(header: PlacedText(), role: .item)]
        columns += cells.rows[0].cells.map {
            TableColumn(header: header($0.header), role: ColumnRole(rawValue: $0.role) ?? .other, fiscalYear: $0.fiscalYear)
        }
        let rows = cells.rows.map { row in
            TableRow(
                page: page.number, section: row.section.map { placed($0.spans) }, measure: placed(row.measure.spans),
                isComplete: row.measure.complete ?? true,
                marks: row.marks.map { mark in
                    let surface = placed(mark.spans)
                    return MinistryMark(
                        surface: surface, letter: surface[(mark.lead ? 1 : 0)..<surface.count], isLead: mark.lead)
                },
                cells: row.cells.enumerated().map { index, cell in
                    TableCell(column: index + 1, items: cell.items.map { placed($0.spans) })
                })
        }
        table = ReportTable(columns: columns, rows: rows)
        document = SourceDocument(
            name: name, title: cells.title, source: cells.source, digest: SHA256.hex(Array(page.text.utf8)),
            pages: [Page(number: page.number, text: text, lines: [])])
        mentions = try Data(contentsOf: file(".mentions.jsonl")).split(separator: UInt8(ascii: "\n")).compactMap {
            let line = try JSONDecoder().decode(Line.self, from: Data($0))
            guard let type = EntityType(rawValue: line.type) else { return nil }
            return AnnotatedMention(
                surface: line.surface, type: type, canonical: line.canonical ?? "", place: line.place,
                spans: line.spans.map { SourceSpan(page: page.number, start: $0[0], end: $0[1]) },
                isOptional: line.optional ?? false || [.date, .section, .measure].contains(type))
        }
    }

    private struct Line: Decodable {
        var surface: String
        var type: String
        var canonical: String?
        var place: String
        var spans: [[Int]]
        var optional: Bool?
    }

    private struct Cells: Decodable {
        struct Document: Decodable {
            var title: String
            var source: String?
            var pages: [PageText]
            var rows: [Row]
        }
        struct PageText: Decodable {
            var number: Int
            var text: String
        }
        struct Piece: Decodable {
            var spans: [[Int]]
            var complete: Bool?
        }
        struct Mark: Decodable {
            var lead: Bool
            var spans: [[Int]]
        }
        struct Cell: Decodable {
            var header: String
            var role: String
            var fiscalYear: Int?
            var items: [Piece]
        }
        struct Row: Decodable {
            var section: [Piece]
            var measure: Piece
            var marks: [Mark]
            var cells: [Cell]
        }
        var documents: [Document]
    }
}
