/// Where the columns stand in a text whose lines keep their places, as `pdftotext -layout` prints it.
///
/// Between two columns a band of blanks runs down the sheet. What stands on a line between two bands is a column's, and no
/// search need find out. Where a line's cells leave each other no room, extractors set them side by side wherever that
/// leads; such words say nothing of where bands are. Sheets are measured each by itself, and held to what most of them
/// show; those that do not are left to the search, and so are crowded lines, and lines that run over a band.
struct ColumnPlaces {
    /// How many columns there are.
    let count: Int
    /// By sheet, the places where a column ends and the next begins, from the left; none where they are not known.
    private var separators: [[Int]]
    private let sheets: [Int]

    /// A line of megabytes is no table's.
    private static let mostWidth = 1000
    /// Sheets differ by so many places.
    private static let reach = 8

    /// Nil where no bands part columns. O(characters).
    init?(_ manuscript: Manuscript) {
        guard manuscript.keepsPlaces, let last = manuscript.lines.last else { return nil }
        sheets = manuscript.lines.map(\.sheet)
        var lines: [[SheetLine]] = Array(repeating: [], count: last.sheet + 1)
        for index in manuscript.lines.indices {
            let line = SheetLine(index, of: manuscript)
            if line.hasGap { lines[sheets[index]].append(line) }
        }
        separators = lines.map { Self.separators($0, manuscript) }
        var weights = Array(repeating: 0, count: ColumnSearch.mostColumns)
        for (sheet, found) in zip(lines, separators) where weights.indices.contains(found.count) {
            weights[found.count] += sheet.count
        }
        // What most lines show; of counts that as many show, the greater.
        let most = weights.indices.dropFirst().max { (weights[$0], $0) < (weights[$1], $1) } ?? 0
        guard most > 0, weights[most] > 0 else { return nil }
        count = most + 1
        var known: [Int] = separators.first { $0.count == most } ?? []
        for sheet in separators.indices {
            if separators[sheet].count != most {
                separators[sheet] = Self.held(separators[sheet], to: known, lines[sheet])
            }
            if !separators[sheet].isEmpty { known = separators[sheet] }
        }
    }

    /// The words of a line from the left, each with its column; nil where they do not tell.
    func columns(of line: Int, in manuscript: Manuscript) -> [(word: SheetLine.Word, column: Int)]? {
        let separators = separators[sheets[line]]
        guard !separators.isEmpty else { return nil }
        let sheetLine = SheetLine(line, of: manuscript)
        var found: [(word: SheetLine.Word, column: Int)] = []
        for (index, word) in sheetLine.words.enumerated() {
            let column = Self.column(word.left, separators)
            if sheetLine.crowds(index) || Self.isCut(word, column, separators) { return nil }
            found.append((word, column))
        }
        return found
    }

    /// The column of a part of a line; nil where it reaches over several, or none is known.
    func column(_ start: Int, _ end: Int, line: Int, in manuscript: Manuscript) -> Int? {
        let separators = separators[sheets[line]]
        let words = SheetLine(line, of: manuscript).words.filter { $0.start >= start && $0.end <= end }
        guard var word = words.first, let last = words.last, !separators.isEmpty else { return nil }
        word.right = last.right
        let column = Self.column(word.left, separators)
        return Self.isCut(word, column, separators) ? nil : column
    }

    private static func column(_ left: Int, _ separators: [Int]) -> Int {
        separators.firstIndex { $0 >= left } ?? separators.count
    }

    /// Whether a word reaches over the end of its column by more than a place.
    private static func isCut(_ word: SheetLine.Word, _ column: Int, _ separators: [Int]) -> Bool {
        column < separators.count && word.right > separators[column] + 1
    }

    /// The separators of a sheet like those of another: its own where it has them, else the other's; none where these do
    /// not fit.
    private static func held(_ own: [Int], to others: [Int], _ lines: [SheetLine]) -> [Int] {
        let held = others.map { other in
            own.filter { abs($0 - other) <= reach }.min { (abs($0 - other), $0) < (abs($1 - other), $1) } ?? other
        }
        let cut = lines.count { line in line.settled.contains { isCut($0, column($0.left, held), held) } }
        return zip(held, held.dropFirst()).allSatisfy(<) && cut * 4 <= lines.count ? held : []
    }

    /// The bands that hardly any settled word runs into. Only lines with a gap are asked: the others are headings, prose, or
    /// one column that goes on alone.
    private static func separators(_ lines: [SheetLine], _ manuscript: Manuscript) -> [Int] {
        let settled = lines.map(\.settled)
        guard lines.count >= 3, let width = settled.joined().map(\.right).max(), width <= mostWidth else { return [] }
        var covered = Array(repeating: 0, count: width + 1)
        for word in settled.joined() {
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
            guard let end = covered[place...].firstIndex(where: { $0 > most }) else { break }
            // The clearest place, and of those the last: columns begin at one place, and end at any.
            let next = covered[end...].firstIndex { $0 <= most } ?? width
            let headed = headed(settled, from: left, band: place..<end, next: end..<next)
            let clearest = covered[place..<headed].min() ?? 0
            let separator = covered[place..<headed].lastIndex(of: clearest) ?? place
            let (marks, others) = words(settled, from: left, to: separator, manuscript)
            if others * 4 > marks, others > 1 {
                found.append(separator)
                left = separator
            } else if marks == 0, let last = found.last, covered[separator] < covered[last] {
                // Two bands that a heading or the longest words of the column before part are one.
                found[found.count - 1] = separator
                left = separator
            }
            place = end
        }
        return found
    }

    /// Where a band ends for its separator: where it does, or before a heading that stands in it beside another of the column
    /// to the left (「予算額」 above amounts set flush right, which it overhangs): nothing else on its line is the next column's.
    private static func headed(
        _ lines: [[SheetLine.Word]], from left: Int, band: Range<Int>, next: Range<Int>
    ) -> Int {
        var end = band.upperBound
        for line in lines where !line.contains(where: { $0.left < next.upperBound && $0.right > next.lowerBound }) {
            for (word, following) in zip(line, line.dropFirst())
            where word.left >= left && following.left > max(word.right + 1, band.lowerBound)
                && following.right <= band.upperBound
            {
                end = min(end, following.left)
            }
        }
        return end
    }

    /// How many of the words that begin between two places are marks of items, and how many are others. A column's words are
    /// more than the marks of the items beside them, or than the numbers at the left that no heading calls so (1-1).
    private static func words(
        _ lines: [[SheetLine.Word]], from left: Int, to right: Int, _ manuscript: Manuscript
    ) -> (marks: Int, others: Int) {
        var marks = 0
        var numbers = 0
        var others = 0
        var isOfNumbers = false
        for word in lines.joined() where word.left >= left && word.left < right {
            let length = BulletMark.length(
                manuscript.scalars, manuscript.kinds, at: word.start,
                before: min(word.end + 1, manuscript.scalars.count))
            if length > 0, length == word.end - word.start {
                marks += 1
            } else if left == 0, isNumber(manuscript.kinds[word.start..<word.end]) {
                numbers += 1
            } else {
                others += 1
                isOfNumbers = isOfNumbers || HeadingWords.namesOrdinals(manuscript.scalars[word.start..<word.end])
            }
        }
        return isOfNumbers ? (marks, others + numbers) : (marks + numbers, others)
    }

    /// 1, 2-3, 第1.
    private static func isNumber(_ kinds: ArraySlice<ScalarKind>) -> Bool {
        kinds.count <= longestNumber && kinds.contains(.digit) && kinds.count { $0 != .digit } <= 1
    }

    private static let longestNumber = 5
}
