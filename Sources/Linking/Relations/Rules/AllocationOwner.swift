/// Whose money an amount is.
///
/// In brackets it belongs to the program that the same bracket names before it (乙事業として…, 乙事業:…), else to the last
/// program of the brackets before (甲事業(乙事業)(…)), else to the name that the brackets stand behind. Outside
/// brackets it belongs to the program that it is put into (…億円を乙事業に計上), to the last program before it in the
/// sentence, to what the sentence is about (丙データベースについて…), or to the next program. `RowOwner` looks further than the
/// text.
struct AllocationOwner: RelationRule {
    private static let subjects: Cues = ["について", "については", "に関し", "は", "では"]
    private static let topics: Cues = subjects + ["に係る", "に関する", "において", "における", "の", "に", ":"]
    private static let into: Cues = ["を", "が", "の予算を", "の経費を"]
    private static let together: Cues = ["いずれも", "ともに", "合計", "計", "あわせて", "合わせて", "併せて"]
    private static let sums = ["計", "合計額", "合わせて", "あわせて", "併せて"]
    private static let each: Cues = ["それぞれ", "各々", "順に"]
    private static let openings: Cues = ["(", "[", "【", "<", "、", "の", " "]
    private static let placed: Cues = ["に", "へ", "として", "に対し", "に対して", "のため"]

    func read(_ passage: inout Passage) {
        var whole: (amount: Mention, owner: Int)?
        for amount in passage.amounts {
            guard let allocation = Party(amount),
                let owner = distributed(amount, in: passage) ?? owner(of: amount, in: passage),
                !isSum(amount, ofMoreThan: owner.phrase, in: passage)
            else { continue }
            for phrase in sharers(of: amount, with: owner.phrase, in: passage) {
                passage.claim(
                    passage.party(phrase), .hasAllocation, allocation, confidence: owner.confidence, owner.reason)
            }
            if let whole, let share = share(owner.phrase, behind: whole.amount, in: passage) {
                passage.claim(
                    passage.party(owner.phrase), .componentOf, passage.party(whole.owner), cue: share, confidence: 0.85,
                    "Its money is a share of the other's.")
            } else {
                whole = (amount, owner.phrase)
            }
        }
    }

    /// 甲事業及び乙事業にそれぞれ3億円及び2億円: to each its own, in the order of the names.
    private func distributed(_ amount: Mention, in passage: Passage) -> Owner? {
        let scalars = passage.prose.scalars
        let sentence = passage.prose.sentence(around: amount.range)
        guard let each = Self.each.first(in: scalars, sentence.lowerBound..<amount.range.lowerBound) else { return nil }
        let amounts = passage.amounts.filter {
            each.upperBound <= $0.range.lowerBound && sentence.contains($0.range.lowerBound)
        }
        let named = passage.coordinations.map { $0.members.filter { passage.phrases[$0].type.canOwn } }.last {
            $0.count == amounts.count && $0.allSatisfy { passage.phrases[$0].quoted.upperBound <= each.lowerBound }
        }
        guard amounts.count > 1, let named, let position = amounts.firstIndex(where: { $0.range == amount.range })
        else { return nil }
        return Owner(phrase: named[position], confidence: 0.9, reason: "それぞれ gives each name its amount.")
    }

    /// 甲事業14億円(うち乙事業3億円): where うち stands, between the whole amount and the part's name.
    private func share(_ part: Int, behind whole: Mention, in passage: Passage) -> Range<Int>? {
        var cursor = Cursor(passage.prose, at: whole.range.upperBound)
        while cursor.take(Self.openings) {}
        let start = cursor.offset
        guard cursor.take(["うち"]) else { return nil }
        let end = cursor.offset
        while cursor.take(Self.openings) {}
        return cursor.offset == passage.phrases[part].quoted.lowerBound ? start..<end : nil
    }

    /// 甲事業及び乙事業(いずれも3億円の内数): a bracket that says so speaks of all names before it.
    private func sharers(of amount: Mention, with owner: Int, in passage: Passage) -> [Int] {
        guard let bracket = passage.prose.bracket(around: amount.range.lowerBound),
            passage.phrases[owner].additions.contains(bracket),
            Self.together.end(in: passage.prose.scalars, at: passage.prose.brackets[bracket].inside.lowerBound) != nil
        else { return [owner] }
        return (passage.coordination(of: owner)?.members ?? [owner]).filter { passage.phrases[$0].type.canOwn }
    }

    /// 甲事業及び乙事業(計15億円), 甲事業と乙事業に計15億円: what several programs get together is no one's of them.
    private func isSum(_ amount: Mention, ofMoreThan owner: Int, in passage: Passage) -> Bool {
        let before = passage.prose.scalars[..<amount.range.lowerBound].reversed().drop { $0 == " " || $0 == "約" }
        guard Self.sums.contains(where: { before.starts(with: $0.unicodeScalars.reversed()) }) else { return false }
        return (passage.coordination(of: owner)?.members ?? []).filter { passage.phrases[$0].type.canOwn }.count > 1
    }

    private struct Owner {
        var phrase: Int
        var confidence: Double
        var reason: String
    }

    private func owner(of amount: Mention, in passage: Passage) -> Owner? {
        var bracket = passage.prose.bracket(around: amount.range.lowerBound)
        while let level = bracket {
            if let owner = owner(of: amount, bracket: level, in: passage) { return owner }
            bracket = passage.prose.parent(of: level)
        }
        guard let bracket = passage.prose.bracket(around: amount.range.lowerBound) else {
            return outerOwner(of: amount, in: passage)
        }
        let program = lastProgram(before: amount, in: passage)
        let topic = topic(before: amount, in: passage, Self.subjects)
        if let topic, topic.phrase > program?.phrase ?? -1 { return topic }
        return program ?? nameBehind(bracket, in: passage) ?? nextProgram(behind: amount, in: passage)
    }

    /// 【令和5年度予算:3億円】甲事業: brackets that stand before the name.
    private func nameBehind(_ bracket: Int, in passage: Passage) -> Owner? {
        var rest = Cursor(passage.prose, at: passage.prose.brackets[bracket].outer.upperBound)
        rest.skipSpaces()
        return passage.phrases.firstIndex { $0.whole.lowerBound == rest.offset && $0.type.canOwn }.map {
            Owner(phrase: $0, confidence: 0.85, reason: "The bracket stands right before the name.")
        }
    }

    private func owner(of amount: Mention, bracket: Int, in passage: Passage) -> Owner? {
        let inside = passage.phrases.indices.last {
            passage.phrases[$0].level == bracket && passage.phrases[$0].whole.upperBound <= amount.range.lowerBound
                && passage.phrases[$0].type.canOwn && !isFormer($0, bracket, in: passage)
        }
        if let inside {
            return Owner(phrase: inside, confidence: 1, reason: "The bracket names the program before the amount.")
        }
        guard let host = passage.phrases.firstIndex(where: { $0.additions.contains(bracket) }) else { return nil }
        let earlier = passage.phrases[host].additions.filter { $0 < bracket }.map { passage.prose.brackets[$0] }
        let part = passage.phrases.indices.last { index in
            passage.phrases[index].type == .program
                && earlier.contains {
                    passage.phrases[index].whole == $0.inside || passage.phrases[index].quoted == $0.inside
                }
        }
        if let part {
            return Owner(
                phrase: part, confidence: 0.8,
                reason: "The amount follows the bracketed part of a program; it could be the whole program's.")
        }
        guard passage.phrases[host].type.canOwn else { return nil }
        return Owner(phrase: host, confidence: 1, reason: "The amount stands in brackets behind the name.")
    }

    /// 甲事業(旧乙事業、令和7年度予算:3億円): the former name of what the bracket stands behind owns no new money.
    private func isFormer(_ phrase: Int, _ bracket: Int, in passage: Passage) -> Bool {
        passage.isSettled(phrase, [.succeeds])
            && passage.phrases.contains { $0.additions.contains(bracket) && $0.type.canOwn }
    }

    private func outerOwner(of amount: Mention, in passage: Passage) -> Owner? {
        var rest = Cursor(passage.prose, at: amount.range.upperBound)
        if rest.take(Self.into), let next = passage.coordination(at: rest.offset),
            let target = next.members.first(where: { passage.phrases[$0].type.canOwn })
        {
            var behind = passage.cursor(after: next)
            if behind.take(Self.placed) {
                return Owner(phrase: target, confidence: 0.95, reason: "The sentence puts the amount into the program.")
            }
        }
        return lastProgram(before: amount, in: passage) ?? topic(before: amount, in: passage, Self.topics)
            ?? nextProgram(behind: amount, in: passage)
    }

    /// 丙データベースについて…3億円, 丙データベース:3億円, 丙データベースを3億円で…: what the sentence is about.
    private func topic(before amount: Mention, in passage: Passage, _ particles: Cues) -> Owner? {
        let sentence = passage.prose.sentence(around: amount.range)
        let topic = passage.phrases.indices.last { index in
            var behind = Cursor(
                passage.prose, at: passage.coordination(of: index)?.end ?? passage.phrases[index].whole.upperBound)
            return passage.phrases[index].type.canOwn && passage.phrases[index].level == nil
                && sentence.contains(passage.phrases[index].whole.lowerBound)
                && passage.phrases[index].whole.upperBound <= amount.range.lowerBound
                && !passage.isAside(index)
                && (behind.take(particles) || behind.take(["を"]) && behind.offset == amount.range.lowerBound)
        }
        return topic.map {
            Owner(phrase: $0, confidence: 0.85, reason: "The sentence is about it and gives no program.")
        }
    }

    /// 令和5年度予算(3億円)を活用し、甲事業を…: the first program of the sentence, where none stands before the amount.
    private func nextProgram(behind amount: Mention, in passage: Passage) -> Owner? {
        let sentence = passage.prose.sentence(around: amount.range)
        // 12億円(うち甲事業3億円): the whole is not its share's.
        var rest = Cursor(passage.prose, at: amount.range.upperBound)
        while rest.take(["(", "、"]) {}
        guard !rest.take(["うち"]) else { return nil }
        let next = passage.phrases.indices.first {
            passage.phrases[$0].type == .program && sentence.contains(passage.phrases[$0].whole.lowerBound)
        }
        return next.map {
            Owner(phrase: $0, confidence: 0.7, reason: "It is the first program of the sentence, behind the amount.")
        }
    }

    /// The last program before the amount: in its sentence, else in the text.
    private func lastProgram(before amount: Mention, in passage: Passage) -> Owner? {
        let sentence = passage.prose.sentence(around: amount.range)
        let before = passage.phrases.indices.filter {
            passage.phrases[$0].type == .program && !passage.phrases[$0].mention.traits.contains(.generic)
                && passage.phrases[$0].mention.range.upperBound <= amount.range.lowerBound
        }
        guard let last = before.last else { return nil }
        return sentence.contains(passage.phrases[last].whole.lowerBound)
            ? Owner(phrase: last, confidence: 0.85, reason: "It is the last program before the amount in its sentence.")
            : Owner(
                phrase: last, confidence: 0.6, reason: "It is the last program that the text named before the amount.")
    }
}

extension EntityType {
    /// What tsu:hasAllocation may start from.
    fileprivate var canOwn: Bool { self == .program || self == .informationResource }
}
