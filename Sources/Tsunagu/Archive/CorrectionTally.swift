public import Documents
internal import JapaneseText
public import Linking

/// What became of corrections in all documents of a run, each kind of outcome kept once.
public struct CorrectionTally {
    private let corrections: Corrections
    private var outcomes: [CorrectionOutcome] = []
    private var seen: Set<CorrectionOutcome> = []

    public init(_ corrections: Corrections) { self.corrections = corrections }

    public mutating func add(_ more: [CorrectionOutcome]) {
        for var outcome in more {
            // Where it was applied does not matter here, only whether.
            outcome.spans = Array(outcome.spans.prefix(1).map { _ in .init(page: 0, start: 0, end: 0) })
            if seen.insert(outcome).inserted { outcomes.append(outcome) }
        }
    }

    /// Those that changed nothing anywhere.
    public var unused: [Finding] { corrections.unused(Set(Correction.Kind.allCases), after: outcomes) }
}
