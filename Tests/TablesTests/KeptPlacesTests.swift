import Documents
import JapaneseText
import Tables
import Testing

/// Texts as `pdftotext` prints them off several sheets: with the places of words kept, where every character takes one, and
/// in the order of drawing.
struct KeptPlacesTests {
    private let headings = ["施策", "令和5年度の実績", "令和6年度の予定", "担当"]
    private let rows: [[[String]]] = [
        [
            ["港の岸壁の耐震化を進め、船が着ける所を地震の後も残す。"], ["・岸壁12か所の工事を終え、18か所の調べを始めた。", "・調べの手順を公表した。"],
            ["・残る6か所の工事を2年のうちに終える。"], ["国交省港湾局海岸・防災課"],
        ],
        [
            ["里山の草地の手入れを担う団体を広げる。"], ["・団体64に刈払機を貸し、草地310haの手入れを支えた。"],
            ["・貸す機械の種類を広げ、若い担い手の講習を年に3回開く。", "・講習の教本を改める。"], ["農水省農村振興局、環境省自然環境計画課"],
        ],
        [
            ["離島の診療所と本土の病院を結ぶ。"], ["・診療所9か所に画像を送る機器を置いた。"], ["・機器の使い方の講習を島ごとに開き、夜間の相談を受ける病院を定める。"],
            ["厚労省地域医療計画課"],
        ],
        [
            ["古い映像の保存の技術を伝える。"], ["・フィルム2,400本を複製し、うち300本を公開した。", "・複製の技術者14人を育てた。"],
            ["・技術者の資格の案をまとめる。"], ["文化庁参事官(芸術文化担当)付"],
        ],
        [
            ["踏切の前後の道を広げる。"], ["・踏切27か所で道を広げた。"], ["・事故の多い踏切から順に、立体交差とする計画を関係者と作る。", "・計画の一覧を示す。"],
            ["国交省路政課"],
        ],
        [
            ["水路の小さな発電を増やす。"], ["・発電所5か所の工事に補助し、うち2か所が動き始めた。"], ["・適地の地図を公開し、水利の手続の手引きを作る。"],
            ["農水省水資源課、経産省新エネルギー課"],
        ],
    ]

    private func decode(_ lines: [String]) throws -> ReportTable {
        let read = try PlainTextReader.read(Array(lines.joined(separator: "\n").utf8), name: "made-up.txt")
        return TableDecoder().decode(read.document.pages)
    }

    private func check(_ table: ReportTable, _ location: SourceLocation = #_sourceLocation) {
        let cells = table.rows.map { [[$0.measure.string]] + $0.cells.map { $0.items.map(\.string) } }
        #expect(cells == rows, sourceLocation: location)
        #expect(table.columns.map(\.header.string) == headings, sourceLocation: location)
    }

    /// A line with each text at its place, every character being one wide.
    private func counted(_ texts: [(place: Int, text: String)]) -> String {
        var line = ""
        for (place, text) in texts where !text.isEmpty {
            line += String(repeating: " ", count: max(line.isEmpty ? 0 : 1, place - line.unicodeScalars.count)) + text
        }
        return line
    }

    private let places = [0, 18, 46, 72]
    private let widths = [14, 24, 22, 12]

    private func counted(_ cells: [[String]]) -> [String] {
        let printed = PrintedTable(headings: [], widths: widths)
        let set = cells.enumerated().map { column, paragraphs in
            paragraphs.flatMap { printed.broken($0, width: widths[column]) }
        }
        return (0..<(set.map(\.count).max() ?? 0)).map { height in
            counted(set.indices.map { (places[$0], height < set[$0].count ? set[$0][height] : "") })
        }
    }

    /// Two sheets, each with what runs along its head and foot, and the headings again on the second.
    private var sheets: [String] {
        let heading = counted(Array(zip([5, 24, 52, 76], headings)))
        let label = String(repeating: " ", count: 80) + "資料3-2"
        var lines: [String] = []
        for (number, part) in [rows[..<3], rows[3...]].enumerated() {
            lines.append((number > 0 ? "\u{0C}" : "") + label)
            lines.append("")
            if number == 0 { lines.append("施策の進捗状況の一覧") }
            lines.append(heading)
            lines.append("")
            for row in part { lines += counted(row) }
            lines.append("")
            lines.append(String(repeating: " ", count: 40) + String(number + 1))
        }
        return lines
    }

    @Test func everyCharacterTakesOnePlace() throws {
        check(try decode(sheets))
    }

    /// Word processors set Japanese and digits apart: 令和 5 年度, 12 か所.
    private func spaced(_ text: String) -> String {
        var spaced = ""
        for character in text {
            if let last = spaced.last, last.isASCII != character.isASCII, last.isLetter || last.isNumber,
                character.isLetter || character.isNumber
            {
                spaced.append(" ")
            }
            spaced.append(character)
        }
        return spaced
    }

    @Test func blanksBetweenScriptsAreNoText() throws {
        let wider = [0, 22, 54, 84]
        let printed = PrintedTable(headings: [], widths: widths)
        var lines = [counted(Array(zip(wider, headings.map(spaced))))]
        for row in rows {
            let set = row.enumerated().map { column, paragraphs in
                paragraphs.flatMap { printed.broken($0, width: widths[column]).map(spaced) }
            }
            lines += (0..<(set.map(\.count).max() ?? 0)).map { height in
                counted(set.indices.map { (wider[$0], height < set[$0].count ? set[$0][height] : "") })
            }
        }
        check(try decode(lines))
    }

    /// A heading set in the middle of a wide column, most of whose cells are short, stands in the blanks before the next.
    @Test func headingBehindTheWordsOfItsColumn() throws {
        let measures = [
            "橋の点検", "川の測量", "森の手入れ", "港の掃除", "里山の手入れを担う団体の育成", "道の照明", "町の図書館", "水路の修繕", "島の診療所", "駅の段差",
            "古い映像の保存の技術の伝承", "公園の樹木", "田の水", "畑の土",
        ]
        var lines = [counted(Array(zip([12, 25, 49, 67], ["事項"] + headings.dropFirst())))]
        // Only places tell which of the lines around a measure are of its row.
        for (number, measure) in measures.enumerated() {
            lines.append(counted([(20, "・\(number + 11)か所を調べた。"), (44, "・残る所を調べる。")]))
            lines.append(counted([(0, measure), (20, "・結果を公表した。"), (66, "国交省路政課")]))
            lines.append(counted([(20, "・手順を改めた。"), (44, "・図を作る。")]))
        }
        let table = try decode(lines)
        #expect(table.columns.map(\.header.string) == ["事項"] + headings.dropFirst())
        #expect(table.rows.map(\.measure.string) == measures)
        #expect(
            table.rows.map { $0.cells[0].items.map(\.string) }
                == measures.indices.map { ["・\($0 + 11)か所を調べた。", "・結果を公表した。", "・手順を改めた。"] })
    }

    /// What reads on the sheet as a heading over two columns is neither's.
    @Test func headingAboveSeveralColumns() throws {
        let upper = counted([(5, headings[0]), (40, "実施の状況と予定"), (76, headings[3])])
        let lower = counted([(24, headings[1]), (52, headings[2])])
        let isHeading = { (line: String) in line.contains(headings[0]) && line.contains(headings[3]) }
        check(try decode(sheets.flatMap { isHeading($0) ? [upper, lower] : [$0] }))
    }

    /// The same in the order of drawing: no place tells which columns the heading spans.
    @Test func headingAboveSeveralColumnsInDrawingOrder() throws {
        var printed = PrintedTable(headings: [], widths: widths)
        printed.line("施策の進捗状況の一覧")
        printed.line("施策 実施の状況と予定 担当")
        printed.line(headings[1])
        printed.line(headings[2])
        for row in rows { printed.rowByCells(row) }
        printed.line("資料3-2")
        printed.line("1")
        check(try decode(printed.lines))
    }

    /// Headings on three lines, each but the last with one that spans several.
    @Test func headingsAboveHeadings() throws {
        var printed = PrintedTable(headings: [], widths: widths)
        printed.line("施策 政府の取組")
        printed.line("実施の状況と予定 担当")
        printed.line(headings[1] + " " + headings[2])
        for row in rows { printed.rowByCells(row) }
        check(try decode(printed.lines))
    }

    /// A narrow column breaks its heading in the midst of a word.
    @Test func brokenWordOfAHeading() throws {
        let broken = headings.dropLast() + ["担当省"]
        var printed = PrintedTable(headings: [], widths: widths)
        printed.line(broken.joined(separator: " "))
        printed.line("庁")
        for row in rows { printed.rowByCells(row) }
        let table = try decode(printed.lines)
        #expect(table.columns.map(\.header.string) == headings.dropLast() + ["担当省庁"])
        #expect(table.rows.count == rows.count)
    }

    /// Prose stands above the table, some of it in words of headings.
    @Test func proseAboveTheTable() throws {
        var printed = PrintedTable(headings: [], widths: widths)
        let prose = "この資料は、令和5年度に行った施策の実施状況と、令和6年度に行う予定を、担当する府省庁が書いたものをまとめたものである。"
        printed.line("取組の状況")
        for _ in 0..<12 { for line in printed.broken(prose, width: 44) { printed.line(line) } }
        printed.line(headings.joined(separator: " "))
        for row in rows { printed.rowByCells(row) }
        check(try decode(printed.lines))
    }

    /// Prose stands below the table, and at the sheet's foot its number.
    @Test func proseBelowTheTable() throws {
        var printed = PrintedTable(headings: [], widths: widths)
        let prose = "この表は、各府省庁が書いたものを集め、言い回しをそろえた上で並べたものであり、数は令和6年3月末の時点のものである。"
        printed.line(headings.joined(separator: " "))
        for row in rows { printed.rowByCells(row) }
        for _ in 0..<4 { for line in printed.broken(prose, width: 44) { printed.line(line) } }
        printed.line("資料3-2")
        printed.line("1")
        check(try decode(printed.lines))
    }

    /// A heading in 【】 goes on no cell that ends in a bracket, where lines were broken at their punctuation.
    @Test func sectionAfterABracket() throws {
        let rows = rows.map { row in row.enumerated().map { $0 == 1 ? $1.map { quoted($0) } : $1 } }
        var printed = PrintedTable(headings: [], widths: widths)
        printed.line(headings.joined(separator: " "))
        for (number, row) in rows.enumerated() {
            if number % 2 == 0 { printed.line("【港と里の第\(number + 1)節】") }
            printed.rowByCells(Array(row.dropLast()) + [["国交省港湾局(環境省)"]])
        }
        let lines = printed.lines.flatMap { line in
            line.replacing("・「", with: "・\n「").split(separator: "\n").map(String.init)
        }
        let table = try decode(lines)
        #expect(table.rows.map { $0.cells[2].items.map(\.string) } == rows.map { _ in ["国交省港湾局(環境省)"] })
        #expect(table.rows.map(\.measure.string) == rows.map { $0[0][0] })
    }

    /// 「・」 and 「「…」 of one line, and what may not begin one, on lines of their own.
    @Test func linesBrokenAtTheirPunctuation() throws {
        let rows = rows.map { row in row.enumerated().map { $0 == 1 ? $1.map { quoted($0) } : $1 } }
        var printed = PrintedTable(headings: [], widths: widths)
        printed.line(headings.joined(separator: " "))
        for row in rows { printed.rowByCells(row) }
        let lines = printed.lines.flatMap { line in
            line.replacing("・「", with: "・\n「").replacing("。」", with: "。\n」").split(separator: "\n").map(String.init)
        }
        #expect(lines.count > printed.lines.count + 8)
        let table = try decode(lines)
        #expect(table.rows.map { $0.cells[0].items.map(\.string) } == rows.map { $0[1] })
        #expect(table.rows.map(\.measure.string) == rows.map { $0[0][0] })
    }

    /// ・「…。」と記した。
    private func quoted(_ item: String) -> String { "・「" + item.dropFirst() + "」と記した。" }
}
