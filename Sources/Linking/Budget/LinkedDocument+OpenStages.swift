internal import Tables

extension LinkedDocument {
    /// Gives amounts that the text leaves at no stage (必要な経費として3億円を確保) the stage of the figure in the row's column of
    /// budgets, where that is as much for the same program and year: the two are one allocation. O(relations of a row,
    /// squared).
    mutating func settleStages(of found: [Relation]) {
        var figures: Set<EntityID> = []
        for mention in mentions where mention.type == .budgetAllocation && isInBudgetColumn(mention.place) {
            if let entity = mention.entity { figures.insert(entity) }
        }
        let owned = found.filter { $0.property == .hasAllocation }
        let ofColumns = Dictionary(grouping: owned.filter { figures.contains($0.object) }, by: \.subject)
        for relation in owned where !figures.contains(relation.object) {
            let facts = self[relation.object].facts
            let stages = (ofColumns[relation.subject] ?? []).filter { $0.row == relation.row }.compactMap {
                facts.stage(completedBy: self[$0.object].facts)
            }
            guard let stage = stages.first else { continue }
            self[relation.object].facts = facts.map { $0.isStage ? .budgetStage(stage) : $0 }
            self[relation.object].name = BudgetLabel.text(self[relation.object].facts)
        }
    }
}

extension EntityFact {
    fileprivate var isStage: Bool { if case .budgetStage = self { true } else { false } }
}

extension [EntityFact] {
    /// The stage that `other` names and these facts do not, where nothing else tells the two apart.
    fileprivate func stage(completedBy other: [EntityFact]) -> BudgetStage? {
        guard contains(.budgetStage(.other)), filter({ !$0.isStage }) == other.filter({ !$0.isStage }) else {
            return nil
        }
        for case .budgetStage(let stage) in other where stage != .other { return stage }
        return nil
    }
}
