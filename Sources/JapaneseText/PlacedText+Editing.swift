extension PlacedText {
    /// Where the characters of `spans`, and no others, stand in the text; nil where they do not. O(spans).
    package func range(of spans: [SourceSpan]) -> Range<Int>? {
        guard let first = spans.first else { return nil }
        let count = spans.reduce(0) { $0 + $1.count }
        var offset = 0
        for span in self.spans {
            if span.page == first.page, span.start <= first.start, first.start < span.end {
                let start = offset + first.start - span.start
                let range = start..<start + count
                return range.upperBound <= scalars.count && sourceSpans(of: range) == spans ? range : nil
            }
            offset += span.count
        }
        return nil
    }

    /// The text without the characters in `range`.
    package func removing(_ range: Range<Int>) -> PlacedText {
        var rest = self[0..<range.lowerBound]
        rest.append(self[range.upperBound..<count])
        return rest
    }

    /// The text with `other` put in at `offset`.
    package func inserting(_ other: PlacedText, at offset: Int) -> PlacedText {
        var whole = self[0..<offset]
        whole.append(other)
        whole.append(self[offset..<count])
        return whole
    }
}
