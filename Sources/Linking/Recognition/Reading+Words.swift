internal import JapaneseText

/// Where words begin and end. Japanese writes no spaces, so a name that stands inside a longer word (銀行法 in 日本銀行法, in
/// 銀行法務) is told by the letters beside it.
extension Reading {
    /// Whether a name of `type` in `range` is a word of its own.
    func isWord(_ range: Range<Int>, _ type: EntityType) -> Bool {
        type == .law || type == .order
            ? startsLaw(range.lowerBound) && endsLaw(range.upperBound)
            : startsWord(range.lowerBound) && endsWord(range.upperBound, isBody: type.isBody)
    }

    /// Whether a word begins at `start`: behind a change to hiragana or a mark, behind a barrier, or behind a determiner.
    func startsWord(_ start: Int) -> Bool {
        guard start > 0, !barriers.contains(start), !lineBreaks.contains(start) else { return true }
        let first = Script(scalars[start])
        let before = Script(scalars[start - 1])
        switch before {
        case .hiragana, .space, .mark: return true
        case .middleDot:
            // リサーチセンター・… is one word where both sides are katakana.
            return !(first == .katakana && start > 1 && Script(scalars[start - 2]) == .katakana)
        case .digit: return first != .digit && first != .latin
        case .latin: return first != .latin && first != .digit && first != .katakana && first != .kanji
        case .kanji, .katakana:
            if first == .latin { return before == .kanji || before == .katakana }
            return CommonWords.determiners.contains { hasWord($0, before: start) && startsWord(start - $0.count) }
                || (CommonWords.versions + CommonWords.prefixes).contains {
                    hasWord($0, before: start) && startsWord(start - $0.count)
                }
        }
    }

    /// Whether a word ends at `end`. Bodies (`isBody`) are also followed by what they do or own: 土木研委託事業.
    func endsWord(_ end: Int, isBody: Bool = false) -> Bool {
        guard end < scalars.count, !lineBreaks.contains(end) else { return true }
        // 河川局長 is a person.
        if isBody, scalars[end] == "長" { return false }
        let last = Script(scalars[end - 1])
        let next = Script(scalars[end])
        switch next {
        case .hiragana, .space, .mark: return true
        case .middleDot: return !(last == .katakana && end + 1 < scalars.count && Script(scalars[end + 1]) == .katakana)
        case .digit: return last != .latin && last != .digit
        case .latin: return last != .latin && last != .digit
        case .katakana: return last != .katakana && (isBody || last == .latin)
        case .kanji:
            if CommonWords.followers.contains(where: { hasWord($0, at: end) }) { return true }
            if last == .latin { return true }
            // 国土交通省令 is an order, …機構法 a law.
            return isBody && !"令法告".unicodeScalars.contains(scalars[end])
        }
    }

    /// Where the compound noun that ends at `end` begins: a run of kanji, katakana, Latin letters and ・ between them, with
    /// the nouns that are written in hiragana. It reaches over no barrier, and over no ・ that stands between two names.
    /// O(length × words).
    func compoundStart(before end: Int) -> Int {
        var i = end
        scan: while i > 0, i == end || !barriers.contains(i) {
            let scalar = scalars[i - 1]
            switch Script(scalar) {
            case .kanji, .katakana, .latin, .digit:
                i -= 1
            case .middleDot:
                guard i < end, i > 1,
                    [.kanji, .katakana, .latin].contains(Script(scalars[i - 2]))
                        || nativeWordStart(before: i - 1, compoundEnd: end) != nil,
                    !barriers.contains(i - 1), !endsInHead(i - 1)
                else { break scan }
                i -= 1
            case .hiragana:
                let native = nativeWordStart(before: i, compoundEnd: end)
                guard let start = brandStart(before: i, compoundEnd: end, endsInNoun: native != nil) ?? native else {
                    break scan
                }
                i = start
            case .mark, .space:
                guard i < end, i > 1, scalar == "-" || scalar == "&" || scalar == "/" || scalar == " ",
                    Script(scalars[i]) == .latin || Script(scalars[i]) == .digit, Script(scalars[i - 2]) == .latin
                else { break scan }
                i -= 1
            }
        }
        return withoutDeterminers(i..<end)
    }

    private func withoutDeterminers(_ range: Range<Int>) -> Int {
        var start = range.lowerBound
        while let word = CommonWords.determiners.first(where: {
            start + $0.count < range.upperBound && hasWord($0, at: start)
        }) {
            start += word.count
        }
        while start < range.upperBound, scalars[start] == "・" { start += 1 }
        return start
    }

    /// Whether a name that needs no quotes ends at `end`, as in 観測研究拠点・普及支援拠点.
    private func endsInHead(_ end: Int) -> Bool {
        var start = end
        while start > 0, end - start < 12, [.kanji, .katakana, .latin].contains(Script(scalars[start - 1])) {
            start -= 1
        }
        guard let head = NameHead.of(scalars[start..<end]), head.standsUnquoted, head.need != .owner else {
            return false
        }
        // 大学・高専…事業: a word that names nothing by itself.
        return head.need == .nothing || start > 0 && Script(scalars[start - 1]) == .middleDot
            || !CommonWords.areOnlyGeneric(scalars[start..<end].dropLast(head.suffix.count))
    }

    /// Where the clause before `end` begins: behind the last comma, full stop, quote or bullet that stands in no bracket
    /// of its own.
    func clauseStart(before end: Int) -> Int {
        var i = end
        while i > 0 {
            if let inner = brackets.closing(at: i - 1) {
                i = inner.open
                continue
            }
            if "、。「『(○".unicodeScalars.contains(scalars[i - 1]) || (i == 1 && scalars[0] == "・") { return i }
            i -= 1
        }
        return 0
    }

    /// Whether a body ends at `position`, with its short form in brackets or without.
    func isBehindBody(_ position: Int, where accept: (EntityType) -> Bool = \.isBody) -> Bool {
        let end = brackets.closing(at: position - 1)?.open ?? position
        return sightings.ending(at: end).contains { accept($0.type) }
    }
}

extension EntityType {
    /// Whether its bearers act: a name of one stands before what it does or owns without a particle.
    var isBody: Bool { self == .ministry || self == .institution || self == .office }
}
