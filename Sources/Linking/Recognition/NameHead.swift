internal import JapaneseText

/// The head noun that a name ends in, and the class that it makes the name's bearer: a Japanese noun phrase has its head
/// at its end, so that …ネットワーク is a network whatever stands before it.
struct NameHead: Sendable {
    /// What a name of this head needs besides its head to count as one where no quotes set it off.
    enum Need: Sendable {
        /// The head is qualified by law already (登録事業者).
        case nothing
        /// A modifier that says more than generic words do.
        case modifier
        /// A modifier of four letters or more that does.
        case longModifier
        /// Whose it is: a name that begins with a state, a place or a legal form (国立…, 東京都…), or stands behind a body's.
        case owner
        /// A date, a number or a decision in brackets behind it: the head alone (…戦略) is a common noun too.
        case citation
        /// The same, or that the text says it to be published or followed (…報告書を公表, …ビジョンに基づき).
        case title
        /// The year of an edition behind it, or a decision: a person's own plan is called so too (支援プラン).
        case edition
        /// Nothing but quotes will do.
        case quotes
    }

    let suffix: [Unicode.Scalar]
    let type: EntityType
    let need: Need

    private init(suffix: [Unicode.Scalar], type: EntityType, need: Need) {
        self.suffix = suffix
        self.type = type
        self.need = need
    }

    init(_ suffix: String, _ type: EntityType, _ need: Need) {
        self.suffix = Array(suffix.unicodeScalars)
        self.type = type
        self.need = need
    }

    /// The same word as the head of another class.
    init(_ head: NameHead, of type: EntityType) {
        self.init(suffix: head.suffix, type: type, need: head.need)
    }

    /// The head with the longest suffix of `name`; a body that the name says to be recognized by law (認定…事業者), or to
    /// stand in each region (地域…センター), is a class whatever else its head could be.
    static func of(_ name: some BidirectionalCollection<Unicode.Scalar>) -> NameHead? {
        guard let last = name.last, mayEnd(in: last) else { return nil }
        func ends(_ head: NameHead) -> Bool { name.suffix(head.suffix.count).elementsEqual(head.suffix) }
        let head = byLastScalar[last]?.first { $0.suffix.count <= name.count && ends($0) }
        let mayBeQualified = lastOfQualified.contains(last) && name.first.map(firstOfQualifiers.contains) == true
        for entry in mayBeQualified ? qualified : []
        where entry.qualifiers.contains(where: { name.starts(with: $0) }) {
            guard let body = entry.bodies.first(where: { $0.suffix.count < name.count && ends($0) }) else { continue }
            if entry.yields, let head, head.type == .institution, head.suffix.count > body.suffix.count { continue }
            return body
        }
        // A legal person is one body, whatever it calls itself: 株式会社…バンク.
        if let head, head.isOfBodies || head.type == .informationResource, LegalForm.length(atStartOf: name) > 0 {
            return NameHead(suffix: head.suffix, type: .institution, need: .nothing)
        }
        // 一般財団法人…振興基金 is nobody's program either, nor is 独立行政法人…基金.
        if let head, head.type == .program,
            LegalForm.length(ofAnyoneAtStartOf: name) > 0
                || head.suffix.elementsEqual("基金".unicodeScalars) && LegalForm.length(atStartOf: name) > 0
        {
            return NameHead(suffix: head.suffix, type: .institution, need: .nothing)
        }
        return head
    }

    /// 検討会, 有識者会議: its name is often its theme.
    var isOfDeliberation: Bool { isOfBodies && Self.deliberations.contains(suffix) }

    private static let deliberations = Set(
        CommonWords.scalars([
            "協議会", "ワーキンググループ", "タスクフォース", "プロジェクトチーム", "作業部会", "検討会", "懇談会", "有識者会議", "検討委員会", "専門家会議", "調査会", "連絡会議",
            "研究会",
            "部会", "小委員会", "関係者会議", "閣僚会議", "関係閣僚会議", "関係府省会議", "関係省庁会議", "関係省庁連絡会議", "府省会議",
        ]))

    /// Whether what stands right behind a body's name and ends so is a part of that body with a name of its own.
    var isOfBranch: Bool { Self.branches.contains(suffix) || suffix.suffix(4).elementsEqual("センター".unicodeScalars) }

    private static let branches = Set(CommonWords.scalars(["センター", "研究所", "病院", "研究院", "大学校", "博物館", "美術館", "図書館"]))

    /// Whether its names are borne by bodies, or by what bodies form together.
    private var isOfBodies: Bool { [.institution, .institutionClass, .network].contains(type) }

    /// Whether some head ends in `scalar`.
    static func mayEnd(in scalar: Unicode.Scalar) -> Bool {
        byLastScalar[scalar] != nil || lastOfQualified.contains(scalar)
    }

    private static let firstOfQualifiers = Set(qualified.flatMap { $0.qualifiers.compactMap(\.first) })
    private static let lastOfQualified = Set(qualified.flatMap { $0.bodies.compactMap(\.suffix.last) })

    /// By their last scalar, longest first.
    private static let byLastScalar: [Unicode.Scalar: [NameHead]] = Dictionary(
        grouping: all, by: { $0.suffix[$0.suffix.count - 1] }
    ).mapValues { $0.sorted { $0.suffix.count > $1.suffix.count } }

    /// 手引き, 日本農林規格: its subject stands before it with の, not as a modifier.
    var standsBehindSubject: Bool { type == .guideline && suffix.first == "手" || type == .standard && suffix.count > 4 }

    /// Whether a name of this head counts as one in running text, without quotes and citation.
    var standsUnquoted: Bool {
        switch need {
        case .nothing, .modifier, .longModifier, .owner: true
        case .citation, .title, .edition, .quotes: false
        }
    }
}
