import Graph

extension BudgetLedger {
    /// What counts of one owner's money, and what is left out.
    private struct Account: Hashable {
        var owner: Term
        var fiscalYear: Int?
    }

    /// Each allocation once: either counted or left out for the first reason that holds. An allocation that several share
    /// is judged as the first owner's. O(allocations²) among those of one owner and year.
    func selection() -> (counted: [Entry], leftOut: [BudgetRollUp.LeftOut]) {
        var leftOut: [BudgetRollUp.LeftOut] = []
        var accounts: [Account: [Int]] = [:]
        var order: [Account] = []
        for (position, entry) in entries.enumerated() {
            let figure = entry.figure
            if let total = figure.total, total != figure.amount {
                var whole = figure
                whole.amount = total
                leftOut.append(.init(reason: .total, figure: whole))
            }
            if figure.isPartOfLarger {
                leftOut.append(.init(reason: .partOfLarger, figure: figure))
            } else if figure.currency != "JPY" {
                leftOut.append(.init(reason: .foreignCurrency, figure: figure))
            } else {
                let account = Account(owner: entry.owners[0], fiscalYear: figure.fiscalYear)
                if accounts[account] == nil { order.append(account) }
                accounts[account, default: []].append(position)
            }
        }
        let dated = Set(order.filter { $0.fiscalYear != nil }.map(\.owner))
        var kept: [Account: [Int]] = [:]
        for account in order {
            let members = accounts[account] ?? []
            for position in members {
                if let reason = omission(of: entries[position].figure, among: members.map { entries[$0].figure })
                    ?? (account.fiscalYear == nil && dated.contains(account.owner) ? .withoutYear : nil)
                {
                    leftOut.append(.init(reason: reason, figure: entries[position].figure))
                } else {
                    kept[account, default: []].append(position)
                }
            }
        }
        var counted: [Int] = []
        for account in order {
            let wholes = wholes(of: account.owner)
            for position in kept[account] ?? [] {
                let figure = entries[position].figure
                let isWithin = wholes.contains { whole in
                    (kept[Account(owner: whole, fiscalYear: account.fiscalYear)] ?? []).contains {
                        entries[$0].figure.stage == figure.stage && entries[$0].figure.amount >= figure.amount
                    }
                }
                if isWithin {
                    leftOut.append(.init(reason: .withinCounted, figure: figure))
                } else {
                    counted.append(position)
                }
            }
        }
        return (counted.sorted().map { entries[$0] }, leftOut)
    }

    /// Why a figure does not count beside the others of the same owner and year.
    private func omission(of figure: BudgetFigure, among others: [BudgetFigure]) -> BudgetRollUp.Omission? {
        switch figure.stage {
        case .initial, .supplementary: break
        case .draft where others.contains { $0.stage == .initial }: return .earlierStage
        case .request where others.contains { $0.stage == .initial || $0.stage == .draft }: return .earlierStage
        case .draft, .request: break
        case .other: if others.contains(where: { $0.stage != .other }) { return .besideBudget }
        }
        // A figure that is rounded may be the exact one beside it.
        return others.contains { $0.stage == figure.stage && figure.rounds($0) } ? .lessExact : nil
    }
}
