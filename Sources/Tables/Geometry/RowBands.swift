import Documents

/// Parts the lines of columns into rows where no rule does: at the bands of white that go through all columns.
enum RowBands {
    /// - Parameters:
    ///   - columns: the lines of each column, from the top.
    ///   - rules: the heights of rules across the columns.
    ///   - head: where a row of headings that is known ends.
    /// - Returns: for each row, each column's pieces.
    static func rows(
        of columns: [[[PrintedPiece]]], rules: [Double], head: Double? = nil, text: CellText
    ) -> [[[PrintedPiece]]] {
        let heights = columns.map { $0.map(height) }
        var cuts =
            cuts(heights, rules: rules, em: text.em)
            ?? beginnings(columns, heights, leading: leading(heights, em: text.em), text: text)
        if let head { cuts = [head] + cuts.filter { $0 > head } }
        return (0...cuts.count).map { row in
            columns.indices.map { column in
                zip(columns[column], heights[column]).filter { _, y in
                    (row == 0 || y > cuts[row - 1]) && (row == cuts.count || y <= cuts[row])
                }.flatMap(\.0)
            }
        }.filter { row in row.contains { !$0.isEmpty } }
    }

    static func height(_ line: [PrintedPiece]) -> Double {
        line.reduce(0) { $0 + $1.box.midY } / Double(max(line.count, 1))
    }

    /// The heights at which rows end; nil where neither a rule nor a band tells.
    private static func cuts(_ columns: [[Double]], rules: [Double], em: Double) -> [Double]? {
        let all = columns.joined().sorted()
        guard let top = all.first, let bottom = all.last else { return [] }
        let ruled = rules.filter { $0 > top && $0 < bottom }
        let leading = leading(columns, em: em)
        var bands: [Double] = []
        for (y, next) in zip(all, all.dropFirst()) where next - y > leading + em * 0.2 { bands.append((y + next) / 2) }
        let unruled = bands.filter { band in
            !ruled.contains { rule in !all.contains { min(rule, band) < $0 && $0 < max(rule, band) } }
        }
        // Rules that part most rows part all of them; a few only set off the headings.
        if ruled.count > 1, unruled.count <= ruled.count { return ruled.sorted() }
        if bands.isEmpty, ruled.isEmpty { return nil }
        return (ruled + unruled).sorted()
    }

    /// From line to line within a cell: the least step that columns take again and again.
    private static func leading(_ columns: [[Double]], em: Double) -> Double {
        let steps = columns.flatMap { zip($0.dropFirst(), $0).map { $0 - $1 } }.filter { $0 > em * 0.6 }.sorted()
        let enough = max(2, steps.count / 12)
        let first = steps.indices.first { $0 + enough <= steps.count && steps[$0 + enough - 1] - steps[$0] < em * 0.15 }
        return first.map { min(steps[$0 + enough / 2], em * 2.2) } ?? em * 1.5
    }

    /// Without any white band: where the first column and another begin at one height, and no line beside them goes on
    /// with a sentence. A column that begins at nearly all heights where most do begins at all.
    private static func beginnings(
        _ columns: [[[PrintedPiece]]], _ heights: [[Double]], leading: Double, text: CellText
    ) -> [Double] {
        let rights = columns.map { column in column.joined().map(\.box.right).max() ?? 0 }
        var found: [(y: Double, columns: Set<Int>)] = []
        for y in heights.first?.dropFirst() ?? [] {
            var beginning: Set<Int> = []
            let isOpen = columns.indices.allSatisfy { column in
                guard let line = heights[column].firstIndex(where: { abs($0 - y) < text.em * 0.4 }) else { return true }
                beginning.insert(column)
                guard line > 0, y - heights[column][line - 1] < leading * 1.4 else { return true }
                let above = columns[column][line - 1]
                return text.endsSentence(above, right: rights[column]) || line == 1 && text.isHeading(above)
            }
            if isOpen, beginning.count > 1 { found.append((y, beginning)) }
        }
        let most = found.map(\.columns.count).max() ?? 0
        let sure = found.filter { $0.columns.count >= max(most - 1, 2) }
        let always = columns.indices.filter { column in
            sure.count { $0.columns.contains(column) } * 10 >= sure.count * 9
        }
        return found.filter { $0.columns.isSuperset(of: always) }.map { $0.y - leading / 2 }
    }
}
