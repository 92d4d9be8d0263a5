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
                guard let start = nativeWordStart(before: i, compoundEnd: end) else { break scan }
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

    /// Where a name begins that reaches left from the compound at `start` over particles: 沿岸地域における…ネットワーク.
    ///
    /// It does so only over noun phrases, only with a particle heavier than の among them, and only where a clause begins
    /// before the whole: anything else (a verb, a subject) shows that the words before belong to the sentence. A phrase
    /// that names something itself (…事業における…) is where the name stops, unless `isGeneric` says that what was found so
    /// far (整備事業) is no name without it. Behind such a name の alone will do, where a date stands beside the whole
    /// (`isCited`), and where the whole opens a bracket: (浜辺の教室事業として…). Nil where the name does not reach on.
    ///
    /// The theme of a body that deliberates (`isTheme`) may be a named thing too, and is anything that is deliberated on;
    /// 甲事業における作業部会 says whose it is, not its theme.
    func extendedStart(from start: Int, isGeneric: Bool, isCited: Bool = false, isTheme: Bool = false) -> Int? {
        var i = start
        // Names in native words hold の: 未来の学び….
        var isHeavy = CommonWords.hiraganaNouns.contains {
            hasWord($0, at: start) && Script($0[$0.count - 1]) == .hiragana
        }
        while true {
            // A quality stands inside a name, never at its beginning.
            let quality = CommonWords.qualities.first { hasWord($0, before: i) }
            let behind = i - (quality?.count ?? 0)
            guard
                let joint = (isTheme ? CommonWords.themeJoints : CommonWords.joints).first(where: {
                    hasWord($0, before: behind)
                })
            else { break }
            // 第11条の基本方針: the article says where the name stands.
            if joint.count == 1, behind - 2 > 0, "条項".unicodeScalars.contains(scalars[behind - 2]),
                Script(scalars[behind - 3]) == .digit
            {
                return isHeavy ? behind : nil
            }
            i = behind
            // 甲法による制度: the law is where the clause has it from.
            if joint.elementsEqual("による".unicodeScalars), isBehindLaw(behind - joint.count) {
                return isHeavy && i < start ? i : nil
            }
            // 「心の海図」の導入推進事業: a word in quotes is a noun like any other.
            if !isTheme, joint.count == 1, let quote = brackets.closing(at: i - joint.count - 1),
                quote.kind == .quotation, (2...16).contains(quote.inside.count),
                !barriers.contains(quote.open), sightings.ending(at: quote.close).isEmpty,
                NameHead.of(scalars[quote.inside])?.standsUnquoted != true, isGeneric || opensWithHeavyJoint(quote.open)
            {
                isHeavy = true
                i = quote.open
                continue
            }
            let noun = compoundStart(before: withoutInitials(before: i - joint.count))
            // 国の支援事業: whose it is, not what it is called.
            if CommonWords.jointsOfParties.contains(joint), isHolder(noun..<i - joint.count) { return nil }
            guard noun < i - joint.count, !barriers.contains(i - joint.count) else { return nil }
            // 企業との連携協議会: with whom generic words are done is no name either.
            if !isTheme, isGeneric, i == start, joint.count > 1, CommonWords.jointsOfParties.contains(joint) {
                return nil
            }
            // 国際規格に対応する…システム, 環境税を活用した…制度: what the words before say of it is not its name.
            if !isTheme, joint.count > 1, isOutside(noun..<i - joint.count) { return nil }
            // GIS等の地図データベース gives an example of a class.
            if joint.first == "等", scalars[noun..<i - joint.count].allSatisfy({ Script($0) == .latin }) { return nil }
            if isTheme ? joint.elementsEqual("における".unicodeScalars) : !isGeneric || i != start || joint.count == 1,
                let head = NameHead.of(scalars[noun..<i - joint.count]),
                head.standsUnquoted, head.type == .program || head.type == .institution
            {
                return nil
            }
            isHeavy = isHeavy || joint.count > 1 || CommonWords.isTheme(scalars[noun..<i - joint.count])
            let end = i
            i = noun
            // 仕事と家庭の両立支援事業
            if joint.count == 1, noun > 0, scalars[noun - 1] == "と",
                CommonWords.mutual.contains(where: { hasWord($0, at: end) }), !barriers.contains(noun - 1)
            {
                let other = compoundStart(before: noun - 1)
                guard other < noun - 1 else { return nil }
                isHeavy = true
                i = other
            }
        }
        // 困難な課題に関する検討会, 困難な問題を抱える…事業: what stands inside may begin with one.
        if isTheme || i < start, let quality = CommonWords.qualities.first(where: { hasWord($0, before: i) }) {
            i -= quality.count
        }
        let opensBracket = i > 0 && scalars[i - 1] == "("
        guard i < start, beginsClause(i) else { return nil }
        // Behind a particle (により, として) the phrase may be the sentence's own.
        guard isHeavy || ((isGeneric || isCited || opensBracket) && !isBehindParticle(i)) else { return nil }
        return i
    }

    /// Standards and taxes are there whatever is named after them.
    private func isOutside(_ noun: Range<Int>) -> Bool {
        ["規格", "基準", "標準", "税"].contains { hasWord(Array($0.unicodeScalars), before: noun.upperBound) }
    }

    /// を活用した「…」: the words before quotes belong to the noun in them.
    private func opensWithHeavyJoint(_ open: Int) -> Bool {
        CommonWords.joints.contains { $0.count > 1 && hasWord($0, before: open) }
    }

    /// Whether a law ends at `end`, or the bracket behind one.
    private func isBehindLaw(_ end: Int) -> Bool {
        let end = brackets.closing(at: end - 1)?.open ?? end
        return sightings.ending(at: end).contains { $0.type == .law || $0.type == .order }
            || (end > 1 && scalars[end - 1] == "法" && Script(scalars[end - 2]) == .kanji)
    }

    /// Where a noun ends before `end`, its abbreviation in brackets (燃料(SAF)の) left out.
    private func withoutInitials(before end: Int) -> Int {
        guard let bracket = brackets.closing(at: end - 1), bracket.kind == .round,
            (2...8).contains(bracket.inside.count),
            scalars[bracket.inside].allSatisfy({ Script($0) == .latin })
        else { return end }
        return bracket.open
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

    /// Whether a name behind の is somebody's at large, or a year's: 国, 市町村, 前年度.
    private func isHolder(_ noun: Range<Int>) -> Bool {
        CommonWords.holders.contains(Array(scalars[noun])) || hasWord(["年", "度"], before: noun.upperBound)
    }

    private func isBehindParticle(_ position: Int) -> Bool {
        CommonWords.clauseParticles.contains { hasWord($0, before: position) } || isGiven(position)
    }

    /// Whether a body that something is given to ends before に at `position`: …機構(KSO)に.
    private func isGiven(_ position: Int) -> Bool {
        hasWord(["に"], before: position) && isBehindBody(position - 1)
    }

    /// Whether a body ends at `position`, with its short form in brackets or without.
    func isBehindBody(_ position: Int, where accept: (EntityType) -> Bool = \.isBody) -> Bool {
        let end = brackets.closing(at: position - 1)?.open ?? position
        return sightings.ending(at: end).contains { accept($0.type) }
    }

    /// Whether nothing of the clause stands before `position`.
    private func beginsClause(_ position: Int) -> Bool {
        guard position > 0 else { return true }
        // 令和5年4月1日…関係閣僚会議決定: behind a date.
        if sightings.ending(at: position).contains(where: { $0.rank == .time }) { return true }
        switch Script(scalars[position - 1]) {
        case .mark, .middleDot: return true
        // The particles of subject and object end their phrase.
        case .hiragana where scalars[position - 1] == "を" || scalars[position - 1] == "は": return true
        case .hiragana where scalars[position - 1] == "が" && position > 1 && scalars[position - 2] != "我": return true
        // 甲事業と乙の…事業: behind another name.
        case .hiragana where scalars[position - 1] == "と" || scalars[position - 1] == "や":
            return sightings.ending(at: position - 1).contains { $0.type == .program }
        case .hiragana, .kanji:
            return (CommonWords.adverbs + CommonWords.determiners + CommonWords.makings).contains {
                hasWord($0, before: position)
            }
                || isBehindParticle(position)
        case .space: return beginsClause(position - 1)
        case .katakana, .latin, .digit: return false
        }
    }
}

extension EntityType {
    /// Whether its bearers act: a name of one stands before what it does or owns without a particle.
    var isBody: Bool { self == .ministry || self == .institution || self == .office }
}
