import Documents
import JapaneseText
import Linking
import Tables
import Testing

/// Sentences made up for the purpose, with the names marked that should be found in them (as in `RelationText`), and
/// nothing else.
@Suite("Names in sentences")
struct RecognitionTests {
    @Test(arguments: [
        // Programs, in quotes and without, and what is none.
        "・「港湾の脱炭素に係る調査研究事業」(令和5年度予算:2億円)を通じて、港の改修を支援した。⟦P|港湾の脱炭素に係る調査研究事業⟧",
        "・沿岸監視高度化事業において、観測点を増やした。また、同事業により人材を育てた。⟦P|沿岸監視高度化事業⟧⟦P|同事業⟧",
        "・研究支援事業、委託事業及び当該事業等を通じて、関係省庁の事業化を支援した。",
        "・灯台補修費補助金により、24か所を改修した。⟦P|灯台補修費補助金⟧",
        "・沿岸監視高度化事業(離島における潮位の観測事業)により観測した。⟦P|沿岸監視高度化事業⟧⟦P|離島における潮位の観測事業⟧",
        "・「潮位観測研究事業」で採択されている「灯台の塩害に関する試験方法の確立」を進めた。"
            + "⟦P|潮位観測研究事業⟧⟦P|灯台の塩害に関する試験方法の確立⟧⟦Te|灯台の塩害に関する試験方法⟧",
        // Native words inside names, and verbs that are none.
        "・空き家見守り支援事業及び子育て島暮らし交付金により支援した。⟦P|空き家見守り支援事業⟧⟦P|子育て島暮らし交付金⟧",
        "・輸出向けGLP等対応施設整備事業、まちの灯り再生事業を始めた。⟦P|輸出向けGLP等対応施設整備事業⟧⟦P|まちの灯り再生事業⟧",
        "・担い手確保・見守り支援等事業を行った。⟦P|担い手確保・見守り支援等事業⟧",
        "・安全の確保に向け支援事業を行い、法に基づき補助金を交付した。",
        // Lines of business, public schemes and whom something is for.
        "・鉄道事業、下水道事業及び公共事業を、介護保険制度及び表彰制度とともに見直した。",
        "・高齢者向け補助金を設け、灯台守向け給付金を検討した。",
        "・育成島嶼留学制度、離島航路投資促進税制及び灯台月間を周知した。⟦P|育成島嶼留学制度⟧⟦P|離島航路投資促進税制⟧⟦P|灯台月間⟧",
        // Coined names, and what is quoted without being one.
        "・「うみねこ」の運用を始め、「マイナ灯台」を全国で実施し、「きらり港カード」の普及を進めた。⟦P|うみねこ⟧⟦P|マイナ灯台⟧⟦P|きらり港カード⟧",
        "・「デジタル」の活用や「顔の見える関係」の構築を進め、「相談窓口」を設けた。",
        "・小冊子「沖に出る前に」を配り、アプリ「なみメモ」を公開した。⟦G|沖に出る前に⟧⟦R|なみメモ⟧",
        // A budget behind it makes a program of anything.
        "・「港湾安全高度化対策」(令和5年度予算:2億円)により改修した。⟦P|港湾安全高度化対策⟧",
        "・港湾強靱化総合対策(令和4年度当初2億円、令和4年度補正3億円)により改修した。⟦P|港湾強靱化総合対策⟧",
        "・離島通信の維持に向けた開発実証(令和4年度予算:4億円)を行い、事務に要する経費(令和4年度予算:1億円)を計上した。"
            + "⟦P|離島通信の維持に向けた開発実証⟧",
        // Latin letters.
        "・KST第2期及びProject SHIOKAZEで採択し、SHIOKAZEを広げた。⟦P|KST第2期⟧⟦P|Project SHIOKAZE⟧⟦P|SHIOKAZE⟧",
        "・港湾防災プラン2025に基づき備えた。⟦Pl|港湾防災プラン2025⟧",
        // Networks, resources, classes of bodies.
        "・「海難救助支援ネットワーク」や「沿岸防災拠点」を通じて支援した。⟦N|海難救助支援ネットワーク⟧⟦C|沿岸防災拠点⟧",
        "・例えば、南洋地域における潮位観測ネットワークの構築に取り組む。⟦N|南洋地域における潮位観測ネットワーク⟧",
        "・すべての海難救助中核病院に相談窓口を置き、各海難救助中核病院で研修した。⟦C|海難救助中核病院⟧⟦C|海難救助中核病院⟧",
        "・認定港湾事業者及び登録検査機関と連携し、企業や大学、医療機関の参加を促した。⟦C|認定港湾事業者⟧⟦C|登録検査機関⟧",
        "・TSO機能を持つ病院を増やし、TSOの人材を育てた。⟦C|TSO機能を持つ病院⟧⟦C|TSO⟧⟦C|TSO⟧",
        "・SMDB等の公的データベースと潮位レジストリをつないだ。⟦R|SMDB⟧⟦R|公的データベース⟧⟦R|潮位レジストリ⟧",
        "・3大バイオバンクとの連携を進め、データベースやネットワークを整えた。⟦R|3大バイオバンク⟧",
        // Laws: what is a word of its own and what is not.
        "・獣医療法に基づき、医療法人の制度を改めた。⟦L|獣医療法⟧",
        "・医療法施行規則及び改正医療法を周知した。⟦Or|医療法施行規則⟧⟦L|改正医療法⟧",
        "・医療法(昭和23年法律第205号)に規定する特定機能病院を支援した。⟦L|医療法⟧⟦L|昭和23年法律第205号⟧⟦C|特定機能病院⟧",
        "・医療法の一部を改正する法律案を提出した。⟦L|医療法の一部を改正する法律⟧⟦L|医療法⟧",
        "・この手法と方法は厚生労働省令で定め、国民に示した。",
        // Instruments.
        "・「海難統計の取扱いについて」(令和5年3月1日付け海安発 0301 第2号)を発出した。⟦T|海難統計の取扱いについて⟧⟦T|海安発 0301 第2号⟧",
        "・令和5年3月1日付け海安発0301第2号・港技発0301第3号により周知した。⟦T|海安発0301第2号⟧⟦T|港技発0301第3号⟧",
        "・港湾安全行動計画(令和4年6月7日閣議決定)を踏まえ、港の戦略や事業戦略を練った。⟦Pl|港湾安全行動計画⟧",
        "・「灯台の保守に関する指針ガイダンス(令和4年6月6日一部改正)」を示し、同指針を周知した。"
            + "⟦G|灯台の保守に関する指針ガイダンス⟧⟦G|灯台の保守に関する指針⟧⟦G|同指針⟧",
        "・「灯台の検討のとりまとめ」(令和4年6月3日海事審議会灯台部会)を公表した。⟦Rp|灯台の検討のとりまとめ⟧⟦I|海事審議会灯台部会⟧",
        "・「灯火の耐塩性に関する試験方法」、「灯火の測定方法」を公表した。⟦Te|灯火の耐塩性に関する試験方法⟧⟦Te|灯火の測定方法⟧",
        "・ISO 19018:2020及びJIS F 9005に沿って改めた。⟦S|ISO 19018:2020⟧⟦S|JIS F 9005⟧",
        "・ISO/IEC 90210:2021及びJAS 9079を踏まえた。⟦S|ISO/IEC 90210:2021⟧⟦S|JAS 9079⟧",
        // Bodies.
        "・国立灯台研究所及びNLIと連携し、厚生労働省、環境省の事業とつないだ。"
            + "⟦I|国立灯台研究所⟧⟦I|NLI⟧⟦M|厚生労働省⟧⟦M|環境省⟧",
        "・PMDAの審査員と国衛研委託事業の担当者が、海外のPMDAXを見た。⟦I|PMDA⟧⟦I|国衛研⟧",
        // Abbreviations that the text declares, and their uses before and behind.
        "・株式会社みなとデータバンク及び灯台電力ホールディングス(株)に委託し、海難対策推進協議会に報告した。"
            + "⟦I|株式会社みなとデータバンク⟧⟦I|灯台電力ホールディングス(株)⟧⟦I|海難対策推進協議会⟧",
        "・全国里山保全団体ネットワーク(以下「JSN」という。)と協力した。⟦I|全国里山保全団体ネットワーク⟧⟦I|JSN⟧",
        // Phrases with a quality inside, behind a bullet with a space, and whose something is.
        "○ 港湾を核とした海辺の観光まちづくり推進事業を始めた。⟦P|港湾を核とした海辺の観光まちづくり推進事業⟧",
        "○ 沿岸域の保全・再生による持続可能な漁村整備事業を実施した。⟦P|沿岸域の保全・再生による持続可能な漁村整備事業⟧",
        "○ 国の支援事業及び運営費交付金により整備した。",
        // Nicknames, names abroad, what is joined, the term of a plan.
        "・海図情報提供サイト(愛称「うみなび」)に公開した。⟦R|海図情報提供サイト⟧⟦R|うみなび⟧",
        "・「港の記憶」事業を行い、「海辺遺産」(Seaside Heritage)を広げた。⟦P|「港の記憶」事業⟧⟦P|海辺遺産⟧",
        "・「ゼロ災害宣言」を行う企業を後押しした。⟦P|ゼロ災害宣言⟧",
        "・水循環推進基本計画(第3期)(令和5年3月24日閣議決定)を踏まえた。⟦Pl|水循環推進基本計画(第3期)⟧",
        "・OKLの委員が、沖合観測審査委員会(以下「OKL」という。)について話した。⟦C|OKL⟧⟦C|沖合観測審査委員会⟧⟦C|OKL⟧",
        // Bodies that the text counts or designates are a class; the first of several is one.
        "・見守りホーム411か所と漁労支援センターは全国で29か所となり、海難専門医療機関の選定を終えた。"
            + "⟦C|見守りホーム⟧⟦C|漁労支援センター⟧⟦C|海難専門医療機関⟧",
        "・北浜社会参加促進センター外3庁で訓練した。⟦I|北浜社会参加促進センター⟧",
        // What data are put into keeps them; who meets is a body; a legal person is one whatever its last word.
        "・潮位記録ライブラリに測量のデータを加え、航跡管理システムから出力した。⟦R|潮位記録ライブラリ⟧⟦R|航跡管理システム⟧",
        "・シーサイド・モビリティ・コミッティの場で議論し、一般財団法人灯台振興基金に委ねた。"
            + "⟦I|シーサイド・モビリティ・コミッティ⟧⟦I|一般財団法人灯台振興基金⟧",
        // Names that begin with a word in quotes, themes of councils, parts right behind a known body.
        "・「港の空白」解消本部を開き、灯台の無人化等に関する検討会に諮った。⟦I|「港の空白」解消本部⟧⟦I|灯台の無人化等に関する検討会⟧",
        "・産業技術総合研究所潮位計測センターで測った。⟦I|産業技術総合研究所⟧⟦I|潮位計測センター⟧",
        // What a law is called besides, and several short forms at once.
        "・医療法(昭和23年法律第205号。以下「旧潮法」又は「灯台法」という。)を改め、灯台法を周知した。"
            + "⟦L|医療法⟧⟦L|昭和23年法律第205号⟧⟦L|旧潮法⟧⟦L|灯台法⟧⟦L|灯台法⟧",
        "・医療法(昭和23年法律第205号)、いわゆる灯守法を周知した。⟦L|医療法⟧⟦L|昭和23年法律第205号⟧⟦L|灯守法⟧",
        "・「沖の灯の保守について」(R5.11.27 海安発1127第1号)と「沖の灯の更新について」(令5.11.27付け海安発1127第2号)を通知した。"
            + "⟦T|沖の灯の保守について⟧⟦T|海安発1127第1号⟧⟦T|沖の灯の更新について⟧⟦T|海安発1127第2号⟧",
        // Titles of what comes out, by what the text does with them; a paper of any kind is none.
        "・海図の在り方に関する報告書を公表し、2023年版灯台白書及び灯火紀要第12号を刊行した。"
            + "⟦Rp|海図の在り方に関する報告書⟧⟦Rp|2023年版灯台白書⟧⟦Rp|灯火紀要第12号⟧",
        "・事業の実績報告書を作成し、報告書を公表した。",
        "・磯浜の避難の手引きを作成し、沿岸灯火再生ビジョンに基づき改めた。⟦G|磯浜の避難の手引き⟧⟦Pl|沿岸灯火再生ビジョン⟧",
        "・直交灯材の日本農林規格を見直し、灯油の国際規格に従った。⟦S|直交灯材の日本農林規格⟧",
        "・灯火の強靱化行動計画を改定し、ISO 19018に準拠した灯火の保守に関するガイドライン第6.0版を周知した。"
            + "⟦Pl|灯火の強靱化行動計画⟧⟦S|ISO 19018⟧⟦G|灯火の保守に関するガイドライン第6.0版⟧",
        "・市の行動計画を策定し、3GPP TS 23.501とETSI EN 303 645、HL7 FHIRに沿い、灯台スキル標準を改めた。"
            + "⟦S|3GPP TS 23.501⟧⟦S|ETSI EN 303 645⟧⟦S|HL7 FHIR⟧⟦S|灯台スキル標準⟧",
        "・船員の安全及び港湾の保全に関する指針を改正し、灯台の持続的な運用に向けたガイドラインを策定した。"
            + "⟦G|船員の安全及び港湾の保全に関する指針⟧⟦G|灯台の持続的な運用に向けたガイドライン⟧",
        "・海洋見守り事業及び港湾の保全に関する指針を改正した。⟦P|海洋見守り事業⟧⟦G|港湾の保全に関する指針⟧",
        // Land and life, what needs two, and for whom; with whom generic words are done is no name.
        "・浜の活力灯再生交付金、漁業と家庭の両立灯台事業を行った。⟦P|浜の活力灯再生交付金⟧⟦P|漁業と家庭の両立灯台事業⟧",
        "・起伏の少ない浜への転換工事事業と、企業との連携協議会を進めた。⟦P|起伏の少ない浜への転換工事事業⟧",
        // Bodies by their part, and what is founded; brands of programs.
        "・灯火整備推進事業(執行団体:海路共創ラボラトリ)を、灯台産業センターに委託し、民間の専門業者に委託した。"
            + "⟦P|灯火整備推進事業⟧⟦I|海路共創ラボラトリ⟧⟦I|灯台産業センター⟧",
        "・浜宮収蔵館を開館し、灯火特別巡視隊を設けた。⟦I|浜宮収蔵館⟧⟦I|灯火特別巡視隊⟧",
        "・潮熱灯火実証事業(B-TIDEプロジェクト)を行い、海図情報提供システム(シーナビア)を改めた。"
            + "⟦P|潮熱灯火実証事業⟧⟦P|B-TIDEプロジェクト⟧⟦R|海図情報提供システム⟧⟦R|シーナビア⟧",
        "・灯台整備特別推進交付金(ソフト交付金)を交付し、灯火整備講習を日本沿岸灯火協議会に委託した。"
            + "⟦P|灯台整備特別推進交付金⟧⟦P|ソフト交付金⟧⟦I|日本沿岸灯火協議会⟧",
        "・海図処理システムを運営する灯台処理センターと協議し、灯台整備センターに灯火点検研修を委託した。"
            + "⟦I|灯台処理センター⟧⟦I|灯台整備センター⟧",
        "・沿岸灯火協議会の議論を受け、灯台の在り方検討会で確かめた。⟦I|沿岸灯火協議会⟧⟦I|灯台の在り方検討会⟧",
        // Brands in hiragana that open their clause, adverbs that do; systems that have a budget.
        "・しおさい灯火実証事業を行った。⟦P|しおさい灯火実証事業⟧",
        "・いわゆる灯火実証事業を行い、おおむね灯台整備推進運動を終えた。⟦P|灯火実証事業⟧⟦P|灯台整備推進運動⟧",
        "・船主情報照会システムの構築に7億円を充て、航行支援システムに関する調査に3億円を充てた。⟦R|船主情報照会システム⟧",
        // Money as what: the whole in a bracket, and a share of a larger pot.
        "・「沖の灯事業」(沖合総合対策として令和5年度予算:2億円の内数)を行った。⟦P|沖の灯事業⟧⟦P|沖合総合対策⟧",
        "・「港総合対策」を実施し、「灯台めぐり」を28件実施した。⟦P|港総合対策⟧⟦P|灯台めぐり⟧",
    ])
    func findsTheNamesAndNothingElse(_ line: String) {
        let parts = line.split(separator: "⟦", maxSplits: 1)
        let expected =
            parts.count == 1 ? [] : String("⟦" + parts[1]).split(separator: "⟧").map { String($0.dropFirst()) }
        let document = RelationText(result: [String(parts[0])]).relinked()
        let found = document.mentions.filter { mention in
            guard case .item = mention.place else { return false }
            return ![.date, .fiscalYear, .budgetAllocation].contains(mention.type)
        }
        #expect(found.map { "\(RelationText.letter(of: $0.type))|\($0.surface)" } == expected)
    }

    @Test func pointsBackAcrossTheRow() {
        let document = RelationText(
            result: ["・「灯台改良事業」により改修した。"], plan: ["・同事業を続ける。"]
        ).relinked()
        let pointer = document.mentions.first { $0.surface == "同事業" }
        #expect(pointer?.entity.map { document[$0].name } == "灯台改良事業")
    }

    @Test func aSlipInQuotesIsTheNameItIsMeantFor() {
        let document = RelationText(
            result: ["・「灯台改良支援補助金」により改修した。"], plan: ["・「灯台改良支援補助全」を続ける。"]
        ).relinked()
        let slip = document.mentions.first { $0.surface == "灯台改良支援補助全" }
        #expect(slip?.entity.map { document[$0].name } == "灯台改良支援補助金")
    }

    @Test func programsOfTwoMinistriesWithOneName() {
        let document = RelationText(
            result: ["・環境省の「浜辺再生推進事業」と農林水産省の「浜辺再生推進事業」を行った。"], plan: ["・「浜辺再生推進事業」を続ける。"]
        ).relinked()
        let programs = document.mentions.filter { $0.type == .program }
        #expect(Set(programs.compactMap(\.entity)).count == 2)
        #expect(programs.map(\.status) == [.minted, .minted, .ambiguous])
    }

    @Test func offices() {
        let document = RelationText(offices: "国交省海事局船員政策課・検査測度課、環境省(経済産業省ヘル産課、内閣府(防災担当))").relinked()
        let found = document.mentions.filter { $0.place.isOffice }.map { mention in
            let entity = mention.entity.map { document[$0] }
            let traits =
                (mention.traits.contains(.cooperating) ? "(" : "")
                + (mention.traits.contains(.carriedMinistry) ? "<" : "")
            return "\(traits)\(mention.surface)=\(entity?.name ?? "")"
        }
        #expect(
            found == [
                "国交省=国土交通省", "海事局船員政策課=国土交通省海事局船員政策課", "<検査測度課=国土交通省検査測度課", "環境省=環境省",
                "(経済産業省=経済産業省", "(ヘル産課=経済産業省商務・サービスグループヘルスケア産業課", "(内閣府=内閣府", "(防災担当=内閣府防災担当",
            ])
    }

    @Test func officesOfOneMinistryShareItsPath() {
        let document = RelationText(offices: "厚労省厚生科学課、灯台課").relinked()
        let paths = document.entities.filter { $0.types == [.office] }.map(\.path)
        #expect(paths.count == 2 && paths.allSatisfy { $0.hasPrefix("org/6000012070001/") })
    }

    @Test func marks() {
        let document = RelationText(offices: "環境省", marks: ["環", "国", "経", "港"]).relinked()
        let found = document.mentions.filter { $0.traits.contains(.markLetter) }.map { mention in
            mention.entity.map { document[$0].name } ?? ""
        }
        #expect(Set(found) == ["環境省", "国土交通省", "経済産業省"])
        #expect(document.findings.map(\.code).contains("unknown-mark"))
    }

    @Test func aNameAndItsNumberAreOneEntity() throws {
        let document = RelationText(result: ["・「海難統計の取扱いについて」(令和5年3月1日付け海安発0301第2号)を出した。"]).relinked()
        let notices = document.mentions.filter { $0.type == .notice }
        try #require(notices.count == 2)
        #expect(notices[0].entity == notices[1].entity)
        #expect(notices[1].traits.contains(.identifier))
        let facts = notices[0].entity.map { document[$0].facts } ?? []
        #expect(facts.contains(.instrumentNumber("海安発0301第2号")) && facts.contains(.documentDate("2023-03-01")))
    }

    @Test func twoEditionsOfOneTitleAreTwoInstruments() {
        let document = RelationText(result: [
            "・港湾安全行動計画(令和4年6月7日閣議決定)を改めた。", "・港湾安全行動計画(平成30年6月7日閣議決定)は古い。",
        ]).relinked()
        #expect(Set(document.mentions.filter { $0.type == .plan }.map(\.entity)).count == 2)
    }

    /// The path depends on the name, not on the page it stands on or the spaces printed in it.
    @Test func pathsOfMintedNamesDependOnTheNameAlone() {
        let pages = ["・「沿岸監視高度化事業」を行った。", "・ほかに、沿岸監視高度化事業(令和5年度予算:1億円)を行った。", "・「沿岸監視 高度化事業」だ。"]
        let paths = pages.map {
            RelationText(result: [$0]).relinked().entities.filter { $0.types == [.program] }.map(\.path)
        }
        #expect(paths[0].count == 1 && paths[0] == paths[1] && paths[0] == paths[2])
    }

    @Test func aBodyThatWasRenamedBeforeTheDocumentIsFoundAndReported() {
        let document = RelationText(offices: "厚労省研究開発振興課").relinked(date: "2024-03-12")
        #expect(document.findings.map(\.code).contains("office-abolished"))
        #expect(document.mentions.contains { $0.type == .office && $0.status == .linked })
        #expect(
            !RelationText(offices: "厚労省研究開発振興課").relinked(date: "2020-03-12").findings.map(\.code).contains(
                "office-abolished"))
    }

    /// So that the graphs of all years unite, a law has one name; what it was called on the day is said with the mention.
    @Test func aLawIsCalledByTodaysTitleAndTheMentionTellsTheEarlier() throws {
        let text = RelationText(result: ["・次世代医療基盤法を改めた。"])
        let earlier = "医療分野の研究開発に資するための匿名加工医療情報に関する法律"
        let documents = ["2024-03-12", "2024-04-02"].map { text.relinked(date: $0) }
        let laws = try documents.map { try #require($0.entities.first { $0.types == [.law] }) }
        #expect(laws[0] == laws[1])
        #expect(laws[0].alternativeNames.contains { $0.text == earlier })
        let reasons = documents.map { $0.mentions.filter { $0.type == .law }.map(\.reason).joined() }
        #expect(reasons[0].contains(earlier))
        #expect(!reasons[1].contains(earlier))
    }

    @Test(arguments: ["", "・", "」「(", "・「「「」", "((((", "事業", "・法", "令和", "第号発", "・以下「」という。", "\u{10FFFF}\u{301}"])
    func survivesTextOfAnyShape(_ text: String) {
        let document = RelationText(measure: text, result: [text], offices: text).relinked()
        #expect(document.mentions.allSatisfy { !$0.surface.isEmpty })
    }
}

extension RelationText {
    /// What the linker makes of the same table.
    func relinked(date: String? = nil) -> LinkedDocument {
        var source = document.document
        source.date = date
        return Linker(authority: Self.authority).link(source, document.table)
    }

    private static let authority = Authority()

    static func letter(of type: EntityType) -> String {
        types.first { $0.value == type }?.key ?? type.rawValue
    }
}

extension TextPlace {
    /// Whether it is the office column of `RelationText`.
    fileprivate var isOffice: Bool {
        if case .item(_, 2, _) = self { true } else { false }
    }
}
