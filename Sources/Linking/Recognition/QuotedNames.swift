internal import JapaneseText

/// Names set off by quotes: 「…事業」, 「…について」(令和4年9月5日付け…発0905第3号).
///
/// Quotes also hold sentences and single words; what is quoted is a name where the authority has it, where its last word
/// is the head of a class of names, or where a citation beside it makes it an instrument.
struct QuotedNames {
    let source: NameSource

    func read(_ reading: inout Reading) {
        for quote in reading.brackets.all where "「『“".unicodeScalars.contains(reading.scalars[quote.open]) {
            let name = nameRange(of: quote, in: reading)
            guard name.count > 1, !reading.scalars[name].contains("。"), !Declarations.isDeclaration(quote, in: reading)
            else { continue }
            let inner = Citation(reading, name.upperBound..<quote.close)
            let outer = citation(beside: quote, in: reading)
            let citation = outer.map { inner.isEmpty ? $0 : inner } ?? inner
            guard let sighting = sighting(name, quote, citation, in: reading) else { continue }
            reading.sightings.append(sighting)
            reading.sightIdentifiers(of: citation, sighting)
            addResult(of: sighting, to: &reading)
        }
    }

    /// Whether a bracket belongs to the name before it, as (最終まとめ) does: it tells no date, amount or decision, and
    /// names no part of a program.
    private func isPartOfName(_ bracket: Bracket, in reading: Reading) -> Bool {
        let inside = reading.scalars[bracket.inside]
        // 「…事業(SHIOKAZE)」: its abbreviation, which is read by itself.
        if inside.count >= 2,
            inside.allSatisfy({ [.latin, .digit].contains(Script($0)) || "-.".unicodeScalars.contains($0) })
        {
            return false
        }
        // (2024年版): which edition it is.
        if inside.last == "版", inside.count <= 8 { return true }
        // 「…大綱(2017年度~2020年度)」: the years that a plan is for.
        if inside.contains("~"), inside.contains("年"),
            inside.allSatisfy({ "0123456789年度~令和平成元".unicodeScalars.contains($0) })
        {
            return true
        }
        if inside.contains(where: { "円年号額".unicodeScalars.contains($0) }) || NameHead.of(inside)?.type == .program {
            return false
        }
        return Citation(reading, bracket.inside).isEmpty
            && !Self.acts.contains { act in inside.suffix(act.count).elementsEqual(act) }
    }

    private static let acts = CommonWords.scalars(["改正", "改訂", "策定", "決定", "公表", "施行", "を含む", "予算", "内数", "新規", "継続"])

    /// What is quoted without the brackets at its end (a budget, a date, a part of the program), which are read by
    /// themselves.
    private func nameRange(of quote: Bracket, in reading: Reading) -> Range<Int> {
        var end = quote.close
        while let bracket = reading.brackets.closing(at: end - 1), bracket.open > quote.open + 1,
            "([〔".unicodeScalars.contains(reading.scalars[bracket.open]), !isPartOfName(bracket, in: reading)
        {
            end = bracket.open
        }
        var start = quote.open + 1
        while start < end, reading.scalars[start] == " " { start += 1 }
        while end > start, reading.scalars[end - 1] == " " { end -= 1 }
        return start..<end
    }

    /// The citation in brackets behind the quotes, or the number, 通知 or 事務連絡 that stands right before them.
    private func citation(beside quote: Bracket, in reading: Reading) -> Citation? {
        if let bracket = reading.bracket(openingAt: quote.close + 1) {
            let citation = Citation(reading, bracket.inside)
            if !citation.isEmpty { return citation }
        }
        let before = quote.open
        guard Self.introductions.contains(where: { reading.hasWord($0, before: before) }) else { return nil }
        var start = before
        while start > 0, before - start < 80, !"。、「」()".unicodeScalars.contains(reading.scalars[start - 1]) {
            start -= 1
        }
        let citation = Citation(reading, start..<before)
        return citation.isEmpty ? nil : citation
    }

    /// What stands between a citation and the quotes around the name it is for.
    private static let introductions = CommonWords.scalars(
        ["号", "通知", "事務連絡", "通達"] + ["閣議決定", "閣議了解", "本部決定", "会議決定"].flatMap { [$0 + "された", $0 + "した", $0 + "の"] })

    private func sighting(_ name: Range<Int>, _ quote: Bracket, _ citation: Citation, in reading: Reading)
        -> Sighting?
    {
        let canonical = reading.canonical(name)
        let head = head(of: canonical) ?? (citation.isDated ? NameHead.of(canonical.unicodeScalars) : nil)
        if isResearchProject(name, quote, in: reading) {
            return minted(
                name, canonical, .program, "in quotes as what was adopted (採択) under a program: a research project")
        }
        if citation.isEmpty, isDeclaredByMany(quote, head, in: reading) {
            return minted(name, canonical, .program, "in quotes as what those who join it declare")
        }
        if citation.isEmpty, isCarriedOut(quote, head, in: reading) {
            return minted(name, canonical, .program, "in quotes as what is carried out")
        }
        // 「…の機能強化について」を公表した: what is published under such a title, and is no notice, is a report.
        if citation.isEmpty, reading.hasWord(Self.about, before: name.upperBound), name.count > 8,
            Self.publishings.contains(where: { reading.hasWord($0, at: quote.close + 1) })
        {
            return minted(name, canonical, .report, "in quotes as what is published", score: 0.75)
        }
        if !citation.isEmpty || head?.type.isLegalInstrument == true,
            let found = source.instrument(canonical, head: head?.type, citation: citation, range: name, rank: .quoted)
        {
            return found
        }
        let types = head.map { [$0.type] } ?? EntityType.allCases
        if let known = source.known(
            canonical, as: types, range: name, rank: .quoted, reason: "a name of the authority, in quotes")
        {
            return known
        }
        if let known = source.known(
            String(canonical.prefix { $0 != "(" }), as: types, range: name, rank: .quoted,
            reason: "a name of the authority before its bracket")
        {
            return known
        }
        guard let head, head.suffix.count < canonical.unicodeScalars.count else {
            if let type = typeOfApposition(name, quote, in: reading) {
                return minted(
                    name, canonical, type, "in quotes, and the noun before it makes it a \(type.rawValue)", score: 0.8)
            }
            if name.count >= 8, isOfBody(citation, quote, in: reading) {
                return minted(
                    name, canonical, .report, "in quotes, and the bracket has the day and the body it is of", score: 0.7
                )
            }
            guard isBrand(name, quote, in: reading) else { return nil }
            // 「海の記憶」事業: without the quotes it would read as a phrase, so they belong to the name.
            let whole = quote.open..<quote.close + 3
            let isUndertaking = reading.hasWord(["事", "業"], at: quote.close + 1) && reading.endsWord(whole.upperBound)
            return minted(
                isUndertaking ? whole : name, isUndertaking ? reading.canonical(whole) : canonical, .program,
                "in quotes, coined, and said to be run", score: 0.6)
        }
        if head.type == .program, head.isCommonNoun(canonical.unicodeScalars.dropLast(head.suffix.count)) {
            return nil
        }
        var suffix = String.UnicodeScalarView()
        suffix.append(contentsOf: head.suffix)
        return minted(
            name, canonical, head.type,
            "in quotes, and its last word \(String(suffix)) makes it a \(head.type.rawValue)")
    }

    /// 「港の将来に向けて」(令和5年3月10日港湾審議会): a title with the day and the body that it is of, and no number.
    private func isOfBody(_ citation: Citation, _ quote: Bracket, in reading: Reading) -> Bool {
        guard citation.date?.month != nil, citation.notices.isEmpty, citation.law == nil,
            let bracket = reading.bracket(openingAt: quote.close + 1)
        else { return false }
        return reading.sightings.contains {
            $0.type == .institution && bracket.inside.contains($0.range.lowerBound)
        }
            || bracket.inside.contains { at in
                Self.deliberating.contains { reading.hasWord($0, at: at) }
            }
    }

    private static let deliberating = CommonWords.scalars(["審議会", "検討会", "委員会", "部会", "会議", "懇談会", "研究会"])

    /// 「…総合対策」を実施した: what is done is a program, what is decided a plan.
    private func isCarriedOut(_ quote: Bracket, _ head: NameHead?, in reading: Reading) -> Bool {
        head.map { $0.suffix.elementsEqual("対策".unicodeScalars) } == true
            && Self.carryings.contains { reading.hasWord($0, at: quote.close + 1) }
    }

    private static let carryings = CommonWords.scalars(["を実施", "を行", "により", "を活用", "の予算", "を通じ", "の採択", "で支援"])

    private static let about = Array("について".unicodeScalars)
    private static let publishings = CommonWords.scalars(["を公表", "を取りまとめ", "をとりまとめ", "をまとめ"])

    /// 「…宣言」を行う企業: nobody's decision, but a scheme that companies and towns join.
    private func isDeclaredByMany(_ quote: Bracket, _ head: NameHead?, in reading: Reading) -> Bool {
        head.map { $0.suffix.elementsEqual("宣言".unicodeScalars) } == true
            && Self.joinings.contains { reading.hasWord($0, at: quote.close + 1) }
    }

    private static let joinings = CommonWords.scalars([
        "を行う企業", "を行う事業者", "を行った", "の宣言企業", "の宣言者", "宣言企業", "に参加", "への参加", "に賛同", "への賛同", "の登録", "に登録",
    ])

    /// The head of the name; of one that ends in a bracket the head of what stands in it, else of what stands before.
    private func head(of canonical: String) -> NameHead? {
        guard canonical.last == ")", let open = canonical.lastIndex(of: "(") else {
            // 基本方針2023: the year of an edition stands behind the head.
            let name = Array(canonical.unicodeScalars)
            // 連鎖倒産防止保証2号: nor does the number of a kind of guarantee.
            let isNumbered = name.last == "号" && name.dropLast().last.map { Script($0) == .digit } == true
            let printed = isNumbered ? name.count - 1 : name.count
            let end = printed - name.prefix(printed).reversed().prefix { Script($0) == .digit }.count
            return NameHead.of(name.prefix(end)).flatMap { $0.need == .edition && end == name.count ? nil : $0 }
        }
        return NameHead.of(canonical[canonical.index(after: open)...].dropLast().unicodeScalars)
            ?? NameHead.of(canonical[..<open].unicodeScalars)
    }

    private func minted(
        _ range: Range<Int>, _ canonical: String, _ type: EntityType, _ reason: String, score: Double = 0.9
    ) -> Sighting {
        Sighting(
            range: range, entity: source.minted(canonical, type), rank: .quoted, score: score, status: .minted,
            reason: reason)
    }

    /// Whether what is quoted is what a program's call adopted: 「…の確立」 with 採択 in the same clause.
    private func isResearchProject(_ name: Range<Int>, _ quote: Bracket, in reading: Reading) -> Bool {
        guard Self.result(of: name, in: reading) != nil else { return false }
        let adopted = Array("採択".unicodeScalars)
        func clause(_ range: Range<Int>) -> Bool { range.contains { reading.hasWord(adopted, at: $0) } }
        let before = max(0, quote.open - 24)..<quote.open
        let after = min(quote.close + 1, reading.scalars.count)..<min(quote.close + 16, reading.scalars.count)
        return clause(before) || clause(after)
    }

    /// What a project is to bring about: the name before の確立, の開発, ….
    private static func result(of name: Range<Int>, in reading: Reading) -> Range<Int>? {
        let ends = ["の確立", "の開発", "の構築", "の検証", "の策定", "の作成", "の標準化", "の創出", "の実用化", "の高度化", "に関する研究", "の研究", "の研究開発"]
        guard
            let end = ends.map({ Array($0.unicodeScalars) }).first(where: {
                reading.hasWord($0, before: name.upperBound)
            }),
            name.count > end.count + 1
        else { return nil }
        return name.lowerBound..<name.upperBound - end.count
    }

    /// The method, guideline or resource inside a project's name.
    private func addResult(of project: Sighting, to reading: inout Reading) {
        guard project.type == .program, let result = Self.result(of: project.range, in: reading) else { return }
        let canonical = reading.canonical(result)
        guard let head = NameHead.of(canonical.unicodeScalars), head.suffix.count < result.count,
            [.testMethod, .guideline, .informationResource, .network].contains(head.type)
        else { return }
        reading.sightings.append(
            minted(result, canonical, head.type, "what the project is to bring about, by its last word"))
    }
}
