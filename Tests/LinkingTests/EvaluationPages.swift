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

/// An invented page of `Tests/Pages` with its headings, and what is named in it.
struct AnnotatedPage {
    var document: SourceDocument
    var table: ReportTable
    var mentions: [AnnotatedMention]

    /// Reads `dev/giga` and so on. Throws where a file is missing or has another shape.
    init(_ name: String) throws {
        let invented = try InventedPage(name)
        document = invented.document.document
        table = invented.document.table
        let page = document.pages[0]
        mentions = try Self.lines("\(name).mentions.jsonl").compactMap {
            let line = try JSONDecoder().decode(Line.self, from: $0)
            guard let type = EntityType(rawValue: line.type) else { return nil }
            return AnnotatedMention(
                surface: line.surface, type: type, canonical: line.canonical ?? "", place: line.place,
                spans: line.spans.map { SourceSpan(page: page.number, start: $0[0], end: $0[1]) },
                isOptional: line.optional ?? false || [.date, .section, .measure].contains(type))
        }
        for mention in mentions where mention.place.hasPrefix("header(") {
            guard let column = Int(mention.place.dropFirst(7).dropLast()) else { continue }
            table.columns[column - 1].header = PlacedText(page.text, mention.spans[0])
        }
    }

    private static func lines(_ file: String) throws -> [Data] {
        try Data(contentsOf: InventedPage.folder.appendingPathComponent(file)).split(separator: UInt8(ascii: "\n")).map
        { Data($0) }
    }

    private struct Line: Decodable {
        var surface: String
        var type: String
        var canonical: String?
        var place: String
        var spans: [[Int]]
        var optional: Bool?
    }
}
