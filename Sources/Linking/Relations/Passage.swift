internal import JapaneseText

/// One text of a row (the measure, or one of its activities) laid out for the rules, and what they have read in it.
struct Passage: Sendable {
    let row: Int
    /// The measure or activity that the text tells of.
    let subject: EntityID
    let measure: EntityID
    let text: PlacedText
    /// A note beside what is told of the measure.
    let isNote: Bool
    let prose: Prose
    /// All mentions of the text that name an entity, by their start, the longer first.
    let mentions: [Mention]
    /// The names that stand in no other name, in their order. Amounts, years and dates are none.
    let phrases: [Phrase]
    let coordinations: [Coordination]
    let amounts: [Mention]
    private(set) var claims: [Claim] = []
    private var settled: [Int: Set<RelationProperty>] = [:]
    private var aside: Set<Int> = []

    /// `mentions` are those of this text. O(scalars + mentions²), the second with a small factor.
    init(
        row: Int, subject: EntityID, measure: EntityID, text: PlacedText, mentions: [Mention], isNote: Bool = false
    ) {
        self.isNote = isNote
        self.row = row
        self.subject = subject
        self.measure = measure
        self.text = text
        let prose = Prose(text)
        self.prose = prose
        self.mentions = mentions.filter { $0.entity != nil }
            .sorted { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
        amounts = self.mentions.filter { $0.type == .budgetAllocation }
        let names = self.mentions.filter { $0.type.isNamed }
        var outer: [Phrase] = []
        for name in names {
            guard let entity = name.entity, !names.contains(where: { $0.range.properlyContains(name.range) }) else {
                continue
            }
            let inner = names.filter { name.range.properlyContains($0.range) }
            outer.append(Phrase(name, entity, inner: inner, among: names, in: prose))
        }
        // 法(昭和39年法律第167号), 委員会(以下「RMC」という。): the same thing named again beside itself.
        phrases = outer.filter { phrase in
            !outer.contains { host in
                host.entity == phrase.entity
                    && host.additions.contains { prose.contains($0, phrase.mention.range.lowerBound) }
            }
        }
        coordinations = Coordination.all(of: phrases, in: prose)
    }

    var isActivity: Bool { subject != measure }

    /// The coordination that the phrase belongs to.
    func coordination(of phrase: Int) -> Coordination? { coordinations.first { $0.members.contains(phrase) } }

    /// The phrase in whose additions `offset` stands: the nearest, where additions are nested.
    func host(of offset: Int) -> Int? {
        phrases.indices.last { index in phrases[index].additions.contains { prose.contains($0, offset) } }
    }

    /// Reading on behind a coordination.
    func cursor(after coordination: Coordination) -> Cursor { Cursor(prose, at: coordination.end) }

    /// The coordination whose first member starts at `offset`.
    func coordination(at offset: Int) -> Coordination? {
        coordinations.first { phrases[$0.members[0]].whole.lowerBound == offset }
    }

    /// Notes that a phrase has its part in a relation of this property, which closes it to weaker readings.
    mutating func settle(_ phrase: Int, _ property: RelationProperty) { settled[phrase, default: []].insert(property) }

    func isSettled(_ phrase: Int, _ properties: Set<RelationProperty>) -> Bool {
        !(settled[phrase] ?? []).isDisjoint(with: properties)
    }

    /// Notes that a phrase only says where another one belongs (乙群の一つである甲), and is not what the sentence is about.
    mutating func setAside(_ phrase: Int) { aside.insert(phrase) }

    func isAside(_ phrase: Int) -> Bool { aside.contains(phrase) }

    /// Adds a relation that the text states. `cue` is what says so, where it stands apart from the names.
    mutating func claim(
        _ subject: Party, _ property: RelationProperty, _ object: Party, cue: Range<Int>? = nil, confidence: Double,
        _ reason: String
    ) {
        guard subject.entity != object.entity else { return }
        let places = [subject.range, object.range, cue].compactMap { $0 }
        var evidence = places[0]
        for place in places { evidence = evidence.union(place) }
        // What a measure or an activity does is told by the clause around the name.
        if subject.range == nil || object.range == nil {
            evidence = prose.withoutBullet(prose.clause(around: evidence))
        }
        claims.append(
            Claim(
                subject: subject.entity, property: property, object: object.entity, evidence: evidence,
                confidence: confidence * subject.score * object.score,
                reason: cue.map { reason.quoting(text[$0].string) } ?? reason))
    }

    /// The measure or activity itself as a party.
    var itself: Party { Party(entity: subject, score: 1, range: nil) }

    func party(_ phrase: Int) -> Party {
        Party(entity: phrases[phrase].entity, score: phrases[phrase].mention.score, range: phrases[phrase].quoted)
    }
}

extension Prose {
    /// `range` without the bullet and the spaces that it begins with.
    fileprivate func withoutBullet(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound, "・○●◯◇◆■□▪- \u{3000}".unicodeScalars.contains(scalars[start]) { start += 1 }
        return start..<range.upperBound
    }
}

extension String {
    /// A sentence with the words that it speaks of in brackets before its full stop.
    fileprivate func quoting(_ words: String) -> String { "\(dropLast()) (「\(words)」)." }
}

extension EntityType {
    /// True for what has a name of its own and takes part in sentences as one.
    var isNamed: Bool {
        switch self {
        case .measure, .section, .reportedActivity, .plannedActivity, .budgetAllocation, .fiscalYear, .date: false
        default: true
        }
    }
}

extension Range<Int> {
    func properlyContains(_ other: Range<Int>) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound && count > other.count
    }

    func union(_ other: Range<Int>) -> Range<Int> {
        Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
    }
}
