/// Reads what a text says of public money: budgets, requests, expenses, with year and stage.
///
/// An amount counts where the text calls it a budget: by a qualifier before it (令和5年度予算:13億円) or in brackets
/// behind it (13億円(令和5年度予算)), by an expense (事業経費として約11億円), by a verb (3億円を計上した), or because it
/// stands alone in the brackets behind a program's name. A qualifier goes on to the amounts listed behind it
/// (当初13億円、補正2億円). Ceilings and rates (1拠点2,500万円, 上限3億円), trade figures (市場規模3兆円), differences
/// (前年度比3億円増) and sums of what is listed are not budgets.
public struct MoneyReader {
    /// What was read, in the order of the text.
    public private(set) var statements: [MoneyStatement] = []
    /// Amounts that are called a budget and cannot be told as one figure.
    public private(set) var unread: [UnreadMoney] = []

    private let text: [Unicode.Scalar]
    private let tokens: [MoneyToken]
    private var contexts = [MoneyContext()]

    /// All ranges are offsets into `original`. O(scalars).
    public init(_ original: [Unicode.Scalar]) {
        let folding = Folding(original)
        text = folding.scalars
        tokens = MoneyToken.tokens(text)
        for i in tokens.indices { take(i) }
        statements = statements.map { $0.placed(folding) }
        unread = unread.map { UnreadMoney(reason: $0.reason, range: folding.original($0.range)) }
    }

    private var context: MoneyContext {
        get { contexts[contexts.count - 1] }
        set { contexts[contexts.count - 1] = newValue }
    }

    private mutating func take(_ i: Int) {
        let range = tokens[i].range
        switch tokens[i].kind {
        case .years(let years):
            join(before: range)
            context.years = (years, range)
            context.stage = nil
            if text.first(of: ["は", "には", "では", "においては", "において"], at: range.upperBound) != nil {
                context.commonYears = years
            }
        case .stage(let stage):
            join(before: range)
            context.stage = (stage, range)
        case .expense where context.stage == nil || !isGlue(context.stage!.range.upperBound, range.lowerBound):
            context.stage = (.other, range)
        case .expense: context.stage!.range = context.stage!.range.lowerBound..<range.upperBound
        case .total: context.total = range
        case .sum: context.sum = range
        case .share: context.share = range
        case .trade: context.isTrade = true
        case .ceiling: context.isCeiling = true
        case .open: contexts.append(opened(at: range))
        case .close: close(at: range)
        case .stop: context = MoneyContext(open: context.open)
        case .money(let money):
            let start = context.start(before: money.range.lowerBound, in: text)
            if let statement = statement(money, from: start, token: i) {
                context.last = statements.count
                statements.append(statement)
            }
            context.forget()
        case .unread(let money):
            if isQualified(at: money.range.lowerBound) { unread.append(money) }
            context.forget()
        }
    }

    /// Keeps the qualifier that ends before `range` where 及び joins it to what stands there.
    private mutating func join(before range: Range<Int>) {
        guard let stage = context.stage, MoneyWord.joins(text, stage.range.upperBound..<range.lowerBound) else {
            return
        }
        let (years, from) = years(before: stage.range.lowerBound)
        let joined = qualifier(years, stage.stage, from: from ?? stage.range.lowerBound)
        context.joint = joined
    }

    /// A qualifier together with the one that it was joined to.
    private func qualifier(
        _ years: ClosedRange<Int>?, _ stage: MoneyStatement.Stage, from: Int
    ) -> (years: ClosedRange<Int>?, stage: MoneyStatement.Stage, from: Int) {
        guard let joint = context.joint else { return (years, stage, from) }
        let both = [joint.years, years].compactMap { $0 }
        let union = both.isEmpty ? nil : both.map(\.lowerBound).min()!...both.map(\.upperBound).max()!
        return (union, stage == joint.stage ? stage : .other, joint.from)
    }

    private func isGlue(_ from: Int, _ to: Int) -> Bool { from <= to && MoneyWord.isGlue(text, from..<to) }

    // MARK: Brackets

    /// A bracket goes on with what stands right before it: 令和5年度予算(A事業13億円、…), 13億円(うち…).
    private func opened(at range: Range<Int>) -> MoneyContext {
        var inner = MoneyContext(open: range.lowerBound)
        let outer = context
        if let last = outer.last, statements[last].money.range.upperBound == range.lowerBound { inner.head = last }
        if let years = outer.years, isGlue(years.range.upperBound, outer.stage?.range.lowerBound ?? range.lowerBound) {
            inner.commonYears = years.years
            inner.commonQualifier = years.range
        }
        if let stage = outer.stage, isGlue(stage.range.upperBound, range.lowerBound) {
            inner.commonStage = stage.stage
            inner.commonQualifier = (inner.commonQualifier ?? stage.range).lowerBound..<stage.range.upperBound
        }
        inner.isTrade = outer.isTrade
        inner.isCeiling = outer.isCeiling
        return inner
    }

    /// 予算額(令和5年度):13億円: the bracket belongs to the qualifier.
    private mutating func close(at range: Range<Int>) {
        guard contexts.count > 1 else { return }
        let inner = contexts.removeLast()
        guard inner.last == nil else { return }
        if let years = inner.years, let stage = context.stage, context.years == nil,
            stage.range.upperBound == inner.open
        {
            context.years = (years.years, stage.range.upperBound..<stage.range.upperBound)
            context.stage = (stage.stage, stage.range.lowerBound..<range.upperBound)
        } else if let stage = inner.stage, let years = context.years, years.range.upperBound == inner.open {
            context.stage = (stage.stage, years.range.upperBound..<range.upperBound)
        }
    }

    // MARK: Amounts

    private func isQualified(at start: Int) -> Bool {
        if let stage = context.stage { return isGlue(stage.range.upperBound, start) }
        if let years = context.years {
            return isGlue(years.range.upperBound, start) && text[years.range.upperBound] == ":"
        }
        return false
    }

    private mutating func statement(_ money: Money, from start: Int, token i: Int) -> MoneyStatement? {
        if let total = context.total, isGlue(total.upperBound, money.range.lowerBound),
            let of = context.last ?? context.head
        {
            statements[of].total = money
            statements[of].totalQualifier = total
            return nil
        }
        if let sum = context.sum, isGlue(sum.upperBound, money.range.lowerBound), context.last != nil { return nil }
        if isCeiling(behind: i) { return nil }
        if let share = context.share, let whole = context.last ?? context.head {
            return shared(money, share: share, whole: whole, from: start)
        }
        if let statement = qualified(money, from: start) ?? qualifiedBehind(money, token: i) { return statement }
        guard !context.isTrade, !context.isCeiling else { return nil }
        let isGranted = text.first(of: MoneyWord.granting, at: money.range.upperBound) != nil
        guard isGranted || standsAlone(i, from: start) else { return nil }
        return MoneyStatement(
            money: money, fiscalYears: years(before: context.stage?.range.lowerBound ?? start).years,
            stage: context.stage?.stage ?? context.commonStage ?? .other, qualifier: context.stage?.range)
    }

    /// 令和5年度予算:13億円, 補正2億円, 令和6年度:12億円, and the first amount in the brackets of a qualifier.
    private func qualified(_ money: Money, from start: Int) -> MoneyStatement? {
        if let stage = context.stage, isGlue(stage.range.upperBound, start) {
            let (years, from) = years(before: stage.range.lowerBound)
            let whole = qualifier(years, stage.stage, from: from ?? stage.range.lowerBound)
            return MoneyStatement(
                money: money.joined(to: text, stage.range.upperBound..<start), fiscalYears: whole.years,
                stage: whole.stage,
                qualifier: whole.from..<stage.range.upperBound)
        }
        guard !context.isTrade, !context.isCeiling else { return nil }
        if let years = context.years, isGlue(years.range.upperBound, start) {
            let isListed =
                text.holds(":", at: years.range.upperBound) || contexts.count > 1 || context.commonStage != nil
            guard isListed else { return nil }
            return MoneyStatement(
                money: money, fiscalYears: years.years, stage: context.commonStage ?? .other, qualifier: years.range)
        }
        if let stage = context.commonStage, context.last == nil, isGlue(context.open + 1, start) {
            return MoneyStatement(
                money: money, fiscalYears: context.commonYears, stage: stage, qualifier: context.commonQualifier)
        }
        return nil
    }

    /// 13億円(令和5年度予算).
    private func qualifiedBehind(_ money: Money, token i: Int) -> MoneyStatement? {
        guard i + 1 < tokens.count, case .open = tokens[i + 1].kind,
            tokens[i + 1].range.lowerBound == money.range.upperBound
        else { return nil }
        var years: ClosedRange<Int>?
        var stage: MoneyStatement.Stage?
        var end = tokens[i + 1].range.upperBound
        var j = i + 2
        while j < tokens.count, isGlue(end, tokens[j].range.lowerBound) {
            switch tokens[j].kind {
            case .years(let named): years = named
            case .stage(let named): stage = named
            case .expense: stage = stage ?? .other
            case .close:
                guard stage != nil || years != nil && !context.isTrade && !context.isCeiling else { return nil }
                return MoneyStatement(
                    money: money, fiscalYears: years ?? self.years(before: money.range.lowerBound).years,
                    stage: stage ?? .other, qualifier: tokens[i + 1].range.upperBound..<tokens[j].range.lowerBound)
            default: return nil
            }
            end = tokens[j].range.upperBound
            j += 1
        }
        return nil
    }

    /// 19億円のうち3億円: the first figure is the larger pot's. 19億円(うち○○事業3億円): a share with a name of its own is an
    /// allocation too; one without is a mere breakdown.
    private mutating func shared(_ money: Money, share: Range<Int>, whole: Int, from start: Int) -> MoneyStatement? {
        var statement = MoneyStatement(
            money: money, fiscalYears: statements[whole].fiscalYears, stage: statements[whole].stage,
            qualifier: statements[whole].qualifier, isShare: true)
        if let own = qualified(money, from: start) {
            statement.stage = own.stage
            statement.fiscalYears = own.fiscalYears ?? statement.fiscalYears
            statement.qualifier = own.qualifier
        }
        if isGlue(statements[whole].money.range.upperBound, share.lowerBound), text[share.lowerBound - 1] == "の" {
            statements[whole].money.isPartOfLarger = true
            return statement
        }
        let isNamed = (share.upperBound...start).contains { text.endsProgramName(at: $0) }
        return isNamed ? statement : nil
    }

    /// The years of what begins at `start`, and where the words for them begin if they belong to it.
    private func years(before start: Int) -> (years: ClosedRange<Int>?, from: Int?) {
        if let years = context.years, isGlue(years.range.upperBound, start) {
            return (years.years, years.range.lowerBound)
        }
        if let common = context.commonYears { return (common, nil) }
        return (context.last.flatMap { statements[$0].fiscalYears } ?? context.years?.years, nil)
    }

    private func isCeiling(behind i: Int) -> Bool {
        let end = tokens[i].range.upperBound
        if text.first(of: MoneyWord.ceilingBehind, at: end) != nil { return true }
        if text.holds("/", at: end), text.first(of: MoneyWord.rates, at: end + 1) != nil { return true }
        guard i + 2 < tokens.count, case .open = tokens[i + 1].kind, case .ceiling = tokens[i + 2].kind else {
            return false
        }
        return tokens[i + 1].range.lowerBound == end && tokens[i + 2].range.lowerBound == tokens[i + 1].range.upperBound
    }

    /// 「○○事業」(13億円): nothing but the amount in the brackets behind a program's name.
    private func standsAlone(_ i: Int, from start: Int) -> Bool {
        guard i > 0, i + 1 < tokens.count, case .open = tokens[i - 1].kind, case .close = tokens[i + 1].kind,
            isGlue(tokens[i - 1].range.upperBound, start), tokens[i + 1].range.lowerBound == tokens[i].range.upperBound
        else { return false }
        var end = tokens[i - 1].range.lowerBound
        while end > 0, "」』)〕".unicodeScalars.contains(text[end - 1]) { end -= 1 }
        return text.endsProgramName(at: end)
    }
}

extension Money {
    /// 内数 that stands between the qualifier and the amount.
    fileprivate func joined(to text: [Unicode.Scalar], _ gap: Range<Int>) -> Money {
        var money = self
        if gap.contains(where: { text.holds("内数", at: $0) }) { money.isPartOfLarger = true }
        return money
    }
}

extension MoneyStatement {
    /// The statement with all ranges as offsets into the original text.
    fileprivate func placed(_ folding: Folding) -> MoneyStatement {
        var placed = self
        placed.money.range = folding.original(money.range)
        placed.total?.range = folding.original(total!.range)
        placed.qualifier = qualifier.map(folding.original)
        placed.totalQualifier = totalQualifier.map(folding.original)
        return placed
    }
}

extension Array where Element == Unicode.Scalar {
    /// True where one of the heads of programs' names ends at `end`.
    fileprivate func endsProgramName(at end: Int) -> Bool {
        MoneyWord.programHeads.contains { holds($0, at: end - $0.unicodeScalars.count) }
    }
}
