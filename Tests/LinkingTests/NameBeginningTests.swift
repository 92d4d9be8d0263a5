import Linking
import Testing

/// Where names begin and end in running text, in sentences made up for each class.
struct NameBeginningTests {
    @Test(arguments: [
        // Whom a program is for stands before it with の.
        ("・若年層の海難予防月間(4月)に合わせ、教材を配った。", "若年層の海難予防月間", EntityType.program),
        ("・浜辺こどもの学び支援強化事業により、12の町に補助した。", "浜辺こどもの学び支援強化事業", .program),
        ("・困難な課題を抱える漁村支援推進等事業(令和5年度予算:2億円)を行った。", "困難な課題を抱える漁村支援推進等事業", .program),
        // What was done to bring it about stands before the whole.
        ("・取りまとめたこどもの海難防止強化プランに沿って進めた。", "こどもの海難防止強化プラン", .plan),
        // A word in quotes is a noun like any other; a campaign is called by what it calls for.
        ("・浮標等を活用した「海の健康観察」の導入推進事業を始めた。", "浮標等を活用した「海の健康観察」の導入推進事業", .program),
        ("・海辺をきれいにする運動を展開した。", "海辺をきれいにする運動", .program),
        // A decision's body behind its date; a plan by its number; what is published about something.
        (
            "・「灯台の保存の方針」(令和5年3月30日灯台保存強化のための関係府省会議決定)を示した。", "灯台保存強化のための関係府省会議",
            .institution
        ),
        ("・第9期灯台隣接地域振興計画の事業を進めた。", "第9期灯台隣接地域振興計画", .plan),
        ("・検討会が「灯台の機能の強化について」を公表した。", "灯台の機能の強化について", .report),
        // A resource's brand, and a fund that is a legal person.
        ("・港湾情報ポータルMinatoに5件を加えた。", "港湾情報ポータルMinato", .informationResource),
        ("・独立行政法人南洋群島振興基金の残高を保った。", "独立行政法人南洋群島振興基金", .institution),
        // What a site or a register of people is for; money first in the bracket; a standard with one figure.
        ("・沿岸漁業者支援特設ページを開いた。", "沿岸漁業者支援特設ページ", .informationResource),
        ("・離島医師人材バンクに5人が加わった。", "離島医師人材バンク", .informationResource),
        ("・磯焼け克服緊急総合対策(6億円(令和5年度補正予算))の下で進めた。", "磯焼け克服緊急総合対策", .program),
        ("・IFRS S1を踏まえて開示した。", "IFRS S1", .standard),
        // A short form out of a body's own letters.
        ("・公益財団法人海辺文化国民会議(海辺会議)が協力した。", "海辺会議", .institution),
        // A society with の or hiragana in its name; a body called by an age; a plan's short form.
        ("・一般社団法人浜の灯の会が運営した。", "一般社団法人浜の灯の会", .institution),
        ("・一般財団法人うみのこ財団と連携した。", "一般財団法人うみのこ財団", .institution),
        ("・無人船時代の海図検討会を設けた。", "無人船時代の海図検討会", .institution),
        ("・「海洋の振興の基本方針2024」(波の方針)に位置付けた。", "波の方針", .plan),
        // A title with the day and the body that it is of; a brand that ends in a native noun.
        ("・「船員の暮らしの改善に向けて」(令和2年9月24日船員政策審議会)を踏まえた。", "船員の暮らしの改善に向けて", .report),
        ("・うみまちアンバサダー制度を設けた。", "うみまちアンバサダー制度", .program),
    ])
    func namesAreRead(_ sentence: String, _ name: String, _ type: EntityType) {
        let mentions = RelationText(result: [sentence]).relinked().mentions
        #expect(mentions.contains { $0.surface == name && $0.type == type })
    }

    /// The money of a share is its own, and the payers' sum is no budget.
    @Test func whatNamesNothing() {
        let grant = RelationText(result: ["・自治体の漁村支援事業費12億円を調べた。"]).relinked()
        #expect(!grant.mentions.contains { $0.surface.hasSuffix("事業費") })
        let branch = RelationText(result: ["・独立行政法人国立病院機構久里浜医療センターで学んだ。"]).relinked()
        #expect(branch.mentions.count { $0.type == .institution } == 2)
    }
}
