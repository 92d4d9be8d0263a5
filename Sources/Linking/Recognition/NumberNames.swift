internal import JapaneseText

/// Numbers of laws and notices: beside a name they name the same, alone they are the name.
struct NumberNames {
    let source: NameSource

    func read(_ reading: inout Reading) {
        guard reading.scalars.contains("号") else { return }
        var i = 0
        // How far titles reach that begin before: some hold the number of another law.
        var titled = 0
        while i < reading.scalars.count {
            for title in reading.sightings.starting(at: i) where title.type == .law || title.type == .order {
                titled = max(titled, title.range.upperBound)
            }
            if let number = LawNumber(reading.scalars, at: i) {
                if number.range.upperBound >= titled, !reading.isSighted(number.range) { sight(number, in: &reading) }
                i = number.range.upperBound
            } else if reading.mayStartNumber(i), let number = reading.noticeNumber(at: i) {
                if !reading.isSighted(number.range) { sight(number, in: &reading) }
                i = number.range.upperBound
            } else if i >= titled, let number = OrderNumber(reading.scalars, seriesAt: i),
                reading.startsWord(number.range.lowerBound)
            {
                sight(number, in: &reading)
                i = number.range.upperBound
            } else {
                i += 1
            }
        }
    }

    /// An order by its number alone, without the year: 国土交通省告示第1200号.
    private func sight(_ number: OrderNumber, in reading: inout Reading) {
        let bracket = reading.brackets.around(number.range.lowerBound)
        if let bracket, reading.begins(number.range.lowerBound, bracket),
            let owner = owner(before: bracket, of: nil, in: reading)
        {
            reading.sightings.append(.identifier(number.range, of: owner))
            return
        }
        var entity = source.minted(number.normalized, .order)
        entity.facts.append(.lawNumber(number.normalized))
        reading.sightings.append(
            Sighting(
                range: number.range, entity: entity, rank: .identifier, score: 0.7, status: .minted,
                reason: "an order's number, without the year that would tell which", isLearnt: false))
    }

    private func sight(_ number: LawNumber, in reading: inout Reading) {
        var law = source.law(number, number.range, rank: .identifier)
        guard let bracket = reading.brackets.around(number.range.lowerBound),
            "([〔".unicodeScalars.contains(reading.scalars[bracket.open])
        else {
            reading.sightings.append(law)
            return
        }
        law.traits = [.identifier]
        if reading.cites(number, bracket), let name = name(of: number, before: bracket, in: reading) {
            law.entity = name.entity
            reading.sightings.append(name)
        } else if law.status == .minted, let owner = owner(before: bracket, of: number, in: reading) {
            law = .identifier(number.range, of: owner)
            law.entity.facts.appendIfNew(.lawNumber(number.arabic))
        }
        reading.sightings.append(law)
    }

    /// The name before the bracket that a number opens. The number decides: a title that two laws share, a former title, a
    /// short form and a name of no list mean the law with that number, and where the index has another law of that title
    /// but none of that number, the law is one that it does not have.
    private func name(of number: LawNumber, before bracket: Bracket, in reading: Reading) -> Sighting? {
        let end = reading.nameEnd(before: bracket)
        let owner = owner(before: bracket, of: nil, in: reading)
        guard let record = source.authority.law(number) else {
            if let owner, owner.lawNumber == nil || owner.lawNumber == number.arabic { return nil }
            guard let range = owner?.range ?? grammaticalName(before: end, number, bracket, in: reading) else {
                return nil
            }
            return source.instrument(
                reading.canonical(range), head: NameHead.of(reading.scalars[range])?.type,
                citation: Citation(reading, bracket.inside), range: range, rank: owner == nil ? .name : .quoted)
        }
        if let owner, owner.entity.path == record.entity.path { return nil }
        let known = record.names.compactMap { reading.range(of: $0.text, before: end) }.max { $0.count < $1.count }
        let found = [owner?.range, grammaticalName(before: end, number, bracket, in: reading)].compactMap { $0 }
            .max { $0.count < $1.count }
        guard let range = known.map({ reading.withVersion($0) }) ?? found else { return nil }
        var name = source.law(number, range, rank: .quoted)
        name.reason = source.why("the law with the number that stands behind the name", record)
        if reading.canonical(range) != record.entity.name { name.traits = .abbreviation }
        return name
    }

    /// The instrument whose name ends before the bracket, the longest; one that has another number than `number` is none.
    private func owner(before bracket: Bracket, of number: LawNumber?, in reading: Reading) -> Sighting? {
        let owner = reading.sightings.ending(at: reading.nameEnd(before: bracket)).filter(\.type.isLegalInstrument).max
        {
            $0.range.count < $1.range.count
        }
        guard let number, let known = owner?.lawNumber, known != number.arabic else { return owner }
        return nil
    }

    /// The name that ends before the bracket with a law's number, as grammar tells where it begins.
    private func grammaticalName(before end: Int, _ number: LawNumber, _ bracket: Bracket, in reading: Reading)
        -> Range<
            Int
        >?
    {
        // An order may be called anything (学習指導要領); a bracket that begins with its number tells.
        guard end > 1,
            "法律令則".unicodeScalars.contains(reading.scalars[end - 1]) || reading.begins(number.range.lowerBound, bracket)
        else {
            return nil
        }
        if let name = AmendingLaws.name(endingAt: end, in: reading) { return name }
        let start = reading.compoundStart(before: end)
        guard start < end - 1 else { return nil }
        // …であることを判別することが困難である表示: the last word of a sentence is no name.
        if end - start < 4, CommonWords.areOnlyGeneric(reading.scalars[start..<end], or: CommonWords.publicOrder),
            start > 0, Script(reading.scalars[start - 1]) == .hiragana,
            !CommonWords.joints.contains(where: { $0.count > 1 && reading.hasWord($0, before: start) })
        {
            return nil
        }
        // …に関する法律, …の指針: the head alone is no name; the whole clause is.
        let isBare = Self.bareHeads.contains { $0.elementsEqual(reading.scalars[start..<end]) }
        if isBare, Self.pointers.contains(where: { reading.hasWord($0, before: start) }) { return nil }
        if let name = reading.extendedStart(from: start, isGeneric: isBare) { return name..<end }
        if isBare { return reading.clauseStart(before: end)..<end }
        // 標準的な運賃: what kind of it.
        if reading.hasWord(Self.kind, before: start) {
            let quality = reading.compoundStart(before: start - 1)
            if quality < start - 2 { return quality..<end }
        }
        return start..<end
    }

    private static let kind = Array("的な".unicodeScalars)
    private static let bareHeads = CommonWords.scalars(["法律", "政令", "省令", "府令", "規則", "指針", "方針", "基準", "告示", "計画"])
    /// この法律(…号): what the bracket explains is no name.
    private static let pointers = CommonWords.scalars(["この", "その", "次の", "当該"])

    private func sight(_ number: NoticeNumber, in reading: inout Reading) {
        // Numbers that follow one another are one notice's, which several offices sent together.
        let start = number.range.lowerBound
        if let joint = CommonWords.noticeJoints.first(where: { reading.hasWord($0, before: start) }),
            let first = reading.sightings.ending(at: start - joint.count).first(where: { $0.type == .notice })
        {
            reading.sightings.append(.identifier(number.range, of: first))
            return
        }
        // The day stands before it, with 付 or 付け between.
        let before = [start, start - 1, start - 2].flatMap(reading.sightings.ending).first { $0.type == .date }
        let date = before.flatMap { reading.date(at: $0.range.lowerBound) }
        reading.sightings.append(source.notice(number, date: date, number.range))
    }
}

extension CommonWords {
    /// What joins the numbers of a notice that several offices sent together.
    static let noticeJoints = scalars(["・", "、", "及び", "並びに", " ", ","])
}

extension Sighting {
    /// The number of the law that it names, where it is known.
    fileprivate var lawNumber: String? {
        guard type == .law || type == .order else { return nil }
        for case .lawNumber(let number) in entity.facts { return number }
        return nil
    }
}

extension Reading {
    /// Whether a name or identifier was found in exactly this run.
    func isSighted(_ range: Range<Int>) -> Bool {
        sightings.indices(of: range).contains { sightings[$0].rank != .time }
    }

    /// Whether the bracket gives the number of what stands before it: it begins with it, and nothing else is said of that
    /// law, as in (令和四年法律第六十二号による改正後のもの).
    func cites(_ number: LawNumber, _ bracket: Bracket) -> Bool {
        var end = number.range.upperBound
        if end < bracket.close, scalars[end] == " " { end += 1 }
        return begins(number.range.lowerBound, bracket) && ")]〕。、(・抄".unicodeScalars.contains(scalars[end])
    }

    /// Whether nothing but blanks stands before `position` in the bracket.
    func begins(_ position: Int, _ bracket: Bracket) -> Bool {
        scalars[bracket.open + 1..<position].allSatisfy { $0 == " " }
    }

    /// Where a name before the bracket ends: a blank, or the closing quote, may stand between.
    func nameEnd(before bracket: Bracket) -> Int {
        var end = bracket.open
        while end > 0, scalars[end - 1] == " " || "」』”".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
        return end
    }

    /// The run before `end` that is `name`, small kana and large ones alike, with or without blanks inside; nil where
    /// another text stands there.
    func range(of name: String, before end: Int) -> Range<Int>? {
        var i = end
        for scalar in Folding(Array(name.unicodeScalars)).scalars.reversed() where scalar != " " {
            if i < end, i > 0, scalars[i - 1] == " " { i -= 1 }
            guard i > 0, Lexicon.comparable(scalars[i - 1].value) == Lexicon.comparable(scalar.value) else {
                return nil
            }
            i -= 1
        }
        return i < end ? i..<end : nil
    }
}
