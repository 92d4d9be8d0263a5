import JapaneseText

/// Fiscal years named in text: 令和5年度, R5年度, 令和元年度, 2023年度, with digits of either width (folded before).
enum FiscalYearReader {
    /// The years in which the fiscal years begin, each with the offset of its 年度, in order. A year right before 補正
    /// is left out: what is planned is often paid from the supplementary budget of the year before. O(scalars).
    static func mentions(in scalars: [UInt32]) -> [(offset: Int, year: Int)] {
        var mentions: [(offset: Int, year: Int)] = []
        for index in scalars.indices.dropLast() where scalars[index] == 0x5E74 && scalars[index + 1] == 0x5EA6 {  // 年度
            let isSupplementary = scalars[(index + 2)...].prefix(2).elementsEqual([0x88DC, 0x6B63])
            if !isSupplementary, let year = year(endingAt: index, in: scalars) { mentions.append((index, year)) }
        }
        return mentions
    }

    private static func year(endingAt end: Int, in scalars: [UInt32]) -> Int? {
        var start = end
        var number = 0
        var scale = 1
        while start > 0, (0x30...0x39).contains(scalars[start - 1]), scale <= 1000 {
            start -= 1
            number += Int(scalars[start] - 0x30) * scale
            scale *= 10
        }
        if start == end, start > 0, scalars[start - 1] == 0x5143 {  // 元
            start -= 1
            number = 1
        }
        guard number > 0 else { return nil }
        if number >= 1868 { return number }
        for era in Era.allCases {
            let name = era.rawValue.unicodeScalars.map(\.value)
            let letter = era.letter.unicodeScalars.map(\.value)
            if scalars[..<start].suffix(name.count).elementsEqual(name)
                || scalars[..<start].suffix(letter.count).elementsEqual(letter)
            {
                return era.gregorianYear(number)
            }
        }
        return nil
    }
}
