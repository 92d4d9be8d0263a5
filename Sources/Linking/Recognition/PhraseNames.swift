internal import JapaneseText

/// Names that nothing sets off: compound nouns whose last word is the head of a class of names, such as …事業 or …拠点.
///
/// The head gives the class and the end, a change of script or a particle the beginning; a compound of generic words alone
/// (支援事業) is a common noun.
struct PhraseNames {
    let source: NameSource

    func read(_ reading: inout Reading) {
        var end = 1
        while end <= reading.scalars.count {
            defer { end += 1 }
            guard NameHead.mayEnd(in: reading.scalars[end - 1]), reading.endsWord(end) else { continue }
            let start = reading.compoundStart(before: end)
            guard start < end, let head = NameHead.of(reading.scalars[start..<end]), !goesOn(head, end, in: reading),
                !isLabel(head, end, in: reading),
                let sighting = sighting(
                    editionStart(start, head, in: reading)..<edition(end, head, in: reading), head, headEnd: end,
                    in: reading)
            else { continue }
            reading.sightings.append(sighting)
            if let bracket = reading.bracket(openingAt: sighting.range.upperBound) {
                reading.sightIdentifiers(of: Citation(reading, bracket.inside), sighting)
            }
        }
    }

    /// 事業費12億円: what the figure behind it is.
    private func isLabel(_ head: NameHead, _ end: Int, in reading: Reading) -> Bool {
        end < reading.scalars.count && Script(reading.scalars[end]) == .digit
            && head.suffix.elementsEqual("事業費".unicodeScalars)
    }

    /// Whether the head is written with one more letter here: 手引き.
    private func goesOn(_ head: NameHead, _ end: Int, in reading: Reading) -> Bool {
        guard end < reading.scalars.count else { return false }
        let longer = NameHead.of(reading.scalars[end - head.suffix.count..<end + 1])
        return longer.map { $0.suffix.count > head.suffix.count } ?? false
    }

    /// 海をきれいにする運動: where the clause begins that says what a campaign is for. Nil where no clause does.
    private func callStart(before end: Int, in reading: Reading) -> Int? {
        guard end > 0, "すくむるぐつぶ".unicodeScalars.contains(reading.scalars[end - 1]) else { return nil }
        var start = reading.clauseStart(before: end)
        while start < end, [.mark, .space, .middleDot].contains(Script(reading.scalars[start])) { start += 1 }
        let clause = reading.scalars[start..<end]
        let grammar = CommonWords.clauseParticles + CommonWords.scalars(["は", "が", "も", "にて", "への"])
        guard (5...20).contains(clause.count), clause.contains("を"),
            !(start..<end).contains(where: { at in grammar.contains { reading.hasWord($0, at: at) } })
        else { return nil }
        return start
    }

    private func sighting(_ compound: Range<Int>, _ head: NameHead, headEnd: Int, in reading: Reading) -> Sighting? {
        let modifier = compound.lowerBound..<headEnd - head.suffix.count
        if modifier.isEmpty, head.suffix.elementsEqual("運動".unicodeScalars),
            let start = callStart(before: compound.lowerBound, in: reading)
        {
            let range = start..<compound.upperBound
            return Sighting(
                range: range, entity: source.minted(reading.canonical(range), .program), rank: .name, score: 0.7,
                status: .minted, reason: "a campaign, called by what it calls for")
        }
        // 下水道ビジョン2030: the year of an edition makes a name of what could be a common noun.
        let edition = headEnd..<compound.upperBound
        let isOfYear = edition.count == 4 && edition.allSatisfy { Script(reading.scalars[$0]) == .digit }
        // Generic words behind an owner's make a name: 国立特別支援教育総合研究所.
        let isOwned = head.type == .institution && modifier.count > 5 && Owners.begin(reading.scalars[modifier])
        let isGeneric =
            !isOwned && (head.isCommonNoun(reading.scalars[modifier]) || isCount(reading.scalars[modifier]))
        // A line of business is one wherever it is: 地域における鉄道事業.
        if isGeneric, !CommonWords.areOnlyGeneric(reading.scalars[modifier]), !isCount(reading.scalars[modifier]) {
            return nil
        }
        let bracket = reading.bracket(openingAt: compound.upperBound)
        let citation = bracket.map { Citation(reading, $0.inside) } ?? Citation()
        let isCited =
            citation.isCabinetDecision || citation.isDecided || citation.isNotice || citation.law != nil
            || citation.isDated || (head.type.isLegalInstrument && citation.isBareDate)
        let owner = reading.sightings.ending(at: compound.lowerBound).first { $0.type == .institution }
        // The subject of what is published belongs to its title: 港湾の強靱化プランを公表した.
        let isPublished =
            head.type.isLegalInstrument && isPublished(compound.upperBound, in: reading)
            && (!modifier.isEmpty || reading.extendedStart(from: compound.lowerBound, isGeneric: false) != nil)
        if head.isOfDeliberation, let start = theme(before: compound.lowerBound, in: reading) {
            let range = start..<compound.upperBound
            return Sighting(
                range: range, entity: source.minted(reading.canonical(range), head.type), rank: .name, score: 0.7,
                status: .minted, reason: "a body that deliberates, called by what it deliberates on")
        }
        if head.type == .institution || head.type == .network, let start = quotedStart(of: compound, in: reading) {
            let name = start..<compound.upperBound
            return Sighting(
                range: name, entity: source.minted(reading.canonical(name), head.type), rank: .name, score: 0.7,
                status: .minted, reason: "a compound noun that begins with a word in quotes")
        }
        switch head.need {
        case .quotes: return nil
        case .citation where !isCited && !(isOfYear && !isGeneric) && !isNumbered(reading.scalars[modifier]): return nil
        case .title
        where !isCited && !(isOfYear && !isGeneric) && !isNumbered(reading.scalars[modifier])
            && !isTitle(compound, modifier, head, in: reading):
            return nil
        case .edition where !citation.isCabinetDecision && !citation.isDecided && !(isOfYear && !isGeneric): return nil
        // A short modifier will do where the name reaches further left.
        case .longModifier where modifier.count < 4 && !isCited && owner == nil:
            guard Self.reaching.contains(head.type), head.type != .standard,
                reading.extendedStart(from: compound.lowerBound, isGeneric: false, isCited: isPublished) != nil
            else { return nil }
        case .owner where owner == nil && !Owners.begin(reading.scalars[compound]):
            return sightingOfBranch(compound, modifier, head, in: reading)
        // 全国720消防本部 counts bodies.
        case .owner where reading.scalars[modifier].contains(where: { Script($0) == .digit }): return nil
        default: break
        }
        // What bodies are run with names nothing without whose it is.
        if owner == nil, head.isGrant(toWhomItRuns: reading.scalars[modifier]) { return nil }
        if let owner, owner.status == .linked, modifier.count >= 2, head.isOfBranch,
            !CommonWords.areOnlyGeneric(reading.scalars[modifier])
        {
            // 国立研究開発法人甲機構乙研究所: the legal person's name introduces the institute's; a hospital's stands by itself.
            let isIntroduced =
                LegalForm.length(atStartOf: reading.scalars[owner.range]) > 0
                && reading.hasWord(Self.institute, before: compound.upperBound)
            let whole = isIntroduced ? owner.range.lowerBound..<compound.upperBound : compound
            let reason = "a part of the body whose name stands right before it"
            let canonical = reading.canonical(compound)
            return source.known(canonical, as: [.institution], range: whole, rank: .name, reason: reason)
                ?? Sighting(
                    range: whole, entity: source.minted(canonical, .institution), rank: .name, score: 0.75,
                    status: .minted, reason: reason)
        }
        var name = compound
        // 各地の…協議会: there is one in each place.
        var head = head
        // 熊本県被災者支援センター: of one prefecture, and of no other.
        if head.type == .institutionClass, head.need == .modifier, Owners.isOfPrefecture(reading.scalars[compound]) {
            head = NameHead(head, of: .institution)
        }
        // 沿岸灯火協議会の議論を受け: what deliberates is one body.
        if head.type == .network, reading.hasWord(Self.council, before: compound.upperBound),
            Self.deliberating.contains(where: { reading.hasWord($0, at: compound.upperBound) })
        {
            head = NameHead(head, of: .institution)
        }
        // 海上交通支援センター(MTSC): what has Latin letters of its own is one body.
        if head.type == .institutionClass, head.need == .modifier, hasLatinName(compound.upperBound, in: reading),
            reading.hasWord(Self.centre, before: compound.upperBound)
        {
            head = NameHead(head, of: .institution)
        }
        if head.type == .network, Self.places.contains(where: { reading.hasWord($0, before: compound.lowerBound) }) {
            head = NameHead(head, of: .institutionClass)
        }
        if let owner,
            head.type == .institution || head.isGrant(toWhomItRuns: reading.scalars[modifier])
                || (modifier.isEmpty && head.isGrant)
        {
            // A body of a body: 国立…センター…研究所, and what it is run with: …機構運営費交付金.
            name = owner.range.lowerBound..<compound.upperBound
        } else if head.type == .program, let start = lineStart(of: compound, in: reading) {
            name = start..<compound.upperBound
        } else if head.need == .nothing {
            // The head says all.
        } else if Self.reaching.contains(head.type) || isFor(compound, head, in: reading),
            !modifier.isEmpty || head.type.isLegalInstrument && (head.type != .standard || head.standsBehindSubject),
            !isCount(reading.scalars[modifier]),
            let start = reading.extendedStart(
                from: compound.lowerBound, isGeneric: isGeneric && (!modifier.isEmpty || head.standsBehindSubject),
                isCited: isCited || citation.isBareDate || isPublished)
        {
            name = start..<compound.upperBound
        } else if modifier.isEmpty || (isGeneric && !isCited) {
            return generic(compound, modifier, head, in: reading)
        }
        let canonical = reading.canonical(name)
        if head.type.isLegalInstrument
            || (head.type == .program
                && (citation.isCabinetDecision || citation.isDecided))
        {
            guard modifier.count > 1 || isCited || name != compound else { return nil }
            return source.instrument(
                canonical, head: head.type, citation: isCited ? citation : nil, range: name, rank: .name)
        }
        if let known = source.known(
            canonical, as: [head.type], range: name, rank: .name, reason: "a name of the authority")
        {
            return known
        }
        return Sighting(
            range: name, entity: source.minted(canonical, head.type), rank: .name, score: 0.7, status: .minted,
            reason: "a compound noun whose last word makes it a \(head.type.rawValue)")
    }

    /// Where a name begins whose first word stands in quotes, with ・ or nothing behind them: 「港の空白」解消本部. The ministry
    /// right before the quotes belongs to it.
    private func quotedStart(of name: Range<Int>, in reading: Reading) -> Int? {
        var end = name.lowerBound
        if end > 0, reading.scalars[end - 1] == "・" { end -= 1 }
        guard end > 0, let quote = reading.brackets.closing(at: end - 1), quote.kind == .quotation,
            (2...16).contains(quote.inside.count),
            !reading.scalars[quote.inside].contains(where: { "。、(".unicodeScalars.contains($0) }),
            NameHead.of(reading.scalars[quote.inside])?.standsUnquoted != true
        else { return nil }
        let ministry = reading.sightings.ending(at: quote.open).first { $0.type == .ministry }
        return ministry?.range.lowerBound ?? quote.open
    }

    /// A body that another runs or holds, whose own head is as common as センター: …機構が運営する港湾技能センター. One that is
    /// called in katakana alone stands for several (…が設置するマリンセンター).
    private func sightingOfBranch(
        _ compound: Range<Int>, _ modifier: Range<Int>, _ head: NameHead, in reading: Reading
    ) -> Sighting? {
        guard modifier.count >= 3, !CommonWords.areOnlyGeneric(reading.scalars[modifier]),
            let joint = Self.holdings.first(where: { reading.hasWord($0, before: compound.lowerBound) }),
            reading.isBehindBody(compound.lowerBound - joint.count, where: { $0 == .institution })
        else { return nil }
        let isOfSeveral = joint.count > 1 && modifier.allSatisfy { Script(reading.scalars[$0]) == .katakana }
        let type: EntityType = isOfSeveral ? .institutionClass : head.type
        return Sighting(
            range: compound, entity: source.minted(reading.canonical(compound), type), rank: .name, score: 0.65,
            status: .minted, reason: "what a body runs or holds, by its last word")
    }

    /// 海の道整備事業 1,234: where a line begins that holds nothing but a name of two nouns and a figure. Nil where it says more.
    private func lineStart(of compound: Range<Int>, in reading: Reading) -> Int? {
        let end = compound.upperBound
        guard end + 1 < reading.scalars.count, reading.scalars[end] == " " || reading.scalars[end] == ":",
            Script(reading.scalars[end + 1]) == .digit || reading.scalars[end + 1] == "約"
        else { return nil }
        let start = reading.scalars.firstIndex { ![.space, .mark, .middleDot].contains(Script($0)) } ?? 0
        guard start + 1 < compound.lowerBound, reading.scalars[compound.lowerBound - 1] == "の" else { return nil }
        let noun = start..<compound.lowerBound - 1
        return noun.count <= 12
            && reading.scalars[noun].allSatisfy { [.kanji, .katakana].contains(Script($0)) }
            && !CommonWords.holders.contains(Array(reading.scalars[noun])) ? start : nil
    }

    /// Whether the bracket at `end` holds an abbreviation in capitals, and no more.
    private func hasLatinName(_ end: Int, in reading: Reading) -> Bool {
        guard let bracket = reading.bracket(openingAt: end) else { return false }
        return (3...10).contains(bracket.inside.count)
            && reading.scalars[bracket.inside].allSatisfy { ("A"..."Z").contains($0) || $0 == "-" }
    }

    private static let institute = Array("研究所".unicodeScalars)
    private static let council = Array("協議会".unicodeScalars)
    private static let deliberating = CommonWords.scalars(["の議論", "の審議", "の意見", "の答申", "の提言", "で審議", "で議論", "に諮"])
    private static let centre = Array("センター".unicodeScalars)
    private static let places = CommonWords.scalars(["各地の", "各地域の", "各都道府県の", "都道府県ごとの", "全都道府県の", "各市町村の"])
    private static let holdings = CommonWords.scalars(["の", "が運営する", "が設置する", "が設置した", "に置かれた", "に設置された", "が開設した"])

    /// Where the theme of a body that deliberates begins: 港の在り方に関する検討会. Nil where the words before are no theme, or do
    /// not begin their clause.
    private func theme(before start: Int, in reading: Reading) -> Int? {
        // 灯台の在り方検討会
        let isAboutWays =
            reading.hasWord(["の"], before: start) && Self.ways.contains { reading.hasWord($0, at: start) }
        guard isAboutWays || Self.themes.contains(where: { reading.hasWord($0, before: start) }) else { return nil }
        return reading.extendedStart(from: start, isGeneric: true, isTheme: true)
    }

    private static let ways = CommonWords.scalars(["在り方", "あり方"])
    private static let themes = CommonWords.scalars(["時代の", "に関する", "に係る", "に向けた", "のための", "に資する", "における", "への"])

    /// 被災者のための…センター: a class of bodies, by whom they are for.
    private func isFor(_ compound: Range<Int>, _ head: NameHead, in reading: Reading) -> Bool {
        head.type == .institutionClass && reading.hasWord(Array("のための".unicodeScalars), before: compound.lowerBound)
    }

    /// The classes whose names are long enough to hold particles.
    private static let reaching: Set<EntityType> = [
        .program, .network, .informationResource, .guideline, .plan, .report, .standard,
    ]

    /// Bases and resources are spoken of in general too, and still are who a measure is about; a class noun of two
    /// generic words or with a number (5大…) is kept as such.
    private func generic(_ compound: Range<Int>, _ modifier: Range<Int>, _ head: NameHead, in reading: Reading)
        -> Sighting?
    {
        let isCounted = isCount(reading.scalars[modifier])
        guard
            (head.type == .institutionClass && modifier.count >= 4) || (head.type == .informationResource && isCounted)
        else {
            return nil
        }
        return Sighting(
            range: compound, entity: source.minted(reading.canonical(compound), head.type), rank: .name, score: 0.5,
            status: .minted, traits: .generic, reason: "a class noun: only generic words stand before its head",
            isLearnt: false)
    }

    /// 第9期…計画, 第5次…: one of several of its name, with a subject.
    private func isNumbered(_ modifier: ArraySlice<Unicode.Scalar>) -> Bool {
        guard modifier.first == "第", let number = Numeral(Array(modifier), at: 1) else { return false }
        let rest = modifier.dropFirst(number.range.upperBound)
        return rest.first.map { "期次".unicodeScalars.contains($0) } == true && rest.count > 4
            && !CommonWords.areOnlyGeneric(rest.dropFirst())
    }

    /// 5大, 六, 10: how many of them there are.
    private func isCount(_ modifier: ArraySlice<Unicode.Scalar>) -> Bool {
        let rest = modifier.drop { Script($0) == .digit || "一二三四五六七八九十".unicodeScalars.contains($0) }
        return rest.count < modifier.count && (rest.isEmpty || rest.elementsEqual(["大"]))
    }
}
