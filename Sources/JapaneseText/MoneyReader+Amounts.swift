/// What qualifies an amount, in the order in which it is tried.
extension MoneyReader {
    func isQualified(at start: Int) -> Bool {
        if let stage = context.stage { return isGlue(stage.range.upperBound, start) }
        if let years = context.years {
            return isGlue(years.range.upperBound, start) && text[years.range.upperBound] == ":"
        }
        return false
    }

    mutating func statement(_ money: Money, from start: Int, token i: Int) -> MoneyStatement? {
        if let total = context.total, isGlue(total.upperBound, money.range.lowerBound),
            let of = context.last ?? context.head
        {
            statements[of].total = money
            statements[of].totalQualifier = total
            return nil
        }
        if let sum = context.sum, isGlue(sum.upperBound, money.range.lowerBound), context.last != nil { return nil }
        if isCeiling(behind: i) { return nil }
        // 国費2億円(事業費4億円): what all who pay spend together.
        if context.head != nil,
            ["事業費", "総事業費", "事業規模"].contains(where: { word in
                let from = start - word.unicodeScalars.count
                return text.holds(word, at: from) && from == context.open + 1
            })
        {
            return nil
        }
        if let share = context.share, let whole = context.last ?? context.head {
            return shared(money, share: share, whole: whole, from: start, token: i)
        }
        // 100万ドル(約1.5億円): the same in another currency.
        if let head = context.head, context.last == nil, statements[head].money.currency != money.currency {
            return nil
        }
        // 経費として3億円を令和6年度予算に計上: the budget says more than the expense.
        if context.stage?.stage == .other, let granted = granted(money, token: i) { return granted }
        if let statement = qualified(money, from: start, token: i) ?? qualifiedBehind(money, token: i)
            ?? qualifiedTogether(money, from: start, token: i) ?? qualifiedInside(money, token: i)
            ?? granted(money, token: i) ?? grantedTogether(money, from: start, token: i)
        {
            return statement
        }
        guard !context.isOfAnotherKind(at: start, in: text) else { return nil }
        if let listed = listed(money, from: start) ?? distributed(money, from: start) { return listed }
        if let total = context.total, isGlue(total.upperBound, money.range.lowerBound) {
            // 総額3億円の「甲事業」
            if text.first(of: ["の「", "の『", "を投じ"], at: money.range.upperBound) != nil {
                return MoneyStatement(
                    money: money, fiscalYears: years(before: start).years, stage: .other, qualifier: total)
            }
            context.pendingTotal = (money, total)
        }
        let isGranted = text.first(of: MoneyWord.granting, at: behindBracket(of: i)) != nil
        // Only of a budget are 内数 spoken of.
        guard
            isGranted || money.isPartOfLarger || standsAlone(i, from: start) || isSpent(token: i, from: start)
                || isGrantedTogether(token: i, from: start) || isAllOfLine(money, from: start)
                || isPaidOut(token: i, from: start) || isOfRise(money, from: start)
                || text.first(of: ["規模の「", "規模の『"], at: money.range.upperBound) != nil
        else { return nil }
        let said = said(before: start)
        // 12億円を要求している, 12億円の予算を投じた
        let asked = Self.saying.first { text.first(of: $0.words, at: behindBracket(of: i)) != nil }?.stage
        return MoneyStatement(
            money: money, fiscalYears: said.years, stage: said.stage ?? context.commonStage ?? asked ?? .other,
            qualifier: said.range)
    }

    private static let saying: [(words: [String], stage: MoneyStatement.Stage)] = [
        (["を要求"], .request), (["の予算", "の当初予算"], .initial), (["の補正予算"], .supplementary),
    ]

    /// 予算案は、前年度比1.2倍の3億円となった: what a budget comes to.
    private func isOfRise(_ money: Money, from start: Int) -> Bool {
        context.commonStage != nil && ["倍の", "増の", "減の"].contains { text.holds($0, at: start - 2) }
            && text.first(of: ["となった", "となる", "となり", "とした", "とする", "である"], at: money.range.upperBound) != nil
    }

    /// The qualifier that was said since the last amount, with something else between it and `start`.
    private func said(
        before start: Int
    ) -> (years: ClosedRange<Int>?, stage: MoneyStatement.Stage?, range: Range<Int>?) {
        guard let stage = context.stage else { return (years(before: start).years, nil, nil) }
        let (years, from) = years(before: stage.range.lowerBound)
        return (years, stage.stage, (from ?? stage.range.lowerBound)..<stage.range.upperBound)
    }

    /// 令和4年度予算:14億円, 補正2億円, 令和5年度:16億円, and the first amount in the brackets of a qualifier.
    private func qualified(_ money: Money, from start: Int, token i: Int) -> MoneyStatement? {
        if let stage = context.stage, isGlue(stage.range.upperBound, start) {
            let (years, from) = years(before: stage.range.lowerBound)
            var whole = qualifier(years, stage.stage, from: from ?? stage.range.lowerBound)
            // 予算額:3億円(令和4年度): the year stands behind.
            if whole.years == nil { whole.years = qualifiedBehind(money, token: i)?.fiscalYears }
            return MoneyStatement(
                money: money.joined(to: text, stage.range.upperBound..<start), fiscalYears: whole.years,
                stage: whole.stage, qualifier: whole.from..<stage.range.upperBound)
        }
        guard !context.isOfAnotherKind(at: start, in: text) else { return nil }
        if let years = context.years, isGlue(years.range.upperBound, start) {
            let isListed =
                text.holds(":", at: years.range.upperBound) || contexts.count > 1 || context.commonStage != nil
            // 令和5年度:3億円(当初): the stage stands behind.
            guard isListed else { return nil }
            if context.commonStage == nil, let behind = qualifiedBehind(money, token: i), behind.stage != .other {
                return behind
            }
            return MoneyStatement(
                money: money, fiscalYears: years.years, stage: context.commonStage ?? stage(beside: years.years),
                qualifier: years.range)
        }
        if let stage = context.commonStage, context.last == nil, isGlue(context.open + 1, start) {
            return MoneyStatement(
                money: money, fiscalYears: context.commonYears, stage: stage, qualifier: context.commonQualifier)
        }
        return nil
    }

    /// 令和6年度予算額 14億円(令和5年度 13億円): the year beside the statement that the bracket stands behind, at its stage; of
    /// a draft or a request it is the appropriation of an earlier year.
    private func stage(beside years: ClosedRange<Int>) -> MoneyStatement.Stage {
        guard let head = context.head.map({ statements[$0] }), let named = head.fiscalYears,
            years.upperBound < named.lowerBound
        else { return .other }
        return head.stage == .draft || head.stage == .request ? .initial : head.stage
    }

    /// 令和4年度予算 A事業14億円、B事業16億円: what was said before the list is true of each program's amount, and in brackets of
    /// each ministry's (甲事業(令和4年度予算:国土交通省3億円、環境省2億円)). In a column
    /// of budgets it is true of every amount.
    private func listed(_ money: Money, from start: Int) -> MoneyStatement? {
        let particle = context.commonStage == nil ? nil : ["が", "は"].first { text.holds($0, at: start - 1) }
        let end = nameEnd(before: particle == nil ? start : start - 1)
        guard
            base.commonStage != nil || MoneyWord.endsProgramName(text, at: end)
                || contexts.count > 1 && (MoneyWord.endsMinistry(text, at: end) || MoneyWord.endsAccount(text, at: end))
        else { return nil }
        let said = said(before: start)
        let last = context.last.map { statements[$0] }
        guard let stage = said.stage ?? last?.stage ?? context.commonStage ?? base.commonStage else { return nil }
        return MoneyStatement(
            money: money, fiscalYears: said.years ?? base.commonYears, stage: stage,
            qualifier: said.range ?? last?.qualifier ?? context.commonQualifier)
    }

    /// Where the text goes on behind an amount and the bracket that belongs to it, if that says but a little.
    func behindBracket(of i: Int) -> Int {
        let end = tokens[i].range.upperBound
        var depth = 0
        for token in tokens[(i + 1)...].prefix(20) {
            if depth == 0, token.range.lowerBound > end { break }
            if case .open = token.kind { depth += 1 }
            if case .close = token.kind { depth -= 1 }
            if depth == 0 { return token.range.upperBound > end + 1 ? token.range.upperBound : end }
        }
        return end
    }

    /// 14億円を令和4年度予算に計上した.
    func granted(_ money: Money, token i: Int) -> MoneyStatement? {
        let end = behindBracket(of: i)
        guard text.first(of: ["を", "が"], at: end) != nil else { return nil }
        var years: (years: ClosedRange<Int>, start: Int)?
        var behind = end + 1
        for token in tokens[(i + 1)...].prefix(24) where token.range.lowerBound >= behind {
            guard isGlue(behind, token.range.lowerBound) else { return nil }
            behind = token.range.upperBound
            switch token.kind {
            case .years(let named): years = (named, token.range.lowerBound)
            case .stage(let stage):
                guard MoneyWord.grants(text, at: behind) else { return nil }
                return MoneyStatement(
                    money: money, fiscalYears: years?.years ?? self.years(before: money.range.lowerBound).years,
                    stage: stage, qualifier: (years?.start ?? token.range.lowerBound)..<behind)
            default: return nil
            }
        }
        return nil
    }

    /// 令和4年度予算にそれぞれ14億円及び16億円.
    private func distributed(_ money: Money, from start: Int) -> MoneyStatement? {
        guard context.isEach, let last = context.last.map({ statements[$0] }), last.money.range.upperBound <= start,
            MoneyWord.joins(text, last.money.range.upperBound..<start)
        else { return nil }
        return MoneyStatement(
            money: money, fiscalYears: last.fiscalYears, stage: last.stage, qualifier: last.qualifier)
    }

    /// 14億円(令和4年度予算).
    func qualifiedBehind(_ money: Money, token i: Int) -> MoneyStatement? {
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
            case .close where base.commonStage != nil && isHead(closingAt: j): return nil
            case .close:
                guard stage != nil || years != nil && !context.isOfAnotherKind(at: money.range.lowerBound, in: text)
                else { return nil }
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

    /// 44,751(6補正)225,000: in a column of figures the bracket that token `close` ends may be the next figure's, which has
    /// none behind it.
    private func isHead(closingAt close: Int) -> Bool {
        guard close + 1 < tokens.count, case .money(let next) = tokens[close + 1].kind,
            next.range.lowerBound == tokens[close].range.upperBound
        else { return false }
        guard close + 2 < tokens.count, case .open = tokens[close + 2].kind else { return true }
        return tokens[close + 2].range.lowerBound != next.range.upperBound
    }

    /// 19億円のうち3億円: the first figure is the larger pot's. 19億円(うち○○事業3億円): a share with a name of its own is an
    /// allocation too; one without is a mere breakdown.
    private mutating func shared(
        _ money: Money, share: Range<Int>, whole: Int, from start: Int, token i: Int
    ) -> MoneyStatement? {
        var statement = MoneyStatement(
            money: money, fiscalYears: statements[whole].fiscalYears, stage: statements[whole].stage,
            qualifier: statements[whole].qualifier, isShare: true)
        if let own = qualified(money, from: start, token: i) {
            statement.stage = own.stage
            statement.fiscalYears = own.fiscalYears ?? statement.fiscalYears
            statement.qualifier = own.qualifier
        }
        if isGlue(statements[whole].money.range.upperBound, share.lowerBound), text[share.lowerBound - 1] == "の" {
            statements[whole].money.isPartOfLarger = true
            return statement
        }
        let isNamed =
            (share.upperBound...start).contains { MoneyWord.endsProgramName(text, at: $0) }
            || MoneyWord.namesShare(text, share.upperBound..<nameEnd(before: start))
        return isNamed ? statement : nil
    }

    /// The years of what begins at `start`, and where the words for them begin if they belong to it.
    func years(before start: Int) -> (years: ClosedRange<Int>?, from: Int?) {
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

    /// 「○○事業」(14億円): nothing but the amount in the brackets behind a program's name.
    private func standsAlone(_ i: Int, from start: Int) -> Bool {
        var before = i - 1
        // (計14億円)
        if before > 0, case .sum = tokens[before].kind { before -= 1 }
        guard before >= 0, i + 1 < tokens.count, case .open = tokens[before].kind,
            isGlue(tokens[before].range.upperBound, start)
        else { return false }
        let gap = text.string(
            tokens[i].range.upperBound..<max(tokens[i].range.upperBound, tokens[i + 1].range.lowerBound))
        switch tokens[i + 1].kind {
        case .close where gap.isEmpty: break
        // 14億円、うち○○に2億円
        case .share where gap == "、": break
        // 甲事業、乙事業(それぞれ14億円、2億円)
        case .money where MoneyWord.joins(text, tokens[i].range.upperBound..<tokens[i + 1].range.lowerBound):
            guard text.holds("それぞれ", at: tokens[before].range.upperBound) else { return false }
        default: return false
        }
        let open = tokens[before].range.lowerBound
        // 「…の開発・実証」(2億円): a name in quotes has money behind it, whatever its last word.
        return MoneyWord.endsProgramName(text, at: nameEnd(before: open)) || text.holds("」", at: open - 1)
            || text.holds("』", at: open - 1)
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
