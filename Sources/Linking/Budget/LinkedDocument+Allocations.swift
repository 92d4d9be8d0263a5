internal import JapaneseText

extension LinkedDocument {
    /// Says whose money an allocation is, and returns the entity under which the allocation lives on.
    ///
    /// `BudgetReader` makes one entity an amount, keyed to the place where it stands. Attributed, it gets its own IRI
    /// (owner, fiscal year, stage, amount and qualifiers, as the data model's key says) and a name that a person can
    /// read. Where the owner has an equal allocation already, that one stays: mentions and relations are moved to it,
    /// and it takes over what the other knew besides. The slot of the one that went is kept, so that no `EntityID`
    /// changes its meaning, until `dropMergedAllocations`.
    ///
    /// An amount given for several programs together is one allocation: the first owner keys it, and later calls
    /// return it as it is. O(mentions + relations) where two are merged.
    @discardableResult
    package mutating func attribute(
        allocation: EntityID, to owner: EntityID, index: inout [String: EntityID]
    ) -> EntityID {
        let allocation = allocationMerges[allocation] ?? allocation
        guard allocationOwners[allocation] == nil else { return allocation }
        let path = EntityKey.path("allocation", self[allocation].allocationKey(owner: self[owner].path))
        if let known = index[path], known != allocation {
            for fact in self[allocation].facts where !self[known].facts.contains(fact) {
                self[known].facts.append(fact)
            }
            for i in mentions.indices where mentions[i].entity == allocation { mentions[i].entity = known }
            for i in relations.indices {
                if relations[i].subject == allocation { relations[i].subject = known }
                if relations[i].object == allocation { relations[i].object = known }
            }
            allocationMerges[allocation] = known
            return known
        }
        index[self[allocation].path] = nil
        index[path] = allocation
        allocationOwners[allocation] = owner
        self[allocation].path = path
        self[allocation].name = "\(self[owner].name) \(self[allocation].name)"
        return allocation
    }

    /// Removes the allocations that `attribute` has merged into an equal one (no mention names them any more), and
    /// renumbers the entities behind them. To be called once, when all relations are read. O(the document).
    package mutating func dropMergedAllocations(index: inout [String: EntityID]) {
        let named = Set(mentions.compactMap(\.entity))
        var renumbered: [EntityID] = []
        var kept: [Entity] = []
        for (i, entity) in entities.enumerated() {
            renumbered.append(EntityID(kept.count))
            if entity.types.first != .budgetAllocation || named.contains(EntityID(i)) { kept.append(entity) }
        }
        guard kept.count < entities.count else { return }
        entities = kept
        index = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1.path, EntityID($0)) })
        func moved(_ id: EntityID) -> EntityID { renumbered[id.rawValue] }
        for i in mentions.indices { mentions[i].entity = mentions[i].entity.map(moved) }
        for i in relations.indices {
            relations[i].subject = moved(relations[i].subject)
            relations[i].object = moved(relations[i].object)
        }
        measures = measures.map(moved)
        headings = headings.map(moved)
        activities = activities.map { $0.map { $0.map { $0.map(moved) } } }
        allocationMerges = [:]
        allocationOwners = Dictionary(uniqueKeysWithValues: allocationOwners.map { (moved($0), moved($1)) })
    }
}

extension Entity {
    /// Owner, fiscal year, stage, amount, qualifiers. The total stands beside the amount and is not part of it; nor is
    /// how the page misprints it.
    fileprivate func allocationKey(owner: String) -> [String] {
        var year = ""
        var stage = ""
        var amount = ""
        var qualifiers: [String] = []
        for fact in facts {
            switch fact {
            case .fiscalYear(let start): year = "\(start)"
            case .budgetStage(let named): stage = named.rawValue
            case .amount(let units, let currency): amount = "\(units) \(currency)"
            case .partOfLarger: qualifiers.append("partOfLarger")
            case .approximate: qualifiers.append("approximate")
            default: break
            }
        }
        return [owner, year, stage, amount] + qualifiers.sorted()
    }
}
