extension ColumnReading {
    /// So few cells count nothing.
    private static let fewestCells = 3

    /// In a text that prints columns whole, a heading of words alone looks like a short measure, and the other way round. The
    /// column of offices has a cell for each measure: where it has fewer, so many of the measures that may be headings, and
    /// are least sure, are taken for such. O(paragraphs log paragraphs).
    mutating func takeHeadings(outOf measures: Int, beside offices: Int) {
        let surplus = paragraphs[measures].count - paragraphs[offices].count
        guard surplus > 0, paragraphs[offices].count >= Self.fewestCells else { return }
        // One that ends the column, or stands above another such, has no measure below it.
        let own = paragraphs[measures]
        let possible = own.indices.dropLast().filter { Self.mayBeHeading(own[$0]) }
        guard possible.count >= surplus, possible.count < own.count else { return }
        let taken = Set(possible.sorted { (own[$0].margin, $0) < (own[$1].margin, $1) }.prefix(surplus))
        headings = (headings + taken.map { own[$0].firstLine }).sorted()
        paragraphs[measures] = own.indices.filter { !taken.contains($0) }.map { own[$0] }
    }

    private static func mayBeHeading(_ paragraph: Paragraph) -> Bool {
        let piece = paragraph.pieces[0]
        return paragraph.pieces.count == 1 && piece.form == .prose && piece.begins == .content && !piece.hasSentence
            && piece.finishes == .content
    }
}
