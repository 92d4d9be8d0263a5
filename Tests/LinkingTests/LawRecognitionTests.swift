import Documents
import Foundation
import JapaneseText
import Linking
import Tables
import Testing

/// Laws and other instruments in running text: each line of the expectation is what a mention prints, and what it means.
@Suite("Laws and instruments in running text")
struct LawRecognitionTests {
    @Test(arguments: [
        // The number decides.
        "統計法（昭和二十二年法律第十八号）及び統計法（平成十九年法律第五十三号）を比べる。"
            + "⟦統計法→昭和22年法律第18号⟧⟦統計法→統計法⟧",
        "宅地造成等規制法（昭和三十六年法律第百九十一号）に基づく許可を受けた。⟦宅地造成等規制法→宅地造成及び特定盛土等規制法⟧",
        "潮位観測の基準（平成元年法律第六十四号の例による。）とする。"
            + "⟦平成元年法律第六十四号→地域における医療及び介護の総合的な確保の促進に関する法律⟧",
        // Words of old statutes, old spellings, item numbers.
        "又ハ民法ノ規定ニ依リ商法及刑法施行法ヲ準用ス。⟦民法→民法⟧⟦商法→商法⟧⟦刑法施行法→刑法施行法⟧",
        "あん摩マッサージ指圧師、はり師、きゅう師等に関する法律による。"
            + "⟦あん摩マッサージ指圧師、はり師、きゅう師等に関する法律→あん摩マツサージ指圧師、はり師、きゆう師等に関する法律⟧",
        "決闘罪ニ関スル件（明治二十二年法律第三十四号）の罪を犯した。"
            + "⟦決闘罪ニ関スル件→明治二十二年法律第三十四号（決闘罪ニ関スル件）⟧",
        "十一港則法及び港湾法別表に掲げる。⟦港則法→港則法⟧⟦港湾法→港湾法⟧",
        // Orders under a law, pointed at; names that the text defines, and defines anew.
        "水先法を改め、同法第三条及び同法施行令を公布した。⟦水先法→水先法⟧⟦同法→水先法⟧⟦同法施行令→水先法施行令⟧",
        "港湾法（以下「法」という。）の改正は、法第二条と法施行規則に及ぶ。方法は法律で定める。"
            + "⟦港湾法→港湾法⟧⟦法→港湾法⟧⟦法→港湾法⟧⟦法施行規則→港湾法施行規則⟧",
        "港則法（以下この条において「旧法」という。）及び旧法第二条による。水先法（以下「旧法」という。）及び旧法第三条による。以下同じ。"
            + "⟦港則法→港則法⟧⟦旧法→港則法⟧⟦旧法→港則法⟧⟦水先法→水先法⟧⟦旧法→水先法⟧⟦旧法→水先法⟧",
        "航路標識法等の一部を改正する法律（令和二年法律第九百九十九号）が成立し、改正法を周知した。"
            + "⟦航路標識法等の一部を改正する法律→令和2年法律第999号⟧⟦航路標識法→航路標識法⟧⟦改正法→令和2年法律第999号⟧",
        "独禁法、廃掃法及び入管法に違反した。⟦独禁法→私的独占の禁止及び公正取引の確保に関する法律⟧"
            + "⟦廃掃法→廃棄物の処理及び清掃に関する法律⟧⟦入管法→出入国管理及び難民認定法⟧",
        // Orders by their number.
        "令和四年内閣府・総務省令第九百号及び国土交通省告示第千二百号を改めた。"
            + "⟦令和四年内閣府・総務省令第九百号→令和4年内閣府・総務省令第900号⟧⟦国土交通省告示第千二百号→国土交通省告示第1200号⟧",
        "令和3年3月31日付け国土交通省告示第931号による。⟦令和3年3月31日付け国土交通省告示第931号→令和3年国土交通省告示第931号⟧",
        // Notices of any ministry.
        "令和6年3月28日付け環循規発第2403281号により通知した。⟦環循規発第2403281号→環循規発第2403281号⟧",
        "国住指第1234号(令和5年6月1日)及び消防予第12号を発出した。⟦国住指第1234号→国住指第1234号⟧⟦消防予第12号→消防予第12号⟧",
        "議案第12号及び様式第3号を用い、観測船第5号を出した。",
        "灯台の塗替えについて(令和5年6月1日付け海安発0601第2号・国海航第33号)を踏まえた。"
            + "⟦灯台の塗替えについて→海安発0601第2号⟧⟦海安発0601第2号→海安発0601第2号⟧⟦国海航第33号→海安発0601第2号⟧",
        "次を示した。● 灯台の点検に関する留意事項について（令和5年6月1日付け事務連絡）を示した。"
            + "⟦灯台の点検に関する留意事項について→灯台の点検に関する留意事項について⟧",
        // Plans and guidelines.
        "海難救助総合プラン2030及び灯台の使い方に関するガイドブックを配り、プランやガイドブックを見直した。"
            + "⟦海難救助総合プラン2030→海難救助総合プラン2030⟧⟦灯台の使い方に関するガイドブック→灯台の使い方に関するガイドブック⟧",
        "下水道ビジョン2030及び避難所運営ガイドライン第2版を公表し、事業戦略とビジョンを練った。"
            + "⟦下水道ビジョン2030→下水道ビジョン2030⟧⟦避難所運営ガイドライン第2版→避難所運営ガイドライン第2版⟧",
        "漂着ごみ対策アクションプラン(令和元年5月31日関係閣僚会議決定)を進めた。⟦漂着ごみ対策アクションプラン→漂着ごみ対策アクションプラン⟧",
    ])
    func findsTheNamesAndWhatTheyMean(_ line: String) throws {
        let parts = line.split(separator: "⟦", maxSplits: 1)
        let expected = parts.count == 1 ? [] : ("⟦" + parts[1]).split(separator: "⟧").map { String($0.dropFirst()) }
        let linked = try Self.linked(String(parts[0]))
        let found = linked.mentions.filter { mention in
            mention.type.isLegalInstrument
                && !(mention.traits.contains(.identifier)
                    && mention.surface.unicodeScalars.contains { "法令政".unicodeScalars.contains($0) }
                    && linked.mentions.contains { $0.entity == mention.entity && !$0.traits.contains(.identifier) })
        }
        #expect(found.map { "\($0.surface)→\($0.entity.map { linked[$0].name } ?? "")" } == expected)
    }

    @Test(arguments: [
        ("港湾法第二条の三第一項第二号イに規定する。", "第二条の三第一項第二号イ"), ("港湾法（昭和二十五年法律第二百十八号）附則第四項の例による。", "附則第四項"),
        ("港湾法別表第一の二の項に掲げる。", "別表第一の二"), ("港湾法第2条第1項の港", "第2条第1項"), ("港湾法に定める。", ""),
    ])
    func keepsThePartThatIsCited(_ text: String, _ part: String) throws {
        let linked = try Self.linked(text)
        let law = try #require(linked.mentions.first { $0.type == .law })
        #expect(law.surface == "港湾法")
        #expect(law.part?.string ?? "" == part)
    }

    @Test func datesAreCountedFromTheOneBefore() throws {
        let linked = try Self.linked("令和5年3月31日に定め、同年12月に改め、同月5日に示した。\n同日付け事務連絡「灯台の点検について」を出した。")
        let dates = linked.mentions.filter { $0.type == .date }.compactMap { $0.entity.map { linked[$0].name } }
        #expect(dates == ["2023-03-31", "2023-12", "2023-12-05", "2023-12-05"])
        #expect(linked.entities.contains { $0.types == [.notice] && $0.facts.contains(.documentDate("2023-12-05")) })
    }

    @Test func decisionsOfOneTitleAreToldApartByTheirDates() throws {
        let linked = try Self.linked("令和2年12月1日に閣議決定された「灯台計画」を、「灯台計画」(令和5年3月31日閣議決定、令和6年4月1日一部変更)に改めた。")
        let plans = linked.mentions.filter { $0.type == .plan }.compactMap { $0.entity.map { linked[$0].facts } }
        #expect(plans == [[.documentDate("2020-12-01")], [.documentDate("2023-03-31")]])
    }

    @Test func aTitleOfSeveralLawsKeepsItsCandidates() throws {
        let law = try #require(try Self.linked("日本学術会議法に基づく。").mentions.first { $0.type == .law })
        #expect(law.status == .ambiguous && law.candidates.count == 2)
    }

    /// A long line costs no more a character than a short one.
    @Test func longLinesAreLinear() throws {
        let sentence = "港湾法（昭和二十五年法律第二百十八号）及び水先法（以下「法」という。）第三条の規定による届出をした者は、"
        let clock = ContinuousClock()
        let times = try [400, 3200].map { count in
            try clock.measure { _ = try Self.linked(String(repeating: sentence, count: count)) }
        }
        #expect(times[1] < times[0] * 40)
    }

    private static let linker = Linker(authority: Authority())

    private static func linked(_ text: String) throws -> LinkedDocument {
        let read = try PlainTextReader.read(Array(text.utf8), name: "text.txt")
        return linker.link(read.document, TableDecoder().decode(read.document.pages))
    }
}
