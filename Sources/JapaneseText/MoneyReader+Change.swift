/// Amounts that are set side by side, last year's and this year's, where only their order says which is which.
extension MoneyReader {
    /// 甲事業(11億円→12億円), 甲事業の予算を11億円から12億円に拡充, 甲事業 12億円(11億円): of the year that is spoken of and of the year before.
    mutating func changed(_ money: Money, from start: Int, token i: Int) -> MoneyStatement? {
        compared(money, token: i) ?? (isArrow(behind: i) ? old(money, from: start, token: i) : new(money, token: i))
    }

    /// The first of two amounts with nothing but an arrow or から between them.
    private mutating func old(_ money: Money, from start: Int, token i: Int) -> MoneyStatement? {
        guard !context.isOfAnotherKind(at: start, in: text), context.total == nil else { return nil }
        let year = context.years.map(\.years) ?? context.commonYears ?? home.map { $0...$0 }
        let before = year.map { $0.lowerBound - 1...$0.lowerBound - 1 }
        if let stage = context.stage,
            isGlue(stage.range.upperBound, start) || ["を", "を、"].contains(text.string(stage.range.upperBound..<start))
        {
            context.change = stage.stage
            return MoneyStatement(
                money: money, fiscalYears: before, stage: Self.appropriated(stage.stage), qualifier: stage.range)
        }
        guard contexts.count > 1, context.years == nil, context.last == nil, isGlue(context.open + 1, start),
            MoneyWord.endsProgramName(text, at: nameEnd(before: context.open)), i + 2 < tokens.count,
            case .close = tokens[i + 2].kind
        else { return nil }
        context.change = context.commonStage
        return MoneyStatement(
            money: money, fiscalYears: before, stage: Self.appropriated(context.commonStage ?? .other),
            qualifier: context.commonQualifier)
    }

    /// The second of the two, at the stage that was named for both.
    private func new(_ money: Money, token i: Int) -> MoneyStatement? {
        guard i > 0, case .money = tokens[i - 1].kind, isArrow(behind: i - 1), let last = context.last,
            statements[last].money.range == tokens[i - 1].range, let years = statements[last].fiscalYears
        else { return nil }
        return MoneyStatement(
            money: money, fiscalYears: years.lowerBound + 1...years.upperBound + 1,
            stage: context.change ?? statements[last].stage,
            qualifier: statements[last].qualifier)
    }

    /// 12億円(11億円): the amount alone in brackets behind one of the same currency.
    private func compared(_ money: Money, token i: Int) -> MoneyStatement? {
        guard let head = context.head.map({ statements[$0] }), context.last == nil, base.commonStage == nil,
            head.money.currency == money.currency, !head.money.isPartOfLarger || money.isPartOfLarger,
            money.range.lowerBound == context.open + 1, i + 1 < tokens.count, case .close = tokens[i + 1].kind,
            tokens[i + 1].range.lowerBound == money.range.upperBound
        else { return nil }
        guard let year = head.fiscalYears?.lowerBound ?? home else { return nil }
        return MoneyStatement(
            money: money, fiscalYears: year - 1...year - 1, stage: Self.appropriated(head.stage),
            qualifier: head.qualifier)
    }

    /// What a year's draft or request is compared with was appropriated.
    private static func appropriated(_ stage: MoneyStatement.Stage) -> MoneyStatement.Stage {
        stage == .draft || stage == .request ? .initial : stage
    }

    /// Whether a text says nothing but a fiscal year or a stage of the budget: 令和5年度, (5補正), 令和6年度予算案.
    public static func isPeriod(_ text: [Unicode.Scalar], year: Int?) -> Bool {
        let folded = Folding(text).scalars
        var end = 0
        var saysMore = false
        for token in MoneyToken.tokens(folded, home: year) {
            guard MoneyWord.isGlue(folded, end..<token.range.lowerBound) else { return false }
            end = token.range.upperBound
            switch token.kind {
            case .years, .stage: saysMore = true
            case .open, .close: break
            default: return false
            }
        }
        return saysMore && MoneyWord.isGlue(folded, end..<folded.count)
    }

    /// Whether nothing but an arrow, or a から that says what became of it, stands between the amount and the next.
    private func isArrow(behind i: Int) -> Bool {
        guard i + 1 < tokens.count, case .money = tokens[i + 1].kind else { return false }
        let end = tokens[i].range.upperBound
        let gap = text.string(end..<max(end, tokens[i + 1].range.lowerBound)).filter { $0 != " " }
        return ["→", "⇒"].contains(gap) || gap == "から" && Money.isChange(text, to: tokens[i + 1].range.lowerBound)
    }
}
