internal import JapaneseText

/// A name that is one of the authority's, or one that the page has more often, but for one or two characters
/// (標準化推進事業 for 標準化研究事業).
///
/// Digits, Latin letters, 等, の and ・ are no slips: names that differ in them are other names, or the same in other
/// words. A name that is known by itself is none, except where it is another spelling of the same entity with a whole
/// word replaced.
struct NameSlip {
    /// The name that is meant, and how sure it is to be right: from the authority, or how often the page has it.
    private struct Name {
        var scalars: [Unicode.Scalar]
        var text: String
        var path: String
        var isKnown: Bool
    }

    private struct Place: Hashable {
        var text: Int
        var range: Range<Int>
    }

    private let texts: [PageText]
    private let names: [Name]
    private var found: [Misprint] = []
    /// Where the misprints found stand, in offsets into the folded text.
    private var told: Set<Place> = []
    /// Paths by folded name, for what is printed.
    private let pathsByName: [String: Set<String>]
    /// The names that begin, and those that end, with four characters.
    private let namesByHead: [SIMD4<UInt32>: [Int]]
    private let namesByTail: [SIMD4<UInt32>: [Int]]

    private static let shortest = 10

    init(texts: [PageText], of document: LinkedDocument, known: [KnownName]) {
        var names: [Name] = []
        var paths: [String: Set<String>] = [:]
        var seen: Set<String> = []
        func add(_ name: KnownName, isKnown: Bool) {
            if isKnown { paths[name.folded, default: []].insert(name.path) }
            guard name.isOfficial, name.scalars.count >= Self.shortest, seen.insert(name.folded).inserted else {
                return
            }
            names.append(Name(scalars: name.scalars, text: name.name, path: name.path, isKnown: isKnown))
        }
        for name in known { add(name, isKnown: true) }
        for mention in document.mentions where Self.types.contains(mention.type) && !mention.traits.contains(.generic) {
            guard let entity = mention.entity.map({ document[$0] }), entity.origin == .minted else { continue }
            add(KnownName(mention.surface, path: entity.path), isKnown: false)
        }
        self.texts = texts
        self.names = names
        namesByHead = Dictionary(grouping: names.indices) { Self.gram(names[$0].scalars, 0) }
        namesByTail = Dictionary(grouping: names.indices) { Self.gram(names[$0].scalars, names[$0].scalars.count - 4) }
        pathsByName = paths
    }

    /// The kinds of entities whose names are long and fixed.
    static let types: Set<EntityType> = [.program, .institution, .network, .informationResource]

    private static func gram(_ scalars: [Unicode.Scalar], _ at: Int) -> SIMD4<UInt32> {
        SIMD4(scalars[at].value, scalars[at + 1].value, scalars[at + 2].value, scalars[at + 3].value)
    }

    /// O(characters of the page + names × places that share four characters with their beginning or end).
    mutating func misprints() -> [Misprint] {
        found = []
        for (i, text) in texts.enumerated() where text.scalars.count >= 4 {
            for at in 0...text.scalars.count - 4 {
                let gram = Self.gram(text.scalars, at)
                for name in namesByHead[gram] ?? [] {
                    let count = names[name].scalars.count
                    for length in count - 1...count + 1 { add(names[name], i, at..<at + length) }
                }
                for name in namesByTail[gram] ?? [] {
                    let count = names[name].scalars.count
                    for length in count - 1...count + 1 where at + 4 >= length {
                        add(names[name], i, at + 4 - length..<at + 4)
                    }
                }
            }
        }
        return found
    }

    private mutating func add(_ name: Name, _ i: Int, _ range: Range<Int>) {
        let text = texts[i].scalars
        guard range.upperBound <= text.count, let change = change(from: name.scalars, to: text[range]),
            stands(range, in: text), !told.contains(Place(text: i, range: range))
        else { return }
        let printed = String(scalars: text[range])
        if let paths = pathsByName[printed] {
            guard paths == [name.path], change == .word else { return }
        }
        if !name.isKnown {
            // Between two names that only the page knows, the one that it has twice as often is right.
            guard count(of: name.scalars) >= 2 * count(of: Array(text[range])) else { return }
        }
        told.insert(Place(text: i, range: range))
        let original = texts[i].original(range)
        found.append(
            Misprint(
                text: i, range: original.range, printed: original.string, meant: name.text, isCertain: false,
                reason: name.isKnown ? "that is a name of the authority" : "the page has that name more often"))
    }

    private enum Change {
        /// One character inserted, left out or changed.
        case letter
        /// Two neighbouring characters changed: a word of two ideographs.
        case word
    }

    /// What makes the printed form of the name; nil where it is more than a slip, or nothing.
    private func change(from name: [Unicode.Scalar], to printed: ArraySlice<Unicode.Scalar>) -> Change? {
        let head = zip(name, printed).prefix { $0 == $1 }.count
        let shorter = min(name.count, printed.count)
        guard head < max(name.count, printed.count) else { return nil }
        let tail = min(zip(name.reversed(), printed.reversed()).prefix { $0 == $1 }.count, shorter - head)
        let meant = name[head..<name.count - tail]
        let read = printed[printed.startIndex + head..<printed.endIndex - tail]
        guard meant.count <= 2, read.count <= 2, head >= 2, tail >= 2,
            (Array(meant) + Array(read)).allSatisfy(Self.isSlippery)
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
        return (placesByGram[Self.gram(name, 0)] ?? []).count { texts[$0.text].scalars[$0.at...].starts(with: name) }
    }

    /// Where each run of four characters stands.
    private lazy var placesByGram: [SIMD4<UInt32>: [(text: Int, at: Int)]] = {
        var places: [SIMD4<UInt32>: [(text: Int, at: Int)]] = [:]
        for (i, text) in texts.enumerated() where text.scalars.count >= 4 {
            for at in 0...text.scalars.count - 4 { places[Self.gram(text.scalars, at), default: []].append((i, at)) }
        }
        return places
    }()
}
