internal import JapaneseText

/// Closed classes of words that tell a name from a common noun.
enum CommonWords {
    /// Modifiers that name nothing by themselves: a head that only they stand before (研究支援事業) is a common noun.
    static let generic = scalars([
        "研究", "開発", "支援", "推進", "促進", "整備", "委託", "補助", "調査", "実証", "関連", "関係", "新規", "既存", "継続", "連携", "総合",
        "教育", "研修", "育成", "人材", "養成", "強化", "拡充", "運営", "管理", "活用", "利用", "利活用", "普及", "啓発", "公募", "各種", "公的",
        "民間", "基盤", "構築", "実施", "実用化", "主要", "当該", "対象", "専門", "共同", "統合", "情報", "データ", "システム", "モデル", "重点",
        "基本", "緊急", "特別", "国", "国内", "海外", "国際", "地方", "自治体", "政府", "民", "官", "個別", "従来", "次期", "今期", "前期",
        "年次", "評価", "助成", "予算", "運用", "試行", "先行", "後継", "上記", "下記", "新た", "同様", "大型", "小型", "複数", "一部", "全体",
        "国立", "公立", "私立", "県立", "市立", "医科", "歯科", "薬科", "看護", "短期", "地元", "協力", "参加", "採択", "中核", "拠点", "参画", "申請",
        "応募", "産学",
        "産学官", "官民", "業界", "学術", "有識者", "第三者", "外部", "内部", "企業", "事業者", "医療機関", "研究機関", "機関", "団体", "産業界", "大学", "等",
        "各", "同", "本", "全", "他", "新", "旧", "現", "当", "両", "種", "型", "的", "用", "別",
    ])

    /// What stands before a name without belonging to it: all, each, the said.
    static let determiners = scalars([
        "当該", "各種", "各", "上記", "下記", "前記", "既存", "今後", "現行", "以下", "すべての", "全ての", "その他", "例えば", "いずれも",
    ])

    /// The version of a law that is meant: the word belongs to the mention.
    static let versions = scalars(["改正", "旧", "新"])

    /// Single words that stand before a name without a particle.
    static let prefixes = scalars(["同", "現", "元", "付", "日付", "両", "本"])

    /// Words behind which a clause begins, written in hiragana or ending in it, with no comma in between.
    static let adverbs = scalars([
        "例えば", "たとえば", "いずれも", "引き続き", "また", "さらに", "特に", "なお", "及び", "並びに", "又は", "新たに", "うち",
    ])

    /// Nouns that are written in hiragana, or with hiragana inside, and stand inside names.
    static let hiraganaNouns = scalars([
        "がん", "こども", "子ども", "みどり", "学び", "暮らし", "ものづくり", "まちづくり", "まち", "ひと", "しごと", "くらし", "いのち", "みらい", "たばこ", "うつ",
        "ごみ", "いじめ", "ひきこもり", "ふるさと", "あおり",
        "てんかん", "ぜん息",
        "働き方", "見える化", "立ち上げ", "組み合わせ", "受け入れ", "取りまとめ", "あり方", "在り方", "進め方", "使い方", "関わり方", "づくり",
    ])

    /// What may stand right behind a name without making it part of a longer word.
    static let followers = scalars([
        "及び", "及", "並びに", "又は", "若しくは", "等", "間", "内", "外", "側", "向け", "上", "中", "後", "前", "宛", "毎", "自体", "同士", "以外",
        "全体",
        "数", "名", "一覧", "施行", "改正", "附則", "第", "案", "委託", "所管", "所属", "発行", "作成", "公表", "策定", "主催", "実施", "決定", "了承",
        "とりまとめ", "取りまとめ", "報告",
    ])

    /// Longer names out of one: a particle phrase between two noun phrases that may both belong to a name.
    static let joints = scalars([
        "に係る", "に関する", "における", "のための", "に資する", "に向けた", "による", "に対する", "を対象とする", "を対象とした", "を活用した", "を用いた",
        "を含む", "を目指した", "に必要な", "等の", "の",
    ])

    static func scalars(_ words: [String]) -> [[Unicode.Scalar]] {
        words.map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
    }

    /// Whether `text` is put together of generic words alone. O(length × words).
    static func areOnlyGeneric(_ text: some Collection<Unicode.Scalar>) -> Bool {
        let text = Array(text).filter { $0 != "・" && $0 != " " }
        var reachable = [true] + Array(repeating: false, count: text.count)
        for start in text.indices where reachable[start] {
            for word in generic where text[start...].starts(with: word) { reachable[start + word.count] = true }
        }
        return reachable[text.count]
    }
}
