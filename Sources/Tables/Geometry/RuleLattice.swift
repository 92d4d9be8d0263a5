import Documents

/// A table whose cells are ruled: the positions of its lines, and which cell covers which place.
///
/// Lines that cross or touch are one table. Places with no line between them are one cell, and a cell is a rectangle; an
/// edge that is left open all along is closed where the lines end.
struct RuleLattice {
    /// The left edges of the columns and the last right edge.
    let xs: [Double]
    /// The top edges of the rows and the last bottom edge.
    let ys: [Double]
    /// Rows and columns of each cell, row by row.
    let cells: [(rows: Range<Int>, columns: Range<Int>)]

    var box: PageBox { PageBox(left: xs[0], top: ys[0], right: xs[xs.count - 1], bottom: ys[ys.count - 1]) }

    /// A page with more lines is a drawing, and so is what has more places.
    private static let mostCrossings = 4_000_000
    private static let mostPlaces = 100_000

    /// The tables of a page from top to bottom; what has one cell only is a frame around text.
    static func tables(_ rules: [PageRule], em: Double) -> [RuleLattice] {
        let horizontal = RuleLines(rules, .horizontal, em: em).lines
        let vertical = RuleLines(rules, .vertical, em: em).lines
        guard horizontal.count * vertical.count <= mostCrossings else { return [] }
        let slack = em * 0.6
        // Every line's table, by the smallest number among the lines that it meets.
        var parent = Array(0..<(horizontal.count + vertical.count))
        func root(_ index: Int) -> Int {
            var index = index
            while parent[index] != index { index = parent[index] }
            return index
        }
        for (i, h) in horizontal.enumerated() {
            for (j, v) in vertical.enumerated()
            where v.position >= h.start - slack && v.position <= h.end + slack && h.position >= v.start - slack
                && h.position <= v.end + slack
            {
                let (a, b) = (root(i), root(horizontal.count + j))
                parent[max(a, b)] = min(a, b)
            }
        }
        var tables: [RuleLattice] = []
        for first in parent.indices where parent[first] == first {
            let h = horizontal.indices.filter { root($0) == first }.map { horizontal[$0] }
            let v = vertical.indices.filter { root(horizontal.count + $0) == first }.map { vertical[$0] }
            if h.count > 1, !v.isEmpty, let table = RuleLattice(h, v, em: em) { tables.append(table) }
        }
        return tables.sorted { ($0.ys[0], $0.xs[0]) < ($1.ys[0], $1.xs[0]) }
    }

    private init?(_ horizontal: [PageRule], _ vertical: [PageRule], em: Double) {
        xs = Self.positions(vertical, closing: horizontal, em: em)
        ys = Self.positions(horizontal, closing: vertical, em: em)
        let (width, height) = (xs.count - 1, ys.count - 1)
        guard width > 1, height > 0, width * height <= Self.mostPlaces else { return nil }
        let walls = Walls(xs: xs, ys: ys, horizontal: horizontal, vertical: vertical)
        var places = Array(0..<(width * height))
        func root(_ index: Int) -> Int {
            var index = index
            while places[index] != index { index = places[index] }
            return index
        }
        func unite(_ a: Int, _ b: Int) { places[max(root(a), root(b))] = min(root(a), root(b)) }
        for row in 0..<height {
            for column in 0..<width {
                let place = row * width + column
                if column > 0, !walls.hasLeft(row, column) { unite(place, place - 1) }
                if row > 0, !walls.hasTop(row, column) { unite(place, place - width) }
            }
        }
        var found: [(rows: Range<Int>, columns: Range<Int>)] = []
        while true {
            var boxes: [Int: (rows: Range<Int>, columns: Range<Int>)] = [:]
            for place in places.indices {
                let (row, column) = (place / width, place % width)
                let known = boxes[root(place)] ?? (row..<(row + 1), column..<(column + 1))
                boxes[root(place)] = (
                    min(known.rows.lowerBound, row)..<max(known.rows.upperBound, row + 1),
                    min(known.columns.lowerBound, column)..<max(known.columns.upperBound, column + 1)
                )
            }
            var isWhole = true
            for (cell, box) in boxes.sorted(by: { $0.key < $1.key }) {
                for row in box.rows {
                    for column in box.columns where root(row * width + column) != root(cell) {
                        unite(cell, row * width + column)
                        isWhole = false
                    }
                }
            }
            if isWhole {
                found = boxes.sorted { $0.key < $1.key }.map(\.value)
                break
            }
        }
        guard found.count > 1 else { return nil }
        cells = found
    }

    /// The positions of lines, and where the lines across end, if that is beyond the outermost.
    private static func positions(_ lines: [PageRule], closing across: [PageRule], em: Double) -> [Double] {
        var positions: [Double] = []
        // What is too narrow for a character is the space between boxes drawn side by side.
        for position in lines.map(\.position).sorted() where positions.last.map({ position - $0 > em * 0.7 }) ?? true {
            positions.append(position)
        }
        let starts = across.map(\.start).sorted()
        let ends = across.map(\.end).sorted()
        guard let first = positions.first, let last = positions.last else { return [] }
        // One line that juts out is a slip of the pen; two are an open edge.
        let place = min(1, starts.count - 1)
        if starts[place] < first - em { positions.insert(starts[place], at: 0) }
        if ends[ends.count - 1 - place] > last + em { positions.append(ends[ends.count - 1 - place]) }
        return positions
    }

    /// On which sides of its places a table has lines.
    private struct Walls {
        let xs: [Double]
        let ys: [Double]
        let horizontal: [PageRule]
        let vertical: [PageRule]
        private let rowsOf: [Int: [PageRule]]
        private let columnsOf: [Int: [PageRule]]

        init(xs: [Double], ys: [Double], horizontal: [PageRule], vertical: [PageRule]) {
            (self.xs, self.ys, self.horizontal, self.vertical) = (xs, ys, horizontal, vertical)
            func nearest(_ positions: [Double], _ position: Double) -> Int {
                positions.indices.min { abs(positions[$0] - position) < abs(positions[$1] - position) } ?? 0
            }
            rowsOf = Dictionary(grouping: horizontal) { nearest(ys, $0.position) }
            columnsOf = Dictionary(grouping: vertical) { nearest(xs, $0.position) }
        }

        func hasLeft(_ row: Int, _ column: Int) -> Bool { covers(columnsOf[column], ys[row], ys[row + 1]) }
        func hasTop(_ row: Int, _ column: Int) -> Bool { covers(rowsOf[row], xs[column], xs[column + 1]) }

        /// Whether lines run along most of a side.
        private func covers(_ lines: [PageRule]?, _ start: Double, _ end: Double) -> Bool {
            let covered = (lines ?? []).reduce(0) { $0 + max(0, min($1.end, end) - max($1.start, start)) }
            return covered > (end - start) * 0.6
        }
    }
}
