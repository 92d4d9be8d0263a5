internal import JapaneseText

/// A letter within a phrase that the page has at least twice in another form, between eight equal characters on each
/// side: papers of this kind repeat whole sentences from row to row.
///
/// A letter doubled (推進進) is certain. A kanji or katakana changed is not, because another word may be meant (促進 for
/// 推進); it is reported where the page has the odd pair of letters nowhere else.
struct WordSlip {
    private typealias Run = LetterRun<SIMD8<UInt32>>
    private static let context = 8

    private let texts: [PageText]
    /// The last place behind each run of eight characters, and for each place the one before it with the same run.
    private var lastPlace: [Run: Int] = [:]
    private var places: [(text: Int, at: Int, previous: Int)] = []

    /// O(characters of the page).
    init(texts: [PageText]) {
        self.texts = texts
        for (i, text) in texts.enumerated() where text.scalars.count > 2 * Self.context {
            for at in Self.context..<text.scalars.count - Self.context {
                let before = Run(text.scalars, at - Self.context)
                places.append((i, at, lastPlace.updateValue(places.count, forKey: before) ?? -1))
            }
        }
    }

    /// What stands behind the places of one phrase.
    private struct Group {
        /// How often each run of eight characters stands right behind the phrase.
        var near: [Run: Int] = [:]
        /// For each run of eight characters one letter on, how often each letter stands between it and the phrase.
        var letters: [Run: [Unicode.Scalar: Int]] = [:]
    }

    /// O(characters of the page).
    mutating func misprints() -> [Misprint] {
        var found: [Misprint] = []
        for last in lastPlace.values where places[last].previous >= 0 {
            var members: [(text: Int, at: Int)] = []
            var place = last
            while place >= 0 {
                members.append((places[place].text, places[place].at))
                place = places[place].previous
            }
            guard members.count >= 3 else { continue }
            var group = Group()
            for member in members {
                if let run = behind(member, 0) { group.near[run, default: 0] += 1 }
                guard let run = behind(member, 1) else { continue }
                group.letters[run, default: [:]][texts[member.text].scalars[member.at], default: 0] += 1
            }
            for odd in members {
                if let misprint = doubled(odd, in: group) ?? changed(odd, in: group) { found.append(misprint) }
            }
        }
        return found
    }

    /// What stands from `offset` behind the place on, as long as a context.
    private func behind(_ place: (text: Int, at: Int), _ offset: Int) -> Run? {
        let scalars = texts[place.text].scalars
        let start = place.at + offset
        guard start + Self.context <= scalars.count else { return nil }
        return Run(scalars, start)
    }

    private func doubled(_ odd: (text: Int, at: Int), in group: Group) -> Misprint? {
        let scalars = texts[odd.text].scalars
        let letter = scalars[odd.at]
        guard letter == scalars[odd.at - 1], letter != scalars[odd.at - 2], letter != scalars[odd.at + 1],
            [.kanji, .hiragana, .katakana].contains(Script(letter)), let rest = behind(odd, 1),
            let single = group.near[rest], single >= 2, group.letters[rest]?[letter] == 1
        else { return nil }
        let original = texts[odd.text].original(odd.at - 1..<odd.at + 1)
        return Misprint(
            text: odd.text, range: original.range, printed: original.string, meant: String(letter), isCertain: true,
            reason: "the page has the same phrase with one 「\(letter)」 \(single) times")
    }

    private mutating func changed(_ odd: (text: Int, at: Int), in group: Group) -> Misprint? {
        let scalars = texts[odd.text].scalars
        let letter = scalars[odd.at]
        guard letter.isKanjiOrKatakana, let rest = behind(odd, 1), let letters = group.letters[rest],
            letters.count == 2, letters[letter] == 1, let (usual, count) = letters.first(where: { $0.key != letter }),
            count >= 2, Script(usual) == Script(letter), Numeral(scalars, at: odd.at) == nil,
            Numeral([usual], at: 0) == nil,
            pairs[Self.pair(scalars[odd.at - 1], letter)] == 1, pairs[Self.pair(letter, scalars[odd.at + 1])] == 1
        else { return nil }
        let word = odd.at - 1..<odd.at + 2
        let original = texts[odd.text].original(word)
        let meant =
            texts[odd.text].original(odd.at - 1..<odd.at).string + String(usual)
            + texts[odd.text].original(odd.at + 1..<odd.at + 2).string
        return Misprint(
            text: odd.text, range: original.range, printed: original.string, meant: meant, isCertain: false,
            reason: "the page has the same phrase so \(count) times")
    }

    /// How often two letters stand side by side on the page.
    private lazy var pairs: [UInt64: Int] = {
        var pairs: [UInt64: Int] = [:]
        for text in texts {
            for (a, b) in zip(text.scalars, text.scalars.dropFirst()) { pairs[Self.pair(a, b), default: 0] += 1 }
        }
        return pairs
    }()

    private static func pair(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> UInt64 {
        UInt64(a.value) << 32 | UInt64(b.value)
    }
}
