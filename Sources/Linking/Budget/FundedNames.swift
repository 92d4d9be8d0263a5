internal import JapaneseText
internal import Tables

/// Names in quotes that a budget in brackets makes programs: 「海の道構想」(令和5年度予算:3億円), 「海の道構想(令和5年度予算:3億円)」. Their last
/// word alone would not.
struct FundedNames {
    /// Adds mentions of those that nothing is known to be called there. O(texts with amounts, and in each amounts ×
    /// mentions).
    func read(_ document: inout LinkedDocument, index: inout [String: EntityID]) {
        let mentions = Dictionary(grouping: document.mentions, by: \.place)
        var seen: Set<TextPlace> = []
        let places = document.mentions.filter { $0.type == .budgetAllocation && seen.insert($0.place).inserted }.map(
            \.place)
        for place in places {
            guard let text = document.table.text(at: place) else { continue }
            let prose = Prose(text)
            var named = mentions[place] ?? []
            for amount in named where amount.type == .budgetAllocation {
                guard let name = name(of: amount.range, in: prose) else { continue }
                if let plan = named.first(where: { $0.range == name && $0.type == .plan && $0.status == .minted }) {
                    document.fund(plan, index: &index)
                }
                guard !named.contains(where: { $0.names(name) }) else { continue }
                let canonical = CanonicalName.string(prose.scalars[name])
                let program = document.insert(
                    Entity(
                        types: [.program], path: EntityKey.path("program", [canonical]), name: canonical,
                        origin: .minted),
                    index: &index)
                named.append(
                    Mention(
                        place: place, range: name, spans: text.sourceSpans(of: name), surface: text[name].string,
                        type: .program, entity: program, score: 0.7, status: .minted,
                        reason: "in quotes, and the budget in brackets makes it a program"))
                document.mentions.append(named[named.count - 1])
            }
        }
        document.orderMentions()
    }

    /// Where the name stands that the brackets around the amount belong to; nil where they belong to none in quotes.
    private func name(of amount: Range<Int>, in prose: Prose) -> Range<Int>? {
        guard var bracket = prose.bracket(around: amount.lowerBound) else { return nil }
        while let outer = prose.parent(of: bracket), prose.brackets[outer].kind != .quotation { bracket = outer }
        let brackets = prose.brackets[bracket].outer
        guard prose.brackets[bracket].kind == .round else { return nil }
        let name: Range<Int>
        if let quotation = prose.parent(of: bracket), prose.brackets[quotation].inside.upperBound == brackets.upperBound
        {
            name = prose.brackets[quotation].inside.lowerBound..<brackets.lowerBound
        } else if let quotation = prose.bracket(closingAt: brackets.lowerBound - 1),
            prose.brackets[quotation].kind == .quotation
        {
            name = prose.brackets[quotation].inside
        } else {
            return nil
        }
        let isName = !prose.scalars[name].contains { "。、\n".unicodeScalars.contains($0) }
        return isName && (4...60).contains(name.count) ? name : nil
    }
}

extension LinkedDocument {
    /// What only its last word (対策, 戦略) made a plan is a program, where it has a budget. O(mentions).
    fileprivate mutating func fund(_ plan: Mention, index: inout [String: EntityID]) {
        guard let id = plan.entity, self[id].types == [.plan] else { return }
        let path = EntityKey.path("program", [self[id].name])
        guard index[path] == nil else { return }
        index[self[id].path] = nil
        index[path] = id
        self[id].types = [.program]
        self[id].path = path
        for i in mentions.indices where mentions[i].entity == id {
            mentions[i].type = .program
            mentions[i].reason += "; the budget in brackets makes it a program"
        }
    }
}

extension Mention {
    /// Whether it is what the name in `quoted` is called, or the end of it, where the head of a name stands.
    fileprivate func names(_ quoted: Range<Int>) -> Bool {
        type.isNamed && range.overlaps(quoted)
            && (range.upperBound == quoted.upperBound || range.lowerBound == quoted.lowerBound)
    }
}

extension ReportTable {
    /// The measure or the item of a place.
    fileprivate func text(at place: TextPlace) -> PlacedText? {
        switch place {
        case .measure(let row): rows[row].measure
        case .item(let row, let cell, let item): rows[row].cells[cell].items[item]
        case .prose(let paragraph): prose[paragraph]
        case .header, .heading, .marks: nil
        }
    }
}
