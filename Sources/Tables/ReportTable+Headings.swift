public import JapaneseText

extension ReportTable {
    /// The headings of all rows, each once, in the order in which they stand. O(rows × depth).
    public var headings: [PlacedText] {
        var seen: Set<[SourceSpan]> = []
        return rows.flatMap(\.section).filter { seen.insert($0.spans).inserted }
    }

    /// The text at a heading index, a row's measure and so on is reached through `Linking.TextPlace`.
    public func headingIndex(_ heading: PlacedText) -> Int? {
        headings.firstIndex { $0.spans == heading.spans }
    }
}
