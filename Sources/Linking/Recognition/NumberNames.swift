internal import JapaneseText

/// Numbers of laws and notices: beside a name they name the same, alone they are the name.
struct NumberNames {
    let source: NameSource

    func read(_ reading: inout Reading) {
        guard reading.scalars.contains("号") else { return }
        var i = 0
        while i < reading.scalars.count {
            if let number = LawNumber(reading.scalars, at: i) {
                if !reading.isSighted(number.range) { sight(number, in: &reading) }
                i = number.range.upperBound
            } else if reading.mayStartNumber(i), let number = NoticeNumber(reading.scalars, at: i) {
                if !reading.isSighted(number.range) { sight(number, in: &reading) }
                i = number.range.upperBound
            } else {
                i += 1
            }
        }
    }

    private func sight(_ number: LawNumber, in reading: inout Reading) {
        guard let bracket = reading.brackets.around(number.range.lowerBound), reading.scalars[bracket.open] == "("
        else {
            reading.sightings.append(source.law(number, number.range, rank: .identifier))
            return
        }
        var law = source.law(number, number.range, rank: .identifier)
        let owner = reading.sightings.ending(at: bracket.open).filter(\.type.isLegalInstrument).max {
            $0.range.count < $1.range.count
        }
        if let owner, law.status == .minted {
            law = .identifier(number.range, of: owner)
            law.entity.facts.appendIfNew(.lawNumber(number.arabic))
        } else if owner == nil, let name = lawName(before: bracket, number, in: reading),
            let named = source.instrument(
                reading.canonical(name), head: NameHead.of(reading.scalars[name])?.type,
                citation: Citation(reading, bracket.inside), range: name, rank: .name)
        {
            reading.sightings.append(named)
            law.entity = named.entity
        }
        law.traits = [.identifier]
        reading.sightings.append(law)
    }

    /// The name that ends before the bracket with a law's number.
    private func lawName(before bracket: Bracket, _ number: LawNumber, in reading: Reading) -> Range<Int>? {
        let end = bracket.open
        // An order may be called anything (学習指導要領); a bracket that begins with its number tells.
        guard end > 1,
            "法律令則".unicodeScalars.contains(reading.scalars[end - 1]) || number.range.lowerBound == bracket.open + 1
        else {
            return nil
        }
        if let name = AmendingLaws.name(endingAt: end, in: reading) { return name }
        let start = reading.compoundStart(before: end)
        guard start < end - 1 else { return nil }
        // …に関する法律, …の指針: the head alone is no name; the whole clause is.
        let isBare = Self.bareHeads.contains { $0.elementsEqual(reading.scalars[start..<end]) }
        if let name = reading.extendedStart(from: start, isGeneric: isBare) { return name..<end }
        return (isBare ? reading.clauseStart(before: end) : start)..<end
    }

    private static let bareHeads = CommonWords.scalars(["法律", "政令", "省令", "府令", "規則", "指針", "方針", "基準", "告示", "計画"])

    private static let joints = CommonWords.scalars(["・", "、", "及び"])

    private func sight(_ number: NoticeNumber, in reading: inout Reading) {
        // Numbers that follow one another are one notice's, which several offices sent together.
        let start = number.range.lowerBound
        if let joint = Self.joints.first(where: { reading.hasWord($0, before: start) }),
            let first = reading.sightings.ending(at: start - joint.count).first(where: { $0.type == .notice })
        {
            reading.sightings.append(.identifier(number.range, of: first))
            return
        }
        // The day stands before it, with 付 or 付け between.
        let before = [start, start - 1, start - 2].flatMap(reading.sightings.ending).first { $0.type == .date }
        let date = before.flatMap { CalendarDate(reading.scalars, at: $0.range.lowerBound) }
        reading.sightings.append(source.notice(number, date: date, number.range))
    }
}

extension Reading {
    /// Whether a name or identifier was found in exactly this run.
    func isSighted(_ range: Range<Int>) -> Bool {
        sightings.indices(of: range).contains { sightings[$0].rank != .time }
    }
}
