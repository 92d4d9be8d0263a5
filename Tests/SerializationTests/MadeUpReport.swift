import Graph

/// A graph about as large as that of a real page, in words of our own: 3 sections, 15 measures, 43 activities, 20
/// programs with their allocations, 12 offices of 4 ministries, instruments, and the evidence of every statement.
struct MadeUpReport {
    private(set) var graph = KnowledgeGraph()
    let base: String
    private var page: Term
    private var offset = 100

    init(base: String = Vocabulary.defaultBase) throws {
        self.base = base
        page = try graph.iri(base + "document/0a1b/page/2")
        try addDocument()
        let ministries = try Self.ministries.enumerated().map { number, name in
            try entity("org/\(1_000_000_000_000 + number)", Tsu.Ministry, name, english: Self.englishMinistries[number])
        }
        let offices = try Self.offices.enumerated().map { number, name in
            let ministry = ministries[number % ministries.count]
            let office = try entity("org/\(1_000_000_000_000 + number % 4)/\(hex(number))", Tsu.Office, name)
            say(office, Org.unitOf, ministry)
            return office
        }
        let programs = try Self.programs.enumerated().map { number, name in
            try entity("program/\(hex(number))", Tsu.Program, name)
        }
        for (number, program) in programs.enumerated() { try addAllocations(of: program, number) }
        let laws = try Self.instruments.enumerated().map { number, instrument in
            try entity("law/\(hex(number))", instrument.type, instrument.name)
        }
        let network = try entity("org/\(hex(90))", Tsu.Network, "地域ものづくり相談ネットワーク")
        let institution = try entity("org/\(hex(91))", Tsu.Institution, "国立技術評価センター", english: "NTEC")
        say(programs[4], Tsu.executedBy, institution)

        var sections: [Term] = []
        for (number, name) in Self.sections.enumerated() {
            let section = try entity("section/\(hex(number))", Tsu.Section, name)
            if number % 3 != 0 { say(section, DCTerms.isPartOf, sections[number - number % 3]) }
            sections.append(section)
        }
        var activityCount = 0
        for (number, text) in Self.measures.enumerated() {
            let measure = try entity("measure/\(hex(number))", Tsu.Measure, text.short)
            graph.insert(measure, RDFS.label, try graph.literal(text.short, language: "ja"))
            graph.insert(measure, DCTerms.description, try graph.literal(text.whole, language: "ja"))
            graph.insert(measure, DCTerms.source, page)
            say(measure, DCTerms.isPartOf, sections[number < 8 ? 1 + number / 4 : number < 11 ? 4 : 7 + number / 13])
            say(measure, Tsu.leadMinistry, ministries[number % 3])
            if number % 3 == 1 { say(measure, Tsu.cooperatingMinistry, ministries[3]) }
            say(measure, Tsu.responsibleOffice, offices[number % offices.count])
            if number % 4 == 2 { say(measure, Tsu.cooperatingOffice, offices[(number + 5) % offices.count]) }
            for step in 0..<(number == 12 ? 1 : 3) {
                let kind = step == 0 ? Tsu.ReportedActivity : Tsu.PlannedActivity
                let activity = try entity("activity/\(hex(activityCount))", kind, "\(text.short)(その\(step + 1))")
                activityCount += 1
                say(measure, Tsu.hasActivity, activity)
                say(activity, Tsu.fiscalYear, try fiscalYear(step == 0 ? 2023 : 2024))
                let program = programs[(number * 2 + step) % programs.count]
                say(measure, Tsu.implementedBy, program)
                say(activity, Tsu.usesProgram, program)
                if step == 1 { say(activity, Tsu.through, number % 2 == 0 ? network : institution) }
            }
            if number % 2 == 0 { say(measure, Tsu.basedOn, laws[number % laws.count]) }
            if number % 5 == 3 { say(measure, Tsu.cites, laws[(number + 1) % laws.count], 0.8) }
        }
        say(programs[7], Tsu.possiblySucceeds, programs[6], 0.6)
    }

    private mutating func addDocument() throws {
        let document = try graph.iri(base + "document/0a1b")
        for type in Vocabulary.types(of: Tsu.SourceDocument) { graph.insert(document, RDF.type, type) }
        graph.insert(document, DCTerms.title, try graph.literal("資料9-9 取組の状況", language: "ja"))
        graph.insert(document, DCTerms.source, try graph.iri("https://example.org/a.html?b=c&d=e"))
        graph.insert(document, DCTerms.date, graph.literal("2024-03-12", datatype: XSD.date))
        for type in Vocabulary.types(of: Tsu.Page) { graph.insert(page, RDF.type, type) }
        graph.insert(page, DCTerms.isPartOf, document)
        graph.insert(page, SchemaOrg.pageStart, graph.literal("2", datatype: XSD.integer))
    }

    private mutating func addAllocations(of program: Term, _ number: Int) throws {
        for year in [2023, 2024] where number % 4 != 3 {
            let amount = (number % 7 * 370 + 120) * 1_000_000
            let allocation = try entity(
                "allocation/\(hex(number * 2 + year % 2))", Tsu.BudgetAllocation, "\(year)年度 \(amount)円")
            graph.insert(allocation, Tsu.amount, graph.literal("\(amount)", datatype: XSD.integer))
            graph.insert(allocation, SchemaOrg.currency, graph.literal("JPY"))
            graph.insert(allocation, Tsu.budgetStage, year == 2023 ? Tsu.Initial : Tsu.Draft)
            if number % 5 == 1 {
                graph.insert(allocation, Tsu.partOfLarger, graph.literal("true", datatype: XSD.boolean))
            }
            say(allocation, Tsu.fiscalYear, try fiscalYear(year))
            say(program, Tsu.hasAllocation, allocation)
        }
    }

    private mutating func fiscalYear(_ year: Int) throws -> Term {
        let term = try entity("fiscal-year/\(year)", Tsu.FiscalYear, "\(year)年度", english: "FY\(year)")
        for (property, date) in [(OWLTime.hasBeginning, "\(year)-04-01"), (OWLTime.hasEnd, "\(year + 1)-03-31")] {
            let instant = try graph.iri(base + "date/\(date)")
            graph.insert(instant, RDF.type, OWLTime.Instant)
            graph.insert(instant, OWLTime.inXSDDate, graph.literal(date, datatype: XSD.date))
            graph.insert(term, property, instant)
        }
        return term
    }

    private mutating func entity(
        _ path: String, _ type: VocabularyTerm, _ name: String, english: String? = nil
    ) throws -> Term {
        let term = try graph.iri(base + path)
        for type in Vocabulary.types(of: type) { graph.insert(term, RDF.type, type) }
        graph.insert(term, SKOS.prefLabel, try graph.literal(name, language: "ja"))
        if let english { graph.insert(term, SKOS.prefLabel, try graph.literal(english, language: "en")) }
        return term
    }

    private mutating func say(_ subject: Term, _ predicate: VocabularyTerm, _ object: Term, _ confidence: Double = 0.95)
    {
        offset += 17
        graph.insert(
            subject, predicate, object,
            evidence: [Passage(page: page, start: offset, end: offset + 6, text: "「\(offset % 10)」による")],
            confidence: Confidence(confidence), reason: "a cue of the kind \(offset % 4)")
    }

    private func hex(_ number: Int) -> String {
        let digits = String((number + 1) * 0x9E37_79B1, radix: 16)
        return String(repeating: "0", count: max(0, 20 - digits.count)) + digits
    }
}

extension MadeUpReport {
    static let ministries = ["技術振興省", "健康福祉省", "学術省", "総合調整府"]
    static let englishMinistries = ["Ministry of Technology", "Ministry of Health", "Ministry of Science", "Cabinet"]
    static let offices = [
        "装置産業課", "地域医療室", "基礎研究振興課", "調整官室", "新事業創出推進室", "審査管理課", "研究基盤課", "情報政策室",
        "中小企業支援課", "感染症対策課", "人材育成室", "統計課",
    ]
    static let programs = [
        "若手技術者発掘支援事業", "医工連携促進事業", "次世代装置拠点整備等事業", "臨床試験総合促進事業", "先端計測技術実用化推進研究事業",
        "新興企業スタートアップ育成支援事業", "橋渡し研究拠点強化事業", "産業振興拠点強化事業", "小児用機器実用化推進事業", "国際標準獲得推進事業",
        "データ基盤整備事業", "遠隔診療モデル実証事業", "在宅機器普及促進事業", "研究倫理審査質向上事業", "電子記録活用推進事業",
        "アジア地域における試験網構築事業", "ロボット導入支援事業", "人工知能解析基盤開発事業", "部材サプライチェーン強靭化事業", "審査人材育成事業",
    ]
    static let instruments: [(name: String, type: VocabularyTerm)] = [
        ("機器の研究開発の促進に関する法律", Tsu.Law), ("先端研究実施規則", Tsu.Order), ("成長戦略工程表", Tsu.CabinetDecision),
        ("審査手続の運用について", Tsu.Notice), ("生命科学研究の倫理に関する手引き", Tsu.Guideline), ("第二期機器基本計画", Tsu.Plan),
        ("検討会とりまとめ", Tsu.Report), ("装置の危険管理に関する規格", Tsu.Standard),
    ]
    static let sections = [
        "開発拠点と企業の連携の強化", "需要と技術の引き合わせと事業化の促進", "医療機関における開発支援体制の拡充", "安全な評価系の構築",
        "規制科学に基づく非臨床評価の活用", "評価手法の国際調和", "情報の集約と活用", "データバンクの構築支援", "倫理審査の質の向上",
    ]
    static let measures: [(short: String, whole: String)] = [
        "有望な技術を持つ若手への教育と企業との交流機会の創出", "地域の支援拠点の自立化", "拠点どうしの連携による需要と技術の引き合わせ",
        "試験を効率よく行うための中核病院の質の向上", "中核病院における新興企業支援部門の整備", "支援機能を持つ医療機関の網の構築",
        "支援体制の持続と産業界による積極的な活用", "アジア地域における試験の基盤づくり", "非臨床評価の活用方法の検討", "評価系を開発できる研究機関との引き合わせ",
        "評価手法の標準化と国際的な発信", "医療情報を集めて解析する体制の整備", "倫理審査委員会の判断のばらつきの解消", "匿名加工情報の提供の促進",
        "電子記録の共通化と二次利用",
    ].map { ($0, $0 + "について、関係する府省が連携し、現場の需要を踏まえた支援に引き続き取り組むとともに、成果の普及を図る。") }
}
