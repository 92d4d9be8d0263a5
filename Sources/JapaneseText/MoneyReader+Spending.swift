/// Amounts of which the sentence says that they are used up or paid out.
extension MoneyReader {
    /// 甲事業3億円を活用し: what is used up right behind a program's name.
    /// Of amounts that are listed with their programs the verb stands behind the last.
    func isSpent(token i: Int, from start: Int) -> Bool {
        var (i, start) = (i, start)
        while MoneyWord.endsProgramName(text, at: nameEnd(before: start)) {
            let behind = behindBracket(of: i)
            if text.first(of: MoneyWord.spending, at: behind) != nil { return true }
            guard let joint = text.first(of: ["、", "及び", "並びに", "と"], at: behind),
                let next = tokens[(i + 1)...].firstIndex(where: { $0.range.lowerBound >= behind }),
                case .money(let money) = tokens[next].kind,
                money.range.lowerBound - behind <= 40 + joint.unicodeScalars.count
            else { return false }
            (i, start) = (next, money.range.lowerBound)
        }
        return false
    }

    /// So far before an amount its sentence is searched for the program that it is paid out of.
    private static let farthestName = 80

    private static let farthestVerb = 16

    /// を交付した, を17道県に交付した.
    private func isPaidBehind(_ end: Int) -> Bool {
        guard text.holds("を", at: end) else { return false }
        let near = min(text.count, end + 1 + Self.farthestVerb)
        let rest = text[(end + 1)..<near].prefix { !"、。()「」\n".unicodeScalars.contains($0) }
        return text.first(of: MoneyWord.paying, at: end + 1) != nil
            || rest.indices.contains { text[$0] == "に" && text.first(of: MoneyWord.paying, at: $0 + 1) != nil }
    }

    /// 甲交付金により、34の市町村に12億円を交付した, 甲交付金を3億円執行した: paid out of the program that the sentence has named. What each gets in a
    /// year or a month is a rate.
    func isPaidOut(token i: Int, from start: Int) -> Bool {
        let end = tokens[i].range.upperBound
        let near = max(0, start - Self.farthestName)
        let sentence = text[near..<start].lastIndex { "。\n".unicodeScalars.contains($0) }.map { $0 + 1 } ?? near
        func endsName(_ end: Int) -> Bool { MoneyWord.endsProgramName(text, at: nameEnd(before: end)) }
        if text.first(of: MoneyWord.paying, at: end) != nil {
            return text.holds("を", at: start - 1) && endsName(start - 1)
        }
        guard isPaidBehind(end),
            !["年間", "月額", "日額", "年額", "毎年", "毎月", "一律", "一人"].contains(where: {
                text.holds($0, at: start - $0.unicodeScalars.count)
            })
        else { return false }
        return (sentence..<start).contains {
            text.first(of: ["として", "により", "によって", "は", "では", "から", "を通じ", "を活用し"], at: $0) != nil && endsName($0)
        }
    }
}
