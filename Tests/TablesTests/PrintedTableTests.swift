import Documents
import JapaneseText
import Tables
import Testing

/// Tables by the place of their words on paper, without any PDF.
@Suite struct PrintedTableTests {
    /// Words of ten points at places in points, and rules between them.
    private struct Sheet {
        var text: [Unicode.Scalar] = []
        var words: [PrintedPage.Word] = []
        var rules: [PageRule] = []
        var shades: [PageBox] = []
        var number = 1

        mutating func print(_ word: String, _ x: Double, _ y: Double) {
            let scalars = Array(word.unicodeScalars)
            let width = scalars.reduce(0.0) { $0 + Double(CharacterWidth.halves($1)) * 5 }
            words.append(
                PrintedPage.Word(
                    box: PageBox(left: x, top: y - 6, right: x + width, bottom: y + 6),
                    span: SourceSpan(page: number, start: text.count, end: text.count + scalars.count)))
            text += scalars + ["\n"]
        }

        mutating func horizontal(_ y: Double, _ x: ClosedRange<Double> = 0...600) {
            rules.append(PageRule(.horizontal, at: y, from: x.lowerBound, to: x.upperBound))
        }

        mutating func vertical(_ x: Double, _ y: ClosedRange<Double>) {
            rules.append(PageRule(.vertical, at: x, from: y.lowerBound, to: y.upperBound))
        }

        var page: Page {
            var page = Page(number: number, text: text, lines: words.map(\.span))
            page.print = PrintedPage(words: words, rules: rules, shades: shades, em: 10)
            return page
        }
    }

    /// Row by row: the measure, then each cell's items.
    private func rows(_ sheets: Sheet...) -> [[[String]]] {
        TableDecoder().decode(sheets.map(\.page)).rows.map { row in
            [[row.measure.string]] + row.cells.map { $0.items.map(\.string) }
        }
    }

    private static let edges: [Double] = [0, 150, 350, 500, 600]

    private func headings(_ sheet: inout Sheet, y: Double = 10) {
        for (word, x) in [("施策", 60.0), ("令和5年度の実績", 210), ("令和6年度の予定", 380), ("担当", 504)] { sheet.print(word, x, y) }
    }

    private func body(_ sheet: inout Sheet, y: Double = 40) {
        sheet.print("港の岸壁を直し、船が", 4, y)
        sheet.print("着けるようにする。", 4, y + 14)
        sheet.print("・岸壁を三つ直した。", 154, y)
        sheet.print("・潮位計を置いた。", 154, y + 14)
        sheet.print("・灯台を塗る。", 354, y)
        sheet.print("港湾局", 504, y)
        sheet.print("流氷を観測する。", 4, y + 50)
        sheet.print("・観測船を出した。", 154, y + 50)
        sheet.print("・観測を続ける。", 354, y + 50)
        sheet.print("気象庁", 504, y + 50)
    }

    private static let expected = [
        [["港の岸壁を直し、船が着けるようにする。"], ["・岸壁を三つ直した。", "・潮位計を置いた。"], ["・灯台を塗る。"], ["港湾局"]],
        [["流氷を観測する。"], ["・観測船を出した。"], ["・観測を続ける。"], ["気象庁"]],
    ]

    @Test func rulesTellTheCells() {
        var sheet = Sheet()
        headings(&sheet)
        body(&sheet)
        for y in [0.0, 25, 75, 110] { sheet.horizontal(y) }
        for x in Self.edges { sheet.vertical(x, 0...110) }
        #expect(rows(sheet) == Self.expected)
    }

    @Test func anOpenEdgeEndsWhereTheRulesAcrossDo() {
        var sheet = Sheet()
        headings(&sheet)
        body(&sheet)
        for y in [0.0, 25, 75, 110] { sheet.horizontal(y) }
        for x in Self.edges[1...3] { sheet.vertical(x, 0...110) }
        #expect(rows(sheet) == Self.expected)
    }

    @Test func dotsAndDoubleRulesAreRules() {
        var sheet = Sheet()
        headings(&sheet)
        body(&sheet)
        for y in [0.0, 25, 75, 110] {
            sheet.horizontal(y)
            sheet.horizontal(y + 1.5)
        }
        for x in Self.edges { for dot in 0..<55 { sheet.vertical(x, Double(2 * dot)...Double(2 * dot) + 0.8) } }
        #expect(rows(sheet) == Self.expected)
    }

    @Test func whiteSpaceTellsTheCellsWhereNothingIsRuled() {
        var sheet = Sheet()
        headings(&sheet)
        body(&sheet)
        #expect(rows(sheet) == Self.expected)
    }

    /// A table of a word processor without rules: no room between rows, and its headings on each sheet, right above what goes
    /// on from the sheet before.
    @Test func noRoomBetweenRows() {
        func line(_ sheet: inout Sheet, _ y: Double, _ texts: String...) {
            for (text, x) in zip(texts, Self.edges) where !text.isEmpty { sheet.print(text, x + 4, y) }
        }
        var first = Sheet()
        headings(&first)
        line(&first, 24, "港の岸壁を直し、船が", "・岸壁を三つ直した。", "・灯台を塗る。", "国交省港湾局")
        line(&first, 38, "着けるようにする。")
        line(&first, 52, "流氷を観測する。", "・観測船を出した。", "・観測を続ける。", "国交省気象庁")
        line(&first, 66, "離島の医療を支える。", "・船の診療所を二つの", "・講習を開く。", "厚労省医政局")
        var second = Sheet()
        second.number = 2
        headings(&second)
        line(&second, 24, "", "島に置いた。")
        line(&second, 38, "里山の道を直す。", "・道標を直した。", "・道を広げる。", "環境省自然局")
        #expect(
            rows(first, second) == [
                [["港の岸壁を直し、船が着けるようにする。"], ["・岸壁を三つ直した。"], ["・灯台を塗る。"], ["国交省港湾局"]],
                [["流氷を観測する。"], ["・観測船を出した。"], ["・観測を続ける。"], ["国交省気象庁"]],
                [["離島の医療を支える。"], ["・船の診療所を二つの島に置いた。"], ["・講習を開く。"], ["厚労省医政局"]],
                [["里山の道を直す。"], ["・道標を直した。"], ["・道を広げる。"], ["環境省自然局"]],
            ])
    }

    @Test func rulesAcrossPartTheRows() {
        var sheet = Sheet()
        headings(&sheet)
        body(&sheet)
        for y in [0.0, 25, 75, 110] { sheet.horizontal(y) }
        #expect(rows(sheet) == Self.expected)
    }

    @Test func columnsAloneMayBeRuled() {
        var sheet = Sheet()
        headings(&sheet)
        body(&sheet)
        for y in [0.0, 25, 110] { sheet.horizontal(y) }
        for x in Self.edges { sheet.vertical(x, 0...110) }
        #expect(rows(sheet) == Self.expected)
    }

    @Test func uprightsWithoutARuleAcrossPartTheColumns() {
        var sheet = Sheet()
        headings(&sheet)
        body(&sheet)
        for x in Self.edges[1...3] { sheet.vertical(x, 0...110) }
        #expect(rows(sheet) == Self.expected)
    }

    @Test func boxesSideBySideAreCellsWithoutRoomBetween() {
        var sheet = Sheet()
        headings(&sheet)
        body(&sheet)
        for (top, bottom) in [(0.0, 25.0), (30, 75), (80, 110)] {
            for (left, right) in zip(Self.edges, Self.edges.dropFirst()) {
                for y in [top, bottom] { sheet.horizontal(y, (left + 2)...(right - 2)) }
                for x in [left + 2, right - 2] { sheet.vertical(x, top...bottom) }
            }
        }
        #expect(rows(sheet) == Self.expected)
    }

    @Test func aRowOfBoxesHeadsTheColumnsBelow() {
        var sheet = Sheet()
        headings(&sheet)
        body(&sheet)
        for y in [0.0, 25] { sheet.horizontal(y) }
        for x in Self.edges { sheet.vertical(x, 0...25) }
        #expect(rows(sheet) == Self.expected)
    }

    /// Rows as close as the lines within them: every other one is shaded.
    @Test func shadesPartTheRows() {
        var sheet = Sheet()
        headings(&sheet)
        for (row, (measure, done)) in [("流氷を観測する", "観測船を出し"), ("灯台を塗る", "足場を組み")].enumerated() {
            let y = Double(24 + 28 * row)
            sheet.print(measure, 4, y)
            sheet.print(done, 154, y)
            sheet.print("沖へ向かった", 154, y + 14)
            sheet.print("続ける", 354, y)
            sheet.print("港湾局", 504, y)
        }
        sheet.shades = [(3.0, 17.0), (45, 73)].map { PageBox(left: 0, top: $0, right: 600, bottom: $1) }
        #expect(rows(sheet).map { $0[0] } == [["流氷を観測する"], ["灯台を塗る"]])
        #expect(rows(sheet).map { $0[1].joined() } == ["観測船を出し沖へ向かった", "足場を組み沖へ向かった"])
    }

    /// The heading stands in the middle of its column, clear of the short entries at the left.
    @Test func aHeadingBesideWhatItHeadsIsOfTheSameColumn() {
        var sheet = Sheet()
        headings(&sheet)
        for (row, measure) in ["灯台", "流氷", "潮位", "渡り鳥"].enumerated() {
            let y = Double(40 + 30 * row)
            sheet.print(measure, 4, y)
            sheet.print("・観測船を出した。", 154, y)
            sheet.print("・観測を続ける。", 354, y)
            sheet.print("気象庁", 504, y)
        }
        #expect(rows(sheet).map { $0[0] } == [["灯台"], ["流氷"], ["潮位"], ["渡り鳥"]])
    }

    /// As many lines from row to row as within one: rows begin where all columns do.
    @Test func rowsWithoutWhiteBetweenThemBeginInAllColumns() {
        var sheet = Sheet()
        for (word, x) in [("施策", 4.0), ("令和5年度の実績", 154), ("令和6年度の予定", 354), ("担当", 504)] { sheet.print(word, x, 10) }
        var y = 24.0
        for measure in ["灯台を塗る。", "流氷を観測する。", "潮位計を置く。"] {
            sheet.print(measure, 4, y)
            sheet.print("港ごとに行う。", 4, y + 14)
            sheet.print("・観測船を三たび出した。", 154, y)
            sheet.print("・結果を知らせた。", 154, y + 14)
            sheet.print("・観測を続けてゆく。", 354, y)
            sheet.print("気象庁本庁", 504, y)
            y += 28
        }
        #expect(rows(sheet).map { $0[0].joined() } == ["灯台を塗る。港ごとに行う。", "流氷を観測する。港ごとに行う。", "潮位計を置く。港ごとに行う。"])
    }

    /// A column of numbers is no measure's, whatever heads the columns beside it.
    @Test func aColumnOfNumbersIsNotTheMeasures() {
        var sheet = Sheet()
        for (word, x) in [("No.", 4.0), ("事業名", 60), ("令和5年度の実績", 210), ("令和6年度の予定", 380)] {
            sheet.print(word, x, 10)
        }
        for (row, measure) in ["灯台を塗る", "流氷を測る", "潮位を測る"].enumerated() {
            let y = Double(40 + 30 * row)
            sheet.print("\(row + 1)", 4, y)
            sheet.print(measure, 50, y)
            sheet.print("・観測船を出した。", 180, y)
            sheet.print("・観測を続ける。", 364, y)
        }
        #expect(rows(sheet).map { $0[0] } == [["灯台を塗る"], ["流氷を測る"], ["潮位を測る"]])
    }

    @Test func wordsThatTouchOverARuleAreParted() {
        var sheet = Sheet()
        headings(&sheet)
        sheet.print("流氷を観測し、港へ知らせる仕組・観測船を出した。", 0, 40)
        sheet.print("・観測を続ける。", 354, 40)
        sheet.print("気象庁", 504, 40)
        for y in [0.0, 25, 60] { sheet.horizontal(y) }
        for x in Self.edges { sheet.vertical(x, 0...60) }
        #expect(rows(sheet) == [[["流氷を観測し、港へ知らせる仕組"], ["・観測船を出した。"], ["・観測を続ける。"], ["気象庁"]]])
    }

    @Test func aCharacterThatJutsOutStaysWithItsWord() {
        var sheet = Sheet()
        headings(&sheet)
        sheet.print("流氷を観測し、港へ知らせる。", 18, 40)
        sheet.print("・観測船を出した。", 165, 40)
        sheet.print("・観測を続ける。", 354, 40)
        sheet.print("気象庁", 504, 40)
        for y in [0.0, 25, 60] { sheet.horizontal(y) }
        for x in Self.edges { sheet.vertical(x, 0...60) }
        #expect(rows(sheet).first?[0] == ["流氷を観測し、港へ知らせる。"])
        #expect(rows(sheet).first?[1] == ["・観測船を出した。"])
    }

    /// The second page repeats the headings; the row that its beginning cuts has no measure there.
    @Test func aRowThatAPageCutsIsOne() {
        var first = Sheet()
        headings(&first)
        body(&first)
        first.print("渡り鳥の数を数える。", 4, 140)
        first.print("・湿地の十二か所で調査", 154, 140)
        first.print("・結果を公表する。", 354, 140)
        first.print("環境省", 504, 140)
        var second = Sheet()
        second.number = 2
        headings(&second)
        second.print("員を置いた。", 154, 40)
        second.print("・餌場を守る。", 154, 54)
        second.print("藻場を増やす。", 4, 90)
        second.print("・苗を植えた。", 154, 90)
        second.print("・場所を広げる。", 354, 90)
        second.print("水産庁", 504, 90)
        for (sheet, ys) in [(0, [0.0, 25, 75, 120, 160]), (1, [0.0, 25, 70, 110])] {
            for y in ys { sheet == 0 ? first.horizontal(y) : second.horizontal(y) }
        }
        let whole = [["渡り鳥の数を数える。"], ["・湿地の十二か所で調査員を置いた。", "・餌場を守る。"], ["・結果を公表する。"], ["環境省"]]
        let next = [["藻場を増やす。"], ["・苗を植えた。"], ["・場所を広げる。"], ["水産庁"]]
        #expect(rows(first, second) == Self.expected + [whole, next])
    }

    @Test func aMeasureThatAPageCutsIsOne() {
        var first = Sheet()
        headings(&first)
        body(&first)
        first.print("渡り鳥の数を数え、その", 4, 140)
        first.print("・湿地の十二か所で調査", 154, 140)
        first.print("・公表する。", 354, 140)
        first.print("環境省", 504, 140)
        var second = Sheet()
        second.number = 2
        headings(&second)
        second.print("結果を知らせる。", 4, 40)
        second.print("員を置いた。", 154, 40)
        for y in [0.0, 25, 75, 120, 160] { first.horizontal(y) }
        for x in Self.edges { first.vertical(x, 0...160) }
        for y in [0.0, 25, 60] { second.horizontal(y) }
        for x in Self.edges { second.vertical(x, 0...60) }
        let whole = [["渡り鳥の数を数え、その結果を知らせる。"], ["・湿地の十二か所で調査員を置いた。"], ["・公表する。"], ["環境省"]]
        #expect(rows(first, second) == Self.expected + [whole])
    }

    @Test func textAroundATableIsNotInIt() {
        var sheet = Sheet()
        sheet.print("この表は、各省の取組をまとめたものであり、毎年改める。担当は欄のとおりである。", 4, 10)
        sheet.print("なお、金額は当初予算の額であり、補正予算の額は別に記す。今後も同じとする。", 4, 24)
        headings(&sheet, y: 60)
        body(&sheet, y: 90)
        sheet.print("以上のほか、各省が行う取組については、それぞれの年次報告に記している。御覧ください。", 4, 200)
        #expect(rows(sheet) == Self.expected)
    }

    @Test func aPageOfProseIsNoTable() {
        var sheet = Sheet()
        for line in 0..<12 { sheet.print("川の水位は雨の多い年に高くなり、低い土地では家が水につかることがある。", 4, Double(20 + line * 14)) }
        #expect(rows(sheet).isEmpty)
    }
}
