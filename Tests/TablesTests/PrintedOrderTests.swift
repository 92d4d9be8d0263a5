import Documents
import JapaneseText
import Tables
import Testing

/// Tables that no text joins line by line: printed cell after cell, column after column, or kept apart by blanks.
struct PrintedOrderTests {
    private let rows: [[[String]]] = [
        [
            ["河川の堤防の点検"], ["・大雨の後の点検を四十の河川で行い、傷んだ所を二百か所で見つけた。", "・見つけた所の記録を公開した。"],
            ["・傷んだ所の堤防を梅雨の前までに直す。"], ["国土交通省治水課"],
        ],
        [
            ["間伐の推進"], ["・間伐に要する費用を千二百の団体に補助し、前の年より一割多い面積で間伐を終えた。"],
            ["・間伐した木を運ぶ道の整備に重きを置き、補助の割合を見直す。", "・運ぶ道の図を市町村と共有する。"], ["林野庁整備課(環境省)"],
        ],
        [
            ["夜間の消防の体制"], ["・夜に出動できる消防団の数は千八百となり、三年前に比べて百二十増えた。"],
            ["・団員の負担を減らすため、当番を組む仕組みを広める。"], ["消防庁地域防災室"],
        ],
        [
            ["古い図書の保存と公開の体制"], ["・傷みの進んだ図書の保存のため、六万冊を撮影して公開した。", "・撮影の手順を二十の図書館に伝えた。"],
            ["・地方の図書館が持つ古い図書の目録を、三年をかけて作る。"], ["文部科学省地域学習推進課"],
        ],
        [
            ["空港の騒音"], ["・空港の周りの騒音を測る所を十五に増やし、測った値を毎日公表した。"],
            ["・騒音の値が高い所の住宅について、防音の工事を助成する。"], ["国土交通省環境・地域振興課"],
        ],
    ]
    private let headings = ["項目", "令和5年度の実績", "令和6年度の予定", "担当"]

    private func check(
        _ table: ReportTable, _ expected: [[[String]]]? = nil, _ location: SourceLocation = #_sourceLocation
    ) {
        let cells = table.rows.map { [[$0.measure.string]] + $0.cells.map { $0.items.map(\.string) } }
        #expect(cells == expected ?? rows, sourceLocation: location)
        #expect(table.columns.map(\.header.string) == headings, sourceLocation: location)
    }

    @Test func cellAfterCell() {
        var printed = PrintedTable(headings: headings, widths: [12, 26, 22, 9])
        for row in rows { printed.rowByCells(row) }
        check(TableDecoder().decode([printed.page()]))
    }

    /// Measures that take more than one line: of lines that are all short none tells where its column ends.
    @Test func columnAfterColumn() {
        let measures = [
            "河川の堤防の点検と傷んだ所の修繕の推進", "間伐の推進と間伐した木の利用の拡大", "夜間の消防の体制を支える団員の確保",
            "古い図書の保存と公開の体制の整備", "空港の騒音の対策と測った値の公表",
        ]
        let rows = zip(measures, rows).map { [[$0]] + $1.dropFirst() }
        var printed = PrintedTable(headings: headings, widths: [12, 26, 22, 9])
        printed.columns(rows)
        check(TableDecoder().decode([printed.page()]), rows)
    }

    @Test func columnsKeptApartByBlanks() {
        var printed = PrintedTable(headings: [], widths: [12, 26, 22, 9])
        printed.line("      資料2 施策の一覧")
        printed.spacedRow(headings.map { [$0] })
        for row in rows { printed.spacedRow(row) }
        check(TableDecoder().decode([printed.page()]))
    }

    /// In a joined text a line's place is unknown; in one kept apart by blanks a cell is put in its column by it alone.
    @Test func emptyCellsAreFoundByPlace() {
        var printed = PrintedTable(headings: [], widths: [12, 26, 22, 9])
        printed.spacedRow(headings.map { [$0] })
        for (index, row) in rows.enumerated() {
            printed.spacedRow(index == 2 ? [row[0], [], row[2], row[3]] : row)
        }
        let table = TableDecoder().decode([printed.page()])
        #expect(table.rows.map { $0.cells[0].items.isEmpty } == [false, false, true, false, false])
        #expect(table.rows.map { $0.cells[1].items.map(\.string) } == rows.map { $0[2] })
    }

    @Test func headingsRepeatedOnALaterPageOfTheFile() {
        var printed = PrintedTable(headings: [], widths: [12, 26, 22, 9])
        for (index, row) in rows.enumerated() {
            if index == 0 || index == 3 { printed.line(headings.joined(separator: " ")) }
            printed.row(row)
            if index == 2 { printed.line("- 4 -") }
        }
        let table = TableDecoder().decode([printed.page()])
        #expect(table.rows.map(\.measure.string) == rows.map { $0[0][0] })
        #expect(table.rows.map { $0.cells[2].items.map(\.string) } == rows.map { $0[3] })
    }

    /// 「令和5年度」 above 「予算額(億円)」 is one heading.
    @Test func headingWhoseYearHasItsOwnLine() {
        let amounts = ["1.2", "13.5", "-", "2.1", "0.9"]
        var printed = PrintedTable(headings: ["事業名", "令和5年度", "予算額(億円)", "令和5年度の実績", "担当"], widths: [12, 7, 26, 9])
        for (row, amount) in zip(rows, amounts) { printed.rowByCells([row[0], [amount], row[1], row[3]]) }
        let table = TableDecoder().decode([printed.page()])
        #expect(table.columns.map(\.header.string) == ["事業名", "令和5年度予算額(億円)", "令和5年度の実績", "担当"])
        #expect(table.columns.map(\.fiscalYear) == [nil, 2023, 2023, nil])
        #expect(table.rows.map { $0.cells[0].items.map(\.string) } == amounts.map { [$0] })
    }

    /// 「令和5年度予算額」 broken before its last letter, and a column of amounts.
    @Test func headingThatRunsOverItsColumn() {
        let amounts = ["12百万円", "1,350百万円", "-", "208百万円", "96百万円"]
        var printed = PrintedTable(headings: ["事業名", "令和5年度予算", "額", "令和5年度の実績", "担当"], widths: [12, 7, 26, 9])
        for (row, amount) in zip(rows, amounts) { printed.rowByCells([row[0], [amount], row[1], row[3]]) }
        let table = TableDecoder().decode([printed.page()])
        #expect(table.columns.map(\.header.string) == ["事業名", "令和5年度予算額", "令和5年度の実績", "担当"])
        #expect(table.rows.map(\.measure.string) == rows.map { $0[0][0] })
        #expect(table.rows.map { $0.cells[0].items.map(\.string) } == amounts.map { [$0] })
    }

    /// Listed one a line, headings stand above no column, wherever the columns of the text below them are.
    @Test func headingsListedAboveColumnsKeptApartByBlanks() {
        let headings = ["重点方針の項目", "令和5年度に講じた措置", "令和6年度に講じる措置", "担当府省庁"]
        var printed = PrintedTable(headings: headings, widths: [12, 26, 22, 9])
        for row in rows { printed.spacedRow(row) }
        let table = TableDecoder().decode([printed.page()])
        #expect(table.columns.map(\.header.string) == headings)
        #expect(table.columns.map(\.role) == [.item, .result, .plan, .office])
        #expect(table.rows.map(\.measure.string) == rows.map { $0[0][0] })
        #expect(table.rows.map { $0.cells[1].items.map(\.string) } == rows.map { $0[2] })
    }

    /// A cell of amounts has a line a year; neither its year nor what is said of it in brackets parts it from its figure.
    @Test func amountsWithTheirYearsBeforeThem() {
        let amounts = [
            ["R5当初 1,250", "R6当初 1,300"], ["令和5年度補正 96", "令和6年度予算案 104"], ["R5当初 36,100(国費)", "R6当初 36,500(国費)"],
            ["R5当初 27", "R6当初 28"], ["R5当初 640", "R6当初 655"],
        ]
        var printed = PrintedTable(headings: ["事業名", "予算額(百万円)", "令和5年度の実績", "担当"], widths: [12, 13, 26, 9])
        for (row, amount) in zip(rows, amounts) { printed.rowByCells([row[0], amount, row[1], row[3]]) }
        let table = TableDecoder().decode([printed.page()])
        #expect(table.rows.map(\.measure.string) == rows.map { $0[0][0] })
        #expect(table.rows.map { $0.cells[0].items.map(\.string).joined() } == amounts.map { $0.joined() })
        #expect(table.rows.map { $0.cells[1].items.map(\.string) } == rows.map { $0[1] })
    }

    /// The headings of each sheet come again and again, as the words of a column do that tells how far a measure is.
    @Test func headingsOfEachSheetAreNoWordsOfItsColumns() {
        let distinct: [[[String]]] = [
            [["堤防の点検を計画的に進める。"], ["・大雨の後の点検を行い、傷んだ所を見つけた。", "・見つけた所の記録を公開した。"], ["国土交通省治水課"]],
            [["間伐の担い手を育て、技術の継承を支える。"], ["・間伐に要する費用を千二百の団体に補助した。"], ["林野庁整備課"], ["－"]],
            [["夜間の消防の体制を支える。"], ["・夜に出動できる消防団の数を調べた。", "・当番を組む仕組みを三か所で試した。"], ["消防庁地域防災室"], ["法改正が必要。"]],
            [["古い図書の保存と公開の体制を整える。"], ["・傷みの進んだ図書六万冊を撮影した。", "・撮影の手順を二十の図書館に伝えた。"], ["文部科学省地域学習推進課"]],
            [["空港の騒音に関する情報を発信する。"], ["・騒音を測る所を十五に増やした。", "・測った値を毎日公表した。"], ["国土交通省環境・地域振興課"]],
            [["棚田の石垣を積む技術の継承を支える。"], ["・石垣を四か所で積み直した。"], ["農林水産省農村政策部"], ["－"]],
        ]
        let rows = distinct + distinct
        let headings = ["項目", "進捗状況", "担当", "備考"]
        var printed = PrintedTable(headings: [], widths: [24, 24, 14, 10])
        for (index, row) in rows.enumerated() {
            if index.isMultiple(of: 4) { printed.line(headings.joined(separator: " ")) }
            printed.rowByCells(row)
        }
        let table = TableDecoder().decode([printed.page()])
        let cells = table.rows.map { [[$0.measure.string]] + $0.cells.map { $0.items.map(\.string) } }
        #expect(cells == rows.map { $0 + Array(repeating: [], count: 4 - $0.count) })
    }
}
