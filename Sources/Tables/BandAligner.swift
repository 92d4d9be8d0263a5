/// The rows of a text that keeps places, where cells are set in the middle of their rows' height.
///
/// Each row is a band of lines about its measure, and each of its cells stands in the middle of the band: above and below
/// the middle of its measure a cell has as many lines. Extractors put lines of unequal height one below the other, which
/// leaves the middles where they were. The boundaries between the bands are found together (A. Viterbi, 1967).
///
/// O(rows × gap² × columns), a gap being the lines between two measures; longer ones are cut.
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
    private static let longestGap = 48

    private let paragraphs: [ColumnReading.Paragraph]
    private let columns: [ColumnModel]
    private let item: Int
    private let weights: Weights
    private let setting: Setting
    /// By row, the first and the last line of its measure, and the paragraphs of that.
    private var measures: [(first: Int, last: Int, members: [Int])]
    /// By column, its pieces' lines in order, and of each whether it begins a paragraph and what it costs if no row begins there.
    private var lines: [[Int]] = []
    private var begins: [[Bool]] = []
    private var cuts: [[Int]] = []
    private let headings: [Int]

    /// Nil where measures do not stand below each other.
    init?(
        _ alignment: RowAlignment, reading: ColumnReading, columns: [ColumnModel], weights: Weights, setting: Setting
    ) {
        paragraphs = alignment.paragraphs
        self.columns = columns
        self.weights = weights
        self.setting = setting
        item = reading.item
        headings = reading.headings
        measures = Array(repeating: (Int.max, -1, []), count: alignment.count)
        for (index, row) in alignment.rows.enumerated() where row < measures.count && paragraphs[index].column == item {
            measures[row].first = min(measures[row].first, paragraphs[index].firstLine)
            measures[row].last = max(measures[row].last, paragraphs[index].lastLine)
            measures[row].members.append(index)
        }
        guard measures.count > 1, measures.allSatisfy({ $0.last >= 0 }),
            zip(measures, measures.dropFirst()).allSatisfy({ $0.last < $1.first })
        else { return nil }
        for column in columns.indices {
            let pieces = paragraphs.filter { $0.column == column }.flatMap { paragraph in
                paragraph.pieces.indices.map { (paragraph.pieces[$0].line, $0 == 0, Self.cutCost(paragraph, at: $0)) }
            }.sorted { $0.0 < $1.0 }
            lines.append(pieces.map(\.0))
            begins.append(pieces.map(\.1))
            cuts.append(pieces.map(\.2))
        }
    }

    private static func cutCost(_ paragraph: ColumnReading.Paragraph, at piece: Int) -> Int {
        guard piece > 0 else { return 0 }
        return paragraph.pieces[piece - 1].finishes == .stop ? cutAtStop : cut
    }

    func run() -> RowAlignment {
        let gaps = self.gaps
        // forward[k][p]: the rows above boundary k cost this at least where it stands at its place p.
        var forward: [[Int]] = []
        var backward: [[Int]] = []
        var bands: [[[Int]]] = []
        for row in measures.indices {
            let upper = row == 0 ? [0] : gaps[row - 1]
            let lower = row == measures.count - 1 ? [Int.max] : gaps[row]
            bands.append(upper.map { from in lower.map { cost(row, from, $0) } })
        }
        var costs = [0]
        for row in measures.indices {
            let next = bands[row][0].indices.map { place in
                costs.indices.map { costs[$0] + bands[row][$0][place] }.min() ?? 0
            }
            forward.append(next)
            costs = next
        }
        let best = costs.min() ?? 0
        costs = [0]
        for row in measures.indices.reversed() {
            let next = bands[row].indices.map { place in
                costs.indices.map { costs[$0] + bands[row][place][$0] }.min() ?? 0
            }
            backward.append(next)
            costs = next
        }
        backward.reverse()
        return alignment(gaps, bands, forward, backward, best)
    }

    /// Goes back along the cheapest way.
    private func alignment(
        _ gaps: [[Int]], _ bands: [[[Int]]], _ forward: [[Int]], _ backward: [[Int]], _ best: Int
    ) -> RowAlignment {
        var boundaries: [Int] = []
        var sureness = Array(repeating: Trellis.open, count: measures.count)
        var place = 0
        for row in measures.indices.dropFirst().reversed() {
            let totals = forward[row - 1].indices.map { forward[row - 1][$0] + bands[row][$0][place] }
            place = totals.indices.min { (totals[$0], $0) < (totals[$1], $1) } ?? 0
            boundaries.append(gaps[row - 1][place])
            let others = gaps[row - 1].indices.filter { $0 != place }.map {
                forward[row - 1][$0] + backward[row][$0] - best
            }
            if let other = others.min() {
                sureness[row - 1] = min(sureness[row - 1], Int32(clamping: max(0, other)))
                sureness[row] = min(sureness[row], Int32(clamping: max(0, other)))
            }
        }
        boundaries.reverse()
        // The boundaries at or above a line.
        func row(of line: Int) -> Int { Self.firstIndex(in: boundaries, from: line + 1) }
        var found = RowAlignment(paragraphs: [], rows: [], margins: [], count: measures.count, cost: best)
        for paragraph in paragraphs {
            for piece in paragraph.pieces {
                let row = row(of: piece.line)
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

    /// By row but the last, the lines at which the next may begin.
    private var gaps: [[Int]] {
        zip(measures, measures.dropFirst()).map { above, below in
            let heading = Self.firstIndex(in: headings, from: above.last + 1)
            if heading < headings.count, headings[heading] < below.first { return [headings[heading]] }
            let all = Array((above.last + 1)...below.first)
            return all.count <= Self.longestGap ? all : [below.first]
        }
    }

    /// What it costs that a row is the lines from one up to another.
    private func cost(_ row: Int, _ from: Int, _ to: Int) -> Int {
        let measure = measures[row]
        var cost = 0
        for column in columns.indices where column != item {
            let first = Self.firstIndex(in: lines[column], from: from)
            let end = Self.firstIndex(in: lines[column], from: to)
            guard first < end else {
                cost += columns[column].emptiness(weights)
                continue
            }
            cost += cuts[column][first]
            let more = begins[column][first..<end].count { $0 } - (begins[column][first] ? 1 : 0)
            if more > 0 {
                cost +=
                    columns[column].role == .office ? weights.secondOfficeParagraph / 3 : more * weights.secondBullet
            }
            let top = lines[column][first]
            let bottom = lines[column][end - 1]
            let distance =
                setting == .top ? 2 * abs(top - measure.first) : abs(top + bottom - measure.first - measure.last)
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
