public import Documents
internal import JapaneseText
public import Tables

/// Reads a table put back together: whom and what it names, what is said of them, and with what evidence.
public struct Linker: Sendable {
    public let authority: Authority
    private let misprints: MisprintReader

    public init(authority: Authority) {
        self.authority = authority
        misprints = MisprintReader(known: authority.knownNames)
    }

    /// O(characters × names that begin alike).
    ///
    /// - Parameters:
    ///   - corrections: what a person says of mentions and links; it wins.
    ///   - moved: what became of the corrections of cells when the table was read.
    public func link(
        _ document: SourceDocument, _ table: ReportTable, corrections: Corrections = Corrections(),
        moved: [CorrectionOutcome] = []
    ) -> LinkedDocument {
        var linked = LinkedDocument(document: document, table: table)
        linked.corrections = moved
        var index: [String: EntityID] = [:]
        linked.readStructure(index: &index)
        NameReader(authority: authority).read(&linked, index: &index)
        BudgetReader().read(&linked, index: &index)
        FundedNames().read(&linked, index: &index)
        MentionCorrector(corrections, authority: authority, date: document.date).correct(&linked, index: &index)
        linked.settleStatuses()
        linked.reportAmbiguity()
        RelationReader().read(&linked, index: &index)
        misprints.read(&linked)
        BudgetReader().settle(&linked, index: &index)
        linked.creditRelations()
        linked.placeCorrectedOffices(authority, index: &index)
        linked.publisher = document.publisher.map { publisher(named: $0, on: document.date, &linked, index: &index) }
        linked.addAuthorityRelations(authority, index: &index)
        return linked
    }

    /// The body that the document names as its publisher: the authority's, else one made for the name.
    private func publisher(
        named name: String, on date: String?, _ linked: inout LinkedDocument, index: inout [String: EntityID]
    ) -> EntityID {
        let folded = Folding(Array(name.unicodeScalars)).scalars
        let known = authority.candidates(authority.lexicon.targets(of: folded), date: date)
            .map(\.record.entity)
            .first { [.ministry, .office, .institution].contains($0.types[0]) }
        return linked.insert(
            known ?? NameSource(authority: authority, date: date).minted(name, .institution), index: &index)
    }
}
