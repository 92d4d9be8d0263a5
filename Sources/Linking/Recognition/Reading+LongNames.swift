internal import JapaneseText

/// Names of several phrases: where a name begins that holds particles, and what shows that it does not.
extension Reading {
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
            let behind = i - qualityLength(before: i)
            // A title joins what it is about; the end of another name is where it begins.
            let joints = isTheme || isCited && i < start ? CommonWords.themeJoints : CommonWords.joints
            guard let joint = joints.first(where: { hasWord($0, before: behind) }),
                isTheme || !CommonWords.conjunctions.contains(joint) || !isBehindName(behind - joint.count)
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
            if CommonWords.jointsOfParties.contains(joint), !isHeavy || isState(noun..<i - joint.count),
                isHolder(noun..<i - joint.count)
            {
                return nil
            }
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
        if isTheme || i < start { i -= qualityLength(before: i) }
        let opensBracket = i > 0 && scalars[i - 1] == "("
        guard i < start, beginsClause(i) else { return nil }
        // Behind a particle (により, として) the phrase may be the sentence's own.
        guard isHeavy || ((isGeneric || isCited || opensBracket) && !isBehindParticle(i)) else { return nil }
        return i
    }

    /// The letters of a quality that ends before `end`: 困難な, 持続的な.
    private func qualityLength(before end: Int) -> Int {
        if let quality = CommonWords.qualities.first(where: { hasWord($0, before: end) }) { return quality.count }
        guard hasWord(["的", "な"], before: end), end > 4,
            scalars[end - 4..<end - 2].allSatisfy({ Script($0) == .kanji }), Script(scalars[end - 5]) != .kanji
        else { return 0 }
        return 4
    }

    /// 国の海岸の保全に関する計画: whose it is, however much it says.
    private func isState(_ noun: Range<Int>) -> Bool { CommonWords.state.contains(Array(scalars[noun])) }

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

    /// Whether a compound ends at `end` whose last word makes it a name by itself.
    private func isBehindName(_ end: Int) -> Bool {
        NameHead.of(scalars[compoundStart(before: end)..<end])?.standsUnquoted == true
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
