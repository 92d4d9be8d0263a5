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
        /// How far to the right the line begins, in hundredths of an em: its blanks, a tab being as wide as eight.
        var indent: Int
        /// How many characters stand before it on its line, all of them blanks.
        var offset: Int
        /// How many stretches of empty lines stand above it on its page.
        var block: Int
        /// How many form feeds, or ends of pages, stand above it.
        var sheet: Int
        /// How many lines of the text stand above it, empty ones too.
        var height: Int
    }

    private(set) var scalars: [UInt32] = []
    private(set) var kinds: [ScalarKind] = []
    var lines: [Line] = []
    /// Of each character in its page's text.
    private var offsets: [Int32] = []
    /// Before each character, how many blanks were left out that only set scripts apart; empty where none was.
    private var spacing: [Int32] = []
    /// True if runs of blanks keep the columns apart, as `pdftotext -layout` prints them: then where a text stands on its
    /// line tells its column.
    private(set) var keepsPlaces = false
    /// True if a character of full width takes two places there, false if every character takes one (poppler).
    private(set) var countsWidths = true

    init(_ pages: [Page]) {
        var sheet = 0
        var height = -1
        for page in pages {
            var block = 0
            var end = page.lines.first?.start ?? 0
            for span in page.lines {
                height += 1
                if span.start > end, page.text[end..<span.start].contains("\u{0C}") { sheet += 1 }
                end = span.end
                var lower = span.start
                var upper = span.end
                var indent = 0
                while lower < upper, ScalarKind(page.text[lower].value) == .space {
                    indent += page.text[lower] == "\u{3000}" ? 100 : page.text[lower] == "\t" ? 400 : 50
                    lower += 1
                }
                while upper > lower, ScalarKind(page.text[upper - 1].value) == .space { upper -= 1 }
                guard lower < upper else {
                    if let last = lines.last, last.page == page.number, last.block == block { block += 1 }
                    continue
                }
                let start = scalars.count
                for (offset, scalar) in zip(lower..<upper, page.text[lower..<upper]) {
                    if page.isSpacing(at: offset), !ScriptSpacing.mayPartNumber(page.text, at: offset) {
                        leaveOutSpacing()
                        continue
                    }
                    if !spacing.isEmpty { spacing.append(spacing[spacing.count - 1]) }
                    offsets.append(Int32(offset))
                    let folded = ScalarKind.folded(scalar.value)
                    scalars.append(folded)
                    kinds.append(ScalarKind(folded))
                }
                lines.append(
                    Line(
                        start: start, end: scalars.count, page: page.number, indent: indent,
                        offset: lower - span.start, block: block, sheet: sheet, height: height))
            }
            sheet += 1
        }
        dropRunningLines()
        let apart = lines.count { $0.indent > 100 || hasGap(in: $0) }
        keepsPlaces = apart * 3 > lines.count
        joinBrokenLines()
        if keepsPlaces { countsWidths = !alignsBetterByCount }
    }

    private mutating func leaveOutSpacing() {
        if spacing.isEmpty { spacing = Array(repeating: 0, count: scalars.count + 1) }
        spacing[spacing.count - 1] += 1
    }

    /// How many blanks were left out between two characters, because they only set scripts apart.
    func spacing(from start: Int, to end: Int) -> Int { spacing.isEmpty ? 0 : Int(spacing[end] - spacing[start]) }

    /// A run of two blanks or more.
    private func hasGap(in line: Line) -> Bool {
        (line.start..<line.end).dropFirst().contains { kinds[$0] == .space && kinds[$0 - 1] == .space }
    }

    /// Whether more pairs of stretches behind a gap begin at one place of their sheet when each character counts as one than
    /// when characters of full width count as two. (Lines next to each other need not hold the same columns: where cells are
    /// set in the middle, hardly any do.)
    private var alignsBetterByCount: Bool {
        var aligned = (byCount: 0, byWidth: 0)
        var above: (byCount: [Int: Int], byWidth: [Int: Int]) = ([:], [:])
        var sheet = 0
        for line in lines.indices {
            let whole = lines[line]
            if whole.sheet != sheet {
                sheet = whole.sheet
                above = ([:], [:])
            }
            // A line of megabytes is no table's.
            for index in (whole.start..<min(whole.end, whole.start + 1000)).dropFirst(2)
            where kinds[index] != .space && kinds[index - 1] == .space && kinds[index - 2] == .space {
                let byCount = place(of: index, on: line, byWidth: false)
                let byWidth = place(of: index, on: line, byWidth: true)
                aligned.byCount += above.byCount[byCount, default: 0]
                aligned.byWidth += above.byWidth[byWidth, default: 0]
                above.byCount[byCount, default: 0] += 1
                above.byWidth[byWidth, default: 0] += 1
            }
        }
        return aligned.byCount > aligned.byWidth
    }

    private func place(of index: Int, on line: Int, byWidth: Bool) -> Int {
        let whole = lines[line]
        let spacing = 50 * spacing(from: whole.start, to: index)
        guard byWidth else { return 50 * (whole.offset + index - whole.start) + spacing }
        return (whole.start..<index).reduce(whole.indent + spacing) {
            $0 + Int(TypeMetric.monospaced.advance(scalars[$1], kinds[$1]))
        }
    }

    /// How far to the right a character of a line stands, a blank being 50.
    func place(of index: Int, on line: Int) -> Int { place(of: index, on: line, byWidth: countsWidths) }

    /// Where a part of a line was read: in one stretch, but for a line that was put together.
    func spans(line: Int, _ start: Int, _ end: Int) -> [SourceSpan] {
        var spans: [SourceSpan] = []
        for index in start..<end {
            let offset = Int(offsets[index])
            if let last = spans.last, last.end == offset {
                spans[spans.count - 1].end = offset + 1
            } else {
                spans.append(SourceSpan(page: lines[line].page, start: offset, end: offset + 1))
            }
        }
        return spans
    }
}
