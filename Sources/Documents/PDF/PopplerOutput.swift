import XMLReading

/// What poppler's programs printed of a PDF, read apart from the programs: an interface for tests and fuzzing, which
/// the reader of PDFs shares its parts with.
package enum PopplerOutput {
    /// The pages that `pdftotext -bbox-layout` and `pdftocairo -svg` printed.
    /// - Throws: where the words are no XML; a drawing that is none counts for nothing, as in a PDF.
    package static func pages(words: [UInt8], drawing: [UInt8]) throws -> [Page] {
        let text = PDFWords()
        try parse(words, text)
        let rules = SVGRules()
        var printed = text.pages
        if (try? parse(drawing, rules)) != nil {
            for (index, drawing) in rules.pages.enumerated() where index < printed.count {
                printed[index].rules = drawing.rules
                printed[index].shades = drawing.shades
            }
        }
        let pages = printed.map(\.upright)
        let running = RunningLines(pages)
        return pages.indices.map { PDFPageText(pages[$0], number: $0 + 1, running: running.words[$0]).page }
    }

    /// The PDF as its drawing is asked for, without letters; nil where it stays as it is.
    package static func withoutLetters(_ pdf: [UInt8]) -> [UInt8]? {
        PDFFonts.found(in: pdf).flatMap { TextlessPDF(pdf, fonts: $0)?.bytes }
    }

    private static func parse(_ bytes: [UInt8], _ handler: any XMLEventHandler) throws {
        let parser = XMLEventParser(handler)
        var text = XMLText()
        try parser.parse(bytes.withUnsafeBytes { text.clean($0) }[...])
        try parser.finish()
    }
}
