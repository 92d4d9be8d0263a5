import Documents
import JapaneseText
import Linking
import Tables

/// A table of one row, written with the names in it marked, for trying the rules of relations.
///
/// `⟨P|海洋観測事業⟩` is a mention of a program, `⟨P|同事業=海洋観測事業⟩` one that is called otherwise,
/// `⟨P!anaphoric|…⟩` one with a trait; marks may be nested. The letters are those of `types`.
struct RelationText {
    private(set) var document: LinkedDocument
    private(set) var index: [String: EntityID] = [:]

    static let types: [String: EntityType] = [
        "P": .program, "I": .institution, "C": .institutionClass, "N": .network, "R": .informationResource, "L": .law,
        "Or": .order, "D": .cabinetDecision, "T": .notice, "G": .guideline, "Pl": .plan, "Rp": .report, "S": .standard,
        "Te": .testMethod, "B": .budgetAllocation, "M": .ministry, "O": .office,
    ]

    /// `result` and `plan` are the bullets of the two columns, `marks` such as `◎厚`.
    init(
        measure: String = "施策。", result: [String] = [], plan: [String] = [], offices: String = "", marks: [String] = []
    ) {
        var page: [Unicode.Scalar] = []
        var marked: [(TextPlace, MarkedText)] = []
        func place(_ source: String, _ place: TextPlace) -> PlacedText {
            let text = MarkedText(source)
            marked.append((place, text))
            let span = SourceSpan(page: 1, start: page.count, end: page.count + text.scalars.count)
            page += text.scalars + ["\n"]
            return PlacedText(page, span)
        }
        let measureText = place(measure, .measure(row: 0))
        let cells = [result, plan, offices.isEmpty ? [] : [offices]].enumerated().map { cell, items in
            TableCell(
                column: cell + 1,
                items: items.enumerated().map { place($1, .item(row: 0, cell: cell, item: $0)) })
        }
        let row = TableRow(
            page: 1, section: [], measure: measureText,
            marks: marks.map { mark in
                let text = PlacedText(
                    Array(mark.unicodeScalars), SourceSpan(page: 1, start: 0, end: mark.unicodeScalars.count))
                return MinistryMark(surface: text, letter: text, isLead: mark.hasPrefix("◎"))
            },
            cells: cells)
        let roles: [ColumnRole] = [.item, .result, .plan, .office]
        let years: [Int?] = [nil, 2023, 2024, nil]
        document = LinkedDocument(
            document: SourceDocument(
                name: "-", title: "試し", digest: "", pages: [Page(number: 1, text: page, lines: [])]),
            table: ReportTable(
                columns: zip(roles, years).map { TableColumn(header: PlacedText(), role: $0, fiscalYear: $1) },
                rows: [row]))
        document.readStructure(index: &index)
        for (place, text) in marked { add(text.mentions, at: place) }
        for mark in marks {
            var mention = MarkedText("⟨M|\(mark)⟩").mentions
            mention[0].traits = mark.hasPrefix("◎") ? [.lead, .markLetter] : [.markLetter]
            mention[0].canonical = mark.replacing("◎", with: "")
            add(mention, at: .marks(row: 0))
        }
    }

    /// Makes it a paper of `publisher`.
    mutating func publish(_ publisher: String?) { document.document.publisher = publisher }

    private mutating func add(_ marked: [MarkedText.Mark], at place: TextPlace) {
        for mark in marked {
            guard let type = Self.types[mark.type] else { continue }
            let entity = document.insert(
                Entity(
                    types: [type], path: EntityKey.path(mark.type, [mark.canonical]), name: mark.canonical,
                    origin: .minted,
                    facts: type == .budgetAllocation ? [.amount(mark.range.lowerBound, currency: "JPY")] : []),
                index: &index)
            document.mentions.append(
                Mention(
                    place: place, range: mark.range, spans: text(at: place)?.sourceSpans(of: mark.range) ?? [],
                    surface: mark.surface, type: type, entity: entity, score: 1, status: .linked, traits: mark.traits,
                    reason: "Marked."))
        }
    }

    private func text(at place: TextPlace) -> PlacedText? {
        switch place {
        case .measure(let row): document.table.rows[row].measure
        case .item(let row, let cell, let item): document.table.rows[row].cells[cell].items[item]
        default: nil
        }
    }

    /// The relations of a property, written `甲 → 乙`; the measure is 施策, the activities are 実績1, 計画1 and so on.
    mutating func read(_ property: RelationProperty) -> [String] {
        var allocations: [EntityID: String] = [:]
        for mention in document.mentions where mention.type == .budgetAllocation {
            if let entity = mention.entity { allocations[entity] = mention.surface }
        }
        RelationReader().read(&document, index: &index)
        var names = allocations
        names[document.measures[0]] = "施策"
        for (cell, kind) in ["実績", "計画"].enumerated() {
            for (item, activity) in document.activities[0][cell].enumerated() {
                if let activity { names[activity] = "\(kind)\(item + 1)" }
            }
        }
        return document.relations.filter { $0.property == property }
            .map {
                (names[$0.subject] ?? document[$0.subject].name) + " → "
                    + (names[$0.object] ?? document[$0.object].name)
            }
    }

    /// What the evidence of a relation covers on the page.
    func evidence(_ relation: Relation) -> String {
        var view = String.UnicodeScalarView()
        for span in relation.evidence {
            view.append(contentsOf: document.document.pages[0].text[span.start..<span.end])
        }
        return String(view)
    }
}

/// Text with marks, read into plain text and where the marked names stand.
struct MarkedText {
    struct Mark {
        var type: String
        var traits: Mention.Traits
        var range: Range<Int>
        var surface: String
        var canonical: String
    }

    private(set) var scalars: [Unicode.Scalar] = []
    private(set) var mentions: [Mark] = []

    private static let traitNames: [String: Mention.Traits] = [
        "generic": .generic, "anaphoric": .anaphoric, "identifier": .identifier, "cooperating": .cooperating,
        "carried": .carriedMinistry,
    ]

    init(_ source: String) {
        var open: [(type: String, start: Int)] = []
        var rest = Substring(source)
        while let character = rest.first {
            rest = rest.dropFirst()
            switch character {
            case "⟨":
                let bar = rest.firstIndex(of: "|") ?? rest.endIndex
                open.append((String(rest[..<bar]), scalars.count))
                rest = rest[bar...].dropFirst()
            case "⟩":
                if let mark = open.popLast() { close(mark.type, from: mark.start, canonical: nil) }
            case "=" where !open.isEmpty:
                let end = rest.firstIndex(of: "⟩") ?? rest.endIndex
                let mark = open.removeLast()
                close(mark.type, from: mark.start, canonical: String(rest[..<end]))
                rest = rest[end...].dropFirst()
            default: scalars += String(character).unicodeScalars
            }
        }
    }

    private mutating func close(_ kind: String, from start: Int, canonical: String?) {
        let parts = kind.split(separator: "!").map(String.init)
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[start...])
        var traits: Mention.Traits = []
        for part in parts.dropFirst() { traits.formUnion(Self.traitNames[part] ?? []) }
        mentions.append(
            Mark(
                type: parts[0], traits: traits, range: start..<scalars.count, surface: String(view),
                canonical: canonical ?? String(view)))
    }
}
