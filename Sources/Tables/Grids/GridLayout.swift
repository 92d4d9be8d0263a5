import Documents
import JapaneseText

/// What the columns of a grid are for, by the headings in its first rows.
struct GridLayout {
    /// How many rows the headings take, with what stands above them.
    let headingRows: Int
    let columns: [TableColumn]
    let measureColumn: Int
    /// How many headings have a word that tells what they are for, and how many there are.
    private let knownShare: (known: Int, all: Int)
    /// Row by row, from left to right.
    private let headingTexts: [[String]]
    /// Whether a column tells what was done or is planned.
    var isReport: Bool { columns.contains { $0.role == .result || $0.role == .plan } }

    private static let mostHeadingRows = 4
    /// In characters, of a heading.
    private static let longest = 30
    /// The name of the table, its date, blank rows.
    private static let mostRowsAbove = 6

    /// Nil where the first rows are no headings of a table of measures: two columns or more, of which two at least say
    /// what they are for.
    ///
    /// - Parameters:
    ///   - isLoose: whether the first row may have other words than those of headings beside them.
    ///   - isAlone: whether the first row alone is asked.
    init?(_ reading: GridReading, isLoose: Bool = false, isAlone: Bool = false) {
        guard reading.columnCount > 1 else { return nil }
        let first = isAlone ? 0 : Self.rowsAbove(of: reading)
        var rows = first
        var end = min(first + (isAlone ? 1 : Self.mostHeadingRows), reading.rowCount)
        while rows < end, !Self.isNumbered(rows, of: reading),
            Self.mayBeHeading(row: rows, of: reading, isLoose: isLoose && rows == first)
        {
            // Beside a heading of several rows stand headings.
            let reach = reading.cells(of: rows).map { $0.row + $0.rowSpan }.max() ?? 0
            rows = max(rows + 1, min(reach, end))
        }
        end = rows
        guard rows > first, rows < reading.rowCount else { return nil }
        let headings = (0..<reading.columnCount).map { column in
            Self.headings(of: column, in: first..<end, of: reading)
        }
        let units: [HeadingReader.Unit?] = headings.map { parts in
            let text = parts.joinedText().scalars.map { ScalarKind.folded($0.value) }
            guard !text.isEmpty else { return nil }
            let own = (parts.last?.scalars ?? []).map { ScalarKind.folded($0.value) }
            return HeadingReader.Unit(
                text: text, parts: [], role: HeadingWords.role(of: own[...]) ?? HeadingWords.role(of: text[...]),
                fiscalYear: FiscalYearReader.mentions(in: text).first?.year)
        }
        let known = Set(units.compactMap { $0?.role })
        guard known.count >= 2 || units.count(where: { $0?.role != nil }) >= 2, !known.isEmpty else { return nil }
        if rows < reading.rowCount, Self.isNumbered(rows, of: reading) { rows += 1 }
        var roles = ColumnRoles.roles(of: units)
        guard let item = roles.firstIndex(of: .item) else { return nil }
        let measure = Self.measure(item, roles, units, from: end..<rows, of: reading)
        roles[item] = .other
        roles[measure] = .item
        headingRows = rows
        let isKnown = { (unit: HeadingReader.Unit?) in
            unit.map { $0.role != nil && $0.text.count <= Self.longest && !$0.text.contains(0x3002) } ?? false
        }
        knownShare = (units.count(where: isKnown), units.count { $0 != nil })
        headingTexts = (first..<rows).map { row in reading.cells(of: row).map { reading.text($0).string } }
        measureColumn = measure
        columns = roles.indices.map { column in
            TableColumn(
                header: headings[column].joinedText(), role: roles[column], fiscalYear: units[column]?.fiscalYear)
        }
    }

    /// Whether two grids are parts of one table.
    func agrees(with other: GridLayout) -> Bool {
        columns.map { $0.header.string } == other.columns.map { $0.header.string }
    }

    /// Whether more of its headings have such a word.
    func isSurer(than other: GridLayout) -> Bool {
        knownShare.known * other.knownShare.all > other.knownShare.known * knownShare.all
    }

    /// Whether a row has the headings once more.
    func repeats(_ row: Int, of reading: GridReading) -> Bool {
        let cells = reading.cells(of: row)
        return cells.count > 1
            && headingTexts.contains { texts in
                texts.count == cells.count && zip(texts, cells).allSatisfy { $0 == reading.text($1).string }
            }
    }

    /// Whether a grid without headings can go on with this one.
    func fits(_ reading: GridReading) -> Bool { reading.columnCount == columns.count }

    /// How many rows with no more than one text stand above the first that has several.
    private static func rowsAbove(of reading: GridReading) -> Int {
        let first = (0..<min(mostRowsAbove, reading.rowCount)).first { row in
            reading.cells(of: row).count { !reading.text($0).isEmpty } > 1
        }
        return first ?? 0
    }

    /// The column of the measures, by what stands in it where the headings leave it open: of columns under one heading that
    /// with the most text, as beside numbers; where no heading names the measures, not a margin that is blank nor a column
    /// of a few words again and again.
    private static func measure(
        _ item: Int, _ roles: [ColumnRole], _ units: [HeadingReader.Unit?], from headings: Range<Int>,
        of reading: GridReading
    ) -> Int {
        func texts(_ column: Int) -> [String] {
            (headings.upperBound..<reading.rowCount).compactMap { row in
                guard let cell = reading.cell(row, column), cell.row == row, cell.column == column else { return nil }
                let text = reading.text(cell).string
                return text.isEmpty ? nil : text
            }
        }
        func size(_ column: Int) -> Int { texts(column).reduce(0) { $0 + $1.utf8.count } }
        var measure = item
        if units[item]?.role != .item {
            var candidates = roles.indices.filter { column in
                guard let unit = units[column] else { return column == item }
                let text = unit.text[...]
                let isOther = roles[column] == .other || column == item || HeadingWords.namesAims(text)
                return isOther && !HeadingWords.namesNumbers(text) && !HeadingWords.namesOrdinals(text)
                    && !HeadingWords.namesClasses(text)
            }
            // What is aimed at is what is done later, unless it comes first.
            candidates = candidates.filter { $0 == candidates[0] || units[$0]?.role != .plan }
            let distinct = candidates.first { column in
                let texts = texts(column)
                return !texts.isEmpty && (texts.count < 4 || Set(texts).count * 2 > texts.count)
            }
            measure = distinct ?? item
        }
        guard let heading = reading.cell(headings.lowerBound - 1, measure), heading.columnSpan > 1 else {
            return measure
        }
        let columns = heading.column..<min(heading.column + heading.columnSpan, reading.columnCount)
        return columns.max { (size($0), $1) < (size($1), $0) } ?? measure
    }

    /// ① ② ③, (1) (2) (3): a row that numbers the columns.
    private static func isNumbered(_ row: Int, of reading: GridReading) -> Bool {
        let texts = reading.cells(of: row).map { reading.text($0).scalars.map(\.value) }
        guard texts.count > 2, texts.allSatisfy({ (1...4).contains($0.count) }) else { return false }
        return zip(texts, texts.dropFirst()).allSatisfy { a, b in
            let differing = zip(a, b).filter { $0 != $1 }
            return a.count == b.count && differing.count == 1 && differing[0].1 == differing[0].0 + 1
        }
    }

    /// All cells of the row say that they are headings, or are made of words of headings.
    ///
    /// - Parameter isLoose: whether it is enough that half of them are, where the others are short.
    private static func mayBeHeading(row: Int, of reading: GridReading, isLoose: Bool) -> Bool {
        let cells = reading.cells(of: row)
        let texts = cells.map { reading.text($0).scalars.map { ScalarKind.folded($0.value) } }
        // One cell over the whole width is the table's name, or a heading of rows.
        guard texts.count(where: { !$0.isEmpty }) > 1 else { return false }
        if cells.allSatisfy(\.isHeading) { return true }
        let others = texts.filter { text in
            !text.isEmpty && (text.count > longest || text.contains(0x3002) || HeadingWords.role(of: text[...]) == nil)
        }
        let filled = texts.count { !$0.isEmpty }
        return others.isEmpty
            || isLoose && others.count * 2 <= filled && others.allSatisfy { $0.count <= 8 && !$0.contains(0x3002) }
    }

    /// The headings above a column, from the top, each once.
    private static func headings(of column: Int, in rows: Range<Int>, of reading: GridReading) -> [PlacedText] {
        var parts: [PlacedText] = []
        for row in rows {
            guard let cell = reading.cell(row, column), cell.row == row else { continue }
            let text = reading.text(cell)
            if !text.isEmpty { parts.append(text) }
        }
        return parts
    }
}
