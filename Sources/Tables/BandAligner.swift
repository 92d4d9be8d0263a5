/// The rows of a text that keeps places, as bands of lines.
///
/// A row is a band of lines. Each of its cells stands at the top of it or in its middle, the measure as well: tables differ
/// in that, and so do the columns of one table, offices and dates being set in the middle where all else is set at the
/// top. How the columns are set is found out by trying (`run`). Extractors put lines of unequal height one below the other,
/// which leaves the middles where they were, give or take half a line; in which direction is theirs to choose, but the same
/// throughout a text. Where a row ends is found for all rows together (A. Viterbi, 1967); what was taken for one measure
/// may turn out to be two. Empty lines tell too, where a text has them between its rows.
///
/// O(lines × longest row × columns).
struct BandAligner {
    /// Where a column's cells stand in their rows.
    enum Setting {
        case top, middle
    }

    /// Where what belongs between two lines stands: it never does, on the upper one, on the lower one.
    enum Rounding: CaseIterable {
        case none, up, down
    }

    struct Style {
        /// By column.
        var settings: [Setting]
        var rounding: Rounding

        var hasMiddles: Bool { settings.contains(.middle) }
    }

    /// A paragraph's line.
    struct Piece {
        /// Which of the lines it stands on.
        var place: Int
        /// What it costs that no row begins with it, up to it from the column's first; and that one does.
        var within: Int
        var cut: Int
        /// What it costs that a cell begins or ends with it.
        var start: Int
        var end: Int
    }

    /// A paragraph cut in its middle, and at a full stop.
    private static let cut = 900
    private static let cutAtStop = 250
    /// Likewise what was taken for two paragraphs although the first fills its line and ends no cell; and what it costs that
    /// both are of one cell.
    private static let cutAtOpenLine = 600
    private static let overOpenLine = 100
    /// A line more than one line below the one before it, and yet of its cell: at most one line half a line off stands between.
    private static let farBelow = 200
    /// An ending that costs less is one of the usual ones.
    private static let usual = 80
    /// A column set otherwise than the measure's.
    private static let otherwise = 300
    /// So many lines are enough to tell how columns are set.
    private static let sample = 400
    static let impossible = Int.max / 4

    let paragraphs: [ColumnReading.Paragraph]
    let columns: [ColumnModel]
    let item: Int
    let weights: Weights
    /// The lines that hold pieces; of each how far down it stands (a sheet begins a line below the one before: what stands
    /// between them is no cell's), on which sheet, and whether a heading stands above it.
    let lines: [Int]
    let heights: [Int]
    let sheets: [Int]
    let isHeaded: [Bool]
    /// By column, its pieces from top to bottom.
    private(set) var pieces: [[Piece]]
    /// By column and place among the lines, the first piece there or below.
    private(set) var firsts: [[Int]]
    /// By place among the lines, what it costs that a row begins there, for the empty lines above it.
    private var gapCosts: [Int]

    init(
        _ reading: ColumnReading, columns: [ColumnModel], manuscript: Manuscript, ruler: [Int32], weights: Weights
    ) {
        let paragraphs = reading.inOrder
        self.paragraphs = paragraphs
        self.columns = columns
        self.weights = weights
        item = reading.item
        let lines = Set(paragraphs.flatMap { $0.pieces.map(\.line) }).sorted()
        self.lines = lines
        let sheets = lines.map { manuscript.lines[$0].sheet }
        self.sheets = sheets
        heights = lines.indices.reduce(into: []) { heights, place in
            let isFirst = place == 0 || sheets[place] != sheets[place - 1]
            let above = isFirst ? 1 : manuscript.lines[lines[place]].height - manuscript.lines[lines[place - 1]].height
            heights.append((heights.last ?? 0) + above)
        }
        let places = Dictionary(uniqueKeysWithValues: zip(lines, lines.indices))
        isHeaded = lines.indices.map { $0 > 0 && reading.hasHeading(between: lines[$0 - 1], and: lines[$0]) }
        gapCosts = lines.map { _ in 0 }
        /// Whether a line ends in a comma or a particle, or fills its column with words that do not end as its cells do.
        func isOpen(_ piece: LinePiece, _ column: Int) -> Bool {
            piece.form == .prose
                && (piece.finishes == .open
                    || piece.finishes != .stop && piece.finishes != .marks
                        && columns[column].isFull(Int(ruler[piece.end] - ruler[piece.start])))
        }
        let measures = paragraphs.count { $0.column == reading.item }
        pieces = []
        firsts = []
        for column in columns.indices {
            var within = 0
            let own = paragraphs.filter { $0.column == column }.flatMap { paragraph in
                paragraph.pieces.indices.map { (paragraph: paragraph, place: $0, line: paragraph.pieces[$0].line) }
            }.sorted { $0.line < $1.line }
            let ownLines = own.map { $0.paragraph.pieces[$0.place] }
            let listed = Self.secondOffices(ownLines, columns[column], rows: measures)
            let endings = [PieceEnd.stop, .marks].map { columns[column].endCosts[$0.rawValue] }
            let closes = endings.contains { $0 < Self.usual }
            pieces.append(
                own.indices.map { index in
                    let (paragraph, place, line) = own[index]
                    let piece = ownLines[index]
                    let among = places[line] ?? 0
                    if index > 0, among - (places[own[index - 1].line] ?? 0) > 2 { within += Self.farBelow }
                    var cut = Self.cutCost(paragraph, at: place)
                    if let listed, index > 0, Self.areListed(ownLines[index - 1], piece) {
                        within += listed
                        cut = 0
                    } else if place == 0 {
                        var more =
                            column == reading.item
                            ? weights.secondParagraphOfMeasure
                            : columns[column].holdsOrdinals
                                ? weights.firstItemInside : columns[column].moreOfCell(paragraph, weights)
                        if closes, index > 0, piece.begins != .bullet,
                            isOpen(ownLines[index - 1], column)
                        {
                            more = min(more, Self.overOpenLine)
                            cut = Self.cutAtOpenLine
                        }
                        within += more
                    }
                    return Piece(
                        place: among, within: within, cut: cut,
                        start: columns[column].startCosts[piece.begins.rawValue],
                        end: columns[column].endCosts[piece.finishes.rawValue])
                })
            var piece = 0
            var first: [Int] = []
            for line in lines {
                while piece < own.count, own[piece].line < line { piece += 1 }
                first.append(piece)
            }
            firsts.append(first + [own.count])
        }
    }

    /// Of two lines, whether each is an office with its ministry. Where these stand a line each, the words do not tell
    /// whether the second begins a cell; only the places do, whatever paragraphs were made of them.
    private static func areListed(_ first: LinePiece, _ second: LinePiece) -> Bool {
        first.endsInOffice && second.beginsWithMinistry
    }

    /// What such a line costs that begins no cell: less where there are clearly more of them than rows; nil where not.
    private static func secondOffices(_ own: [LinePiece], _ column: ColumnModel, rows: Int) -> Int? {
        let offices = zip(own, own.dropFirst()).count { areListed($0, $1) } + 1
        guard column.role == .office, (offices - rows) * 4 > offices else { return nil }
        return centibits(offices - rows, of: offices)
    }

    private static func cutCost(_ paragraph: ColumnReading.Paragraph, at piece: Int) -> Int {
        guard piece > 0 else { return 0 }
        return paragraph.pieces[piece - 1].finishes == .stop ? cutAtStop : cut
    }

    /// The rows for the cheapest way to set the columns; nil where no rows can be found.
    mutating func run() -> RowAlignment? {
        guard !lines.isEmpty else { return nil }
        let style = cheapestStyle
        // The rows show where empty lines stand, and these the rows.
        for _ in 0..<2 { learnGaps(rows(of: bands(style))) }
        let bands = bands(style)
        guard bands.forward[lines.count] < Self.impossible else { return nil }
        let rows = rows(of: bands)
        return alignment(rows, sureness(rows, bands), bands.forward[lines.count])
    }

    /// From all columns at the top, and from all in the middle, one column after the other set otherwise as long as that
    /// gains anything.
    private var cheapestStyle: Style {
        let starts = [Setting.top, .middle].map { start in
            cheapest(Rounding.allCases, columns.map { _ in start })
        }
        let found = starts.map { start in
            var best = start
            var unchanged = 0
            var column = 0
            while unchanged < columns.count {
                var settings = best.style.settings
                settings[column] = settings[column] == .top ? .middle : .top
                let other = cheapest(best.style.hasMiddles ? [best.style.rounding] : Rounding.allCases, settings)
                unchanged = other.cost < best.cost ? 0 : unchanged + 1
                if other.cost < best.cost { best = other }
                column = (column + 1) % columns.count
            }
            return best
        }
        return found[1].cost < found[0].cost ? found[1].style : found[0].style
    }

    /// The first of the cheapest roundings.
    private func cheapest(_ roundings: [Rounding], _ settings: [Setting]) -> (style: Style, cost: Int) {
        let others = settings.count { $0 != settings[item] }
        let fixed = (settings.contains(.middle) ? weights.centredCells : 0) + others * Self.otherwise
        let end = min(lines.count, Self.sample)
        var best = (style: Style(settings: settings, rounding: .none), cost: Self.impossible)
        for rounding in settings.contains(.middle) ? roundings : [.none] {
            let style = Style(settings: settings, rounding: rounding)
            let cost = bands(style, upTo: end).forward[end] + fixed
            if cost < best.cost { best = (style, cost) }
        }
        return best
    }

    /// Takes over how many empty lines stand above those that begin rows, and above the others.
    private mutating func learnGaps(_ rows: [Int]) {
        let most = 3
        let begins = Set(rows)
        func gap(_ place: Int) -> Int? {
            guard place > 0, sheets[place] == sheets[place - 1] else { return nil }
            return min(heights[place] - heights[place - 1], most) - 1
        }
        // So many of each kind are assumed.
        var inside = Array(repeating: 4, count: most)
        var between = inside
        for place in lines.indices {
            guard let gap = gap(place) else { continue }
            if begins.contains(place) { between[gap] += 1 } else { inside[gap] += 1 }
        }
        let costs = (0..<most).map { gap in
            centibits(between[gap], of: between.reduce(0, +)) - centibits(inside[gap], of: inside.reduce(0, +))
        }
        gapCosts = lines.indices.map { place in gap(place).map { costs[$0] } ?? 0 }
    }

    func gapCost(_ place: Int) -> Int { gapCosts[place] }
}
