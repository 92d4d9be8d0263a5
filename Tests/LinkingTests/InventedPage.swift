import Documents
import Foundation
import JapaneseText
import Linking
import Tables
import TestSupport

/// A page of `Tests/Pages` with its annotation: the table as the page's source gives it, the mentions as if they had
/// been recognised, and the relations to be read.
struct InventedPage {
    var name: String
    var document: LinkedDocument
    var index: [String: EntityID] = [:]
    var names: [EntityID: String] = [:]
    var required: Set<ExpectedRelation> = []
    var optional: Set<ExpectedRelation> = []

    static let folder = Oracle.packageRoot.appendingPathComponent("Tests/Pages")

    /// The pages of a folder whose links are annotated, by name.
    static func names(in folder: String) -> [String] {
        let files =
            (try? FileManager.default.contentsOfDirectory(atPath: Self.folder.appendingPathComponent(folder).path))
            ?? []
        return files.filter { $0.hasSuffix(".relations.jsonl") }.map { folder + "/" + $0.dropLast(16) }.sorted()
    }

    init(_ name: String) throws {
        self.name = name
        func data(_ kind: String) throws -> Data {
            try Data(contentsOf: Self.folder.appendingPathComponent("\(name).\(kind)"))
        }
        func lines<Line: Decodable>(_ kind: String) throws -> [Line] {
            try data(kind).split(separator: UInt8(ascii: "\n")).map {
                try JSONDecoder().decode(Line.self, from: Data($0))
            }
        }
        let printed = try JSONDecoder().decode(Printed.self, from: data("cells.json")).documents[0]
        let text = Array(printed.pages[0].text.unicodeScalars)
        let page = printed.pages[0].number
        let source = SourceDocument(
            name: name, title: printed.title, digest: "", pages: [Page(number: page, text: text, lines: [])])
        document = LinkedDocument(document: source, table: printed.table(text, page))
        document.readStructure(index: &index)
        try addMentions(lines("mentions.jsonl"), page: page)
        try addRelations(lines("relations.jsonl"))
    }

    private mutating func addMentions(_ lines: [MentionLine], page: Int) {
        for (row, measure) in document.measures.enumerated() { names[measure] = "Measure:" + rowName(row) }
        for (heading, entity) in document.headings.enumerated() { names[entity] = "Section:heading(\(heading + 1))" }
        for (row, cells) in document.activities.enumerated() {
            for (cell, items) in cells.enumerated() {
                for (item, activity) in items.enumerated() {
                    if let activity { names[activity] = "Activity:\(rowName(row)).item(\(cell + 1),\(item + 1))" }
                }
            }
        }
        var amount: (place: String, entity: EntityID)?
        for (number, line) in lines.enumerated() {
            guard let type = EntityType(rawValue: line.type), let place = place(line.place) else { continue }
            let spans = line.spans.map { SourceSpan(page: page, start: $0[0], end: $0[1]) }
            let entity: EntityID
            if line.total == true, let amount, amount.place == line.place {
                entity = amount.entity
            } else {
                let canonical = line.canonical ?? "\(number)"
                entity = document.insert(
                    Entity(
                        types: [type], path: EntityKey.path(line.type, [canonical]), name: canonical, origin: .minted,
                        facts: line.facts), index: &index)
                names[entity] = line.value.map(\.key) ?? line.type + ":" + canonical
                if type == .budgetAllocation { amount = (line.place, entity) }
            }
            guard let range = range(of: spans, in: place) else { continue }
            document.mentions.append(
                Mention(
                    place: place, range: range, spans: spans, surface: line.surface, type: type, entity: entity,
                    score: 1,
                    status: .linked, traits: line.traits, reason: "Annotated."))
        }
    }

    private mutating func addRelations(_ lines: [RelationLine]) {
        for line in lines {
            let allocation = line.object.split(separator: "|").dropFirst()
            let relation = ExpectedRelation(
                subject: line.subject, property: line.property,
                object: allocation.isEmpty ? line.object : "BudgetAllocation:" + allocation.joined(separator: "|"),
                row: line.row.flatMap { Int($0.dropFirst()) }.map { $0 - 1 })
            if line.optional == true { optional.insert(relation) } else { required.insert(relation) }
        }
    }

    /// The annotation's names of the entities of another reading of the same table: by the mentions that stand where
    /// annotated ones do.
    func recognisedNames(_ other: LinkedDocument) -> [EntityID: String] {
        var found: [EntityID: String] = [:]
        for (mine, its) in zip(document.measures + document.headings, other.measures + other.headings) {
            found[its] = names[mine]
        }
        for (mine, its) in zip(document.activities.joined().joined(), other.activities.joined().joined()) {
            if let mine, let its { found[its] = names[mine] }
        }
        let bySpans = Dictionary(grouping: document.mentions, by: \.spans)
        for mention in other.mentions {
            guard let entity = mention.entity, found[entity] == nil else { continue }
            let source = bySpans[mention.spans]?.first { other[entity].types.contains($0.type) }
            found[entity] = source?.entity.flatMap { names[$0] }
        }
        return found
    }

    private func rowName(_ row: Int) -> String { row < 9 ? "R0\(row + 1)" : "R\(row + 1)" }

    /// `R01.measure`, `R01.marks`, `R01.item(1,2)`, `header(2)`, `heading(4)`, all counted from 1.
    private func place(_ name: String) -> TextPlace? {
        let numbers = name.split { !$0.isNumber }.compactMap { Int($0) }.map { $0 - 1 }
        return switch name.filter({ $0.isLetter && $0 != "R" }) {
        case "header": .header(column: numbers[0])
        case "heading": .heading(numbers[0])
        case "measure": .measure(row: numbers[0])
        case "marks": .marks(row: numbers[0])
        case "item": .item(row: numbers[0], cell: numbers[1], item: numbers[2])
        default: nil
        }
    }

    /// Where `spans` stand in the text of the place.
    private func range(of spans: [SourceSpan], in place: TextPlace) -> Range<Int>? {
        let text: PlacedText
        switch place {
        case .measure(let row): text = document.table.rows[row].measure
        case .item(let row, let cell, let item): text = document.table.rows[row].cells[cell].items[item]
        default: return 0..<1
        }
        let offsets = text.spans.flatMap { $0.start..<$0.end }
        guard let first = offsets.firstIndex(of: spans[0].start),
            let last = offsets.firstIndex(of: spans[spans.count - 1].end - 1)
        else { return nil }
        return first..<last + 1
    }
}

/// The shape of a page's cells: that of `tsunagu table --format json`, as far as it is used.
private struct Printed: Decodable {
    struct Piece: Decodable {
        var spans: [[Int]]
        var complete: Bool?
    }

    struct Mark: Decodable {
        var surface: String
        var letter: String
        var lead: Bool
        var spans: [[Int]]
    }

    struct Cell: Decodable {
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

    struct PageText: Decodable {
        var number: Int
        var text: String
    }

    struct Document: Decodable {
        var title: String
        var pages: [PageText]
        var rows: [Row]

        func table(_ page: [Unicode.Scalar], _ number: Int) -> ReportTable {
            func text(_ spans: [[Int]]) -> PlacedText {
                var whole = PlacedText()
                for span in spans {
                    whole.append(PlacedText(page, SourceSpan(page: number, start: span[0], end: span[1])))
                }
                return whole
            }
            let columns = rows[0].cells.map {
                TableColumn(
                    header: PlacedText(), role: ColumnRole(rawValue: $0.role) ?? .other, fiscalYear: $0.fiscalYear)
            }
            return ReportTable(
                columns: [TableColumn(header: PlacedText(), role: .item)] + columns,
                rows: rows.map { row in
                    TableRow(
                        page: number, section: row.section.map { text($0.spans) }, measure: text(row.measure.spans),
                        isComplete: row.measure.complete ?? true,
                        marks: row.marks.map { mark in
                            let surface = text(mark.spans)
                            return MinistryMark(
                                surface: surface,
                                letter: surface[(surface.count - mark.letter.unicodeScalars.count)..<surface.count],
                                isLead: mark.lead)
                        },
                        cells: row.cells.enumerated().map { cell, content in
                            TableCell(column: cell + 1, items: content.items.map { text($0.spans) })
                        })
                })
        }
    }

    var documents: [Document]
}

private struct MentionLine: Decodable {
    struct Value: Decodable {
        var amount: Int
        var fiscalYear: Int
        var stage: String
        var partOfLarger: Bool?
        var approximate: Bool?
        var totalAmount: Int?

        /// As the annotation names an allocation, without its owner.
        var key: String {
            let flags = (partOfLarger == true ? ["partOfLarger"] : []) + (approximate == true ? ["approximate"] : [])
            let total = totalAmount.map { ["total=\($0)"] } ?? []
            return "BudgetAllocation:" + (["\(fiscalYear)", stage, "\(amount)"] + flags + total).joined(separator: "|")
        }
    }

    var surface: String
    var type: String
    var canonical: String?
    var place: String
    var spans: [[Int]]
    var value: Value?
    var total: Bool?
    var lead: Bool?
    var nested: Bool?
    var generic: Bool?
    var anaphoric: Bool?
    var identifier: Bool?
    var cooperating: Bool?

    var traits: Mention.Traits {
        var traits: Mention.Traits = []
        if nested == true { traits.insert(.nested) }
        if generic == true { traits.insert(.generic) }
        if anaphoric == true { traits.insert(.anaphoric) }
        if identifier == true { traits.insert(.identifier) }
        if lead == true { traits.insert(.lead) }
        if cooperating == true { traits.insert(.cooperating) }
        return traits
    }

    var facts: [EntityFact] {
        guard let value else { return [] }
        return [
            .amount(value.amount, currency: "JPY"), .fiscalYear(value.fiscalYear),
            .budgetStage(BudgetStage(rawValue: value.stage) ?? .other),
        ] + (value.partOfLarger == true ? [.partOfLarger] : []) + (value.approximate == true ? [.approximate] : [])
    }
}

private struct RelationLine: Decodable {
    var subject: String
    var property: String
    var object: String
    var row: String?
    var optional: Bool?
}
