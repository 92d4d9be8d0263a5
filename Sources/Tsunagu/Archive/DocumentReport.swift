public import Documents
public import Linking
internal import Tables

/// What is told of one document of an archive, whatever becomes of what it says.
public struct DocumentReport: Sendable {
    /// What the input was called.
    public var name: String
    /// Why there is no document.
    public var error: InputError?
    public var pages = 0
    public var rows = 0
    public var activities = 0
    public var mentions = 0
    public var findings: [Finding] = []
    public var corrections: [CorrectionOutcome] = []
    /// How many statements the document makes; those that others make too included.
    public var statements = 0

    init(_ error: InputError?, name: String) {
        self.name = name
        self.error = error
    }

    init(_ linked: LinkedDocument) {
        name = linked.document.name
        pages = linked.document.pages.count
        rows = linked.table.rows.count
        activities = linked.activities.joined().joined().count { $0 != nil }
        mentions = linked.mentions.count
        findings = linked.findings
        corrections = linked.corrections
    }
}
