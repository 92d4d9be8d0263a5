extension RowAligner {
    /// How far from its row a paragraph stands: before the row's measure, or with a heading between.
    func placeCost(_ index: Int, row: Int, state: State) -> Int {
        let line = paragraphs[index].firstLine
        var cost = 0
        if row > Int(state.row) {
            // The row is yet to be opened: by the next paragraph of the measure's column.
            guard let opening = nextItemLine[index] else { return weights.noRow }
            cost += weights.early + weights.earlyLine * (opening - line)
            if reading.hasHeading(between: line, and: opening) { cost += weights.overHeading }
        } else if let start = itemLine(Int32(row), state) {
            if row < Int(state.row), reading.hasHeading(between: start, and: line) { cost += weights.lateOverHeading }
        }
        return cost
    }

    /// Lines shared with paragraphs of other rows, and lines shared at unequal heights.
    func disagreement(_ index: Int, row: Int32, linesAbove: Int, state: State) -> Int {
        guard !partners[index].isEmpty else { return 0 }
        var cost = 0
        for partner in partners[index] {
            guard let node = node(of: partner.other, state) else { continue }
            if node.row != row {
                cost += weights.sharedLine
            } else {
                let difference = abs(Int(node.linesAbove) + partner.otherLine - linesAbove - partner.line)
                cost += min(difference, 4) * weights.unequalHeight / partners[index].count
            }
        }
        return cost
    }

    /// The choice that a path made for an earlier paragraph.
    private func node(of paragraph: Int, _ state: State) -> Node? {
        var place = state.node
        while place >= 0 {
            let node = nodes[Int(place)]
            if node.paragraph == paragraph { return node }
            if node.paragraph < paragraph { return nil }
            place = node.previous
        }
        return nil
    }

    /// How many lines a row's cell has already in a paragraph's column.
    func linesAbove(_ index: Int, row: Int32, state: State) -> Int {
        var place = state.node
        while place >= 0 {
            let node = nodes[Int(place)]
            let paragraph = Int(node.paragraph)
            if paragraphs[paragraph].column == paragraphs[index].column {
                if node.row == row { return Int(node.linesAbove) + paragraphs[paragraph].pieces.count }
                if node.row + 2 < row { return 0 }
            }
            place = node.previous
        }
        return 0
    }

    /// True if the measure of `row` is closed by its marks.
    func endsInMarks(_ row: Int32, _ state: State) -> Bool {
        var place = state.node
        while place >= 0 {
            let node = nodes[Int(place)]
            let paragraph = Int(node.paragraph)
            if node.row == row, paragraphs[paragraph].column == item {
                return paragraphs[paragraph].pieces.last?.finishes == .marks
            }
            place = node.previous
        }
        return false
    }

    /// Where a row's measure begins.
    func itemLine(_ row: Int32, _ state: State) -> Int? {
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

    /// What the empty cells of the row `back` rows ago cost.
    func emptiness(_ state: State, back: Int) -> Int {
        guard Int(state.row) - back >= 0 else { return 0 }
        var cost = 0
        for column in columns.indices where state.filled[column] >> UInt32(back) & 1 == 0 {
            cost += columns[column].emptiness(weights)
        }
        return cost
    }
}
