internal import JapaneseText

/// Notices whose title stands without quotes: …の促進について(平成31年3月29日付け事務連絡).
///
/// Such a title ends in について and has its date, number or kind in brackets behind it; it begins where the clause does.
struct NoticeTitles {
    let source: NameSource

    func read(_ reading: inout Reading) {
        for bracket in reading.brackets.all where reading.scalars[bracket.open] == "(" {
            guard Self.endings.contains(where: { reading.hasWord($0, before: bracket.open) }) else { continue }
            let citation = Citation(reading, bracket.inside)
            guard citation.isNotice else { continue }
            let start = clauseStart(before: bracket.open, in: reading)
            guard bracket.open - start > 8,
                let sighting = source.instrument(
                    reading.canonical(start..<bracket.open), head: .notice, citation: citation,
                    range: start..<bracket.open, rank: .quoted)
            else { continue }
            reading.sightings.append(sighting)
            reading.sightIdentifiers(of: citation, sighting)
        }
    }

    /// Behind the last comma, full stop or bullet that stands in no bracket of its own.
    private func clauseStart(before end: Int, in reading: Reading) -> Int {
        var i = end
        while i > 0 {
            if let inner = reading.brackets.closing(at: i - 1) {
                i = inner.open
                continue
            }
            if "、。「『(・○".unicodeScalars.contains(reading.scalars[i - 1]), !(reading.scalars[i - 1] == "・" && i > 1) {
                return i
            }
            i -= 1
        }
        return 0
    }

    private static let endings = CommonWords.scalars(["について", "に関する留意事項", "に関する留意点", "の取扱い", "に係る留意事項"])
}
