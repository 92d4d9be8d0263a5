/// What the second search found: the paragraphs in the order of the page, and the row of each.
struct RowAlignment {
    var paragraphs: [ColumnReading.Paragraph]
    /// By paragraph.
    var rows: [Int]
    var count: Int
    var cost: Int
}
