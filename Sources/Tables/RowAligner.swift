/// The second search: which row each paragraph belongs to.
///
/// The paragraphs of all columns are taken in the order in which they stand on the page; the measure's open the rows, the
/// others choose among the rows about them. What decides: pieces that share a line share a row; a row's text stands
/// between its measure and the next, or comes late in a block; cells are on the same line of their row where they are
/// joined; a row's cells speak of the same things; the ministries of the office cell are those of the marks; and a cell
/// is rarely empty. A beam search, O(paragraphs × states).
struct RowAligner {
    /// One paragraph's row on a path.
    private struct Node {
        var previous: Int32
        var paragraph: Int32
        var row: Int32
        /// Lines of the cell above this paragraph.
        var linesAbove: Int32
    }

    private struct State {
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
    let headings: [Int]
    private var kinship: Kinship
    let weights: Weights
    /// For each paragraph those before it that share a line with it: (paragraph, its line, mine).
    private let partners: [[(other: Int, otherLine: Int, line: Int)]]
    private static let window = 4

    init(
        _ reading: ColumnReading, columns: [ColumnModel], kinship: Kinship, weights: Weights
    ) {
        item = reading.item
        self.columns = columns
        self.kinship = kinship
        self.weights = weights
        headings = reading.headings
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
    }

    /// The cheapest rows.
    mutating func run(breadth: Int) -> RowAlignment {
        var nodes: [Node] = []
        var states = [
            State(
                cost: 0, node: -1, row: -1, rows: SIMD8(repeating: -1), filled: SIMD8(repeating: 0), isLate: false)
        ]
        var starts: [Int] = []
        for (index, paragraph) in paragraphs.enumerated() where paragraph.column == item { starts.append(index) }
        var trellis = Trellis()
        for index in paragraphs.indices {
            var next: [Candidate] = []
            for (source, state) in states.enumerated() {
                let first = next.count
                if paragraphs[index].column == item {
                    openRow(index, state, nodes, &next)
                } else {
                    choose(index, state, nodes, &next)
                }
                for place in first..<next.count { next[place].source = source }
            }
            next.sort { ($0.state.cost, $0.source, $0.node.row) < ($1.state.cost, $1.source, $1.node.row) }
            states.removeAll(keepingCapacity: true)
            var arcs: [Trellis.Arc] = []
            for candidate in next {
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
                        source: Int32(candidate.source), target: Int32(target), cost: Int32(candidate.state.cost),
                        label: UInt64(candidate.node.row + 1)))
            }
            trellis.append(arcs, costs: states.map { Int32($0.cost) })
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
        let margins = trellis.margins(
            rows.map { UInt64($0 + 1) }, endings: endings.map { Int32($0) }, best: Int32(totals[best]))
        return RowAlignment(
            paragraphs: paragraphs, rows: rows, margins: margins, count: Int(states[best].row) + 1, cost: totals[best])
    }

    /// A paragraph of the measure's column: a new row, or more of this row's measure.
    private func openRow(_ index: Int, _ state: State, _ nodes: [Node], _ next: inout [Candidate]) {
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
        opened.cost += disagreement(index, row: opened.row, linesAbove: 0, state: state, nodes)
        next.append(
            Candidate(state: opened, node: Node(previous: state.node, paragraph: Int32(index), row: opened.row, linesAbove: 0)))
        guard state.row >= 0, !headings.contains(where: { separates($0, state, index, nodes) }) else { return }
        var more = state
        more.cost += weights.secondParagraphOfMeasure
        if endsInMarks(state.row, state, nodes) { more.cost += weights.measureAfterMarks }
        let above = linesAbove(index, row: state.row, state: state, nodes)
        more.cost += disagreement(index, row: state.row, linesAbove: above, state: state, nodes)
        next.append(
            Candidate(state: more, node: Node(previous: state.node, paragraph: Int32(index), row: state.row, linesAbove: Int32(above))))
    }

    private func separates(_ heading: Int, _ state: State, _ index: Int, _ nodes: [Node]) -> Bool {
        guard let start = itemLine(state.row, state, nodes) else { return false }
        return start < heading && heading < paragraphs[index].firstLine
    }

    private mutating func choose(_ index: Int, _ state: State, _ nodes: [Node], _ next: inout [Candidate]) {
        let column = paragraphs[index].column
        let low = max(0, Int(state.row) - Self.window)
        for row in low...(Int(state.row) + 1) {
            var chosen = state
            let last = Int(state.rows[column])
            let isFilled = row <= Int(state.row) && state.filled[column] >> UInt32(Int(state.row) - row) & 1 == 1 || row == last
            chosen.cost += placeCost(index, row: row, state: state, nodes)
            if isFilled {
                // More of a cell; one that was left for another row is taken up again only by mistake.
                if row != last { chosen.cost += weights.returnToCell }
                let bullets = columns[column].startCosts[PieceStart.bullet.rawValue] < 200
                let isBullet = paragraphs[index].pieces[0].begins == .bullet
                chosen.cost +=
                    columns[column].role == .office
                    ? weights.secondOfficeParagraph : isBullet == bullets ? 50 : weights.secondPlainParagraph
            } else if row < last {
                chosen.cost += weights.inversion
            }
            let above = linesAbove(index, row: Int32(row), state: state, nodes)
            chosen.cost += disagreement(index, row: Int32(row), linesAbove: above, state: state, nodes)
            let isLate = row < Int(state.row)
            if isLate {
                chosen.cost += state.isLate ? weights.lateNext : weights.late
            }
            chosen.isLate = isLate
            chosen.rows[column] = Int32(row)
            if row <= Int(state.row) { chosen.filled[column] |= 1 << UInt32(Int(state.row) - row) }
            chosen.cost -= kinship.gain(index, with: rowParagraphs(Int32(row), state, nodes))
            next.append(
                Candidate(
                    state: chosen, node: Node(previous: state.node, paragraph: Int32(index), row: Int32(row), linesAbove: Int32(above))))
        }
    }

    /// How far from its row a paragraph stands: before the row's measure, or with a heading between.
    private func placeCost(_ index: Int, row: Int, state: State, _ nodes: [Node]) -> Int {
        let line = paragraphs[index].firstLine
        var cost = 0
        if row > Int(state.row) {
            // The row is yet to be opened: by the next paragraph of the measure's column.
            guard let opening = paragraphs[index...].first(where: { $0.column == item }) else { return 5000 }
            cost += weights.early + weights.earlyLine * (opening.firstLine - line)
            if headings.contains(where: { line < $0 && $0 < opening.firstLine }) { cost += weights.overHeading }
        } else if let start = itemLine(Int32(row), state, nodes) {
            if row < Int(state.row), headings.contains(where: { start < $0 && $0 < line }) { cost += 100 }
        }
        return cost
    }

    /// Lines shared with paragraphs of other rows, and lines shared at unequal heights.
    private func disagreement(_ index: Int, row: Int32, linesAbove: Int, state: State, _ nodes: [Node]) -> Int {
        guard !partners[index].isEmpty else { return 0 }
        var cost = 0
        for partner in partners[index] {
            guard let node = node(of: partner.other, state, nodes) else { continue }
            if node.row != row {
                cost += weights.sharedLine
            } else {
                let difference = abs(Int(node.linesAbove) + partner.otherLine - linesAbove - partner.line)
                cost += min(difference, 4) * weights.unequalHeight / partners[index].count
            }
        }
        return cost
    }

    private func node(of paragraph: Int, _ state: State, _ nodes: [Node]) -> Node? {
        var place = state.node
        while place >= 0 {
            let node = nodes[Int(place)]
            if node.paragraph == paragraph { return node }
            if node.paragraph < paragraph { return nil }
            place = node.previous
        }
        return nil
    }

    private func linesAbove(_ index: Int, row: Int32, state: State, _ nodes: [Node]) -> Int {
        var place = state.node
        while place >= 0 {
            let node = nodes[Int(place)]
            let paragraph = paragraphs[Int(node.paragraph)]
            if paragraph.column == paragraphs[index].column {
                if node.row == row { return Int(node.linesAbove) + paragraph.pieces.count }
                if node.row + 2 < row { return 0 }
            }
            place = node.previous
        }
        return 0
    }

    /// True if the measure of `row` is closed by its marks.
    private func endsInMarks(_ row: Int32, _ state: State, _ nodes: [Node]) -> Bool {
        var place = state.node
        while place >= 0 {
            let node = nodes[Int(place)]
            let paragraph = paragraphs[Int(node.paragraph)]
            if node.row == row, paragraph.column == item {
                return paragraph.pieces[paragraph.pieces.count - 1].finishes == .marks
            }
            place = node.previous
        }
        return false
    }

    private func itemLine(_ row: Int32, _ state: State, _ nodes: [Node]) -> Int? {
        var place = state.node
        while place >= 0 {
            let node = nodes[Int(place)]
            if node.row == row, paragraphs[Int(node.paragraph)].column == item {
                return paragraphs[Int(node.paragraph)].firstLine
            }
            if node.row + Int32(Self.window) + 2 < row { return nil }
            place = node.previous
        }
        return nil
    }

    /// The paragraphs already put into a row.
    private func rowParagraphs(_ row: Int32, _ state: State, _ nodes: [Node]) -> [Int] {
        var found: [Int] = []
        var place = state.node
        var steps = 0
        while place >= 0, steps < 40 {
            let node = nodes[Int(place)]
            if node.row == row { found.append(Int(node.paragraph)) }
            place = node.previous
            steps += 1
        }
        return found
    }

    /// What the empty cells of the row `back` rows ago cost.
    private func emptiness(_ state: State, back: Int) -> Int {
        guard Int(state.row) - back >= 0 else { return 0 }
        var cost = 0
        for column in columns.indices where state.filled[column] >> UInt32(back) & 1 == 0 {
            switch columns[column].role {
            case .result, .plan, .office: cost += weights.emptyCell
            case .item, .note, .other: cost += weights.emptyNote
            }
        }
        return cost
    }
}

extension ColumnReading {
    /// All paragraphs in the order in which they stand: by first line, from left to right, the measure's first.
    var inOrder: [Paragraph] {
        paragraphs.joined().sorted { a, b in
            (a.firstLine, a.column == item ? -1 : a.column) < (b.firstLine, b.column == item ? -1 : b.column)
        }
    }
}
