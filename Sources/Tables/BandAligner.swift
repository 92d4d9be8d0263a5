/// The rows of a text that keeps places, as bands of lines.
///
/// Where cells are set in the middle of their rows' height, each row is a band of lines and each of its cells, the measure
/// as well, stands in the middle of it: above and below the middle of the band a cell has as many lines. Extractors put
/// lines of unequal height one below the other, which leaves the middles where they were. Where a row ends is found for
/// all rows together (A. Viterbi, 1967); what was taken for one measure may turn out to be two.
///
/// O(lines × longest row × columns).
struct BandAligner {
    /// Where cells stand in their rows.
    enum Setting {
        case top, middle
    }

    /// A cell that stands otherwise, for each half line and at most; a paragraph cut in its middle, and at a full stop.
    private static let shift = 60
    private static let mostShift = 900
    private static let cut = 900
    private static let cutAtStop = 250
    private static let longestBand = 64
    private static let impossible = Int.max / 4

    private let paragraphs: [ColumnReading.Paragraph]
    private let columns: [ColumnModel]
    private let item: Int
    private let weights: Weights
    private let setting: Setting
    /// The lines that hold pieces, and of each whether a heading stands above it.
    private let lines: [Int]
    private let isHeaded: [Bool]
    /// By column, its pieces from top to bottom.
    private var pieces: [[Piece]]
    /// By column and place among the lines, the first piece there or below.
    private var firsts: [[Int]]

    private struct Piece {
        var line: Int
        /// What it costs that no row begins with it, up to it from the column's first; and that one does.
        var within: Int
        var cut: Int
        /// What it costs that a cell begins or ends with it.
        var start: Int
        var end: Int
    }

    init(
        _ alignment: RowAlignment, reading: ColumnReading, columns: [ColumnModel], weights: Weights, setting: Setting
    ) {
        let paragraphs = alignment.paragraphs
        self.paragraphs = paragraphs
        self.columns = columns
        self.weights = weights
        self.setting = setting
        item = reading.item
        let lines = Set(paragraphs.flatMap { $0.pieces.map(\.line) }).sorted()
        self.lines = lines
        isHeaded = lines.indices.map { $0 > 0 && reading.hasHeading(between: lines[$0 - 1], and: lines[$0]) }
        pieces = []
        firsts = []
        for column in columns.indices {
            var within = 0
            let own = paragraphs.filter { $0.column == column }.flatMap { paragraph in
                paragraph.pieces.indices.map { (paragraph: paragraph, place: $0, line: paragraph.pieces[$0].line) }
            }.sorted { $0.line < $1.line }
            pieces.append(
                own.map { paragraph, place, line in
                    if place == 0 {
                        within +=
                            column == reading.item
                            ? weights.secondParagraphOfMeasure
                            : columns[column].holdsOrdinals
                                ? weights.firstItemInside : columns[column].moreOfCell(paragraph, weights)
                    }
                    let piece = paragraph.pieces[place]
                    return Piece(
                        line: line, within: within, cut: Self.cutCost(paragraph, at: place),
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

    private static func cutCost(_ paragraph: ColumnReading.Paragraph, at piece: Int) -> Int {
        guard piece > 0 else { return 0 }
        return paragraph.pieces[piece - 1].finishes == .stop ? cutAtStop : cut
    }

    /// Nil where no rows can be found so.
    func run() -> RowAlignment? {
        // The rows above the line at a place, and those below, cost this at least where one begins there.
        var forward = Array(repeating: Self.impossible, count: lines.count + 1)
        var backward = forward
        var last = Array(repeating: 0, count: lines.count + 1)
        forward[0] = 0
        var bands: [(from: Int, to: Int, cost: Int)] = []
        for to in lines.indices.map({ $0 + 1 }) {
            var overHeadings = 0
            for from in (max(0, to - Self.longestBand)..<to).reversed() {
                if let cells = cost(from, to) {
                    let cost = cells + overHeadings
                    bands.append((from, to, cost))
                    if forward[from] + cost < forward[to] {
                        forward[to] = forward[from] + cost
                        last[to] = from
                    }
                }
                // What was taken for a heading may be a line of a cell that stands alone.
                if isHeaded[from] { overHeadings += weights.overHeading }
            }
        }
        let best = forward[lines.count]
        guard !lines.isEmpty, best < Self.impossible else { return nil }
        backward[lines.count] = 0
        for band in bands.reversed() { backward[band.from] = min(backward[band.from], band.cost + backward[band.to]) }
        var boundaries: [Int] = []
        var place = lines.count
        while place > 0 {
            place = last[place]
            boundaries.append(place)
        }
        boundaries.reverse()
        return alignment(boundaries, sureness(boundaries, bands, forward, backward, best), best)
    }

    /// By row, by how much the whole is cheaper than with the row begun or ended elsewhere, or parted.
    private func sureness(
        _ boundaries: [Int], _ bands: [(from: Int, to: Int, cost: Int)], _ forward: [Int], _ backward: [Int],
        _ best: Int
    ) -> [Int32] {
        // By place, the cheapest way over it.
        var across = Array(repeating: Self.impossible, count: lines.count + 1)
        for band in bands where forward[band.from] < Self.impossible && backward[band.to] < Self.impossible {
            let whole = forward[band.from] + band.cost + backward[band.to]
            for place in band.from..<band.to where place > band.from { across[place] = min(across[place], whole) }
        }
        return boundaries.indices.map { row in
            let end = row + 1 < boundaries.count ? boundaries[row + 1] : lines.count
            var other = min(across[boundaries[row]], across[end])
            for place in boundaries[row]..<end where place > boundaries[row] {
                other = min(other, forward[place] + backward[place])
            }
            return min(Trellis.open, Int32(clamping: max(0, other - best)))
        }
    }

    private func alignment(_ boundaries: [Int], _ sureness: [Int32], _ best: Int) -> RowAlignment {
        let starts = boundaries.map { lines[$0] }
        var found = RowAlignment(paragraphs: [], rows: [], margins: [], count: boundaries.count, cost: best)
        for paragraph in paragraphs {
            for piece in paragraph.pieces {
                let row = Self.firstIndex(in: starts, from: piece.line + 1) - 1
                if piece.line == paragraph.firstLine || row != found.rows[found.rows.count - 1] {
                    var part = paragraph
                    part.pieces = [piece]
                    found.paragraphs.append(part)
                    found.rows.append(row)
                    found.margins.append(sureness[row])
                } else {
                    found.paragraphs[found.paragraphs.count - 1].pieces.append(piece)
                }
            }
        }
        return found
    }

    /// What it costs that a row is the lines from one place up to another; nil where it would have no measure.
    private func cost(_ from: Int, _ to: Int) -> Int? {
        guard firsts[item][from] < firsts[item][to] else { return nil }
        var cost = 0
        for column in columns.indices {
            let first = firsts[column][from]
            let end = firsts[column][to]
            guard first < end else {
                cost += columns[column].emptiness(weights)
                continue
            }
            let top = pieces[column][first]
            let bottom = pieces[column][end - 1]
            cost += top.cut + bottom.within - top.within
            // A measure begins and ends as measures do.
            if column == item { cost += top.start + bottom.end }
            let distance =
                setting == .top
                ? 2 * (top.line - lines[from]) : abs(top.line + bottom.line - lines[from] - lines[to - 1])
            cost += min(Self.shift * distance, Self.mostShift)
        }
        return cost
    }

    private static func firstIndex(in lines: [Int], from line: Int) -> Int {
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if lines[middle] < line { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
