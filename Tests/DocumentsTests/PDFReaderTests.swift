import Documents
import Foundation
import JapaneseText
import TestSupport
import Testing

/// One after another: each keeps a thread waiting for poppler.
@Suite("PDF", .serialized, .enabled(if: Oracle.runs("pdftotext"), "poppler-utils is not installed"))
struct PDFReaderTests {
    private func read(_ pdf: PrintedPDF) throws -> SourceDocument {
        try InputFormat.read(pdf.bytes, name: "dir/report.pdf").document
    }

    private func rules(_ drawing: String) throws -> [PageRule] {
        let pdf = PrintedPDF(pages: [PrintedPDF.text("river", 20, 20) + drawing])
        return try #require(try read(pdf).pages[0].print).rules
    }

    private func code(_ bytes: [UInt8]) -> String? {
        do {
            _ = try InputFormat.read(bytes, name: "report.pdf")
            return nil
        } catch {
            return error.code
        }
    }

    @Test func linesAreTheTextAsPrinted() throws {
        let page = try read(
            PrintedPDF(pages: [PrintedPDF.text("mend the bridge", 40, 200) + PrintedPDF.text("and paint it", 40, 188)])
        ).pages[0]
        #expect(page.lines.map { page.placedText($0).string } == ["mend the bridge", "and paint it"])
        let printed = try #require(page.print)
        #expect(
            printed.words.map { page.placedText($0.span).string } == ["mend", "the", "bridge", "and", "paint", "it"])
        let box = printed.words[0].box
        #expect(abs(box.left - 40) < 0.5 && box.top < 100 && box.bottom > 100)
    }

    @Test func eachPageHasItsNumberAndItsOwnOffsets() throws {
        let document = try read(
            PrintedPDF(pages: [PrintedPDF.text("first", 40, 200), PrintedPDF.text("next", 40, 200)]))
        #expect(document.pages.map(\.number) == [1, 2])
        #expect(document.pages.map { $0.lines.map(\.start) } == [[0], [0]])
        #expect(document.pages[1].lines[0].page == 2)
    }

    @Test func titlesThatNameAFileAreNone() throws {
        let page = [PrintedPDF.text("river", 20, 20)]
        #expect(try read(PrintedPDF(pages: page, title: "Rivers of 2024")).title == "Rivers of 2024")
        #expect(try read(PrintedPDF(pages: page, title: "Microsoft Word - a.docx")).title == "report")
        #expect(try read(PrintedPDF(pages: page)).title == "report")
    }

    @Test func whatRunsAlongHeadAndFootIsSetAside() throws {
        let pages = (1...3).map { number in
            PrintedPDF.text("Annex 4", 300, 285) + PrintedPDF.text("body of \(number)", 40, 240)
                + PrintedPDF.text("- \(number) -", 190, 12)
        }
        let document = try read(PrintedPDF(pages: pages))
        #expect(
            document.pages.map { page in page.lines.map { page.placedText($0).string } }
                == (1...3).map { ["body of \($0)"] })
        #expect(String(String.UnicodeScalarView(document.pages[0].text)).contains("Annex 4"))
    }

    @Test func strokesAndThinFillsAreRules() throws {
        let found = try rules("0.5 w 50 100 m 250 100 l S\n100 50 0.6 120 re f\n10 10 80 40 re f\n")
        #expect(found.count == 2)
        let horizontal = try #require(found.first { $0.axis == .horizontal })
        #expect(abs(horizontal.position - 200) < 0.1 && abs(horizontal.length - 200) < 0.1)
        let vertical = try #require(found.first { $0.axis == .vertical })
        #expect(
            abs(vertical.position - 100.3) < 0.1 && abs(vertical.start - 130) < 0.1 && abs(vertical.end - 250) < 0.1)
    }

    @Test func aStrokedRectangleHasFourRules() throws {
        #expect(try rules("50 50 100 60 re S\n").map(\.axis).count { $0 == .horizontal } == 2)
        #expect(try rules("50 50 100 60 re S\n").count == 4)
    }

    @Test func transformsCountAndSlantedLinesDoNot() throws {
        let found = try rules("q 2 0 0 2 10 10 cm 20 40 m 70 40 l S Q\n50 50 m 150 120 l S\n")
        #expect(found.count == 1)
        #expect(abs(found[0].position - 210) < 0.1 && abs(found[0].start - 50) < 0.1 && abs(found[0].end - 150) < 0.1)
    }

    @Test func whatAClipCutsOffIsNotThere() throws {
        let found = try rules("q 0 0 100 300 re W n 50 100 m 250 100 l S 150 20 m 150 90 l S Q\n")
        #expect(found.count == 1)
        #expect(abs(found[0].end - 100) < 1)
    }

    @Test(arguments: [90, 180, 270]) func aRotatedPageIsReadUpright(rotation: Int) throws {
        let page = PrintedPDF.text("mend the bridge", 40, 200)
        let upright = try #require(try read(PrintedPDF(pages: [page])).pages[0].print)
        // The page is turned, and what is on it back again.
        let matrices = [90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0"]
        let places = [90: (200, 40), 180: (360, 100), 270: (100, 260)]
        let place = try #require(places[rotation])
        let size = rotation == 180 ? (width: 400, height: 300) : (width: 300, height: 400)
        var pdf = PrintedPDF(
            pages: [PrintedPDF.text("mend the bridge", place.0, place.1, matrix: try #require(matrices[rotation]))],
            rotation: rotation, size: size)
        pdf.title = nil
        let turned = try #require(try read(pdf).pages[0].print)
        #expect(turned.words.count == upright.words.count)
        #expect(turned.words[0].box.width > turned.words[0].box.height)
    }

    @Test(arguments: ["0 1 -1 0", "0 -1 1 0"]) func textOnItsSideIsTurned(matrix: String) throws {
        let down = matrix == "0 -1 1 0"
        let page =
            PrintedPDF.text("mend the bridge", 100, down ? 250 : 50, matrix: matrix)
            + PrintedPDF.text("paint the tower", down ? 86 : 114, down ? 250 : 50, matrix: matrix)
            + "0.5 w \(down ? 97 : 103) 20 m \(down ? 97 : 103) 280 l S\n"
        let printed = try #require(try read(PrintedPDF(pages: [page])).pages[0].print)
        #expect(printed.words.allSatisfy { $0.box.width > $0.box.height * 0.8 })
        #expect(printed.words[0].box.midY < printed.words[3].box.midY)
        let rule = try #require(printed.rules.first)
        #expect(rule.axis == .horizontal)
        #expect(printed.words[0].box.midY < rule.position && rule.position < printed.words[3].box.midY)
    }

    @Test func headingsThatEachPageRepeatAreNoRunningLine() throws {
        let pages = (1...3).map { number in
            PrintedPDF.text("Draft", 20, 290) + PrintedPDF.text("Measure", 20, 266) + PrintedPDF.text("Done", 140, 266)
                + PrintedPDF.text("Planned", 260, 266) + PrintedPDF.text("continued", 140, 255)
                + PrintedPDF.text("body of \(number)", 40, 200)
        }
        for page in try read(PrintedPDF(pages: pages)).pages {
            let words = try #require(page.print).words.map { page.placedText($0.span).string }
            #expect(words.contains("Measure") && words.contains("continued") && !words.contains("Draft"))
        }
    }

    @Test func aFrameHasFourRulesInWhicheverOrderItsEdgesAreDrawn() throws {
        let (inner, outer) = ("51 51 98 58 re ", "50 50 100 60 re ")
        for path in [inner + outer, outer + inner] {
            let found = try rules(path + "f*\n")
            #expect(found.map(\.axis).count { $0 == .horizontal } == 2 && found.count == 4)
        }
    }

    @Test func shadesAreAreasThatAreNotWhite() throws {
        let text = PrintedPDF.text("river", 20, 20)
        let page = text + "1 g 0 0 400 300 re f 0.9 g 40 100 200 20 re f 0 g 40 90 200 0.5 re f\n"
        let printed = try #require(try read(PrintedPDF(pages: [page])).pages[0].print)
        let shade = try #require(printed.shades.first)
        #expect(printed.shades.count == 1 && printed.rules.count == 1)
        #expect(abs(shade.top - 180) < 0.1 && abs(shade.bottom - 200) < 0.1 && abs(shade.width - 200) < 0.1)
    }

    /// Each thread waits for programs of its own, and none for another.
    @Test func threadsReadAtOnce() async {
        let bytes = PrintedPDF(pages: [PrintedPDF.text("river", 20, 20) + "0.5 w 50 100 m 250 100 l S\n"]).bytes
        let found = await withTaskGroup(of: String?.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    await withCheckedContinuation { continuation in
                        Thread.detachNewThread {
                            let page = try? InputFormat.read(bytes, name: "report.pdf").document.pages[0]
                            continuation.resume(
                                returning: page.flatMap { page in
                                    page.print.map { "\(page.placedText($0.words[0].span).string) \($0.rules.count)" }
                                })
                        }
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(found == Array(repeating: "river 1", count: 8))
    }

    @Test func whatAnIncrementalUpdateReplacedIsReadAsItIsNow() throws {
        // The update has a page that the first version has not; its trailer is the one that counts.
        let page = { (text: String) in PrintedPDF.text(text, 20, 20) }
        var bytes = PrintedPDF(pages: [page("river"), page("delta")]).bytes
        let start = try #require(bytes.lastRange(of: "startxref\n")).upperBound
        let before = String(decoding: bytes[start...].prefix { $0 != 0x0A }, as: UTF8.self)
        let stream = page("brook") + "0.5 w 50 100 m 250 100 l S\n"
        let at = bytes.count
        bytes += Array("6 0 obj\n<< /Length \(stream.utf8.count) >>\nstream\n\(stream)\nendstream\nendobj\n".utf8)
        let table = bytes.count
        let offset = String(repeating: "0", count: 10 - String(at).count) + String(at)
        bytes += Array(
            "xref\n6 1\n\(offset) 00000 n \ntrailer\n<< /Size 9 /Root 1 0 R /Prev \(before) >>\nstartxref\n\(table)\n%%EOF\n"
                .utf8)
        let document = try InputFormat.read(bytes, name: "report.pdf").document
        #expect(document.pages.map { page in page.lines.map { page.placedText($0).string } } == [["brook"], ["delta"]])
        #expect(document.pages.map { $0.print?.rules.count } == [1, 0])
    }

    @Test func errorsSayWhatIsWrong() {
        #expect(code(PrintedPDF(pages: ["50 50 100 60 re f"]).bytes) == "no-text-layer")
        #expect(code(Array("%PDF-1.4 and no more".utf8)) == "broken-pdf")
        var locked = PrintedPDF(pages: [PrintedPDF.text("river", 20, 20)])
        let key = String(repeating: "5A", count: 32)
        locked.trailer = "/Encrypt << /Filter /Standard /V 1 /R 2 /O <\(key)> /U <\(key)> /P -4 >> /ID [<00> <00>]"
        #expect(code(locked.bytes) == "encrypted-pdf")
        #expect(code(Array(PrintedPDF(pages: [PrintedPDF.text("river", 20, 20)]).bytes.prefix(300))) == "broken-pdf")
    }
}

extension [UInt8] {
    fileprivate func lastRange(of text: String) -> Range<Int>? {
        let word = Array(text.utf8)
        return indices.reversed().first { self[$0...].starts(with: word) }.map { $0..<($0 + word.count) }
    }
}
