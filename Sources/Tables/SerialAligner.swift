/// The rows of a text that prints one cell, or one column, after the other.
///
/// Such a text falls into blocks: the measures of one row or of several, then what the other columns hold for them. In a
/// block of one row all is that row's. In a block of several each column's paragraphs are parted among the rows in order:
/// by what they share with the rows' other cells, by marks and ministries, and by how rarely a cell is empty. What is left
/// open shows in the margins. O(paragraphs × rows of their block); in blocks past all tables, O(paragraphs).
struct SerialAligner {
    let paragraphs: [ColumnReading.Paragraph]
    let columns: [ColumnModel]
    let item: Int
    let weights: Weights
    private var kinship: Kinship
    private var rows: [Int]
    private var margins: [Int32]
    private var cost = 0

    init(_ reading: ColumnReading, columns: [ColumnModel], kinship: Kinship, weights: Weights) {
        paragraphs = reading.inOrder
        self.columns = columns
        item = reading.item
        self.kinship = kinship
        self.weights = weights
        rows = Array(repeating: 0, count: paragraphs.count)
        margins = Array(repeating: Trellis.open, count: paragraphs.count)
    }

    mutating func run() -> RowAlignment {
        var count = 0
        for block in blocks {
            let measures = block.filter { paragraphs[$0].column == item }
            for (place, measure) in measures.enumerated() { rows[measure] = count + place }
            var members = measures.map { [$0] }
            for column in columns.indices where column != item {
                part(column, of: block, among: &members, firstRow: count)
            }
            count += measures.count
        }
        return RowAlignment(paragraphs: paragraphs, rows: rows, margins: margins, count: count, cost: cost)
    }

    /// The blocks, as places in `paragraphs`: a measure begins one where a column to its right stands before it. What
    /// stands left of a measure's column (a number) belongs to the block that follows.
    private var blocks: [[Int]] {
        let lastMeasure = paragraphs.lastIndex { $0.column == item } ?? -1
        var blocks: [[Int]] = []
        var hasMeasure = false
        var isFilled = false
        for place in paragraphs.indices {
            let column = paragraphs[place].column
            if blocks.isEmpty || isFilled && column <= item && place <= lastMeasure {
                blocks.append([])
                hasMeasure = false
                isFilled = false
            }
            blocks[blocks.count - 1].append(place)
            if column == item { hasMeasure = true }
            if column > item, hasMeasure { isFilled = true }
        }
        return blocks
    }

    /// So many pairs of a column's paragraphs and a block's rows are weighed.
    private static let mostPairs = 1 << 16

    /// Parts one column's paragraphs among a block's rows, in order.
    private mutating func part(_ column: Int, of block: [Int], among members: inout [[Int]], firstRow: Int) {
        let places = block.filter { paragraphs[$0].column == column }
        let empty = columns[column].emptiness(weights)
        guard !places.isEmpty, !members.isEmpty else {
            cost += members.count * empty
            for place in places {
                rows[place] = firstRow
                cost += weights.noRow
            }
            return
        }
        let count = members.count
        guard places.count * count <= Self.mostPairs else {
            // No table has a block like that: spread evenly, and nothing is sure.
            for (index, place) in places.enumerated() {
                rows[place] = firstRow + index * count / places.count
                margins[place] = 0
            }
            cost += weights.noRow
            return
        }
        // Costs of a paragraph in a row as the first of its cell, and what one more of a cell costs.
        let gains = places.map { place in members.map { kinship.gain(place, with: $0) } }
        let more = places.map { columns[column].moreOfCell(paragraphs[$0], weights) }
        let first = places.map { columns[column].firstOfCell(paragraphs[$0], weights) }
        func step(_ place: Int, from before: Int, to row: Int) -> Int {
            let skipped = row == before ? more[place] : first[place] + (row - before - 1) * empty
            return skipped - gains[place][row]
        }
        /// The least that the paragraphs up to one cost with it in a row; and what those behind it cost then.
        var forward = Array(repeating: Array(repeating: 0, count: count), count: places.count)
        var backward = forward
        for row in 0..<count { forward[0][row] = row * empty - gains[0][row] }
        for place in places.indices.dropFirst() {
            // A row behind the one before it: a running minimum, each row between them being empty.
            var least = Int.max / 4
            for row in 0..<count {
                if row > 0 { least = min(least + empty, forward[place - 1][row - 1]) }
                let skipped = min(least + first[place], forward[place - 1][row] + more[place])
                forward[place][row] = skipped - gains[place][row]
            }
        }
        for row in 0..<count { backward[places.count - 1][row] = (count - 1 - row) * empty }
        for place in places.indices.dropLast().reversed() {
            var least = Int.max / 4
            for row in (0..<count).reversed() {
                if row < count - 1 {
                    least = min(least + empty, backward[place + 1][row + 1] - gains[place + 1][row + 1])
                }
                backward[place][row] = min(
                    least + first[place + 1], backward[place + 1][row] + more[place + 1] - gains[place + 1][row])
            }
        }
        let best = (0..<count).map { forward[0][$0] + backward[0][$0] }.min() ?? 0
        cost += best
        var before = 0
        for (index, place) in places.enumerated() {
            let totals = (0..<count).map { forward[index][$0] + backward[index][$0] }
            let rest =
                index == 0
                ? totals
                : (0..<count).map { $0 < before ? Int.max : step(index, from: before, to: $0) + backward[index][$0] }
            let row = rest.indices.min { (rest[$0], $0) < (rest[$1], $1) } ?? before
            rows[place] = firstRow + row
            members[row].append(place)
            before = row
            let other = (0..<count).filter { $0 != row }.map { totals[$0] }.min()
            if let other { margins[place] = Int32(clamping: max(0, other - best)) }
        }
    }
}
