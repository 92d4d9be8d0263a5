internal import JapaneseText

/// Bodies whose last word tells nothing, by the part that the text gives them: (実施主体:海図会館), …を灯台産業センターに委託し, and
/// bodies that it says to have been founded (海図館を開館した).
///
/// Who has a part is a body of its own only by a name that says more than what sort of body it is (民間団体, 市町村).
struct Agents {
    let source: NameSource

    /// Adds a sighting for each. O(characters × words).
    func read(_ reading: inout Reading) {
        for bracket in reading.brackets.all where bracket.kind == .round { readRoles(in: bracket, of: &reading) }
        for end in reading.scalars.indices where end > 4 {
            if Self.commissions.contains(where: { reading.hasWord($0, at: end) }),
                Self.contractors.contains(where: { reading.hasWord($0, before: end) })
            {
                add(reading.compoundStart(before: end)..<end, "a program is commissioned to it", to: &reading)
            } else if Self.foundings.contains(where: { reading.hasWord($0, at: end) }),
                Self.founded.contains(reading.scalars[end - 1])
            {
                add(reading.compoundStart(before: end)..<end, "the text says that it was founded", to: &reading)
            } else if Self.contractors.contains(where: { reading.hasWord($0, before: end) }), reading.endsWord(end) {
                let start = reading.compoundStart(before: end)
                if isRunner(start, in: reading) || isHanded(end, in: reading) {
                    add(start..<end, "the text says what it runs, or that it is handed something", to: &reading)
                }
            }
        }
    }

    /// 海図システムを運営する灯台処理センター
    private func isRunner(_ start: Int, in reading: Reading) -> Bool {
        Self.runnings.contains { reading.hasWord($0, before: start) }
    }

    /// 灯台処理センターに点検講習を委託する
    private func isHanded(_ end: Int, in reading: Reading) -> Bool {
        guard reading.hasWord(["に"], at: end) else { return false }
        for at in end + 1..<min(end + 32, reading.scalars.count) {
            if reading.hasWord(Self.handing, at: at) { return true }
            if "。、(".unicodeScalars.contains(reading.scalars[at]) { return false }
        }
        return false
    }

    /// (令和5年度予算:2億円、実施主体:海図会館)
    private func readRoles(in bracket: Bracket, of reading: inout Reading) {
        for start in bracket.inside
        where (Commission.roleLabels + Commission.commissionLabels).start(in: reading.scalars, before: start) != nil {
            let end =
                (start..<bracket.close).first { "、。,()「」".unicodeScalars.contains(reading.scalars[$0]) }
                ?? bracket.close
            guard reading.scalars[start..<end].allSatisfy({ Script($0) != .hiragana }) else { continue }
            add(start..<end, "the bracket says what part it has in the program", as: .quoted, to: &reading)
        }
    }

    private func add(
        _ range: Range<Int>, _ reason: String, as rank: Sighting.Rank = .name, to reading: inout Reading
    ) {
        let name = reading.scalars[range]
        guard (5...30).contains(name.count), name.first.map({ Script($0) != .digit }) == true, name.last != "等",
            !CommonWords.areOnlyGeneric(name, or: Self.plain), NameHead.of(name)?.type != .institutionClass,
            reading.sightings.ending(at: range.upperBound).allSatisfy({
                // What only its last word (…協議会) made a network is one body, where it does something.
                $0.type == .network && $0.status == .minted
                    || rank != .name && !$0.type.isBody && $0.type != .institutionClass
            })
        else { return }
        reading.sightings.append(
            Sighting(
                range: range, entity: source.minted(reading.canonical(range), .institution), rank: rank, score: 0.75,
                status: .minted, reason: reason))
    }

    private static let commissions = CommonWords.scalars(
        ["に委託", "へ委託", "に再委託", "へ再委託", "への委託"].flatMap { act in ["し", "す", "さ", "に", "を", "。", "、"].map { act + $0 } })
    private static let contractors = CommonWords.scalars(["センター", "館", "所", "社", "会", "団", "機構", "組合", "連合", "バンク"])
    private static let runnings = CommonWords.scalars(["を運営する", "を運用する", "を実施する", "を執行する", "を所管する"])
    private static let handing = Array("を委託".unicodeScalars)
    private static let foundings = CommonWords.scalars(
        ["開館", "設立", "創設", "発足", "設け", "設置", "新設", "開設", "立ち上げ"].flatMap { ["を" + $0, "を新たに" + $0] })
    private static let founded = Set("隊館".unicodeScalars)
    /// What says of a body no more than what sort of body it is.
    private static let plain = CommonWords.scalars([
        "市町村", "都道府県", "市区町村", "地方公共団体", "法人", "社", "会", "所", "館", "隊", "組合", "協会", "センター", "株式会社", "業者", "自治会", "商工会",
        "町内会", "漁業", "農業", "森林", "協同", "地域", "住民", "専門", "委託先", "指定", "管理者", "社会福祉", "協議会", "連合会", "公民", "図書", "博物",
        "美術", "体育", "児童", "保育", "保健", "福祉", "介護", "医療", "相談", "消防", "救助", "警備", "派遣", "部", "支援員",
    ])
}
