internal import JapaneseText

/// 予算 for 予算案: one place prints an amount as granted that all others on the page, at least two, print as a draft,
/// for the same owner, fiscal year and amount.
struct MissingDraft {
    /// What must agree; the owner counts only where the allocation has been attributed.
    private struct Figure: Hashable {
        var facts: Set<EntityFact>
        var owner: EntityID?
    }

    /// O(allocations and the texts they stand in).
    static func misprints(in texts: [PageText], of document: LinkedDocument) -> [Misprint] {
        var stages: [Figure: [BudgetStage: [Mention]]] = [:]
        for mention in document.mentions where mention.type == .budgetAllocation {
            guard let id = mention.entity, let stage = document[id].budgetStage else { continue }
            let facts = document[id].facts.filter {
                switch $0 {
                case .amount, .fiscalYear, .partOfLarger, .approximate: true
                default: false
                }
            }
            let figure = Figure(facts: Set(facts), owner: document.allocationOwners[id])
            stages[figure, default: [:]][stage, default: []].append(mention)
        }
        var found: [Misprint] = []
        for byStage in stages.values {
            guard byStage.count == 2, let drafts = byStage[.draft], drafts.count >= 2,
                let granted = byStage[.initial], granted.count == 1,
                let i = texts.firstIndex(where: { $0.place == granted[0].place })
            else { continue }
            let text = texts[i].text
            let statement = MoneyReader(text.scalars).statements.first { $0.money.range == granted[0].range }
            guard let qualifier = statement?.qualifier, text[qualifier].string.hasSuffix("予算"),
                !text[qualifier].string.hasSuffix("当初予算")
            else { continue }
            found.append(
                Misprint(
                    text: i, range: qualifier.lowerBound..<granted[0].range.lowerBound,
                    printed: text[qualifier].string, meant: text[qualifier].string + "案", isCertain: false,
                    reason: "the page has the same amount as 予算案 \(drafts.count) times"))
        }
        return found
    }
}

extension Entity {
    fileprivate var budgetStage: BudgetStage? {
        for case .budgetStage(let stage) in facts { return stage }
        return nil
    }
}
