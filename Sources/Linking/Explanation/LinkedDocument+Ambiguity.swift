internal import Documents
internal import JapaneseText

extension LinkedDocument {
    /// What a mention names is known by a row, or was made for the name: its status says which, whatever rule found it.
    mutating func settleStatuses() {
        for i in mentions.indices where mentions[i].status == .linked || mentions[i].status == .minted {
            guard let entity = mentions[i].entity else { continue }
            mentions[i].status = if case .minted = self[entity].origin { .minted } else { .linked }
        }
    }

    /// Reports names whose candidates lie within the margin: each once, with all places (`ambiguous-name`).
    mutating func reportAmbiguity() {
        var places: [String: [Int]] = [:]
        var order: [String] = []
        for (i, mention) in mentions.enumerated() where mention.status == .ambiguous {
            let key = "\(mention.surface)\u{1F}\(mention.candidates.map(\.path).joined(separator: "\u{1F}"))"
            if places[key] == nil { order.append(key) }
            places[key, default: []].append(i)
        }
        for key in order {
            guard let all = places[key], let best = mentions[all[0]].candidates.first else { continue }
            let near = mentions[all[0]].candidates.filter {
                $0.isEligible && best.score - $0.score < Mention.ambiguityMargin
            }
            let names = near.map { "\($0.name) (\($0.row ?? $0.path))" }
            findings.append(
                Finding(
                    "ambiguous-name",
                    "「\(mentions[all[0]].surface)」 may be \(names.joined(separator: " or ")); taken for \(best.name)",
                    spans: all.flatMap { mentions[$0].spans }))
        }
    }
}
