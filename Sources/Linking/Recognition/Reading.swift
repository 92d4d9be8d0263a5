internal import Documents
internal import JapaneseText
internal import Tables

/// One text of the table, folded, with what is already known of where words and names end in it.
struct Reading {
    let place: TextPlace
    let text: PlacedText
    let folding: Folding
    let brackets: Brackets
    /// Whether it stands in a column whose heading speaks of public money.
    var isOfBudgets = false
    /// Where dates, years, numbers and names of known bodies end: a name that grammar finds does not reach over them.
    var barriers: Set<Int> = []
    /// Dates that are counted from the one before them, by where they begin.
    var relativeDates: [Int: CalendarDate] = [:]
    /// Where a line of running text ended: a name goes on over such a place, or begins or ends there.
    private(set) var lineBreaks: Set<Int> = []
    /// Everything that was thought to name something, before one run of text is given to one name.
    var sightings = Sightings()

    var scalars: [Unicode.Scalar] { folding.scalars }

    init(_ place: TextPlace, _ text: PlacedText) {
        self.place = place
        self.text = text
        folding = Folding(text.scalars)
        brackets = Brackets(folding.scalars)
        if case .prose = place { breakLines() }
    }

    /// The line breaks of running text. What stands before one on a line much shorter than the longest was not broken
    /// for want of room, and no name that grammar finds reaches over it.
    private mutating func breakLines() {
        let longest = text.spans.map(\.count).max() ?? 0
        var end = 0
        var folded = 0
        for span in text.spans.dropLast() {
            end += span.count
            while folded < scalars.count, folding.offsets[folded] < end { folded += 1 }
            lineBreaks.insert(folded)
            if span.count * 4 < longest * 3 { barriers.insert(folded) }
        }
    }

    /// All texts of the table that are read for names: office columns and mark lists have a grammar of their own.
    static func all(of table: ReportTable) -> [Reading] {
        let budgets = Set(
            table.columns.indices.filter { MoneyColumn(heading: table.columns[$0].header.scalars) != nil })
        var readings = table.columns.indices.map { Reading(.header(column: $0), table.columns[$0].header) }
        readings += table.headings.enumerated().map { Reading(.heading($0.offset), $0.element) }
        for (r, row) in table.rows.enumerated() {
            readings.append(Reading(.measure(row: r), row.measure))
            for (c, cell) in row.cells.enumerated() where table.columns[cell.column].role != .office {
                for (i, item) in cell.items.enumerated() {
                    var reading = Reading(.item(row: r, cell: c, item: i), item)
                    reading.isOfBudgets = budgets.contains(cell.column)
                    readings.append(reading)
                }
            }
        }
        return readings + table.prose.enumerated().map { Reading(.prose(paragraph: $0.offset), $0.element) }
    }

    /// The text of a run, canonical: what a name is keyed by.
    func canonical(_ range: Range<Int>) -> String { CanonicalName.string(scalars[range]) }

    func string(_ range: Range<Int>) -> String { String(scalars: scalars[range]) }

    func hasWord(_ word: [Unicode.Scalar], at start: Int) -> Bool {
        start >= 0 && start + word.count <= scalars.count && scalars[start..<start + word.count].elementsEqual(word)
    }

    func hasWord(_ word: [Unicode.Scalar], before end: Int) -> Bool { hasWord(word, at: end - word.count) }

    /// The bracket that opens at `position`, or behind one space there.
    func bracket(openingAt position: Int, _ mark: Unicode.Scalar = "(") -> Bracket? {
        let at = position < scalars.count && scalars[position] == " " ? position + 1 : position
        return at < scalars.count && scalars[at] == mark ? brackets.opening(at: at) : nil
    }
}
