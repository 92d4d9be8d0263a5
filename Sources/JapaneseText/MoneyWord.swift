/// The vocabulary of budget figures in the papers of Japanese ministries.
public enum MoneyWord {
    /// The longest word that begins at `start`.
    static func word(_ text: [Unicode.Scalar], at start: Int) -> (String, MoneyToken.Kind)? {
        start < text.count ? words[text[start]]?.first { text.holds($0.0, at: start) } : nil
    }

    /// The words by their first character, longer ones first.
    private static let words: [Unicode.Scalar: [(String, MoneyToken.Kind)]] = {
        var words: [Unicode.Scalar: [(String, MoneyToken.Kind)]] = [:]
        for (kind, list) in lists {
            for word in list { words[word.unicodeScalars.first!, default: []].append((word, kind)) }
        }
        return words.mapValues { $0.sorted { ($0.0.unicodeScalars.count, $1.0) > ($1.0.unicodeScalars.count, $0.0) } }
    }()

    private static let lists: [(MoneyToken.Kind, [String])] = [
        (.stage(.initial), ["当初予算額", "当初予算", "当初", "予算額", "予算"]),
        (.stage(.supplementary), ["補正予算額", "補正予算案", "補正予算(案)", "補正予算額(案)", "補正予算", "補正(案)", "補正案", "補正"]),
        (
            .stage(.draft),
            [
                "当初予算案額", "当初予算案", "当初予算(案)", "当初案", "当初(案)", "政府予算案", "政府案", "予算案額", "予算案", "予算(案)", "予算額(案)",
                "当初予算額(案)",
                "予算政府案", "当初予算概算決定額", "予算概算決定額", "概算決定額", "概算決定",
            ]
        ),
        (.stage(.request), ["概算要求額", "概算要求", "予算要求額", "予算要求", "要求額", "要望額", "要求・要望額", "要求"]),
        (
            .stage(.other),
            [
                "予備費", "執行額", "執行見込額", "執行済額", "決算額", "決算見込額", "実績額", "繰越額", "契約額", "補正後予算額", "補正後予算", "補正後",
                "歳出予算現額", "予算現額", "支出済歳出額", "支出済額", "支出額", "国庫債務負担行為限度額", "国庫債務負担行為",
            ]
        ),
        (
            .expense,
            [
                "事業経費", "所要経費", "必要経費", "経費", "総事業費", "事業費", "所要額", "国費", "運営費", "整備費", "委託費", "研究費",
                "補助額", "補助金額", "交付額", "交付決定額", "交付金額", "拠出額", "拠出金額", "予算規模", "予算措置額", "措置額",
            ]
        ),
        (
            .total,
            [
                "国庫債務負担行為を含む総額", "国庫債務負担行為を含め総額", "国庫債務負担行為を含めた総額", "国庫債務負担行為含め総額",
                "国庫債務負担行為含む総額", "国庫債務負担行為を含め", "国庫債務負担行為を含む", "国庫債務負担行為含め", "国庫債務負担行為含む",
                "国庫債務負担行為総額", "総額",
            ]
        ),
        (.sum, ["合計額", "合計", "計"]),
        (.share, ["うち"]),
        (
            .trade,
            [
                "市場規模", "市場", "輸出額", "輸出", "輸入額", "輸入", "売上高", "売上げ", "売上", "売り上げ", "資金調達額", "資金調達", "調達額", "投資額",
                "民間投資", "投資", "損失", "被害額", "被害総額", "被害金額", "被害は", "被害が", "医療費", "給付費", "GDP", "生産額", "出荷額", "時価総額",
                "取引額", "資本金", "経済効果", "経済規模",
                "貿易", "赤字", "黒字", "収入", "年収", "所得", "賠償", "罰金", "過料", "手数料", "料金", "寄附", "寄付", "単価", "価格", "薬価",
                "償還", "融資", "借入", "資産", "貯蓄",
            ]
        ),
        (.ceiling, ["上限", "限度額", "限度", "最大", "最高", "当たり", "あたり", "につき", "ごとに", "毎に"]),
        (.open, ["(", "〔", "[", "「", "『", "【", "<"]),
        (.close, [")", "〕", "]", "」", "』", "】", ">"]),
        (.stop, ["。", "\n"]),
    ]

    /// What gets money one by one: 1拠点2,500万円 is a rate, not an allocation.
    static let recipients = [
        "拠点", "機関", "施設", "課題", "件", "社", "者", "人", "名", "団体", "大学", "病院", "自治体", "事業者", "企業", "校", "箇所",
        "テーマ", "プロジェクト", "法人", "コンソーシアム",
    ]

    /// Where a remark that belongs to the word ends: 補正予算(第1号), and the として of an expense.
    static func behindRemark(_ text: [Unicode.Scalar], at end: Int, kind: MoneyToken.Kind) -> Int {
        switch kind {
        case .expense:
            return text.holds("として", at: end) ? end + 3 : end
        case .stage(.supplementary):
            guard text.holds("(第", at: end), let number = Numeral(text, at: end + 2) else { return end }
            let close = number.range.upperBound + 1
            let remark = text.first(of: ["号)", "次)"], at: number.range.upperBound)
            return remark == nil ? end : close + 1
        default:
            return end
        }
    }

    /// True where only words stand in `range` that join a qualifier to its amount, or a year to its stage.
    static func isGlue(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        var i = range.lowerBound
        while i < range.upperBound {
            // A comma only joins what a particle has joined already: 予算において、3億円.
            let words = i > range.lowerBound && !"額分".unicodeScalars.contains(text[i - 1]) ? glue + ["、", ","] : glue
            guard let word = text.first(of: words, at: i) else { return false }
            i += word.unicodeScalars.count
        }
        return i == range.upperBound
    }

    /// True where nothing but a conjunction stands in `range`.
    static func joins(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        ["及び", "と", "並びに", "・", "+", "、", "、及び", "に加え", "に加えて", "および"].contains(text.string(range))
    }

    private static let glue = [
        "(国費ベース)", "(国費)", "(税込)", "(一般会計)", "一般会計", "特別会計", "においては", "において", "における", "にて", "ベースで", "ベース", "として", "では",
        "には", "からは", "から", "より", "による", "は", "も", "で", "に", "の", "が", "額", "分", "等", "総", "国", "政府", ":", "=", " ",
        "-", "→", "⇒", "(内数)", "内数", "・", "合わせて", "あわせて", "併せて", "度", "それぞれ",
    ]

    /// Verbs that say the state has set the amount aside; they stand right behind it.
    static let granting = [
        "を計上", "が計上", "の計上", "を措置", "が措置", "の措置", "を予算措置", "の予算措置", "が予算措置", "を予算計上", "を要求", "を確保", "を充当", "を充て", "を拠出",
        "の拠出",
        "の予算", "の国費", "の補正予算", "を盛り込", "計上した", "計上し、", "計上する", "で整備", "で構築", "で改修", "で刷新",
    ]

    /// What is done with money, right behind an amount that a program's name stands before.
    static let spending = ["を活用", "を用い", "をもって", "を投じ", "により", "による", "で実施", "を交付", "を配分", "を執行", "を支出", "を配算"]

    /// What is done with money when it is paid out, without its particle.
    static let paying = ["交付した", "交付し、", "配分した", "配分し、", "執行した", "執行し、", "支出した", "支出し、"]

    /// True where a stage of the budget goes on with such a verb: 予算に計上, 予算で措置.
    static func grants(_ text: [Unicode.Scalar], at end: Int) -> Bool {
        guard let particle = text.first(of: ["に", "で", "において", "にて"], at: end) else { return false }
        return text.first(of: ["計上", "措置", "確保", "要求", "盛り込"], at: end + particle.unicodeScalars.count) != nil
    }

    /// True where a verb behind an amount says that the state sets it aside: を計上, を措置, を充て.
    public static func grants(_ text: [Unicode.Scalar], behind end: Int) -> Bool {
        text.first(of: granting, at: end) != nil || text.first(of: ["、", "及び", "、及び"], at: end) != nil
    }

    /// Where 「予算を倍増」, 「予算を拡充」 end: an amount in brackets behind them is the budget's. `end` where no such verb follows.
    static func behindRise(_ text: [Unicode.Scalar], at end: Int) -> Int {
        let verb = text.first(of: ["を倍増", "を増額", "を拡充", "を減額", "を確保", "を計上", "を措置", "を要求"], at: end)
        return end + (verb?.unicodeScalars.count ?? 0)
    }

    /// What behind an amount says that it is a ceiling.
    static let ceilingBehind = [
        "以内", "以下", "未満", "を上限", "が上限", "を限度", "を最大", "まで", "ずつ", "を超え", "を上回", "を下回", "に満た", "以上", "につき",
    ]

    /// True where a bracket that opens before `start` speaks of all that stands before it: (いずれも令和5年度予算).
    static func speaksOfAll(_ text: [Unicode.Scalar], at start: Int) -> Bool {
        text.first(of: ["いずれも", "ともに", "すべて", "全て", "各"], at: start) != nil
    }

    /// True where what a stage's words end with makes them the head of all that follows in the sentence: 予算において、…,
    /// 補正予算では、…
    static func headsSentence(_ text: [Unicode.Scalar], at end: Int) -> Bool {
        guard
            let particle = text.first(
                of: ["においては", "において", "における措置として", "による措置として", "により", "による", "では", "には", "にて", "に", "で", "として", "は"],
                at: end
            )
        else { return false }
        return text.holds("、", at: end + particle.unicodeScalars.count)
    }

    /// True where `range` joins a stage to the name whose money it sets aside: 予算で措置した「…」, 予算に盛り込まれた「…」.
    static func sets(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        let clause = ["の成立を受け、", "の成立を受けて、", "を活用し、", "を活用して、", "を財源に、", "を財源として、", "を用い、", "を用いて、"]
        if let words = text.first(of: clause, at: range.lowerBound), !range.contains(where: { text[$0] == "。" }) {
            return range.count >= words.unicodeScalars.count
        }
        guard let particle = text.first(of: ["に", "で", "により", "において", "の", "による"], at: range.lowerBound) else {
            return false
        }
        let verb = range.lowerBound + particle.unicodeScalars.count..<range.upperBound
        return verb.count <= 12 && !verb.contains { "、。()「」".unicodeScalars.contains(text[$0]) }
    }

    /// What behind 「円/」 says that the amount is a rate.
    static let rates = recipients + ["年", "月", "回", "日"]

    /// True where one of the heads of programs' names ends at `end`.
    static func endsProgramName(_ text: [Unicode.Scalar], at end: Int) -> Bool {
        programHeads.contains { text.holds($0, at: end - $0.unicodeScalars.count) }
    }

    /// True where `range` is what a share of a budget is for, by a name of some length: うち相談支援コーディネーター配置. What tells
    /// accounts, payers and kinds of expense apart names nothing.
    public static func namesShare(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        range.count >= 7
            && text[range].allSatisfy { [.kanji, .katakana, .middleDot].contains(Script($0)) || $0 == "の" }
            && !["会計", "勘定", "分", "額", "負担", "枠", "費", "等", "予算", "計上", "措置", "債", "年度"].contains {
                text.holds($0, at: range.upperBound - $0.unicodeScalars.count)
            }
    }

    /// True where the name of a ministry or an agency ends at `end`, with 分 or without.
    static func endsMinistry(_ text: [Unicode.Scalar], at end: Int) -> Bool {
        let end = text.holds("分", at: end - 1) ? end - 1 : end
        return ["省", "庁", "府"].contains { text.holds($0, at: end - 1) }
    }

    /// True where the name of an account of the state ends at `end`: 一般会計, 特別会計.
    static func endsAccount(_ text: [Unicode.Scalar], at end: Int) -> Bool {
        ["一般会計", "特別会計", "勘定"].contains { text.holds($0, at: end - $0.unicodeScalars.count) }
    }

    /// The heads of names of programs, behind which an amount alone in brackets is theirs.
    private static let programHeads = [
        "事業", "事業費", "プログラム", "プロジェクト", "補助金", "交付金", "経費", "委託費", "制度", "基金", "負担金", "拠出金", "運営費", "研究費", "整備費",
        "支援費", "センター", "拠点", "ネットワーク", "推進費", "対策費", "調査費", "助成金", "補給金", "調整費", "補助", "研修", "大会", "キャンペーン", "運動",
        "システム",
    ]
}
