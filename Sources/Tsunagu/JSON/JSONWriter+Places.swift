internal import Documents
internal import JapaneseText

extension JSONWriter {
    /// `"spans": [[start, end], …]`
    mutating func spans(_ spans: [SourceSpan]) {
        name("spans")
        array(spans) { writer, span in
            writer.array(CollectionOfOne(span)) { writer, span in
                writer.integer(span.start)
                writer.integer(span.end)
            }
        }
    }

    mutating func placed(_ text: PlacedText, also more: (inout JSONWriter) -> Void = { _ in }) {
        object { writer in
            writer.member("text", text.string)
            more(&writer)
            writer.spans(text.spans)
        }
    }

    mutating func finding(_ finding: Finding, document: String? = nil) {
        object { writer in
            if let document { writer.member("document", document) }
            writer.member("code", finding.code)
            writer.member("severity", finding.severity.rawValue)
            writer.member("message", finding.message)
            writer.member("page", finding.spans.first?.page)
            writer.spans(finding.spans)
        }
    }

    /// An input that gave no document, in the shape of a finding, with the place where reading stopped.
    mutating func finding(_ error: InputError, document: String) {
        object { writer in
            writer.member("document", document)
            writer.member("code", error.code)
            writer.member("severity", Finding.Severity.error.rawValue)
            writer.member("message", error.message)
            writer.member("page", nil as Int?)
            writer.spans([])
            if let line = error.line { writer.member("line", line) }
            if let byte = error.byte { writer.member("byte", byte) }
        }
    }

    /// A line of `findings.jsonl` each.
    mutating func findings(_ report: DocumentReport) {
        for finding in report.findings {
            self.finding(finding, document: report.name)
            newline()
        }
        if let error = report.error {
            finding(error, document: error.input)
            newline()
        }
    }
}
