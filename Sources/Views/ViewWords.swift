public import Graph

/// What classes and properties are called in a Japanese drawing.
public enum ViewWords {
    public static func name(ofClass type: VocabularyTerm) -> String { classes[type] ?? type.localName }
    public static func name(ofProperty property: VocabularyTerm) -> String {
        properties[property] ?? property.localName
    }
    public static let legend = "凡例"
    public static func count(measures: Int) -> String { "施策 \(measures)件" }

    public static func name(of change: EditionDifference.Change) -> String {
        switch change {
        case .kept: "変更なし"
        case .changed: "変更"
        case .renamed: "改称"
        case .new: "新規"
        case .gone: "終了"
        }
    }

    static func count(programs: Int) -> String { "事業 \(programs)件" }
    static let overview = "全体図"
    static let overviewOfLeads = "全体図 (協力府省の線は省いた)"
    static let graph = "グラフ"
    static func count(_ members: Int) -> String { "\(members)件" }
    static let changes = "前回からの変更"
    static let noSection = "見出しのない施策"
    static let otherSections = "その他"
    static let programs = "事業・制度と、それを用いる施策"
    static let budget = "予算 (棒の長さは金額。内数には棒がない)"
    static let laws = "法令・計画・通知と、それによる施策"
    static let noMinistry = "担当府省の読み取れない事業"
    static func part(of title: String, _ number: Int, _ count: Int) -> String { "\(title) (\(number)/\(count))" }
    static func focus(_ label: String, depth: Int) -> String { "\(label) とその周辺 (\(depth)段)" }
    static func others(_ count: Int, _ types: [VocabularyTerm]) -> String {
        "ほか\(count)件の" + types.map(name(ofClass:)).joined(separator: "・")
    }
    static func others(measures: Int) -> String { "ほか\(measures)施策" }
    static func others(programs: Int) -> String { "ほか\(programs)事業" }
    static func others(allocations: Int) -> String { "ほか\(allocations)件の予算" }
    static func others(ministries: Int) -> String { "ほか\(ministries)府省庁" }

    private static let classes: [VocabularyTerm: String] = [
        Tsu.Measure: "施策", Tsu.Section: "分野", Tsu.ReportedActivity: "実績", Tsu.PlannedActivity: "取組予定",
        Tsu.Program: "事業・制度", Tsu.BudgetAllocation: "予算", Tsu.Ministry: "府省庁", Tsu.Office: "担当課室",
        Tsu.Institution: "機関", Tsu.InstitutionClass: "機関の類型", Tsu.Network: "ネットワーク", Tsu.Law: "法律",
        Tsu.Order: "政省令・告示", Tsu.CabinetDecision: "閣議決定", Tsu.Notice: "通知", Tsu.Guideline: "指針",
        Tsu.Plan: "計画", Tsu.Report: "報告書", Tsu.Standard: "規格", Tsu.TestMethod: "試験方法",
        Tsu.InformationResource: "情報資源", Tsu.FiscalYear: "年度",
        Tsu.SourceDocument: "資料", Tsu.Page: "ページ",
    ]

    private static let properties: [VocabularyTerm: String] = [
        Tsu.leadMinistry: "主担当(◎)", Tsu.cooperatingMinistry: "協力府省", Tsu.responsibleOffice: "担当",
        Tsu.cooperatingOffice: "協力", Tsu.implementedBy: "事業により実施", Tsu.executedBy: "実施機関",
        Tsu.usesProgram: "事業の利用", Tsu.componentOf: "の一部", Tsu.commissionedThrough: "委託先",
        Tsu.through: "を通じて", Tsu.involves: "関係", Tsu.basedOn: "に基づく", Tsu.cites: "引用",
        Tsu.publishes: "公表", Tsu.succeeds: "後継", Tsu.possiblySucceeds: "後継(推定)", Tsu.mentions: "言及",
        Tsu.hasAllocation: "予算", DCTerms.isPartOf: "所属", Org.unitOf: "所属", ELI.changes: "改正",
        Tsu.hasActivity: "取組", Tsu.fiscalYear: "年度", DCTerms.source: "出典", DCTerms.publisher: "公表者",
        Org.subOrganizationOf: "上位組織", Org.linkedTo: "関係組織",
    ]

    /// A body's name without the form it is incorporated in, as people say it; the name itself where nothing would be
    /// left.
    static func withoutLegalForm(_ name: String) -> String {
        for form in legalForms where name.utf8.starts(with: form.utf8) && name.utf8.count > form.utf8.count {
            return String(Substring(name.utf8.dropFirst(form.utf8.count)))
        }
        return name
    }

    /// The forms that stand before a name (独立行政法人通則法, 一般社団法人及び一般財団法人に関する法律 and others).
    private static let legalForms = [
        "国立研究開発法人", "独立行政法人", "地方独立行政法人", "国立大学法人", "公立大学法人", "大学共同利用機関法人", "公益財団法人", "一般財団法人",
        "公益社団法人", "一般社団法人", "特定非営利活動法人", "学校法人", "社会福祉法人", "医療法人", "株式会社",
    ]
}
