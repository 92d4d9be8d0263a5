internal import JapaneseText

/// Names in quotes whose last word tells nothing: what somebody runs under a name that was coined for it (「うみねこ」の運用,
/// 「きらり海救急」を全国で実施), and what the noun right before the quotes says what it is (小冊子「海へ行く前に」).
extension QuotedNames {
    /// The class of what is quoted by the noun that stands before it in apposition.
    func typeOfApposition(_ name: Range<Int>, _ quote: Bracket, in reading: Reading) -> EntityType? {
        let text = reading.scalars[name]
        guard (2...30).contains(text.count),
            !Self.endings.contains(where: { reading.hasWord($0, before: name.upperBound) })
                || text.count > 6, !CommonWords.areOnlyGeneric(text, or: Self.slogans)
        else { return nil }
        return Self.appositions.first { _, nouns in nouns.contains { reading.hasWord($0, before: quote.open) } }?.0
    }

    private static let appositions: [(EntityType, [[Unicode.Scalar]])] = [
        (
            .program,
            CommonWords.scalars([
                "事業", "補助金", "交付金", "制度", "融資", "キャンペーン", "プロジェクト", "プログラム", "イベント", "運動", "コンテスト", "サービス", "講座",
            ])
        ),
        (
            .guideline,
            CommonWords.scalars(["冊子", "パンフレット", "リーフレット", "ガイドブック", "手引", "手引き", "マニュアル", "指針", "ガイドライン", "事例集"])
        ),
        (.report, CommonWords.scalars(["報告書", "提言", "答申", "中間整理", "取りまとめ", "とりまとめ"])),
        (
            .informationResource,
            CommonWords.scalars(["アプリ", "サイト", "システム", "データベース", "ポータル", "プラットフォーム", "ダッシュボード"])
        ),
    ]

    /// Whether what is quoted is such a name. It is coined: short, without grammar in it, not of kanji alone and not of
    /// generic words; and the words beside it say that it is run, or that it is what something is called.
    func isBrand(_ name: Range<Int>, _ quote: Bracket, in reading: Reading) -> Bool {
        let text = reading.scalars[name]
        // 「#海のSOS」: what people are called upon to join or to call.
        if text.first == "#", (3...16).contains(text.count), text.dropFirst().allSatisfy({ Script($0) != .mark }),
            text.dropFirst().contains(where: { Script($0) != .digit })
        {
            return true
        }
        guard (2...16).contains(text.count),
            text.contains(where: { Script($0) != .kanji }) || (text.count >= 4 && hasForeignName(quote, in: reading)),
            text.allSatisfy({ Script($0) != .mark || "!-&/.☆★♪~".unicodeScalars.contains($0) }),
            !Self.grammar.contains(where: { word in name.contains { reading.hasWord(word, at: $0) } }),
            !Self.endings.contains(where: { reading.hasWord($0, before: name.upperBound) }),
            !CommonWords.areOnlyGeneric(text, or: Self.slogans)
        else { return false }
        let after = quote.close + 1
        return hasForeignName(quote, in: reading) || isDoneTimes(after, in: reading)
            || Self.running.contains { reading.hasWord($0, at: after) }
            || Self.introductions.contains { reading.hasWord($0, before: quote.open) }
    }

    /// 「…」を2,386件実施: how often it was run.
    private func isDoneTimes(_ position: Int, in reading: Reading) -> Bool {
        guard reading.hasWord(["を"], at: position), let number = Numeral(reading.scalars, at: position + 1),
            number.range.lowerBound == position + 1
        else { return false }
        var i = number.range.upperBound
        if let unit = Self.times.first(where: { reading.hasWord($0, at: i) }) { i += unit.count }
        return Self.acts.contains { reading.hasWord($0, at: i) }
    }

    private static let times = CommonWords.scalars([
        "件", "回", "か所", "箇所", "校", "団体", "か所で", "箇所で", "回にわたり", "か国で", "地域で", "自治体で",
    ])
    private static let acts = CommonWords.scalars(["実施", "開催", "展開", "開始", "運用", "運営", "行"])

    /// Whether a bracket behind the quotes says what it is called abroad: 「港遺産」(Harbour Heritage).
    private func hasForeignName(_ quote: Bracket, in reading: Reading) -> Bool {
        guard let bracket = reading.bracket(openingAt: quote.close + 1) else { return false }
        let words = reading.scalars[bracket.inside]
        return words.count >= 4 && words.first.map { ("A"..."Z").contains($0) } == true
            && words.allSatisfy { Script($0) == .latin || $0 == " " }
    }

    private static let grammar = CommonWords.scalars(["を", "は", "に", "こと", "ための", "する", "した", "です", "ます"])
    private static let endings = CommonWords.scalars(["い", "る", "た", "て", "な", "が", "で", "か", "性", "化", "的", "等"])
    /// Words that are quoted because they are talked of, not because they name something.
    private static let slogans = CommonWords.scalars([
        "デジタル", "グリーン", "ゼロ", "カーボン", "ニュートラル", "イノベーション", "スマート", "スタートアップ", "リスキリング", "サイバー", "セキュリティ", "インフラ",
        "サービス", "デザイン", "プロセス", "ルール", "ニーズ", "シーズ", "オープン", "グローバル", "ビジネス", "コミュニティ", "AI", "DX", "GX", "ICT", "IoT",
        "IT",
        "EV", "SNS", "BCP", "ESG", "SDGs",
    ])
    private static let running: [[Unicode.Scalar]] = {
        let acts = [
            "実施", "運用", "運営", "開催", "展開", "全国展開", "開始", "普及", "本格実施", "本格運用", "実証", "実証事業", "登録", "募集", "認証", "活動",
            "取組", "配信",
            "運行", "認定", "設定", "選定", "宣言企業", "後継", "派遣",
        ]
        return CommonWords.scalars(
            acts.map { "の" + $0 }
                + ["全国で", "各地で"].flatMap { place in ["実施", "展開", "開催", "運用"].map { "を" + place + $0 } }
                + ["実施", "運用", "運営", "開催", "展開", "開始", "創設", "新設", "始動", "全国展開"].map { "を" + $0 }
                + ["キャンペーン", "プロジェクト", "プログラム", "サービス", "事業", "運動", "制度", "に参加", "への参加", "に登録", "の信号", "の衛星", "の実証"])
    }()
    private static let introductions: [[Unicode.Scalar]] = CommonWords.scalars(
        ["愛称", "通称", "名称", "愛称は", "通称は", "と称する", "と呼ばれる", "創設された", "創設した", "新設された", "新設した", "後継に当たる", "後継となる"]
            + ["実施", "運営", "運用", "提供", "公表", "推進", "主催", "開催", "展開", "主導"].flatMap {
                [$0 + "する", $0 + "している", $0 + "した"]
            }
            + ["進める", "進めている", "進めてきた", "手掛ける", "立ち上げた", "始めた", "取り組む", "取り組んでいる", "設けた"])
}
