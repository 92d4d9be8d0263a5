internal import JapaneseText

/// What of a name stands behind its head: years, numbers of editions, remarks, brands.
extension PhraseNames {
    /// The name's end with the year or the number of its edition: 港湾戦略2018, 避難所運営ガイドライン第2版, 海図紀要第12号.
    func edition(_ end: Int, _ head: NameHead, in reading: Reading) -> Int {
        guard head.type.isLegalInstrument else { return brandEnd(end, head, in: reading) }
        var i = end
        if reading.hasWord(["第"], at: i), let number = Numeral(reading.scalars, at: i + 1),
            let last = (head.type == .report ? ["版", "次", "号", "巻", "集"] : ["版", "次"]).first(where: {
                reading.hasWord(Array($0.unicodeScalars), at: number.range.upperBound)
            })
        {
            i = number.range.upperBound + last.unicodeScalars.count
        } else {
            while i < reading.scalars.count, Script(reading.scalars[i]) == .digit { i += 1 }
            // 国家戦略2023-2030: the years that it is for.
            if i == end + 4, i + 4 < reading.scalars.count, "-~".unicodeScalars.contains(reading.scalars[i]),
                reading.scalars[i + 1...i + 4].allSatisfy({ Script($0) == .digit })
            {
                i += 5
            }
        }
        if i == end, let bracket = reading.bracket(openingAt: end),
            isTerm(bracket.inside, in: reading) || isPart(bracket.inside, in: reading) || isRemark(bracket, in: reading)
        {
            return bracket.close + 1
        }
        return reading.endsWord(i) ? i : end
    }

    /// 2023年版港湾白書: the year of an edition before the name belongs to it.
    func editionStart(_ start: Int, _ head: NameHead, in reading: Reading) -> Int {
        guard head.type == .report, reading.scalars[start] == "版" else { return start }
        return reading.sightings.ending(at: start).filter { $0.rank == .time }.map(\.range.lowerBound).min() ?? start
    }

    /// 港湾情報ポータルMinato: what a resource is called stands behind its kind.
    private func brandEnd(_ end: Int, _ head: NameHead, in reading: Reading) -> Int {
        guard head.type == .informationResource else { return end }
        var i = end
        while i < reading.scalars.count, Script(reading.scalars[i]) == .latin || i > end && reading.scalars[i] == "-" {
            i += 1
        }
        return i - end >= 3 && reading.endsWord(i) ? i : end
    }

    /// ガイドライン(実施基準)(平成19年2月15日大臣決定): a bracket that another one with the citation follows belongs to the name.
    private func isRemark(_ bracket: Bracket, in reading: Reading) -> Bool {
        guard (2...8).contains(bracket.inside.count),
            reading.scalars[bracket.inside].allSatisfy({ [.kanji, .katakana].contains(Script($0)) }),
            let next = reading.bracket(openingAt: bracket.close + 1)
        else { return false }
        return !Citation(reading, next.inside).isEmpty && Citation(reading, bracket.inside).isEmpty
    }

    /// ガイドライン(通則編): which part of it.
    private func isPart(_ inside: Range<Int>, in reading: Reading) -> Bool {
        (2...8).contains(inside.count) && "編版".unicodeScalars.contains(reading.scalars[inside.upperBound - 1])
            && reading.scalars[inside].allSatisfy { Script($0) == .kanji }
    }

    /// 第2期, 第3次: which of the plans of one name it is.
    private func isTerm(_ inside: Range<Int>, in reading: Reading) -> Bool {
        guard reading.hasWord(["第"], at: inside.lowerBound),
            let number = Numeral(reading.scalars, at: inside.lowerBound + 1)
        else { return false }
        return number.range.upperBound + 1 == inside.upperBound
            && "期次版".unicodeScalars.contains(reading.scalars[number.range.upperBound])
    }
}
