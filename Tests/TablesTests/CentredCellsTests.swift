import Documents
import JapaneseText
import Tables
import Testing

/// Texts as `pdftotext -layout` prints them where cells stand in the middle of their rows: all of them, or those of some
/// columns. The same rows come three times: how columns are set shows in many rows only.
struct CentredCellsTests {
    private let headings = ["施策", "令和5年度の実績", "令和6年度の予定", "担当"]
    /// By row and cell, its lines: each a paragraph, but for the measures, which are one each.
    private var rows: [[[String]]] { distinctRows + distinctRows + distinctRows }
    private let distinctRows: [[[String]]] = [
        [
            ["古い灯台を調べ、", "役目を終えたものを残す。"], ["・灯台18基の傷みを調べた。", "・うち3基を地元に譲った。", "・写真の台帳を公開した。"],
            ["・残る灯台を調べる。"], ["国交省交通部"],
        ],
        [
            ["里の井戸の水を守る。"], ["・井戸210か所の水質を調べた。", "・枯れた井戸を埋めた。", "・水脈の図を改めた。", "・涵養の林を広げた。", "・講習を開いた。"],
            ["・水位の計器を置く。", "・雪解けの量を測る。", "・林の手入れを続ける。"], ["環境省水・大気局"],
        ],
        [
            ["山道の道標を直す。"], ["・道標を64本直した。"], ["・多言語の版を作る。"], ["観光庁"],
        ],
        [
            ["棚田の石垣を積み直し、", "積む技術を若い人に", "伝える。"], ["・石垣を4か所で積み直した。"],
            ["・石工を招いて講習を開く。", "・石を集める場所を決める。"], ["農水省農村政策部"],
        ],
        [
            ["渡し船を続ける。"], ["・船を2隻直した。", "・運賃を見直した。", "・乗る人の数を調べた。"], ["・船着場に屋根を付ける。", "・夜の便を試す。"], ["国交省海事局"],
        ],
        [
            ["湧き水の里を結ぶ", "道を整える。"], ["・案内板を置いた。", "・橋を2か所で架け替えた。", "・地図を配った。", "・休み所を設けた。"],
            ["・道を6km延ばす。"], ["国交省道路局"],
        ],
    ]
    private let places = [2, 18, 40, 62]

    /// The lines of a row of so many: which columns stand in its middle, and whether a line between two is the upper one.
    private func printed(_ row: [[String]], centred: Set<Int>, up: Bool) -> [String] {
        let height = row.map(\.count).max() ?? 0
        return (0..<height).map { line in
            var text = ""
            for (column, cell) in row.enumerated() {
                let room = height - cell.count
                let top = centred.contains(column) ? (up ? room / 2 : (room + 1) / 2) : 0
                guard cell.indices.contains(line - top) else { continue }
                let blanks = places[column] - text.unicodeScalars.count
                text += String(repeating: " ", count: max(text.isEmpty ? 0 : 1, blanks)) + cell[line - top]
            }
            return text
        }
    }

    private var heading: String {
        zip(places, headings).reduce(into: "") { heading, next in
            heading += String(repeating: " ", count: next.0 - heading.unicodeScalars.count) + next.1
        }
    }

    private func check(
        _ lines: [[String]], of known: [[[String]]]? = nil, gap: [String] = [],
        _ location: SourceLocation = #_sourceLocation
    ) throws {
        let text = ([heading] + lines.flatMap { gap + $0 }).joined(separator: "\n")
        let pages = try PlainTextReader.read(Array(text.utf8), name: "made-up.txt").document.pages
        let cells = TableDecoder().decode(pages).rows.map { row in
            [row.measure.string] + row.cells.map { $0.items.map(\.string).joined() }
        }
        #expect(cells == (known ?? rows).map { $0.map { $0.joined() } }, sourceLocation: location)
    }

    @Test func allInTheMiddle() throws {
        try check(rows.map { printed($0, centred: [0, 1, 2, 3], up: true) })
    }

    @Test(arguments: [true, false]) func officesInTheMiddle(up: Bool) throws {
        try check(rows.map { printed($0, centred: [3], up: up) })
    }

    /// Several offices a cell, a line each: only their places tell where a cell of them begins.
    @Test func officesALineEachInTheMiddle() throws {
        let offices = [
            ["環境省地域政策課"], ["総務省施設企画課", "国土交通省計画調整室", "文部科学省技術振興課"], ["内閣府施設企画課"],
            ["農林水産省計画調整室", "環境省技術振興課"], ["総務省地域政策課"], ["厚生労働省施設企画課", "総務省技術振興課"],
        ]
        let rows = rows.enumerated().map { index, row in Array(row.dropLast()) + [offices[index % offices.count]] }
        try check(rows.map { printed($0, centred: [3], up: true) }, of: rows)
    }

    /// In a row of an even height the office, here a ministry alone, stands between two lines, on one of its own: no heading.
    @Test func officesOnLinesOfTheirOwn() throws {
        let ministries = [["内閣府"], ["環境省"], ["デジタル庁"], ["国土交通省"]]
        let rows = rows.enumerated().map { index, row in Array(row.dropLast()) + [ministries[index % ministries.count]]
        }
        let lines = rows.map { row in
            var lines = printed(Array(row.dropLast()), centred: [], up: true)
            if lines.count.isMultiple(of: 2) {
                lines.insert(String(repeating: " ", count: places[3]) + row[3][0], at: lines.count / 2)
            } else {
                let middle = lines.count / 2
                let blanks = places[3] - lines[middle].unicodeScalars.count
                lines[middle] += String(repeating: " ", count: max(1, blanks)) + row[3][0]
            }
            return lines
        }
        try check(lines, of: rows)
    }

    @Test func allAtTheTop() throws {
        try check(rows.map { printed($0, centred: [], up: true) })
    }

    /// A sheet ends above the last line of a row; what stands between the two belongs to no cell and moves none off its middle.
    @Test func sheetEndingWithinARow() throws {
        var lines = rows.map { printed($0, centred: [3], up: true) }
        let last = lines[7].removeLast()
        lines[7] += ["", "\u{0C}" + heading, "", last]
        try check(lines)
    }

    /// Empty lines between the rows.
    @Test func emptyLinesTell() throws {
        try check(rows.map { printed($0, centred: [0, 3], up: true) }, gap: [""])
    }

    /// Every other line of the text is empty, but where cells stand between two lines of their neighbours.
    @Test func linesFarApart() throws {
        let spread = rows.map { row in
            let height = 2 * (row.map(\.count).max() ?? 0) - 1
            return (0..<height).map { line in
                var text = ""
                for (column, cell) in row.enumerated() {
                    let top = (height - (2 * cell.count - 1)) / 2
                    guard line >= top, (line - top) % 2 == 0, cell.indices.contains((line - top) / 2) else { continue }
                    let blanks = places[column] - text.unicodeScalars.count
                    text += String(repeating: " ", count: max(text.isEmpty ? 0 : 1, blanks)) + cell[(line - top) / 2]
                }
                return text
            }
        }
        try check(spread, gap: [""])
    }
}
