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
        "各", "同", "本", "全", "他", "新", "旧", "現", "当", "両", "種", "型", "的", "用", "別", "中小企業", "中小", "取組", "取り組み", "向け",
        "基幹", "必要",
        "所要", "事務", "対策", "買取り", "買取", "受入れ", "見回り",
    ])

    /// Trades: with 事業 behind them they are businesses, not programs (下水道事業, 鉄道事業).
    static let trades = scalars([
        "公共", "公益", "収益", "営利", "自主", "直轄", "上下水道", "下水道", "上水道", "水道", "工業用水道", "電気", "ガス", "熱供給", "発電", "送配電",
        "鉄道", "軌道", "航空", "航空運送", "空港", "海運", "船舶", "運送", "運輸", "貨物", "旅客", "物流", "倉庫", "バス", "タクシー", "自動車", "建設",
        "建築", "不動産", "住宅", "旅行", "観光", "宿泊", "放送", "電気通信", "通信", "郵便", "銀行", "保険", "信託", "貸金", "金融", "投資", "農業", "漁業",
        "林業", "畜産", "水産", "介護", "福祉", "社会福祉", "障害福祉", "医療", "病院", "保育", "教育", "廃棄物処理", "製造", "加工", "小売", "卸売", "飲食",
        "派遣", "労働者派遣", "職業紹介", "サービス", "再生利用", "処分", "収集運搬",
    ])

    /// Fields of law and administration: with 制度 behind them they are what every state has (年金制度, 表彰制度).
    static let publicOrder = scalars([
        "認定", "認証", "認可", "登録", "保険", "年金", "許可", "許認可", "届出", "法", "法律", "税", "税制", "社会", "社会保障", "保障", "資格", "表彰",
        "相談",
        "報告", "公表", "検査", "更新", "奨学金", "融資", "貸付", "共済", "手当", "免許", "審査", "監査", "罰則", "規制", "学校", "行政", "政治", "選挙",
        "司法", "裁判", "医療", "介護", "福祉", "給付", "減税", "優遇", "控除", "補償", "賠償", "契約", "入札", "調達", "雇用", "人事", "給与", "勤務",
        "休暇", "休業", "特例", "例外", "現行", "技術", "品質", "表示", "計画", "特許", "商標", "統計", "指定", "公開", "会計", "財政", "交付", "措置",
        "個人", "保護", "運転", "マイナンバー",
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

    /// What was done to bring about a plan or a program, or what it keeps to, right before its name: 取りまとめた甲プラン,
    /// 国際規格に準拠した乙指針.
    static let makings = scalars([
        "策定した", "策定された", "取りまとめた", "とりまとめた", "取りまとめられた", "公表した", "公表された", "決定した", "決定された", "開始した", "始めた", "創設した",
        "創設された", "新設した", "に準拠した", "に準拠する", "に基づいた", "を踏まえた", "に即した", "に沿った",
    ])

    /// Who governs the country, in its own papers.
    static let state = Set(scalars(["国", "政府", "我が国", "関係省庁", "各府省庁", "本省", "同省", "同庁", "同社"]))

    /// Who has plans and programs at large.
    static let holders = Set(
        scalars([
            "国", "政府", "我が国", "県", "市", "町", "村", "区", "都道府県", "市町村", "自治体", "地方自治体", "地方公共団体", "関係省庁", "各府省庁", "本省",
            "民間", "企業", "事業者",
            "大学",
            "学校", "病院", "団体", "法人", "同省", "同庁", "同社",
        ]))

    /// Particles that end the phrase before a name.
    static let clauseParticles = scalars([
        "により", "として", "に基づき", "において", "に基づく", "を踏まえ", "について", "に対し", "に関し", "につき", "に際し", "に伴い", "に先立ち", "に加え", "に沿って",
        "に従い",
    ])

    /// Nouns that are written in hiragana, or with hiragana inside, and stand inside names.
    static let hiraganaNouns = scalars(
        themes.map { String(String.UnicodeScalarView($0)) } + [
            "がん", "学び", "手引き", "覚せい剤", "ものづくり", "まちづくり", "まちなか", "まんなか", "ひと", "しごと", "たばこ", "うつ", "てんかん", "ぜん息", "いじめ",
            "ひきこもり",
            "ひとり親", "子育て", "空き家", "見守り", "立ち上げ", "組み合わせ", "受け入れ",
            "障がい", "被ばく", "まん延", "かんがい", "じん肺", "よろず", "かけこみ", "駆け込み", "くじ",
            "ごみ", "すまい", "みなと", "にぎわい", "つながり", "かわまち", "こころ", "おもてなし", "ふれあい", "たすけあい", "ささえあい", "みまもり", "まなび",
            "すこやか", "ゆめ", "きずな", "ひまわり", "すくすく", "のびのび", "いきいき", "あんしん", "あおり", "ひき逃げ", "ため池", "うなぎ", "まぐろ", "きのこ",
            "りんご", "みかん", "さとうきび", "でん粉",
            "てん菜", "誰でも", "働き方", "見える化", "取りまとめ", "あり方", "在り方", "進め方", "使い方", "関わり方", "づくり", "まとめ", "おこし", "たち", "強い農業",
            "さいたま", "つくば",
            "いわき", "ひたち", "むつ", "うるま", "えびの", "かほく", "さぬき", "たつの", "みやま",
        ])

    /// What policies are for, in native words: names are built on them with の (こどもの…事業).
    static let themes = scalars([
        "みどり", "みらい", "いのち", "ふるさと", "こども", "子ども", "子供", "まち", "くらし", "暮らし", "みんな", "さくら", "未来",
    ])

    /// Land and life in words of one letter, on which names are built likewise (海の…事業, 心の…事業).
    static let nature = Set(
        scalars(["心", "海", "森", "里", "浜", "川", "山", "島", "水", "土", "緑", "花", "命", "食", "夢", "光", "絆"]))

    /// Whom policies are for, in kanji: names are built on them likewise (若年層の…月間).
    static let people = scalars([
        "女性", "女子", "男性", "若者", "若年層", "若年者", "青少年", "青年", "高齢者", "障害者", "障害児", "外国人", "妊産婦", "乳幼児", "児童", "生徒", "学生",
        "生活困窮者", "家庭", "親子", "住民", "市民", "国民",
    ])

    /// Whether a noun ends in what names are built on with の.
    static func isTheme(_ noun: ArraySlice<Unicode.Scalar>) -> Bool {
        nature.contains(Array(noun)) || (themes + people).contains { noun.suffix($0.count).elementsEqual($0) }
    }

    /// What may stand right behind a name without making it part of a longer word.
    static let followers = scalars([
        "及び", "及", "並びに", "又は", "若しくは", "等", "間", "内", "外", "側", "向け", "上", "中", "後", "前", "宛", "毎", "自体", "同士", "以外",
        "全体",
        "数", "名", "一覧", "施行", "改正", "附則", "第", "案", "委託", "所管", "所属", "発行", "作成", "公表", "策定", "主催", "実施", "決定", "了承",
        "とりまとめ", "取りまとめ", "報告", "約",
    ])

    /// Longer names out of one: a particle phrase between two noun phrases that may both belong to a name.
    static let joints = scalars([
        "に係る", "に関する", "における", "のための", "に資する", "に向けた", "による", "に対する", "を対象とする", "を対象とした", "を活用した", "を用いた",
        "を含む", "を目指した", "に必要な", "を中核とした", "を核とした", "を中心とした", "を通じた", "を生かした", "を活かした", "を契機とした", "に対応した",
        "を支える", "を担う", "をけん引する", "を牽引する", "を見据えた", "を実現する", "につながる", "に対応する", "を創る", "を守る", "を拓く", "を抱える", "を必要とする",
        "に直面する",
        "に配慮した", "となった", "と連携した", "についての", "への", "との", "からの", "のある", "のない", "の少ない", "の多い", "の高い", "に対応するための",
        "を促進するための", "を推進するための", "を支援するための", "を図るための", "を防止するための", "等の", "の",
    ])

    /// The same in what is deliberated on: 悪質商法への対策検討会, 灯台の導入拡大及び産業の強化に向けた協議会.
    static let themeJoints = (joints + conjunctions).sorted { $0.count > $1.count }
    static let conjunctions = scalars(["及び", "並びに"])

    /// Joints behind which stands whom something goes to, comes from or is done with: not whose it is, where that is 国.
    static let jointsOfParties = Set(scalars(["の", "への", "との", "からの"]))

    /// What needs two: behind 甲と乙の these words begin a name (仕事と家庭の両立支援事業).
    static let mutual = scalars(["両立", "調和", "連携", "交流", "共生", "融合", "協働", "連結", "循環", "共存"])

    /// What says how the noun behind it is to be, inside a name of several phrases (…による持続可能な…事業).
    static let qualities = scalars([
        "持続可能な", "安全な", "安心な", "多様な", "円滑な", "豊かな", "強靱な", "健全な", "良好な", "優良な", "快適な", "効率的な", "効果的な", "総合的な", "戦略的な",
        "先進的な",
        "先導的な", "自立的な", "基本的な", "具体的な", "中長期的な", "抜本的な", "標準的な", "集中的な", "主体的な", "一体的な", "国際的な", "魅力ある", "活力ある",
        "きめ細かな", "きめ細やかな", "切れ目のない", "切れ目ない", "柔軟な", "迅速な", "確実な", "包括的な", "重層的な", "計画的な", "革新的な", "実践的な", "困難な",
    ])

    static func scalars(_ words: [String]) -> [[Unicode.Scalar]] {
        words.map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
    }

    /// Whether `text` is put together of generic words alone, or of those and `others`. O(length × words).
    static func areOnlyGeneric(_ text: some Collection<Unicode.Scalar>, or others: [[Unicode.Scalar]] = []) -> Bool {
        areOnly(generic + others, text)
    }

    /// Whether `text` is put together of `words` alone. O(length × words).
    static func areOnly(_ words: [[Unicode.Scalar]], _ text: some Collection<Unicode.Scalar>) -> Bool {
        let text = Array(text).filter { $0 != "・" && $0 != " " }
        var reachable = [true] + Array(repeating: false, count: text.count)
        for start in text.indices where reachable[start] {
            for word in words where text[start...].starts(with: word) { reachable[start + word.count] = true }
        }
        return reachable[text.count]
    }
}
