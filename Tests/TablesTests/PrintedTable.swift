import Documents
import JapaneseText

/// A table set in type and read back as an extractor does: lines of one height joined by single spaces.
///
/// Every column is broken at its width in em (full width 1, ASCII one half), all with one leading, so that the lines of a row
/// meet; a row begins below the longest cell of the one before.
struct PrintedTable {
    var headings: [String]
    var widths: [Int]
    private(set) var lines: [String] = []

    init(headings: [String], widths: [Int]) {
        self.headings = headings
        self.widths = widths
        lines = headings
    }

    mutating func line(_ text: String) { lines.append(text) }

    /// A row: by column, its paragraphs. `late` columns come after the rest of the row, alone.
    mutating func row(_ cells: [[String]], late: Set<Int> = []) {
        let set = cells.enumerated().map { column, paragraphs in
            paragraphs.flatMap { broken($0, width: widths[column]) }
        }
        for columns in [cells.indices.filter { !late.contains($0) }, cells.indices.filter(late.contains)] {
            for height in 0..<(columns.map { set[$0].count }.max() ?? 0) {
                lines.append(
                    columns.compactMap { height < set[$0].count ? set[$0][height] : nil }.joined(separator: " "))
            }
        }
    }

    func broken(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var taken = 0
        for character in text {
            let advance = character.isASCII ? 1 : 2
            if taken + advance > 2 * width, !"、。)」".contains(character) {
                lines.append(line)
                line = ""
                taken = 0
            }
            line.append(character)
            taken += advance
        }
        return line.isEmpty ? lines : lines + [line]
    }

    func page(_ number: Int = 1) -> Page { Page(number: number, text: lines.joined(separator: "\n")) }
}

extension Page {
    /// A page all of whose lines are content.
    init(number: Int, text: String, lines range: Range<Int>? = nil) {
        let scalars = Array(text.unicodeScalars)
        var spans: [SourceSpan] = []
        var start = 0
        for (index, scalar) in scalars.enumerated() where scalar == "\n" {
            spans.append(SourceSpan(page: number, start: start, end: index))
            start = index + 1
        }
        spans.append(SourceSpan(page: number, start: start, end: scalars.count))
        self.init(number: number, text: scalars, lines: range.map { Array(spans[$0]) } ?? spans)
    }
}
