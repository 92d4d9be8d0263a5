import JapaneseText
import Testing

/// Each row: a made-up text, and what is to be read: `surface = amount currency years stage "qualifier" notes`.
@Suite struct MoneyReaderTests {
    static let rows: [(String, [String])] = [
        // Amounts
        ("若手支援事業(令和5年度予算:13億円)", ["13億円 = 1300000000 JPY 2023 initial 〈令和5年度予算〉"]),
        ("(令和4年度予算:2.75億円)", ["2.75億円 = 275000000 JPY 2022 initial 〈令和4年度予算〉"]),
        ("(令和4年度予算:0.4億円)", ["0.4億円 = 40000000 JPY 2022 initial 〈令和4年度予算〉"]),
        ("(令和5年度予算:312,457千円)", ["312,457千円 = 312457000 JPY 2023 initial 〈令和5年度予算〉"]),
        ("(令和5年度予算:86百万円)", ["86百万円 = 86000000 JPY 2023 initial 〈令和5年度予算〉"]),
        ("(令和5年度予算:1,204百万円)", ["1,204百万円 = 1204000000 JPY 2023 initial 〈令和5年度予算〉"]),
        ("(令和5年度予算:1億2,500万円)", ["1億2,500万円 = 125000000 JPY 2023 initial 〈令和5年度予算〉"]),
        ("(令和5年度予算:2兆3,000億円)", ["2兆3,000億円 = 2300000000000 JPY 2023 initial 〈令和5年度予算〉"]),
        ("(令和5年度予算:1億2千5百万円)", ["1億2千5百万円 = 125000000 JPY 2023 initial 〈令和5年度予算〉"]),
        ("(令和5年度予算:5千万円)", ["5千万円 = 50000000 JPY 2023 initial 〈令和5年度予算〉"]),
        ("(令和5年度予算:2.5千万円)", ["2.5千万円 = 25000000 JPY 2023 initial 〈令和5年度予算〉"]),
        ("(令和5年度予算:750万円)", ["750万円 = 7500000 JPY 2023 initial 〈令和5年度予算〉"]),
        ("(令和5年度予算:98,765,432円)", ["98,765,432円 = 98765432 JPY 2023 initial 〈令和5年度予算〉"]),
        ("(令和5年度予算:二億五千万円)", ["二億五千万円 = 250000000 JPY 2023 initial 〈令和5年度予算〉"]),
        ("(令和五年度予算:十二億円)", ["十二億円 = 1200000000 JPY 2023 initial 〈令和五年度予算〉"]),
        ("(令和５年度予算：１３．５億円)", ["１３．５億円 = 1350000000 JPY 2023 initial 〈令和５年度予算〉"]),
        ("（令和５年度予算：１，２３４千円）", ["１，２３４千円 = 1234000 JPY 2023 initial 〈令和５年度予算〉"]),
        ("(令和5年度予算:13 億円)", ["13 億円 = 1300000000 JPY 2023 initial 〈令和5年度予算〉"]),
        ("(令和5年度予算:3.0億円)", ["3.0億円 = 300000000 JPY 2023 initial 〈令和5年度予算〉"]),
        ("(令和5年度予算:1.2345678兆円)", ["1.2345678兆円 = 1234567800000 JPY 2023 initial 〈令和5年度予算〉"]),
        // A year that ended its line
        (
            "(R61.6億円、H302億円、R105,000千円)",
            [
                "1.6億円 = 160000000 JPY 2024 other 〈R6〉", "2億円 = 200000000 JPY 2018 other 〈H30〉",
                "5,000千円 = 5000000 JPY 2028 other 〈R10〉",
            ]
        ),
        // Misprinted units
        ("(令和5年度予算:7.4憶円)", ["7.4憶円 = 740000000 JPY 2023 initial 〈令和5年度予算〉 read 7.4億円"]),
        ("(令和5年度予算:7.4臆円)", ["7.4臆円 = 740000000 JPY 2023 initial 〈令和5年度予算〉 read 7.4億円"]),
        ("(令和5年度予算:45白万円)", ["45白万円 = 45000000 JPY 2023 initial 〈令和5年度予算〉 read 45百万円"]),
        ("(令和5年度予算:45百方円)", ["45百方円 = 45000000 JPY 2023 initial 〈令和5年度予算〉 read 45百万円"]),
        ("(令和5年度予算:4,500干円)", ["4,500干円 = 4500000 JPY 2023 initial 〈令和5年度予算〉 read 4,500千円"]),
        ("(令和5年度予算:1憶2,000万円)", ["1憶2,000万円 = 120000000 JPY 2023 initial 〈令和5年度予算〉 read 1億2,000万円"]),
        // Qualifiers
        ("(令和6年度予算案:12億円)", ["12億円 = 1200000000 JPY 2024 draft 〈令和6年度予算案〉"]),
        ("(令和6年度予算(案):12億円)", ["12億円 = 1200000000 JPY 2024 draft 〈令和6年度予算(案)〉"]),
        ("(令和6年度予算（案）：12億円)", ["12億円 = 1200000000 JPY 2024 draft 〈令和6年度予算（案）〉"]),
        ("(令和6年度当初予算案:12億円)", ["12億円 = 1200000000 JPY 2024 draft 〈令和6年度当初予算案〉"]),
        ("(令和6年度政府予算案12億円)", ["12億円 = 1200000000 JPY 2024 draft 〈令和6年度政府予算案〉"]),
        ("(令和5年度当初予算:12億円)", ["12億円 = 1200000000 JPY 2023 initial 〈令和5年度当初予算〉"]),
        ("(令和5年度当初予算額 12億円)", ["12億円 = 1200000000 JPY 2023 initial 〈令和5年度当初予算額〉"]),
        ("(令和5年度補正予算:3.8億円)", ["3.8億円 = 380000000 JPY 2023 supplementary 〈令和5年度補正予算〉"]),
        ("(令和5年度第1次補正予算:3.8億円)", ["3.8億円 = 380000000 JPY 2023 supplementary 〈令和5年度第1次補正予算〉"]),
        ("(令和2年度三次補正:9億円)", ["9億円 = 900000000 JPY 2020 supplementary 〈令和2年度三次補正〉"]),
        ("(令和4年度補正予算(第2号):9億円)", ["9億円 = 900000000 JPY 2022 supplementary 〈令和4年度補正予算(第2号)〉"]),
        ("(令和7年度概算要求:15億円)", ["15億円 = 1500000000 JPY 2025 request 〈令和7年度概算要求〉"]),
        ("(令和7年度概算要求額15億円)", ["15億円 = 1500000000 JPY 2025 request 〈令和7年度概算要求額〉"]),
        ("(令和7年度要求額:15億円)", ["15億円 = 1500000000 JPY 2025 request 〈令和7年度要求額〉"]),
        ("R5当初 13億円", ["13億円 = 1300000000 JPY 2023 initial 〈R5当初〉"]),
        ("R5補正:2億円", ["2億円 = 200000000 JPY 2023 supplementary 〈R5補正〉"]),
        ("R6予算案 4億円", ["4億円 = 400000000 JPY 2024 draft 〈R6予算案〉"]),
        ("H30年度予算:4億円", ["4億円 = 400000000 JPY 2018 initial 〈H30年度予算〉"]),
        ("(平成31年度予算:4億円)", ["4億円 = 400000000 JPY 2019 initial 〈平成31年度予算〉"]),
        ("(令和元年度予算:4億円)", ["4億円 = 400000000 JPY 2019 initial 〈令和元年度予算〉"]),
        ("(2023年度予算:4億円)", ["4億円 = 400000000 JPY 2023 initial 〈2023年度予算〉"]),
        ("(FY2024予算案:4億円)", ["4億円 = 400000000 JPY 2024 draft 〈FY2024予算案〉"]),
        ("(予算:4億円)", ["4億円 = 400000000 JPY - initial 〈予算〉"]),
        ("(令和 5 年度 予算:4億円)", ["4億円 = 400000000 JPY 2023 initial 〈令和 5 年度 予算〉"]),
        ("(令和5(2023)年度予算:4億円)", ["4億円 = 400000000 JPY 2023 initial 〈令和5(2023)年度予算〉"]),
        ("令和5年度予算額は4億円である。", ["4億円 = 400000000 JPY 2023 initial 〈令和5年度予算額〉"]),
        ("令和5年度予算において4億円を計上した。", ["4億円 = 400000000 JPY 2023 initial 〈令和5年度予算〉"]),
        ("令和5年度予算において、4億円を計上した。", ["4億円 = 400000000 JPY 2023 initial 〈令和5年度予算〉"]),
        ("令和5年度補正予算(3億円)を活用し", ["3億円 = 300000000 JPY 2023 supplementary 〈令和5年度補正予算〉"]),
        ("予算額(令和5年度):3億円", ["3億円 = 300000000 JPY 2023 initial 〈予算額(令和5年度)〉"]),
        ("令和5年度(補正予算):3億円", ["3億円 = 300000000 JPY 2023 supplementary 〈令和5年度(補正予算)〉"]),
        ("支援事業 3億円(令和5年度予算)", ["3億円 = 300000000 JPY 2023 initial 〈令和5年度予算〉"]),
        ("支援事業 3億円(R6予算案)", ["3億円 = 300000000 JPY 2024 draft 〈R6予算案〉"]),
        ("データ基盤を維持するための運営の経費として約7億円を予算措置している。", ["約7億円 = 700000000 JPY - other 〈経費として〉 about"]),
        ("分析に要する経費として8千万円を計上", ["8千万円 = 80000000 JPY - other 〈経費として〉"]),
        ("令和5年度予備費:6億円", ["6億円 = 600000000 JPY 2023 other 〈令和5年度予備費〉"]),
        ("「橋渡し研究推進プログラム」(5億円)を通じて", ["5億円 = 500000000 JPY - other"]),
        ("拠点整備に約20億円を措置した。", ["約20億円 = 2000000000 JPY - other about"]),
        ("令和5年度においては、拠点整備に20億円を措置した。", ["20億円 = 2000000000 JPY 2023 other"]),
        ("国際基金に100万ドルを拠出した。", ["100万ドル = 1000000 USD - other"]),
        ("令和5年度予算:5千万ユーロ", ["5千万ユーロ = 50000000 EUR 2023 initial 〈令和5年度予算〉"]),
        ("令和5年度予算:US$250万", ["US$250万 = 2500000 USD 2023 initial 〈令和5年度予算〉"]),
        ("令和5年度予算:1.5億米ドル", ["1.5億米ドル = 150000000 USD 2023 initial 〈令和5年度予算〉"]),
        ("令和5年度予算:300万USD", ["300万USD = 3000000 USD 2023 initial 〈令和5年度予算〉"]),
        ("令和5年度予算:¥3,000,000", ["¥3,000,000 = 3000000 JPY 2023 initial 〈令和5年度予算〉"]),
        // Parts, totals, several amounts
        ("(令和5年度予算:19億円の内数)", ["19億円の内数 = 1900000000 JPY 2023 initial 〈令和5年度予算〉 part"]),
        ("(令和5年度予算:19億円(内数))", ["19億円(内数) = 1900000000 JPY 2023 initial 〈令和5年度予算〉 part"]),
        ("(令和5年度予算:内数19億円)", ["19億円 = 1900000000 JPY 2023 initial 〈令和5年度予算〉 part"]),
        ("(令和5年度予算:約19億円程度の内数)", ["約19億円程度の内数 = 1900000000 JPY 2023 initial 〈令和5年度予算〉 about part"]),
        ("(令和5年度予算:およそ2億円)", ["およそ2億円 = 200000000 JPY 2023 initial 〈令和5年度予算〉 about"]),
        ("(令和5年度予算:2億円弱)", ["2億円弱 = 200000000 JPY 2023 initial 〈令和5年度予算〉 about"]),
        (
            "(令和5年度予算:13億円、令和6年度予算案:12億円)",
            [
                "13億円 = 1300000000 JPY 2023 initial 〈令和5年度予算〉", "12億円 = 1200000000 JPY 2024 draft 〈令和6年度予算案〉",
            ]
        ),
        (
            "(令和5年度予算:13億円、6年度予算案:12億円)",
            [
                "13億円 = 1300000000 JPY 2023 initial 〈令和5年度予算〉", "12億円 = 1200000000 JPY 2024 draft 〈6年度予算案〉",
            ]
        ),
        (
            "(令和5年度当初:13億円、補正:2億円)",
            [
                "13億円 = 1300000000 JPY 2023 initial 〈令和5年度当初〉", "2億円 = 200000000 JPY 2023 supplementary 〈補正〉",
            ]
        ),
        (
            "(令和4年度:13億円、令和5年度:12億円)",
            [
                "13億円 = 1300000000 JPY 2022 other 〈令和4年度〉", "12億円 = 1200000000 JPY 2023 other 〈令和5年度〉",
            ]
        ),
        (
            "予算額(令和4年度:13億円、令和5年度:12億円)",
            [
                "13億円 = 1300000000 JPY 2022 initial 〈令和4年度〉", "12億円 = 1200000000 JPY 2023 initial 〈令和5年度〉",
            ]
        ),
        (
            "(令和5年度予算:13億円→令和6年度予算案:12億円)",
            [
                "13億円 = 1300000000 JPY 2023 initial 〈令和5年度予算〉", "12億円 = 1200000000 JPY 2024 draft 〈令和6年度予算案〉",
            ]
        ),
        (
            "(令和5年度補正予算:3.5億円(国庫債務負担行為含め総額24億円))",
            [
                "3.5億円 = 350000000 JPY 2023 supplementary 〈令和5年度補正予算〉 total 24億円 = 2400000000 〈国庫債務負担行為含め総額〉"
            ]
        ),
        (
            "(令和5年度補正予算:3.5億円、総額24億円)",
            [
                "3.5億円 = 350000000 JPY 2023 supplementary 〈令和5年度補正予算〉 total 24億円 = 2400000000 〈総額〉"
            ]
        ),
        ("総額24億円(令和5年度補正予算)", ["24億円 = 2400000000 JPY 2023 supplementary 〈令和5年度補正予算〉"]),
        (
            "(令和5年度当初予算10億円、補正予算2億円、計12億円)",
            [
                "10億円 = 1000000000 JPY 2023 initial 〈令和5年度当初予算〉", "2億円 = 200000000 JPY 2023 supplementary 〈補正予算〉",
            ]
        ),
        (
            "令和5年度予算:40億円のうち3億円",
            [
                "40億円 = 4000000000 JPY 2023 initial 〈令和5年度予算〉 part", "3億円 = 300000000 JPY 2023 initial 〈令和5年度予算〉 share",
            ]
        ),
        (
            "令和5年度予算:40億円(うち人材育成事業3億円)",
            [
                "40億円 = 4000000000 JPY 2023 initial 〈令和5年度予算〉", "3億円 = 300000000 JPY 2023 initial 〈令和5年度予算〉 share",
            ]
        ),
        ("令和5年度予算:40億円(うち推進枠3億円)", ["40億円 = 4000000000 JPY 2023 initial 〈令和5年度予算〉"]),
        ("(令和5〜7年度予算:30億円)", ["30億円 = 3000000000 JPY 2023-2025 initial 〈令和5〜7年度予算〉"]),
        ("(令和5・6年度予算:30億円)", ["30億円 = 3000000000 JPY 2023-2024 initial 〈令和5・6年度予算〉"]),
        (
            "(令和4年度予算及び令和3年度補正予算:計29億円)",
            [
                "29億円 = 2900000000 JPY 2022 other 〈令和4年度予算及び令和3年度補正予算〉"
            ]
        ),
        ("(令和4年度当初予算と補正予算:29億円)", ["29億円 = 2900000000 JPY 2022 other 〈令和4年度当初予算と補正予算〉"]),
        (
            "令和5年度予算 測位支援事業13億円、観測推進事業:12億円",
            [
                "13億円 = 1300000000 JPY 2023 initial 〈令和5年度予算〉",
                "12億円 = 1200000000 JPY 2023 initial 〈令和5年度予算〉",
            ]
        ),
        (
            "令和5年度予算(測位支援事業13億円、観測推進事業12億円)",
            [
                "13億円 = 1300000000 JPY 2023 initial 〈令和5年度予算〉", "12億円 = 1200000000 JPY 2023 initial 〈令和5年度予算〉",
            ]
        ),
        ("市場の拡大のため「輸出促進事業」(5億円)を行う。", ["5億円 = 500000000 JPY - other"]),
        ("輸出促進事業に3億円を計上した。", ["3億円 = 300000000 JPY - other"]),
        ("1件の課題を採択した「探索研究事業」(令和5年度:4億円)", ["4億円 = 400000000 JPY 2023 other 〈令和5年度〉"]),
        (
            "(令和5年度補正予算:3億円、国庫債務負担行為:20億円)",
            [
                "3億円 = 300000000 JPY 2023 supplementary 〈令和5年度補正予算〉", "20億円 = 2000000000 JPY 2023 other 〈国庫債務負担行為〉",
            ]
        ),
        ("(令和5年度及び令和6年度予算:30億円)", ["30億円 = 3000000000 JPY 2023-2024 initial 〈令和5年度及び令和6年度予算〉"]),
        // No budgets
        ("1拠点2,500万円を上限として支援する。", []),
        ("1拠点当たり2,500万円", []),
        ("令和5年度予算:2,500万円/拠点", []),
        ("令和5年度予算:2,500万円(1拠点当たり)", []),
        ("補助額の上限は1件につき3億円とする。", []),
        ("一課題あたり最大5千万円", []),
        ("補助上限額3億円", []),
        ("3億円以内で支援する。", []),
        ("令和4年度の市場規模は3兆円に達した。", []),
        ("市場規模(令和4年度:3兆円)を拡大する。", []),
        ("市場の規模(令和4年度:3兆円)を拡大する。", []),
        ("医療機器の輸出額1.1兆円(2022年度)", []),
        ("令和5年度には10億円の資金調達に成功した。", []),
        ("参加者は延べ1,200人、相談は3億件", []),
        ("(単位:百万円)", []),
        ("予算額(千円)", []),
        ("令和5年度予算:前年度比3億円増", []),
        ("令和5年度予算の範囲内で支援する。", []),
        ("計画期間は5年、事業者は13団体である。", []),
        ("売上高100億円の企業を育成するための支援事業", []),
    ]

    @Test(arguments: rows) func reads(row: (String, [String])) {
        let text = Array(row.0.unicodeScalars)
        let found = MoneyReader(text).statements.map { Self.line($0, text) }
        #expect(found == row.1)
    }

    @Test(arguments: [
        ("測位支援事業 13億円", ["13億円 = 1300000000 JPY 2023 initial"]),
        (
            "①測位 13億円\n②観測 12億円の内数",
            [
                "13億円 = 1300000000 JPY 2023 initial", "12億円の内数 = 1200000000 JPY 2023 initial part",
            ]
        ),
        ("令和4年度補正:2億円", ["2億円 = 200000000 JPY 2022 supplementary 〈令和4年度補正〉"]),
        ("1件当たり2億円", []),
    ]) func readsBelowAHeadingOfBudgets(text: String, lines: [String]) throws {
        let column = try #require(MoneyColumn(heading: Array("令和5年度予算額".unicodeScalars)))
        let scalars = Array(text.unicodeScalars)
        #expect(MoneyReader(scalars, column: column).statements.map { Self.line($0, scalars) } == lines)
    }

    static func line(_ statement: MoneyStatement, _ text: [Unicode.Scalar]) -> String {
        func string(_ range: Range<Int>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: text[range])
            return String(view)
        }
        let money = statement.money
        let years = statement.fiscalYears.map {
            $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
        }
        var line = "\(string(money.range)) = \(money.amount) \(money.currency) \(years ?? "-") \(statement.stage)"
        if let qualifier = statement.qualifier { line += " 〈\(string(qualifier))〉" }
        if money.isApproximate { line += " about" }
        if money.isPartOfLarger { line += " part" }
        if statement.isShare { line += " share" }
        if let corrected = money.corrected { line += " read \(corrected)" }
        if let total = statement.total {
            line += " total \(string(total.range)) = \(total.amount) 〈\(statement.totalQualifier.map(string) ?? "")〉"
        }
        return line
    }

    @Test(arguments: [
        ("(令和5年度予算:0.5円)", UnreadMoney.Reason.notWhole, "0.5円"),
        ("(令和5年度予算:1.234567891億円)", .notWhole, "1.234567891億円"),
        ("(令和5年度予算:99999999999兆円)", .tooLarge, "99999999999兆円"),
        ("(令和5年度予算:3億500億円)", .disordered, "3億500億円"),
        ("(令和5年度予算:1億円〜3億円)", .interval, "1億円"),
        ("(令和5年度予算:数十億円)", .indefinite, "数十億円"),
        ("(令和5年度予算:△3億円)", .difference, "△3億円"),
    ]) func saysWhatItCannotRead(text: String, reason: UnreadMoney.Reason, surface: String) throws {
        let scalars = Array(text.unicodeScalars)
        let reader = MoneyReader(scalars)
        #expect(reader.statements.isEmpty)
        let first = try #require(reader.unread.first)
        #expect(first.reason == reason)
        #expect(String(String.UnicodeScalarView(scalars[first.range])) == surface)
    }

    /// Strings put together at random out of what the grammar is made of: whatever they say, reading them ends, and its
    /// ranges lie within the text.
    @Test func readsAnything() {
        let parts = [
            "令和", "5", "年度", "予算", "案", "(", ")", ":", "13", "億", "円", "の内数", "約", "千", "百", "万", "兆", "、", "及び", "総額",
            "国庫債務負担行為含め", "うち", "補正", "第1次", "事業", "R5", "FY", "2023", "~", "・", "1拠点", "上限", "市場規模", "計",
            "9999999999999999999", ".", ",", "憶", "年", "元", "数", "△", "。", "「", "」", " ", "ドル", "$", "一", "〇",
            "九九九九九九九九九", "同年度", "は", "として", "経費", "を計上", "/", "ｶ", "ﾞ",
        ]
        var state: UInt64 = 1
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<3_000 {
            let text = Array((0...next(14)).map { _ in parts[next(parts.count)] }.joined().unicodeScalars)
            var statements = MoneyReader(text).statements
            if let column = MoneyColumn(heading: text) {
                statements += MoneyReader(text, column: column).statements
                _ = column.statement(in: Array("1,200兆".unicodeScalars))
            }
            #expect(statements.allSatisfy { $0.money.range.upperBound <= text.count && !$0.money.range.isEmpty })
        }
    }
}
