internal import JapaneseText

/// The head noun that a name ends in, and the class that it makes the name's bearer: a Japanese noun phrase has its head
/// at its end, so that …ネットワーク is a network whatever stands before it.
struct NameHead: Sendable {
    /// What a name of this head needs besides its head to count as one where no quotes set it off.
    enum Need: Sendable {
        /// The head is qualified by law already (認定事業者).
        case nothing
        /// A modifier that says more than generic words do.
        case modifier
        /// A date, a number or a decision in brackets behind it: the head alone (…戦略) is a common noun too.
        case citation
        /// Nothing but quotes will do.
        case quotes
    }

    let suffix: [Unicode.Scalar]
    let type: EntityType
    let need: Need

    private init(_ suffix: String, _ type: EntityType, _ need: Need) {
        self.suffix = Array(suffix.unicodeScalars)
        self.type = type
        self.need = need
    }

    /// The head with the longest suffix of `name`; a body that the name says to be recognized by law (認定…事業者), or to
    /// stand in each region (地域…センター), is a class whatever else its head could be.
    static func of(_ name: some BidirectionalCollection<Unicode.Scalar>) -> NameHead? {
        guard let last = name.last, let heads = byLastScalar[last] else { return nil }
        for (qualifiers, bodies) in qualified where qualifiers.contains(where: { name.starts(with: $0) }) {
            if let body = bodies.first(where: { $0.suffix.count < name.count && name.suffix($0.suffix.count).elementsEqual($0.suffix) }) {
                return body
            }
        }
        return heads.first { $0.suffix.count <= name.count && name.suffix($0.suffix.count).elementsEqual($0.suffix) }
    }

    /// Whether some head ends in `scalar`.
    static func mayEnd(in scalar: Unicode.Scalar) -> Bool { byLastScalar[scalar] != nil }

    /// By their last scalar, longest first.
    private static let byLastScalar: [Unicode.Scalar: [NameHead]] = Dictionary(
        grouping: all, by: { $0.suffix[$0.suffix.count - 1] }
    ).mapValues { $0.sorted { $0.suffix.count > $1.suffix.count } }

    private static let qualified: [(qualifiers: [[Unicode.Scalar]], bodies: [NameHead])] = [
        (CommonWords.scalars(["認定", "指定", "登録", "特定認定"]), heads(.institutionClass, .nothing, ["事業者", "機関", "団体", "法人", "病院", "委員会"])),
        (CommonWords.scalars(["地域", "都道府県", "市町村", "広域"]), heads(.institutionClass, .nothing, ["センター", "協議会", "調整会議"])),
    ]

    private static let all: [NameHead] =
        heads(.program, .modifier, ["事業", "補助金", "交付金", "助成金", "負担金", "委託費", "研究費", "プログラム", "プロジェクト", "キャンペーン"])
        + heads(.program, .quotes, ["制度", "基金", "イニシアティブ", "イニシアチブ", "アワード", "コンテスト", "チャレンジ", "シップ", "スキーム"])
        + heads(.network, .modifier, ["ネットワーク", "コンソーシアム", "アライアンス"])
        + heads(.network, .quotes, ["プラットフォーム"])
        + heads(
            .informationResource, .modifier,
            ["データベース", "レジストリ", "レジストリー", "バイオバンク", "バイオバンクネットワーク", "バイオバンク・ネットワーク", "データバンク", "リポジトリ",
             "DB", "データ連携基盤", "ポータルサイト", "情報プラットフォーム", "データプラットフォーム"])
        + heads(
            .informationResource, .quotes,
            ["ポータル", "ウェブサイト", "サイト", "システム", "データ基盤", "情報基盤", "アーカイブ", "ライブラリ", "ダッシュボード"])
        + heads(.institutionClass, .modifier, ["拠点", "拠点病院", "中核病院", "支援病院", "機能病院", "協力病院", "連携病院", "審査委員会", "倫理委員会", "部門"])
        + ["認定", "指定", "登録"].flatMap {
            heads(.institutionClass, .nothing, [$0 + "事業者", $0 + "機関", $0 + "医療機関", $0 + "研究機関", $0 + "団体", $0 + "病院"])
        }
        + ["実証", "指定", "拠点", "推進", "協力", "モデル"].flatMap { heads(.institutionClass, .modifier, [$0 + "校"]) }
        + heads(.institutionClass, .modifier, ["特定", "作成", "利用", "提供"].map { $0 + "事業者" })
        + heads(.institutionClass, .modifier, ["認証", "連携", "協力"].flatMap { [$0 + "機関", $0 + "医療機関", $0 + "施設"] })
        + ["支援", "相談", "連携", "推進"].flatMap { heads(.institutionClass, .modifier, [$0 + "センター"]) }
        + heads(.institutionClass, .quotes, ["事業者", "医療機関", "機関", "施設", "病院", "団体"])
        + heads(.institution, .modifier, ["審議会", "部会", "分科会", "検討会", "協議会", "懇談会", "小委員会", "連合会", "学会", "医師会", "協会", "機構", "研究所", "研究センター",
             "博物館", "美術館", "図書館", "大学", "剤師会", "工業会", "商工会議所", "連盟", "推進本部", "戦略本部", "対策本部", "推進会議", "戦略会議", "諮問会議",
             "政策会議", "政策委員会"])
        + heads(.institution, .quotes, ["会議", "本部", "研究会", "委員会", "財団", "センター"])
        + heads(.guideline, .modifier, ["指針", "ガイドライン", "ガイダンス", "手引き", "手引", "手引書"])
        + heads(.guideline, .quotes, ["手順書", "マニュアル", "考え方", "留意事項", "留意点", "Q&A", "質疑応答集", "チェックリスト"])
        + heads(.plan, .modifier, ["基本計画", "実行計画", "行動計画", "推進計画", "基本方針", "総合戦略", "大綱"])
        + heads(.plan, .citation, ["計画", "戦略", "ビジョン", "パッケージ", "方針", "ロードマップ", "工程表", "アクションプラン", "対策", "宣言"])
        + heads(.report, .citation, ["とりまとめ", "取りまとめ", "取組状況", "報告書", "報告", "まとめ", "提言", "答申", "白書"])
        + heads(.testMethod, .quotes, ["試験方法", "試験法", "評価法", "評価方法", "測定法", "測定方法", "検査法", "検査方法", "分析法"])

    private static func heads(_ type: EntityType, _ need: Need, _ suffixes: [String]) -> [NameHead] {
        suffixes.map { NameHead($0, type, need) }
    }
}
