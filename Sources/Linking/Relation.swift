public import JapaneseText

/// An object property of the data model.
public enum RelationProperty: String, Sendable, CaseIterable {
    case isPartOf, leadMinistry, cooperatingMinistry, responsibleOffice, cooperatingOffice, unitOf, hasActivity,
        implementedBy, executedBy, usesProgram, hasAllocation, componentOf, commissionedThrough, through, involves,
        basedOn, cites, publishes, succeeds, possiblySucceeds, mentions, changes
}

/// A statement between two entities that was read from the page.
public struct Relation: Hashable, Sendable {
    public var subject: EntityID
    public var property: RelationProperty
    public var object: EntityID
    /// The row it was read in; none for headings.
    public var row: Int?
    /// The passages that say so.
    public var evidence: [SourceSpan]
    /// In (0, 1].
    public var confidence: Double
    /// One sentence: the rule and the cue that decided.
    public var reason: String
    /// The corrections that it stands on (indices into `LinkedDocument.corrections`), ascending.
    public var corrections: [Int] = []

    public init(
        subject: EntityID, property: RelationProperty, object: EntityID, row: Int?, evidence: [SourceSpan],
        confidence: Double, reason: String
    ) {
        self.subject = subject
        self.property = property
        self.object = object
        self.row = row
        self.evidence = evidence
        self.confidence = confidence
        self.reason = reason
    }
}
