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
            var start = reading.clauseStart(before: bracket.open)
            // ● and ① before a bullet's text.
            while start < bracket.open, [.mark, .space, .middleDot].contains(Script(reading.scalars[start])) {
                start += 1
            }
            guard bracket.open - start > 8,
                let sighting = source.instrument(
                    reading.canonical(start..<bracket.open), head: .notice, citation: citation,
                    range: start..<bracket.open, rank: .quoted)
            else { continue }
            reading.sightings.append(sighting)
            reading.sightIdentifiers(of: citation, sighting)
        }
    }

    private static let endings = CommonWords.scalars(["について", "に関する留意事項", "に関する留意点", "の取扱い", "に係る留意事項"])
}
