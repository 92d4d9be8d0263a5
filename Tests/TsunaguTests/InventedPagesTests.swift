import Foundation
import TestSupport
import Testing

/// The invented pages and their annotation are what their sources make; nobody edits them by hand.
@Test(.enabled(if: Oracle.runs("python3"), "python3 is not installed"))
func inventedPagesAreAsTheirSourcesMakeThem() throws {
    let pages = Oracle.packageRoot.appendingPathComponent("Tests/Pages")
    let sources = try FileManager.default.subpathsOfDirectory(atPath: pages.path)
        .filter { $0.hasSuffix(".json") && !$0.hasSuffix(".cells.json") }.sorted()
    #expect(sources.count >= 11)
    let run = try Oracle.run(
        "python3",
        [pages.appendingPathComponent("simulate.py").path, "--check"]
            + sources.map { pages.appendingPathComponent($0).path })
    #expect(run.status == 0, "\(run.text)\(run.errorText)")
}
