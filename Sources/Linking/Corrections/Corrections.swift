public import Documents
internal import JapaneseText

/// The corrections of one run, in the order of their files and lines.
public struct Corrections: Sendable {
    public private(set) var all: [Correction] = []
    /// Rows that could not be used, with file, line and reason.
    public private(set) var findings: [Finding] = []

    public init() {}

    /// Reads corrections files: UTF-8, fields parted by tabs, one row with the names of the columns, lines that begin
    /// with `#` left aside. A row that is malformed is left out and reported; one that stands twice counts once.
    /// O(bytes).
    public init(files: [(name: String, bytes: [UInt8])]) {
        var seen: Set<[String]> = []
        for (name, bytes) in files {
            var file = CorrectionFile(name: name, bytes: bytes)
            file.read()
            findings += file.findings
            all += file.corrections.filter { seen.insert($0.fields).inserted }
        }
    }

    public var isEmpty: Bool { all.isEmpty }

    /// Those of a kind that speak of a document.
    func of(_ kinds: Set<Correction.Kind>, for document: SourceDocument) -> [CorrectionOutcome] {
        all.filter { kinds.contains($0.kind) && $0.speaks(of: document) }.map { CorrectionOutcome(correction: $0) }
    }

    /// What a run says at its end of the corrections of `kinds` that changed nothing in any document: no input was the
    /// document, the text was not found, it was so already.
    public func unused(_ kinds: Set<Correction.Kind>, after outcomes: [CorrectionOutcome]) -> [Finding] {
        let byOrigin = Dictionary(grouping: outcomes, by: \.correction.origin)
        return all.filter { kinds.contains($0.kind) }.compactMap { correction in
            guard let own = byOrigin[correction.origin] else {
                return .unused(correction, "no input is the document \(correction.document)", severity: .note)
            }
            guard own.allSatisfy({ $0.spans.isEmpty }) else { return nil }
            var reasons: [String] = []
            for case .unused(let reason)? in own.map(\.problem) where !reasons.contains(reason) {
                reasons.append(reason)
            }
            return reasons.isEmpty ? nil : .unused(correction, reasons.joined(separator: "; "))
        }
    }
}

extension Correction {
    /// Whether it is for `document`: by its name or the end of it, its address, or its title with or without the number
    /// that it had on one meeting's table, whole or with `…` for what is left out.
    func speaks(of document: SourceDocument) -> Bool {
        if self.document == "*" { return true }
        let wanted = AnchorText.key(self.document)
        let file = document.name.split(separator: "/").last.map(String.init) ?? document.name
        if [document.name, file, document.title, document.source ?? ""].contains(where: { AnchorText.key($0) == wanted }
        ) {
            return true
        }
        if self.document.contains("…") {
            return [document.title, document.seriesTitle, document.source ?? "", file].contains { name in
                let scalars = Array(name.unicodeScalars)
                return AnchorText(scalars).ranges(of: self.document).contains(0..<scalars.count)
            }
        }
        var named = document
        named.title = self.document
        return AnchorText.key(named.seriesTitle) == AnchorText.key(document.seriesTitle)
    }
}

extension Finding {
    static func unused(_ correction: Correction, _ reason: String, severity: Severity = .warning) -> Finding {
        Finding(
            "correction-unused", "\(correction.origin): \(correction.kind.rawValue) of \(correction.place): \(reason)",
            severity: severity)
    }

    static func contradicted(_ correction: Correction, by other: Correction, at spans: [SourceSpan]) -> Finding {
        Finding(
            "correction-conflict",
            "\(correction.origin) and \(other.origin) ask for different things of \(correction.place); neither is followed",
            severity: .error, spans: spans)
    }

    static func applied(_ outcome: CorrectionOutcome) -> Finding {
        Finding(
            "correction-applied",
            "\(outcome.correction.origin): \(outcome.correction.kind.rawValue) of \(outcome.correction.place): \(outcome.correction.statement)",
            severity: .note, spans: outcome.spans)
    }
}

extension Correction {
    /// 「国交省」, or the positions where no text is given.
    package var place: String {
        text.isEmpty
            ? positions.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ";")
            : "「\(text)」" + (occurrence.map { " (\($0))" } ?? "")
    }
}
