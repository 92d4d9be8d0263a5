internal import Graph
internal import Linking

extension GraphAssembly {
    /// How the graph tells a correction: by what it says, wherever it is written.
    func record(_ correction: Correction) -> CorrectionRecord {
        let author = Self.spellable(correction.author)
        return CorrectionRecord(
            iri: base + EntityKey.path("correction", correction.fields), label: Self.spellable(correction.label),
            agent: author.isEmpty ? nil : .init(iri: base + EntityKey.path("agent", [author]), name: author),
            date: correction.date.isEmpty ? nil : correction.date,
            reason: correction.reason.isEmpty ? nil : Self.spellable(correction.reason))
    }
}

extension Correction {
    /// `link of 「国交省」: is 国土交通省`
    fileprivate var label: String {
        let words = [
            (target, "is"), (rejected, "is not"), (type?.rawValue ?? "", "as"), (row, "row"), (column, "column"),
        ]
        let demand = words.filter { !$0.0.isEmpty }.map { "\($0.1) \($0.0)" }
        return "\(kind.rawValue) of \(place): \(demand.joined(separator: ", "))"
    }
}
