internal import JapaneseText

/// A name that is one of the authority's, or one that the page has more often, but for one or two characters
/// (標準化推進事業 for 標準化研究事業).
///
/// Digits, Latin letters, 等, の and ・ are no slips: names that differ in them are other names, or the same in other
/// words. A name that is known by itself is none, except where it is another spelling of the same entity with a whole
/// word replaced.
struct NameSlip {
    private struct Place: Hashable {
        var text: Int
        var range: Range<Int>
    }

    private let texts: [PageText]
    /// The authority's names, and those that only the page knows.
    private let known: SlipNames
    private var own = SlipNames()
    private var found: [Misprint] = []
    /// Where the misprints found stand, in offsets into the folded text.
    private var told: Set<Place> = []

    init(texts: [PageText], of document: LinkedDocument, known: SlipNames) {
        self.texts = texts
        self.known = known
        for mention in document.mentions where Self.types.contains(mention.type) && !mention.traits.contains(.generic) {
            guard let entity = mention.entity.map({ document[$0] }), entity.origin == .minted else { continue }
            let name = KnownName(mention.surface, path: entity.path)
            if !known.means(name) { own.add(name) }
        }
    }

    /// The kinds of entities whose names are long and fixed.
    static let types: Set<EntityType> = [.program, .institution, .network, .informationResource]

    /// O(characters of the page + names × places that share four characters with their beginning or end).
    mutating func misprints() -> [Misprint] {
        found = []
        for (i, text) in texts.enumerated() where text.scalars.count >= 4 {
            let scalars = text.scalars
            for at in 0...scalars.count - 4 {
                let letters = LetterRun<SIMD4<UInt32>>(scalars, at)
                for name in known.beginning(with: letters) { addBeginning(name, i, at) }
                for name in own.beginning(with: letters) { addBeginning(name, i, at) }
                for name in known.ending(with: letters) { addEnding(name, i, at + 4) }
                for name in own.ending(with: letters) { addEnding(name, i, at + 4) }
            }
        }
        return found
    }

    private mutating func addBeginning(_ name: KnownName, _ i: Int, _ start: Int) {
        let count = name.scalars.count
        for length in count - 1...count + 1 { add(name, i, start..<start + length) }
    }

    private mutating func addEnding(_ name: KnownName, _ i: Int, _ end: Int) {
        let count = name.scalars.count
        for length in count - 1...count + 1 where end >= length { add(name, i, end - length..<end) }
    }

    private mutating func add(_ name: KnownName, _ i: Int, _ range: Range<Int>) {
        guard range.upperBound <= texts[i].scalars.count,
            let change = Self.change(from: name.scalars, to: texts[i].scalars, range)
        else { return }
        let text = texts[i].scalars
        guard stands(range, in: text), !told.contains(Place(text: i, range: range))
        else { return }
        let printed = String(scalars: text[range])
        if let paths = known.paths[printed] {
            guard paths == [name.path], change == .word else { return }
        }
        if !known.means(name) {
            // Between two names that only the page knows, the one that it has twice as often is right.
            guard count(of: name.scalars) >= 2 * count(of: Array(text[range])) else { return }
        }
        told.insert(Place(text: i, range: range))
        let original = texts[i].original(range)
        found.append(
            Misprint(
                text: i, range: original.range, printed: original.string, meant: name.name, isCertain: false,
                reason: known.means(name) ? "that is a name of the authority" : "the page has that name more often"))
    }

    private enum Change {
        /// One character inserted, left out or changed.
        case letter
        /// Two neighbouring characters changed: a word of two ideographs.
        case word
    }

    /// What makes the printed form of the name; nil where it is more than a slip, or nothing.
    private static func change(
        from name: [Unicode.Scalar], to text: [Unicode.Scalar], _ range: Range<Int>
    ) -> Change? {
        let shorter = min(name.count, range.count)
        var head = 0
        while head < shorter, name[head] == text[range.lowerBound + head] { head += 1 }
        guard head >= 2, head < max(name.count, range.count) else { return nil }
        var tail = 0
        while tail < shorter - head, name[name.count - 1 - tail] == text[range.upperBound - 1 - tail] { tail += 1 }
        let meant = name[head..<name.count - tail]
        let read = text[range.lowerBound + head..<range.upperBound - tail]
        guard meant.count <= 2, read.count <= 2, tail >= 2, meant.allSatisfy(isSlippery), read.allSatisfy(isSlippery)
        else { return nil }
        if meant.count == 2, read.count == 2 { return .word }
        return max(meant.count, read.count) == 1 ? .letter : nil
    }

    /// True for a letter whose change may be a slip.
    private static func isSlippery(_ scalar: Unicode.Scalar) -> Bool {
        [.kanji, .katakana, .hiragana].contains(Script(scalar)) && !free.contains(scalar)
    }

    /// Characters that names of one thing come with and without.
    private static let free = Set("等のるな的用ー".unicodeScalars)

    /// True where the name does not go on: no ideograph or katakana before and behind.
    private func stands(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
        (range.lowerBound == 0 || !text[range.lowerBound - 1].isKanjiOrKatakana)
            && (range.upperBound == text.count || !text[range.upperBound].isKanjiOrKatakana)
    }

    /// How often the page has the name. O(places that begin with its first four characters).
    private mutating func count(of name: [Unicode.Scalar]) -> Int {
        guard name.count >= 4 else { return 0 }
        return (placesByGram[LetterRun(name, 0)] ?? []).count { texts[$0.text].scalars[$0.at...].starts(with: name) }
    }

    /// Where each run of four characters stands.
    private lazy var placesByGram: [LetterRun<SIMD4<UInt32>>: [(text: Int, at: Int)]] = {
        var places: [LetterRun<SIMD4<UInt32>>: [(text: Int, at: Int)]] = [:]
        for (i, text) in texts.enumerated() where text.scalars.count >= 4 {
            for at in 0...text.scalars.count - 4 { places[LetterRun(text.scalars, at), default: []].append((i, at)) }
        }
        return places
    }()
}
