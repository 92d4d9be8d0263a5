/// Reads what a text says of public money: budgets, requests, expenses, with year and stage.
///
/// An amount counts where the text calls it a budget: by a qualifier before it (令和4年度予算:14億円) or in brackets
/// behind it (14億円(令和4年度予算)), by an expense (運営の経費として約7億円), by a verb (3億円を計上した), or because it
/// stands alone in the brackets behind a program's name. A qualifier goes on to the amounts listed behind it
/// (当初14億円、補正2億円). Ceilings and rates (1拠点2,500万円, 上限3億円), trade figures (市場規模3兆円), differences
/// (前年度比3億円増) and sums of what is listed are not budgets.
public struct MoneyReader {
    /// What was read, in the order of the text.
    public internal(set) var statements: [MoneyStatement] = []
    /// Amounts that are called a budget and cannot be told as one figure.
    public private(set) var unread: [UnreadMoney] = []

    let text: [Unicode.Scalar]
    let tokens: [MoneyToken]
    /// What is true of the whole text: what the heading of its column says.
    let base: MoneyContext
    /// The fiscal year that the text speaks of.
    let home: Int?
    var contexts: [MoneyContext]
    /// The first statement of the sentence.
    private var sentence = 0

    /// Reads a text, which stands below the heading `column` where that speaks of public money; `year` is the fiscal year
    /// that the text speaks of, which 前年度 counts from. All ranges are offsets into `original`. O(scalars).
    public init(_ original: [Unicode.Scalar], column: MoneyColumn? = nil, year: Int? = nil) {
        base = MoneyContext(commonYears: column?.fiscalYears, commonStage: column?.stage)
        contexts = [base]
        let folding = Folding(original)
        text = folding.scalars
        home = column?.fiscalYears?.lowerBound ?? year
        tokens = MoneyToken.tokens(text, home: home, unit: column?.unit)
        for i in tokens.indices { take(i) }
        statements = statements.map { $0.placed(folding) }
        unread = unread.map { UnreadMoney(reason: $0.reason, range: folding.original($0.range)) }
    }

    var context: MoneyContext {
        get { contexts[contexts.count - 1] }
        set { contexts[contexts.count - 1] = newValue }
    }

    private mutating func take(_ i: Int) {
        let range = tokens[i].range
        switch tokens[i].kind {
        case .years(let years):
            join(before: range)
            headList(before: range)
            context.years = (years, range)
            context.stage = nil
            headLine(before: range)
            if text.first(of: ["は", "には", "では", "においては", "において"], at: range.upperBound) != nil {
                context.commonYears = years
            }
        case .stage(let stage):
            join(before: range)
            context.stage = (stage, range)
            headSentence(stage, range)
            grantNamed(stage, range)
        case .expense where context.stage == nil || !isGlue(context.stage!.range.upperBound, range.lowerBound):
            // 補正予算において「甲事業」に係る経費として: the budget's words are true of the expense.
            let heads = context.stage.map {
                text.first(of: ["において", "では、", "で、", "から"], at: $0.range.upperBound) != nil
            }
            context.stage = (heads == true ? context.stage!.stage : .other, range)
        case .expense: context.stage!.range = context.stage!.range.lowerBound..<range.upperBound
        case .total: context.total = range
        case .sum: context.sum = range
        case .share: context.share = range
        case .trade: context.trade = range
        case .ceiling: context.ceiling = range
        case .same:
            guard let last = statements.last else { return }
            context.years = last.fiscalYears.map { ($0, range) }
            context.stage = (last.stage, range)
        case .open: contexts.append(opened(at: range))
        case .close: close(at: range)
        case .stop:
            if contexts.count == 1 { sentence = statements.count }
            context = contexts.count == 1 ? base : MoneyContext(open: context.open)
        case .sameAmount:
            guard var money = statements.last?.money, let stage = context.stage,
                isGlue(stage.range.upperBound, range.lowerBound)
            else { return }
            money.range = range
            money.corrected = nil
            take(money, token: i)
        case .money(let money): take(money, token: i)
        case .unread(let money):
            if isQualified(at: money.range.lowerBound) { unread.append(money) }
            // 予算案では前年度から2億円増の12億円: the difference says how the amount came about.
            if money.reason != .difference || text.first(of: ["増の", "減の"], at: money.range.upperBound) == nil {
                context.forget()
            }
        }
    }

    private mutating func take(_ money: Money, token i: Int) {
        let start = context.start(before: money.range.lowerBound, in: text)
        if var statement = changed(money, from: start, token: i) ?? statement(money, from: start, token: i) {
            if statement.stage == .initial || statement.stage == .other, text.holds("(案)", at: money.range.upperBound) {
                statement.stage = .draft
            }
            if let total = context.pendingTotal, total.money.amount > statement.money.amount {
                statement.total = total.money
                statement.totalQualifier = total.qualifier
            }
            context.pendingTotal = nil
            context.isEach = context.isEach || saysEach(before: money.range.lowerBound, from: statement.qualifier)
            context.last = statements.count
            statements.append(statement)
        }
        context.forget()
    }

    /// それぞれ between what qualifies an amount and the amount: it stands for those that follow too.
    private func saysEach(before start: Int, from qualifier: Range<Int>?) -> Bool {
        let from = qualifier.map { min($0.upperBound, start) } ?? max(0, start - 4)
        return (from..<start).contains { text.holds("それぞれ", at: $0) }
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

    /// 予算額:令和4年度 28億円、令和5年度 31億円; 甲事業の予算として、令和5年度に3億円: a stage before the first year is true of all.
    private mutating func headList(before range: Range<Int>) {
        guard let stage = context.stage, context.years == nil, context.last == nil,
            Self.heading.contains(text.string(stage.range.upperBound..<range.lowerBound))
        else { return }
        context.commonStage = stage.stage
        context.commonQualifier = stage.range
    }

    /// 令和5年度当初予算において、甲事業(3億円)及び乙事業(2億円)を…: what heads the sentence is true of the amounts in it.
    private mutating func headSentence(_ stage: MoneyStatement.Stage, _ range: Range<Int>) {
        guard contexts.count == 1, base.commonStage == nil, context.last == nil,
            MoneyWord.headsSentence(text, at: range.upperBound)
        else { return }
        let (years, from) = years(before: range.lowerBound)
        context.commonYears = years
        context.commonStage = stage
        context.commonQualifier = (from ?? range.lowerBound)..<range.upperBound
    }

    /// 「甲事業」(3億円)及び「乙事業」(2億円)を令和5年度予算に計上: what the sentence ends with is true of the amounts behind the names.
    private mutating func grantNamed(_ stage: MoneyStatement.Stage, _ range: Range<Int>) {
        let (years, from) = context.years.map { ($0.years, $0.range.lowerBound) } ?? (nil, range.lowerBound)
        guard contexts.count == 1, let closed = context.closed, closed.upperBound < from,
            ["を", "が", "を、", "について"].contains(text.string(closed.upperBound..<from)),
            MoneyWord.grants(text, at: range.upperBound)
        else { return }
        for i in sentence..<statements.count where statements[i].qualifier == nil {
            statements[i].stage = stage
            statements[i].fiscalYears = years ?? statements[i].fiscalYears
            statements[i].qualifier = from..<range.upperBound
        }
    }

    /// 甲事業:令和5年度 12億円、令和6年度 13億円: a program's name and years behind it in a line of its own are those of its amounts.
    private mutating func headLine(before range: Range<Int>) {
        guard contexts.count == 1, context.commonStage == nil, range.lowerBound > 0,
            text[range.lowerBound - 1] == ":" || text[range.lowerBound - 1] == " ",
            MoneyWord.endsProgramName(text, at: nameEnd(before: range.lowerBound))
        else { return }
        context.commonStage = .other
    }

    private static let heading = [":", " ", ": ", "は、", "は", "として、", "として", "について、", "については、", "を、", "を"]

    /// A qualifier together with the one that it was joined to.
    func qualifier(
        _ years: ClosedRange<Int>?, _ stage: MoneyStatement.Stage, from: Int
    ) -> (years: ClosedRange<Int>?, stage: MoneyStatement.Stage, from: Int) {
        guard let joint = context.joint else { return (years, stage, from) }
        let both = [joint.years, years].compactMap { $0 }
        var union = both.isEmpty ? nil : both.map(\.lowerBound).min()!...both.map(\.upperBound).max()!
        // 令和5年度予算及び令和4年度補正予算: a supplement late in a year is spent with the next year's budget, as one.
        if let all = union, all.count == 2, stage != joint.stage,
            (stage == .supplementary ? years : joint.stage == .supplementary ? joint.years : nil)
                == all.lowerBound...all.lowerBound
        {
            union = all.upperBound...all.upperBound
        }
        return (union, stage == joint.stage ? stage : .other, joint.from)
    }

    func isGlue(_ from: Int, _ to: Int) -> Bool { from <= to && MoneyWord.isGlue(text, from..<to) }

    /// A bracket goes on with what stands right before it: 令和4年度予算(A事業14億円、…), 14億円(うち…).
    private mutating func opened(at range: Range<Int>) -> MoneyContext {
        var inner = MoneyContext(open: range.lowerBound)
        let outer = context
        if let last = outer.last, statements[last].money.range.upperBound == range.lowerBound { inner.head = last }
        if let years = outer.years, isGlue(years.range.upperBound, outer.stage?.range.lowerBound ?? range.lowerBound) {
            inner.commonYears = years.years
            inner.commonQualifier = years.range
        }
        if let stage = outer.stage,
            isGlue(MoneyWord.behindRise(text, at: stage.range.upperBound), range.lowerBound)
        {
            inner.commonStage = stage.stage
            inner.commonQualifier = (inner.commonQualifier ?? stage.range).lowerBound..<stage.range.upperBound
        }
        if MoneyWord.endsProgramName(text, at: nameEnd(before: range.lowerBound)) {
            if inner.commonStage == nil { inherit(into: &inner, openingAt: range.lowerBound) }
        } else {
            inner.trade = outer.trade.flatMap { isNear($0, range.lowerBound) ? $0 : nil }
            inner.ceiling = outer.ceiling.flatMap { isNear($0, range.lowerBound) ? $0 : nil }
        }
        return inner
    }

    /// 令和5年度補正予算で措置した「甲事業」(3億円)、「乙事業」(2億円): what the clause before the first name says is true of the amounts
    /// behind the names.
    private mutating func inherit(into inner: inout MoneyContext, openingAt open: Int) {
        if let stage = context.stage, let name = context.closed, name.upperBound == open, context.last == nil,
            stage.range.upperBound < name.lowerBound,
            MoneyWord.sets(text, stage.range.upperBound..<name.lowerBound)
        {
            let (years, from) = years(before: stage.range.lowerBound)
            context.commonYears = years
            context.commonStage = stage.stage
            context.commonQualifier = (from ?? stage.range.lowerBound)..<stage.range.upperBound
        }
        guard contexts.count == 1, base.commonStage == nil else { return }
        inner.commonYears = context.commonYears
        inner.commonStage = context.commonStage
        inner.commonQualifier = context.commonQualifier
    }

    /// True where the bracket at `open` explains the word: 市場規模(…), 市場の規模(…).
    private func isNear(_ word: Range<Int>, _ open: Int) -> Bool { open - word.upperBound <= 4 }

    /// Where a name ends before `end`, its closing quotes left out.
    func nameEnd(before end: Int) -> Int {
        var end = end
        while end > 0, "」』)〕: ".unicodeScalars.contains(text[end - 1]) { end -= 1 }
        return end
    }

    /// 予算額(令和4年度):14億円: the bracket belongs to the qualifier.
    private mutating func close(at range: Range<Int>) {
        guard contexts.count > 1 else { return }
        let inner = contexts.removeLast()
        context.closed = inner.open..<range.upperBound
        guard inner.last == nil else { return }
        if let stage = inner.stage, MoneyWord.speaksOfAll(text, at: inner.open + 1) {
            for i in sentence..<statements.count where statements[i].qualifier == nil {
                statements[i].stage = stage.stage
                statements[i].fiscalYears = inner.years?.years ?? statements[i].fiscalYears
                statements[i].qualifier = (inner.years?.range ?? stage.range).lowerBound..<stage.range.upperBound
            }
            sentence = statements.count
            return
        }
        if let years = inner.years, let stage = context.stage, context.years == nil,
            stage.range.upperBound == inner.open
        {
            context.years = (years.years, stage.range.upperBound..<stage.range.upperBound)
            context.stage = (stage.stage, stage.range.lowerBound..<range.upperBound)
        } else if let stage = inner.stage, let years = context.years, years.range.upperBound == inner.open {
            context.stage = (stage.stage, years.range.upperBound..<range.upperBound)
        } else if let stage = inner.stage, inner.years == nil, let outer = context.stage,
            outer.range.upperBound == inner.open
        {
            // 予算額(補正):3億円
            context.stage = (stage.stage, outer.range.lowerBound..<range.upperBound)
        } else if let stage = inner.stage, range.upperBound < text.count,
            text[range.upperBound] == ":" || Numeral.digit(text[range.upperBound]) != nil
        {
            // (補正):3億円, (6補正)225,000
            context.years = inner.years.map { ($0.years, inner.open..<inner.open) } ?? context.years
            context.stage = (stage.stage, inner.open..<range.upperBound)
        }
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
