import Documents
import Foundation
import JapaneseText
import Linking
import Tables
import TestSupport
import Testing

/// The misprints of the annotated page: the certain ones corrected, the probable ones found, no others.
@Test(.enabled(if: Oracle.hasShared, "the shared material is not here"))
func findsTheMisprintsOfTheAnnotatedPage() throws {
    struct Cells: Decodable {
        struct Row: Decodable {
            struct Correction: Decodable {
                var surface: String
                var corrected: String
                var confidence: String
                var spans: [[Int]]
            }
            var corrections: [Correction]
        }
        var rows: [Row]
    }
    let file = Oracle.shared.appendingPathComponent("gold/cells.json")
    let gold = try JSONDecoder().decode(Cells.self, from: Data(contentsOf: file)).rows.flatMap(\.corrections)

    let page = try GoldPage.load()
    let document = Linker(authority: Authority()).link(page.document, page.table)
    let misprints = document.findings.filter { $0.code.contains("misprint") }
    for (code, confidence) in [("misprint-corrected", "certain"), ("possible-misprint", "probable")] {
        let findings = misprints.filter { $0.code == code }
        let expected = gold.filter { $0.confidence == confidence }
        print("\(confidence) misprints: \(findings.count) found, \(expected.count) expected")
        #expect(findings.count == expected.count)
        for correction in expected {
            let spans = GoldPage.spans(correction.spans)
            #expect(
                findings.contains {
                    $0.spans.allSatisfy { a in spans.contains { a.start < $0.end && $0.start < a.end } }
                },
                "\(correction.surface)")
        }
    }
    #expect(misprints.count == gold.count)
    let facts = document.entities.flatMap(\.facts).filter { if case .correctedFrom = $0 { true } else { false } }
    #expect(facts.count == 3)
}
