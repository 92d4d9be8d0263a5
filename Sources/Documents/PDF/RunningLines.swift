internal import JapaneseText

/// What runs along the head and the foot of the pages: their numbers, and what several have at one height.
///
/// It stands apart from the text, and is one piece or two: what has more, or a rule between them, heads the columns of a
/// table that goes on from page to page.
struct RunningLines {
    /// For each page the words of such lines, as numbers in reading order.
    private(set) var words: [Set<Int>] = []

    private struct Line {
        var words: [Int]
        var y: Double
        var text: [Unicode.Scalar]
        var isNumber: Bool
    }

    init(_ pages: [PDFPage]) {
        let edges = pages.map { page in Self.lines(page) }
        words = pages.indices.map { index in
            var found: Set<Int> = []
            for line in edges[index] {
                let repeats = edges.indices.contains { other in
                    other != index
                        && edges[other].contains { $0.text == line.text && abs($0.y - line.y) < pages[index].em / 2 }
                }
                if line.isNumber || repeats { found.formUnion(line.words) }
            }
            return found
        }
    }

    /// The outermost lines at the head and the foot that stand apart from what follows, two each at most.
    private static func lines(_ page: PDFPage) -> [Line] {
        let words = Array(page.words)
        let em = page.em
        func isRuled(_ gap: (start: Double, end: Double), _ y: Double) -> Bool {
            page.rules.contains { rule in
                rule.axis == .vertical && gap.start < rule.position && rule.position < gap.end && rule.start < y
                    && y < rule.end
            }
        }
        var rows: [[Int]] = []
        for index in words.indices.sorted(by: { (words[$0].box.midY, $0) < (words[$1].box.midY, $1) }) {
            if let last = rows.last?.last, words[index].box.midY - words[last].box.midY < em * 0.45 {
                rows[rows.count - 1].append(index)
            } else {
                rows.append([index])
            }
        }
        rows = rows.map { row in row.sorted { (words[$0].box.left, $0) < (words[$1].box.left, $1) } }
        func y(_ row: [Int]) -> Double { row.reduce(0) { $0 + words[$1].box.midY } / Double(row.count) }
        func headsColumns(_ inOrder: [Int], at y: Double) -> Bool {
            let gaps = zip(inOrder, inOrder.dropFirst()).map { (words[$0].box.right, words[$1].box.left) }
            return gaps.count { $1 - $0 > em * 1.5 } > 1 || gaps.contains { isRuled($0, y) }
        }
        func apart(_ rows: [[Int]], isEdge: (Double) -> Bool) -> [[Int]] {
            var found: [[Int]] = []
            for (row, next) in zip(rows, rows.dropFirst()).prefix(2) {
                guard isEdge(y(row)), !headsColumns(row, at: y(row)) else { break }
                found.append(row)
                if abs(y(next) - y(row)) > em * 2.2 { return found }
            }
            return []
        }
        let head = apart(rows) { $0 < page.height * 0.12 }
        let foot = apart(rows.reversed()) { $0 > page.height * 0.88 }
        return (head + foot).map { row in
            // Numbers may differ from page to page.
            let text = Folding(row.flatMap { words[$0].text }).scalars
            return Line(
                words: row, y: y(row), text: text.map { ("0"..."9").contains($0) ? "0" : $0 },
                isNumber: isPageNumber(text))
        }
    }

    /// 2, - 2 -, 2/15, P.2, 2ページ.
    private static func isPageNumber(_ text: [Unicode.Scalar]) -> Bool {
        text.count <= 10 && text.contains { ("0"..."9").contains($0) }
            && text.allSatisfy { ("0"..."9").contains($0) || " -/.pPページ頁".unicodeScalars.contains($0) }
    }
}
