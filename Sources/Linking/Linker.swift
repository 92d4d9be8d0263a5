public import Documents
internal import JapaneseText
public import Tables

/// Reads a table put back together: whom and what it names, what is said of them, and with what evidence.
public struct Linker: Sendable {
    public let authority: Authority

    public init(authority: Authority) {
        self.authority = authority
    }

    /// O(characters × names that begin alike).
    public func link(_ document: SourceDocument, _ table: ReportTable) -> LinkedDocument {
        var linked = LinkedDocument(document: document, table: table)
        var index: [String: EntityID] = [:]
        linked.readStructure(index: &index)
        NameReader(authority: authority).read(&linked, index: &index)
        return linked
    }
}
