internal import JapaneseText

/// Puts the text of a page together out of its words, line by line.
struct PDFPageText {
    private(set) var page: Page

    /// - Parameter running: the words, in reading order, that are no content.
    init(_ printed: PDFPage, number: Int, running: Set<Int>) {
        let em = printed.em
        var text: [Unicode.Scalar] = []
        var lines: [SourceSpan] = []
        var words: [PrintedPage.Word] = []
        var index = 0
        for line in printed.blocks.joined() where !line.isEmpty {
            let start = text.count
            let isSpread = Self.isSpread(line)
            var isContent = false
            for (position, word) in line.enumerated() {
                if position > 0, Self.isSpace(between: line[position - 1], and: word, em: em, isSpread: isSpread) {
                    text.append(" ")
                }
                let wordStart = text.count
                text += word.text
                if !running.contains(index) {
                    isContent = true
                    words.append(
                        PrintedPage.Word(
                            box: word.box, span: SourceSpan(page: number, start: wordStart, end: text.count)))
                }
                index += 1
            }
            if isContent { lines.append(SourceSpan(page: number, start: start, end: text.count)) }
            text.append("\n")
        }
        page = Page(number: number, text: text, lines: lines)
        page.print = PrintedPage(words: words, rules: printed.rules, shades: printed.shades, em: em)
    }

    /// Whether a line was spread to fill its column, so that its gaps are no spaces: nearly every word is one character.
    private static func isSpread(_ line: [PDFPage.Word]) -> Bool {
        line.count > 4 && line.count { $0.text.count <= 2 } * 3 >= line.count * 2
    }

    /// Japanese has no spaces: what parts two of its words is a space only where it is wide. Between Latin words any gap
    /// that poppler saw is one.
    private static func isSpace(
        between word: PDFPage.Word, and next: PDFPage.Word, em: Double, isSpread: Bool
    ) -> Bool {
        let gap = next.box.left - word.box.right
        let wide = [word.text.last, next.text.first].count { $0.map(CharacterWidth.isWide) ?? false }
        if wide == 0 { return true }
        return gap > em * (isSpread ? 0.8 : wide == 1 ? 0.35 : 0.2) || gap < -em
    }
}
