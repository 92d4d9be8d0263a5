public import JapaneseText

/// What a person says of a document against the program's reading of it: one row of a corrections file.
///
/// It says where (`document`, `page`, `text`, `occurrence`, `positions`), what is corrected (`kind`), what it is and what
/// it is not, and who says so, when and why. Texts are compared folded and without spaces, so that a correction outlives
/// another extraction of the same page, and, being tied to the words and not to their place, next year's edition.
public struct Correction: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// The text belongs to another row or column.
        case cell
        /// The text names something, or nothing, or something of another class.
        case mention
        /// The mention names this, or not that.
        case link
    }

    /// A title, an address or a file's name; `*` for every document.
    public var document: String
    /// Nil for every page.
    public var page: Int?
    /// As printed; `…` stands for what is left out. Beside `positions` it says what should stand there.
    public var text: String
    /// Which of the places where the text stands, from 1, in the order of the page; nil for all of them.
    public var occurrence: Int?
    /// `start..<end` on the page, as passages count; several where the text is broken. Empty where the text alone tells.
    public var positions: [Range<Int>]
    public var kind: Kind
    /// What it is: the IRI or the name of what is named; for a cell the text behind which it goes on.
    public var target: String
    /// What it is not: an IRI, a name or a class; `*` for any.
    public var rejected: String
    public var type: EntityType?
    /// The row (its number from 1, or the beginning of its measure) and the column (its number from 1, its heading or its
    /// role) that a text belongs to; empty for the one it stands in.
    public var row: String
    public var column: String
    public var author: String
    /// `YYYY-MM-DD`
    public var date: String
    public var reason: String
    /// Where it was written, such as `corrections.tsv:5`.
    public var origin: String

    /// Everything but where it was written, in the order of the file's columns: two corrections that agree in it are one.
    package var fields: [String] {
        [
            document, page.map(String.init) ?? "", text, occurrence.map(String.init) ?? "",
            positions.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ";"), kind.rawValue, target,
            rejected,
            type?.rawValue ?? "", row, column, author, date, reason,
        ]
    }

    /// What it asks for at its place.
    var demand: [String] { [kind.rawValue, target, rejected, type?.rawValue ?? "", row, column] }

    /// Of two that ask for different things at one place the one that names the place more narrowly is followed: a single
    /// place before every place of a text, a document before all documents.
    var precision: Int { (occurrence != nil || !positions.isEmpty ? 2 : 0) + (document == "*" ? 0 : 1) }

    /// `corrected by 山田 on 2026-04-01: the ministry says so`, for those who read the result.
    public var statement: String {
        let by = author.isEmpty ? "" : " by \(author)"
        let on = date.isEmpty ? "" : " on \(date)"
        return "corrected\(by)\(on)" + (reason.isEmpty ? "" : ": \(reason)")
    }
}

/// What became of a correction in one document that it speaks of.
public struct CorrectionOutcome: Hashable, Sendable {
    public enum Problem: Hashable, Sendable {
        /// It has nothing to do here; why.
        case unused(String)
        /// Another correction asks for something else; which one.
        case contradicted(String)
    }

    public var correction: Correction
    /// The text that it changed; empty where it changed nothing.
    public var spans: [SourceSpan] = []
    public var problem: Problem?

    package init(correction: Correction, spans: [SourceSpan] = [], problem: Problem? = nil) {
        self.correction = correction
        self.spans = spans
        self.problem = problem
    }
}

/// Why a correction cannot be read, or cannot be followed.
struct CorrectionFault: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
