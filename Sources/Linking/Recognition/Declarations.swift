internal import JapaneseText

/// Abbreviations that the document declares itself: 河川管理審査委員会(以下「RMC」という。), …機構(JAXA), (以下、…), (略称:…).
struct Declarations {
    let source: NameSource

    /// Adds a sighting for the short form of each declaration, and one for the full form where nothing has found it.
    func read(_ reading: inout Reading) {
        for bracket in reading.brackets.all where "(〔".unicodeScalars.contains(reading.scalars[bracket.open]) {
            guard let short = shortForm(in: bracket, of: reading), let owner = owner(before: bracket.open, in: &reading)
            else {
                readContraction(bracket, in: &reading)
                readBrand(bracket, in: &reading)
                readShortened(bracket, in: &reading)
                continue
            }
            for short in [short] + furtherForms(behind: short, in: bracket, of: reading) {
                declare(short, for: owner, "declared in brackets behind \(owner.entity.name)", in: &reading)
            }
        }
        readSoCalled(&reading)
    }

    /// 公益社団法人港の和食文化国民会議(和食会議): the letters of a body's name, some left out, from its first behind the legal form.
    private func readContraction(_ bracket: Bracket, in reading: inout Reading) {
        let short = Array(reading.scalars[bracket.inside])
        guard (2...8).contains(short.count),
            short.allSatisfy({ [.kanji, .katakana].contains(Script($0)) })
                || short.count > 2 && short.allSatisfy({ ("a"..."z").contains($0) }),
            let owner = reading.sightings.ending(at: bracket.open).first(where: { $0.type == .institution })
        else { return }
        let name = Array(reading.scalars[owner.range])
        let own = name.dropFirst(LegalForm.length(atStartOf: name))
        guard short.count < own.count, LegalForm.length(atStartOf: name) > 0,
            ("a"..."z").contains(short[0]) || isContraction(short, of: own)
        else { return }
        declare(
            bracket.inside, for: owner, "in brackets behind \(owner.entity.name), of whose letters it is", in: &reading)
    }

    /// 灯台整備特別推進交付金(ソフト交付金): the same last word behind a shorter one, alone in the bracket or before a comma. A plan is
    /// called by any word of plans: …基本方針2024(灯の方針).
    private func readShortened(_ bracket: Bracket, in reading: inout Reading) {
        let inside = reading.scalars[bracket.inside].prefix { $0 != "、" }
        let short = bracket.inside.lowerBound..<bracket.inside.lowerBound + inside.count
        let end = "」』".unicodeScalars.contains(bracket.open > 0 ? reading.scalars[bracket.open - 1] : " ") ? 1 : 0
        if let owner = reading.sightings.ending(at: bracket.open - end).first(where: { $0.type == .plan }),
            short == bracket.inside, (3...12).contains(short.count), short.count < owner.range.count,
            NameHead.of(inside)?.type == .plan, inside.allSatisfy({ Script($0) != .digit && $0 != "(" })
        {
            declare(short, for: owner, "in brackets behind \(owner.entity.name), by a last word of plans", in: &reading)
            return
        }
        guard let owner = reading.sightings.ending(at: bracket.open).first(where: { $0.type == .program }),
            let head = NameHead.of(inside), head.type == .program, head.suffix.count > 1,
            (1...4).contains(short.count - head.suffix.count), short.count + 3 < owner.range.count,
            reading.hasWord(head.suffix, before: bracket.open)
        else { return }
        declare(short, for: owner, "in brackets behind \(owner.entity.name), with the same last word", in: &reading)
    }

    /// 下水熱利用促進事業(B-HEATプロジェクト), 海図情報提供システム(シーナビ): what a program or a resource is called by who runs it.
    private func readBrand(_ bracket: Bracket, in reading: inout Reading) {
        let inside = bracket.inside
        let latin = reading.scalars[inside].prefix {
            Script($0) == .latin || Script($0) == .digit || $0 == "-" || $0 == "_"
        }
        guard (5...16).contains(inside.count),
            reading.scalars[inside].dropFirst(latin.count).allSatisfy({ Script($0) == .katakana }),
            latin.isEmpty || latin.filter({ ("A"..."Z").contains($0) }).count > 1,
            let owner = reading.sightings.ending(at: bracket.open).first(where: {
                $0.type == .informationResource || $0.type == .program && !latin.isEmpty
            })
        else { return }
        declare(
            inside, for: owner, "in brackets behind \(owner.entity.name), in letters that name nothing else",
            in: &reading)
    }

    private func isContraction(_ short: [Unicode.Scalar], of name: ArraySlice<Unicode.Scalar>) -> Bool {
        var rest = name
        for letter in short {
            guard let at = rest.firstIndex(of: letter) else { return false }
            rest = rest[(at + 1)...]
        }
        return true
    }

    private func declare(_ short: Range<Int>, for owner: Sighting, _ reason: String, in reading: inout Reading) {
        let text = reading.canonical(short)
        guard text != owner.entity.name else { return }
        // 沖の学校プログラム(ISLE) where the authority has ISLE alone: both are that.
        if owner.status == .minted,
            let known = reading.sightings.indices(of: short).map({ reading.sightings[$0] }).first(where: {
                $0.status == .linked && $0.range == short && $0.type == owner.type
            })
        {
            reading.sightings.name(owner.entity.path, as: known)
            return
        }
        var sighting = owner
        sighting.range = short
        sighting.entity.facts.appendIfNew(.abbreviation(text))
        sighting.rank = .declared
        sighting.traits = [.abbreviation]
        sighting.candidates = owner.candidates.inherited(from: owner.entity.name)
        sighting.reason = reason
        reading.sightings.append(sighting)
    }

    /// 以下「甲法」又は「新法」という: the quotes that follow those of the first short form.
    private func furtherForms(behind first: Range<Int>, in bracket: Bracket, of reading: Reading) -> [Range<Int>] {
        var forms: [Range<Int>] = []
        var at = first.upperBound + 1
        while let joint = Self.alternatives.first(where: { reading.hasWord($0, at: at) }),
            let quote = reading.brackets.opening(at: at + joint.count), quote.kind == .quotation,
            quote.close < bracket.close, (1...30).contains(quote.inside.count)
        {
            forms.append(quote.inside)
            at = quote.close + 1
        }
        return forms
    }

    private static let alternatives = CommonWords.scalars(["又は", "若しくは", "、", "及び", "もしくは", "または"])

    /// …に関する法律(平成18年法律第51号)、いわゆる甲法: what a law is called that stands right before, and the other way round,
    /// 甲法(…に関する法律(平成18年法律第51号)): a short form that the index does not have before its title in brackets.
    private func readSoCalled(_ reading: inout Reading) {
        let titled = reading.sightings.filter {
            ($0.type == .law || $0.type == .order) && !$0.traits.contains(.identifier)
        }
        for law in titled {
            var at = law.range.upperBound
            if let bracket = reading.bracket(openingAt: at) { at = bracket.close + 1 }
            if let words = Self.soCalled.first(where: { reading.hasWord($0, at: at) }) {
                let start = at + words.count
                if let end = shortTitle(from: start, in: reading), !reading.isSighted(start..<end) {
                    declare(start..<end, for: law, "what the text calls \(law.entity.name)", in: &reading)
                }
            }
            if let bracket = reading.brackets.around(law.range.lowerBound), bracket.kind == .round,
                bracket.inside.lowerBound == law.range.lowerBound
            {
                let start = reading.compoundStart(before: bracket.open)
                guard shortTitle(from: start, in: reading) == bracket.open, bracket.open - start < law.range.count,
                    !reading.isSighted(start..<bracket.open)
                else { continue }
                declare(start..<bracket.open, for: law, "its title stands in brackets behind it", in: &reading)
            }
        }
    }

    /// The end of a compound that begins at `start` and ends in 法 or 令.
    private func shortTitle(from start: Int, in reading: Reading) -> Int? {
        var end = start
        while end < reading.scalars.count, end < start + 24,
            [.kanji, .katakana, .latin, .middleDot].contains(Script(reading.scalars[end]))
        {
            end += 1
            if end > start + 1, "法令".unicodeScalars.contains(reading.scalars[end - 1]), reading.endsLaw(end) {
                return end
            }
        }
        return nil
    }

    private static let soCalled = CommonWords.scalars(["、いわゆる", "(いわゆる", "、通称", "、略称", "いわゆる"])

    /// Whether the quotes hold a short form: 以下 stands before them, or という behind them in a bracket.
    static func isDeclaration(_ quote: Bracket, in reading: Reading) -> Bool {
        introductions.contains { reading.hasWord($0, before: quote.open) }
    }

    /// Where the short form stands in a bracket; nil where the bracket declares none.
    private func shortForm(in bracket: Bracket, of reading: Reading) -> Range<Int>? {
        let inside = bracket.inside
        if let intro = Self.introductions.first(where: { word in inside.contains { reading.hasWord(word, at: $0) } }),
            let at = inside.first(where: { reading.hasWord(intro, at: $0) })
        {
            let start = at + intro.count
            if let quote = reading.brackets.opening(at: start), "「『“".unicodeScalars.contains(reading.scalars[start]) {
                return quote.inside
            }
            if let quote = laterQuote(from: start, in: inside, of: reading) { return quote }
            // 以下同じ repeats what the bracket says.
            guard !reading.hasWord(Array("同じ".unicodeScalars), at: start) else { return nil }
            let ends = ["という", "と略", "と呼ぶ", "とする", "。", ")"].map { Array($0.unicodeScalars) }
            let end = (start..<inside.upperBound).first { position in
                ends.contains { reading.hasWord($0, at: position) }
            }
            let range = start..<(end ?? inside.upperBound)
            return range.count >= 2 && range.count <= 30 ? range : nil
        }
        // (令和3年法律第84号。「新法」)
        if inside.upperBound > inside.lowerBound, reading.scalars[inside.upperBound - 1] == "」",
            let quote = reading.brackets.closing(at: inside.upperBound - 1), quote.open > inside.lowerBound,
            reading.scalars[quote.open - 1] == "。", LawNumber(reading.scalars, at: inside.lowerBound) != nil
        {
            return quote.inside
        }
        // (愛称「うみねこ」)
        for nickname in Self.nicknames where reading.hasWord(nickname, at: inside.lowerBound) {
            if let quote = reading.brackets.opening(at: inside.lowerBound + nickname.count),
                quote.close + 1 == inside.upperBound
            {
                return quote.inside
            }
        }
        // (次項において「新法」という。)
        if let at = inside.first(where: { reading.hasWord(Self.place, at: $0) }),
            let quote = laterQuote(from: at, in: inside, of: reading)
        {
            return quote
        }
        // (JAXA), (e-Tax) behind a name: Latin letters alone.
        let letters = reading.scalars[inside]
        let capitals = letters.filter { ("A"..."Z").contains($0) }.count
        guard (2...10).contains(letters.count), capitals >= 2 || (capitals == 1 && letters.count > 2),
            letters.allSatisfy({ Script($0) == .latin || $0 == "-" || $0 == "." || Script($0) == .digit })
        else { return nil }
        return inside
    }

    /// The short form in quotes that a place stands before: 以下この条において「旧法」という.
    private func laterQuote(from start: Int, in inside: Range<Int>, of reading: Reading) -> Range<Int>? {
        guard let open = (start..<min(start + 30, inside.upperBound)).first(where: { reading.scalars[$0] == "「" }),
            let quote = reading.brackets.opening(at: open), quote.close < inside.upperBound, quote.inside.count <= 30,
            !quote.inside.isEmpty, reading.hasWord(Self.place, before: open),
            Self.callings.contains(where: { reading.hasWord($0, at: quote.close + 1) })
        else { return nil }
        return quote.inside
    }

    private static let nicknames = CommonWords.scalars(["愛称", "愛称:", "愛称は"])
    private static let place = Array("において".unicodeScalars)
    private static let callings = ["という", "といい", "と総称", "と略称", "と呼ぶ"].map { Array($0.unicodeScalars) }

    /// The name that ends where the bracket opens, or before one more bracket (the law's number) between.
    private func owner(before open: Int, in reading: inout Reading, isBehindBracket: Bool = false) -> Sighting? {
        let end = "」』”".unicodeScalars.contains(open > 0 ? reading.scalars[open - 1] : " ") ? open - 1 : open
        let best = reading.sightings.ending(at: end).filter { $0.rank != .time }.max {
            ($0.rank, $0.range.count) < ($1.rank, $1.range.count)
        }
        if let best { return best }
        if !isBehindBracket, let between = reading.brackets.closing(at: end - 1), reading.scalars[between.open] == "(" {
            return owner(before: between.open, in: &reading, isBehindBracket: true)
        }
        // What is worth a short form is a name, even where its head alone would not tell.
        let compound = reading.compoundStart(before: end)
        guard compound < end, let head = NameHead.of(reading.scalars[compound..<end]),
            head.suffix.count < end - compound, head.type != .report, head.type != .plan
        else { return nil }
        let start = reading.extendedStart(from: compound, isGeneric: false) ?? compound
        let sighting = Sighting(
            range: start..<end, entity: source.minted(reading.canonical(start..<end), head.type), rank: .name,
            score: 0.8,
            status: .minted, reason: "the document declares a short form for it")
        reading.sightings.append(sighting)
        return sighting
    }

    private static let introductions = ["以下、", "以下,", "以下", "略称:", "略称は", "通称:", "略称", "通称"].map {
        Array($0.unicodeScalars)
    }
}

extension [EntityFact] {
    mutating func appendIfNew(_ fact: EntityFact) {
        if !contains(fact) { append(fact) }
    }
}
