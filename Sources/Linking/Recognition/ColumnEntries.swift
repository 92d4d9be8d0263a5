internal import JapaneseText

/// Names before the figures of a column of amounts: what the money there is for is a program, whatever its last word is
/// (灯台の見回り:1,234; 灯台の見回りは12百万円(R7案); 灯台の見回り R7当初 1.2億円).
///
/// Pots (運営費交付金), shares of ministries and accounts, and words of every budget (総額, 当初) name none.
struct ColumnEntries {
    let source: NameSource

    /// Adds a sighting where nothing is known to be called so. O(characters).
    func read(_ reading: inout Reading) {
        guard reading.isOfBudgets else { return }
        var start = 0
        for end in 0...reading.scalars.count where isEnd(end, of: reading) {
            if let name = name(in: start..<end, of: reading) {
                reading.sightings.append(
                    Sighting(
                        range: name, entity: source.minted(reading.canonical(name), .program), rank: .quoted,
                        score: 0.75, status: .minted, reason: "stands before its figure in a column of amounts"))
            }
            start = end + 1
        }
    }

    /// Where an entry ends: not at the commas of a figure's thousands, nor inside brackets.
    private func isEnd(_ at: Int, of reading: Reading) -> Bool {
        guard at < reading.scalars.count else { return true }
        return "。\n;".unicodeScalars.contains(reading.scalars[at]) && reading.brackets.around(at) == nil
    }

    private func name(in entry: Range<Int>, of reading: Reading) -> Range<Int>? {
        guard
            let start = entry.first(where: { !" ・○●◯-".unicodeScalars.contains(reading.scalars[$0]) }),
            Script(reading.scalars[start]) != .digit, !isYear(start, in: reading),
            let end = (start..<entry.upperBound).first(where: { isFigure($0, in: reading) })
        else { return nil }
        var range = start..<end
        while let last = reading.scalars[range].last, " :(".unicodeScalars.contains(last) || last == "は" {
            range = range.lowerBound..<range.upperBound - 1
        }
        if let quote = reading.brackets.closing(at: range.upperBound - 1), quote.outer == range,
            quote.kind == .quotation
        {
            range = quote.inside
        }
        let text = reading.scalars[range]
        guard (5...40).contains(text.count), !text.contains(where: { "、。「」()円".unicodeScalars.contains($0) }),
            reading.sightings.ending(at: range.upperBound).isEmpty,
            !Self.pots.contains(where: { reading.hasWord($0, before: range.upperBound) }),
            !CommonWords.areOnlyGeneric(text, or: CommonWords.publicOrder + Self.plain)
        else { return nil }
        return range
    }

    /// Whether a figure, or the year or stage before one, begins at `at`, behind what parts it from a name.
    private func isFigure(_ at: Int, in reading: Reading) -> Bool {
        guard at > 0 else { return false }
        let parts = ":は (".unicodeScalars.contains(reading.scalars[at - 1])
        return parts
            && (isAmount(at, in: reading) || isYear(at, in: reading)
                || Self.stages.contains { reading.hasWord($0, at: at) })
    }

    /// 1,234, 12百万円, 56の内数; not the 5.0 of Society 5.0推進.
    private func isAmount(_ at: Int, in reading: Reading) -> Bool {
        guard Script(reading.scalars[at]) == .digit else { return false }
        var end = at
        while end < reading.scalars.count, "0123456789,.".unicodeScalars.contains(reading.scalars[end]) { end += 1 }
        return end == reading.scalars.count || " 円百千万億兆(、→\n".unicodeScalars.contains(reading.scalars[end])
            || reading.hasWord(Self.part, at: end)
    }

    private static let part = Array("の内数".unicodeScalars)

    /// 令和7年度, R7補正.
    private func isYear(_ at: Int, in reading: Reading) -> Bool {
        if FiscalYear(reading.scalars, at: at) != nil { return true }
        return "RH".unicodeScalars.contains(reading.scalars[at]) && at + 1 < reading.scalars.count
            && Script(reading.scalars[at + 1]) == .digit
    }

    private static let stages = CommonWords.scalars(["当初", "補正", "予算", "概算", "要求", "約"])
    private static let pots = CommonWords.scalars([
        "運営費交付金", "補助金等", "一般会計", "特別会計", "勘定", "分", "計", "額", "合計", "総額", "内数", "等", "省", "庁", "府", "局", "課", "部", "室",
    ])
    private static let plain = CommonWords.scalars([
        "予算", "当初", "補正", "要求", "決算", "執行", "見込", "額", "うち", "本省", "国費", "地方費", "事業費", "一般", "特別", "会計", "交付", "運営費",
    ])
}
