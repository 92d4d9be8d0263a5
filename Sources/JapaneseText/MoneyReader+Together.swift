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
