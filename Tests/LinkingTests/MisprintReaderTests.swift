import Documents
import JapaneseText
import Linking
import Tables
import Testing

@Suite struct MisprintReaderTests {
    /// What the reader finds in items: `code: printed → meant`.
    static func findings(_ items: [String], measure: String = "取組を進める。", known: [KnownName] = []) -> [String] {
        var (document, index) = BudgetReaderTests.document(measure: measure, result: items)
        BudgetReader().read(&document, index: &index)
        MisprintReader(known: known).read(&document)
        return document.findings.map { finding in
            let words = finding.message.split(separator: "「").prefix(2).map { $0.split(separator: "」")[0] }
            return "\(finding.code): \(words.joined(separator: " → "))"
        }
    }

    // MARK: A particle with a letter too many, too few or changed

    @Test(
        arguments: [
            ("やし", "や"), ("やや", "や"), ("ゆ", "や"), ("ををを", nil), ("と", nil), ("の", nil), ("・", nil), ("、", nil),
            ("及び", nil), ("く", "や"),
        ] as [(String, String?)])
    func particleBetweenTheSameNames(odd: String, right: String?) {
        func item(_ joint: String, _ ending: String) -> String { "・「沿岸観測支援ネットワーク」\(joint)「地域気象連携拠点」の活動を通じて\(ending)。" }
        let found = Self.findings([item("や", "助言した"), item("や", "研修を行った"), item(odd, "機器を貸した")])
        #expect(found == (right.map { ["misprint-corrected: \(odd) → \($0)"] } ?? []))
    }

    @Test func oneOtherPlaceIsNotEnough() {
        #expect(
            Self.findings([
                "・「沿岸観測支援ネットワーク」や「地域気象連携拠点」を通じて助言した。", "・「沿岸観測支援ネットワーク」やし「地域気象連携拠点」を通じて研修した。",
            ]) == [])
    }

    @Test func theOwnerKeepsWhatIsPrinted() throws {
        func item(_ joint: String, _ ending: String) -> String { "・港湾施設の点検記録\(joint)補修計画の様式の共有を\(ending)。" }
        var (document, _) = BudgetReaderTests.document(result: [item("と", "始めた"), item("と", "続けた"), item("とく", "広げた")])
        MisprintReader().read(&document)
        let odd = try #require(document.activities[0][0][2])
        #expect(document[odd].facts.contains(.correctedFrom("とく")))
        #expect(document.entities.flatMap(\.facts).count { if case .correctedFrom = $0 { true } else { false } } == 1)
        let span = try #require(document.findings.first?.spans.first)
        #expect(document.table.rows[0].cells[0].items[2].sourceSpans(of: 10..<12) == [span])
    }

    // MARK: Letters within phrases that stand on the page again and again

    @Test(
        arguments: [
            ("観測網の整備を推進進し", "進進", "進", true), ("観測網のの整備を推進し", "のの", "の", true), ("観測綱の整備を推進し", "測綱の", "測網の", false),
            ("観測網の整備を促進し", nil, nil, false), ("観測網の整備を推進した", nil, nil, false), ("観測網を整備を推進し", nil, nil, false),
        ] as [(String, String?, String?, Bool)])
    func repeatedPhrase(odd: String, printed: String?, meant: String?, isCertain: Bool) {
        func item(_ phrase: String, _ ending: String) -> String {
            "・各海域の関係機関と協力して\(phrase)、得られた成果を関係者に\(ending)。"
        }
        let usual = "観測網の整備を推進し"
        // 促進 is a word that the page has elsewhere.
        let items = [item(usual, "知らせた"), item(usual, "配った"), item(odd, "示した"), "・技術の利用を促進しやすくした。"]
        let code = isCertain ? "misprint-corrected" : "possible-misprint"
        #expect(Self.findings(items) == (printed.map { ["\(code): \($0) → \(meant ?? "")"] } ?? []))
    }

    // MARK: 及び without its ideograph

    @Test(arguments: [
        ("観測情報び予測情報の提供を行った。", "観測情報び予測情報 → 観測情報及び予測情報"),
        ("センターび大学の連携を図った。", "センターび大学 → センター及び大学"),
        ("研究施設びに観測機器を整備した。", "研究施設びに観測機器 → 研究施設並びに観測機器"),
    ])
    func bareConjunction(text: String, slip: String) {
        #expect(Self.findings(["・" + text]) == ["misprint-corrected: " + slip])
    }

    @Test(arguments: [
        "観測情報及び予測情報の提供を行った。", "施設並びに機器を整備した。", "大学での学び支援を行った。", "再び検討会議を開いた。", "荷物の運び支援を行った。", "事業者の選び直し支援を行った。",
        "呼び水効果を検証した。", "遊び場を整備した。", "産学の結び付き強化を図った。",
    ])
    func noConjunctionIsLost(text: String) {
        #expect(Self.findings(["・" + text]) == [])
    }

    // MARK: Stray spaces

    @Test(arguments: [
        ("・GIS に必要な人材を育てた。", "GIS に → GISに"), ("・3大都市圏 等の交通を調べた。", "3大都市圏 等 → 3大都市圏等"),
        ("・観測データ を公開した。", "観測データ を → 観測データを"), ("・研究所　から助言を得た。", "研究所　か → 研究所か"),
    ])
    func strayNextToAParticle(text: String, slip: String) {
        #expect(Self.findings([text]) == ["possible-misprint: " + slip])
    }

    @Test(arguments: [
        "・科学技術振興機構 先端計測事業で採択した。", "・Open Science Summit 2024を開いた。", "・国官技 0401 第2号により通知した。", "・検討した。 この結果を公表した。",
        "・令和5年度 予算を確保した。",
    ])
    func spacesThatBelong(text: String) {
        #expect(Self.findings([text]) == [])
    }

    // MARK: Names

    static let known = [
        KnownName("海洋観測機器等標準化・評価研究事業", path: "program/a"), KnownName("国立海洋環境研究センター", path: "org/b"),
        KnownName("沿岸防災技術開発推進事業", path: "program/c"), KnownName("沿岸防災技術開発促進事業", path: "program/d"),
        KnownName("地域交通強靱化支援プログラム", path: "program/e"),
        KnownName("地域交通強靭化支援プログラム", path: "program/e", isOfficial: false),
        KnownName("海洋観測機器等標準化・評価推進事業", path: "program/a", isOfficial: false),
    ]

    @Test(
        arguments: [
            ("・海洋観測機器等標準化・評価推進事業を実施した。", "海洋観測機器等標準化・評価推進事業 → 海洋観測機器等標準化・評価研究事業"),
            ("・海洋観測機器等標準化・評価試験事業を実施した。", "海洋観測機器等標準化・評価試験事業 → 海洋観測機器等標準化・評価研究事業"),
            ("・国立海洋環境研空センターと連携した。", "国立海洋環境研空センター → 国立海洋環境研究センター"),
            ("・国立海洋環境研究センタと連携した。", nil),
            ("・沿岸防災技術開発促進事業を実施した。", nil),
            ("・海洋観測機器標準化・評価研究事業を実施した。", nil),
            ("・地域交通強靭化支援プログラムを実施した。", nil),
            ("・海洋観測機器等標準化・評価研究事業を実施した。", nil),
            ("・先端国立海洋環境研空センターと連携した。", nil),
        ] as [(String, String?)])
    func namesBesideTheAuthoritys(text: String, slip: String?) {
        #expect(Self.findings([text], known: Self.known) == (slip.map { ["possible-misprint: " + $0] } ?? []))
    }

    @Test func namesThatThePageHasMoreOften() {
        let names = ["次世代漁船自動運航実証事業", "次世代漁船自動運行実証事業"]
        let items = [names[0], names[0], names[1]].enumerated().map { "・\($1)において検討を\($0)回行った。" }
        var (document, index) = BudgetReaderTests.document(result: items)
        for (i, item) in document.table.rows[0].cells[0].items.enumerated() {
            let name = names[i / 2]
            let id = document.insert(
                Entity(types: [.program], path: EntityKey.path("program", [name]), name: name, origin: .minted),
                index: &index)
            let range = 1..<1 + name.unicodeScalars.count
            document.mentions.append(
                Mention(
                    place: .item(row: 0, cell: 0, item: i), range: range, spans: item.sourceSpans(of: range),
                    surface: name,
                    type: .program, entity: id, score: 1, status: .minted, reason: ""))
        }
        MisprintReader().read(&document)
        #expect(document.findings.map(\.code) == ["possible-misprint"])
        #expect(document.findings.first?.message.hasPrefix("「\(names[1])」 may be meant for 「\(names[0])」") == true)
    }

    // MARK: 予算 for 予算案

    @Test func aDraftWithoutItsLastWord() {
        func item(_ word: String, _ ending: String) -> String { "・沿岸防災支援事業(令和6年度\(word):12億円の内数)を\(ending)する。" }
        #expect(
            Self.findings([item("予算案", "実施"), item("予算案", "強化"), item("予算", "継続")])
                == ["possible-misprint: 令和6年度予算 → 令和6年度予算案"])
        #expect(Self.findings([item("予算案", "実施"), item("予算", "継続")]) == [])
        #expect(Self.findings([item("予算案", "実施"), item("予算", "強化"), item("予算", "継続")]) == [])
        #expect(Self.findings([item("予算案", "実施"), item("予算案", "強化"), item("当初予算", "継続")]) == [])
    }
}
