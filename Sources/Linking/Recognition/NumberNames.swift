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
        guard let bracket = reading.brackets.last(where: { $0.inside.lowerBound <= number.range.lowerBound && number.range.upperBound <= $0.inside.upperBound }),
            reading.scalars[bracket.open] == "("
        else {
            reading.sightings.append(source.law(number, number.range, rank: .identifier))
            return
        }
        var law = source.law(number, number.range, rank: .identifier)
        let owner = reading.sightings.filter { $0.range.upperBound == bracket.open && $0.type.isLegalInstrument }.max {
            $0.range.count < $1.range.count
        }
        if let owner, law.status == .minted {
            law = .identifier(number.range, of: owner)
            for index in reading.sightings.indices where reading.sightings[index].entity.path == owner.entity.path {
                reading.sightings[index].entity.facts.appendIfNew(.lawNumber(number.arabic))
            }
        } else if owner == nil, let name = lawName(before: bracket, number, in: reading) {
            var named = law
            named.range = name
            named.rank = .name
            named.isLearnt = true
            if named.status == .minted { named.entity.name = reading.canonical(name) }
            named.reason = "the law's number stands behind it"
            reading.sightings.append(named)
            law.entity = named.entity
        }
        law.traits = [.identifier]
        reading.sightings.append(law)
    }

    /// The name that ends before the bracket with a law's number.
    private func lawName(before bracket: Reading.Bracket, _ number: LawNumber, in reading: Reading) -> Range<Int>? {
        let end = bracket.open
        // An order may be called anything (学習指導要領); a bracket that begins with its number tells.
        guard end > 1, "法律令則".unicodeScalars.contains(reading.scalars[end - 1]) || number.range.lowerBound == bracket.open + 1 else {
            return nil
        }
        if let name = AmendingLaws.name(endingAt: end, in: reading) { return name }
        let start = reading.compoundStart(before: end)
        guard start < end - 1 else { return nil }
        let name = reading.extendedStart(from: start, isGeneric: CommonWords.areOnlyGeneric(reading.scalars[start..<end].dropLast())) ?? start
        return name..<end
    }

    private static let joints = CommonWords.scalars(["・", "、", "及び"])

    private func sight(_ number: NoticeNumber, in reading: inout Reading) {
        let before = reading.sightings.filter { $0.rank == .time && $0.range.upperBound <= number.range.lowerBound && number.range.lowerBound - $0.range.upperBound <= 2 }
        // Numbers that follow one another are one notice's, which several offices sent together.
        if let joint = reading.sightings.first(where: { other in
            other.type == .notice && Self.joints.contains { other.range.upperBound + $0.count == number.range.lowerBound && reading.hasWord($0, before: number.range.lowerBound) }
        }) {
            reading.sightings.append(.identifier(number.range, of: joint))
            return
        }
        let date = before.last.flatMap { CalendarDate(reading.scalars, at: $0.range.lowerBound) }
        reading.sightings.append(source.notice(number, date: date, number.range))
    }
}

extension Reading {
    /// Whether a name or identifier was found in exactly this run.
    func isSighted(_ range: Range<Int>) -> Bool { sightings.contains { $0.range == range && $0.rank != .time } }
}
