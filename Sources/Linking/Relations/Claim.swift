/// A relation as a rule has read it: offsets into the text of its passage.
struct Claim: Sendable {
    var subject: EntityID
    var property: RelationProperty
    var object: EntityID
    var evidence: Range<Int>
    var confidence: Double
    var reason: String
}
