/// One end of a relation, and where it is named; the measure or activity of a passage is named nowhere in it.
struct Party: Sendable {
    var entity: EntityID
    var score: Double
    var range: Range<Int>?
}

extension Party {
    init?(_ mention: Mention) {
        guard let entity = mention.entity else { return nil }
        self.init(entity: entity, score: mention.score, range: mention.range)
    }
}
