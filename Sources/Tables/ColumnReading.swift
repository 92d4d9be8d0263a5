/// What the first search found: the paragraphs of each column, the headings, and what was set aside.
struct ColumnReading {
    /// A paragraph of one column, as its pieces from top to bottom.
    struct Paragraph {
        var column: Int
        var pieces: [LinePiece]
        /// By how much the whole is cheaper than with any of its lines read otherwise, in centibits.
        var margin: Int32

        var firstLine: Int { pieces[0].line }
        var lastLine: Int { pieces[pieces.count - 1].line }
    }

    /// By column, in reading order.
    var paragraphs: [[Paragraph]]
    /// Lines.
    var headings: [Int]
    var pageNumbers: [Int]
    var unplaced: [Int]
    let item: Int
    let cost: Int
    /// The best cost after each line.
    let costs: [Int]

    init(
        _ path: [ColumnSearch.Step], margins: [Int32], pieces: [LinePiece], columns: Int, item: Int, cost: Int,
        costs: [Int]
    ) {
        self.item = item
        self.cost = cost
        self.costs = costs
        paragraphs = Array(repeating: [], count: columns)
        headings = []
        pageNumbers = []
        unplaced = []
        for (index, step) in path.enumerated() {
            let margin = index < margins.count ? margins[index] : Trellis.open
            switch step.reading {
            case .heading: headings.append(Int(step.line))
            case .pageNumber: pageNumbers.append(Int(step.line))
            case .unplaced: unplaced.append(Int(step.line))
            case .pieces:
                for column in 0..<columns where step.placed[column] >= 0 {
                    let piece = pieces[Int(step.placed[column] / 2)]
                    if step.placed[column] & 1 == 1 || paragraphs[column].isEmpty {
                        paragraphs[column].append(Paragraph(column: column, pieces: [piece], margin: margin))
                    } else {
                        let last = paragraphs[column].count - 1
                        paragraphs[column][last].pieces.append(piece)
                        paragraphs[column][last].margin = min(paragraphs[column][last].margin, margin)
                    }
                }
            }
        }
    }
}

extension ColumnReading {
    /// All paragraphs in the order in which they stand: by first line, from left to right, the measure's first.
    var inOrder: [Paragraph] {
        paragraphs.joined().sorted { a, b in
            (a.firstLine, a.column == item ? -1 : a.column) < (b.firstLine, b.column == item ? -1 : b.column)
        }
    }

    /// All pieces in the order of the text, and whether a paragraph begins with each.
    var places: [(line: Int, column: Int, begins: Bool)] {
        var places: [(line: Int, column: Int, begins: Bool)] = []
        for paragraph in paragraphs.joined() {
            for (index, piece) in paragraph.pieces.enumerated() {
                places.append((piece.line, paragraph.column, index == 0))
            }
        }
        return places.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    }

    /// True if a heading stands between two lines. O(log headings).
    func hasHeading(between first: Int, and second: Int) -> Bool {
        var low = 0
        var high = headings.count
        while low < high {
            let middle = (low + high) / 2
            if headings[middle] <= first { low = middle + 1 } else { high = middle }
        }
        return low < headings.count && headings[low] < second
    }

    /// How rare it is, in centibits, that a line that begins a measure goes on with another column's paragraph: next to
    /// never where cells are set at the top of their rows, common where they are set in the middle.
    var continuationCost: Int {
        continuationCost(beside: item, on: Set(paragraphs[item].map(\.firstLine)))
    }

    /// Likewise of a line that begins a column's paragraph, but no measure.
    func continuationCost(beside column: Int) -> Int {
        continuationCost(
            beside: column,
            on: Set(paragraphs[column].map(\.firstLine)).subtracting(paragraphs[item].map(\.firstLine)))
    }

    /// How rare it is, in centibits beyond an even chance, that nothing begins in a column on the line that begins a row, and
    /// that a paragraph of it begins on another.
    func besideRows(_ column: Int) -> (missing: Int, elsewhere: Int) {
        let rows = Set(paragraphs[item].map(\.firstLine))
        let starts = paragraphs[column].map(\.firstLine)
        let beside = starts.count { rows.contains($0) }
        func rarity(_ count: Int, of all: Int) -> Int { max(0, centibits(count + 2, of: all + 4) - 100) }
        return (rarity(rows.count - beside, of: rows.count), rarity(starts.count - beside, of: starts.count))
    }

    private func continuationCost(beside column: Int, on starts: Set<Int>) -> Int {
        var shared: Set<Int> = []
        var continued: Set<Int> = []
        for paragraph in paragraphs.joined() where paragraph.column != column {
            for (place, piece) in paragraph.pieces.enumerated() where starts.contains(piece.line) {
                shared.insert(piece.line)
                if place > 0 { continued.insert(piece.line) }
            }
        }
        return centibits(100 * continued.count + 2, of: 100 * shared.count + 1000)
    }

    /// Of each piece but those beside a measure's first line: how many lines another column has had since the last of its
    /// own, and whether a paragraph begins with it.
    var idleness: [(lines: Int, begins: Bool)] {
        let places = self.places
        var found: [(lines: Int, begins: Bool)] = []
        // By column: the lines of each column since its own last.
        var since = Array(repeating: Array(repeating: 0, count: paragraphs.count), count: paragraphs.count)
        var first = 0
        while first < places.count {
            let line = places[first].line
            let next = places[first...].firstIndex { $0.line != line } ?? places.count
            let here = places[first..<next]
            if !here.contains(where: { $0.column == item && $0.begins }) {
                found += here.map { (lines: since[$0.column].max() ?? 0, begins: $0.begins) }
            }
            for column in paragraphs.indices {
                for place in here { since[column][place.column] += 1 }
            }
            for place in here { since[place.column] = since[place.column].map { _ in 0 } }
            first = next
        }
        return found
    }
}
