extension ProseForm {
    /// So many lines are looked at.
    private static let mostLinesAfter = 60
    /// So many lines, so wide, may stand at the foot of a sheet.
    private static let mostLinesOfFoot = 3
    private static let widestFoot = 1000

    /// The last of these lines that are running text set below a table: each in one stretch and no item, and at least two of
    /// them wider by a quarter than anything in the table, the first among them; a narrower one ends a paragraph of such. What
    /// stands at the sheet's foot, a few words, goes with them.
    static func after(_ body: [Int], of manuscript: Manuscript) -> [Int] {
        func width(_ range: Range<Int>) -> Int {
            range.reduce(0) { $0 + Int(TypeMetric.monospaced.advance(manuscript.scalars[$1], manuscript.kinds[$1])) }
        }
        let foot = body.suffix(mostLinesOfFoot).reversed().prefix { index in
            let range = manuscript.lines[index].start..<manuscript.lines[index].end
            return width(range) <= widestFoot && !manuscript.kinds[range].contains(.stop)
        }.count
        let first = max(0, body.count - mostLinesAfter)
        var widths: [Int] = []
        // Above each of the last lines, the widest stretch of the table.
        var widest: [Int] = []
        var most = 0
        for (place, index) in body.dropLast(foot).enumerated() {
            let line = manuscript.lines[index]
            let range = line.start..<line.end
            let stretches = range.split { manuscript.kinds[$0] == .space }
            let own = stretches.map { width($0.startIndex..<$0.endIndex) }.max() ?? 0
            if place >= first {
                let isItem =
                    BulletMark.length(manuscript.scalars, manuscript.kinds, at: line.start, before: line.end) > 0
                widths.append(stretches.count == 1 && !isItem ? own : -1)
                widest.append(most)
            }
            most = max(most, own)
        }
        for start in widths.indices where widest[start] > 0 {
            let tail = widths[start...]
            let wide = tail.map { $0 * 4 > widest[start] * 5 }
            guard wide[0], !tail.contains(-1), wide.count(where: { $0 }) > 1,
                zip(wide, wide.dropFirst()).allSatisfy({ $0 || $1 })
            else { continue }
            return Array(body[(first + start)...])
        }
        return []
    }
}
