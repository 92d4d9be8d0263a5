import Foundation
import TestSupport
import Testing

/// PDFs made from tables whose cells are known, through the command.
@Suite struct PDFTableTests {
    private static let canMake = Oracle.imports("weasyprint") && Oracle.runs("pdftotext")

    @Test(
        .enabled(if: canMake, "WeasyPrint or poppler-utils is not installed"),
        arguments: [("make.py", []), ("unseen.py", ["1", "10"])])
    func everyCellComesBack(script: String, arguments: [String]) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tsunagu-pdf-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let scripts = Oracle.packageRoot.appendingPathComponent("Tests/PDF")
        let made = try Oracle.run(
            Oracle.python,
            [scripts.appendingPathComponent(script).path, folder.path] + arguments + ["--small"])
        try #require(made.status == 0, "\(made.errorText)")
        let measured = try Oracle.run(
            Oracle.python, [scripts.appendingPathComponent("measure.py").path, Oracle.tsunagu.path, folder.path])
        #expect(measured.status == 0, "\(measured.text)\(measured.errorText)")
        #expect(measured.text.contains("all ruled") && measured.text.contains("all unruled"))
    }

    @Test func aMissingProgramIsNamedWithItsPackage() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("tsunagu-\(UUID().uuidString).pdf")
        try Data("%PDF-1.7".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let run = try Oracle.run("env", ["PATH=/nowhere", Oracle.tsunagu.path, "table", file.path])
        #expect(run.status == 1)
        #expect(run.errorText.contains("poppler-utils"))
    }
}
