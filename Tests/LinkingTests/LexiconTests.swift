import JapaneseText
import Linking
import Testing

private func scalars(_ text: String) -> [Unicode.Scalar] { Folding(Array(text.unicodeScalars)).scalars }

private func lexicon(_ names: [String]) -> Lexicon {
    var lexicon = Lexicon(capacity: names.count)
    for (i, name) in names.enumerated() { lexicon.add(scalars(name), target: UInt32(i)) }
    return lexicon
}

@Suite struct LexiconTests {
    @Test func theLongestNameAtAPositionWins() {
        let lexicon = lexicon(["港湾", "港湾法", "港湾法施行令", "港湾運送事業法"])
        let text = scalars("この港湾法施行令は")
        #expect(lexicon.longestMatch(in: text, at: 2)?.range == 2..<8)
        #expect(lexicon.longestMatch(in: text, at: 2)?.targets == [2])
        #expect(lexicon.longestMatch(in: text, at: 3) == nil)
    }

    @Test func namesOfAnyLengthAreFound() {
        for name in ["港", "港湾", "港湾局", "港湾局長", "港湾局長室"] {
            #expect(lexicon([name]).longestMatch(in: scalars("港湾局長室"), at: 0)?.range == 0..<name.count)
            #expect(lexicon([name]).targets(of: scalars(name)) == [0])
            #expect(lexicon([name]).targets(of: scalars(name + "X")) == [])
        }
    }

    @Test func equalNamesGiveOneMatchWithAllTheirTargets() {
        #expect(lexicon(["港湾局", "海事局", "港湾局"]).longestMatch(in: scalars("港湾局"), at: 0)?.targets == [0, 2])
    }

    @Test func straySpacesAreSteppedOver() {
        let lexicon = lexicon(["港湾局 計画課", "ABC委員会"])
        #expect(lexicon.longestMatch(in: scalars("港湾局計画課"), at: 0)?.range == 0..<6)
        #expect(lexicon.longestMatch(in: scalars("港 湾局 計画課"), at: 0)?.range == 0..<8)
        #expect(lexicon.longestMatch(in: scalars("ＡＢＣ 委員会"), at: 0)?.range == 0..<7)
        #expect(lexicon.longestMatch(in: scalars("港  湾局計画課"), at: 0) == nil)
    }

    @Test func refusedNamesGiveWayToShorterOnes() {
        let found = lexicon(["港湾", "港湾法"]).longestMatch(in: scalars("港湾法人"), at: 0) { range, _ in range.count < 3 }
        #expect(found?.range == 0..<2)
    }

    /// Against a search without any index.
    @Test func agreesWithAPlainSearch() {
        var state: UInt64 = 7
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let letters = Array("港湾局法".unicodeScalars)
        func word(_ length: Int) -> [Unicode.Scalar] { (0..<length).map { _ in letters[next(letters.count)] } }
        let names = (0..<60).map { _ in word(1 + next(6)) }
        var lexicon = Lexicon(capacity: 4)
        for (i, name) in names.enumerated() { lexicon.add(name, target: UInt32(i)) }
        let text = word(400)
        for position in text.indices {
            let standing = names.filter { text[position...].starts(with: $0) }
            #expect(lexicon.longestMatch(in: text, at: position)?.range.count == standing.map(\.count).max())
        }
    }
}
