import Foundation
import TestSupport
import Testing

/// Pages of HTML as outsiders write them, made of tables whose cells are known, through the command.
@Suite struct HTMLTableTests {
    @Test(.enabled(if: Oracle.imports("json"), "Python is not installed"))
    func everyCellComesBack() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tsunagu-html-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let scripts = Oracle.packageRoot.appendingPathComponent("Tests/HTML")
        let made = try Oracle.run(
            Oracle.python, [scripts.appendingPathComponent("make.py").path, folder.path, "--small"])
        try #require(made.status == 0, "\(made.errorText)")
        let scored = try Oracle.run(
            Oracle.python, [scripts.appendingPathComponent("score.py").path, Oracle.tsunagu.path, folder.path])
        #expect(scored.status == 0, "\(scored.text)\(scored.errorText)")
        #expect(scored.text.contains(" all "))
    }
}
