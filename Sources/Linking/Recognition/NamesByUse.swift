internal import JapaneseText

/// Names that their last word alone would not class, by what the text does with them: bodies that it counts (見守りホーム411か所) or
/// designates (専門医療機関の選定) are a class of bodies, what data are put into or shown by (港湾情報システムに登録) is a resource, and
/// what meets or is joined (…コミッションの会合) a body.
///
/// A compound of generic words, and one that begins with whose it is, names no class.
struct NamesByUse {
    let source: NameSource

    /// Adds a sighting for each. O(characters × words).
    func read(_ reading: inout Reading) {
        for end in 2...max(2, reading.scalars.count) where end <= reading.scalars.count {
            guard Self.lasts.contains(reading.scalars[end - 1]), isEnd(end, in: reading),
                let (type, reason, score) = use(of: end, in: reading)
            else { continue }
            let start = reading.compoundStart(before: end)
            guard start < end, isOpen(start..<end, as: type, in: reading), isName(start..<end, type, in: reading) else {
                continue
            }
            reading.sightings.append(
                Sighting(
                    range: start..<end, entity: source.minted(reading.canonical(start..<end), type), rank: .name,
                    score: score, status: .minted, reason: reason))
        }
        readOperated(&reading)
    }

    /// A number may follow a name that is counted.
    private func isEnd(_ end: Int, in reading: Reading) -> Bool {
        reading.endsWord(end) || (end < reading.scalars.count && Script(reading.scalars[end]) == .digit)
    }

    private func use(of end: Int, in reading: Reading) -> (EntityType, String, Double)? {
        if Self.bodies.contains(where: { reading.hasWord($0, before: end) }) {
            if isCounted(end, in: reading) { return (.institutionClass, "bodies that the text counts", 0.75) }
            if isDesignated(end, in: reading) { return (.institutionClass, "bodies that are designated", 0.75) }
        }
        if Self.bodies.contains(where: { reading.hasWord($0, before: end) }), isFirstOfSeveral(end, in: reading) {
            return (.institution, "the first of several bodies", 0.72)
        }
        if Self.stores.contains(where: { reading.hasWord($0, before: end) }),
            isStore(reading.bracket(openingAt: end).map { $0.close + 1 } ?? end, in: reading)
        {
            return (.informationResource, "what the text puts data into, or takes them from", 0.65)
        }
        if Script(reading.scalars[end - 1]) == .katakana, Self.met.contains(where: { reading.hasWord($0, at: end) }) {
            return (.institution, "what meets, or has members", 0.6)
        }
        return nil
    }

    /// Whether nothing better is known of the run: what its head alone made it may be put right.
    private func isOpen(_ range: Range<Int>, as type: EntityType, in reading: Reading) -> Bool {
        reading.sightings.ending(at: range.upperBound).allSatisfy { sighting in
            sighting.rank == .name && sighting.status == .minted && sighting.range == range
                && type == .institutionClass
                && (sighting.type == .network
                    || sighting.type == .institution && reading.hasWord(["大", "学"], before: range.upperBound))
        }
    }

    private func isName(_ range: Range<Int>, _ type: EntityType, in reading: Reading) -> Bool {
        let text = reading.scalars[range]
        guard let first = text.first, Script(first) != .digit, !text.contains(" ") else { return false }
        switch type {
        case .institutionClass:
            let head = Self.bodies.first { reading.hasWord($0, before: range.upperBound) }?.count ?? 0
            let modifier = text.dropLast(head)
            // 保護施設103施設 counts them.
            guard modifier.last.map({ Script($0) != .digit }) == true, !isOfBoth(range, in: reading) else {
                return false
            }
            return modifier.count >= 2 && text.count >= 6 && !CommonWords.areOnlyGeneric(modifier, or: Self.plain)
                && !Owners.begin(text)
        case .informationResource:
            let head = Self.stores.first { reading.hasWord($0, before: range.upperBound) }?.count ?? 0
            let modifier = text.dropLast(head)
            return modifier.count >= 3 && !CommonWords.areOnlyGeneric(modifier)
                && !Self.orders.contains { modifier.suffix($0.count).elementsEqual($0) }
        case .institution where isFirstOfSeveral(range.upperBound, in: reading):
            return text.count >= 7 && !CommonWords.areOnlyGeneric(text, or: Self.plain)
        default:
            return text.count >= 8 && text.allSatisfy { [.katakana, .latin, .middleDot, .digit].contains(Script($0)) }
                && !CommonWords.areOnlyGeneric(text)
        }
    }

    /// 官民協議会: one of its kind, though a law speaks of it.
    private func isOfBoth(_ range: Range<Int>, in reading: Reading) -> Bool {
        reading.hasWord(Self.both, before: range.upperBound)
    }

    private static let both = Array("官民協議会".unicodeScalars)

    // MARK: - Counted and designated

    /// 411か所, は全国で829か所となり, を新たに4法人: a number of bodies right behind.
    private func isCounted(_ end: Int, in reading: Reading) -> Bool {
        var i = end
        if let bracket = reading.bracket(openingAt: i) { i = bracket.close + 1 }
        let particle = Self.particles.first { reading.hasWord($0, at: i) } ?? []
        i += particle.count
        while let word = Self.adverbs.first(where: { reading.hasWord($0, at: i) }) { i += word.count }
        guard let number = Numeral(reading.scalars, at: i), number.range.lowerBound == i,
            let counter = Self.counters.first(where: { reading.hasWord($0, at: number.range.upperBound) })
        else { return false }
        // 支援センターは3機関と連携: who does something with others.
        let behind = number.range.upperBound + counter.count
        let isSubject = particle.last == "は" || particle.last == "が" || particle.last == "も"
        return !isSubject || !Self.others.contains { reading.hasWord($0, at: behind) }
    }

    /// 外3庁, ほか12校: the name is one body's.
    private func isFirstOfSeveral(_ end: Int, in reading: Reading) -> Bool {
        guard let word = Self.further.first(where: { reading.hasWord($0, at: end) }),
            let number = Numeral(reading.scalars, at: end + word.count), number.range.lowerBound == end + word.count
        else { return false }
        let behind = number.range.upperBound
        return (Self.counters + [["庁"], ["所"]]).contains { reading.hasWord($0, at: behind) }
    }

    private static let further = CommonWords.scalars(["外", "ほか", "他", "など", "をはじめ"])

    private func isDesignated(_ end: Int, in reading: Reading) -> Bool {
        if Self.designations.contains(where: { reading.hasWord($0, at: end) }) { return true }
        let start = reading.compoundStart(before: end)
        return Self.designated.contains { reading.hasWord($0, before: start) } || isOfLaw(start, in: reading)
            || (reading.hasWord(["を"], before: start) && Self.makings.contains { reading.hasWord($0, at: end) })
    }

    /// …法(平成22年法律第3号)に基づく, 同法第7条の: a law says what the body is.
    private func isOfLaw(_ start: Int, in reading: Reading) -> Bool {
        guard let joint = Self.bases.first(where: { reading.hasWord($0, before: start) }) else { return false }
        let at = start - joint.count
        if let bracket = reading.brackets.closing(at: at - 1), bracket.kind == .round {
            return Citation(reading, bracket.inside).law != nil
        }
        return ["法", "条", "項", "法律"].contains { reading.hasWord(Array($0.unicodeScalars), before: at) }
    }

    private static let bases = CommonWords.scalars(["に基づく", "に規定する", "に定める", "上の"])

    private static let bodies = CommonWords.scalars([
        "センター", "ホーム", "施設", "機関", "医療機関", "病院", "診療所", "薬局", "拠点", "ステーション", "団体", "法人", "窓口", "事業者", "学校", "高校", "大学",
        "クラブ", "カフェ", "ハウス", "ラボ", "研究所", "協議会", "委員会", "チーム", "企業", "組合", "図書館", "農園", "農場", "工房", "食堂", "ひろば", "広場",
        "教室",
    ])
    private static let particles = CommonWords.scalars([
        "の数は", "数は", "の設置数は", "設置数は", "の指定数は", "指定数は", "の設置は", "の設置を", "の指定は", "の認定は", "の登録は", "は", "は、", "を", "が", "も",
        "として", "については",
        "、",
    ])
    private static let adverbs = CommonWords.scalars([
        "全国", "全国で", "全国に", "全国の", "新たに", "累計で", "累計", "延べ", "約", "計", "合計", "更に", "、", "既に", "全", "これまでに",
    ])
    private static let counters = CommonWords.scalars([
        "か所", "カ所", "ヶ所", "ヵ所", "箇所", "施設", "法人", "機関", "団体", "館", "校", "社", "拠点", "事業所", "園", "病院", "大学", "センター", "組合",
        "チーム", "薬局", "自治体", "市町村", "市区町村", "都道府県",
        "自治体", "市町村", "市区町村", "都道府県",
    ])
    private static let others = CommonWords.scalars(["を", "と", "から", "による", "に対", "へ", "の"])
    private static let designations: [[Unicode.Scalar]] = {
        let acts = ["指定", "選定", "認定", "登録", "指名", "公募"]
        var words = ["に位置付け", "に位置づけ", "として位置付け", "として位置づけ"]
        for particle in ["の", "に", "として", "を"] { words += acts.map { particle + $0 } }
        return CommonWords.scalars(words)
    }()
    private static let designated = CommonWords.scalars([
        "の指定を受けた", "の認定を受けた", "の登録を受けた", "に規定する", "に定める", "に規定された", "に基づき指定された", "に基づき認定された", "に基づき登録された", "に基づき設置された",
        "により指定された", "により認定された", "に基づき指定した", "に基づき認定した",
    ])
    private static let makings = CommonWords.scalars(["とする", "とし", "とした", "として"])
    /// What says of a body no more than what sort of body it is.
    private static let plain = CommonWords.scalars([
        "医療", "福祉", "介護", "教育", "保育", "学校", "金融", "公共", "公益", "自治", "行政", "地方", "市民", "住民", "農業", "漁業", "林業", "商業",
        "製造", "高等",
        "指定", "認定", "登録", "関連", "被災", "上場", "大手", "協同", "特定", "等", "参加", "加盟", "会員", "対応", "避難",
    ])

    // MARK: - Stores of data

    private static let stores = CommonWords.scalars([
        "システム", "サイト", "ウェブサイト", "ライブラリ", "ライブラリー", "アーカイブ", "カタログ", "プラットフォーム", "ポート", "マップ", "ナビ", "台帳", "データ基盤",
        "情報基盤",
        "アプリ", "レジストリ", "クラウド", "総覧", "ダッシュボード", "バンク", "ネット", "ポータル", "DB",
    ])
    private static let stored: [[Unicode.Scalar]] = {
        let into = ["登録", "掲載", "収録", "収載", "蓄積", "集約", "格納", "追加", "公開", "接続", "追記", "入力", "データを", "情報を", "搭載", "新たに"]
        let from = ["公開", "提供", "取得", "検索", "閲覧", "ダウンロード", "出力", "候補", "配信", "抽出"]
        let by = ["公開", "提供", "検索", "閲覧", "共有", "配信", "公表", "申請", "掲載", "管理", "受け付け", "受付"]
        let of = ["運用", "利用者", "配信", "登録", "データ", "改修", "更改", "機能", "アカウント", "掲載", "画面", "稼働"]
        let object = [
            "公開", "運用", "改修", "更改", "刷新", "稼働", "構築", "導入", "開設", "拡充し", "用い", "通じて公開", "通じて提供", "通じて公表", "使っ", "使い",
        ]
        let uses: [(particle: String, words: [String])] = [
            ("に", into), ("から", from), ("で", by), ("において", by), ("の", of), ("を", object),
        ]
        let words = uses.flatMap { use in use.words.map { use.particle + $0 } }
        return CommonWords.scalars(words + ["との連携", "と連携", "との接続", "との突合", "上で", "上に", "を介し"])
    }()
    /// Whether what stands behind a name, or behind the brackets that say what else it is called, is said of a store of data.
    private func isStore(_ end: Int, in reading: Reading) -> Bool {
        Self.stored.contains { reading.hasWord($0, at: end) } || takesIn(end, in: reading)
            || isPaidFor(end, in: reading)
    }

    /// に公営住宅の地図データを加え: something is put in, a few words further on.
    private func takesIn(_ end: Int, in reading: Reading) -> Bool {
        guard reading.hasWord(["に"], at: end) else { return false }
        for at in end + 1..<min(end + 22, reading.scalars.count) {
            if Self.takings.contains(where: { reading.hasWord($0, at: at) }) { return true }
            if "。、「」()".unicodeScalars.contains(reading.scalars[at]) { return false }
        }
        return false
    }

    /// の構築に7億円を充て, を8,500万円で整備: a system that has a budget.
    private func isPaidFor(_ end: Int, in reading: Reading) -> Bool {
        guard let use = Self.spendings.first(where: { reading.hasWord($0, at: end) }),
            end + use.count < reading.scalars.count,
            use.count > 1 || Script(reading.scalars[end + use.count]) == .digit
        else { return false }
        for at in end + use.count..<min(end + use.count + 24, reading.scalars.count) {
            if reading.scalars[at] == "円" { return true }
            if "。、「」".unicodeScalars.contains(reading.scalars[at]) { return false }
        }
        return false
    }

    private static let spendings = CommonWords.scalars(
        ["構築", "整備", "改修", "開発", "刷新", "更改", "運用"].map { "の\($0)に" } + ["を", "に"])

    private static let takings: [[Unicode.Scalar]] = {
        let things = ["点を", "件を", "機能を", "データを", "情報を", "図を", "記録を", "資料を", "文書を", "結果を", "成果を"]
        let acts = ["加え", "追加", "登録", "掲載", "収録", "搭載", "公開", "反映", "蓄積", "集約", "載せ", "収め"]
        return CommonWords.scalars(things.flatMap { thing in acts.map { thing + $0 } })
    }()

    /// Orders of things that are called systems, and hold no data: 食料システム.
    private static let orders = CommonWords.scalars([
        "社会", "食料", "経済", "教育", "医療", "交通", "エネルギー", "金融", "生産", "物流", "輸送", "供給", "制御", "運転", "空調", "給湯", "発電", "蓄電",
        "航行",
        "政治", "評価", "運転支援", "観測", "教材", "サポート", "推進", "連携", "官民連携",
    ])

    // MARK: - What meets

    private static let met = CommonWords.scalars([
        "の場で", "の場において", "の会合", "の総会", "の年次総会", "の理事会", "の閣僚会合", "の作業部会", "の事務局", "に加盟", "への加盟", "の加盟国", "の勧告", "の決議",
        "の議長国",
        "の閣僚理事会",
    ])

    /// 港湾NET(…会社が運営): what the bracket says that somebody runs keeps data, where its own word makes it nothing else.
    private func readOperated(_ reading: inout Reading) {
        for bracket in reading.brackets.all
        where reading.scalars[bracket.open] == "("
            && Self.operated.contains(where: { reading.hasWord($0, before: bracket.close) })
        {
            var end = bracket.open
            if end > 0, "」』".unicodeScalars.contains(reading.scalars[end - 1]) { end -= 1 }
            let start = reading.compoundStart(before: end)
            guard end - start >= 4, reading.sightings.ending(at: end).isEmpty,
                NameHead.of(reading.scalars[start..<end]) == nil,
                reading.scalars[start..<end].allSatisfy({ [.latin, .katakana, .digit].contains(Script($0)) })
            else { continue }
            reading.sightings.append(
                Sighting(
                    range: start..<end,
                    entity: source.minted(reading.canonical(start..<end), .informationResource), rank: .name,
                    score: 0.6, status: .minted, reason: "the bracket says who runs it"))
        }
    }

    private static let operated = CommonWords.scalars(["が運営", "が運用", "が管理", "が提供", "が運営する", "が運用する", "が公開"])

    private static let lasts = Set((bodies + stores).compactMap(\.last)).union("ンルムスィ".unicodeScalars)
}
