/// What the second search found: the paragraphs in the order of the page, and the row of each.
struct RowAlignment {
    var paragraphs: [ColumnReading.Paragraph]
    /// By paragraph.
    var rows: [Int]
    /// By paragraph, by how much the whole is cheaper than with it in any other row, in centibits.
    var margins: [Int32]
    var count: Int
    var cost: Int
}
