/// A name with what belongs to it: the quotation marks around it, and the brackets behind it.
struct Phrase: Sendable {
    var mention: Mention
    var entity: EntityID
    /// The mentions inside the name, in their order.
    var inner: [Mention]
    /// The name with its quotation marks.
    var quoted: Range<Int>
    /// The name with its quotation marks and the additions behind it.
    var whole: Range<Int>
    /// The round brackets behind the name, in their order.
    var additions: [Int]
    /// The innermost bracket around the whole.
    var level: Int?

    var type: EntityType { mention.type }
    var isQuoted: Bool { quoted != mention.range }

    /// Takes in the marks, brackets and article numbers that follow `mention`; `others` are the mentions of the text.
    init(_ mention: Mention, _ entity: EntityID, inner: [Mention], among others: [Mention], in prose: Prose) {
        self.mention = mention
        self.entity = entity
        self.inner = inner
        quoted = mention.range
        whole = mention.range
        additions = []
        var isGrowing = true
        while isGrowing {
            isGrowing = grow(among: others, in: prose)
        }
        level = prose.bracket(around: whole.lowerBound)
    }

    private mutating func grow(among others: [Mention], in prose: Prose) -> Bool {
        if let quotation = prose.bracket(closingAt: whole.upperBound),
            prose.brackets[quotation].kind == .quotation,
            !others.contains(where: {
                prose.contains(quotation, $0.range.lowerBound) && $0.range.upperBound <= whole.lowerBound
            })
        {
            whole = whole.union(prose.brackets[quotation].outer)
            quoted = quoted.lowerBound > whole.lowerBound && additions.isEmpty ? whole : quoted
            return true
        }
        var rest = Cursor(prose, at: whole.upperBound)
        rest.skipSpaces()
        if let addition = rest.takeBracket(.round) {
            additions.append(addition)
            whole = whole.lowerBound..<rest.offset
            return true
        }
        rest.offset = whole.upperBound
        if mention.type == .law || mention.type == .order, rest.takeArticle() {
            whole = whole.lowerBound..<rest.offset
            return true
        }
        if mention.type.isLegalInstrument, rest.takeStatement() {
            whole = whole.lowerBound..<rest.offset
            return true
        }
        return false
    }
}

extension Cursor {
    /// Moves over one of 第3条, 第2項, 第23条の3 and the like.
    fileprivate mutating func takeArticle() -> Bool {
        var ahead = self
        guard ahead.take(["第"]), ahead.takeNumber(), ahead.take(["条", "項", "号", "章", "節"]) else { return false }
        self = ahead
        while ahead.take(["の"]), ahead.takeNumber() { self = ahead }
        return true
    }

    private mutating func takeNumber() -> Bool {
        let start = offset
        while let scalar = next, "0123456789〇一二三四五六七八九十百".unicodeScalars.contains(scalar) { offset += 1 }
        return offset > start
    }

    /// Moves over what an instrument is said to say, 「において「…」とされたこと」, 「において…が求められたこと」, where the sentence then
    /// goes on as if the instrument alone stood there.
    fileprivate mutating func takeStatement() -> Bool {
        var ahead = self
        guard ahead.take(["において", "では", "にて", "で", "に"]) else { return false }
        _ = ahead.take(["、"])
        let level = prose.bracket(around: offset)
        while let scalar = ahead.next, scalar != "。", ahead.offset - offset <= 100 {
            if prose.bracket(around: ahead.offset) == level {
                guard scalar != "、" else { return false }
                if ahead.take(["こと", "旨", "ところ"]) {
                    guard Self.goesOn.end(in: prose.scalars, at: ahead.offset) != nil else { continue }
                    self = ahead
                    return true
                }
            }
            ahead.offset += 1
        }
        return false
    }

    /// What shows that the statement stands for its instrument: another one beside it, or what rests on it.
    private static let goesOn: Cues =
        ["と、", "、及び", "及び", "、並びに", "並びに", "や", "、また", "等を踏まえ", "等に基づ", "等を受け"] + Basis.grounds + Basis.occasion
}
