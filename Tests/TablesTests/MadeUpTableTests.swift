import Documents
import JapaneseText
import Tables
import Testing

/// Small tables in made-up wording, each for one thing the decoder must be able to do.
struct MadeUpTableTests {
    private let measures = [
        "港の岸壁を大きな地震に耐えるように直し、被災した後も物資を運び込める状態を保つ。あわせて、岸壁の点検を毎年行う仕組みを整える。",
        "離島に渡る航路について、船の更新の時期が重ならないように計画を立て、住民の足が途切れることのないように支える。",
        "灯台の明かりを省電力のものに取り替え、維持にかかる手間を減らす取組を続ける。",
        "海図の更新を早め、小さな船でも使える形で公開していく。",
        "海の安全について学ぶ催しを各地で開き、子どもが海に親しむ機会を増やす。",
    ]
    private let results = [
        ["・「岸壁強化事業」(令和5年度予算:12億円)により、全国の五つの港で岸壁を直す工事を行い、点検の手順を定めた。", "・点検に携わる技術者を対象とした研修を三回開いた。"],
        ["・「離島航路維持事業」(令和5年度予算:3億円)を通じて、十二の航路で船の更新の時期をずらす計画を作った。"],
        ["・「灯台省電力化事業」(令和5年度予算:8千万円)において、百八十の灯台の明かりを取り替えた。", "・取り替えた明かりの見え方を漁業者から聞き取った。"],
        ["・海図の更新にかかる日数を四十日から二十五日に縮めた。"],
        ["・海の安全を学ぶ催しを三十二の市町村で開き、延べ八千人の子どもが参加した。"],
    ]
    private let plans = [
        ["・引き続き、「岸壁強化事業」(令和6年度予算案:14億円)により、七つの港で岸壁を直す。"],
        ["・作った計画に沿って、二隻の船の更新を支援する。", "・航路の利用の状況を毎月公表する。"],
        ["・残る灯台の明かりを令和6年度中に取り替える予定。"],
        ["・小さな船で使える海図を公開し、使い勝手を確かめる。"],
        ["・催しの内容を動画にまとめ、学校の授業で使えるようにする。"],
    ]
    private let offices = ["国交省港湾技術課", "国交省内航課、総務省地域振興室", "海上保安庁整備課", "海上保安庁海洋情報課(国交省)", "国交省安全政策課、文科省教育課程課"]
    private let marks = ["[◎国]", "[総、◎国]", "[◎海]", "[国、◎海]", "[文、◎国]"]

    private func check(_ table: ReportTable, _ cells: [[[String]]], sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(table.rows.count == cells.count, sourceLocation: sourceLocation)
        for (row, expected) in zip(table.rows, cells) {
            #expect(
                [[row.measure.string]] + row.cells.map { $0.items.map(\.string) } == expected,
                sourceLocation: sourceLocation)
        }
    }

    @Test(arguments: ["[]", "〔〕", "【】"]) func fourColumnsWithMarks(brackets: String) {
        let marks = marks.map { "\(brackets.first!)\($0.dropFirst().dropLast())\(brackets.last!)" }
        var printed = PrintedTable(
            headings: ["該当箇所", "令和5年度の実績・状況", "令和6年度の取組予定", "担当"], widths: [32, 36, 26, 9])
        printed.line("【海の守りと暮らし】")
        printed.line("港と航路の備え")
        for row in 0..<5 {
            if row == 2 { printed.line("海を知るための取組の充実") }
            printed.row(
                [[measures[row] + marks[row]], results[row], plans[row], [offices[row]]], late: row == 1 ? [3] : [])
        }
        printed.line("7")
        let table = TableDecoder().decode([printed.page()])
        check(table, (0..<5).map { [[measures[$0]], results[$0], plans[$0], [offices[$0]]] })
        #expect(table.columns.map(\.header.string) == printed.headings)
        #expect(table.columns.map(\.role) == [.item, .result, .plan, .office])
        #expect(table.columns.map(\.fiscalYear) == [nil, 2023, 2024, nil])
        #expect(table.rows[1].marks.map(\.surface.string) == ["総", "◎国"])
        #expect(table.rows[1].section.map(\.string) == ["【海の守りと暮らし】", "港と航路の備え"])
        #expect(table.rows[4].section.map(\.string) == ["【海の守りと暮らし】", "海を知るための取組の充実"])
    }

    @Test func threeColumnsWithoutMarks() {
        var printed = PrintedTable(headings: ["施策", "2023年度の実施状況", "担当課室"], widths: [28, 44, 12])
        for row in 0..<5 { printed.row([[measures[row]], results[row], [offices[row]]]) }
        let table = TableDecoder().decode([printed.page()])
        check(table, (0..<5).map { [[measures[$0]], results[$0], [offices[$0]]] })
        #expect(table.columns.map(\.fiscalYear) == [nil, 2023, nil])
    }

    @Test func fiveColumnsUnderHeadingsOfTwoLines() {
        var printed = PrintedTable(headings: [], widths: [24, 36, 28, 10, 14])
        printed.line("項目 令和５年度の 令和６年度の 担当省庁 備考")
        printed.line("進捗状況 取組予定")
        let notes = ["点検は毎年五月に行う", "航路の数は四月一日の値", "省電力の明かりは国産", "日数は平均の値", "参加した人の数は延べ"]
        for row in 0..<5 { printed.row([[measures[row]], results[row], plans[row], [offices[row]], [notes[row]]]) }
        let table = TableDecoder().decode([printed.page()])
        check(table, (0..<5).map { [[measures[$0]], results[$0], plans[$0], [offices[$0]], [notes[$0]]] })
        #expect(table.columns.map(\.header.string) == ["項目", "令和５年度の進捗状況", "令和６年度の取組予定", "担当省庁", "備考"])
        #expect(table.columns.map(\.role) == [.item, .result, .plan, .office, .note])
        #expect(table.columns.map(\.fiscalYear) == [nil, 2023, 2024, nil, nil])
    }

    @Test func marksInRoundBracketsAndInFullWidth() {
        for (opening, closing) in [("(", ")"), ("［", "］"), ("（", "）")] {
            var printed = PrintedTable(
                headings: ["該当箇所", "令和5年度の実績・状況", "令和6年度の取組予定", "担当"], widths: [32, 36, 26, 9])
            for row in 0..<5 {
                let list = opening + marks[row].dropFirst().dropLast() + closing
                printed.row([[measures[row] + list], results[row], plans[row], [offices[row]]])
            }
            let table = TableDecoder().decode([printed.page()])
            #expect(table.rows.map(\.measure.string) == measures)
            #expect(
                table.rows.map { $0.marks.map(\.surface.string).joined(separator: "、") }
                    == marks.map { String($0.dropFirst().dropLast()) })
        }
    }

    @Test func lostHeadIsToldAndNotRestored() {
        var printed = PrintedTable(
            headings: ["該当箇所", "令和5年度の実績・状況", "令和6年度の取組予定", "担当"], widths: [32, 36, 26, 9])
        printed.line("【海の守りと暮らし】")
        for row in 0..<3 { printed.row([[measures[row] + marks[row]], results[row], plans[row], [offices[row]]]) }
        printed.line("海図の更新と公開の推進")
        printed.row([["の公開を続ける。" + marks[3]], results[3], plans[3], [offices[3]]])
        let table = TableDecoder().decode([printed.page()])
        #expect(table.rows.map(\.isComplete) == [true, true, true, false])
        #expect(table.rows.last?.measure.string == "の公開を続ける。")
        #expect(
            table.findings.filter { $0.code == "incomplete-measure" }.map(\.spans) == [
                table.rows.last?.measure.spans ?? []
            ])
    }

    @Test func marksAndOfficesThatDisagreeAreReported() {
        var printed = PrintedTable(
            headings: ["該当箇所", "令和5年度の実績・状況", "令和6年度の取組予定", "担当"], widths: [32, 36, 26, 9])
        for row in 0..<5 {
            printed.row([
                [measures[row] + (row == 2 ? "[◎海、◎国]" : marks[row])], results[row], plans[row], [offices[row]],
            ])
        }
        let codes = TableDecoder().decode([printed.page()]).findings.map(\.code)
        #expect(codes.contains("marks-offices-disagree"))
    }

    @Test func pagesOfOneTableAreReadTogether() {
        let headings = ["該当箇所", "令和5年度の実績・状況", "令和6年度の取組予定", "担当"]
        let pages = [0..<3, 3..<5].enumerated().map { number, rows in
            var printed = PrintedTable(headings: headings, widths: [32, 36, 26, 9])
            for row in rows { printed.row([[measures[row] + marks[row]], results[row], plans[row], [offices[row]]]) }
            printed.line("- \(number + 1) -")
            return printed.page(number + 1)
        }
        let table = TableDecoder().decode(pages)
        check(table, (0..<5).map { [[measures[$0]], results[$0], plans[$0], [offices[$0]]] })
        #expect(table.rows.map(\.page) == [1, 1, 1, 2, 2])
        #expect(table.rows[3].measure.spans.allSatisfy { $0.page == 2 })
    }

    @Test func pagesWithoutTable() {
        #expect(TableDecoder().decode([]).rows.isEmpty)
        #expect(TableDecoder().decode([Page(number: 1, text: "")]).rows.isEmpty)
        _ = TableDecoder().decode([Page(number: 1, text: "議事次第\n1 開会\n2 議題\n3 閉会")])
    }

    @Test func twoRunsAgree() {
        var printed = PrintedTable(headings: ["施策", "2023年度の実施状況", "担当課室"], widths: [28, 44, 12])
        for row in 0..<5 { printed.row([[measures[row]], results[row], [offices[row]]]) }
        let page = printed.page()
        let first = TableDecoder().decode([page])
        #expect(TableDecoder().decode([page]).rows == first.rows)
        #expect(TableDecoder().decode([page]).findings == first.findings)
    }
}
