extension BandAligner {
    /// Every row that there may be, as a band of lines, and by place what the rows above it cost at least and where the
    /// last of them begins.
    struct Bands {
        var all: [(from: Int, to: Int, cost: Int)] = []
        var forward: [Int]
        var last: [Int]
    }

    private static let longestBand = 64
    /// A cell that stands otherwise: what it costs at all, for each half line, and at most; and one that stands half a line
    /// off in the other direction.
    private static let shifted = 250
    private static let shift = 60
    private static let mostShift = 900
    private static let otherHalf = 100
    /// A line of the row between a cell's own, and what more it costs where the row is no longer than its longest cell: only
    /// lines that were printed half a line off make it longer, and these stand between those of other cells.
    private static let gapInCell = 30
    private static let gapWithoutRoom = 30

    /// The rows of the lines up to a place, the columns being set so.
    func bands(_ style: Style, upTo end: Int? = nil) -> Bands {
        let count = end ?? lines.count
        var bands = Bands(
            forward: Array(repeating: Self.impossible, count: count + 1), last: Array(repeating: 0, count: count + 1))
        bands.forward[0] = 0
        for to in 1...max(1, count) {
            var overHeadings = 0
            for from in (max(0, to - Self.longestBand)..<to).reversed() {
                if let cells = cost(from, to, style) {
                    let cost = cells + overHeadings + gapCost(from)
                    if end == nil { bands.all.append((from, to, cost)) }
                    if bands.forward[from] < Self.impossible, bands.forward[from] + cost < bands.forward[to] {
                        bands.forward[to] = bands.forward[from] + cost
                        bands.last[to] = from
                    }
                }
                // What was taken for a heading may be a line of a cell that stands alone.
                if isHeaded[from] { overHeadings += weights.overHeading }
            }
        }
        return bands
    }

    /// The places where the cheapest rows begin.
    func rows(of bands: Bands) -> [Int] {
        var rows: [Int] = []
        var place = lines.count
        while place > 0 {
            place = bands.last[place]
            rows.append(place)
        }
        return rows.reversed()
    }

    /// By row, by how much the whole is cheaper than with the row begun or ended elsewhere, or parted.
    func sureness(_ rows: [Int], _ bands: Bands) -> [Int32] {
        // What the rows below a place cost at least; and by place, the cheapest way over it.
        var backward = Array(repeating: Self.impossible, count: lines.count + 1)
        var across = backward
        backward[lines.count] = 0
        for band in bands.all.reversed() where backward[band.to] < Self.impossible {
            backward[band.from] = min(backward[band.from], band.cost + backward[band.to])
        }
        for band in bands.all
        where bands.forward[band.from] < Self.impossible && backward[band.to] < Self.impossible {
            let whole = bands.forward[band.from] + band.cost + backward[band.to]
            for place in band.from..<band.to where place > band.from { across[place] = min(across[place], whole) }
        }
        let best = bands.forward[lines.count]
        return rows.indices.map { row in
            let end = row + 1 < rows.count ? rows[row + 1] : lines.count
            var other = min(across[rows[row]], across[end])
            for place in rows[row]..<end where place > rows[row] {
                other = min(other, bands.forward[place] + backward[place])
            }
            return min(Trellis.open, Int32(clamping: max(0, other - best)))
        }
    }

    func alignment(_ rows: [Int], _ sureness: [Int32], _ cost: Int) -> RowAlignment {
        let starts = rows.map { lines[$0] }
        var found = RowAlignment(paragraphs: [], rows: [], margins: [], count: rows.count, cost: cost)
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
    private func cost(_ from: Int, _ to: Int, _ style: Style) -> Int? {
        guard firsts[item][from] < firsts[item][to] else { return nil }
        var cost = 0
        let longest = columns.indices.reduce(0) { max($0, firsts[$1][to] - firsts[$1][from]) }
        let room = to - from - longest
        for column in columns.indices {
            let first = firsts[column][from]
            let end = firsts[column][to]
            guard first < end else {
                cost += columns[column].emptiness(weights)
                continue
            }
            let top = pieces[column][first]
            let bottom = pieces[column][end - 1]
            let gaps = bottom.place - top.place - (end - 1 - first)
            cost += top.cut + bottom.within - top.within
            cost += gaps * Self.gapInCell + max(0, gaps - room) * Self.gapWithoutRoom
            // A measure begins and ends as measures do.
            if column == item { cost += top.start + bottom.end }
            cost +=
                style.settings[column] == .top
                ? Self.shiftCost(2 * (heights[top.place] - heights[from]), .none)
                : Self.shiftCost(
                    heights[top.place] + heights[bottom.place] - heights[from] - heights[to - 1], style.rounding)
        }
        return cost
    }

    /// What it costs that a cell stands so many half lines further down than it should.
    private static func shiftCost(_ halves: Int, _ rounding: Rounding) -> Int {
        switch (halves, rounding) {
        case (0, _), (-1, .up), (1, .down): 0
        case (-1, _), (1, _): otherHalf
        default: min(shifted + shift * abs(halves), mostShift)
        }
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
