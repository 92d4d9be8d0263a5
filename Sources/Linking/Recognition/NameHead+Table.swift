internal import JapaneseText

/// The heads themselves: the words in which the names of each class end in the papers of ministries.
///
/// A later entry of the same suffix never counts; a longer suffix goes before a shorter.
extension NameHead {
    /// Heads that the beginning of a name classes.
    struct Qualified: Sendable {
        var qualifiers: [[Unicode.Scalar]]
        var bodies: [NameHead]
        /// Whether a longer head that tells more goes before (地域活性化センター is one body, 地域…センター one in each region).
        var yields = false
    }

    /// Bodies that the beginning of their name makes a class (recognized by law, or one in each region), or one of a kind.
    static let qualified: [Qualified] = [
        Qualified(
            qualifiers: CommonWords.scalars(["認定", "指定", "登録", "特定認定"]),
            bodies: heads(.institutionClass, .nothing, ["事業者", "機関", "団体", "法人", "病院", "委員会", "博物館", "図書館", "施設"])),
        Qualified(
            qualifiers: regions, bodies: heads(.institutionClass, .nothing, ["センター", "研究所"]), yields: true),
        Qualified(
            qualifiers: regions, bodies: heads(.institutionClass, .nothing, ["協議会", "調整会議", "委員会"])),
        Qualified(
            qualifiers: CommonWords.scalars([
                "世界", "国際", "欧州", "米国", "英国", "仏国", "独国", "豪州", "韓国", "中国", "台湾", "カナダ", "インド", "アジア", "アフリカ", "中東",
                "東南アジア", "国連", "国際連合",
            ]),
            bodies: heads(
                .institution, .modifier,
                ["機関", "銀行", "庁", "省", "基金", "連合", "理事会", "裁判所", "評議会", "事務局", "委員会", "協力局"])),
        Qualified(
            qualifiers: CommonWords.scalars(["国連", "国際連合"]),
            bodies: heads(.institution, .modifier, ["計画", "会議", "事務所", "大学", "部"])),
        Qualified(
            qualifiers: CommonWords.scalars(["全国"]),
            bodies: heads(.institution, .modifier, ["協議会", "団体ネットワーク"])),
        // What binds the world's sport or its books: 世界…規程.
        Qualified(
            qualifiers: CommonWords.scalars(["世界", "国際"]), bodies: heads(.standard, .modifier, ["規程", "標準"])),
        // What a law singles out: 特定国立大学法人.
        Qualified(
            qualifiers: CommonWords.scalars(["特定"]),
            bodies: heads(.institutionClass, .modifier, ["大学法人", "機関", "事業者", "団体", "医療機関"])),
        // Where the state and companies meet, no body of either: 官民…懇談会.
        Qualified(
            qualifiers: CommonWords.scalars(["官民", "産学官", "産官学"]),
            bodies: heads(.network, .modifier, ["協議会", "懇談会", "会議", "プラットフォーム", "フォーラム"])),
        // One of its kind for the whole country, whatever its センター is for.
        Qualified(
            qualifiers: CommonWords.scalars(["日本", "全国", "国立", "内閣"]),
            bodies: heads(.institution, .modifier, ["センター", "会館", "科学館", "未来館"])),
    ]

    private static let regions = CommonWords.scalars(["地域", "地方", "都道府県", "市町村", "広域"])

    static let all: [NameHead] = programs + collaborations + classes + institutions + instruments

    private static let collaborations =
        heads(.network, .modifier, ["ネットワーク", "コンソーシアム", "アライアンス"])
        + heads(.network, .longModifier, ["共同体"])
        + heads(.network, .longModifier, ["協議会"])
        + heads(.network, .quotes, ["プラットフォーム"])
        + heads(
            .network, .modifier,
            ["官民連携", "公民連携", "産学官連携", "産官学連携", "官民協働"].flatMap { [$0 + "プラットフォーム", $0 + "協議会"] })
        + heads(
            .informationResource, .modifier,
            [
                "データベース", "DB", "レジストリ", "レジストリー", "バイオバンク", "ジーンバンク", "データバンク", "リポジトリ",
                "データ連携基盤", "ポータル", "ポータルサイト", "カタログサイト", "情報プラットフォーム", "データプラットフォーム",
                "データ共有基盤", "データ流通基盤", "情報共有基盤", "情報連携基盤",
            ])
        // A site, a service or a catalogue by what it does for who looks something up.
        + heads(
            .informationResource, .modifier,
            ["公開", "提供", "情報", "検索", "支援", "募集", "案内", "紹介", "共有", "総合", "相談"].map { $0 + "サイト" }
                + ["情報提供サービス", "情報検索サービス", "情報共有サービス", "情報連携サービス", "リファレンスサービス"]
                + ["製品", "機器", "技術", "データ", "教材"].map { $0 + "カタログ" })
        + heads(
            .informationResource, .longModifier,
            ["特設ページ", "特設サイト", "ホームページ", "オンライン", "観測網", "監視網", "ナビ", "シミュレーター", "検索基盤", "オープンデータ"])
        + heads(
            .informationResource, .modifier,
            ["情報システム", "クラウドシステム", "人材バンク", "デジタル資料館", "デジタルミュージアム", "電子図書館", "デジタルアーカイブ"])
        // What carries information is a system, not a collaboration of bodies.
        + heads(
            .informationResource, .modifier,
            ["情報", "情報流通", "情報共有", "データ流通", "データ共有"].map { $0 + "ネットワーク" })
        // What holdings are joined by is a holding itself, not a collaboration of bodies.
        + heads(
            .informationResource, .modifier,
            ["データベース", "レジストリ", "バンク", "リポジトリ", "アーカイブ"].flatMap { [$0 + "ネットワーク", $0 + "・ネットワーク"] })
        + heads(
            .informationResource, .longModifier,
            [
                "登録", "報告", "公表", "公開", "検索", "共有", "収集", "サーベイランス", "ネットワーク", "調整等支援", "申請", "通報", "予約", "監視", "警報",
                "電算", "届出", "統計", "表示", "予測", "管理", "連携", "台帳", "分析", "解析", "照会", "観測", "伝達", "追跡", "閲覧",
                "受付", "提供", "審査", "調達", "入札", "認証", "手続", "給付", "申込",
            ].map { $0 + "システム" }
                + ["ダッシュボード"])
        + heads(
            .informationResource, .quotes,
            ["ウェブサイト", "サイト", "システム", "データ基盤", "情報基盤", "アーカイブ", "ライブラリ", "カタログ", "アプリ", "マップ", "ひろば", "図鑑", "カルテ"])

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
        + heads(.institutionClass, .modifier, ["拠点", "専門医療", "中核", "基幹", "支援"].map { $0 + "機関" })
        + heads(
            .institutionClass, .modifier,
            ["支援", "相談", "連携", "推進", "医療", "療護", "療育", "保健", "福祉", "看護", "介護", "就業", "防犯", "生活", "サポート", "ケア", "定着"].map
            { $0 + "センター" })
        + heads(.institutionClass, .modifier, ["支援協議会", "福祉協議会", "地域協議会"])
        + heads(
            .institutionClass, .modifier,
            ["保護施設", "養護施設", "福祉施設", "支援施設", "療養施設", "入所施設", "支援法人", "推進法人", "管理法人"]
                + ["拠点施設", "中核施設", "づくり法人"]
                + ["支援", "援助", "協力", "管理", "保護"].map { $0 + "団体" })
        + heads(
            .institutionClass, .modifier,
            ["サポート", "相談", "支援", "看護", "介護"].map { $0 + "ステーション" } + ["かけこみ寺", "駆け込み寺", "駆込み寺"])
        + heads(.institutionClass, .longModifier, ["スポーツクラブ", "児童クラブ"])
        + ["認定", "登録", "指定"].flatMap { heads(.institutionClass, .modifier, [$0 + "企業", $0 + "法人"]) }
        + heads(
            .institutionClass, .longModifier,
            ["管理", "実施", "検査", "審査", "講習", "養成", "推進", "調整", "登録"].map { $0 + "機関" })
        + heads(.institutionClass, .quotes, ["事業者", "医療機関", "機関", "施設", "団体"])

    private static let institutions =
        heads(
            .institution, .modifier,
            [
                "審議会", "分科会", "連合会", "機構", "大学", "医師会", "剤師会", "推進本部", "戦略本部", "対策本部", "推進会議", "戦略会議", "諮問会議",
                "政策会議", "政策委員会", "有識者会議", "府省会議", "省庁会議", "保護委員会", "基準委員会", "取引委員会", "公安委員会", "規制委員会", "監視委員会", "閣僚会議",
                "知事会", "市長会", "町村会", "議長会", "弁護士会", "司法書士会", "税理士会", "行政書士会", "医会", "財団", "事業団", "共済組合", "裁判所", "大学校",
                "中央金庫", "全国本部", "対策推進協議会",
            ])
        + heads(
            .institution, .longModifier,
            [
                "部会", "幹事会", "アドバイザー会議", "アドバイザリー会議", "検討会", "懇談会", "小委員会", "調査会", "連絡会議", "関係者会議", "委員会議", "委員等会議",
                "研究所",
                "研修所", "弁務官事務所", "協会", "学会",
                "センター室", "工業会", "連盟", "商工会議所", "中央会", "金融公庫", "投資銀行", "開発銀行", "協力銀行", "博物館", "美術館", "図書館",
                "検討委員会", "調査委員会", "評価委員会", "専門委員会", "推進委員会", "専門家会議", "審査会", "振興会", "試験場", "株式会社", "大学院", "高等専門学校",
                "放送局", "基金協会", "公社", "連合", "労働組合", "経済団体", "研究会", "総合センター", "研究組合", "研究フィールド", "テストフィールド", "実証フィールド",
                "インスティテュート", "作業部会", "ワーキンググループ", "タスクフォース", "プロジェクトチーム",
                "科学館", "資料館", "記念館", "公文書館", "天文台", "水族館", "取引所", "世界フォーラム", "評議会",
            ])
        + heads(
            .institution, .modifier,
            ["研究", "研修", "情報", "管理", "分析", "技術", "開発", "検査", "試験", "活性化", "振興", "衛星", "人材育成", "防災"].map { $0 + "センター" })
        + heads(.institution, .nothing, ["全国知事会", "全国市長会", "全国町村会", "全国都道府県議会議長会", "全国市議会議長会", "全国町村議会議長会"])
        + heads(.institution, .owner, ["センター", "病院", "委員会", "会議", "本部", "理事会"])
        + heads(.institution, .quotes, ["首脳会議", "担当者会議", "国際会議", "全体会議", "総会"])

    private static let instruments =
        heads(.guideline, .modifier, ["指針", "ガイドライン", "ガイダンス", "手引き", "手引", "手引書"])
        + heads(.guideline, .longModifier, ["手順書", "マニュアル", "ガイドブック"])
        + heads(
            .guideline, .quotes,
            [
                "留意事項", "留意点", "質疑応答集", "規約", "実施要領", "実施要綱", "運営要領", "運用要領", "運用基準",
                "審査基準", "基礎資料", "に関する基準", "ガイド", "教則", "心得", "ハンドブック",
            ])
        + heads(.guideline, .title, ["Q&A", "チェックリスト", "事例集", "考え方"])
        + heads(.plan, .modifier, ["基本計画", "実行計画", "行動計画", "推進計画", "重点計画", "基本方針", "総合戦略", "大綱"])
        + heads(
            .plan, .longModifier,
            [
                "ロードマップ", "工程表", "アクションプラン", "加速化プラン", "対応策", "見直しプラン", "移行プラン", "推進プラン", "総合プラン", "強化プラン", "グランドデザイン",
            ])
        + heads(.plan, .citation, ["計画", "方針", "対策", "宣言"])
        + heads(.plan, .title, ["戦略", "ビジョン", "パッケージ", "構想"])
        + heads(.plan, .edition, ["プラン"])
        + heads(.standard, .quotes, ["標準"])
        + heads(.standard, .modifier, ["日本農林規格"])
        + heads(.standard, .modifier, ["スキル標準"])
        + heads(.standard, .longModifier, ["規格", "標準仕様", "標準仕様書"])
        // What comes out every year, or of one investigation, is always a title's last word.
        + heads(.report, .modifier, ["白書", "青書", "要覧", "年鑑", "紀要"])
        + heads(.report, .longModifier, ["年報"])
        + heads(
            .report, .quotes, ["レポート", "結果の概要", "調査結果", "調査の結果", "検証結果"])
        + heads(.report, .citation, ["取組状況"])
        + heads(.report, .title, ["とりまとめ", "取りまとめ", "報告書", "調査書", "報告", "まとめ", "提言", "答申"])
        + heads(
            .testMethod, .quotes,
            ["試験方法", "試験法", "評価法", "評価方法", "測定法", "測定方法", "検査法", "検査方法", "分析法"])

    static func heads(_ type: EntityType, _ need: Need, _ suffixes: [String]) -> [NameHead] {
        suffixes.map { NameHead($0, type, need) }
    }
}
