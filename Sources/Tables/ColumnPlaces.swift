/// Where the columns stand in a text whose lines keep their places, as `pdftotext -layout` prints it.
///
/// Between two columns a band of blanks runs down the sheet. What stands on a line between the bands is a column's, and
/// no search need find out. Sheets are measured each by itself; those that do not show as many columns as most lines' are
/// left to the search, and so are lines that run over a band.
struct ColumnPlaces {
    /// How many columns there are.
    let count: Int
    /// By sheet, where a column ends and the next begins, from the left; none where the sheet shows other columns.
    private let separators: [[Int]]

    /// A part of a line between blanks, and the places that it covers.
    struct Word {
        var start: Int
        var end: Int
        var left: Int
        var right: Int
    }

    /// Nil where no bands part columns. O(characters).
    init?(_ manuscript: Manuscript) {
        guard manuscript.keepsPlaces, let last = manuscript.lines.last else { return nil }
        var sheets: [[[Word]]] = Array(repeating: [], count: last.sheet + 1)
        for line in manuscript.lines.indices {
            let words = Self.words(of: line, manuscript)
            if Self.hasGap(words) { sheets[manuscript.lines[line].sheet].append(words) }
        }
        let separators = sheets.map { Self.separators($0, manuscript) }
        var lines = Array(repeating: 0, count: ColumnSearch.mostColumns)
        for (sheet, found) in zip(sheets, separators) where lines.indices.contains(found.count) {
            lines[found.count] += sheet.count
        }
        // What most lines show; of counts that as many show, the greater.
        let most = lines.indices.dropFirst().max { (lines[$0], $0) < (lines[$1], $1) } ?? 0
        guard most > 0, lines[most] > 0 else { return nil }
        count = most + 1
        self.separators = separators.map { $0.count == most ? $0 : [] }
    }

    /// The words of a line from the left, each with its column; nil where one runs over a band.
    func columns(of line: Int, in manuscript: Manuscript) -> [(word: Word, column: Int)]? {
        let separators = self.separators[manuscript.lines[line].sheet]
        guard !separators.isEmpty else { return nil }
        var found: [(word: Word, column: Int)] = []
        for word in Self.words(of: line, manuscript) {
            let column = separators.firstIndex { $0 > word.left } ?? separators.count
            if column < separators.count, word.right > separators[column] + 1 { return nil }
            found.append((word, column))
        }
        return found
    }

    /// The column of a part of a line; nil where it runs over a band, or none is known.
    func column(_ start: Int, _ end: Int, line: Int, in manuscript: Manuscript) -> Int? {
        let separators = self.separators[manuscript.lines[line].sheet]
        guard !separators.isEmpty else { return nil }
        let words = Self.words(of: line, manuscript)
            .filter { $0.start >= start && $0.end <= end }
        guard let left = words.first?.left, let right = words.last?.right else { return nil }
        let column = separators.firstIndex { $0 > left } ?? separators.count
        return column < separators.count && right > separators[column] + 1 ? nil : column
    }

    private static func words(of line: Int, _ manuscript: Manuscript) -> [Word] {
        let whole = manuscript.lines[line]
        var words: [Word] = []
        var at = manuscript.place(of: whole.start, on: line) / 50
        var start: (index: Int, at: Int)?
        for index in whole.start..<whole.end {
            let isSpace = manuscript.kinds[index] == .space
            if isSpace, let begun = start {
                words.append(Word(start: begun.index, end: index, left: begun.at, right: at))
                start = nil
            } else if !isSpace, start == nil {
                start = (index, at)
            }
            let advance = TypeMetric.monospaced.advance(manuscript.scalars[index], manuscript.kinds[index])
            at += manuscript.countsWidths ? Int(advance) / 50 : 1
        }
        if let start { words.append(Word(start: start.index, end: whole.end, left: start.at, right: at)) }
        return words
    }

    private static func hasGap(_ words: [Word]) -> Bool {
        zip(words, words.dropFirst()).contains { $1.left - $0.right > 1 }
    }

    /// The bands that hardly any of the lines runs into. Only lines with a gap are asked: the others are headings, prose, or
    /// one column that goes on alone.
    private static func separators(_ lines: [[Word]], _ manuscript: Manuscript) -> [Int] {
        guard lines.count >= 3, let width = lines.compactMap(\.last?.right).max() else { return [] }
        var covered = Array(repeating: 0, count: width + 1)
        for word in lines.joined() {
            for place in word.left..<word.right { covered[place] += 1 }
        }
        // A heading may stand above several columns.
        let most = lines.count / 25 + (lines.count < 12 ? 0 : 1)
        var found: [Int] = []
        var left = 0
        var place = covered.firstIndex { $0 > most } ?? width
        while place < width {
            guard covered[place] <= most else {
                place += 1
                continue
            }
            let end = covered[place...].firstIndex { $0 > most } ?? width
            guard end < width else { break }
            // The clearest place, and of those the last: columns begin at one place, and end at any.
            let clearest = covered[place..<end].min() ?? 0
            let separator = covered[place..<end].lastIndex(of: clearest) ?? place
            if holdsText(lines, from: left, to: separator, manuscript) {
                found.append(separator)
                left = separator
            }
            place = end
        }
        return found
    }

    /// Whether a column's words are more than the marks of the items beside them.
    private static func holdsText(_ lines: [[Word]], from left: Int, to right: Int, _ manuscript: Manuscript) -> Bool {
        var marks = 0
        var others = 0
        for word in lines.joined() where word.left >= left && word.left < right {
            let length = BulletMark.length(
                manuscript.scalars, manuscript.kinds, at: word.start,
                before: min(word.end + 1, manuscript.scalars.count))
            if length > 0, length == word.end - word.start { marks += 1 } else { others += 1 }
        }
        return others * 4 > marks && others > 1
    }
}
