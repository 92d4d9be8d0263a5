public import Documents
public import Tables

/// A document with everything that was found in it.
public struct LinkedDocument: Sendable {
    public var document: SourceDocument
    public var table: ReportTable
    /// Indexed by `EntityID`; no two have the same path.
    public var entities: [Entity]
    /// In the order of their first span.
    public var mentions: [Mention]
    public var relations: [Relation]
    /// What rows of the authority say of two of the entities.
    public var authorityRelations: [AuthorityRelation] = []
    public var findings: [Finding]
    /// What became of the corrections that speak of it: those of cells, then the others, as they were given.
    public var corrections: [CorrectionOutcome] = []
    /// Who published the document.
    public var publisher: EntityID?
    /// The entities of the table's own parts, parallel to it.
    public var measures: [EntityID]
    /// Parallel to `ReportTable.headings`.
    public var headings: [EntityID]
    /// `activities[row][cell][item]`; nil where an item is no activity (an office, a note).
    public var activities: [[[EntityID?]]]
    /// Allocations of which nobody could be told whose they are: in no graph, though the document gives them.
    public var unownedAllocations: [Entity] = []
    /// Whose money an allocation is, for those that have been attributed.
    package var allocationOwners: [EntityID: EntityID] = [:]
    /// Which allocation one lives on in that was merged into an equal one.
    package var allocationMerges: [EntityID: EntityID] = [:]

    public init(document: SourceDocument, table: ReportTable) {
        self.document = document
        self.table = table
        entities = []
        mentions = []
        relations = []
        findings = []
        measures = []
        headings = []
        activities = []
    }

    public subscript(id: EntityID) -> Entity {
        get { entities[id.rawValue] }
        set { entities[id.rawValue] = newValue }
    }
}
