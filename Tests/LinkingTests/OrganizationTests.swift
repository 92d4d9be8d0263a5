import Documents
import JapaneseText
import Linking
import Tables
import Testing

/// Ministries, offices and institutions in office columns, mark lists and sentences made up for the purpose.
@Suite("Organizations")
struct OrganizationTests {
    /// What an office column names: its surface and the entity's name, `(` before those that cooperate.
    private func bodies(_ offices: String, publisher: String? = nil) -> [String] {
        var text = RelationText(offices: offices)
        text.publish(publisher)
        let document = text.relinked()
        return document.mentions.filter { if case .item(_, 2, _) = $0.place { true } else { false } }.map { mention in
            (mention.traits.contains(.cooperating) ? "(" : "") + mention.surface + "="
                + (mention.entity.map { document[$0].name } ?? "")
        }
    }

    @Test func everyMinistryAndAgencyIsARow() {
        let names = [
            "内閣官房", "内閣府", "宮内庁", "公正取引委員会", "国家公安委員会", "警察庁", "金融庁", "消費者庁", "こども家庭庁", "デジタル庁",
            "復興庁", "総務省", "消防庁", "法務省", "出入国在留管理庁", "公安調査庁", "外務省", "財務省", "国税庁", "文部科学省", "スポーツ庁", "文化庁", "厚生労働省",
            "農林水産省", "林野庁", "水産庁", "経済産業省", "資源エネルギー庁", "特許庁", "中小企業庁", "国土交通省", "観光庁", "気象庁", "海上保安庁", "環境省",
            "原子力規制委員会", "防衛省", "防衛装備庁", "人事院", "会計検査院",
        ]
        let document = RelationText(offices: names.joined(separator: "、")).relinked()
        let found = document.mentions.filter { $0.type == .ministry && $0.status == .linked }.map(\.surface)
        #expect(found == names)
    }

    @Test func agenciesStandBehindTheirMinistry() {
        #expect(
            bodies("総務省消防庁予防課、危険物保安室") == [
                "総務省=総務省", "消防庁=消防庁", "予防課=消防庁予防課", "危険物保安室=消防庁危険物保安室",
            ])
        let document = RelationText(offices: "経産省資源エネルギー庁電力基盤整備課(環境省)", marks: []).relinked()
        let objects = document.relations.filter { $0.property == .responsibleOffice || $0.property == .leadMinistry }
            .map { document[$0.object].name }
        #expect(Set(objects) == ["資源エネルギー庁電力基盤整備課", "資源エネルギー庁"])
    }

    @Test func cellsThatWerePrintedOnEndAreParted() {
        #expect(
            bodies("国交省河川計画課環境省水環境課") == [
                "国交省=国土交通省", "河川計画課=国土交通省河川計画課", "環境省=環境省", "水環境課=環境省水環境課",
            ])
    }

    /// A bracket right behind a ministry that names its offices says which; one that names others says who cooperates.
    @Test func bracketsOfOwnOffices() {
        #expect(
            bodies("文部科学省(高等教育局、研究振興局)、環境省(総務省自治行政局)") == [
                "文部科学省=文部科学省", "高等教育局=文部科学省高等教育局", "研究振興局=文部科学省研究振興局", "環境省=環境省", "(総務省=総務省",
                "(自治行政局=総務省自治行政局",
            ])
        let document = RelationText(offices: "文部科学省(高等教育局)").relinked()
        let relations = document.relations.filter {
            $0.property == .responsibleOffice || $0.property == .cooperatingOffice
        }
        #expect(relations.map(\.property) == [.responsibleOffice])
        #expect(relations.map { document[$0.object].name } == ["文部科学省高等教育局"])
    }

    @Test func ministriesAtLargeAreNone() {
        for text in ["関係省庁", "関係府省庁", "各府省庁", "全省庁"] { #expect(bodies(text).isEmpty) }
    }

    /// A ministry's own paper names its offices without it.
    @Test func officesWithoutAMinistryAreThePublishers() throws {
        #expect(bodies("道路局、都市局(警察庁交通局)", publisher: "国土交通省").prefix(2) == ["道路局=国土交通省道路局", "都市局=国土交通省都市局"])
        var text = RelationText(offices: "道路局")
        text.publish("国土交通省")
        let document = text.relinked()
        let unit = try #require(document.authorityRelations.first { $0.property == .unitOf })
        #expect(document[unit.subject].name == "国土交通省道路局" && document[unit.object].name == "国土交通省")
        #expect(document[unit.subject].path.hasPrefix(document[unit.object].path + "/"))
    }

    @Test(arguments: [
        ("国交", "国土交通省"), ("公取", "公正取引委員会"), ("内官", "内閣官房"), ("警", "警察庁"), ("こ", "こども家庭庁"), ("海保", "海上保安庁"),
        ("国", "国土交通省"),
    ])
    func marksShortenMinistries(_ mark: String, _ name: String) {
        let document = RelationText(offices: "宮内庁", marks: [mark]).relinked()
        let found = document.mentions.filter { $0.traits.contains(.markLetter) }.compactMap {
            $0.entity.map { document[$0].name }
        }
        #expect(found == [name])
    }

    /// A letter that several ministries share means the one that the office column names.
    @Test func theOfficeColumnExplainsTheMark() {
        let document = RelationText(offices: "国税庁課税部", marks: ["国"]).relinked()
        let marked = document.mentions.first { $0.traits.contains(.markLetter) }?.entity
        #expect(marked.map { document[$0].name } == "国税庁")
    }

    @Test func namesOfOtherDaysAreLinkedAndReportedOnce() throws {
        let document = RelationText(
            result: ["・国立感染症研究所と国立国際医療研究センターが調べた。", "・国立感染症研究所が公表した。"], offices: "環境庁"
        ).relinked(date: "2025-06-01")
        let abolished = document.findings.filter { $0.code == "body-abolished" }
        #expect(abolished.count == 3)
        let institute = try #require(abolished.first { $0.message.contains("国立感染症研究所 was") })
        #expect(institute.spans.count == 2)
        #expect(institute.message.contains("2025-03-31") && institute.message.contains("since then 国立健康危機管理研究機構"))
        let early = RelationText(offices: "こども家庭庁").relinked(date: "2022-06-01")
        #expect(early.findings.contains { $0.code == "body-not-yet" && $0.message.contains("2023-04-01") })
    }

    /// The rows say who succeeded whom; a document's graph says it of those that the document names.
    @Test func successionIsToldOfBothThatAreNamed() {
        let both = RelationText(result: ["・国立国際医療研究センターは国立健康危機管理研究機構となった。"]).relinked()
        let told = both.authorityRelations.filter { $0.property == .succeeds }
        #expect(
            told.map { [both[$0.subject].name, both[$0.object].name] } == [["国立健康危機管理研究機構", "国立研究開発法人国立国際医療研究センター"]])
        #expect(both.entities.contains { $0.facts.contains(.validTo("2025-03-31")) })
        #expect(RelationText(result: ["・国立国際医療研究センターが調べた。"]).relinked().authorityRelations.isEmpty)
    }

    @Test(arguments: [
        "・世界銀行、国連世界食糧計画(WFP)、FATF等の国際機関と話した。⟦I|世界銀行⟧⟦I|国連世界食糧計画⟧⟦I|WFP⟧⟦I|FATF⟧",
        "・国際機関、NGO、地方公共団体、関係機関及び民間事業者と話した。",
        "・JICA及び国際交流基金が人を送り、同機構が教えた。⟦I|JICA⟧⟦I|国際交流基金⟧⟦I|同機構⟧",
        "・法テラスと日本司法支援センターは一つだ。⟦I|法テラス⟧⟦I|日本司法支援センター⟧",
        "・欧州委員会、英国気象庁及び米国環境保護庁(EPA)と話した。⟦I|欧州委員会⟧⟦I|英国気象庁⟧⟦I|米国環境保護庁⟧⟦I|EPA⟧",
        "・全国灯台守支援センターと地域灯台守支援センターを分けた。⟦I|全国灯台守支援センター⟧⟦C|地域灯台守支援センター⟧",
        "・漁具管理施設と海難者保護施設、漁村定住支援法人をつないだ。⟦C|海難者保護施設⟧⟦C|漁村定住支援法人⟧",
        "・灯火適正化事業実施機関及び都道府県公安委員会に送った。⟦C|灯火適正化事業実施機関⟧⟦C|都道府県公安委員会⟧",
        "・総務省消防庁と国土交通省気象庁が訓練した。⟦M|総務省⟧⟦M|消防庁⟧⟦M|国土交通省⟧⟦M|気象庁⟧",
        "・海難原因調査検討委員会を設け、灯台研究センターで試した。⟦I|海難原因調査検討委員会⟧⟦I|灯台研究センター⟧",
        "・国税を納め、入管手続を省エネで進めた。",
    ])
    func findsBodiesInSentences(_ line: String) {
        let parts = line.split(separator: "⟦", maxSplits: 1)
        let expected =
            parts.count == 1 ? [] : String("⟦" + parts[1]).split(separator: "⟧").map { String($0.dropFirst()) }
        let document = RelationText(result: [String(parts[0])]).relinked()
        let found = document.mentions.filter { if case .item = $0.place { true } else { false } }
        #expect(found.map { "\(RelationText.letter(of: $0.type))|\($0.surface)" } == expected)
    }

    /// One body under each of its names, in whatever document.
    @Test func oneBodyHasOnePath() {
        for names in [
            ["国交省", "国土交通省"], ["JICA", "国際協力機構", "独立行政法人国際協力機構"], ["世界銀行", "国際復興開発銀行"], ["農研機構", "農業・食品産業技術総合研究機構"],
        ] {
            let paths = names.map { name in
                RelationText(result: ["・\(name)が話した。"]).relinked().mentions.compactMap { mention in
                    if case .item = mention.place { mention.entity } else { nil }
                }.count
            }
            #expect(paths == names.map { _ in 1 })
            let document = RelationText(result: names.map { "・\($0)が話した。" }).relinked()
            #expect(
                Set(document.mentions.filter { $0.type == .institution || $0.type == .ministry }.map(\.entity)).count
                    == 1)
        }
    }
}
