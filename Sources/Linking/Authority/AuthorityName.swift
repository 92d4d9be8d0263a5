internal import JapaneseText

/// A name of a record, and how far a text that prints it may be taken to mean the record.
struct AuthorityName: Hashable, Sendable {
    enum Use: Sendable {
        /// The official name, or a part of it that stands for the whole.
        case official
        /// Another name that a source gives.
        case alias
        /// A name that was right once, or that papers still print for what it became.
        case former
        /// From memory: found in texts, but not published.
        case unverified

        /// How sure a text that prints the name means the record, other things being equal.
        var score: Double {
            switch self {
            case .official: 1
            case .alias: 0.95
            case .former: 0.75
            case .unverified: 0.6
            }
        }
    }

    var text: String
    var use: Use
    /// The last day on which it was the official name, where the table tells: `YYYY-MM-DD`.
    var officialUntil: String?

    init(_ text: String, _ use: Use) {
        self.text = text
        self.use = use
    }

    /// An alias as the tables write it, with the remark behind it taken off: a source in square brackets (`薬機法[W]`,
    /// where U says from memory), or a note in round ones behind a space (`河川環境課 (stale)`, `日医機協 (1984-2005)`).
    init(cell: String) {
        var text = cell.trimmed
        var use = Use.alias
        var until: String?
        while let (rest, remark) = Self.trailingRemark(text) {
            if remark == "U" {
                use = .unverified
            } else if use != .former, text.last == ")" {
                if use == .alias { use = .former }
                if remark.hasPrefix("to ") { until = String(remark.dropFirst(3)).leadingISODate }
            }
            text = rest
        }
        self.init(text, use)
        officialUntil = until
    }

    /// The remark at the end of `text` and what stands before it; nil where there is none.
    private static func trailingRemark(_ text: String) -> (rest: String, remark: String)? {
        for (open, close, needsSpace) in [("[", "]", false), ("(", ")", true)] as [(Character, Character, Bool)] {
            guard text.last == close, let start = text.lastIndex(of: open), start > text.startIndex else { continue }
            let before = text[text.index(before: start)]
            if needsSpace, before != " " { continue }
            let remark = text[text.index(after: start)..<text.index(before: text.endIndex)]
            return (String(text[..<start]).trimmed, String(remark))
        }
        return nil
    }
}

/// What a name is compared and keyed by: folded, without the spaces at its ends and inside Japanese text, without the
/// quotes around it.
enum CanonicalName {
    static func string(_ text: String) -> String { string(Folding(Array(text.unicodeScalars)).scalars) }

    static func string(_ folded: some Collection<Unicode.Scalar>) -> String {
        let text = Array(folded)
        var kept: [Unicode.Scalar] = []
        kept.reserveCapacity(text.count)
        let isQuoted =
            quotes.contains { $0.open == text.first && $0.close == text.last }
            && !text.dropLast().contains { $0 == text.last }
        for (i, scalar) in text.enumerated() {
            if scalar == " " {
                // A space between Latin words stays; one beside Japanese is a printer's.
                guard i > 0, i + 1 < text.count, isWestern(text[i - 1]), isWestern(text[i + 1]) else { continue }
            }
            if isQuoted, i == 0 || i == text.count - 1 { continue }
            kept.append(scalar)
        }
        return String(scalars: kept)
    }

    private static func isWestern(_ scalar: Unicode.Scalar) -> Bool {
        (0x21...0x7E).contains(scalar.value)
    }

    private static let quotes: [(open: Unicode.Scalar, close: Unicode.Scalar)] = [("「", "」"), ("『", "』"), ("“", "”")]
}
