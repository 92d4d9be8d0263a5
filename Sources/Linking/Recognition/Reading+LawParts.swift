internal import JapaneseText

/// The part of a law that is cited behind its name: 第二百五十二条の十九第一項, 附則第三条第二項, 別表第一の三の項, 第2条1項.
extension Reading {
    /// Where the part stands that a text cites behind a law's name, or behind the bracket with its number; nil where the
    /// law is meant as a whole.
    func lawPart(behind end: Int) -> Range<Int>? {
        var start = end
        if let bracket = bracket(openingAt: end), let number = LawNumber(scalars, at: bracket.open + 1),
            number.range.upperBound <= bracket.close
        {
            start = bracket.close + 1
        }
        if start < scalars.count, scalars[start] == " " { start += 1 }
        if hasWord(["の"], at: start) { start += 1 }
        var i = start
        while let next = element(at: i) { i = next }
        return i > start ? start..<i : nil
    }

    /// The end of one step of the citation: 附則, 別表第一, 第三条の二, 第一項, 第四号イ, (ただし書 and 本文 behind them).
    private func element(at start: Int) -> Int? {
        if let word = Self.namedParts.first(where: { hasWord($0, at: start) }) {
            let isCounted = word.last != "則" && word.last != "文"
            return (isCounted ? ordinal(at: start + word.count, unit: false) : nil) ?? start + word.count
        }
        return ordinal(at: start, unit: true)
    }

    /// 第十二条の三, 2項: a number with the unit that it counts; behind 別表 the unit is left out.
    private func ordinal(at start: Int, unit: Bool) -> Int? {
        var i = start
        let isNumbered = hasWord(["第"], at: i)
        if isNumbered { i += 1 }
        guard i < scalars.count, let number = Numeral(scalars, at: i), number.decimals == 0, scalars[i] != "元" else {
            return nil
        }
        i = number.range.upperBound
        func branches() {
            while i + 1 < scalars.count, scalars[i] == "の", let branch = Numeral(scalars, at: i + 1),
                scalars[i + 1] != "元"
            {
                i = branch.range.upperBound
            }
        }
        if !unit {
            branches()
            return i
        }
        guard i < scalars.count, "条項号章節款編目".unicodeScalars.contains(scalars[i]) else { return nil }
        // 法第3号 without an article counts nothing of the law; 2条 without 第 is short for it.
        guard isNumbered || "条項号".unicodeScalars.contains(scalars[i]) else { return nil }
        let isItem = scalars[i] == "号"
        i += 1
        branches()
        // 第一号イ(1)
        if isItem, i < scalars.count, "イロハニホヘトチリヌルヲ".unicodeScalars.contains(scalars[i]),
            i + 1 == scalars.count || Script(scalars[i + 1]) != .katakana
        {
            i += 1
        }
        return i
    }

    private static let namedParts = CommonWords.scalars(["附則", "附 則", "別表", "別記様式", "様式", "前文", "本則"])
}
