public import JapaneseText

/// Something a person should know about an input: what was doubtful, lost, corrected or left out.
///
/// A finding never stops a run; it is printed, and written beside the results.
public struct Finding: Hashable, Sendable {
    public enum Severity: String, Sendable {
        case note, warning, error
    }

    /// A stable name in lower case with hyphens that scripts can test, such as `repeated-copy`.
    public var code: String
    /// One sentence for a person.
    public var message: String
    public var severity: Severity
    /// Where on the page; empty where it concerns the whole document.
    public var spans: [SourceSpan]

    public init(_ code: String, _ message: String, severity: Severity = .warning, spans: [SourceSpan] = []) {
        self.code = code
        self.message = message
        self.severity = severity
        self.spans = spans
    }
}
