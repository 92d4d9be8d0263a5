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

    /// The offset that the stream of objects tells is the greatest number: beyond the end whatever is added to it.
    @Test func offsetsBeyondEverythingAreNone() throws {
        // 7 9223372036854775807 <</Type /Font>>
        let packed: [UInt8] = [
            0x78, 0x9C, 0x33, 0x57, 0xB0, 0x34, 0x32, 0x32, 0x36, 0x36, 0x37, 0x32, 0x30, 0x36, 0xB3, 0x30, 0x35, 0x31,
            0x37, 0x37, 0xB5, 0x30, 0x30, 0x57, 0xB0, 0xB1, 0xD1, 0x0F, 0xA9, 0x2C, 0x48, 0x55, 0xD0, 0x77, 0xCB, 0xCF,
            0x2B, 0xB1, 0xB3, 0x03, 0x00, 0x98, 0x10, 0x09, 0x0B,
        ]
        let head = "%PDF-1.5\n2 0 obj\n<</Type /ObjStm /N 1 /First 22 /Filter /FlateDecode>>\nstream\n"
        #expect(PDFFonts.found(in: Array(head.utf8) + packed) == [])
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
