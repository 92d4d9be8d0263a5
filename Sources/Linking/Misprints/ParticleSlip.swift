internal import JapaneseText

/// A particle or conjunction with a letter too many, too few or changed, where the page prints the same words around
/// it at least twice with the right one: 「A」やし「B」 beside 「A」や「B」.
///
/// Only what is no particle itself is a slip: 「A」と「B」 beside 「A」や「B」 is another wording.
struct ParticleSlip {
    /// How many equal characters stand on each side.
    private static let context = 8

    private struct Setting: Hashable {
        var before: ArraySlice<Unicode.Scalar>
        var behind: ArraySlice<Unicode.Scalar>
    }

    /// O(characters of the page, times the different words between the same two).
    static func misprints(in texts: [PageText]) -> [Misprint] {
        var runs: [Setting: [(text: Int, range: Range<Int>)]] = [:]
        for (i, text) in texts.enumerated() {
            for range in kanaRuns(text.scalars) where range.count <= 4 {
                guard range.lowerBound >= context, range.upperBound + context <= text.scalars.count else { continue }
                let setting = Setting(
                    before: text.scalars[range.lowerBound - context..<range.lowerBound],
                    behind: text.scalars[range.upperBound..<range.upperBound + context])
                runs[setting, default: []].append((i, range))
            }
        }
        var found: [Misprint] = []
        for places in runs.values where places.count >= 3 {
            let words = places.map { String(String.UnicodeScalarView(texts[$0.text].scalars[$0.range])) }
            let counts = Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
            for (place, word) in zip(places, words) where !particles.contains(word) {
                let usual = counts.filter { particles.contains($0.key) && $0.key.differsByOneLetter(from: word) }
                guard usual.count == 1, let (right, count) = usual.first, count >= 2,
                    counts[word, default: 0] * 2 <= count
                else { continue }
                let original = texts[place.text].original(place.range)
                found.append(
                    Misprint(
                        text: place.text, range: original.range, printed: original.string, meant: right,
                        isCertain: true,
                        reason: "between the same words the page has 「\(right)」 \(count) times"))
            }
        }
        return found
    }

    /// The runs of hiragana that join two words, with the ideograph of 及び, 並びに, 又は and 若しくは.
    private static func kanaRuns(_ text: [Unicode.Scalar]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var i = 0
        while i < text.count {
            let start = i
            if "及並又若".unicodeScalars.contains(text[i]) { i += 1 }
            while i < text.count, Script(text[i]) == .hiragana { i += 1 }
            if i > start { runs.append(start..<i) } else { i += 1 }
        }
        return runs
    }

    /// The particles and conjunctions that stand between nouns, and how they combine.
    private static let particles: Set<String> = [
        "や", "と", "の", "を", "が", "は", "に", "で", "へ", "も", "か", "より", "から", "まで", "など", "とか", "やら", "だけ", "のみ",
        "こそ", "さえ", "ずつ", "ごと", "ほか", "うち", "かつ", "その", "この", "には", "では", "とは", "へは", "にも", "でも", "とも", "への",
        "での", "との", "とを", "とが", "にて", "にの", "ので", "のに", "のうち", "ごとに", "からの", "からは", "までの", "までに", "までは",
        "よりも", "などの", "などを", "などに", "などが", "などで", "などと", "にての", "または", "および", "ならびに", "もしくは", "あるいは", "そして",
        "において", "における", "として", "としての", "による", "により", "によって", "について", "いずれも", "及び", "及", "並びに", "並", "又は", "又",
        "若しくは",
    ]
}

extension String {
    /// True where one scalar inserted, left out or changed makes one of the other.
    func differsByOneLetter(from other: String) -> Bool {
        let a = Array(unicodeScalars)
        let b = Array(other.unicodeScalars)
        guard abs(a.count - b.count) <= 1, a != b else { return false }
        let head = zip(a, b).prefix { $0 == $1 }.count
        let tail = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
        return min(head + tail, min(a.count, b.count)) >= max(a.count, b.count) - 1
    }
}
