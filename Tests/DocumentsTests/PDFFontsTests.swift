import Documents
import Foundation
import TestSupport
import Testing

@Suite("PDF fonts")
struct PDFFontsTests {
    private let pages = [PrintedPDF.text("river", 20, 20)]

    @Test func fontsInClearAreFound() {
        #expect(PDFFonts.found(in: PrintedPDF(pages: pages).bytes)?.map(\.number) == [3])
    }

    @Test func whatIsNotSureIsLeftToPoppler() {
        let pdf = PrintedPDF(pages: pages)
        #expect(PDFFonts.found(in: pdf.bytes + pdf.bytes) == nil)
        var locked = pdf
        locked.trailer = "/Encrypt 9 0 R"
        #expect(PDFFonts.found(in: locked.bytes) == nil)
        #expect(
            PDFFonts.found(in: Array("%PDF-1.5\n7 0 obj << /Type /ObjStm /N 1 /First 4 >> stream\nnoise".utf8)) == nil)
        #expect(PDFFonts.found(in: Array("%PDF-1.5\n<< /Type /Font >>".utf8)) == nil)
    }

    /// WeasyPrint packs its objects into streams. Poppler does not list the fonts of which a composite font is made.
    @Test(
        .enabled(if: Oracle.imports("weasyprint"), "weasyprint is not installed"),
        .enabled(if: Oracle.runs("pdffonts"), "poppler-utils is not installed"))
    func packedFontsAreAmongThem() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("fonts-\(UUID().uuidString).pdf")
        defer { try? FileManager.default.removeItem(at: file) }
        let page = "<p>river</p><p style='font-family: monospace'>delta <b>bridge</b></p>"
        let made = try Oracle.run(
            Oracle.python,
            [
                "-c", "import sys, weasyprint; weasyprint.HTML(string=sys.argv[1]).write_pdf(sys.argv[2])", page,
                file.path,
            ])
        try #require(made.status == 0)
        let listed = PDFFonts.listed(try Oracle.run("pdffonts", [file.path]).text)
        let bytes = [UInt8](try Data(contentsOf: file))
        #expect(listed.count >= 2 && bytes.contains("/ObjStm"))
        let found = try #require(PDFFonts.found(in: bytes))
        #expect(found.count <= 2 * listed.count && Set(found).isSuperset(of: listed))
    }
}

extension [UInt8] {
    fileprivate func contains(_ word: String) -> Bool { firstRange(of: Array(word.utf8)) != nil }
}
