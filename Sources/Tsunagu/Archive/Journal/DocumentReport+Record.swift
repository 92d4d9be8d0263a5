internal import Documents
internal import JapaneseText
internal import Linking

extension RecordWriter {
    /// - Parameter known: the corrections of the run.
    mutating func report(_ report: DocumentReport, _ known: Corrections) {
        text(report.name)
        optional(report.error) { writer, error in
            for field in [error.input, error.code, error.message] { writer.text(field) }
            for place in [error.line, error.byte] { writer.optional(place) { $0.number($1) } }
        }
        for count in [report.pages, report.rows, report.activities, report.mentions, report.statements] {
            number(count)
        }
        list(report.findings) { writer, finding in
            for field in [finding.code, finding.message, finding.severity.rawValue] { writer.text(field) }
            writer.spans(finding.spans)
        }
        list(report.corrections) { writer, outcome in
            writer.number(known.all.firstIndex(of: outcome.correction) ?? -1)
            writer.spans(outcome.spans)
            writer.optional(outcome.problem) { writer, problem in
                switch problem {
                case .unused(let reason):
                    writer.number(0)
                    writer.text(reason)
                case .contradicted(let other):
                    writer.number(1)
                    writer.text(other)
                }
            }
        }
    }

    private mutating func spans(_ spans: [SourceSpan]) {
        list(spans) { writer, span in
            for number in [span.page, span.start, span.count] { writer.number(number) }
        }
    }
}

extension RecordReader {
    mutating func report(_ known: Corrections) throws -> DocumentReport {
        let name = try text()
        let error = try optional { reader in
            let (input, code, message) = (try reader.text(), try reader.text(), try reader.text())
            return InputError(
                input: input, code: code, message: message, line: try reader.optional { try $0.number() },
                byte: try reader.optional { try $0.number() })
        }
        var report = DocumentReport(error, name: name)
        report.pages = try number()
        report.rows = try number()
        report.activities = try number()
        report.mentions = try number()
        report.statements = try number()
        report.findings = try list { reader in
            let (code, message) = (try reader.text(), try reader.text())
            guard let severity = Finding.Severity(rawValue: try reader.text()) else { throw Fault() }
            return Finding(code, message, severity: severity, spans: try reader.spans())
        }
        report.corrections = try list { reader in
            let place = try reader.number()
            guard known.all.indices.contains(place) else { throw Fault() }
            let spans = try reader.spans()
            let problem = try reader.optional { reader -> CorrectionOutcome.Problem in
                try reader.number() == 0 ? .unused(try reader.text()) : .contradicted(try reader.text())
            }
            return CorrectionOutcome(correction: known.all[place], spans: spans, problem: problem)
        }
        return report
    }

    private mutating func spans() throws -> [SourceSpan] {
        try list { reader in
            let (page, start, count) = (try reader.number(), try reader.number(), try reader.number())
            guard count >= 0 else { throw Fault() }
            return SourceSpan(page: page, start: start, end: start + count)
        }
    }
}
