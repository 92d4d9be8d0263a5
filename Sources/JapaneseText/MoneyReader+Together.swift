/// What qualifies several amounts at once, behind the last of them.
extension MoneyReader {
    /// 甲事業59億円及び乙事業2.5億円(いずれも令和6年度当初): each amount stands behind its program's name, and a bracket in the same
    /// sentence says of all what they are.
    func qualifiedTogether(_ money: Money, from start: Int, token i: Int) -> MoneyStatement? {
        guard MoneyWord.endsProgramName(text, at: nameEnd(before: start)) else { return nil }
        var end = money.range.upperBound
        for (j, token) in tokens.enumerated().dropFirst(i + 1) {
            switch token.kind {
            case .stop: return nil
            case .money(let next):
                guard MoneyWord.endsProgramName(text, at: nameEnd(before: next.range.lowerBound)) else { return nil }
                end = next.range.upperBound
            case .open where token.range.lowerBound == end && MoneyWord.speaksOfAll(text, at: token.range.upperBound):
                return qualifier(inBracket: j).map {
                    MoneyStatement(
                        money: money, fiscalYears: $0.years ?? years(before: start).years, stage: $0.stage,
                        qualifier: $0.range)
                }
            default: break
            }
        }
        return nil
    }

    /// 甲事業に12億円、乙補助金に3億円を計上: of amounts that are listed, each put into its program, the verb stands behind the last.
    func isGrantedTogether(token first: Int, from start: Int) -> Bool {
        var (i, start) = (first, start)
        while let particle = ["に", "として", "へ"].first(where: { text.holds($0, at: start - $0.unicodeScalars.count) }),
            i > first || MoneyWord.endsProgramName(text, at: nameEnd(before: start - particle.unicodeScalars.count))
        {
            let behind = behindBracket(of: i)
            if i > first, text.first(of: MoneyWord.granting, at: behind) != nil { return true }
            guard text.first(of: ["、", "及び", "並びに", "と"], at: behind) != nil,
                let next = tokens.indices.first(where: { $0 > i && tokens[$0].range.lowerBound >= behind }),
                case .money(let money) = tokens[next].kind, money.range.lowerBound - behind <= 40
            else { return false }
            (i, start) = (next, money.range.lowerBound)
        }
        return false
    }

    /// 甲事業:12億円, 甲事業 12億円: nothing but a program's name and the amount in the line.
    func isAllOfLine(_ money: Money, from start: Int) -> Bool {
        let end = behindComparison(of: money)
        guard contexts.count == 1, end == text.count || text[end] == "\n" || text[end] == "。" && end + 1 == text.count,
            start > 0, text[start - 1] == ":" || text[start - 1] == " ",
            MoneyWord.endsProgramName(text, at: nameEnd(before: start))
        else { return false }
        let line = text[..<start].lastIndex(of: "\n").map { $0 + 1 } ?? 0
        return !text[line..<start].contains { "。、".unicodeScalars.contains($0) }
    }

    /// Where the amount ends, with the one in brackets behind it: 12億円(11億円).
    private func behindComparison(of money: Money) -> Int {
        let end = money.range.upperBound
        guard text.holds("(", at: end), case .success(let other)? = Money.read(text, at: end + 1),
            text.holds(")", at: other.range.upperBound)
        else { return end }
        return other.range.upperBound + 1
    }

    /// 甲事業12億円、乙事業3億円を令和5年度予算に計上: the year and the stage stand behind the last of the amounts that are listed with
    /// their programs.
    func grantedTogether(_ money: Money, from start: Int, token first: Int) -> MoneyStatement? {
        var (i, start) = (first, start)
        var listed = 0
        while listed < 20, MoneyWord.endsProgramName(text, at: nameEnd(before: start)) {
            listed += 1
            let behind = behindBracket(of: i)
            if i > first, case .money(let last) = tokens[i].kind, var statement = granted(last, token: i) {
                statement.money = money
                return statement
            }
            guard let joint = text.first(of: ["、", "及び", "並びに", "と"], at: behind),
                let next = tokens[(i + 1)...].firstIndex(where: { $0.range.lowerBound >= behind && !$0.isBracket }),
                case .money(let other) = tokens[next].kind,
                other.range.lowerBound - behind <= 40 + joint.unicodeScalars.count
            else { return nil }
            (i, start) = (next, other.range.lowerBound)
        }
        return nil
    }

    /// (12億円、令和5年度補正予算), (12億円の令和5年度補正予算): the qualifier follows, and the bracket says no more.
    func qualifiedInside(_ money: Money, token i: Int) -> MoneyStatement? {
        guard i > 0, case .open = tokens[i - 1].kind, tokens[i - 1].range.upperBound == money.range.lowerBound,
            let joint = text.first(of: ["、", "の", " "], at: money.range.upperBound)
        else { return nil }
        let begin = money.range.upperBound + joint.unicodeScalars.count
        var end = begin
        var years: ClosedRange<Int>?
        var stage: MoneyStatement.Stage?
        for token in tokens[(i + 1)...].prefix(3) where token.range.lowerBound == end {
            switch token.kind {
            case .years(let named) where years == nil && stage == nil: years = named
            case .stage(let named) where stage == nil: stage = named
            case .close:
                guard let stage else { return nil }
                return MoneyStatement(
                    money: money, fiscalYears: years ?? self.years(before: money.range.lowerBound).years, stage: stage,
                    qualifier: begin..<end)
            default: return nil
            }
            end = token.range.upperBound
        }
        return nil
    }

    /// The first stage that the bracket opening with token `open` names, and the year before it.
    private func qualifier(
        inBracket open: Int
    ) -> (years: ClosedRange<Int>?, stage: MoneyStatement.Stage, range: Range<Int>)? {
        var years: (years: ClosedRange<Int>, start: Int)?
        for token in tokens[(open + 1)...] {
            switch token.kind {
            case .years(let named): years = (named, token.range.lowerBound)
            case .stage(let stage):
                return (years?.years, stage, (years?.start ?? token.range.lowerBound)..<token.range.upperBound)
            default: return nil
            }
        }
        return nil
    }
}
