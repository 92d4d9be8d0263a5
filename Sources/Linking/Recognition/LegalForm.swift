/// The forms of legal persons that stand before their names: 公益社団法人…, 株式会社….
enum LegalForm {
    /// How many letters of `name` its form takes, where a name of at least two letters follows; else 0.
    static func length(atStartOf name: some Collection<Unicode.Scalar>) -> Int {
        guard let first = name.first, firstOfAll.contains(first) else { return 0 }
        return all.first { name.count > $0.count + 1 && name.starts(with: $0) }?.count ?? 0
    }

    /// The same of the forms that anybody's body may have.
    static func length(ofAnyoneAtStartOf name: some Collection<Unicode.Scalar>) -> Int {
        guard let first = name.first, firstOfAnyone.contains(first) else { return 0 }
        return ofAnyone.first { name.count > $0.count + 1 && name.starts(with: $0) }?.count ?? 0
    }

    /// Whether a form that anybody's body may have can begin with `scalar`.
    static func mayBegin(with scalar: Unicode.Scalar) -> Bool { firstOfAnyone.contains(scalar) }

    private static let firstOfAnyone = Set(ofAnyone.compactMap(\.first))

    /// Forms whose bodies a law lists: what else follows them (独立行政法人評価…) is no name.
    static let ofTheState = CommonWords.scalars(["国立研究開発法人", "独立行政法人", "国立大学法人", "地方独立行政法人"])
    /// Forms that anybody's body may have, whatever it is called.
    static let ofAnyone = CommonWords.scalars([
        "公益財団法人", "一般財団法人", "公益社団法人", "一般社団法人", "特定非営利活動法人", "認定特定非営利活動法人", "NPO法人", "認定NPO法人", "学校法人", "社会福祉法人",
        "医療法人", "医療法人社団", "宗教法人", "更生保護法人", "特殊法人", "認可法人", "農事組合法人", "監査法人", "公益信託", "株式会社", "有限会社", "合同会社", "財団法人",
        "社団法人",
    ])
    private static let firstOfAll = Set(all.compactMap(\.first))
    private static let all = (ofTheState + ofAnyone).sorted { $0.count > $1.count }
}
