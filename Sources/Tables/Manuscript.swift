import Documents
import JapaneseText

/// The content lines of all pages as one run of characters: what the searches read instead of strings.
struct Manuscript {
    /// One content line, without the blanks at its ends.
    struct Line {
        /// Offsets into the manuscript's arrays.
        var start: Int
        var end: Int
        var page: Int
        /// Offset of `start` in its page's text.
        var pageStart: Int
    }

    private(set) var scalars: [UInt32] = []
    private(set) var kinds: [ScalarKind] = []
    private(set) var lines: [Line] = []

    init(_ pages: [Page]) {
        for page in pages {
            for span in page.lines {
                var lower = span.start
                var upper = span.end
                while lower < upper, ScalarKind(page.text[lower].value) == .space { lower += 1 }
                while upper > lower, ScalarKind(page.text[upper - 1].value) == .space { upper -= 1 }
                guard lower < upper else { continue }
                let start = scalars.count
                for scalar in page.text[lower..<upper] {
                    let folded = ScalarKind.folded(scalar.value)
                    scalars.append(folded)
                    kinds.append(ScalarKind(folded))
                }
                lines.append(Line(start: start, end: scalars.count, page: page.number, pageStart: lower))
            }
        }
    }

    /// Where a part of a line was read.
    func span(line: Int, _ start: Int, _ end: Int) -> SourceSpan {
        let whole = lines[line]
        return SourceSpan(
            page: whole.page, start: whole.pageStart + start - whole.start, end: whole.pageStart + end - whole.start)
    }
}
