internal import Documents
internal import JapaneseText

/// One corrections file being read.
struct CorrectionFile {
    /// The columns, in the order in which they are written for a person.
    static let columns = [
        "document", "page", "text", "nth", "at", "what", "is", "is_not", "type", "row", "column", "by", "date", "why",
    ]

    private(set) var corrections: [Correction] = []
    private(set) var findings: [Finding] = []
    private let name: String
    private let bytes: [UInt8]

    init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    mutating func read() {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            report(1, "the file is not UTF-8; save it as text with tabs in UTF-8")
            return
        }
        var header: [String]?
        var number = 0
        let content =
            text.unicodeScalars.first == "\u{FEFF}" ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...]
        for line in content.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            let line = line.last == "\r" ? line.dropLast() : line
            if line.first == "#" || line.allSatisfy({ $0 == " " || $0 == "\t" }) { continue }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(Self.field)
            guard let names = header else {
                header = fields
                if !check(header: fields, number) { return }
                continue
            }
            do {
                corrections.append(try correction(fields, names, number))
            } catch {
                report(number, "\(error)")
            }
        }
    }

    private mutating func report(_ line: Int, _ reason: String) {
        findings.append(Finding("correction-row", "\(name), line \(line): \(reason)"))
    }

    /// A field without spaces around it, and without the quotes that a spreadsheet puts around one that holds quotes.
    private static func field(_ text: Substring.UnicodeScalarView) -> String {
        let trimmed = String(text).trimmed
        guard trimmed.unicodeScalars.count > 1, trimmed.unicodeScalars.first == "\"",
            trimmed.unicodeScalars.last == "\""
        else { return trimmed }
        var inside = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in trimmed.unicodeScalars.dropFirst().dropLast() {
            isEscaped = scalar == "\"" && !isEscaped
            if !isEscaped { inside.append(scalar) }
        }
        return String(inside)
    }

    private mutating func check(header: [String], _ line: Int) -> Bool {
        let missing = ["document", "what"].filter { !header.contains($0) }
        guard missing.isEmpty else {
            report(line, "the first row names the columns; \(missing.joined(separator: " and ")) must be among them")
            return false
        }
        for column in header where !column.isEmpty && !Self.columns.contains(column) {
            report(line, "the column \(column) is none of \(Self.columns.joined(separator: ", ")), and is not read")
        }
        return true
    }

    private func correction(_ fields: [String], _ header: [String], _ line: Int) throws -> Correction {
        if fields.count > header.count, fields[header.count...].contains(where: { !$0.isEmpty }) {
            throw CorrectionFault("\(fields.count) fields, but the first row names \(header.count)")
        }
        func field(_ column: String) -> String {
            header.firstIndex(of: column).flatMap { $0 < fields.count ? fields[$0] : nil } ?? ""
        }
        guard let kind = Correction.Kind(rawValue: field("what")) else {
            throw CorrectionFault("what is 「\(field("what"))」; it is one of cell, mention, link")
        }
        let correction = Correction(
            document: field("document"), page: try number(field("page"), "page"), text: field("text"),
            occurrence: try number(field("nth"), "nth"), positions: try positions(field("at")), kind: kind,
            target: field("is"), rejected: field("is_not"), type: try type(field("type")), row: field("row"),
            column: field("column"), author: field("by"), date: try date(field("date")), reason: field("why"),
            origin: "\(name):\(line)")
        if let fault = correction.fault { throw CorrectionFault(fault) }
        return correction
    }

    private func number(_ field: String, _ column: String) throws -> Int? {
        if field.isEmpty || field == "*" { return nil }
        guard let number = Int(Folding.string(field)), number > 0 else {
            throw CorrectionFault("\(column) is 「\(field)」, no number from 1")
        }
        return number
    }

    /// `120-188`, or `120-125;140-143` for a text that is broken.
    private func positions(_ field: String) throws -> [Range<Int>] {
        try field.split(separator: ";").map { part in
            let ends = part.split(separator: "-").map { Int(String($0).trimmed) }
            guard ends.count == 2, let start = ends[0], let end = ends[1], start >= 0, start < end else {
                throw CorrectionFault("at is 「\(field)」, not start-end")
            }
            return start..<end
        }
    }

    private func type(_ field: String) throws -> EntityType? {
        if field.isEmpty { return nil }
        guard let type = EntityType(rawValue: field), type.isNameable else {
            throw CorrectionFault("type is 「\(field)」, no class that a name can have, such as Program or Institution")
        }
        return type
    }

    private func date(_ field: String) throws -> String {
        guard !field.isEmpty else { return "" }
        let folded = Folding(Array(field.unicodeScalars)).scalars.map { $0 == "-" ? "/" : $0 }
        guard let date = CalendarDate(folded, at: 0), date.day != nil, date.range.upperBound == folded.count else {
            throw CorrectionFault("date is 「\(field)」, no day such as 2026-04-01")
        }
        return date.iso
    }
}

extension Correction {
    /// What is missing; nil where nothing is.
    fileprivate var fault: String? {
        if document.isEmpty { return "document is empty; * stands for every document" }
        if text.isEmpty && positions.isEmpty { return "neither text nor at says where" }
        switch kind {
        case .cell where row.isEmpty && column.isEmpty:
            return "a cell needs the row or the column that the text belongs to"
        case .link where target.isEmpty && rejected.isEmpty: return "a link needs is (an IRI or a name) or is_not"
        case .mention where type == nil && rejected.isEmpty: return "a mention needs a type, or is_not"
        case .mention where rejected != "*" && !rejected.isEmpty && EntityType(rawValue: rejected) == nil:
            return "is_not is 「\(rejected)」; of a mention it is a class such as Program, or *"
        default: return nil
        }
    }
}

extension EntityType {
    /// Whether a run of text can be said to name one: not so the table's own parts, times and amounts.
    var isNameable: Bool {
        switch self {
        case .measure, .section, .reportedActivity, .plannedActivity, .budgetAllocation, .fiscalYear, .date: false
        default: true
        }
    }
}
