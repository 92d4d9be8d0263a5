internal import Documents
internal import JapaneseText
internal import Tables

/// Finds the amounts of public money in a table's measures and items.
///
/// Each amount becomes a mention with an allocation of its own, whose path is provisional: it says where the amount
/// stands. Whose money it is, is for the relations to find; `LinkedDocument.attribute` then gives it its own IRI.
/// The fiscal year is the one that the words before the amount name, else the one of the column.
package struct BudgetReader {
    package init() {}

    /// O(characters of the table).
    package func read(_ document: inout LinkedDocument, index: inout [String: EntityID]) {
        let unit = document.declaredUnit
        let columns = document.table.columns.map { column in
            MoneyColumn(heading: column.header.scalars).map { money in
                var money = money
                money.unit = money.unit ?? unit
                return money
            }
        }
        for (i, row) in document.table.rows.enumerated() {
            let measure = document[document.measures[i]].path
            read(row.measure, at: .measure(row: i), in: measure, column: nil, year: nil, &document, &index)
            for (j, cell) in row.cells.enumerated() where document.table.columns[cell.column].role != .office {
                let year = document.fiscalYear(ofAmountsIn: cell.column)
                for (k, item) in cell.items.enumerated() {
                    let owner = document.activities[i][j][k].map { document[$0].path } ?? "\(measure) \(j) \(k)"
                    let above = k > 0 && columns[cell.column] != nil ? cell.items[k - 1] : PlacedText()
                    read(
                        item,
                        below: above.isBracketed || MoneyReader.isPeriod(above.scalars, year: year)
                            ? above : PlacedText(), at: .item(row: i, cell: j, item: k),
                        in: owner, column: columns[cell.column], year: year, &document, &index)
                }
            }
        }
        document.orderMentions()
    }

    /// Ends the reading when the relations have attributed what they could: the allocations that were merged go, and
    /// amounts of which nobody could be told whose they are, are reported. O(the document).
    package func settle(_ document: inout LinkedDocument, index: inout [String: EntityID]) {
        // An allocation is one program's: an amount that nobody owns stays a mention, and none in the graph.
        var unowned: Set<EntityID> = []
        for i in document.mentions.indices where document.mentions[i].type == .budgetAllocation {
            guard let id = document.mentions[i].entity, document.allocationOwners[id] == nil else { continue }
            if unowned.insert(id).inserted { document.unownedAllocations.append(document[id]) }
            document.mentions[i].entity = nil
            document.mentions[i].status = .none
            document.findings.append(
                Finding(
                    "amount-without-program", "whose money 「\(document.mentions[i].surface)」 is was not found",
                    spans: document.mentions[i].spans))
        }
        document.dropMergedAllocations(index: &index)
    }

    /// `label` is what stands as a line of its own above the figure in a narrow column: (5補正) above 6,500, 令和5年度 above
    /// 12億円.
    private func read(
        _ text: PlacedText, below label: PlacedText = PlacedText(), at place: TextPlace, in owner: String,
        column: MoneyColumn?, year: Int?, _ document: inout LinkedDocument, _ index: inout [String: EntityID]
    ) {
        if !label.isEmpty, column?.statement(in: text.scalars) != nil {
            let both = MoneyReader(label.scalars + text.scalars, column: column, year: year).statements
            if both.count == 1, let statement = both.first, let qualifier = statement.qualifier,
                qualifier.upperBound <= label.count, let figure = statement.placed(behind: label.count)
            {
                add(
                    figure, text, qualifier: label[qualifier].string, at: place, in: owner, columnYear: year, &document,
                    &index)
                return
            }
        }
        if let figure = column?.statement(in: text.scalars) {
            if figure.money.amount > 0 {
                add(figure, text, at: place, in: owner, columnYear: year, &document, &index)
            }
            return
        }
        let reader = MoneyReader(text.scalars, column: column, year: year)
        // Nothing is what no money is called in a table.
        for statement in reader.statements where statement.money.amount > 0 {
            let isBehind = text.opensBracket(before: statement.money.range.lowerBound)
            add(
                isBehind ? column?.bracketed(statement) ?? statement : statement, text, at: place, in: owner,
                columnYear: year, &document, &index)
        }
        for unread in reader.unread {
            document.findings.append(
                Finding(
                    "amount-not-read", "「\(text[unread.range].string)」 is no single exact amount: \(unread.reason)",
                    spans: text.sourceSpans(of: unread.range)))
        }
    }

    private func add(
        _ statement: MoneyStatement, _ text: PlacedText, qualifier: String? = nil, at place: TextPlace,
        in owner: String, columnYear: Int?, _ document: inout LinkedDocument, _ index: inout [String: EntityID]
    ) {
        let money = statement.money
        let surface = text[money.range].string
        let year = statement.fiscalYears == nil ? columnYear : statement.fiscalYear
        let facts = statement.facts(fiscalYear: year, surface: surface)
        let id = document.insert(
            Entity(
                types: [.budgetAllocation],
                path: EntityKey.path("allocation", [owner, "\(money.range.lowerBound)", "\(money.range.upperBound)"]),
                name: BudgetLabel.text(facts), origin: .document, facts: facts),
            index: &index)
        let qualifier = qualifier ?? statement.qualifier.map { text[$0].string }
        var reason = qualifier.map { "「\($0)」 qualifies the amount" } ?? "the sentence sets the amount aside"
        if statement.fiscalYears == nil, let year { reason += "; the fiscal year \(year) is the column's" }
        func mention(_ range: Range<Int>, _ reason: String) -> Mention {
            Mention(
                place: place, range: range, spans: text.sourceSpans(of: range), surface: text[range].string,
                type: .budgetAllocation, entity: id, score: qualifier == nil ? 0.8 : 1, status: .linked, reason: reason)
        }
        document.mentions.append(mention(money.range, reason))
        if let total = statement.total {
            let words = statement.totalQualifier.map { text[$0].string } ?? ""
            document.mentions.append(mention(total.range, "「\(words)」: the total of the allocation named before it"))
        }
        if let corrected = money.corrected {
            document.findings.append(
                .correctedMisprint(
                    surface, read: corrected, because: "no unit of money is written so", at: text, money.range))
        }
        if let years = statement.fiscalYears, years.count > 1 {
            document.findings.append(
                Finding(
                    "amount-over-years",
                    "「\(surface)」 is for the fiscal years \(years.lowerBound) to \(years.upperBound) together",
                    severity: .note, spans: text.sourceSpans(of: money.range)))
        }
    }
}

extension PlacedText {
    /// Whether brackets enclose all of it.
    fileprivate var isBracketed: Bool {
        let text = Folding(scalars).scalars.filter { $0 != " " && $0 != "\n" }
        return text.count > 2 && text.first == "(" && text.firstIndex(of: ")") == text.count - 1
    }
}

extension PlacedText {
    /// Whether an opening bracket stands right before `start`, as before a figure that is compared: 12.3 (11.8).
    func opensBracket(before start: Int) -> Bool {
        let before = scalars[..<min(start, count)].last { $0 != " " }
        return before.map { "(（[［〔".unicodeScalars.contains($0) } ?? false
    }
}

extension MoneyStatement {
    /// The statement in offsets into the text that begins at `start`; nil where its amount begins before. What qualifies
    /// it is left out.
    fileprivate func placed(behind start: Int) -> MoneyStatement? {
        guard money.range.lowerBound >= start, total == nil else { return nil }
        var placed = self
        placed.money.range = money.range.lowerBound - start..<money.range.upperBound - start
        placed.qualifier = nil
        return placed
    }

    /// The facts of the allocation, in the order of its key.
    fileprivate func facts(fiscalYear: Int?, surface: String) -> [EntityFact] {
        var facts: [EntityFact] = [.amount(money.amount, currency: money.currency), .budgetStage(budgetStage)]
        if let fiscalYear { facts.append(.fiscalYear(fiscalYear)) }
        if money.isPartOfLarger { facts.append(.partOfLarger) }
        if money.isApproximate { facts.append(.approximate) }
        if let total, total.currency == money.currency { facts.append(.totalAmount(total.amount)) }
        if money.corrected != nil { facts.append(.correctedFrom(surface)) }
        return facts
    }

    private var budgetStage: BudgetStage {
        switch stage {
        case .initial: .initial
        case .supplementary: .supplementary
        case .draft: .draft
        case .request: .request
        case .other: .other
        }
    }
}

extension LinkedDocument {
    /// What one unit of a table's figures is worth, where the text above the table says so: (単位:千円).
    fileprivate var declaredUnit: Int? {
        guard let first = table.rows.first?.measure.spans.first,
            let page = document.pages.first(where: { $0.number == first.page })
        else { return nil }
        return MoneyColumn.unit(declaredIn: Array(page.text[..<min(first.start, page.text.count)]))
    }

    /// Sorts the mentions by their first character; of those that begin together the longer stands first.
    package mutating func orderMentions() {
        func key(_ i: Int) -> (SourceSpan, Int, Int) {
            let mention = mentions[i]
            let first = mention.spans.first ?? SourceSpan(page: 0, start: 0, end: 0)
            return (SourceSpan(page: first.page, start: first.start, end: first.start), -mention.range.count, i)
        }
        mentions = mentions.indices.sorted { key($0) < key($1) }.map { mentions[$0] }
    }
}
