/// The second search: which row each paragraph belongs to.
///
/// The paragraphs of all columns are taken in the order in which they stand on the page; the measure's open the rows, the
/// others choose among the rows about them. What decides: pieces that share a line share a row; a row's text stands
/// between its measure and the next, or comes late in a block; cells are on the same line of their row where they are
/// joined; a row's cells speak of the same things; the ministries of the office cell are those of the marks; and a cell
/// is rarely empty. A beam search, O(paragraphs × states).
struct RowAligner {
    /// One paragraph's row on a path.
    struct Node {
        var previous: Int32
        var paragraph: Int32
        var row: Int32
        /// Lines of the cell above this paragraph.
        var linesAbove: Int32
    }

    struct State {
        var cost: Int
        var node: Int32
        /// The row last opened, -1 before the first.
        var row: Int32
        /// By column, the row of its last paragraph.
        var rows: SIMD8<Int32>
        /// By column, which of the last 32 rows have text in it: bit k for the row `row - k`.
        var filled: SIMD8<UInt32>
        /// True while paragraphs of earlier rows come late.
        var isLate: Bool

        /// True if both have one future.
        func agrees(with other: State) -> Bool {
            row == other.row && rows == other.rows && filled == other.filled && isLate == other.isLate
        }
    }

    private struct Candidate {
        var state: State
        var node: Node
        var source = 0
    }

    let paragraphs: [ColumnReading.Paragraph]
    let columns: [ColumnModel]
    let item: Int
    let reading: ColumnReading
    private var kinship: Kinship
    /// All choices of all paths.
    private(set) var nodes: [Node] = []
    let weights: Weights
    /// The last choices of the path in hand, and the paragraphs of one row among them.
    private var recent: [Node] = []
    private var company: [Int] = []
    /// For each paragraph those before it that share a line with it: (paragraph, its line, mine).
    let partners: [[(other: Int, otherLine: Int, line: Int)]]
    /// The next paragraph of the measure's column, at or after each; its first line.
    let nextItemLine: [Int?]
    /// So many rows back a paragraph may still belong.
    static let window = 4
    /// A path that costs so much more than the best is given up.
    private static let slack = 2500

    init(
        _ reading: ColumnReading, columns: [ColumnModel], kinship: Kinship, weights: Weights
    ) {
        item = reading.item
        self.columns = columns
        self.kinship = kinship
        self.weights = weights
        self.reading = reading
        paragraphs = reading.inOrder
        var at: [Int: [(paragraph: Int, line: Int)]] = [:]
        var partners: [[(other: Int, otherLine: Int, line: Int)]] = []
        for (index, paragraph) in paragraphs.enumerated() {
            var mine: [(other: Int, otherLine: Int, line: Int)] = []
            for (line, piece) in paragraph.pieces.enumerated() {
                for other in at[piece.line] ?? [] { mine.append((other.paragraph, other.line, line)) }
                at[piece.line, default: []].append((index, line))
            }
            partners.append(mine)
        }
        self.partners = partners
        var nextItemLine: [Int?] = []
        var line: Int?
        for paragraph in paragraphs.reversed() {
            if paragraph.column == reading.item { line = paragraph.firstLine }
            nextItemLine.append(line)
        }
        self.nextItemLine = nextItemLine.reversed()
    }

    /// The cheapest rows; how sure they are only if asked for.
    mutating func run(breadth: Int, withMargins: Bool) -> RowAlignment {
        nodes = []
        var states = [
            State(
                cost: 0, node: -1, row: -1, rows: SIMD8(repeating: -1), filled: SIMD8(repeating: 0), isLate: false)
        ]
        var trellis = Trellis()
        for index in paragraphs.indices {
            var next: [Candidate] = []
            for (source, state) in states.enumerated() {
                let first = next.count
                if paragraphs[index].column == item {
                    openRow(index, state, &next)
                } else {
                    choose(index, state, &next)
                }
                for place in first..<next.count { next[place].source = source }
            }
            next.sort { ($0.state.cost, $0.source, $0.node.row) < ($1.state.cost, $1.source, $1.node.row) }
            states.removeAll(keepingCapacity: true)
            var arcs: [Trellis.Arc] = []
            let limit = (next.first?.state.cost ?? 0) + Self.slack
            for candidate in next {
                if states.count == breadth && !withMargins || candidate.state.cost > limit { break }
                var target = states.firstIndex { $0.agrees(with: candidate.state) }
                if target == nil, states.count < breadth {
                    target = states.count
                    nodes.append(candidate.node)
                    var kept = candidate.state
                    kept.node = Int32(nodes.count - 1)
                    states.append(kept)
                }
                guard let target else { continue }
                arcs.append(
                    Trellis.Arc(
                        source: Int32(candidate.source), target: Int32(target), cost: candidate.state.cost,
                        label: UInt64(candidate.node.row + 1)))
            }
            trellis.append(arcs, costs: states.map(\.cost))
        }
        let endings = states.map { state in (0...31).reduce(0) { $0 + emptiness(state, back: $1) } }
        let totals = states.indices.map { states[$0].cost + endings[$0] }
        let best = totals.indices.min { totals[$0] < totals[$1] } ?? 0
        var rows = Array(repeating: 0, count: paragraphs.count)
        var node = states[best].node
        while node >= 0 {
            rows[Int(nodes[Int(node)].paragraph)] = Int(nodes[Int(node)].row)
            node = nodes[Int(node)].previous
        }
        let margins =
            withMargins
            ? trellis.margins(
                rows.map { UInt64($0 + 1) }, endings: endings, best: totals[best]) : []
        return RowAlignment(
            paragraphs: paragraphs, rows: rows, margins: margins, count: Int(states[best].row) + 1, cost: totals[best])
    }

    /// A paragraph of the measure's column: a new row, or more of this row's measure.
    private func openRow(_ index: Int, _ state: State, _ next: inout [Candidate]) {
        var opened = state
        opened.cost += emptiness(state, back: 31)
        opened.row += 1
        opened.isLate = false
        for column in columns.indices { opened.filled[column] <<= 1 }
        opened.filled[item] |= 1
        // Paragraphs that were put into this row before it was opened.
        for column in columns.indices where column != item && state.rows[column] == opened.row {
            opened.filled[column] |= 1
        }
        opened.rows[item] = opened.row
        opened.cost += disagreement(index, row: opened.row, linesAbove: 0, state: state)
        next.append(
            Candidate(
                state: opened,
                node: Node(previous: state.node, paragraph: Int32(index), row: opened.row, linesAbove: 0)))
        guard state.row >= 0, let start = itemLine(state.row, state),
            !reading.hasHeading(between: start, and: paragraphs[index].firstLine)
        else { return }
        var more = state
        more.cost += weights.secondParagraphOfMeasure
        if endsInMarks(state.row, state) { more.cost += weights.measureAfterMarks }
        let above = linesAbove(index, row: state.row, state: state)
        more.cost += disagreement(index, row: state.row, linesAbove: above, state: state)
        next.append(
            Candidate(
                state: more,
                node: Node(
                    previous: state.node, paragraph: Int32(index), row: state.row, linesAbove: Int32(above))))
    }

    /// A paragraph of another column: the rows about it that it may belong to.
    private mutating func choose(_ index: Int, _ state: State, _ next: inout [Candidate]) {
        let column = paragraphs[index].column
        let low = max(0, Int(state.row) - Self.window)
        lookBack(from: state)
        for row in low...(Int(state.row) + 1) {
            var chosen = state
            let last = Int(state.rows[column])
            let back = Int(state.row) - row
            let isFilled = row == last || back >= 0 && state.filled[column] >> UInt32(back) & 1 == 1
            chosen.cost += placeCost(index, row: row, state: state)
            if isFilled {
                chosen.cost += columns[column].moreOfCell(paragraphs[index], weights)
                // A cell that was left for another row's is taken up again only by mistake.
                if row != last { chosen.cost += weights.returnToCell }
            } else if row < last, !state.isLate {
                chosen.cost += weights.inversion
            }
            let above = linesAbove(index, row: Int32(row), state: state)
            chosen.cost += disagreement(index, row: Int32(row), linesAbove: above, state: state)
            let isLate = row < Int(state.row)
            if isLate {
                chosen.cost += state.isLate ? weights.lateNext : weights.late
            }
            chosen.isLate = isLate
            chosen.rows[column] = Int32(row)
            if back >= 0 { chosen.filled[column] |= 1 << UInt32(back) }
            company.removeAll(keepingCapacity: true)
            for node in recent where node.row == row { company.append(Int(node.paragraph)) }
            chosen.cost -= kinship.gain(index, with: company)
            next.append(
                Candidate(
                    state: chosen,
                    node: Node(
                        previous: state.node, paragraph: Int32(index), row: Int32(row), linesAbove: Int32(above))))
        }
    }
    /// What is shared with paragraphs further back than these ties nothing to a row.
    private mutating func lookBack(from state: State) {
        recent.removeAll(keepingCapacity: true)
        var place = state.node
        while place >= 0, recent.count < 40 {
            recent.append(nodes[Int(place)])
            place = nodes[Int(place)].previous
        }
    }
}
