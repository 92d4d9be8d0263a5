/// Where the columns stand in a text whose lines keep their places, as `pdftotext -layout` prints it.
///
/// Between two columns a band of blanks runs down the sheet. Extractors count places otherwise: some a character as one,
/// whatever its width, some one of full width as two; of the two counts that is right by which more bands run clear. What
/// stands on a line between the bands is a column's, and no search need find out. Sheets are measured each by itself;
/// those that do not show as many columns as most lines' are left to the search, and so are lines that run over a band.
struct ColumnPlaces {
    /// How many columns there are.
    let count: Int
    /// By sheet, where a column ends and the next begins, from the left; none where the sheet shows other columns.
    private let separators: [[Int]]
    private let countsWidths: Bool

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
        var best: (separators: [[Int]], count: Int, lines: Int, countsWidths: Bool)?
        for countsWidths in [false, true] {
            var sheets: [[[Word]]] = Array(repeating: [], count: last.sheet + 1)
            for line in manuscript.lines.indices {
                sheets[manuscript.lines[line].sheet].append(
                    Self.words(of: line, manuscript, countsWidths: countsWidths))
            }
            let voters = sheets.map { $0.filter(Self.hasGap) }
            let separators = voters.map { Self.separators($0, manuscript) }
            // The number of columns that most lines show.
            var lines: [Int: Int] = [:]
            for (sheet, found) in zip(voters, separators) where !found.isEmpty {
                lines[found.count, default: 0] += sheet.count
            }
            guard let most = lines.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { continue }
            if best == nil || (most.key, most.value) > (best?.count ?? 0, best?.lines ?? 0) {
                best = (separators.map { $0.count == most.key ? $0 : [] }, most.key, most.value, countsWidths)
            }
        }
        guard let best, best.count < ColumnSearch.mostColumns else { return nil }
        (separators, count, countsWidths) = (best.separators, best.count + 1, best.countsWidths)
    }

    /// The words of a line from the left, each with its column; nil where one runs over a band.
    func columns(of line: Int, in manuscript: Manuscript) -> [(word: Word, column: Int)]? {
        let separators = self.separators[manuscript.lines[line].sheet]
        guard !separators.isEmpty else { return nil }
        var found: [(word: Word, column: Int)] = []
        for word in Self.words(of: line, manuscript, countsWidths: countsWidths) {
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
        let words = Self.words(of: line, manuscript, countsWidths: countsWidths)
            .filter { $0.start >= start && $0.end <= end }
        guard let left = words.first?.left, let right = words.last?.right else { return nil }
        let column = separators.firstIndex { $0 > left } ?? separators.count
        return column < separators.count && right > separators[column] + 1 ? nil : column
    }

    private static func words(of line: Int, _ manuscript: Manuscript, countsWidths: Bool) -> [Word] {
        let whole = manuscript.lines[line]
        var words: [Word] = []
        var at = countsWidths ? whole.indent / 50 : whole.offset
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
            at += countsWidths ? Int(advance) / 50 : 1
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
