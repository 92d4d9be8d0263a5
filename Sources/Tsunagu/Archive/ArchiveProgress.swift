/// Hands documents out and takes what came of them, and keeps the journal of it.
struct ArchiveProgress {
    private var documents: ArchivedInputs
    private let output: any ArchiveOutput
    private let journal: Journal?
    /// Whether the inputs have been those of the journal so far.
    private var isResuming: Bool
    /// How long the output's files were after the last document of the journal.
    private var lengths: [Int]
    /// How many documents the journal had.
    private(set) var resumed = 0

    init(documents: ArchivedInputs, output: any ArchiveOutput, journal: Journal?) {
        self.documents = documents
        self.output = output
        self.journal = journal
        isResuming = journal != nil
        lengths = output.lengths.map { _ in 0 }
    }

    mutating func next() throws -> PlannedDocument? {
        let input = documents.next()
        guard isResuming, let journal else { return input.map { PlannedDocument(input: $0) } }
        let mark = journal.mark
        if var input, let record = journal.next() {
            input.settle()
            var reader = RecordReader(record.payload)
            if record.digest == input.digest(), let lengths = try? reader.list({ try $0.number() }),
                output.reaches(lengths)
            {
                self.lengths = lengths
                resumed += 1
                return PlannedDocument(input: input, finished: reader.rest)
            }
            try stopResuming(journal, at: mark)
            return PlannedDocument(input: input)
        }
        try stopResuming(journal, at: mark)
        return input.map { PlannedDocument(input: $0) }
    }

    private mutating func stopResuming(_ journal: Journal, at mark: Int) throws {
        isResuming = false
        try journal.cut(at: mark)
        try output.cut(to: lengths)
    }

    mutating func take(_ outcome: DocumentOutcome) throws -> DocumentReport {
        let report = try output.take(outcome)
        if let journal, !outcome.record.isEmpty {
            var writer = RecordWriter()
            writer.list(output.lengths) { $0.number($1) }
            try journal.append(outcome.digest, writer.bytes + outcome.record)
        }
        return report
    }
}
