internal import JapaneseText

/// Names with a budget in the brackets behind them: what money is set aside for is a program, whatever its last word is
/// (「海の安全高度化対策」(令和5年度補正予算:4億円), 灯台の省力化に向けた開発実証(令和5年度予算:2億円)).
struct BudgetedNames {
    let source: NameSource

    func read(_ reading: inout Reading) {
        readGrantees(&reading)
        for bracket in reading.brackets.all where reading.scalars[bracket.open] == "(" {
            readShare(in: bracket, of: &reading)
            guard let range = whole(in: bracket, of: reading) ?? budgeted(bracket, in: reading) else { continue }
            let ending = reading.sightings.ending(at: range.upperBound).filter { $0.rank != .time }
            // Only a heading word such as 対策 was taken for a plan's; what anything else was taken for has its reason.
            guard ending.allSatisfy({ $0.type == .plan && $0.status == .minted && $0.entity.facts.isEmpty }) else {
                continue
            }
            let canonical = reading.canonical(range)
            let isQuoted = range.upperBound != bracket.open
            reading.sightings.append(
                source.known(
                    canonical, as: [.program], range: range, rank: .quoted,
                    reason: "a name of the authority, with a budget")
                    ?? Sighting(
                        range: range, entity: source.minted(canonical, .program), rank: .quoted,
                        score: isQuoted ? 0.95 : 0.75, status: .minted,
                        reason: "a budget stands in the brackets behind it"))
        }
    }

    /// 12億円(うち相談支援コーディネーター配置3億円), (令和5年度予算:12億円、うち…3億円): what a share of a budget is for.
    private func readShare(in bracket: Bracket, of reading: inout Reading) {
        for at in bracket.inside where reading.hasWord(Self.share, at: at) {
            let start = at + Self.share.count
            guard isBehindAmount(at, in: reading),
                let end = (start..<bracket.inside.upperBound).first(where: {
                    Script(reading.scalars[$0]) == .digit || "約 :".unicodeScalars.contains(reading.scalars[$0])
                }), reading.sightings.ending(at: end).isEmpty, MoneyWord.namesShare(reading.scalars, start..<end)
            else { continue }
            let range = start..<end
            reading.sightings.append(
                Sighting(
                    range: range, entity: source.minted(reading.canonical(range), .program), rank: .quoted, score: 0.65,
                    status: .minted, reason: "a share of the budget is for it"))
        }
    }

    /// Whether 円 or 内数 stands before `at`, or before the bracket or the comma there.
    private func isBehindAmount(_ at: Int, in reading: Reading) -> Bool {
        guard at > 1 else { return false }
        let joint = "(、の".unicodeScalars.contains(reading.scalars[at - 1])
        return joint && "円数".unicodeScalars.contains(reading.scalars[at - 2])
    }

    /// 灯台の見回りの強化に5億円を計上: what is done to a thing is a program where money is set aside for it.
    private func readGrantees(_ reading: inout Reading) {
        for at in reading.scalars.indices where reading.hasWord(Self.into, at: at) {
            guard at + 1 < reading.scalars.count, Script(reading.scalars[at + 1]) == .digit,
                reading.sightings.ending(at: at).isEmpty,
                let act = Self.acts.first(where: { reading.hasWord($0, before: at) }),
                let yen = (at + 1..<reading.scalars.count).first(where: {
                    !"0123456789,.億万千百兆".unicodeScalars.contains(reading.scalars[$0])
                }), reading.scalars[yen] == "円", MoneyWord.grants(reading.scalars, behind: yen + 1)
            else { continue }
            var start = reading.compoundStart(before: at - act.count)
            if start > 0, reading.scalars[start - 1] == "の", reading.sightings.ending(at: start - 1).isEmpty {
                start = reading.compoundStart(before: start - 1)
            }
            let theme = reading.scalars[start..<at - act.count]
            // 海図システムの構築に: what is built has the money.
            guard theme.count >= 4, !CommonWords.areOnlyGeneric(theme, or: CommonWords.publicOrder),
                !Self.built.contains(where: { reading.hasWord($0, before: at - act.count) })
            else { continue }
            reading.sightings.append(
                Sighting(
                    range: start..<at, entity: source.minted(reading.canonical(start..<at), .program), rank: .quoted,
                    score: 0.65, status: .minted, reason: "money is set aside for it"))
        }
    }

    private static let built = CommonWords.scalars([
        "システム", "サイト", "アプリ", "ポータル", "データベース", "プラットフォーム", "基盤", "台帳", "ネットワーク", "ライブラリ", "アーカイブ",
    ])
    private static let into = Array("に".unicodeScalars)
    /// What is done to a thing by the state, behind の.
    private static let acts = CommonWords.scalars([
        "の整備", "の推進", "の支援", "の強化", "の開発", "の実証", "の普及", "の育成", "の確保", "の促進", "の構築", "の運用", "の改修", "の高度化", "の拡充", "の創出",
    ])

    private static let share = Array("うち".unicodeScalars)

    /// Whether the bracket begins with a budget: a fiscal year, the word or a figure, and an amount of money.
    private func isBudget(_ bracket: Bracket, in reading: Reading) -> Bool {
        let inside = reading.scalars[bracket.inside]
        return inside.contains("円")
            && bracket.inside.contains { at in Self.stages.contains { reading.hasWord($0, at: at) } }
            && (FiscalYear(reading.scalars, at: bracket.inside.lowerBound) != nil
                || inside.first.map { Script($0) == .digit } == true
                || reading.hasWord(Self.budget, at: bracket.inside.lowerBound))
    }

    /// (いずれも沖合総合対策として令和5年度予算:4億円の内数): what the money is budgeted as.
    private func whole(in bracket: Bracket, of reading: Reading) -> Range<Int>? {
        let inside = bracket.inside
        guard reading.scalars[inside].contains("円"),
            let at = inside.first(where: { reading.hasWord(Self.role, at: $0) }),
            FiscalYear(reading.scalars, at: at + Self.role.count) != nil
                || reading.hasWord(Self.budget, at: at + Self.role.count)
        else { return nil }
        let each = Self.each.first { reading.hasWord($0, at: inside.lowerBound) }
        let start = inside.lowerBound + (each?.count ?? 0)
        guard at - start >= 4, !reading.scalars[start..<at].contains(where: { "、。()「」円".unicodeScalars.contains($0) }),
            !CommonWords.areOnlyGeneric(reading.scalars[start..<at], or: CommonWords.publicOrder)
        else { return nil }
        return start..<at
    }

    private static let role = Array("として".unicodeScalars)
    private static let each = CommonWords.scalars(["いずれも", "ともに", "それぞれ", "全て", "すべて"])

    private func budgeted(_ bracket: Bracket, in reading: Reading) -> Range<Int>? {
        isBudget(bracket, in: reading) ? name(before: bracket.open, in: reading) : nil
    }

    private static let budget = Array("予算".unicodeScalars)
    private static let stages = CommonWords.scalars(["予算", "当初", "補正", "概算要求"])

    private func name(before open: Int, in reading: Reading) -> Range<Int>? {
        if open > 0, let quote = reading.brackets.closing(at: open - 1),
            "「『".unicodeScalars.contains(reading.scalars[quote.open]), quote.inside.count > 3
        {
            return quote.inside
        }
        let compound = reading.compoundStart(before: open)
        guard compound < open else { return nil }
        let start = reading.extendedStart(from: compound, isGeneric: true) ?? compound
        let text = reading.scalars[start..<open]
        guard text.count >= 6, !CommonWords.areOnlyGeneric(text, or: CommonWords.publicOrder) else { return nil }
        return start..<open
    }
}
