public import Documents
public import Linking
public import Tables

/// A document whose table was put back together, before any linking.
public struct Reconstruction: Sendable {
    public var document: SourceDocument
    public var table: ReportTable
    /// Of the reading and of the table, in that order.
    public var findings: [Finding]
    /// What became of the corrections of its cells.
    public var corrections: [CorrectionOutcome] = []

    /// Reads an input (a path, or `-`) and reconstructs its table, the cells as `corrections` say.
    public init(of input: String, corrections: Corrections = Corrections()) throws(InputError) {
        try self.init(of: InputBytes.read(input), name: input, corrections: corrections)
    }

    public init(of bytes: [UInt8], name: String, corrections: Corrections = Corrections()) throws(InputError) {
        self.init(try InputFormat.read(bytes, name: name), corrections: corrections)
    }

    init(_ read: ReadDocument, corrections: Corrections) {
        document = read.document
        table = TableDecoder().decode(document.pages)
        self.corrections = table.apply(corrections, to: document)
        findings = read.findings + table.findings
        if document.date == nil, let day = document.monthDay,
            let date = MeetingDate.infer(day, from: table.columns)
        {
            document.date = date
            findings.append(
                Finding(
                    "date-inferred",
                    "the meeting's day \(day.month)/\(day.day) has no year; \(date) follows from the columns' fiscal years",
                    severity: .note))
        }
    }
}
