internal import JapaneseText

/// The heads of programs, and what before them makes no name.
extension NameHead {
    static let programs: [NameHead] =
        heads(
            .program, .modifier,
            [
                "事業", "事業費補助", "事業補助", "費補助", "補助金", "交付金", "助成金", "負担金", "拠出金", "支援金", "給付金", "奨励金", "補給金", "委託費",
                "研究費",
                "推進費", "認定試験", "検定試験", "推進実証調査", "実証調査", "推進調査", "プログラム", "プロジェクト", "キャンペーン", "月間", "週間", "支援コース",
                "助成コース", "総合防災訓練", "合同訓練", "総合訓練",
            ])
        + heads(
            .program, .longModifier,
            [
                "制度", "税制", "基金", "事業費", "養成研修", "育成研修", "事業研修", "現地研修", "派遣研修", "実務研修", "全国大会", "110番", "対策費", "調整費",
                "経費", "運動", "イニシアティブ",
                "イニシアチブ",
                "フォーラム", "フェスティバル", "フェスタ", "ウィーク",
                "アワード", "コンテスト", "コンクール", "くじ", "インターンシップ", "ダイヤル", "ホットライン", "推進表彰",
            ])
        + heads(
            .program, .quotes,
            [
                "貸付", "融資", "保証", "コース", "チャレンジ", "シップ", "スキーム", "実証", "実証実験", "社会実験", "サポーター",
                "フェア", "養成講座", "公開講座",
            ])

    /// Whether a name of this head with nothing but `modifier` before it names nothing: 支援事業, a line of business
    /// (鉄道事業), an institution of public law (年金制度), whom something is for (高齢者向け補助金).
    func isCommonNoun(_ modifier: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
        CommonWords.areOnlyGeneric(modifier) || modifier.suffix(2).elementsEqual("向け".unicodeScalars)
            || (isBusiness && CommonWords.areOnly(CommonWords.trades, modifier))
            || (isScheme && CommonWords.areOnlyGeneric(modifier, or: CommonWords.publicOrder))
    }

    /// Whether it is the money that a body is run with: 運営費交付金 behind the body's name.
    func isGrant(toWhomItRuns modifier: some Collection<Unicode.Scalar>) -> Bool {
        if type == .program, suffix.elementsEqual("経費".unicodeScalars) {
            return ["関連", "関係", "運営"].contains { modifier.elementsEqual($0.unicodeScalars) }
        }
        return type == .program && suffix.last == "金"
            && ["運営費", "施設整備費", "設備整備費", "事業費", "運営", "任意", "義務的"].contains {
                modifier.elementsEqual($0.unicodeScalars)
            }
    }

    /// Money that is granted, whatever for: OKR交付金.
    var isGrant: Bool { ["交付金", "補助金", "負担金", "拠出金"].contains { suffix.elementsEqual($0.unicodeScalars) } }

    private var isBusiness: Bool { suffix.elementsEqual("事業".unicodeScalars) }
    private var isScheme: Bool {
        ["制度", "税制", "基金", "運動", "対策費", "経費"].contains { suffix.elementsEqual($0.unicodeScalars) }
    }
}
