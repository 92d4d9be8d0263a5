extension Manuscript {
    /// So many lines at the head and at the foot of a sheet may run along.
    private static let mostEdgeLines = 3

    /// Leaves out what runs along the heads and the feet of the sheets: numbers of pages, and lines that several sheets
    /// have there, their digits aside. A line that may be a column's heading, or a section's, stays: tables repeat these.
    mutating func dropRunningLines() {
        guard let last = lines.last, last.sheet > 0 else { return }
        var edges: [(line: Int, sheet: Int, text: [UInt32])] = []
        var first = 0
        while first < lines.count {
            let sheet = lines[first].sheet
            let end = lines[first...].firstIndex { $0.sheet != sheet } ?? lines.count
            let places = Array(first..<end)
            for line in Set(places.prefix(Self.mostEdgeLines) + places.suffix(Self.mostEdgeLines)).sorted() {
                edges.append((line, sheet, pattern(line)))
            }
            first = end
        }
        var sheets: [[UInt32]: Set<Int>] = [:]
        for edge in edges { sheets[edge.text, default: []].insert(edge.sheet) }
        let running = edges.filter { edge in
            PageNumberForm.matches(self, edge.line)
                || sheets[edge.text].map { $0.count > 1 } == true && !mayBeHeading(edge.line)
        }
        let dropped = Set(running.map(\.line))
        lines = lines.indices.filter { !dropped.contains($0) }.map { lines[$0] }
    }

    /// The characters of a line without blanks, any digit as 0.
    private func pattern(_ line: Int) -> [UInt32] {
        (lines[line].start..<lines[line].end).filter { kinds[$0] != .space }
            .map { kinds[$0] == .digit ? 0x30 : scalars[$0] }
    }

    private func mayBeHeading(_ line: Int) -> Bool {
        let range = lines[line].start..<lines[line].end
        return HeadingWords.role(of: scalars[range]) != nil || HeadingWords.isBrokenNumber(scalars[range])
            || HeadingForm(scalars, kinds, from: range.lowerBound, to: range.upperBound) != .plain
    }
}
