internal import JapaneseText

/// A letter within a phrase that the page has at least twice in another form, between eight equal characters on each
/// side: papers of this kind repeat whole sentences from row to row.
///
/// A letter doubled (推進進) is certain. A kanji or katakana changed is not, because another word may be meant (促進 for
/// 推進); it is reported where the page has the odd pair of letters nowhere else.
struct WordSlip {
    private static let context = 8

    private let texts: [PageText]
    /// The last place behind each run of eight characters, and for each place the one before it with the same run.
    private var lastPlace: [SIMD8<UInt32>: Int] = [:]
    private var places: [(text: Int, at: Int, previous: Int)] = []

    /// O(characters of the page).
    init(texts: [PageText]) {
        self.texts = texts
        for (i, text) in texts.enumerated() where text.scalars.count > 2 * Self.context {
            for at in Self.context..<text.scalars.count - Self.context {
                var before = SIMD8<UInt32>()
                for k in 0..<Self.context { before[k] = text.scalars[at - Self.context + k].value }
                places.append((i, at, lastPlace.updateValue(places.count, forKey: before) ?? -1))
            }
        }
    }

    /// O(places, and the square of how often a phrase stands on the page).
    func misprints() -> [Misprint] {
        var found: [Misprint] = []
        for last in lastPlace.values where places[last].previous >= 0 {
            var group: [(text: Int, at: Int)] = []
            var place = last
            while place >= 0 {
                group.append((places[place].text, places[place].at))
                place = places[place].previous
            }
            guard group.count >= 3 else { continue }
            for odd in group {
                if let misprint = doubled(odd, in: group) ?? changed(odd, in: group) { found.append(misprint) }
            }
        }
        return found
    }

    /// What stands from `offset` behind the place on, as long as a context.
    private func behind(_ place: (text: Int, at: Int), _ offset: Int) -> ArraySlice<Unicode.Scalar>? {
        let scalars = texts[place.text].scalars
        let start = place.at + offset
        return start + Self.context <= scalars.count ? scalars[start..<start + Self.context] : nil
    }

    private func doubled(_ odd: (text: Int, at: Int), in group: [(text: Int, at: Int)]) -> Misprint? {
        let scalars = texts[odd.text].scalars
        let letter = scalars[odd.at]
        guard letter == scalars[odd.at - 1], letter != scalars[odd.at - 2], letter != scalars[odd.at + 1],
            [.kanji, .hiragana, .katakana].contains(Script(letter)), let rest = behind(odd, 1)
        else { return nil }
        let single = group.count { behind($0, 0) == rest }
        let same = group.count { texts[$0.text].scalars[$0.at] == letter && behind($0, 1) == rest }
        guard single >= 2, same == 1 else { return nil }
        let original = texts[odd.text].original(odd.at - 1..<odd.at + 1)
        return Misprint(
            text: odd.text, range: original.range, printed: original.string, meant: String(letter), isCertain: true,
            reason: "the page has the same phrase with one 「\(letter)」 \(single) times")
    }

    private func changed(_ odd: (text: Int, at: Int), in group: [(text: Int, at: Int)]) -> Misprint? {
        let scalars = texts[odd.text].scalars
        let letter = scalars[odd.at]
        guard letter.isKanjiOrKatakana, Numeral(scalars, at: odd.at) == nil, let rest = behind(odd, 1) else {
            return nil
        }
        let others = group.filter { behind($0, 1) == rest }.map { texts[$0.text].scalars[$0.at] }.filter {
            $0 != letter
        }
        guard others.count >= 2, let usual = others.first, others.allSatisfy({ $0 == usual }),
            Script(usual) == Script(letter), Numeral([usual], at: 0) == nil,
            group.count(where: { behind($0, 1) == rest }) == others.count + 1,
            count(of: [scalars[odd.at - 1], letter]) == 1, count(of: [letter, scalars[odd.at + 1]]) == 1
        else { return nil }
        let word = odd.at - 1..<odd.at + 2
        let original = texts[odd.text].original(word)
        let meant =
            texts[odd.text].original(odd.at - 1..<odd.at).string + String(usual)
            + texts[odd.text].original(odd.at + 1..<odd.at + 2).string
        return Misprint(
            text: odd.text, range: original.range, printed: original.string, meant: meant, isCertain: false,
            reason: "the page has the same phrase so \(others.count) times")
    }

    /// How often two letters stand side by side on the page.
    private func count(of pair: [Unicode.Scalar]) -> Int {
        texts.reduce(0) { sum, text in
            sum
                + text.scalars.indices.dropLast().count {
                    text.scalars[$0] == pair[0] && text.scalars[$0 + 1] == pair[1]
                }
        }
    }
}
