import Documents
import JapaneseText
import Linking
import Tables

/// A page that grows with the texts a test invents, so that their spans are real.
final class BudgetPage {
    private var scalars: [Unicode.Scalar] = []

    func text(_ string: String) -> PlacedText {
        let start = scalars.count
        scalars += Array(string.unicodeScalars)
        defer { scalars.append("\n") }
        return PlacedText(scalars, SourceSpan(page: 1, start: start, end: scalars.count))
    }

    var document: SourceDocument {
        SourceDocument(
            name: "invented", title: "資料1 試験", digest: "", pages: [Page(number: 1, text: scalars, lines: [])])
    }

    /// The table with the entities of its own parts.
    func linked(_ table: ReportTable) -> (LinkedDocument, [String: EntityID]) {
        var document = LinkedDocument(document: document, table: table)
        var index: [String: EntityID] = [:]
        document.readStructure(index: &index)
        return (document, index)
    }
}
