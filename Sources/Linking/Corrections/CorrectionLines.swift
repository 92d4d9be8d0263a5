internal import Documents
internal import JapaneseText

/// Writes the row of a corrections file that speaks of a mention, ready to be copied and changed.
public struct CorrectionLines {
    private let linked: LinkedDocument
    private let places: CorrectionPlaces<TextPlace>
    private let document: String

    /// The first row of a corrections file.
    public static let header = CorrectionFile.columns.joined(separator: "\t")

    /// O(characters).
    public init(_ linked: LinkedDocument) {
        self.linked = linked
        places = CorrectionPlaces(linked.namedTexts)
        let title = linked.document.seriesTitle
        document = title.isEmpty ? linked.document.name : title
    }

    /// What the mention is read as, said as a correction: one that changes nothing until a person changes it. An amount can
    /// only be said to be none of the kind. The line is tied to the document's title and the printed words, not to the page
    /// and the positions, so that it serves the next edition too. O(characters).
    public func line(for mention: Mention) -> String {
        var correction = Correction(
            document: document, page: nil, text: mention.surface, occurrence: nil, positions: [], kind: .link,
            target: mention.entity.map { linked[$0].name } ?? "", rejected: "", type: mention.type, row: "", column: "",
            author: "", date: "", reason: "", origin: "")
        if mention.type == .budgetAllocation {
            (correction.kind, correction.target, correction.rejected, correction.type) = (.mention, "", "*", nil)
        }
        let found = (try? places.find(correction)) ?? []
        if found.count > 1 {
            correction.occurrence = found.firstIndex { $0.place == mention.place && $0.range == mention.range }
                .map { $0 + 1 }
        }
        return correction.fields.map(Self.spelt).joined(separator: "\t")
    }

    /// A field as the reader of the file undoes it: on one line, in quotes where it would be taken for a remark or for
    /// quoted.
    private static func spelt(_ field: String) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: field.unicodeScalars.map { "\t\n\r".unicodeScalars.contains($0) ? " " : $0 })
        guard let first = view.first, first == "#" || first == "\"" else { return String(view) }
        var quoted: String.UnicodeScalarView = "\"".unicodeScalars
        for scalar in view {
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        quoted.append("\"")
        return String(quoted)
    }
}
