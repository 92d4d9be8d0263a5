internal import JapaneseText

/// The heads themselves: the words in which the names of each class end in the papers of ministries.
///
/// A later entry of the same suffix never counts; a longer suffix goes before a shorter.
extension NameHead {
    /// Bodies that the beginning of their name makes a class (recognized by law, or one in each region), or one of a kind.
    static let qualified: [(qualifiers: [[Unicode.Scalar]], bodies: [NameHead])] = [
        (
            CommonWords.scalars(["認定", "指定", "登録", "特定認定"]),
            heads(.institutionClass, .nothing, ["事業者", "機関", "団体", "法人", "病院", "委員会"])
        ),
        (
            CommonWords.scalars(["地域", "地方", "都道府県", "市町村", "広域"]),
            heads(.institutionClass, .nothing, ["センター", "協議会", "調整会議", "研究所"])
        ),
        (
            CommonWords.scalars(["世界", "国際", "欧州", "米国", "英国", "アジア", "アフリカ"]),
            heads(.institution, .nothing, ["機関", "銀行", "庁", "基金"])
        ),
    ]

    static let all: [NameHead] = programs + collaborations + classes + institutions + instruments

    private static let programs =
        heads(
            .program, .modifier,
            ["事業", "補助金", "交付金", "助成金", "負担金", "拠出金", "事業補助", "委託費", "研究費", "プログラム", "プロジェクト", "キャンペーン"])
        + heads(
            .program, .quotes,
            ["制度", "基金", "イニシアティブ", "イニシアチブ", "アワード", "コンテスト", "チャレンジ", "シップ", "スキーム"])

    private static let collaborations =
        heads(.network, .modifier, ["ネットワーク", "コンソーシアム", "アライアンス"])
        + heads(.network, .quotes, ["プラットフォーム"])
        + heads(
            .informationResource, .modifier,
            [
                "データベース", "DB", "レジストリ", "レジストリー", "バイオバンク", "ジーンバンク", "データバンク", "リポジトリ",
                "データ連携基盤", "ポータル", "ポータルサイト", "カタログサイト", "情報プラットフォーム", "データプラットフォーム",
            ])
        // What holdings are joined by is a holding itself, not a collaboration of bodies.
        + heads(
            .informationResource, .modifier,
            ["データベース", "レジストリ", "バンク", "リポジトリ", "アーカイブ"].flatMap { [$0 + "ネットワーク", $0 + "・ネットワーク"] })
        + heads(
            .informationResource, .longModifier,
            ["登録", "報告", "公表", "公開", "検索", "共有", "収集", "サーベイランス", "ネットワーク"].map { $0 + "システム" } + ["ダッシュボード"])
        + heads(
            .informationResource, .quotes,
            ["ウェブサイト", "サイト", "システム", "データ基盤", "情報基盤", "アーカイブ", "ライブラリ", "カタログ"])

    private static let classes =
        heads(
            .institutionClass, .modifier,
            ["拠点", "拠点病院", "中核病院", "支援病院", "機能病院", "協力病院", "連携病院", "審査委員会", "倫理委員会", "部門"])
        + ["認定", "指定", "登録"].flatMap {
            heads(.institutionClass, .nothing, [$0 + "事業者", $0 + "機関", $0 + "医療機関", $0 + "研究機関", $0 + "団体", $0 + "病院"])
        }
        + heads(.institutionClass, .modifier, ["実証", "指定", "拠点", "推進", "協力", "モデル"].map { $0 + "校" })
        + heads(.institutionClass, .modifier, ["特定", "作成", "利用", "提供"].map { $0 + "事業者" })
        + heads(.institutionClass, .modifier, ["認証", "連携", "協力"].flatMap { [$0 + "機関", $0 + "医療機関", $0 + "施設"] })
        + heads(.institutionClass, .modifier, ["支援", "相談", "連携", "推進"].map { $0 + "センター" })
        + heads(.institutionClass, .quotes, ["事業者", "医療機関", "機関", "施設", "団体"])

    private static let institutions =
        heads(
            .institution, .modifier,
            [
                "審議会", "分科会", "連合会", "機構", "大学", "医師会", "剤師会", "推進本部", "戦略本部", "対策本部", "推進会議", "戦略会議", "諮問会議",
                "政策会議", "政策委員会", "有識者会議", "保護委員会", "取引委員会", "公安委員会", "規制委員会", "監視委員会",
            ])
        + heads(
            .institution, .longModifier,
            [
                "部会", "検討会", "懇談会", "小委員会", "調査会", "協議会", "連絡会議", "研究所", "研修所", "弁務官事務所", "協会", "学会",
                "工業会", "連盟", "商工会議所", "金融公庫", "投資銀行", "開発銀行", "協力銀行", "財団", "博物館", "美術館", "図書館",
            ])
        + heads(.institution, .owner, ["センター", "研究センター", "病院", "委員会", "会議", "本部"])
        + heads(.institution, .quotes, ["研究会"])

    private static let instruments =
        heads(.guideline, .modifier, ["指針", "ガイドライン", "ガイダンス", "手引き", "手引", "手引書"])
        + heads(.guideline, .longModifier, ["手順書", "マニュアル", "ガイドブック"])
        + heads(.guideline, .quotes, ["考え方", "留意事項", "留意点", "Q&A", "質疑応答集", "チェックリスト", "事例集"])
        + heads(.plan, .modifier, ["基本計画", "実行計画", "行動計画", "推進計画", "重点計画", "基本方針", "総合戦略", "大綱"])
        + heads(
            .plan, .longModifier,
            ["ロードマップ", "工程表", "アクションプラン", "加速化プラン", "対応策", "見直しプラン", "移行プラン", "推進プラン", "総合プラン", "グランドデザイン"])
        + heads(.plan, .citation, ["計画", "戦略", "ビジョン", "パッケージ", "方針", "対策", "宣言"])
        + heads(.plan, .edition, ["プラン"])
        + heads(
            .report, .citation, ["とりまとめ", "取りまとめ", "取組状況", "報告書", "調査書", "報告", "まとめ", "提言", "答申", "白書"])
        + heads(
            .testMethod, .quotes,
            ["試験方法", "試験法", "評価法", "評価方法", "測定法", "測定方法", "検査法", "検査方法", "分析法"])

    private static func heads(_ type: EntityType, _ need: Need, _ suffixes: [String]) -> [NameHead] {
        suffixes.map { NameHead($0, type, need) }
    }
}
